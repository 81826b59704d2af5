// The official document beside the table. It runs only where that document is.
import {
  eventDifferences,
  getEventType,
  isKnownEvent,
  isWebhookEventName,
  parseEvent,
  type WebhookEventName,
  webhookEvents,
} from "@customerio-notebooks/webhooks";
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { NAMES, sampleData, sampleEvent } from "./sample_event.ts";
import { type DocumentSchema, officialWebhooksDocument } from "./official_document.ts";

const official = await officialWebhooksDocument();
const CHANNELS = ["in_app", ...new Set(Object.values(webhookEvents).map(({ objectType }) => objectType))];

/** What the document requires of `data` and the table does not, and why. */
const NOT_REQUIRED: Readonly<Record<string, string>> = {
  subject: "left out of the document's own example",
  customer_id: "a person may have none",
  email_address: "a person may have none",
  "push_attempted.failure_message": "a drafted push is called attempted",
  "email_failed.recipient": "required and nowhere declared",
  "email_unsubscribed.recipient": "absent where the event is of the person only",
};

/** Name in the table of an event that the document names `email_opened` or `person_subscribed`. */
function tableName(name: string): WebhookEventName {
  const channel = name.startsWith("person_")
    ? "person"
    : CHANNELS.find((type) => name.startsWith(`${type}_`));
  if (channel === undefined) throw new Error(`${name} is of no channel`);
  const found = `${channel === "person" ? "customer" : channel}.${name.slice(channel.length + 1)}`;
  if (!isWebhookEventName(found)) throw new Error(`${found} is not in the table`);
  return found;
}

if (official !== undefined) {
  Deno.test("every event of the official document is in the table, and the table has no others", () => {
    const documented = [...official.events.keys()].map(tableName);
    const ofPeople = documented.filter((name) => name.startsWith("customer.")).map((name) =>
      webhookEvents[name].metric
    );
    const others = NAMES.filter((name) =>
      !documented.includes(name) && !ofPeople.includes(webhookEvents[name].metric)
    );
    assertEquals([documented.length, others], [69, []]);
  });

  Deno.test("every example of an event in the official document parses", () => {
    const { eventExamples } = official;
    assertEquals(eventExamples.size, 4);
    for (const [place, example] of eventExamples) {
      const event = parseEvent(JSON.stringify(example));
      assertEquals(event, { ...event, ...example }, place);
      // One of them has neither metric nor data.
      assertEquals(isKnownEvent(event), "metric" in example, place);
      assertEquals(getEventType(event).includes("unknown"), !("metric" in example), place);
      assertEquals(eventDifferences(event), [], place);
    }
  });

  Deno.test("every example of data in the official document is that of a delivery", () => {
    const { dataExamples } = official;
    assertEquals(dataExamples.size, 2);
    for (const [place, example] of dataExamples) {
      assertEquals(eventDifferences(sampleEvent("sms.drafted", example)), [], place);
    }
  });

  for (const [name, schema] of official.events) {
    const known = tableName(name);
    const dataOf = (fields: ReadonlyMap<string, DocumentSchema>) =>
      official.fieldsOf(fields.get("data") ?? {});

    Deno.test(`official ${name}: the table requires of its data what the document does, and knows its fields`, () => {
      const { required, all } = dataOf(official.fieldsOf(schema).all);
      const sample = sampleData(known);
      for (const field of required) {
        const reason = NOT_REQUIRED[`${name}.${field}`] ?? NOT_REQUIRED[field];
        const without = Object.fromEntries(Object.entries(sample).filter(([key]) => key !== field));
        const isRequired = eventDifferences(sampleEvent(known, without)).length > 0;
        assertEquals(isRequired, reason === undefined, `${field}: ${reason ?? "required by the document"}`);
      }
      for (const field of all.keys()) {
        // What is known has a type, so something of another is told from it.
        const odd = eventDifferences(
          sampleEvent(known, { ...sample, [field]: [[true]] }),
        );
        assertNotEquals(odd, [], `${field} is not known`);
      }
    });

    Deno.test(`official ${name}: its metric is the one of the table, but for what the document got wrong`, () => {
      const { enum: metrics = [] } = official.fieldsOf(schema).all.get("metric") ?? {};
      assertEquals(metrics, [name === "push_drafted" ? "attempted" : webhookEvents[known].metric]);
    });
  }

  Deno.test("the official document has the slips that the table makes up for", () => {
    const { events } = official;
    const fields = (name: string) => official.fieldsOf(events.get(name) ?? {});
    const data = (name: string) => official.fieldsOf(fields(name).all.get("data") ?? {});
    assert(!fields("person_cio_subscription_preferences_changed").all.has("object_type"));
    assert(fields("person_cio_subscription_preferences_changed").all.has("object_type_type"));
    assert(data("email_failed").required.has("recipient") && !data("email_failed").all.has("recipient"));
    const { enum: types = [] } = fields("person_unsubscribed").all.get("object_type") ?? {};
    assert(types.includes("email") && events.has("email_unsubscribed"));
  });
}
