import type { SendResult } from "@customerio-notebooks/app-api";
import type { Channel } from "../channels.ts";
import type { Profile } from "../store/profile_store.ts";
import { setDevice } from "../workspace/devices.ts";
import { type Recipient, sendTransactional, type TransactionalSend } from "../workspace/transactional.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { invalid } from "./app_error.ts";
import { unixSeconds } from "./attributes.ts";
import type { AppHandlers } from "./handler.ts";

/** The operations that send a message to one person. */
export const sendHandlers: Pick<
  AppHandlers,
  "sendEmail" | "sendPush" | "sendSMS" | "sendInApp" | "sendInboxMessage" | "sendWhatsApp"
> = {
  sendEmail(workspace, { body }) {
    const { to, body: html, subject, from, reply_to, preheader, bcc, fake_bcc, headers, body_plain } = body;
    const replacing = {
      body: html,
      subject,
      from,
      reply_to,
      preheader_text: preheader,
      bcc,
      fake_bcc,
      headers,
      body_plain,
    };
    return send(workspace, "email", body, { replacing, to: () => to });
  },

  sendPush(workspace, { body }) {
    const { to, title, message, custom_device: device, image_url, link, custom_data, custom_payload } = body;
    const replacing = { subject: title, body: message, image_url, link, custom_data, custom_payload };
    return send(workspace, "push", body, {
      replacing,
      to(person) {
        if (device !== undefined) {
          const { token, platform, attributes = {}, last_used: used } = device;
          const at = used === undefined ? workspace.now() : used * 1000;
          setDevice(workspace, person, { token, platform, attributes }, at);
        }
        return tokensOf(workspace, person, to);
      },
    });
  },

  sendSMS(workspace, { body }) {
    const { to, from } = body;
    return send(workspace, "twilio", body, { replacing: { from }, to: () => to });
  },

  sendInApp(workspace, { body }) {
    return send(workspace, "in_app", body, { replacing: {} });
  },

  sendInboxMessage(workspace, { body }) {
    return send(workspace, "inbox", body, { replacing: {} });
  },

  sendWhatsApp(workspace, { body }) {
    const { to, from } = body;
    return send(workspace, "whatsapp", body, { replacing: { from }, to: () => to });
  },
};

/** What all sends have. */
interface SendBody {
  readonly transactional_message_id?: string | number | undefined;
  readonly identifiers: Recipient;
  readonly message_data?: Readonly<Record<string, unknown>> | undefined;
  readonly send_at?: number | undefined;
  readonly disable_message_retention?: boolean | undefined;
  readonly send_to_unsubscribed?: boolean | undefined;
  readonly queue_draft?: boolean | undefined;
  readonly language?: string | undefined;
}

function send(
  workspace: Workspace,
  channel: Channel,
  body: SendBody,
  particular: Pick<TransactionalSend, "replacing" | "to">,
): SendResult {
  const sent = workspace.transaction(() => {
    const outcome = sendTransactional(workspace, {
      channel,
      reference: body.transactional_message_id,
      identifiers: body.identifiers,
      data: body.message_data,
      sendAt: body.send_at === undefined ? undefined : body.send_at * 1000,
      sendToUnsubscribed: body.send_to_unsubscribed,
      isQueued: body.queue_draft,
      isForgotten: body.disable_message_retention,
      language: body.language,
      ...particular,
    });
    // Thrown within the transaction, so that nobody is added for a message that is not sent.
    if ("refused" in outcome) throw invalid(outcome.refused, "");
    return outcome;
  });
  return { delivery_id: sent.deliveryId, queued_at: unixSeconds(sent.at) };
}

/** The push tokens that `to` stands for. */
function tokensOf({ devices }: Workspace, person: Profile, to: string): string {
  const own = devices.listOf(person.key);
  if (to === "all") return own.map(({ token }) => token).join(",");
  if (to !== "last_used") return to;
  return own.toSorted((one, other) => other.last_used - one.last_used)[0]?.token ?? "";
}
