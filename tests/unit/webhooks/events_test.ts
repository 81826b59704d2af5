import {
  eventDifferences,
  getEventType,
  isKnownEvent,
  isWebhookEvent,
  isWebhookEventName,
  parentOf,
  type WebhookEventName,
  webhookEvents,
  type WebhookParent,
} from "@customerio-notebooks/webhooks";
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { eventOf, NAMES, sampleData, sampleEvent } from "./sample_event.ts";

Deno.test("webhookEvents has each pair under its own name, with a sentence about it", () => {
  assertEquals(Object.keys(webhookEvents), [...NAMES]);
  for (const { summary } of Object.values(webhookEvents)) assert(/^[A-Z].*\.$/.test(summary), summary);
});

Deno.test("webhookEvents has all channels, and what happens to a person under each of them", () => {
  const metrics = Map.groupBy(Object.values(webhookEvents), ({ objectType }) => objectType);
  const counts = Array.from(metrics, ([objectType, entries]) => [objectType, entries.length]);
  assertEquals(Object.fromEntries(counts), {
    customer: 3,
    email: 13 + 2, // `unsubscribed` is both
    push: 11 + 3,
    in_app: 8 + 3,
    sms: 10 + 3,
    whatsapp: 12 + 3,
    slack: 6 + 3,
    webhook: 6 + 3,
  });
});

for (const name of NAMES) {
  Deno.test(`an event ${name} is known as it is`, () => {
    const event = sampleEvent(name);
    assertEquals(getEventType(event), name);
    assert(isWebhookEvent(event, name));
    assert(isKnownEvent(event));
    assertEquals(eventDifferences(event), []);
    assert(!isWebhookEvent(event, name === "sms.sent" ? "slack.sent" : "sms.sent"));
    assertEquals(event.data, sampleData(name));
  });
}

const PARENTS: Readonly<Record<WebhookParent, object>> = {
  broadcast: { broadcast_id: 9, trigger_id: 1, action_id: 42, journey_id: "01GW20GXAAXBKZD8J96M8FNV3R" },
  campaign: { campaign_id: 7, action_id: 42, parent_action_id: 41, trigger_event_id: null },
  newsletter: { newsletter_id: 3, content_id: 12 },
  transactional: { transactional_message_id: "welcome" },
  other: {},
};
const DELIVERY = { delivery_id: "RPIL", identifiers: { id: null, email: "ada@example.com" } };

for (const [parent, fields] of Object.entries(PARENTS)) {
  Deno.test(`an event of a ${parent} message is known, on every channel`, () => {
    for (const name of ["email.sent", "push.drafted", "in_app.opened", "sms.failed", "slack.sent"] as const) {
      const own = { recipient: "ada", failure_message: "no" };
      const event = sampleEvent(name, { ...DELIVERY, ...own, ...fields });
      assertEquals(eventDifferences(event), []);
      assertEquals(parentOf(event), parent);
    }
  });
}

Deno.test("a parent may be known by its kind only, and all other ids may be null", () => {
  for (const field of ["campaign_id", "broadcast_id", "newsletter_id", "transactional_message_id"]) {
    assertEquals(eventDifferences(sampleEvent("sms.drafted", { ...DELIVERY, [field]: null })), []);
  }
  const nulls = { broadcast_id: null, newsletter_id: null, transactional_message_id: null, journey_id: null };
  const event = sampleEvent("sms.drafted", { ...DELIVERY, ...nulls, campaign_id: 7 });
  assertEquals([eventDifferences(event), parentOf(event)], [[], "campaign"]);
});

Deno.test("parentOf() says `other` of data that is none", () => {
  for (const data of [undefined, null, "campaign_id", 7, [], { campaign_id: null }]) {
    assertEquals(parentOf({ data }), "other");
  }
  assertEquals(parentOf({ data: JSON.parse('{"__proto__": {"campaign_id": 7}}') }), "other");
});

Deno.test("an event of a pair that nobody knows passes through, as does data of any kind", () => {
  for (const data of [{ pages: 2 }, null, "text", [1, 2], undefined]) {
    const event = eventOf("fax", "torn", data ?? null);
    assertEquals([event.object_type, event.metric, event.data], ["fax", "torn", data ?? null]);
    assertEquals([isKnownEvent(event), eventDifferences(event)], [false, []]);
  }
  for (const name of ["email.torn", "fax.opened", "toString", "__proto__.x", "constructor", "email"]) {
    assertEquals(isWebhookEventName(name), false, name);
  }
  assertEquals(isKnownEvent(eventOf("email", "deferred")), false);
});

Deno.test("fields that nobody knows pass through, wherever they are", () => {
  const extra = { weather: { today: ["rain"] } };
  const event = sampleEvent("push.sent", {
    ...DELIVERY,
    ...extra,
    identifiers: { id: "42", ...extra },
    recipients: [{ device_id: "f3a1", ...extra }],
  });
  assert(isWebhookEvent(event, "push.sent"));
  assertEquals(event.data.weather, extra.weather);
  assertEquals(event.data.identifiers.weather, extra.weather);
  assertEquals(event.data.recipients[0]?.weather, extra.weather);
});

Deno.test("an event that is not as it is known to be is told from one that is, field by field", () => {
  const event = sampleEvent("email.clicked", {
    ...sampleData("email.clicked"),
    link_id: "1",
    href: undefined,
  });
  assertEquals([isKnownEvent(event), isWebhookEvent(event, "email.clicked")], [false, false]);
  assertEquals(eventDifferences(event), [
    { field: "data.href", message: "must be text" },
    { field: "data.link_id", message: "must be a whole number" },
  ]);
  for (const data of [null, undefined, "text", []]) {
    assert(eventDifferences(sampleEvent("email.clicked", data ?? null)).length > 0);
  }
});

/** Where the official document contradicts itself, and what is made of it. */
const SLIPS: Readonly<Record<string, [WebhookEventName, object]>> = {
  "a drafted push, which it calls attempted, has no failure": ["push.attempted", DELIVERY],
  "an e-mail that was sent has no subject in its own example": ["email.sent", {
    ...DELIVERY,
    recipient: "ada@example.com",
  }],
  "a broadcast has no trigger in its own example": ["sms.sent", {
    ...DELIVERY,
    broadcast_id: 9,
    recipient: "+15551234567",
  }],
  "an e-mail that failed has a recipient that is not declared": ["email.failed", {
    ...DELIVERY,
    failure_message: "no",
  }],
  "a transactional message's id has no type: a number": ["email.drafted", {
    ...DELIVERY,
    recipient: "ada@example.com",
    transactional_message_id: 44,
  }],
  "a transactional message's id has no type: a name": ["email.drafted", {
    ...DELIVERY,
    recipient: "ada@example.com",
    transactional_message_id: "welcome",
  }],
  "a journey's id is text in its type, and a number in its example": ["sms.drafted", {
    ...DELIVERY,
    campaign_id: 7,
    journey_id: 15,
  }],
  "an SMS can be transactional": ["sms.drafted", { ...DELIVERY, transactional_message_id: 44 }],
  "an SMS can be undeliverable, which one list of it forgets": ["sms.undeliverable", {
    ...DELIVERY,
    failure_message: "no",
  }],
  "someone who left by an e-mail is of the same name as an e-mail that someone left by": [
    "email.unsubscribed",
    { customer_id: "42", email_address: null, identifiers: { id: "42" } },
  ],
  "preferences may change without a message": ["customer.cio_subscription_preferences_changed", {
    customer_id: "42",
    email_address: null,
    identifiers: { id: "42" },
  }],
  "preferences may change by a message": ["email.cio_subscription_preferences_changed", {
    ...DELIVERY,
    customer_id: "42",
    email_address: "ada@example.com",
    content: "{}",
    newsletter_id: 3,
  }],
};

for (const [slip, [name, data]] of Object.entries(SLIPS)) {
  Deno.test(`the document's slips: ${slip}`, () => {
    assertEquals(eventDifferences(sampleEvent(name, data)), []);
    assert(isKnownEvent(sampleEvent(name, data)));
  });
}

Deno.test("the checks of events throw at no data", () => {
  const key = fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "delivery_id",
    "identifiers",
    "recipients",
  );
  const data = fc.object({ key: fc.oneof(key, fc.string()), maxDepth: 3, withNullPrototype: false });
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), data, (name, mess) => {
      const event = sampleEvent(name, { ...sampleData(name), ...JSON.parse(JSON.stringify(mess)) });
      assertEquals(isWebhookEvent(event, name), eventDifferences(event).length === 0);
      parentOf(event);
    }),
    { numRuns: 500 },
  );
});

Deno.test("the checks of events bear depth", () => {
  const depth = 100_000;
  const deep = JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
  const event = { ...sampleEvent("email.opened"), data: { ...sampleData("email.opened"), deep } };
  assert(isWebhookEvent(event, "email.opened"));
});
