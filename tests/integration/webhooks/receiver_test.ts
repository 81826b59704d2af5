import { DatabaseSync } from "node:sqlite";
import { ConfigurationError, createLogger } from "@customerio-notebooks/core";
import { createReceiver, type ReceiverOptions, signPayload } from "@customerio-notebooks/webhooks";
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { assert, assertEquals, assertMatch, assertStringIncludes, assertThrows } from "@std/assert";
import { eventOf, SECRET, signedInit, signedRequest } from "./signed_events.ts";
import { storedIds, temporaryFolder } from "./temporary_store.ts";

function openReceiver(options: Partial<ReceiverOptions> = {}) {
  const store = openSqliteStore(":memory:");
  const receiver = createReceiver({ store, secrets: SECRET, ...options });
  const statusOf = async (request: Request) => (await receiver(request)).status;
  return { store, receiver, statusOf, [Symbol.asyncDispose]: () => store.close() };
}

Deno.test("a signed event is stored as it was sent, and then answered with 200", async () => {
  await using open = openReceiver();
  const body = eventOf("a").replace(",", " ,\n");
  assertEquals(await open.statusOf(await signedRequest(body)), 200);
  const [stored] = await open.store.list();
  assert(Math.abs((stored?.receivedAt ?? 0) - Date.now()) < 5000);
  assertEquals({ ...stored, receivedAt: 0 }, {
    position: 1,
    eventId: "a",
    objectType: "email",
    metric: "opened",
    occurredAt: 1_700_000_000,
    receivedAt: 0,
    body,
  });
});

Deno.test("duplicates and replays are answered with 200 and stored once", async () => {
  await using open = openReceiver();
  const init = await signedInit(eventOf("a"));
  const requests = Array.from({ length: 20 }, () => new Request("http://localhost/", init));
  assertEquals(new Set(await Promise.all(requests.map(open.statusOf))), new Set([200]));
  assertEquals(await open.statusOf(await signedRequest(eventOf("a", { data: {} }))), 200);
  assertEquals(await storedIds(open.store), ["a"]);
});

/** Events of which Customer.io may make more one day: a refusal would hold up those behind them. */
const UNUSUAL: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {
  "of an unknown kind": eventOf("a", { object_type: "hologram", metric: "projected", new_field: [1] }),
  "with nothing in it": "{}",
  "with an id that is no text": '{"event_id":5}',
  "with an empty id": '{"event_id":""}',
  "with an id of broken characters": '{"event_id":"\\ud800"}',
  "with an id that is very long": JSON.stringify({ event_id: "x".repeat(10_000) }),
  "with a time that is none": eventOf("a", { timestamp: "yesterday" }),
  "with a time in fractions": eventOf("a", { timestamp: 1.5 }),
  "with a time beyond all numbers": eventOf("a", { timestamp: 1e300 }),
  "with a field named __proto__": '{"event_id":"a","__proto__":{"metric":"x"}}',
  "with a mark of its byte order": new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
  "nested deeply": `{"event_id":"a","data":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
};

for (const [how, body] of Object.entries(UNUSUAL)) {
  Deno.test(`a signed event ${how} is stored once`, async () => {
    await using open = openReceiver();
    for (let time = 0; time < 2; time++) assertEquals(await open.statusOf(await signedRequest(body)), 200);
    assertEquals(await open.store.count(), 1);
  });
}

Deno.test("events without an id are told apart by their content", async () => {
  await using open = openReceiver();
  for (const body of ['{"a":1}', '{"a":2}', '{"event_id":"\\ud800"}', '{"event_id":"\\udfff"}']) {
    assertEquals(await open.statusOf(await signedRequest(body)), 200);
  }
  const ids = await storedIds(open.store);
  assertEquals(new Set(ids).size, 4);
  for (const id of ids) assertMatch(id, /^sha256:[0-9a-f]{64}$/);
});

Deno.test("what is signed but malformed is answered with 400, reported, and not stored", async () => {
  const lines: string[] = [];
  await using open = openReceiver({ logger: createLogger({ write: (line) => lines.push(line) }) });
  const bodies = [
    "",
    "null",
    "[]",
    '"text"',
    "7",
    '{"event_id":"a"',
    "{'a':1}",
    "ada@example.com",
    new Uint8Array([0x22, 0xff, 0x22]),
  ];
  for (const body of bodies) assertEquals(await open.statusOf(await signedRequest(body)), 400);
  assertEquals(await open.store.count(), 0);
  assertEquals(lines.length, bodies.length);
  assert(!lines.join("").includes("ada@"), "a log is no place for people's addresses");
});

Deno.test("a bad signature is answered with 401 and its reason, and the body is not looked at", async () => {
  await using open = openReceiver();
  const body = "not JSON";
  const { headers } = await signedInit(body);
  const late = await signPayload(body, SECRET, { timestamp: Math.floor(Date.now() / 1000) - 400 });
  const wrong: readonly (readonly [reason: string, headers: Record<string, string>])[] = [
    ["missing-timestamp", {}],
    ["missing-signature", { "x-cio-timestamp": headers["x-cio-timestamp"] ?? "" }],
    ["malformed-signature", { ...headers, "x-cio-signature": "0" }],
    ["mismatch", { ...headers, "x-cio-signature": "0".repeat(64) }],
    ["mismatch", { ...headers, ...await signPayload(body, "another key") }],
    ["outside-tolerance", { ...headers, ...late }],
  ];
  for (const [reason, given] of wrong) {
    const init = { method: "POST", headers: { "content-type": "application/json", ...given }, body };
    const response = await open.receiver(new Request("http://localhost/", init));
    assertEquals([response.status, await response.json()], [401, { error: reason }]);
  }
});

Deno.test("both keys are taken while a key is changed, and the tolerance can be set", async () => {
  await using open = openReceiver({ secrets: ["new-key", SECRET], tolerance: 1000 });
  const body = eventOf("a");
  const timestamp = Math.floor(Date.now() / 1000) - 900;
  for (const secret of ["new-key", SECRET]) {
    const headers = { "content-type": "application/json", ...await signPayload(body, secret, { timestamp }) };
    assertEquals(
      await open.statusOf(new Request("http://localhost/", { method: "POST", headers, body })),
      200,
    );
  }
});

Deno.test("the clock going backwards changes nothing but the time of receipt", async () => {
  let now = Date.now();
  const store = openSqliteStore(":memory:");
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const receiver = createReceiver({ store, secrets: SECRET, clock });
  for (const id of ["a", "b", "a"]) {
    assertEquals((await receiver(await signedRequest(eventOf(id)))).status, 200);
    now -= 100_000;
  }
  const events = await store.list();
  assertEquals(events.map(({ eventId }) => eventId), ["a", "b"]);
  assertEquals((events[0]?.receivedAt ?? 0) - (events[1]?.receivedAt ?? 0), 100_000);
  await store.close();
});

Deno.test("other methods are answered with 405, other types with 415", async () => {
  await using open = openReceiver();
  const init = await signedInit(eventOf("a"));
  for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
    const body = method === "GET" || method === "HEAD" ? null : "{}";
    const response = await open.receiver(new Request("http://localhost/x", { ...init, method, body }));
    assertEquals([response.status, response.headers.get("allow")], [405, "POST"]);
  }
  for (const type of ["text/plain", "application/jsonp", "application/x-www-form-urlencoded", "json", ""]) {
    assertEquals(await open.statusOf(await signedRequest(eventOf("a"), { "content-type": type })), 415);
  }
  assertEquals(await open.store.count(), 0);
  for (const type of ["application/json; charset=utf-8", "Application/JSON", "application/vnd.cio+json"]) {
    assertEquals(await open.statusOf(await signedRequest(eventOf("a"), { "content-type": type })), 200);
  }
});

Deno.test("a body over the limit is answered with 413, one at the limit is taken", async () => {
  const body = eventOf("a");
  const size = new TextEncoder().encode(body).length;
  await using open = openReceiver({ bodyLimit: size });
  assertEquals(await open.statusOf(await signedRequest(`${body} `)), 413);
  assertEquals(await open.store.count(), 0);
  assertEquals(await open.statusOf(await signedRequest(body)), 200);
});

Deno.test("a body over the limit is not held while it is read", async () => {
  await using open = openReceiver({ bodyLimit: 1000 });
  const before = Deno.memoryUsage().external;
  let [sent, largest] = [0, 0];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(1_000_000));
      largest = Math.max(largest, Deno.memoryUsage().external - before);
      if (++sent === 300) controller.close();
    },
  });
  const { headers } = await signedInit("{}");
  const request = new Request("http://localhost/", { method: "POST", headers, body });
  assertEquals(await open.statusOf(request), 413);
  assertEquals(sent, 300);
  assert(largest < 220_000_000, `${largest} of 300,000,000 bytes were held`);
});

Deno.test("a locked store and a full one give 503 with Retry-After, and later 200", async () => {
  using folder = temporaryFolder();
  const lines: string[] = [];
  await using store = openSqliteStore(folder.database, { patience: 1, maxBytes: 200_000 });
  const logger = createLogger({ write: (line) => lines.push(line) });
  const receiver = createReceiver({ store, secrets: SECRET, logger, retryAfter: 7 });
  using locker = new DatabaseSync(folder.database);
  locker.exec("BEGIN IMMEDIATE");
  const response = await receiver(await signedRequest(eventOf("a")));
  assertEquals([response.status, response.headers.get("retry-after")], [503, "7"]);
  assertEquals(await response.json(), { error: "the store is not available" });
  assertStringIncludes(lines.join(), "database is locked");
  assertEquals((await receiver(new Request("http://localhost/health"))).status, 503);
  locker.exec("COMMIT");
  assertEquals((await receiver(new Request("http://localhost/health"))).status, 200);
  const accepted: string[] = [];
  let status = 200;
  for (let number = 0; status === 200; number++) {
    const id = `id-${number}`;
    ({ status } = await receiver(await signedRequest(eventOf(id, { text: "x".repeat(9000) }))));
    if (status === 200) accepted.push(id);
  }
  assertEquals(status, 503);
  assertStringIncludes(lines.at(-1) ?? "", "disk is full");
  assertEquals(await storedIds(store), accepted);
  assert(!lines.join().includes(SECRET));
});

Deno.test("a store that cannot keep up gives 503, and so do too many requests", async () => {
  using folder = temporaryFolder();
  await using store = openSqliteStore(folder.database, { patience: 60_000, maxPending: 2 });
  const receiver = createReceiver({ store, secrets: SECRET, maxInFlight: 4 });
  using locker = new DatabaseSync(folder.database);
  locker.exec("BEGIN IMMEDIATE");
  const requests = await Promise.all(["a", "b", "c", "d", "e"].map((id) => signedRequest(eventOf(id))));
  // Which two of them come first to the store, their signatures decide.
  const refused: Response[] = [];
  const threeRefused = Promise.withResolvers<void>();
  const answers = requests.map(async (request) => {
    const response = await receiver(request);
    if (response.status === 503 && refused.push(response) === 3) threeRefused.resolve();
    return response.status;
  });
  await threeRefused.promise;
  locker.exec("COMMIT");
  assertEquals((await Promise.all(answers)).toSorted(), [200, 200, 503, 503, 503]);
  assertEquals(new Set(refused.map(({ headers }) => headers.get("retry-after"))), new Set(["5"]));
  const errors = await Promise.all(refused.map(async (response) => (await response.json()).error));
  assertEquals(errors.toSorted(), [
    "the store is not available",
    "the store is not available",
    "too many requests are in the works",
  ]);
  assertEquals(await store.count(), 2);
});

Deno.test("metrics count answers, events and commits", async () => {
  await using open = openReceiver();
  for (const id of ["a", "a", "b"]) await open.receiver(await signedRequest(eventOf(id)));
  await open.receiver(new Request("http://localhost/", { method: "POST" }));
  const response = await open.receiver(new Request("http://localhost/metrics"));
  assertMatch(response.headers.get("content-type") ?? "", /^text\/plain; version=0.0.4/);
  const text = await response.text();
  for (
    const line of [
      'customerio_webhooks_answers_total{status="200"} 3',
      'customerio_webhooks_answers_total{status="415"} 1',
      'customerio_webhooks_events_total{outcome="stored"} 2',
      'customerio_webhooks_events_total{outcome="duplicate"} 1',
      'customerio_webhooks_answer_seconds_bucket{le="+Inf"} 4',
      "customerio_webhooks_answer_seconds_count 4",
      "customerio_webhooks_in_flight 0",
      "customerio_webhooks_store_pending 0",
      "customerio_webhooks_store_commits_total 3",
    ]
  ) assertStringIncludes(text, `${line}\n`);
});

Deno.test("the paths of health and metrics can be moved and left out", async () => {
  await using open = openReceiver({ healthPath: "/alive", metricsPath: false });
  const statuses = await Promise.all(
    ["/alive", "/health", "/metrics"].map((path) => open.statusOf(new Request(`http://localhost${path}`))),
  );
  assertEquals(statuses, [200, 405, 405]);
  assertEquals(await open.statusOf(new Request("http://localhost/alive", { method: "HEAD" })), 200);
});

Deno.test("a receiver without a secret, or with limits that make no sense, is not made", async () => {
  await using open = openReceiver();
  const { store } = open;
  assertThrows(() => createReceiver({ store, secrets: "" }), ConfigurationError);
  for (const name of ["bodyLimit", "bodyTimeout", "maxInFlight", "retryAfter"]) {
    for (const value of [0, -1, 1.5, NaN, Infinity]) {
      assertThrows(() => createReceiver({ store, secrets: SECRET, [name]: value }), RangeError, name);
    }
  }
});
