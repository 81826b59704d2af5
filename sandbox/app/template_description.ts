import type { Identified } from "../store/document_store.ts";
import type { Template } from "../workspace/definitions.ts";
import { describeTimes } from "./described.ts";

/** A message as it is written, as the App API shows it in actions and variants. */
export function describeTemplate(template: Identified<Template>): Record<string, unknown> & { id: number } {
  const { created_at: _created, updated_at: _updated, ...shown } = template;
  const usual = {
    layout: "",
    preprocessor: "premailer",
    recipient: recipientOf(template),
    fake_bcc: false,
    bcc: "",
  };
  return { ...usual, ...shown, ...describeTimes(template) };
}

function recipientOf({ type }: Template): string {
  switch (type) {
    case "email":
      return "{{customer.email}}";
    case "twilio":
    case "whatsapp":
      return "{{customer.phone}}";
    default:
      return "{{customer.id}}";
  }
}
