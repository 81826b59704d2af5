import { assertEquals, assertNotEquals } from "@std/assert";
import * as pipelines from "@customerio-notebooks/pipelines-api";
import { CustomerIOClient, semanticEvents } from "@customerio-notebooks/pipelines-api";
import { Ajv } from "ajv";
import { functionName } from "../../../tasks/generate_events.ts";
import { officialPipelinesDocument } from "./official_document.ts";
import { officialEvent } from "./official_event.ts";

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
  return faultsBy(
    `#/paths/${path.replaceAll("/", "~1")}/post/requestBody/content/application~1json/schema`,
    body,
  );
}

/** What a schema of the document has against a value. */
function faultsBy(pointer: string, value: unknown): readonly object[] {
  const formats = { "date-time": (text: string) => !Number.isNaN(Date.parse(text)) };
  // OpenAPI has keywords that JSON Schema does not know.
  const ajv = new Ajv({ strict: false, allErrors: true, formats });
  ajv.addSchema(schemas, "document", false, false);
  const validate = ajv.compile({ $ref: `document${pointer}` });
  validate(value);
  return validate.errors ?? [];
}

/** What the functions send that are written by hand, by name. */
const MANAGERS: Readonly<Record<string, (client: CustomerIOClient) => Promise<unknown>>> = {
  "createAlias()": (client) => pipelines.createAlias(client, "42", "a1"),
  "createObject()": (client) =>
    pipelines.createObject(client, "acme", {
      person: "42",
      objectTypeId: 2,
      relationshipAttributes: { role: "buyer" },
    }),
  "createRelationship()": (client) => pipelines.createRelationship(client, { anonymousId: "a1" }, "acme"),
  "mergeProfiles()": (client) => pipelines.mergeProfiles(client, { from: "a1", into: "42" }),
  "trackPage()": (client) => pipelines.trackPage(client, "42", "Jazz"),
  "trackPageview()": (client) =>
    pipelines.trackPageview(client, { anonymousId: "a1" }, { url: "https://a.example/b", search: "?c" }),
  "trackScreen()": (client) => pipelines.trackScreen(client, { anonymousId: "a1" }, "Basket"),
  "trackScreenview()": (client) =>
    pipelines.trackScreenview(client, "42", {
      name: "Basket",
      device: { type: "ios" },
      network: { wifi: true },
    }),
};

/** What the functions send that call an operation. */
const OPERATIONS: Readonly<Record<string, (client: CustomerIOClient) => Promise<unknown>>> = {
  "Device Created or Updated": (client) =>
    pipelines.registerDevice(client, "42", { token: "t1", type: "ios" }),
  "Device Deleted": (client) => pipelines.deleteDevice(client, "42", { token: "t1" }),
  "User Deleted": (client) => pipelines.deleteUser(client, "42"),
  "User Suppressed": (client) => pipelines.suppressUser(client, "42"),
  "User Unsuppressed": (client) => pipelines.unsuppressUser(client, "42"),
  "Object Deleted": (client) => pipelines.deleteObject(client, "acme", { objectTypeId: "2" }),
  "Relationship Deleted": (client) => pipelines.deleteRelationship(client, "42", "acme", { objectTypeId: 2 }),
  "Report Delivery Event": (client) =>
    pipelines.trackReportDeliveryEvent(client, { deliveryId: "d1", metric: "clicked", href: "app://a" }),
  "Report Content Event": (client) =>
    pipelines.trackReportContentEvent(client, {
      actionType: "clicked_content",
      contentId: 5,
      templateId: 10,
    }),
};

for (const [event, { category, example }] of Object.entries(semanticEvents)) {
  Deno.test({
    name: `the body of ${event} is what the official document asks for, of its event too`,
    ignore: document === undefined,
    async fn() {
      if (document === undefined) return;
      const call = OPERATIONS[event] ??
        ((client: CustomerIOClient) =>
          Reflect.apply(Reflect.get(pipelines, functionName(event)), undefined, [client, "42", example]));
      const { path, body } = await bodySentBy(call);
      assertEquals([path, faultsOf(path, body)], ["/track", []]);
      const { schema, isOfCall } = officialEvent(document, event, category);
      const checked = isOfCall ? body : Reflect.get(Object(body), "properties");
      assertEquals(faultsBy(`#/components/schemas/${schema}`, checked), []);
    },
  });
}

for (const [name, call] of Object.entries({ ...CALLS, ...MANAGERS })) {
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
