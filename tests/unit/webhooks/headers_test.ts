import { SignatureError, signPayload, validateWebhookHeaders } from "@customerio-notebooks/webhooks";
import { assertEquals, assertThrows } from "@std/assert";

const SIGNED = await signPayload("{}", "signing-key", { timestamp: 1_613_063_089 });
const SAYS = { timestamp: 1_613_063_089, signature: SIGNED["x-cio-signature"] };

Deno.test("validateWebhookHeaders() reads what the headers say, before anything is proved", () => {
  assertEquals(validateWebhookHeaders(SIGNED), SAYS);
  assertEquals(validateWebhookHeaders(new Headers(SIGNED)), SAYS);
  const prefixed = { ...SIGNED, "x-cio-signature": `v0=${SAYS.signature}` };
  assertEquals(validateWebhookHeaders(prefixed), SAYS);
  const anyCase = { "X-CIO-Timestamp": "1613063089", "X-CIO-SIGNATURE": [SAYS.signature] };
  assertEquals(validateWebhookHeaders(anyCase), SAYS);
  assertEquals(
    validateWebhookHeaders({ ...SIGNED, "x-cio-signature": "0".repeat(64) }).timestamp,
    1_613_063_089,
  );
});

Deno.test("validateWebhookHeaders() says which header is missing or malformed", () => {
  const reasonOf = (headers: Record<string, string>) =>
    assertThrows(() => validateWebhookHeaders(headers), SignatureError).reason;
  const { "x-cio-timestamp": timestamp, "x-cio-signature": signature } = SIGNED;
  assertEquals(
    [
      reasonOf({}),
      reasonOf({ "x-cio-signature": signature }),
      reasonOf({ "x-cio-timestamp": timestamp }),
      reasonOf({ ...SIGNED, "x-cio-timestamp": "2021-02-11" }),
      reasonOf({ ...SIGNED, "x-cio-signature": signature.toUpperCase() }),
    ],
    [
      "missing-timestamp",
      "missing-timestamp",
      "missing-signature",
      "malformed-timestamp",
      "malformed-signature",
    ],
  );
});
