import { assertEquals, assertNotEquals } from "@std/assert";
import { type SemanticEventCategory, semanticEvents } from "@customerio-notebooks/pipelines-api";
import { eventTable } from "../../../pipelines_api/event_table.ts";
import { requirementsOf } from "../../../pipelines_api/semantic_events.ts";
import { fieldsOf, jsonSchemaOf, typesOf } from "./json_schema_fields.ts";
import { officialPipelinesDocument } from "./official_document.ts";
import { officialEvent } from "./official_event.ts";

/** The official document has 16 names of video events, and a schema without a name, `video_quality_updated`. */
const COUNTS: Readonly<Record<SemanticEventCategory, number>> = {
  ecommerce: 28,
  email: 6,
  mobile: 7,
  video: 16 + 1,
  liveChat: 4,
  experiment: 1,
  operation: 9,
};

const names = Object.keys(semanticEvents);

Deno.test("semantic events are as many as in the official document, each once", () => {
  const groups = Map.groupBy(Object.values(semanticEvents), ({ category }) => category);
  assertEquals(
    Object.fromEntries([...groups].map(([category, events]) => [category, events.length])),
    COUNTS,
  );
  assertEquals(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  assertEquals(names.filter((name) => name !== name.trim()), []);
});

Deno.test("the example of each semantic event is one, and no text is said twice", () => {
  for (const [name, { properties, context, example }] of Object.entries(eventTable)) {
    assertEquals(properties.safeParse(example.properties).success, true, name);
    if ("context" in example) assertEquals(context.safeParse(example.context).success, true, name);
  }
  const summaries = Object.values(semanticEvents).map(({ summary }) => summary);
  assertEquals(new Set(summaries).size, summaries.length);
});

const EMAIL = ["properties.email_id"];
const DEVICE = ["userId", "context.device.token"];

/** What must be there; all other events need nothing beyond what every event needs. */
const REQUIREMENTS: Readonly<Record<string, readonly string[]>> = {
  "Email Bounced": EMAIL,
  "Email Delivered": EMAIL,
  "Email Opened": EMAIL,
  "Email Link Clicked": EMAIL,
  "Email Marked as Spam": EMAIL,
  "Email Unsubscribed": EMAIL,
  "Device Created or Updated": DEVICE,
  "Device Deleted": DEVICE,
  "User Deleted": ["userId"],
  "User Suppressed": ["userId"],
  "User Unsuppressed": ["userId"],
  "Object Deleted": ["anonymousId", "properties.objectId"],
  "Relationship Deleted": ["userId", "properties.objectId"],
  "Report Delivery Event": ["properties.deliveryId", "properties.metric"],
  "Report Content Event": ["properties.actionType", "properties.activityType"],
};

Deno.test("requirementsOf() follows from the table, and knows nothing of other events", () => {
  for (const name of names) assertEquals(requirementsOf(name), REQUIREMENTS[name] ?? [], name);
  for (const name of ["Signed Up", "order completed", "toString", "__proto__", ""]) {
    assertEquals(requirementsOf(name), [], name);
  }
});

/** Fields that we require and the official document does not, and why. */
const STRICTER: Readonly<Record<string, string>> = {
  "Object Deleted: properties.objectId": "nothing else says what to delete, and its prose requires it",
  "Report Delivery Event: properties.deliveryId": "without it, the event reports nothing of nothing",
  "Report Delivery Event: properties.metric": "without it, the event reports nothing",
  "Report Content Event: properties.actionType": "the document requires its other name, `activityType`",
};

/** Fields that we know of operations and the official document does not, and why. */
const MORE: Readonly<Record<string, string>> = {
  "Report Content Event: properties.activityType": "required there, and not described",
};

const document = await officialPipelinesDocument();

for (const [name, entry] of Object.entries(eventTable)) {
  Deno.test({
    name: `${name} has the properties that the official document has, of the same types`,
    ignore: document === undefined,
    fn() {
      if (document === undefined) return;
      const official = officialEvent(document, name, entry.category);
      const ours = jsonSchemaOf(entry.properties);
      const isMore = (path: string) => Object.hasOwn(MORE, `${name}: properties.${path}`);
      assertEquals(
        [...fieldsOf(ours)].filter((path) => !isMore(path)).toSorted(),
        [...fieldsOf(official.properties, document.resolve)].toSorted(),
      );
      const ourTypes = typesOf(ours);
      for (const [path, type] of typesOf(official.properties, document.resolve)) {
        assertEquals(ourTypes.get(path), type, path);
      }
      const context = fieldsOf(jsonSchemaOf(entry.context));
      assertEquals(
        [...fieldsOf(official.context, document.resolve)].filter((path) => !context.has(path)),
        [],
      );
    },
  });

  Deno.test({
    name: `${name} requires what the official document does, and what is explained`,
    ignore: document === undefined,
    fn() {
      if (document === undefined) return;
      const { required } = officialEvent(document, name, entry.category);
      const stricter = requirementsOf(name).filter((path) => !required.includes(path));
      assertEquals(stricter.filter((path) => !Object.hasOwn(STRICTER, `${name}: ${path}`)), []);
      assertEquals(required.filter((path) => !requirementsOf(name).includes(path)), []);
    },
  });
}

/** Schemas of the same families that are no event of their own. */
const PARTS = [
  "product",
  "products",
  "promotion",
  "checkout",
  "checkout_step",
  "live_chat_general",
  "product_id",
];
const FAMILIES =
  /^(products?|promotion|cart|checkout|payment|order|coupon|wishlist|email_event|live_chat|video|experiment|app)_/;

Deno.test({
  name: "every event that the official document has a schema of is in the table",
  ignore: document === undefined,
  fn() {
    if (document === undefined) return;
    const ours = Object.entries(eventTable).map(([name, { category }]) =>
      officialEvent(document, name, category).schema
    );
    assertEquals(new Set(ours).size, names.length);
    const official = Object.keys(document.components.schemas).filter((name) =>
      FAMILIES.test(name) && !PARTS.includes(name) && !/^app_(name|namespace|build|version|event_)/.test(name)
    );
    assertNotEquals(official.length, 0);
    assertEquals(official.filter((name) => !ours.includes(name)), []);
  },
});
