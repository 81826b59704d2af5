/** Whatever is sent, the receiver goes on, and stores nothing that was not signed. */
import {
  createReceiver,
  serveWebhooks,
  signPayload,
  type WebhookStore,
} from "@customerio-notebooks/webhooks";
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { gzipSync } from "node:zlib";
import { eventOf, SECRET, send, signedInit } from "./signed_events.ts";

const encoder = new TextEncoder();

interface Parts {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What can be put into a header. */
const headerText = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
});

function changedText(text: string): fc.Arbitrary<string> {
  return fc.oneof(
    headerText,
    fc.constantFrom(
      "",
      `v0=${text}`,
      `v1=${text}`,
      text.toUpperCase(),
      `${text}${text}`,
      `${text},${text}`,
      `0${text}`,
    ),
    fc.tuple(fc.nat(Math.max(0, text.length - 1)), headerText).map(([at, put]) =>
      text.slice(0, at) + put + text.slice(at + 1)
    ),
  );
}

function changedBytes(bytes: Uint8Array<ArrayBuffer>): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return fc.oneof(
    fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, bits]) =>
      bytes.with(at, (bytes[at] ?? 0) ^ bits)
    ),
    fc.nat(bytes.length - 1).map((length) => bytes.slice(0, length)),
    fc.uint8Array({ maxLength: 64 }).map((more) => new Uint8Array([...bytes, 0x20, ...more])),
    fc.uint8Array({ maxLength: 300 }).map((all) => new Uint8Array(all)),
    fc.constant(encoder.encode(JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)), null, 1))),
  );
}

/** A change that makes another request of a signed one. */
function changed({ headers, body }: Parts): fc.Arbitrary<Parts> {
  const names = ["x-cio-signature", "x-cio-timestamp"] as const;
  return fc.oneof(
    changedBytes(body).map((other) => ({ headers, body: other })),
    fc.constantFrom(...names).chain((name) =>
      changedText(headers[name] ?? "").map((value) => ({ headers: { ...headers, [name]: value }, body }))
    ),
    fc.constantFrom(...names).map((name) => {
      const { [name]: _, ...others } = headers;
      return { headers: others, body };
    }),
  );
}

/** Whether HTTP can carry it at all. */
function areHeaders(headers: Readonly<Record<string, string>>): boolean {
  try {
    return new Headers(headers) instanceof Headers;
  } catch {
    return false;
  }
}

/** Whether a change leaves a request that Customer.io could have sent: spaces around a header's value are nobody's. */
function isSame(a: Parts, b: Parts): boolean {
  const normal = (parts: Parts) =>
    JSON.stringify([
      parts.headers["x-cio-signature"]?.trim().replace(/^v0=/, ""),
      parts.headers["x-cio-timestamp"]?.trim(),
      [...parts.body],
    ]);
  return normal(a) === normal(b);
}

/** Headers that say something else of the body than what it is, or that nobody sends. */
const strangeHeaders = fc.dictionary(
  fc.constantFrom(
    "content-type",
    "content-encoding",
    "content-language",
    "transfer-encoding",
    "expect",
    "x-cio-signature-2",
    "x-forwarded-for",
  ),
  fc.oneof(
    headerText,
    fc.constantFrom(
      "application/json; charset=utf-16le",
      "application/json;charset=",
      "application/vnd.cio+json",
      "gzip",
      "br, gzip",
      "chunked",
      "100-continue",
    ),
  ),
);

/** A body as it comes in pieces, of any sizes, none included. */
function inPieces(bytes: Uint8Array<ArrayBuffer>, ends: readonly number[]): ReadableStream<Uint8Array> {
  const places = [0, ...ends.map((end) => end % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return ReadableStream.from(places.slice(1).map((end, index) => bytes.slice(places[index], end)));
}

/** Text in other encodings than JSON has. */
const inEncodings: readonly ((text: string) => Uint8Array<ArrayBuffer>)[] = [
  (text) => encoder.encode(text),
  (text) => encoder.encode(`\uFEFF${text}`),
  (text) => Uint8Array.from(text, (character) => character.charCodeAt(0)),
  (text) => new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer),
  (text) => new Uint8Array(gzipSync(text)),
];

/** JSON and what is nearly JSON, to be signed: Customer.io's own bodies, however strange. */
const strangeBody = fc.oneof(
  fc.json(),
  fc.json({ maxDepth: 8 }).map((text) => `{"event_id":"strange","data":${text}}`),
  fc.integer({ min: 0, max: 20_000 }).map((depth) =>
    `{"event_id":"deep","data":${"[".repeat(depth)}${"]".repeat(depth)}}`
  ),
  fc.integer({ min: 0, max: 20_000 }).map((depth) => "[".repeat(depth)),
  fc.dictionary(
    fc.constantFrom("event_id", "object_type", "metric", "timestamp", "data", "__proto__"),
    fc.jsonValue({ maxDepth: 2 }),
  ).map((value) => JSON.stringify(value)),
  fc.string({ unit: "binary" }),
).chain((text) => fc.constantFrom(...inEncodings).map((encode) => encode(text)));

Deno.test("ten thousand mutated requests: no 5xx, no forgery in the store", async () => {
  await using store = openSqliteStore(":memory:");
  const receiver = createReceiver({ store, secrets: SECRET, bodyLimit: 100_000 });
  const body = encoder.encode(eventOf("forged"));
  const signed: Parts = { headers: await signPayload(body, SECRET), body };
  const answer = async (parts: Parts) => {
    const headers = { "content-type": "application/json", ...parts.headers };
    const response = await receiver(
      new Request("http://localhost/", { method: "POST", headers, body: parts.body }),
    );
    return response.status;
  };
  await fc.assert(
    fc.asyncProperty(changed(signed), async (parts) => {
      fc.pre(areHeaders(parts.headers) && !isSame(parts, signed));
      assertEquals(await answer(parts), 401);
    }),
    { numRuns: 8000 },
  );
  assertEquals(await store.count(), 0);
  await fc.assert(
    fc.asyncProperty(strangeBody, async (strange) => {
      const status = await answer({ headers: await signPayload(strange, SECRET), body: strange });
      assertEquals(status, isObject(strange) ? 200 : 400);
    }),
    { numRuns: 1500 },
  );
  const events = await store.count();
  await fc.assert(
    fc.asyncProperty(
      strangeHeaders,
      fc.array(fc.nat(), { maxLength: 9 }),
      fc.boolean(),
      async (more, ends, isForged) => {
        fc.pre(areHeaders(more));
        const headers = { "content-type": "application/json", ...signed.headers, ...more };
        const sent = isForged ? body.with(20, 0x30) : body;
        const init = { method: "POST", headers, body: inPieces(sent, ends) };
        const { status } = await receiver(new Request("http://localhost/", init));
        assert(status === 415 || status === (isForged ? 401 : 200), `answered with ${status}`);
      },
    ),
    { numRuns: 500 },
  );
  assert(await store.count() <= events + 1);
  assertEquals(await answer(signed), 200);
  assertEquals((await allIds(store)).filter((id) => id === "forged").length, 1);
});

function isObject(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

async function allIds(store: WebhookStore): Promise<string[]> {
  return (await store.list({ limit: 100_000 })).map(({ eventId }) => eventId);
}

Deno.test("bytes of requests that are changed anywhere: the server goes on, and stores nothing forged", async () => {
  await using store = openSqliteStore(":memory:");
  await using server = serveWebhooks({ store, secrets: SECRET, port: 0, bodyTimeout: 50 });
  const hostname = "127.0.0.1";
  const port = Number(new URL(server.url).port);
  const body = eventOf("a");
  const { headers } = await signedInit(body);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join("");
  const size = encoder.encode(body).length;
  const start = `POST / HTTP/1.1\r\nhost: localhost\r\n${lines}`;
  const requests = [
    encoder.encode(`${start}content-length: ${size}\r\n\r\n${body}`),
    encoder.encode(`${start}transfer-encoding: chunked\r\n\r\n${size.toString(16)}\r\n${body}\r\n0\r\n\r\n`),
  ];
  const exchange = async (bytes: Uint8Array): Promise<string> => {
    using connection = await Deno.connect({ hostname, port });
    try {
      await connection.write(bytes);
      await connection.closeWrite();
      return await new Response(connection.readable).text();
    } catch {
      return "reset";
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...requests).chain(changedRequest), async (bytes) => {
      assert(!/^HTTP\/1\.1 5/m.test(await exchange(bytes)));
    }),
    { numRuns: 1000 },
  );
  // A change may have touched nothing that is signed.
  for (const stored of await store.list()) assertEquals([stored.eventId, stored.body], ["a", body]);
  assertEquals(await send(server.url, eventOf("b")), 200);
});

function changedRequest(bytes: Uint8Array<ArrayBuffer>): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(bytes.length - 1);
  return fc.oneof(
    fc.tuple(place, fc.nat(255)).map(([at, byte]) => bytes.with(at, byte)),
    place.map((at) => bytes.slice(0, at)),
    fc.tuple(place, place).map(([from, to]) => new Uint8Array([...bytes.slice(0, from), ...bytes.slice(to)])),
    fc.tuple(place, fc.uint8Array({ maxLength: 16 })).map(([at, more]) =>
      new Uint8Array([...bytes.slice(0, at), ...more, ...bytes.slice(at)])
    ),
  );
}
