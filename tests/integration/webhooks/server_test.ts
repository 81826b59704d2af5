import { ConfigurationError } from "@customerio-notebooks/core";
import { type ServeOptions, serveWebhooks } from "@customerio-notebooks/webhooks";
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { assert, assertEquals, assertMatch, assertRejects, assertThrows } from "@std/assert";
import { eventOf, SECRET, send, signedInit } from "./signed_events.ts";
import { storedIds } from "./temporary_store.ts";

function openServer(options: Partial<ServeOptions> = {}) {
  const store = openSqliteStore(":memory:");
  const server = serveWebhooks({ store, secrets: SECRET, port: 0, ...options });
  return {
    store,
    server,
    url: server.url,
    async [Symbol.asyncDispose]() {
      await server.close();
      await store.close();
    },
  };
}

/** A connection on which so much has been sent. */
async function connectTo(url: string, text: string): Promise<Deno.TcpConn> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port: Number(new URL(url).port) });
  await connection.write(new TextEncoder().encode(text));
  return connection;
}

const HEAD = "POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n";

async function readUntil(connection: Deno.TcpConn, end: RegExp): Promise<string> {
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(4096);
  let text = "";
  while (!end.test(text)) {
    const size = await connection.read(buffer).catch((error) => {
      // Who is cut off while he writes may hear it so.
      if (error instanceof Deno.errors.ConnectionReset) return null;
      throw error;
    });
    if (size === null) return text;
    text += decoder.decode(buffer.subarray(0, size), { stream: true });
  }
  return text;
}

const NEVER = /(?!)/;

/** How a body drips: what precedes it, and each piece. */
const DRIPS: Readonly<Record<string, readonly [head: string, piece: string]>> = {
  "of a known length": ["content-length: 100000\r\n\r\n", " "],
  "in chunks": ["transfer-encoding: chunked\r\n\r\n", "1\r\n \r\n"],
};

for (const [how, [head, piece]] of Object.entries(DRIPS)) {
  Deno.test(`a body ${how} that drips is cut off, others are served meanwhile`, async () => {
    await using open = openServer({ bodyTimeout: 40 });
    using connection = await connectTo(open.url, `${HEAD}${head}`);
    const bytes = new TextEncoder().encode(piece);
    let pieces = 0;
    const drip = setInterval(() => {
      // One who is not cut off ends the test by closing, which then says so.
      if (++pieces === 4000) connection.closeWrite().catch(() => {});
      else connection.write(bytes).catch(() => {});
    }, 5);
    try {
      const answer = readUntil(connection, NEVER);
      assertEquals(await send(open.url, eventOf("a")), 200);
      // It is read to the end of the connection, which a sender that goes on would not see otherwise.
      assertMatch(await answer, /^HTTP\/1\.1 408 [\s\S]*the body came too slowly/);
    } finally {
      clearInterval(drip);
    }
  });
}

Deno.test("a body that drips is cut off, too, where the receiver itself was held up meanwhile", async () => {
  await using open = openServer({ bodyTimeout: 40 });
  using connection = await connectTo(open.url, `${HEAD}content-length: 100000\r\n\r\n{`);
  const answer = readUntil(connection, NEVER);
  assertEquals(await send(open.url, eventOf("a")), 200);
  await connection.write(new TextEncoder().encode(" "));
  for (const end = performance.now() + 100; performance.now() < end;);
  assertMatch(await answer, /^HTTP\/1\.1 408 [\s\S]*the body came too slowly/);
});

Deno.test("a sender that falls silent is given up, and holds nothing any more", async () => {
  await using open = openServer({ bodyTimeout: 20, maxInFlight: 1 });
  using connection = await connectTo(open.url, `${HEAD}content-length: 50\r\n\r\n{`);
  // The answer is complete: who has only stalled must not wait for the rest of it.
  assertMatch(await readUntil(connection, /slowly"\}/), /^HTTP\/1\.1 408 [\s\S]*content-length: 36\r\n/);
  assertEquals(await send(open.url, eventOf("a")), 200);
});

Deno.test("a sender that goes away in the middle leaves nothing behind", async () => {
  await using open = openServer({ maxInFlight: 1 });
  const connection = await connectTo(open.url, `${HEAD}content-length: 50\r\n\r\n{`);
  connection.close();
  // It may not have been noticed yet: one request at a time is allowed.
  while (await send(open.url, eventOf("a")) === 503);
  assertEquals(await storedIds(open.store), ["a"]);
});

Deno.test("a body that is too large is answered with 413 over a socket too, however its length is told", async () => {
  await using open = openServer({ bodyLimit: 1000 });
  const large = new Uint8Array(3_000_000);
  for (const body of [large, new Blob([large]).stream()]) {
    const { headers } = await signedInit("{}");
    const response = await fetch(open.url, { method: "POST", headers, body });
    assertEquals([response.status, await response.json()], [413, { error: "the body is too large" }]);
  }
  assertEquals(await open.store.count(), 0);
});

Deno.test("a connection is used again after a refusal", async () => {
  await using open = openServer();
  using connection = await connectTo(
    open.url,
    `${HEAD.replace("json", "xml")}content-length: 2\r\n\r\n{}${HEAD}content-length: 2\r\n\r\n{}`,
  );
  assertMatch(await readUntil(connection, /missing-timestamp/), /HTTP\/1\.1 415 [\s\S]*HTTP\/1\.1 401 /);
});

Deno.test("closing answers what is in the works after its commit, turns away the rest, and listens no more", async () => {
  await using open = openServer({ grace: 60_000 });
  const body = eventOf("a");
  const { headers } = await signedInit(body);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const size = new TextEncoder().encode(body).length;
  using connection = await connectTo(
    open.url,
    `POST / HTTP/1.1\r\nhost: localhost\r\n${lines}content-length: ${size}\r\n\r\n${body.slice(0, 20)}`,
  );
  while (!/in_flight 1\n/.test(await (await fetch(`${open.url}/metrics`)).text()));
  const closed = open.server.close();
  assertEquals(await send(open.url, eventOf("late")), 503);
  assertEquals((await fetch(`${open.url}/health`).then((answer) => answer.text())).includes("closing"), true);
  await connection.write(new TextEncoder().encode(body.slice(20)));
  assertMatch(await readUntil(connection, /\r\n\r\n/), /^HTTP\/1\.1 200 /);
  await closed;
  assertEquals(await storedIds(open.store), ["a"]);
  await assertRejects(() => fetch(open.url), TypeError);
});

Deno.test("closing does not wait for ever", async () => {
  await using open = openServer({ grace: 1, bodyTimeout: 60_000 });
  using _connection = await connectTo(open.url, `${HEAD}content-length: 50\r\n\r\n{`);
  while (!/in_flight 1\n/.test(await (await fetch(`${open.url}/metrics`)).text()));
  await open.server.close();
  await assertRejects(() => fetch(open.url), TypeError);
});

Deno.test("a port in use, and what is no port, are refused", async () => {
  await using open = openServer();
  const { store } = open;
  const port = Number(new URL(open.url).port);
  const error = assertThrows(() => serveWebhooks({ store, secrets: SECRET, port }), ConfigurationError);
  assertMatch(error.message, /^Cannot listen on port \d+ of 127\.0\.0\.1: it is in use\. Stop what uses it/);
  for (const wrong of [-1, 65_536, 1.5, NaN]) {
    assertThrows(() => serveWebhooks({ store, secrets: SECRET, port: wrong }), RangeError);
  }
  assert(error.details.length === 1);
});
