import { ValidationError } from "@customerio-notebooks/core";
import { getEventType, parseEvent, routeWebhookEvent } from "@customerio-notebooks/webhooks";
import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { eventOf, sampleEvent } from "./sample_event.ts";

const ENVELOPE = { event_id: "01E4C4CT6YDC7Y5M7FE1GWWPQJ", timestamp: 1_613_063_089 };
const parse = (fields: object) => parseEvent(JSON.stringify({ ...ENVELOPE, ...fields }));

Deno.test("parseEvent() gives all that was sent, in Customer.io's spelling", () => {
  const sent = {
    ...ENVELOPE,
    object_type: "email",
    metric: "opened",
    data: { recipient: "zoë@example.com", extra: [1, { deep: null }] },
    added_later: { by: "Customer.io" },
  };
  assertEquals(parseEvent(JSON.stringify(sent)), sent);
  assertEquals(parseEvent(new TextEncoder().encode(JSON.stringify(sent, null, 2))), sent);
  assertEquals(parseEvent(new TextEncoder().encode(`##${JSON.stringify(sent)}`).subarray(2)), sent);
});

Deno.test("parseEvent() refuses no object type, metric or data, whatever they are", () => {
  for (const missing of [undefined, null]) {
    const event = parse({ object_type: missing, metric: missing, data: missing });
    assertEquals([getEventType(event), event.data ?? null], ["unknown.unknown", null]);
  }
  assertEquals(getEventType(parse({ object_type: "email" })), "email.unknown");
  assertEquals(getEventType(parse({ metric: "opened" })), "unknown.opened");
  assertEquals(getEventType(parse({ object_type: "", metric: "" })), ".");
});

Deno.test("parseEvent() finds the object type of a changed subscription where the document has put it", () => {
  const metric = "cio_subscription_preferences_changed";
  const typeOf = (fields: object) => parse({ metric, ...fields }).object_type;
  assertEquals(typeOf({}), "customer");
  assertEquals(typeOf({ object_type: null }), "customer");
  assertEquals(typeOf({ object_type: "email" }), "email");
  assertEquals(typeOf({ object_type: "sms", object_type_type: "email" }), "sms");
  assertEquals(typeOf({ object_type_type: "email" }), "email");
  assertEquals(typeOf({ delivery_type: "in_app" }), "in_app");
  assertEquals(typeOf({ object_type_type: null, delivery_type: null }), "customer");
  assertEquals(parse({ metric: "unsubscribed" }).object_type, "customer");
  assertEquals(parse({ metric: "opened", delivery_type: "email" }).object_type, "unknown");
});

const REFUSED: readonly (readonly [string, string | Uint8Array])[] = [
  ["the body is not JSON", ""],
  ["the body is not JSON", "{"],
  ["the body is not JSON", "event_id=01E4&secret-value=1"],
  ["the body must be a JSON object", "null"],
  ["the body must be a JSON object", "[]"],
  ["the body must be a JSON object", '"text"'],
  ["the body is not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d])],
  ["event_id: must be the id of the event, as text; timestamp: must be a time in unix seconds", "{}"],
  ["event_id: must be the id of the event, as text", '{"event_id":"","timestamp":1}'],
  ["event_id: must be the id of the event, as text", '{"event_id":7,"timestamp":1}'],
  ["timestamp: must be a time in unix seconds", '{"event_id":"01E4","timestamp":"secret-value"}'],
  ["timestamp: must be a time in unix seconds", '{"event_id":"01E4","timestamp":1e999}'],
  ["object_type: must be text", '{"event_id":"01E4","timestamp":1,"object_type":7}'],
  ["metric: must be text", '{"event_id":"01E4","timestamp":1,"metric":{}}'],
];

for (const [index, [message, body]] of REFUSED.entries()) {
  Deno.test(`parseEvent() refuses what is no event ${index}: ${message}`, () => {
    const error = assertThrows(() => parseEvent(body), ValidationError);
    assertEquals(error.message, `Cannot parseEvent: ${message}`);
    assertEquals(error.operation, "parseEvent");
    assert(!Deno.inspect(error).includes("secret-value"), "the error shows what was sent");
  });
}

Deno.test("parseEvent() changes no prototype", () => {
  const event = parseEvent('{"event_id":"01E4","timestamp":1,"__proto__":{"polluted":true},"data":{}}');
  assertEquals([Reflect.get({}, "polluted"), Reflect.getPrototypeOf(event)], [undefined, Object.prototype]);
  assertEquals(Object.hasOwn(event, "__proto__"), true);
});

Deno.test("parseEvent() throws nothing but ValidationError, at no bytes", () => {
  const bytes = fc.oneof(fc.uint8Array(), fc.json().map((text) => new TextEncoder().encode(text)));
  fc.assert(fc.property(bytes, (body) => {
    try {
      parseEvent(body);
    } catch (error) {
      assert(error instanceof ValidationError);
    }
  }));
  const depth = 100_000;
  assertEquals(
    parseEvent(`{"event_id":"01E4","timestamp":1,"data":${"[".repeat(depth)}${"]".repeat(depth)}}`).event_id,
    "01E4",
  );
});

Deno.test("routeWebhookEvent() hands an event to the function of its name, and gives back what it returns", async () => {
  const routes = {
    "email.opened": (event: { data: { recipient: string } }) => `opened by ${event.data.recipient}`,
    "sms.sent": undefined,
    otherwise: () => "otherwise",
  };
  assertEquals(routeWebhookEvent(sampleEvent("email.opened"), routes), "opened by ada@example.com");
  assertEquals(routeWebhookEvent(sampleEvent("email.clicked"), routes), "otherwise");
  const later = routeWebhookEvent(sampleEvent("sms.sent"), {
    "sms.sent": (event) => Promise.resolve(event.data.recipient),
    otherwise: () => Promise.resolve("otherwise"),
  });
  assertEquals(await later, "+15551234567");
});

Deno.test("routeWebhookEvent() leaves to `otherwise` what it cannot be sure of", () => {
  const routes = { "email.opened": () => "opened", otherwise: () => "otherwise" };
  assertEquals(routeWebhookEvent(sampleEvent("email.opened", { recipient: 7 }), routes), "otherwise");
  assertEquals(routeWebhookEvent(eventOf("fax", "torn"), routes), "otherwise");
  assertEquals(routeWebhookEvent({ ...eventOf("a", "b"), object_type: "__proto__" }, routes), "otherwise");
});
