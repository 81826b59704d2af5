import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import * as pipelines from "@customerio-notebooks/pipelines-api";
import {
  type CallReceipt,
  type CustomerIOClient,
  semanticEvents,
  ValidationError,
} from "@customerio-notebooks/pipelines-api";
import { RecordingServer } from "../recording_server.ts";
import { NOW, testClient } from "./test_client.ts";

type Call = (client: CustomerIOClient) => Promise<CallReceipt>;

const user = "42";
const common = {
  anonymousId: "a1",
  context: { ip: "127.0.0.1" },
  integrations: { All: true },
  messageId: "m1",
};
const options = { ...common, timestamp: "1997-01-01" };
const fields = { ...common, timestamp: "1997-01-01T00:00:00Z" };
const properties = { total: 11.77 };
const emailed = { properties: { email_id: "e1" } };

/** Each function, how it is called, and the path and body that the server is to receive. */
const FUNCTIONS: readonly (readonly [name: string, call: Call, path: string, body: object])[] = [
  ["identifyUser", (client) => pipelines.identifyUser(client, user), "identify", {
    type: "identify",
    userId: user,
  }],
  [
    "identifyUser with everything",
    (client) => pipelines.identifyUser(client, user, { traits: { plan: "x", gone: null }, ...options }),
    "identify",
    { type: "identify", userId: user, traits: { plan: "x", gone: null }, ...fields },
  ],
  ["deleteUser", (client) => pipelines.deleteUser(client, user), "track", operation("User Deleted")],
  [
    "deleteUser with everything",
    (client) => pipelines.deleteUser(client, user, options),
    "track",
    { ...operation("User Deleted"), ...fields },
  ],
  ["suppressUser", (client) => pipelines.suppressUser(client, user), "track", operation("User Suppressed")],
  [
    "unsuppressUser",
    (client) => pipelines.unsuppressUser(client, user),
    "track",
    operation("User Unsuppressed"),
  ],
  ["trackEvent", (client) => pipelines.trackEvent(client, user, "Paid"), "track", operation("Paid")],
  [
    "trackEvent with everything",
    (client) => pipelines.trackEvent(client, user, " Paid ", { properties, ...options }),
    "track",
    { ...operation("Paid"), properties, ...fields },
  ],
  [
    "trackPageView",
    (client) => pipelines.trackPageView(client, user, { name: "Home", properties }),
    "page",
    { type: "page", userId: user, name: "Home", properties },
  ],
  [
    "trackScreenView",
    (client) => pipelines.trackScreenView(client, user, { name: "Start", timestamp: new Date(0) }),
    "screen",
    { type: "screen", userId: user, name: "Start", timestamp: "1970-01-01T00:00:00.000Z" },
  ],
  [
    "trackEcommerceEvent",
    (client) => pipelines.trackEcommerceEvent(client, user, "Order Completed", { properties }),
    "track",
    { ...operation("Order Completed"), properties },
  ],
  [
    "trackEmailEvent",
    (client) => pipelines.trackEmailEvent(client, user, "Email Opened", emailed),
    "track",
    { ...operation("Email Opened"), ...emailed },
  ],
  [
    "trackMobileEvent",
    (client) => pipelines.trackMobileEvent(client, user, "Application Opened"),
    "track",
    operation("Application Opened"),
  ],
  [
    "trackVideoEvent",
    (client) => pipelines.trackVideoEvent(client, user, "Video Playback Started"),
    "track",
    operation("Video Playback Started"),
  ],
];

function operation(event: string): object {
  return { type: "track", userId: user, event };
}

for (const [name, call, path, body] of FUNCTIONS) {
  Deno.test(`${name}() sends its call`, async () => {
    await using server = new RecordingServer();
    const { messageId } = await call(testClient(server));
    assertEquals(server.requests.map(({ target }) => target), [`/v1/${path}`]);
    assertEquals(server.bodies, [{ ...body, messageId, sentAt: NOW }]);
  });
}

Deno.test("the options that say how to make a call do so, and do not go into it", async () => {
  await using server = new RecordingServer(() => new Response("busy", { status: 503 }));
  const client = testClient(server);
  await assertRejects(() =>
    pipelines.identifyUser(client, user, { maxRetries: 1, timeout: 5_000, headers: { "X-Run": "7" } })
  );
  assertEquals(server.requests.map(({ headers }) => headers.get("x-run")), ["7", "7"]);
  assertEquals(Object.keys(server.bodies[0] ?? {}).toSorted(), ["messageId", "sentAt", "type", "userId"]);
  await assertRejects(
    () => pipelines.trackEvent(client, user, "Paid", { signal: AbortSignal.abort() }),
    DOMException,
  );
  assertEquals(server.requests.length, 2);
});

const SEMANTIC = [
  ["trackEcommerceEvent", "ecommerce"],
  ["trackEmailEvent", "email"],
  ["trackMobileEvent", "mobile"],
  ["trackVideoEvent", "video"],
] as const;

for (const [name, category] of SEMANTIC) {
  Deno.test(`${name}() sends every event of its kind, and no other`, async () => {
    await using server = new RecordingServer();
    const client = testClient(server);
    // The types forbid names that are not of the kind, which notebooks do not check.
    const send = (event: unknown) =>
      Reflect.apply(pipelines[name], undefined, [client, user, event, emailed]);
    for (const event of semanticEvents[category]) await send(event);
    assertEquals(server.bodies.map(({ event }) => event), [...semanticEvents[category]]);
    server.requests.length = 0;
    for (const wrong of ["Order completed", "User Deleted", "", undefined, 7]) {
      const error = await assertRejects(() => send(wrong), ValidationError);
      assertEquals(error.details.map(({ field }) => field), ["event"]);
      assertStringIncludes(error.message, semanticEvents[category][0]);
    }
    assertEquals(server.requests, []);
  });
}

Deno.test("trackEmailEvent() needs the e-mail's id", async () => {
  await using server = new RecordingServer();
  for (const given of [undefined, {}, { properties: {} }, { properties: { email_id: "" } }]) {
    // The types forbid what is under test.
    const send = () =>
      Reflect.apply(pipelines.trackEmailEvent, undefined, [testClient(server), user, "Email Opened", given]);
    const error = await assertRejects(send, ValidationError);
    assertEquals(error.details.map(({ field }) => field), ["properties.email_id"]);
  }
  assertEquals(server.requests, []);
});

/** The managers that take options alone, and the operation that each of them makes. */
const TAKING_OPTIONS = {
  identifyUser: "identify",
  deleteUser: "track",
  suppressUser: "track",
  unsuppressUser: "track",
  trackPageView: "page",
  trackScreenView: "screen",
} as const;

// The table has no other keys than its type says.
for (const name of Object.keys(TAKING_OPTIONS) as (keyof typeof TAKING_OPTIONS)[]) {
  Deno.test(`${name}() refuses what is no id, and options that it does not know: what they hold would be lost`, async () => {
    await using server = new RecordingServer();
    const client = testClient(server);
    for (const id of ["", "  ", 42, null, undefined]) {
      // The types forbid what is under test.
      const error = await assertRejects(
        () => Reflect.apply(pipelines[name], undefined, [client, id]),
        ValidationError,
      );
      assertEquals(error.details.map(({ field }) => field), ["userId"]);
      assertEquals(error.operation, TAKING_OPTIONS[name]);
      assertStringIncludes(error.message, `Cannot ${TAKING_OPTIONS[name]}: userId: `);
    }
    const send = () =>
      Reflect.apply(pipelines[name], undefined, [client, user, { trait: { plan: "premium" } }]);
    const error = await assertRejects(send, ValidationError);
    assertEquals(error.details.map(({ field }) => field), ["trait"]);
    assertEquals(server.requests, []);
  });
}

Deno.test("trackEvent() refuses misspelt options, an empty name and a time without a zone", async () => {
  await using server = new RecordingServer();
  const client = testClient(server);
  const mistakes: readonly (readonly [args: unknown[], field: string])[] = [
    [[user, "Paid", { propertis: { total: 1 } }], "propertis"],
    [[user, "Paid", { total: 1 }], "total"],
    [[user, " "], "event"],
    [[user, undefined], "event"],
    [[user, "Paid", { timestamp: "1997-01-01T00:00:00" }], "timestamp"],
    [[user, "Paid", { timestamp: new Date(8.64e15) }], "timestamp"],
    [[user, "Paid", { timestamp: 852076800 }], "timestamp"],
  ];
  for (const [args, field] of mistakes) {
    // The types forbid what is under test.
    const error = await assertRejects(
      () => Reflect.apply(pipelines.trackEvent, undefined, [client, ...args]),
      ValidationError,
    );
    assertEquals(error.details.map((detail) => detail.field), [field]);
  }
  assertEquals(server.requests, []);
});
