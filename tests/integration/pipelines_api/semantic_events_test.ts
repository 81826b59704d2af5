import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import * as pipelines from "@customerio-notebooks/pipelines-api";
import { semanticEvents, ValidationError } from "@customerio-notebooks/pipelines-api";
import { eventTable } from "../../../pipelines_api/event_table.ts";
import { functionName } from "../../../tasks/generate_events.ts";
import { jsonSchemaOf } from "../../unit/pipelines_api/json_schema_fields.ts";
import { RecordingServer } from "../recording_server.ts";
import { testClient } from "./test_client.ts";

const user = "42";

/** The events that have a function of the same shape each; those of operations are written by hand. */
const EVENTS = Object.entries(eventTable).filter(([, { category }]) => category !== "operation");

/** Calls a function as a notebook does, which no compiler checks. */
function call(name: string, ...args: readonly unknown[]): Promise<unknown> {
  return Reflect.apply(Reflect.get(pipelines, name), undefined, args);
}

const fieldsOf = (error: ValidationError) => error.details.map(({ field }) => field);

Deno.test("the functions for events are named as their events are", () => {
  const names = EVENTS.map(([event]) => functionName(event));
  assertEquals(names.length, 63);
  assertEquals(names.filter((name) => typeof Reflect.get(pipelines, name) !== "function"), []);
  for (const name of ["trackProductClicked", "trackVideoPlaybackStarted", "trackApplicationInstalled"]) {
    assertEquals(names.includes(name), true, name);
  }
});

for (const [event, { properties, example }] of EVENTS) {
  const name = functionName(event);

  Deno.test(`${name}() sends its event with the properties that are known, and with others`, async () => {
    await using server = new RecordingServer();
    const client = testClient(server, { createMessageId: () => "m1" });
    const more = { ...example, properties: { ...example.properties, something: [1] } };
    await call(name, client, user, example);
    await call(name, client, { anonymousId: "a1" }, more);
    const sent = server.bodies.map(({ messageId: _, sentAt: __, ...body }) => body);
    assertEquals(sent, [
      { type: "track", userId: user, event, ...example },
      { type: "track", anonymousId: "a1", event, ...more },
    ]);
  });

  Deno.test(`${name}() refuses each known property of a wrong type`, async () => {
    await using server = new RecordingServer();
    const client = testClient(server);
    for (const [property, { type }] of Object.entries(jsonSchemaOf(properties).properties ?? {})) {
      const wrong = type === "object" ? "text" : {};
      const given = { ...example, properties: { ...example.properties, [property]: wrong } };
      const error = await assertRejects(() => call(name, client, user, given), ValidationError);
      assertEquals(fieldsOf(error), [`properties.${property}`]);
    }
    assertEquals(server.requests, []);
  });

  Deno.test(`${name}() refuses what is no id, and options that it does not know`, async () => {
    await using server = new RecordingServer();
    const client = testClient(server);
    for (const id of ["", " ", 42, null, undefined, {}]) {
      const error = await assertRejects(() => call(name, client, id, example), ValidationError);
      assertEquals(fieldsOf(error), ["userId"]);
    }
    const error = await assertRejects(
      () => call(name, client, user, { ...example, propertis: {} }),
      ValidationError,
    );
    assertEquals(fieldsOf(error), ["propertis"]);
    assertEquals(server.requests, []);
  });
}

const OF_A_CATEGORY = [
  ["trackEcommerceEvent", "ecommerce"],
  ["trackEmailEvent", "email"],
  ["trackMobileEvent", "mobile"],
  ["trackVideoEvent", "video"],
] as const;

for (const [name, category] of OF_A_CATEGORY) {
  Deno.test(`${name}() sends every event of its kind, and no other`, async () => {
    await using server = new RecordingServer();
    const client = testClient(server);
    const events = EVENTS.filter(([, entry]) => entry.category === category);
    for (const [event, { example }] of events) await call(name, client, user, event, example);
    assertEquals(server.bodies.map(({ event }) => event), events.map(([event]) => event));
    server.requests.length = 0;
    for (
      const wrong of [
        "Order completed",
        "User Deleted",
        "Live Chat Message Sent",
        "toString",
        "",
        undefined,
        7,
      ]
    ) {
      const error = await assertRejects(() => call(name, client, user, wrong), ValidationError);
      assertEquals(fieldsOf(error), ["event"]);
      assertStringIncludes(error.message, events[0]?.[0] ?? "no event");
    }
    const [[event, { example }] = ["", { example: { properties: {} } }]] = events;
    const wrong = Object.fromEntries(Object.keys(example.properties).map((property) => [property, {}]));
    const error = await assertRejects(
      () => call(name, client, user, event, { properties: wrong }),
      ValidationError,
    );
    assertEquals(
      fieldsOf(error).toSorted(),
      Object.keys(wrong).map((property) => `properties.${property}`).toSorted(),
    );
    assertEquals(server.requests, []);
  });
}

Deno.test("an e-mail event needs the e-mail's id", async () => {
  await using server = new RecordingServer();
  for (
    const given of [undefined, {}, { properties: {} }, { properties: { email_id: "" } }, { properties: null }]
  ) {
    for (const args of [["trackEmailOpened"], ["trackEmailEvent", "Email Opened"]]) {
      const [name = "", ...event] = args;
      const error = await assertRejects(
        () => call(name, testClient(server), user, ...event, given),
        ValidationError,
      );
      assertEquals(fieldsOf(error), ["properties.email_id"]);
    }
  }
  assertEquals(server.requests, []);
});

Deno.test("an e-mail event says of a wrong context where it is wrong", async () => {
  await using server = new RecordingServer();
  const given = { properties: { email_id: "e1" }, context: { traits: { email: 42 } } };
  const error = await assertRejects(
    () => call("trackEmailOpened", testClient(server), user, given),
    ValidationError,
  );
  assertEquals(fieldsOf(error), ["context.traits.email"]);
});

Deno.test("a video has no length where it has no end", async () => {
  await using server = new RecordingServer();
  const properties = { livestream: true, total_length: null };
  await pipelines.trackVideoPlaybackPaused(testClient(server), user, { properties });
  assertEquals(server.bodies[0]?.properties, properties);
});

Deno.test("a date among the properties is sent as ISO 8601", async () => {
  await using server = new RecordingServer();
  const properties = { airdate: new Date(0) };
  await pipelines.trackVideoContentStarted(testClient(server), user, { properties });
  assertEquals(server.bodies[0]?.properties, { airdate: "1970-01-01T00:00:00.000Z" });
});

Deno.test("the table can be walked by category", () => {
  const chats = Object.entries(semanticEvents).filter(([, { category }]) => category === "liveChat");
  assertEquals(chats.length, 4);
  assertEquals(semanticEvents["Order Completed"].category, "ecommerce");
});
