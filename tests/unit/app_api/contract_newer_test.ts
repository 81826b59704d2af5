// The operations that the official document lacks: the official Node client shows them, and its guide.
import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { type AppOperation, contract } from "@customerio-notebooks/app-api/contract";
import { validate, ValidationError } from "@customerio-notebooks/core";

/** What customerio-node 5.2.0 sent for each, recorded: method, path, and the names of the query parameters. */
const REQUESTS: Readonly<Record<string, string>> = {
  batchUpdateAttributes: "POST /v1/data_index/attributes",
  batchUpdateEvents: "POST /v1/data_index/events",
  createAsset: "POST /v1/assets/files",
  createAssetFolder: "POST /v1/assets/folders",
  createDesignStudioComponent: "POST /v1/design_studio/components",
  createDesignStudioEmail: "POST /v1/design_studio/emails",
  createDesignStudioEmailLanguage: "POST /v1/design_studio/emails/{}/languages",
  createDesignStudioFolder: "POST /v1/design_studio/folders",
  createNewsletter: "POST /v1/newsletters",
  createNewsletterLanguage: "POST /v1/newsletters/{}/language",
  createNewsletterTestGroup: "POST /v1/newsletters/{}/test_groups",
  createNewsletterTestGroupLanguage: "POST /v1/newsletters/{}/test_group/{}/language",
  createSnippet: "POST /v1/snippets",
  deleteAsset: "DELETE /v1/assets/files/{}",
  deleteAssetFolder: "DELETE /v1/assets/folders/{}",
  deleteDesignStudioComponent: "DELETE /v1/design_studio/components/{}",
  deleteDesignStudioEmail: "DELETE /v1/design_studio/emails/{}",
  deleteDesignStudioEmailLanguage: "DELETE /v1/design_studio/emails/{}/languages/{}",
  deleteDesignStudioFolder: "DELETE /v1/design_studio/folders/{}",
  deleteNewsletterLanguage: "DELETE /v1/newsletters/{}/language/{}",
  deleteNewsletterTestGroupLanguage: "DELETE /v1/newsletters/{}/test_group/{}/language/{}",
  getAsset: "GET /v1/assets/files/{}",
  getAssetFolder: "GET /v1/assets/folders/{}",
  getDesignStudioComponent: "GET /v1/design_studio/components/{}",
  getDesignStudioEmail: "GET /v1/design_studio/emails/{}",
  getDesignStudioEmailLanguage: "GET /v1/design_studio/emails/{}/languages/{}",
  getDesignStudioFolder: "GET /v1/design_studio/folders/{}",
  getDomainSuppressions: "GET /v1/esp/domains/{}/suppression/{}",
  getSubscriptionCenterToken: "GET /v1/subscription_center/{}/token",
  listAssetFolders: "GET /v1/assets/folders",
  listAssets: "GET /v1/assets",
  listDesignStudioComponents: "GET /v1/design_studio/components",
  listDesignStudioEmailLanguages: "GET /v1/design_studio/emails/{}/languages",
  listDesignStudioEmails: "GET /v1/design_studio/emails",
  listDesignStudioFolders: "GET /v1/design_studio/folders",
  listSubscriptionChannels: "GET /v1/subscription_channels",
  scheduleNewsletter: "POST /v1/newsletters/{}/schedule",
  sendInApp: "POST /v1/send/in_app",
  sendInboxMessage: "POST /v1/send/inbox_message",
  sendNewsletter: "POST /v1/newsletters/{}/send",
  sendWhatsApp: "POST /v1/send/whatsapp",
  updateAsset: "PUT /v1/assets/files/{}",
  updateAssetFolder: "PUT /v1/assets/folders/{}",
  updateDesignStudioComponent: "PUT /v1/design_studio/components/{}",
  updateDesignStudioEmail: "PUT /v1/design_studio/emails/{}",
  updateDesignStudioEmailLanguage: "PUT /v1/design_studio/emails/{}/languages/{}",
  updateDesignStudioFolder: "PUT /v1/design_studio/folders/{}",
};

const FOLDER_LIST = { parent_folder_id: 5, direct_descendants_only: true, page: 2, limit: 10 };

const DESIGN_STUDIO_LIST = {
  parent_folder_id: "6f0f9c1a",
  direct_descendants_only: true,
  sort_by: "name",
  sort_order: "desc",
  created_before: 4,
  created_after: 1,
  updated_before: 5,
  updated_after: 2,
  page: 2,
  limit: 10,
};

/** Every query parameter that the client sends. */
const QUERIES: Readonly<Record<string, unknown>> = {
  getDomainSuppressions: { limit: 7, email: "a+b@example.com", start: "MTA=" },
  listAssetFolders: FOLDER_LIST,
  listAssets: FOLDER_LIST,
  listDesignStudioComponents: { ...DESIGN_STUDIO_LIST, tag: "footer" },
  listDesignStudioEmails: {
    ...DESIGN_STUDIO_LIST,
    is_template: "true",
    has_translations: "any",
    is_linked: "false",
  },
  listDesignStudioFolders: DESIGN_STUDIO_LIST,
};

/** The entry of an operation when it is not known which. */
function entryOf(id: string): AppOperation {
  const entry: AppOperation | undefined = Object.entries(contract).find(([key]) => key === id)?.[1];
  if (entry === undefined) throw new Error(`${id} is not in the contract`);
  return entry;
}

Deno.test("each of the newer operations is requested as the official client requests it", () => {
  const requests = Object.keys(REQUESTS).map((id) => {
    const { method, path } = entryOf(id);
    return [id, `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`];
  });
  assertEquals(Object.fromEntries(requests), REQUESTS);
});

Deno.test("each of the newer operations has the official client's query parameters, and no other", () => {
  const asking = Object.keys(REQUESTS).filter((id) => entryOf(id).querySchema !== undefined);
  assertEquals(asking, Object.keys(QUERIES));
  for (const [id, query] of Object.entries(QUERIES)) {
    const { querySchema } = entryOf(id);
    assertEquals(querySchema && validate(querySchema, query, id), query, id);
  }
});

const email = {
  type: "email",
  name: "Sale",
  recipients: { segment: { id: 7 } },
  subject: "Sale",
  body: "<p>",
};
const send = { transactional_message_id: 44, identifiers: { id: "42" } };
const file = (size: number, type: string) => new File([new Uint8Array(size)], "logo.png", { type });
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `a${index}` }));

/** Operation, body, and what is said of it; nothing where it is let through. */
const BODIES: readonly (readonly [string, unknown, string?])[] = [
  ["createNewsletter", { ...email, send_now: true }],
  ["createNewsletter", { ...email, send_now: false, scheduled_at: 1_790_000_000 }],
  [
    "createNewsletter",
    { ...email, send_now: true, scheduled_at: 1_790_000_000 },
    "both send_now and scheduled_at",
  ],
  ["createNewsletter", { ...email, rate_limit_spread: true }],
  ["createNewsletter", { ...email, rate_limit_email_rate: 5 }, "rate_limit_time_period together"],
  [
    "createNewsletter",
    { ...email, rate_limit_email_rate: 5, rate_limit_time_period: 61 },
    "60, 3600 or 86400",
  ],
  ["createNewsletter", { ...email, from: "a@example.com", from_id: 1 }, "both from and from_id"],
  ["createNewsletter", { ...email, name: "x".repeat(191) }, "name: cannot be over 190"],
  ["createNewsletter", { ...email, subjekt: "Sale" }, "subjekt: is not a known field"],
  ["createNewsletter", { ...email, recipients: { and: [] } }, "recipients.and: cannot be empty"],
  [
    "createNewsletter",
    {
      ...email,
      recipients: { not: { or: [{ attribute: { field: "plan", operator: "exists", inverse: true } }] } },
    },
  ],
  ["createNewsletter", { ...email, recipients: { not: [{ segment: { id: 7 } }] } }, "recipients"],
  [
    "createNewsletter",
    { ...email, type: "push", body: undefined, subject: undefined },
    "subject, body or both",
  ],
  ["createNewsletter", { ...email, type: "inbox" }, "body_json"],
  ["createNewsletter", { type: "twilio", name: "Sale", recipients: { segment: { id: 7 } }, body: "Hi" }],
  ["scheduleNewsletter", { scheduled_at: 0 }],
  ["scheduleNewsletter", { scheduled_at: 1_790_000_000 }, "timezone: is required with a time"],
  [
    "scheduleNewsletter",
    { scheduled_at: 1_790_000_000_000.5, timezone: "UTC" },
    "scheduled_at: must be Unix time",
  ],
  ["sendNewsletter", {}],
  ["sendNewsletter", { rate_limit_time_period: 60 }, "together"],
  ["createNewsletterLanguage", { language: "fr", body_json: "{}" }],
  ["createNewsletterLanguage", { language: "fr" }, "needs what the newsletter's channel needs"],
  ["createNewsletterLanguage", { language: "", body: "Salut" }, "language: cannot be empty"],
  ["createAsset", { file: file(2 * 1024 * 1024, "image/png") }],
  ["createAsset", { file: file(2 * 1024 * 1024 + 1, "image/png") }, "file: cannot be over 2097152 bytes"],
  ["createAsset", { file: file(1, "") }, "file: must have its type set"],
  ["createAsset", { file: "logo.png" }, "file: must be a File"],
  ["createAssetFolder", { name: "brand", parent_folder_id: null }, "parent_folder_id"],
  ["updateAsset", { parent_folder_id: null }],
  ["updateAsset", {}, "needs name or parent_folder_id"],
  ["updateAssetFolder", { name: undefined }, "needs name or parent_folder_id"],
  ["createDesignStudioFolder", { name: "a/b" }, "name: cannot contain"],
  ["updateDesignStudioFolder", {}, "needs name or parent_folder_id"],
  [
    "createDesignStudioEmail",
    { name: "Welcome", content: { html: "<p>", css: "" } },
    "content.css: is not a known",
  ],
  ["createDesignStudioEmail", { name: "Welcome", transformers: { css_inliner: { enabled: true } } }],
  [
    "createDesignStudioEmail",
    { name: "Welcome", transformers: { inliner: {} } },
    "transformers.inliner: is not",
  ],
  ["updateDesignStudioEmail", {}, "needs at least one field"],
  ["updateDesignStudioEmailLanguage", { language: "fr" }, "language: is not a known field"],
  ["updateDesignStudioEmailLanguage", {}, "needs content, envelope or transformers"],
  ["createDesignStudioComponent", { name: "Footer" }, "tag"],
  ["batchUpdateAttributes", { attributes: many(100) }],
  ["batchUpdateAttributes", { attributes: many(101) }, "attributes: cannot be more than 100"],
  ["batchUpdateEvents", { events: [] }, "events: cannot be empty"],
  ["batchUpdateEvents", { events: [{ name: "x", description: "x".repeat(256) }] }, "events[0].description"],
  ["createSnippet", { name: "", value: "1 Example Street" }, "name: cannot be empty"],
  ["sendInApp", { ...send, identifiers: { cio_id: "a3000001" } }],
  [
    "sendInApp",
    { ...send, identifiers: { id: "42", email: "ada@example.com" } },
    "email: cannot be given too",
  ],
  ["sendInApp", { ...send, to: "+15551234567" }, "to: is not a known field"],
  ["sendInboxMessage", { identifiers: { id: "42" } }, "transactional_message_id"],
  ["sendWhatsApp", { ...send, to: "+15551234567", from: "+15557654321", tracked: false }],
  ["sendWhatsApp", { ...send, send_at: "tomorrow" }, "send_at: must be Unix time in seconds"],
];

Deno.test("what the service would refuse of the newer operations' bodies is refused by the field's name", () => {
  for (const [id, body, complaint] of BODIES) {
    const { bodySchema } = entryOf(id);
    if (bodySchema === undefined) throw new Error(`${id} takes no body`);
    const check = () => validate(bodySchema, body, id);
    if (complaint === undefined) assertEquals(check(), body, id);
    else assertStringIncludes(assertThrows(check, ValidationError).message, complaint, id);
  }
});
