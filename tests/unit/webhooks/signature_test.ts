import { createHmac } from "node:crypto";
import { fileURLToPath } from "node:url";
import { ConfigurationError, CustomerIOError, Secret } from "@customerio-notebooks/core";
import {
  SignatureError,
  type SignatureFault,
  SignatureVerifier,
  signPayload,
  verifySignature,
  type WebhookHeaders,
} from "@customerio-notebooks/webhooks";
import { assert, assertEquals, assertMatch, assertNotEquals, assertRejects, assertThrows } from "@std/assert";
import fc from "fast-check";
import { z } from "zod";
import { runDeno } from "../../../tasks/deno_process.ts";
import { REPOSITORY } from "../../../tasks/workspace.ts";

const SECRET = "signing-key";
const TIMESTAMP = 1_613_063_089;
const BODY = '{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","subject":"Zoë 🎉"}';
/** From `printf 'v0:1613063089:…' | openssl dgst -sha256 -hmac signing-key`. */
const SIGNATURE = "6c206af090bb1574d51990f6fee6a3a6cf672ca3b7342b144c6db46f3c43c03f";

const HEADERS = { "x-cio-timestamp": String(TIMESTAMP), "x-cio-signature": SIGNATURE };
const atTime = (seconds: number) => ({ now: () => seconds * 1000 });
const ON_TIME = atTime(TIMESTAMP);

async function faultOf(headers: WebhookHeaders, body: string | Uint8Array = BODY, options = ON_TIME) {
  const error = await assertRejects(() => verifySignature(body, headers, SECRET, options), SignatureError);
  assert(error instanceof CustomerIOError);
  assertEquals(error.retryable, false);
  assertMatch(error.message, /^Cannot verify the webhook: /);
  for (const hidden of [SECRET, SIGNATURE]) assert(!Deno.inspect(error).includes(hidden), error.message);
  return error.reason;
}

Deno.test("signPayload() signs as openssl does", async () => {
  assertEquals(await signPayload(BODY, SECRET, { timestamp: TIMESTAMP }), HEADERS);
  assertEquals(
    await signPayload(new TextEncoder().encode(BODY), new Secret(SECRET), { timestamp: TIMESTAMP }),
    HEADERS,
  );
});

/** Requests that Customer.io, or a framework on its way, may bring. */
const ACCEPTED: Readonly<Record<string, [string | Uint8Array, WebhookHeaders]>> = {
  "as sent": [BODY, HEADERS],
  "in bytes": [new TextEncoder().encode(BODY), HEADERS],
  "in bytes that are part of more": [new TextEncoder().encode(`##${BODY}##`).subarray(2, -2), HEADERS],
  "with v0= before the signature": [BODY, { ...HEADERS, "x-cio-signature": `v0=${SIGNATURE}` }],
  "with Headers": [BODY, new Headers(HEADERS)],
  "with header names in capitals": [BODY, {
    "X-CIO-Timestamp": String(TIMESTAMP),
    "X-Cio-Signature": SIGNATURE,
  }],
  "with headers in lists": [BODY, {
    "x-cio-timestamp": [String(TIMESTAMP)],
    "x-cio-signature": [SIGNATURE],
    host: undefined,
  }],
};

for (const [how, [body, headers]] of Object.entries(ACCEPTED)) {
  Deno.test(`verifySignature() accepts a request ${how}`, async () => {
    assertEquals(await verifySignature(body, headers, SECRET, ON_TIME), {
      timestamp: TIMESTAMP,
      secretIndex: 0,
    });
  });
}

const upper = SIGNATURE.toUpperCase();

/** Headers that are refused, and why. */
const REFUSED: readonly (readonly [SignatureFault, WebhookHeaders])[] = [
  ["missing-timestamp", {}],
  ["missing-timestamp", { "x-cio-signature": SIGNATURE }],
  ["missing-signature", { "x-cio-timestamp": String(TIMESTAMP) }],
  ["malformed-timestamp", { ...HEADERS, "x-cio-timestamp": "" }],
  ["malformed-timestamp", { ...HEADERS, "x-cio-timestamp": `${TIMESTAMP}.0` }],
  ["malformed-timestamp", { ...HEADERS, "x-cio-timestamp": "1e9" }],
  ["malformed-timestamp", { ...HEADERS, "x-cio-timestamp": `-${TIMESTAMP}` }],
  ["malformed-timestamp", { ...HEADERS, "x-cio-timestamp": "9".repeat(400) }],
  ["malformed-timestamp", { ...HEADERS, "x-cio-timestamp": [String(TIMESTAMP), String(TIMESTAMP)] }],
  ["malformed-timestamp", { ...HEADERS, "X-Cio-Timestamp": "1" }],
  ["malformed-timestamp", { ...HEADERS, "x-cio-timestamp": `${TIMESTAMP}000` }],
  ["mismatch", { ...HEADERS, "x-cio-timestamp": `0${TIMESTAMP}` }],
  ["mismatch", { ...HEADERS, "x-cio-timestamp": String(TIMESTAMP + 1) }],
  ["malformed-signature", { ...HEADERS, "x-cio-signature": "" }],
  ["malformed-signature", { ...HEADERS, "x-cio-signature": "v0=" }],
  ["malformed-signature", { ...HEADERS, "x-cio-signature": upper }],
  ["malformed-signature", { ...HEADERS, "x-cio-signature": `v1=${SIGNATURE}` }],
  ["malformed-signature", { ...HEADERS, "x-cio-signature": SIGNATURE.slice(1) }],
  ["malformed-signature", { ...HEADERS, "x-cio-signature": `${SIGNATURE}00` }],
  ["malformed-signature", { ...HEADERS, "x-cio-signature": `${SIGNATURE}\n` }],
  ["malformed-signature", { ...HEADERS, "x-cio-signature": [SIGNATURE, SIGNATURE] }],
  ["mismatch", { ...HEADERS, "x-cio-signature": "0".repeat(64) }],
];

for (const [index, [reason, headers]] of REFUSED.entries()) {
  Deno.test(`verifySignature() refuses headers ${index}: ${reason}`, async () => {
    assertEquals(await faultOf(headers), reason);
  });
}

Deno.test("verifySignature() refuses a body of which one byte is another", async () => {
  const bytes = new TextEncoder().encode(BODY);
  for (const index of [0, 7, bytes.length - 1]) {
    const changed = bytes.with(index, (bytes[index] ?? 0) ^ 1);
    assertEquals(await faultOf(HEADERS, changed), "mismatch");
  }
  assertEquals(await faultOf(HEADERS, JSON.stringify(JSON.parse(BODY), null, 1)), "mismatch");
  assertEquals(await faultOf(HEADERS, ""), "mismatch");
});

Deno.test("verifySignature() goes by bytes that are no text", async () => {
  const bytes = new Uint8Array([0xff, 0x00, 0xfe, 0x0d, 0x0a]);
  const headers = await signPayload(bytes, SECRET, { timestamp: TIMESTAMP });
  await verifySignature(bytes, headers, SECRET, ON_TIME);
  // What decoding and encoding again makes of them.
  assertEquals(await faultOf(headers, new TextDecoder().decode(bytes)), "mismatch");
});

Deno.test("verifySignature() tolerates 300 s in both directions, or what is set", async () => {
  for (const late of [-300, -1, 0, 299, 300]) {
    await verifySignature(BODY, HEADERS, SECRET, atTime(TIMESTAMP + late));
  }
  for (const late of [-301, 301, 7 * 86_400]) {
    assertEquals(await faultOf(HEADERS, BODY, atTime(TIMESTAMP + late)), "outside-tolerance");
    await verifySignature(BODY, HEADERS, SECRET, { ...atTime(TIMESTAMP + late), tolerance: Infinity });
  }
  await verifySignature(BODY, HEADERS, SECRET, { ...ON_TIME, tolerance: 0 });
  assertEquals(await faultOf(HEADERS, BODY, { now: () => NaN }), "outside-tolerance");
  const error = await assertRejects(
    () => verifySignature(BODY, HEADERS, SECRET, atTime(TIMESTAMP - 400)),
    SignatureError,
  );
  assertMatch(error.message, /sent 400 s ahead of this machine's time; 300 s are allowed/);
});

Deno.test("verifySignature() takes several secrets, and tells which one it was", async () => {
  const secrets = ["new", new Secret(SECRET), "older"];
  assertEquals((await verifySignature(BODY, HEADERS, secrets, ON_TIME)).secretIndex, 1);
  const error = await assertRejects(
    () => verifySignature(BODY, HEADERS, ["new", "older"], ON_TIME),
    SignatureError,
  );
  assertEquals(error.reason, "mismatch");
});

Deno.test("An empty secret, or none, is refused: anybody could sign with it", async () => {
  for (const secrets of ["", " ", [], [SECRET, ""], new Secret("")]) {
    assertThrows(
      () => new SignatureVerifier(secrets),
      ConfigurationError,
      "a signing key is missing or empty",
    );
    await assertRejects(() => verifySignature(BODY, HEADERS, secrets, ON_TIME), ConfigurationError);
  }
  await assertRejects(() => signPayload(BODY, ""), ConfigurationError);
});

Deno.test("A tolerance or a time that makes no sense is refused, not ignored", async () => {
  for (const tolerance of [-1, NaN]) {
    assertThrows(() => new SignatureVerifier(SECRET, { tolerance }), RangeError);
  }
  for (const timestamp of [-1, 1.5, NaN, Infinity]) {
    await assertRejects(() => signPayload(BODY, SECRET, { timestamp }), RangeError);
  }
});

Deno.test("Both use the system's clock where no other is given", async () => {
  const headers = await signPayload(BODY, SECRET);
  const { timestamp } = await verifySignature(BODY, headers, SECRET);
  assert(Math.abs(timestamp - Date.now() / 1000) < 5);
});

Deno.test("A verifier serves many requests at once", async () => {
  const verifier = new SignatureVerifier(SECRET, ON_TIME);
  const results = await Promise.all(
    Array.from(
      { length: 50 },
      (_, index) =>
        verifier.verify(index % 2 === 0 ? BODY : `${BODY} `, HEADERS).then(() => true, () => false),
    ),
  );
  assertEquals(results, results.map((_, index) => index % 2 === 0));
});

Deno.test("A verifier does not show its secrets", () => {
  const verifier = new SignatureVerifier("planted-key-5f2c9a");
  assert(!Deno.inspect(verifier, { depth: 9, showHidden: true }).includes("planted"));
  assertEquals(JSON.stringify(verifier), "{}");
});

Deno.test("signPayload() and verifySignature() agree with node:crypto about any body and key", async () => {
  const key = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) =>
    text.trim() !== "" && text.isWellFormed()
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), key, fc.nat(2 ** 31), async (body, secret, timestamp) => {
      const headers = await signPayload(body, secret, { timestamp });
      const expected = createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest("hex");
      assertEquals(headers["x-cio-signature"], expected);
      await verifySignature(body, headers, secret, atTime(timestamp));
    }),
    { numRuns: 50 },
  );
});

Deno.test("verifySignature() accepts no mutated request", async () => {
  const letters = [...HEADERS["x-cio-timestamp"], ...SIGNATURE];
  const verifier = new SignatureVerifier(SECRET, { ...ON_TIME, tolerance: Infinity });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(letters.length - 1),
      fc.string({ maxLength: 2, unit: "grapheme-ascii" }),
      async (at, put) => {
        fc.pre(put !== letters[at]);
        const changed = letters.with(at, put).join("");
        assertNotEquals(changed, letters.join(""));
        const cut = String(TIMESTAMP).length + (at < String(TIMESTAMP).length ? put.length - 1 : 0);
        const headers = { "x-cio-timestamp": changed.slice(0, cut), "x-cio-signature": changed.slice(cut) };
        await assertRejects(() => verifier.verify(BODY, headers), SignatureError);
      },
    ),
    { numRuns: 300 },
  );
});

Deno.test("signatures are compared by @std/crypto, in constant time", async () => {
  const module = fileURLToPath(new URL("webhooks/signature_verifier.ts", REPOSITORY));
  const { stdout } = await runDeno(["info", "--json", module], { cwd: REPOSITORY });
  const { modules } = z.object({
    modules: z.array(z.object({
      specifier: z.string(),
      dependencies: z.array(z.object({ specifier: z.string() })).default([]),
    })),
  }).parse(JSON.parse(stdout));
  const imported = modules.find(({ specifier }) => specifier.endsWith("/signature_verifier.ts"))
    ?.dependencies;
  assert(imported?.some(({ specifier }) => specifier === "@std/crypto/timing-safe-equal"));
  // Such an import that is not used is an error of the linter; of the comparisons that are not constant there is none.
  assert(!/(?:===|!==|equals?\()\s*signature\b/.test(await Deno.readTextFile(module)));
});
