import { assertEquals, assertMatch, assertNotEquals, assertRejects, assertStringIncludes } from "@std/assert";
import {
  AuthenticationError,
  type CallReceipt,
  type CustomerIOClient,
  RateLimitError,
  ValidationError,
} from "@customerio-notebooks/pipelines-api";
import { RecordingServer } from "../recording_server.ts";
import { NOW, testClient } from "./test_client.ts";

type Send = (client: CustomerIOClient, fields?: object) => Promise<CallReceipt>;

const CALLS: readonly (readonly [operation: string, send: Send, body: object])[] = [
  [
    "identify",
    (client, fields) => client.identify({ userId: "42", traits: { plan: "premium" }, ...fields }),
    { type: "identify", userId: "42", traits: { plan: "premium" } },
  ],
  [
    "track",
    (client, fields) =>
      client.track({ userId: "42", event: "Paid", properties: { total: 11.77 }, ...fields }),
    { type: "track", userId: "42", event: "Paid", properties: { total: 11.77 } },
  ],
  [
    "page",
    (client, fields) => client.page({ anonymousId: "a1", name: "Home", ...fields }),
    { type: "page", anonymousId: "a1", name: "Home" },
  ],
  [
    "screen",
    (client, fields) => client.screen({ userId: "42", name: "Start", ...fields }),
    { type: "screen", userId: "42", name: "Start" },
  ],
  [
    "group",
    (client, fields) => client.group({ userId: "42", groupId: "acme", traits: { seats: 3 }, ...fields }),
    { type: "group", userId: "42", groupId: "acme", traits: { seats: 3 } },
  ],
  [
    "alias",
    (client, fields) => client.alias({ previousId: "a1", userId: "42", ...fields }),
    { type: "alias", previousId: "a1", userId: "42" },
  ],
];

for (const [operation, send, fields] of CALLS) {
  Deno.test(`${operation}() posts its call with the key, strict mode, an id and the time`, async () => {
    await using server = new RecordingServer();
    const receipt = await send(testClient(server));
    assertEquals(server.requests.length, 1);
    const [request] = server.requests;
    assertEquals(request?.method, "POST");
    assertEquals(request?.target, `/v1/${operation}`);
    assertEquals(request?.headers.get("authorization"), `Basic ${btoa("abc123:")}`);
    assertEquals(request?.headers.get("x-strict-mode"), "1");
    assertEquals(request?.headers.get("content-type"), "application/json");
    assertEquals(server.bodies, [{ ...fields, messageId: receipt.messageId, sentAt: NOW }]);
    assertEquals(receipt.attempts, 1);
    assertMatch(receipt.messageId, /^[0-9a-f]{8}-/);
  });

  Deno.test(`${operation}() without strict mode does not ask for it`, async () => {
    await using server = new RecordingServer();
    await send(testClient(server, { strictMode: false }));
    assertEquals(server.requests[0]?.headers.has("x-strict-mode"), false);
  });

  Deno.test(`${operation}() keeps its messageId across attempts, and has another the next time`, async () => {
    await using server = new RecordingServer((_, index) =>
      index < 2 ? new Response("busy", { status: 503 }) : Response.json({})
    );
    const client = testClient(server);
    const first = await send(client);
    assertEquals(first.attempts, 3);
    const second = await send(client);
    const ids = server.bodies.map(({ messageId }) => messageId);
    assertEquals(ids, [first.messageId, first.messageId, first.messageId, second.messageId]);
    assertNotEquals(first.messageId, second.messageId);
  });

  Deno.test(`${operation}() keeps the messageId that it is given, without spaces around it`, async () => {
    await using server = new RecordingServer();
    const { messageId } = await send(testClient(server), { messageId: " order-1 " });
    assertEquals([messageId, server.bodies[0]?.messageId], ["order-1", "order-1"]);
  });

  Deno.test(`${operation}() refuses an unknown field and sends nothing`, async () => {
    await using server = new RecordingServer();
    const error = await assertRejects(() => send(testClient(server), { propertis: {} }), ValidationError);
    assertEquals(error.details.map(({ field }) => field), ["propertis"]);
    assertEquals(server.requests, []);
  });
}

Deno.test("batch() posts its calls with an id each, the envelope and the time", async () => {
  await using server = new RecordingServer();
  const receipt = await testClient(server).batch({
    batch: [{ type: "identify", userId: "42", messageId: "first" }, {
      type: "track",
      userId: "42",
      event: "Paid",
    }],
    context: { ip: "127.0.0.1" },
    integrations: { All: false },
  });
  const [request] = server.requests;
  assertEquals([request?.method, request?.target], ["POST", "/v1/batch"]);
  assertEquals(request?.headers.get("authorization"), `Basic ${btoa("abc123:")}`);
  assertEquals(request?.headers.get("x-strict-mode"), "1");
  const [first, second = ""] = receipt.messageIds;
  assertEquals(first, "first");
  assertMatch(second, /^[0-9a-f]{8}-/);
  assertEquals(server.bodies, [{
    batch: [
      { type: "identify", userId: "42", messageId: "first" },
      { type: "track", userId: "42", event: "Paid", messageId: second },
    ],
    context: { ip: "127.0.0.1" },
    integrations: { All: false },
    sentAt: NOW,
  }]);
  assertEquals(receipt.bytes, new TextEncoder().encode(request?.body).length);
});

Deno.test("a call keeps what JSON usually loses: the digits of a bigint, dates deep down, emoji", async () => {
  await using server = new RecordingServer();
  const traits = { order: 12345678901234567890n, seen: [{ at: new Date(0) }], name: "Ada 🧮", gone: null };
  await testClient(server).identify({ userId: "42", traits });
  const sent = server.requests[0]?.body ?? "";
  assertStringIncludes(sent, `"order":12345678901234567890,`);
  assertStringIncludes(sent, `"seen":[{"at":"1970-01-01T00:00:00.000Z"}]`);
  assertStringIncludes(sent, `"name":"Ada 🧮","gone":null`);
});

Deno.test("identify() takes an e-mail address in place of an id", async () => {
  await using server = new RecordingServer();
  await testClient(server).identify({ traits: { email: "ada@example.com" } });
  assertEquals(server.bodies[0]?.traits, { email: "ada@example.com" });
});

/** What a notebook, where nothing checks types, may send by mistake; and the fields that the error is to name. */
const MISTAKES: readonly (readonly [
  what: string,
  operation: "identify" | "track" | "page" | "group" | "alias",
  call: unknown,
  fields: string[],
])[] = [
  ["nothing", "identify", undefined, ["userId"]],
  ["no id and no e-mail address", "identify", { traits: { plan: "x" } }, ["traits.email"]],
  ["an id of spaces", "identify", { userId: "  " }, ["userId"]],
  ["an id that is a number", "identify", { userId: 42 }, ["userId"]],
  ["an id that is null", "identify", { userId: null }, ["userId"]],
  ["traits in a list", "identify", { userId: "42", traits: [] }, ["traits"]],
  ["traits in a Map", "identify", { userId: "42", traits: new Map() }, ["traits"]],
  ["a time without a zone", "identify", { userId: "42", timestamp: "1997-01-01T00:00:00" }, ["timestamp"]],
  ["a time that is no day", "identify", { userId: "42", timestamp: "1997-02-30T00:00:00Z" }, ["timestamp"]],
  ["a Date for a time", "identify", { userId: "42", timestamp: new Date(0) }, ["timestamp"]],
  ["NaN", "identify", { userId: "42", traits: { spent: NaN } }, ["traits.spent"]],
  ["infinity deep down", "track", {
    userId: "42",
    event: "Paid",
    properties: { lines: [{ price: -Infinity }] },
  }, [
    "properties.lines[0].price",
  ]],
  ["an invalid date", "identify", { userId: "42", traits: { born: new Date(NaN) } }, ["traits.born"]],
  ["context in a Map", "track", { userId: "42", event: "Paid", context: new Map([["ip", "::1"]]) }, [
    "context",
  ]],
  ["a device in a Map", "track", { userId: "42", event: "Paid", context: { device: new Map() } }, [
    "context.device",
  ]],
  ["an object's traits in a Map", "group", { userId: "42", groupId: "acme", traits: new Map([["a", 1]]) }, [
    "traits",
  ]],
  ["properties of a page in a Map", "page", { userId: "42", properties: new Map([["a", 1]]) }, [
    "properties",
  ]],
  ["no event", "track", { userId: "42" }, ["event"]],
  ["an event of spaces", "track", { userId: "42", event: " " }, ["event"]],
  ["a person and an object", "track", { userId: "42", groupId: "acme", event: "Paid" }, ["groupId"]],
  ["no object", "group", { userId: "42" }, ["groupId"]],
  ["no previous id", "alias", { userId: "42" }, ["previousId"]],
  ["another type", "track", { type: "identify", userId: "42", event: "Paid" }, ["type"]],
];

for (const [what, operation, call, fields] of MISTAKES) {
  Deno.test(`${operation}() refuses ${what}, names the field and sends nothing`, async () => {
    await using server = new RecordingServer();
    const client = testClient(server);
    // The types forbid what is under test.
    const send = () => Reflect.apply(client[operation], client, [call]);
    const error = await assertRejects(send, ValidationError);
    assertEquals(error.details.map(({ field }) => field), fields);
    assertEquals([error.operation, error.status], [operation, undefined]);
    for (const field of fields) assertStringIncludes(error.message, field);
    assertEquals(server.requests, []);
  });
}

const BATCH_MISTAKES: readonly (readonly [what: string, batch: unknown, field: string | undefined])[] = [
  ["nothing", undefined, undefined],
  ["a list in place of a body", [{ type: "identify", userId: "42" }], undefined],
  ["an empty list", { batch: [] }, "batch"],
  ["null in the list", { batch: [null] }, "batch[0].type"],
  ["a call without a type", { batch: [{ userId: "42" }] }, "batch[0].type"],
  ["a call of an unknown type", { batch: [{ type: "toString", userId: "42" }] }, "batch[0].type"],
  [
    "a misspelt field in a call",
    { batch: [{ type: "identify", userId: "42", trait: {} }] },
    "batch[0].trait",
  ],
  [
    "a misspelt field beside the calls",
    { batch: [{ type: "identify", userId: "42" }], contxt: {} },
    "contxt",
  ],
];

for (const [what, batch, field] of BATCH_MISTAKES) {
  Deno.test(`batch() refuses ${what} and sends nothing`, async () => {
    await using server = new RecordingServer();
    const client = testClient(server);
    // The types forbid what is under test.
    const error = await assertRejects(() => Reflect.apply(client.batch, client, [batch]), ValidationError);
    assertEquals(error.details.map((detail) => detail.field), [field]);
    assertEquals(server.requests, []);
  });
}

Deno.test("a refused key names the variable to set, and is not tried again", async () => {
  await using server = new RecordingServer(() =>
    Response.json({ meta: { errors: ["bad key"] } }, { status: 401 })
  );
  const error = await assertRejects(() => testClient(server).identify({ userId: "42" }), AuthenticationError);
  assertStringIncludes(error.message, "CUSTOMERIO_PIPELINES_API_KEY");
  assertEquals(error.message.includes("abc123"), false);
  assertEquals(server.requests.length, 1);
});

Deno.test("429 is tried again, then is a RateLimitError", async () => {
  await using server = new RecordingServer(() => new Response(null, { status: 429 }));
  await assertRejects(() => testClient(server).identify({ userId: "42" }, { maxRetries: 2 }), RateLimitError);
  assertEquals(server.requests.length, 3);
});
