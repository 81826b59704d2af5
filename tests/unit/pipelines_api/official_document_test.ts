import { assertEquals, assertNotEquals } from "@std/assert";
import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
import { Ajv } from "ajv";
import { officialPipelinesDocument } from "./official_document.ts";

const document = await officialPipelinesDocument();

/** The document means "any of" where it says "one of": a context of neither the web nor a mobile app is both to it. */
const schemas = document && JSON.parse(JSON.stringify(document).replaceAll('"oneOf":', '"anyOf":'));

/** What the client sends, by the path that it sends it to. */
async function bodySentBy(
  call: (client: CustomerIOClient) => Promise<unknown>,
): Promise<{ path: string; body: unknown }> {
  let sent = { path: "", body: undefined as unknown };
  const client = new CustomerIOClient({
    apiKey: "abc123",
    baseUrl: "https://cdp.customer.io/v1",
    fetch: (url, init) => {
      sent = { path: new URL(String(url)).pathname.replace("/v1", ""), body: JSON.parse(String(init?.body)) };
      return Promise.resolve(Response.json({}));
    },
  });
  await call(client);
  return sent;
}

const common = { timestamp: "1997-01-01T00:00:00Z", integrations: { All: true } };
const context = { campaign: { name: "spring", source: "mail" }, ip: "127.0.0.1", locale: "en-US" };

const CALLS: Readonly<Record<string, (client: CustomerIOClient) => Promise<unknown>>> = {
  "identify, known": (client) => client.identify({ userId: "42", traits: { plan: "x" }, ...common }),
  "identify, anonymous": (client) => client.identify({ anonymousId: "a1", traits: { plan: "x" } }),
  "track, known": (client) =>
    client.track({ userId: "42", event: "Paid", properties: { total: 1 }, ...common }),
  "track, anonymous": (client) => client.track({ anonymousId: "a1", event: "Paid", context }),
  "track, of an object": (client) => client.track({ groupId: "acme", event: "Renewed" }),
  "page, known": (client) => client.page({ userId: "42", name: "Home", ...common }),
  "page, anonymous": (client) => client.page({ anonymousId: "a1", name: "Home" }),
  "screen, known": (client) => client.screen({ userId: "42", name: "Start", ...common }),
  "screen, anonymous": (client) => client.screen({ anonymousId: "a1", name: "Start" }),
  "group, known": (client) =>
    client.group({ userId: "42", groupId: "acme", traits: { object_type_id: "1", name: "Acme" }, ...common }),
  "alias": (client) => client.alias({ previousId: "a1", userId: "42", ...common }),
  // An alias in a batch is not in the document, though the official SDKs send it.
  "batch": (client) =>
    client.batch({
      batch: [
        { type: "identify", userId: "42", traits: { plan: "x" }, ...common },
        { type: "track", userId: "42", event: "Paid", properties: { total: 1 } },
        { type: "page", anonymousId: "a1", name: "Home" },
        { type: "screen", userId: "42", name: "Start" },
        { type: "group", userId: "42", groupId: "acme", traits: { name: "Acme" } },
      ],
    }),
};

/** What the document has against a body sent to a path. */
function faultsOf(path: string, body: unknown): readonly object[] {
  const pointer = `#/paths/${path.replaceAll("/", "~1")}/post/requestBody/content/application~1json/schema`;
  const formats = { "date-time": (text: string) => !Number.isNaN(Date.parse(text)) };
  // OpenAPI has keywords that JSON Schema does not know.
  const ajv = new Ajv({ strict: false, allErrors: true, formats });
  ajv.addSchema(schemas, "document", false, false);
  const validate = ajv.compile({ $ref: `document${pointer}` });
  validate(body);
  return validate.errors ?? [];
}

for (const [name, call] of Object.entries(CALLS)) {
  Deno.test({
    name: `the body of ${name} is what the official document asks for`,
    ignore: document === undefined,
    async fn() {
      const { path, body } = await bodySentBy(call);
      assertEquals(faultsOf(path, body), []);
    },
  });
}

Deno.test({
  name: "the official document has something against a body that is wrong",
  ignore: document === undefined,
  fn() {
    assertNotEquals(faultsOf("/track", { type: "track", userId: "42" }), []);
    assertNotEquals(faultsOf("/identify", { type: "identify", userId: 42 }), []);
    assertNotEquals(faultsOf("/batch", { batch: [{ type: "track", userId: "42" }] }), []);
  },
});
