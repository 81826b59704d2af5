/**
 * Writes the type of the table of webhook events, which names the types that are generated from the schemas.
 *
 * @module
 */
import type { z } from "zod";
import { docComment } from "./generated_code.ts";

/** As much of an entry of the table as the generated code has. */
export interface WebhookEntry {
  readonly objectType: string;
  readonly metric: string;
  readonly summary: string;
  readonly data: z.ZodType;
}

/** The text of the type of the table. */
export function generateWebhookTableType(
  events: Readonly<Record<string, WebhookEntry>>,
  schemas: Readonly<Record<string, z.ZodType>>,
): string {
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));
  const fields = Object.entries(events).map(([event, { objectType, metric, summary, data }]) => {
    const name = names.get(data);
    if (name === undefined) throw new Error(`Cannot name the data of ${event}: it is not among the schemas`);
    const entry = `WebhookEventEntry<${JSON.stringify(objectType)}, ${JSON.stringify(metric)}, ${name}>`;
    return `/** ${summary} */\nreadonly ${JSON.stringify(event)}: ${entry};`;
  });
  const example = [
    'import { type WebhookEvents, webhookEvents } from "@customerio-notebooks/webhooks";',
    "",
    "const events: WebhookEvents = webhookEvents;",
    'if (events["email.opened"].metric !== "opened") throw new Error("unexpected");',
  ];
  return docComment("Every event by its name, which is its object type and its metric.", example) +
    `export interface WebhookEvents {\n${fields.join("\n")}\n}\n`;
}
