import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import * as pipelines from "@customerio-notebooks/pipelines-api";
import {
  type CallReceipt,
  type CustomerIOClient,
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
const phone = { token: "t1", type: "android", model: "Pixel" } as const;
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
  [
    "identifyUser of someone not known yet",
    (client) => pipelines.identifyUser(client, { anonymousId: "a1" }, { traits: { plan: "x" } }),
    "identify",
    { type: "identify", anonymousId: "a1", traits: { plan: "x" } },
  ],
  [
    "trackEvent of someone not known yet",
    (client) => pipelines.trackEvent(client, { anonymousId: "a1" }, "Paid", { properties }),
    "track",
    { type: "track", anonymousId: "a1", event: "Paid", properties },
  ],
  [
    "trackEvent of someone with both ids",
    (client) =>
      pipelines.trackEvent(client, { userId: user, anonymousId: "a1" }, "Paid", { anonymousId: "a1" }),
    "track",
    { ...operation("Paid"), anonymousId: "a1" },
  ],
  [
    "trackEvent of someone whose other id is among the options",
    (client) =>
      pipelines.trackEvent(client, { userId: user, anonymousId: undefined }, "Paid", { anonymousId: "a1" }),
    "track",
    { ...operation("Paid"), anonymousId: "a1" },
  ],
  [
    "trackPage",
    (client) =>
      pipelines.trackPage(client, { anonymousId: "a1" }, " Jazz ", { properties: { category: "Music" } }),
    "page",
    { type: "page", anonymousId: "a1", name: "Jazz", properties: { category: "Music" } },
  ],
  [
    "trackPageview",
    (client) =>
      pipelines.trackPageview(client, user, { url: "https://a.example/b", title: "B" }, {
        name: "B",
        properties: { cds: 1, title: "Other" },
        context: { ip: "127.0.0.1", page: { keywords: ["b"] } },
      }),
    "page",
    {
      type: "page",
      userId: user,
      name: "B",
      properties: { url: "https://a.example/b", title: "Other", cds: 1 },
      context: { ip: "127.0.0.1", page: { url: "https://a.example/b", title: "B", keywords: ["b"] } },
    },
  ],
  [
    "trackScreen",
    (client) => pipelines.trackScreen(client, user, "Start", { properties }),
    "screen",
    { type: "screen", userId: user, name: "Start", properties },
  ],
  [
    "trackScreenview",
    (client) =>
      pipelines.trackScreenview(client, user, { name: "Start", app: { version: "2" }, os: { name: "iOS" } }, {
        context: { ip: "127.0.0.1" },
      }),
    "screen",
    {
      type: "screen",
      userId: user,
      name: "Start",
      context: { ip: "127.0.0.1", app: { version: "2" }, os: { name: "iOS" } },
    },
  ],
  ["createAlias", (client) => pipelines.createAlias(client, user, "a1"), "alias", {
    type: "alias",
    userId: user,
    previousId: "a1",
  }],
  [
    "mergeProfiles",
    (client) => pipelines.mergeProfiles(client, { from: "a1", into: user }, { timestamp: "1997-01-01" }),
    "alias",
    { type: "alias", userId: user, previousId: "a1", timestamp: "1997-01-01T00:00:00Z" },
  ],
  ["registerDevice", (client) => pipelines.registerDevice(client, user, phone), "track", {
    ...operation("Device Created or Updated"),
    context: { device: phone },
  }],
  [
    "updateDevice with everything",
    (client) => pipelines.updateDevice(client, user, phone, { properties, ...options }),
    "track",
    {
      ...operation("Device Created or Updated"),
      properties,
      ...fields,
      context: { ...fields.context, device: phone },
    },
  ],
  ["deleteDevice", (client) => pipelines.deleteDevice(client, user, { token: "t1" }), "track", {
    ...operation("Device Deleted"),
    context: { device: { token: "t1" } },
  }],
  [
    "createObject",
    (client) => pipelines.createObject(client, "acme", { person: user, traits: { name: "Acme" } }),
    "group",
    { type: "group", userId: user, groupId: "acme", traits: { name: "Acme" } },
  ],
  [
    "createObject with everything",
    (client) =>
      pipelines.createObject(client, "acme", {
        person: { userId: user },
        objectTypeId: 2,
        traits: { name: "Acme", gone: null },
        relationshipAttributes: { role: "buyer" },
        ...options,
      }),
    "group",
    {
      type: "group",
      userId: user,
      groupId: "acme",
      traits: { name: "Acme", gone: null, object_type_id: "2", relationshipAttributes: { role: "buyer" } },
      ...fields,
    },
  ],
  [
    "updateObject to which nobody belongs",
    (client) =>
      pipelines.updateObject(client, "acme", { person: { anonymousId: "none" }, objectTypeId: "2" }),
    "group",
    { type: "group", anonymousId: "none", groupId: "acme", traits: { object_type_id: "2" } },
  ],
  ["createRelationship", (client) => pipelines.createRelationship(client, user, "acme"), "group", {
    type: "group",
    userId: user,
    groupId: "acme",
  }],
  ["deleteObject", (client) => pipelines.deleteObject(client, "acme"), "track", {
    type: "track",
    event: "Object Deleted",
    anonymousId: "not-used",
    properties: { objectId: "acme" },
  }],
  [
    "deleteObject with everything",
    (client) => pipelines.deleteObject(client, "acme", { objectTypeId: "2", ...options }),
    "track",
    { type: "track", event: "Object Deleted", properties: { objectId: "acme", objectTypeId: 2 }, ...fields },
  ],
  [
    "deleteRelationship",
    (client) => pipelines.deleteRelationship(client, user, "acme", { objectTypeId: 2 }),
    "track",
    { ...operation("Relationship Deleted"), properties: { objectId: "acme", objectTypeId: 2 } },
  ],
  [
    "trackUserDeleted",
    (client) => pipelines.trackUserDeleted(client, user),
    "track",
    operation("User Deleted"),
  ],
  [
    "trackUserSuppressed",
    (client) => pipelines.trackUserSuppressed(client, user),
    "track",
    operation("User Suppressed"),
  ],
  [
    "trackUserUnsuppressed with properties",
    (client) => pipelines.trackUserUnsuppressed(client, user, { properties: { reason: "back" } }),
    "track",
    { ...operation("User Unsuppressed"), properties: { reason: "back" } },
  ],
  ["trackDeviceDeleted", (client) => pipelines.trackDeviceDeleted(client, user, phone), "track", {
    ...operation("Device Deleted"),
    context: { device: phone },
  }],
  [
    "trackObjectDeleted",
    (client) => pipelines.trackObjectDeleted(client, "acme", { anonymousId: "any" }),
    "track",
    {
      type: "track",
      event: "Object Deleted",
      anonymousId: "any",
      properties: { objectId: "acme" },
    },
  ],
  [
    "trackRelationshipDeleted",
    (client) => pipelines.trackRelationshipDeleted(client, user, "acme"),
    "track",
    {
      ...operation("Relationship Deleted"),
      properties: { objectId: "acme" },
    },
  ],
  [
    "trackReportDeliveryEvent",
    (client) => pipelines.trackReportDeliveryEvent(client, { deliveryId: "d1", metric: "opened" }),
    "track",
    {
      type: "track",
      event: "Report Delivery Event",
      anonymousId: "not-used",
      properties: { deliveryId: "d1", metric: "opened" },
    },
  ],
  [
    "trackReportDeliveryEvent of someone known",
    (client) =>
      pipelines.trackReportDeliveryEvent(client, { deliveryId: "d1", metric: "clicked" }, {
        person: user,
        ...options,
      }),
    "track",
    { ...operation("Report Delivery Event"), properties: { deliveryId: "d1", metric: "clicked" }, ...fields },
  ],
  [
    "trackReportContentEvent",
    (client) =>
      pipelines.trackReportContentEvent(client, { actionType: "viewed_content", contentId: 5 }, {
        person: { anonymousId: "a1" },
      }),
    "track",
    {
      type: "track",
      event: "Report Content Event",
      anonymousId: "a1",
      properties: { actionType: "viewed_content", activityType: "viewed_content", contentId: 5 },
    },
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

/** What the functions are given that the types forbid, which notebooks do not check, and the field that is to blame. */
const MISTAKES:
  readonly (readonly [name: keyof typeof pipelines, args: readonly unknown[], field: string])[] = [
    ["identifyUser", [user, null], "options"],
    ["trackEvent", [user, "Paid", null], "options"],
    ["trackEvent", [user, "Paid", [{ properties }]], "options"],
    ["trackEvent", [user, "Paid", "properties"], "options"],
    ["trackPageview", [user, { url: "/" }, null], "options"],
    ["trackScreenview", [user, { name: "Start" }, null], "options"],
    ["createAlias", [user, "a1", null], "options"],
    ["registerDevice", [user, phone, null], "options"],
    ["createRelationship", [user, "acme", null], "options"],
    ["deleteObject", ["acme", null], "options"],
    ["deleteRelationship", [user, "acme", null], "options"],
    ["deleteUser", [user, null], "options"],
    ["trackOrderCompleted", [user, null], "options"],
    ["trackReportDeliveryEvent", [{ deliveryId: "d1", metric: "opened" }, null], "options"],
    ["trackEvent", [user, "Paid", { userId: "43" }], "userId"],
    ["trackEvent", [user, "Paid", { event: "Seen" }], "event"],
    ["trackOrderCompleted", [user, { event: "Seen" }], "event"],
    ["identifyUser", [user, { userId: undefined }], "userId"],
    ["trackPage", [user, "Jazz", null], "options"],
    ["trackPage", [user, "Jazz", { name: "Blues" }], "name"],
    ["trackScreen", [user, "Start", null], "options"],
    ["trackScreen", [user, "Start", { name: "End" }], "name"],
    ["trackScreenview", [user, { name: "Start" }, { name: "End" }], "name"],
    ["createAlias", [user, "a1", { previousId: "a2" }], "previousId"],
    ["createObject", ["acme", { person: user, groupId: "initech" }], "groupId"],
    ["deleteObject", ["acme", { properties: { objectTypeId: 2 } }], "properties"],
    ["deleteRelationship", [user, "acme", { properties: { objectTypeId: 2 } }], "properties"],
    ["trackReportContentEvent", [{ actionType: "viewed_content" }, { properties: {} }], "properties"],
    ["trackEvent", [{}, "Paid"], "userId"],
    ["trackEvent", [{ userId: "" }, "Paid"], "userId"],
    ["trackEvent", [{ userId: 42 }, "Paid"], "userId"],
    ["trackEvent", [{ userId: null, anonymousId: "a1" }, "Paid"], "userId"],
    ["trackEvent", [{ anonymousId: " " }, "Paid"], "anonymousId"],
    ["trackEvent", [{ anonymousId: "a1", user: "42" }, "Paid"], "user"],
    ["trackEvent", [{ anonymousId: "a1" }, "Paid", { anonymousId: "a2" }], "anonymousId"],
    ["trackEvent", [user, "Paid", { properties: "x" }], "properties"],
    ["identifyUser", [user, { traits: { email: 42 } }], "traits.email"],
    ["trackPageView", [user, { properties: { url: 42 } }], "properties.url"],
    ["trackPage", [user], "name"],
    ["trackPage", [user, " "], "name"],
    ["trackPage", ["", "Jazz"], "userId"],
    ["trackPage", [user, "Jazz", { propertis: {} }], "propertis"],
    ["trackPageview", [user], "page"],
    ["trackPageview", [user, { title: "Jazz" }], "page.url"],
    ["trackPageview", [user, { url: "/", titel: "Jazz" }], "page.titel"],
    ["trackPageview", [user, { url: "/" }, { context: "x" }], "context"],
    ["trackScreen", [user, 42], "name"],
    ["trackScreenview", [user, { app: {} }], "screen.name"],
    ["trackScreenview", [user, { name: "Start", os: "iOS" }], "screen.os"],
    ["trackScreenview", [user, { name: "Start" }, { context: "x" }], "context"],
    ["createAlias", [user], "previousId"],
    ["createAlias", ["", "a1"], "userId"],
    ["createAlias", [user, " 42 "], "previousId"],
    ["createAlias", [user, "a1", { anonymousId: "a1" }], "anonymousId"],
    ["mergeProfiles", [{ from: "a1" }], "profiles.into"],
    ["mergeProfiles", [{ from: "a1", into: user, to: user }], "profiles.to"],
    ["registerDevice", [{ anonymousId: "a1" }, phone], "userId"],
    ["registerDevice", ["", phone], "userId"],
    ["registerDevice", [user], "context.device.token"],
    ["registerDevice", [user, "t1"], "context.device.token"],
    ["registerDevice", [user, { token: " " }], "context.device.token"],
    ["registerDevice", [user, { token: "t1", type: "web" }], "context.device.type"],
    ["updateDevice", [user, phone, { context: "x" }], "context"],
    ["deleteDevice", [user, phone, { propertis: {} }], "propertis"],
    ["createObject", ["acme"], "options"],
    ["createObject", ["acme", {}], "person"],
    ["createObject", ["acme", { person: "" }], "userId"],
    ["createObject", ["", { person: user }], "objectId"],
    ["createObject", ["acme", { person: user, trait: {} }], "trait"],
    ["createObject", ["acme", { person: user, traits: "x" }], "traits"],
    ["createObject", ["acme", { person: user, objectTypeId: 0 }], "objectTypeId"],
    ["updateObject", ["acme", { person: user, objectTypeId: "company" }], "objectTypeId"],
    ["createRelationship", [user], "objectId"],
    ["createRelationship", [user, "acme", { traits: {}, attributes: {} }], "attributes"],
    ["createRelationship", [user, "acme", { relationshipAttributes: "x" }], "traits.relationshipAttributes"],
    ["deleteObject", [""], "objectId"],
    ["deleteObject", ["acme", { objectTypeId: 1.5 }], "objectTypeId"],
    ["deleteObject", ["acme", { typ: 1 }], "typ"],
    ["deleteRelationship", [{ anonymousId: "a1" }, "acme"], "userId"],
    ["deleteRelationship", [user, undefined], "objectId"],
    ["deleteUser", [{ anonymousId: "a1" }], "userId"],
    ["trackUserSuppressed", [user, { propertis: {} }], "propertis"],
    ["trackReportDeliveryEvent", [{ metric: "opened" }], "properties.deliveryId"],
    ["trackReportDeliveryEvent", [{ deliveryId: "d1", metric: "bounced" }], "properties.metric"],
    ["trackReportDeliveryEvent", [{ deliveryId: "d1", metric: "opened" }, { user }], "user"],
    ["trackReportContentEvent", [{ actionType: "viewed_content", contentId: "5" }], "properties.contentId"],
  ];

for (const [name, args, field] of MISTAKES) {
  Deno.test(`${name}(${JSON.stringify(args).slice(1, -1)}) is refused at ${field}`, async () => {
    await using server = new RecordingServer();
    const send = async () =>
      await Reflect.apply(Object(pipelines[name]), undefined, [testClient(server), ...args]);
    const error = await assertRejects(send, ValidationError);
    assertEquals(error.details.map((detail) => detail.field), [field]);
    assertEquals(server.requests, []);
  });
}

Deno.test("trackReportContentEvent() names what is missing by both of its names", async () => {
  await using server = new RecordingServer();
  const send = () =>
    Reflect.apply(pipelines.trackReportContentEvent, undefined, [testClient(server), { contentId: 5 }]);
  const error = await assertRejects(send, ValidationError);
  assertEquals(error.details.map(({ field }) => field), ["properties.actionType", "properties.activityType"]);
});

Deno.test("createObject() says of a type that is no number what it must be, and not what pattern it fails", async () => {
  await using server = new RecordingServer();
  const client = testClient(server);
  for (const objectTypeId of ["company", 0, -1, 1.5, true]) {
    const options = { person: user, objectTypeId };
    const error = await assertRejects(
      // The types forbid one of them.
      () => Reflect.apply(pipelines.createObject, undefined, [client, "acme", options]),
      ValidationError,
    );
    assertEquals(error.details, [{ field: "objectTypeId", message: "must be a whole number, from 1" }]);
  }
});

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
