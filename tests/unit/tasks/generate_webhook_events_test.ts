import { assertStringIncludes, assertThrows } from "@std/assert";
import { z } from "zod";
import { generateWebhookTableType } from "../../../tasks/generate_webhook_events.ts";

const Torn = z.object({});
const entry = { objectType: "fax", metric: "torn", summary: "A fax was torn.", data: Torn };

Deno.test("generateWebhookTableType() names the type of each event's data", () => {
  const text = generateWebhookTableType({ "fax.torn": entry }, { Torn });
  assertStringIncludes(
    text,
    '/** A fax was torn. */\nreadonly "fax.torn": WebhookEventEntry<"fax", "torn", Torn>;',
  );
});

Deno.test("generateWebhookTableType() refuses data that has no name", () => {
  const generate = () => generateWebhookTableType({ "fax.torn": entry }, {});
  assertThrows(generate, Error, "Cannot name the data of fax.torn");
});
