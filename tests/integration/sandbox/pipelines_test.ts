import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { pipelinesOperations } from "@customerio-notebooks/pipelines-api";
import { openCalls } from "./calls.ts";

/** One good body for each operation. */
const GOOD: Readonly<Record<keyof typeof pipelinesOperations, unknown>> = {
  identify: { userId: "1", traits: { plan: "premium" } },
  track: { userId: "1", event: "Order Completed" },
  page: { userId: "1", name: "Home" },
  screen: { userId: "1", name: "Start" },
  group: { userId: "1", groupId: "acme", traits: { seats: 5 } },
  alias: { userId: "1", previousId: "visitor" },
  batch: { batch: [{ type: "track", userId: "1", event: "Order Completed" }] },
};

const PERMISSIVE = { "x-strict-mode": "0" };

Deno.test("every operation of the contract answers an empty object", async () => {
  await using calls = await openCalls();
  for (const { id, path } of Object.values(pipelinesOperations)) {
    const { status, text } = await calls.post(path, GOOD[id as keyof typeof GOOD]);
    assertEquals([id, status, text], [id, 200, "{}"]);
  }
});

Deno.test("a wrong key is 401 in strict mode, and 200 without effect otherwise", async () => {
  await using calls = await openCalls();
  const key = calls.sandbox.pipelinesApiKey.reveal();
  const wrong = [
    "Basic " + btoa("wrong:"),
    `Basic ${btoa(`${key}:password`)}`,
    `Basic ${btoa(key)}`,
    `Bearer ${key}`,
    "Basic %%%",
    "",
  ];
  for (const authorization of wrong) {
    const strict = await calls.post("/identify", GOOD.identify, { authorization });
    assertEquals([authorization, strict.status, Array.isArray(strict.body.meta.errors)], [
      authorization,
      401,
      true,
    ]);
    assertEquals((await calls.post("/identify", GOOD.identify, { ...PERMISSIVE, authorization })).text, "{}");
  }
  assertEquals(calls.sandbox.stats().people, 0);
  assertEquals(calls.sandbox.stats().dropped, wrong.length);
  assert(!JSON.stringify(calls.sandbox.dropped()).includes(key));
});

Deno.test("the scheme of the key may be written in any case", async () => {
  await using calls = await openCalls();
  const authorization = `bASIC ${btoa(`${calls.sandbox.pipelinesApiKey.reveal()}:`)}`;
  assertEquals((await calls.post("/identify", GOOD.identify, { authorization })).status, 200);
});

const BAD: readonly (readonly [name: string, path: string, body: unknown, error: RegExp])[] = [
  ["nobody named", "/track", { event: "x" }, /one of userId, anonymousId, groupId must be given/],
  ["no event", "/track", { userId: "1" }, /^event: /],
  ["blank event", "/track", { userId: "1", event: "  " }, /^event: cannot be empty/],
  ["number as id", "/identify", { userId: 1 }, /userId: must be text, not a number/],
  [
    "time without zone",
    "/page",
    { userId: "1", timestamp: "1997-01-01T00:00:00" },
    /^timestamp: must be ISO 8601/,
  ],
  ["traits that are a list", "/identify", { userId: "1", traits: [] }, /^traits: /],
  ["alias of nobody", "/alias", { userId: "1" }, /^previousId: /],
  ["group without object", "/group", { userId: "1" }, /^groupId: /],
  ["wrong type", "/track", { type: "page", userId: "1", event: "x" }, /^type: /],
  ["a list", "/identify", [], /./],
  ["null", "/identify", null, /./],
  ["empty body", "/identify", "", /not JSON/],
  ["cut off", "/identify", '{"userId":"1"', /not JSON/],
  ["not UTF-8", "/identify", new Uint8Array([0x22, 0xff, 0x22]), /not JSON/],
  [
    "very deep",
    "/identify",
    `{"userId":"1","traits":{"a":${"[".repeat(9000)}${"]".repeat(9000)}}}`,
    /nested/,
  ],
  ["empty batch", "/batch", { batch: [] }, /^batch: cannot be empty/],
  ["batch that is no list", "/batch", { batch: {} }, /^batch: /],
  ["no batch", "/batch", {}, /^batch: /],
  ["unknown type in a batch", "/batch", { batch: [{ type: "delete" }] }, /^batch\[0\]\.type: must be one of/],
  ["null in a batch", "/batch", { batch: [null] }, /^batch\[0\]/],
  [
    "bad call in a batch",
    "/batch",
    { batch: [GOOD.batch, { type: "track", userId: "1", event: 5 }] },
    /batch\[0\]/,
  ],
  ["bad context", "/batch", { batch: [{ type: "identify", userId: "1" }], context: 3 }, /^context: /],
];

for (const [name, path, body, error] of BAD) {
  Deno.test(`${name}: 400 in strict mode, 200 and dropped otherwise`, async () => {
    await using calls = await openCalls();
    const strict = await calls.post(path, body);
    assertEquals(strict.status, 400, strict.text);
    assertMatch(strict.body.meta.errors[0], error);
    const permissive = await calls.post(path, body, PERMISSIVE);
    assertEquals([permissive.status, permissive.text], [200, "{}"]);
    const [dropped] = calls.sandbox.dropped();
    assertMatch(dropped?.reason ?? "", error);
    assertEquals(dropped?.operation, path.slice(1));
  });
}

Deno.test("the errors of a batch name each call, and strict mode applies none of it", async () => {
  await using calls = await openCalls();
  const batch = [
    { type: "identify", userId: "1" },
    { type: "track", userId: "1" },
    { type: "identify", userId: "2" },
    { type: "page", userId: "1", timestamp: "yesterday" },
  ];
  const { status, body } = await calls.post("/batch", { batch });
  assertEquals(status, 400);
  assertEquals(body.meta.errors.map((error: string) => error.split(":")[0]), [
    "batch[1].event",
    "batch[3].timestamp",
  ]);
  assertEquals(calls.sandbox.stats().people, 0);
  await calls.post("/batch", { batch }, PERMISSIVE);
  assertEquals(calls.sandbox.stats().people, 2);
  assertEquals(calls.sandbox.stats().dropped, 2);
});

Deno.test("an error names a hundred faults of a batch at most", async () => {
  await using calls = await openCalls();
  const { body } = await calls.post("/batch", { batch: Array.from({ length: 150 }, () => ({ type: "x" })) });
  assertEquals(body.meta.errors.length, 101);
  assertEquals(body.meta.errors.at(-1), "and 50 more");
});

Deno.test("fields that the contract does not know are taken, alone and in a batch", async () => {
  await using calls = await openCalls();
  const call = { userId: "1", event: "x", receivedAt: "whenever", category: "books" };
  assertEquals((await calls.post("/track", call)).status, 200);
  const batch = [{ type: "track", ...call }, { type: "identify", userId: "2", version: 1 }];
  assertEquals((await calls.post("/batch", { batch, writeKey: "x" })).status, 200);
  assertEquals(calls.sandbox.stats().events, 2);
  const unknownOfBoth = await calls.post("/track", { event: "x", category: "books" });
  assertEquals(unknownOfBoth.status, 400);
});

Deno.test("a call of 32 KiB is taken; one byte more is answered 200 and dropped, in strict mode too", async () => {
  await using calls = await openCalls();
  const bodyOf = (size: number, letter: string) => {
    const empty =
      new TextEncoder().encode(JSON.stringify({ userId: "1", event: "x", properties: { text: "" } })).length;
    const width = new TextEncoder().encode(letter).length;
    const text = letter.repeat(Math.floor((size - empty) / width)) + "x".repeat((size - empty) % width);
    return JSON.stringify({ userId: "1", event: "x", properties: { text } });
  };
  for (const letter of ["x", "é", "😀"]) {
    assertEquals((await calls.post("/track", bodyOf(32 * 1024, letter))).text, "{}");
    assertEquals((await calls.post("/track", bodyOf(32 * 1024 + 1, letter))).text, "{}");
  }
  assertEquals(calls.sandbox.stats().events, 3);
  assertEquals(
    calls.sandbox.dropped().map(({ reason }) => reason),
    Array(3).fill("32769 bytes are over the limit of 32768"),
  );
});

Deno.test("a body without a declared length is held to the same limit", async () => {
  await using calls = await openCalls();
  const { url, pipelinesApiKey } = calls.sandbox;
  const send = async (size: number) => {
    const text = JSON.stringify({ userId: "1", event: "x", properties: { text: "x".repeat(size) } });
    const body = new Blob([text]).stream();
    const authorization = `Basic ${btoa(`${pipelinesApiKey.reveal()}:`)}`;
    const response = await fetch(`${url}/v1/track`, { method: "POST", body, headers: { authorization } });
    assertEquals(await response.text(), "{}");
  };
  await send(1000);
  await send(2_000_000);
  assertEquals([calls.sandbox.stats().events, calls.sandbox.stats().dropped], [1, 1]);
});

Deno.test("of a batch, the calls that are too large are dropped and the others applied", async () => {
  await using calls = await openCalls();
  const track = (text: string) => ({ type: "track", userId: "1", event: "x", properties: { text } });
  const batch = [track("small"), track("x".repeat(33_000)), track("é".repeat(16_500)), track("small")];
  assertEquals((await calls.post("/batch", { batch })).text, "{}");
  assertEquals(calls.sandbox.stats().events, 2);
  assertEquals(calls.sandbox.dropped().map(({ field }) => field), ["batch[1]", "batch[2]"]);
});

Deno.test("a batch of over 500 KiB is answered 200 and dropped", async () => {
  await using calls = await openCalls();
  const batch = Array.from(
    { length: 30 },
    () => ({ type: "track", userId: "1", event: "x", properties: { text: "x".repeat(20_000) } }),
  );
  assertEquals((await calls.post("/batch", { batch })).text, "{}");
  assertEquals([calls.sandbox.stats().events, calls.sandbox.stats().dropped], [0, 1]);
});

Deno.test("another method is 405 and says which to use, another path 404", async () => {
  await using calls = await openCalls();
  const wrong = await calls.get("/v1/track");
  assertEquals([wrong.status, wrong.headers.get("allow")], [405, "POST"]);
  assertStringIncludes(wrong.text, "use POST");
  assertEquals((await calls.post("/tracks", GOOD.track)).status, 404);
  assertEquals((await calls.get("/")).status, 404);
});

Deno.test("a second copy of a messageId has no effect, alone, in a batch, and within one batch", async () => {
  await using calls = await openCalls();
  const call = { userId: "1", event: "x", messageId: "m-1" };
  await calls.post("/track", call);
  await calls.post("/track", call);
  await calls.post("/batch", {
    batch: [{ type: "track", ...call }, { type: "track", ...call, messageId: "m-2" }],
  });
  await calls.post("/batch", { batch: [1, 2].map(() => ({ type: "track", ...call, messageId: "m-3" })) });
  assertEquals(calls.sandbox.stats().events, 3);
  assertEquals(calls.sandbox.stats().dropped, 0);
});

Deno.test("the latest thousand of the dropped calls are remembered, and all are counted", async () => {
  await using calls = await openCalls();
  for (let round = 0; round < 25; round++) {
    await calls.post(
      "/batch",
      { batch: Array.from({ length: 99 }, () => ({ type: `t${round}` })) },
      PERMISSIVE,
    );
  }
  assertEquals(calls.sandbox.stats().dropped, 25 * 99);
  assertEquals(calls.sandbox.dropped().length, 1000);
});

Deno.test("a dropped call is logged with its reason", async () => {
  const lines: string[] = [];
  const warn = (message: string, fields?: Record<string, unknown>) =>
    lines.push(`${message} ${JSON.stringify(fields)}`);
  const logger = { debug() {}, info() {}, warn, error() {} };
  await using calls = await openCalls({ logger });
  await calls.post("/track", { event: "x" }, PERMISSIVE);
  assertEquals(lines, [
    'call dropped {"operation":"track","reason":"one of userId, anonymousId, groupId must be given"}',
  ]);
});

Deno.test("a trait named __proto__ is refused, and is not lost in silence", async () => {
  await using calls = await openCalls();
  const body = JSON.parse('{"userId": "1", "unknown": 1, "traits": {"__proto__": 1}}');
  assertEquals((await calls.post("/identify", body)).body.meta.errors, [
    "traits.__proto__: is a name that cannot be sent; rename it",
  ]);
  assertEquals((await calls.post("/identify", body, PERMISSIVE)).status, 200);
  assertEquals(calls.sandbox.stats(), { ...calls.sandbox.stats(), people: 0, dropped: 1 });
});
