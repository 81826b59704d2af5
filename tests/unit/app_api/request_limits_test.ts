// What the service would refuse is refused before it is sent, with the name of the field and the limit.
import { assertEquals, assertInstanceOf } from "@std/assert";
import { type AppOperation, contract } from "@customerio-notebooks/app-api/contract";
import { validate, ValidationError } from "@customerio-notebooks/core";

type Part = "body" | "query" | "path";

/** Operation, part of the request, value, and what is said of it; nothing where it is let through. */
type Case = readonly [id: keyof typeof contract, part: Part, value: unknown, complaint?: string];

const identifiers = { id: "42" };
const email = { transactional_message_id: 2, to: "ada@example.com", identifiers };
const free = { to: "ada@example.com", identifiers, body: "<p>", subject: "Hello", from: "shop@example.com" };
const sms = { ...email, to: "+15551234567" };

const addresses = (count: number) =>
  Array.from({ length: count }, (_, index) => `p${index}@example.com`).join(", ");
const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
/** Base64 of so many bytes. */
const base64 = (bytes: number) =>
  "A".repeat(Math.ceil(bytes / 3) * 4 - (3 - bytes % 3) % 3) + "=".repeat((3 - bytes % 3) % 3);

const MB = 1024 * 1024;
const premium = { attribute: { field: "plan", operator: "eq", value: "premium" } };

const CASES: readonly Case[] = [
  ["sendEmail", "body", email],
  ["sendEmail", "body", { ...email, transactional_message_id: "order" }],
  ["sendEmail", "body", free],
  ["sendEmail", "body", { ...email, to: undefined }, "to: is required"],
  ["sendEmail", "body", { ...free, from: undefined }, "from: is required without transactional_message_id"],
  ["sendEmail", "body", { ...free, body: undefined }, "body: is required without transactional_message_id"],
  ["sendEmail", "body", { ...email, subjet: "Hello" }, "subjet: is not a known field"],
  ["sendEmail", "body", { ...email, identifiers: {} }, "identifiers.id"],
  [
    "sendEmail",
    "body",
    { ...email, identifiers: { id: "42", email: "ada@example.com" } },
    "exactly one of id, email",
  ],
  ["sendEmail", "body", { ...email, to: addresses(15) }],
  [
    "sendEmail",
    "body",
    { ...email, to: addresses(16) },
    "to: cannot be more than 15 addresses together with bcc",
  ],
  ["sendEmail", "body", { ...email, to: addresses(8), bcc: addresses(7) }],
  [
    "sendEmail",
    "body",
    { ...email, to: addresses(8), bcc: addresses(8) },
    "to: cannot be more than 15 addresses",
  ],
  ["sendEmail", "body", { ...email, to: `"${addresses(16)}" <ada@example.com>` }],
  ["sendEmail", "body", { ...email, attachments: { "a.bin": base64(MB), "b.bin": base64(MB) } }],
  [
    "sendEmail",
    "body",
    { ...email, attachments: { "a.bin": base64(2 * MB + 1) } },
    "attachments: cannot be over 2 MB",
  ],
  [
    "sendEmail",
    "body",
    { ...email, attachments: { "a.txt": "no base64!" } },
    'attachments["a.txt"]: must be base64',
  ],
  [
    "sendEmail",
    "body",
    { ...email, message_data: { text: "x".repeat(MB) } },
    "cannot be over 1 MB without its attach",
  ],
  ["sendEmail", "body", { ...email, message_data: { text: "ü".repeat(MB / 2) } }, "cannot be over 1 MB"],
  [
    "sendEmail",
    "body",
    { ...email, headers: { "X-Größe": "1" } },
    "headers: must have names in ASCII without spaces",
  ],
  [
    "sendEmail",
    "body",
    { ...email, send_at: 1_790_000_000_000 },
    "send_at: must be in seconds, not milliseconds",
  ],
  [
    "sendEmail",
    "body",
    { ...email, send_at: 1_790_000_000.5 },
    "send_at: must be Unix time in whole seconds",
  ],
  ["sendSMS", "body", sms],
  ["sendSMS", "body", { ...sms, transactional_message_id: undefined }, "transactional_message_id"],
  ["sendPush", "body", { ...email, to: "last_used", custom_payload: { ios: { aps: { alert: "Hi" } } } }],
  ["sendPush", "body", { ...email, to: "all", custom_data: { order: 1 } }, "custom_data.order: must be text"],
  ["triggerBroadcast", "body", {}],
  ["triggerBroadcast", "body", { ids: people(10_000) }],
  ["triggerBroadcast", "body", { ids: people(10_001) }, "ids: cannot be more than 10000"],
  ["triggerBroadcast", "body", { emails: people(10_001) }, "emails: cannot be more than 10000"],
  [
    "triggerBroadcast",
    "body",
    { per_user_data: people(10_001).map((id) => ({ id })) },
    "per_user_data: cannot be more than 10000",
  ],
  [
    "triggerBroadcast",
    "body",
    { ids: ["42"], emails: ["ada@example.com"] },
    "only one of recipients, ids, emails",
  ],
  ["triggerBroadcast", "body", { data: { text: "x".repeat(49_989) } }],
  ["triggerBroadcast", "body", { data: { text: "x".repeat(49_990) } }, "data: cannot be over 50000 bytes"],
  ["triggerBroadcast", "body", { recipients: { and: [premium] }, email_ignore_missing: false }],
  ["triggerBroadcast", "body", { recipients: { and: [] } }, "recipients.and: cannot be empty"],
  [
    "triggerBroadcast",
    "body",
    { data_file_url: "people.ndjson" },
    "data_file_url: must be an http or https URL",
  ],
  ["getPeopleFilter", "body", { filter: { not: premium } }],
  ["getPeopleFilter", "body", { filter: { not: [premium] } }, "filter.not"],
  [
    "getPeopleFilter",
    "body",
    { filter: { attribute: { field: "plan", operator: "eq" } } },
    "filter.attribute.value: is required with eq",
  ],
  ["getPeopleFilter", "body", { filter: { attribute: { field: "plan", operator: "exists" } } }],
  ["getPeopleFilter", "query", { limit: 1001 }, "limit: cannot be over 1000"],
  ["getSegmentMembership", "query", { limit: 30_001 }, "limit: cannot be over 30000"],
  ["getSegmentMembership", "path", { segment_id: "7" }],
  ["getSegmentMembership", "path", { segment_id: "seven" }, "segment_id: must be an integer"],
  ["exportPeopleData", "body", { filter: premium }, "filters"],
  [
    "exportDeliveriesData",
    "body",
    { campaign_id: 3, action_id: 9 },
    "only one of newsletter_id, campaign_id",
  ],
  ["exportDeliveriesData", "body", { start: 1_790_000_000 }, "campaign_id: must be an integer"],
  ["campaignMetrics", "query", { version: 2, res: "days" }],
  ["campaignMetrics", "query", { version: "1", period: "hours", steps: 24 }],
  ["campaignMetrics", "query", {}, "version: must be 1 or 2"],
  ["campaignMetrics", "query", { version: 3 }, "version: must be 1 or 2"],
  ["campaignMetrics", "query", { version: 2, steps: 2 }, "steps: is not a known field"],
  ["campaignMetrics", "query", { version: 1, period: "hours", steps: 25 }, "steps: cannot be over 24 hours"],
  ["broadcastMetrics", "query", { steps: 46 }, "steps: cannot be over 24 hours, 45 days"],
  ["import", "body", { import: { name: "x", type: "event", identifier: "id" } }, "import.data_file_url"],
  [
    "import",
    "body",
    { import: { name: "x", type: "order", data_file_url: "https://example.com/a.csv" } },
    "import.type",
  ],
  [
    "addCollection",
    "body",
    { name: "shops", data: [{ text: "x".repeat(10 * 1024) }] },
    "data[0]: cannot be over 10 KB",
  ],
  [
    "addCollection",
    "body",
    { name: "shops", data: [], url: "https://example.com/a.csv" },
    "cannot be given too",
  ],
  [
    "createWebhook",
    "body",
    { name: "w", endpoint: "https://example.com", events: [] },
    "events: cannot be empty",
  ],
  [
    "createWebhook",
    "body",
    { name: "w", endpoint: "https://example.com", events: ["email_read"] },
    "events[0]",
  ],
];

/** What is said of a case, unless it is what the case expects. */
function surprise([id, part, value, complaint]: Case): string[] {
  const entry: AppOperation = contract[id];
  const schema = { body: entry.bodySchema, query: entry.querySchema, path: entry.pathSchema }[part];
  if (schema === undefined) throw new Error(`${id} has no ${part}`);
  try {
    assertEquals(validate(schema, value, id), value);
    return complaint === undefined ? [] : [`${id} lets through what it is to refuse: ${complaint}`];
  } catch (error) {
    assertInstanceOf(error, ValidationError);
    return complaint !== undefined && error.message.includes(complaint) ? [] : [error.message];
  }
}

Deno.test("what the service would refuse is refused by the field's name, with the limit", () => {
  assertEquals(CASES.flatMap(surprise), []);
});
