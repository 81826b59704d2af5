import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { HmacKey } from "../../../webhooks/hmac.ts";

async function signByWebCrypto(
  key: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", key, algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, message));
}

/** Test cases 1, 2, 6 and 7 of RFC 4231: a short key, a text, and keys that are longer than a block. */
const RFC_4231: readonly (readonly [key: string, message: string, signature: string])[] = [
  ["0b".repeat(20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"],
  [
    "4a656665",
    "what do ya want for nothing?",
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  ],
  [
    "aa".repeat(131),
    "Test Using Larger Than Block-Size Key - Hash Key First",
    "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
  ],
  [
    "aa".repeat(131),
    "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.",
    "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
  ],
];

for (const [key, message, signature] of RFC_4231) {
  Deno.test(`HmacKey signs "${message.slice(0, 28)}…" as RFC 4231 has it`, () => {
    const bytes = new TextEncoder().encode(message);
    const signed = new HmacKey(Uint8Array.fromHex(key)).sign(bytes.subarray(0, 5), bytes.subarray(5));
    assertEquals(signed.toHex(), signature);
  });
}

Deno.test("HmacKey signs as WebCrypto does, whatever the key and the message, again and again", async () => {
  const bytes = (most: number) =>
    fc.uint8Array({ minLength: 1, maxLength: most }).map((array) => new Uint8Array(array));
  await fc.assert(
    fc.asyncProperty(bytes(150), bytes(300), bytes(300), async (secret, start, rest) => {
      const key = new HmacKey(secret);
      for (const [first, second] of [[start, rest], [rest, start], [new Uint8Array(0), rest]] as const) {
        const expected = await signByWebCrypto(secret, new Uint8Array([...first, ...second]));
        assertEquals(key.sign(first, second).toHex(), expected.toHex());
      }
    }),
    { numRuns: 60 },
  );
});
