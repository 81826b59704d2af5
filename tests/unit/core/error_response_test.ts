import { type ErrorDetail, isRetryableStatus, parseErrorDetails } from "@customerio-notebooks/core";
import { assertEquals } from "@std/assert";

/** Bodies of errors: Customer.io's three envelopes, and what else is met on the way. */
const BODIES: readonly (readonly [string, unknown, readonly ErrorDetail[]])[] = [
  ["meta.error", { meta: { error: "invalid recipient" } }, [{ message: "invalid recipient" }]],
  ["meta.errors", { meta: { errors: ["a", "b"] } }, [{ message: "a" }, { message: "b" }]],
  [
    "errors with pointers",
    {
      errors: [{ detail: "is required", status: "422", source: { pointer: "/data/name" } }, {
        detail: "not found",
      }],
    },
    [{ message: "is required", field: "/data/name" }, { message: "not found" }],
  ],
  ["errors as texts", { errors: ["plain"] }, [{ message: "plain" }]],
  ["errors with reason and field", { errors: [{ reason: "required", field: "id" }] }, [{
    message: "required",
    field: "id",
  }]],
  ["error as a text", { error: "unauthorized" }, [{ message: "unauthorized" }]],
  ["error as an object", { error: { message: "nope" } }, [{ message: "nope" }]],
  ["a gateway's message", { message: "upstream timed out" }, [{ message: "upstream timed out" }]],
  ["problem+json", { title: "Forbidden", detail: "no such role" }, [{ message: "no such role" }]],
  ["empty texts", { meta: { error: "" }, errors: ["", {}] }, []],
  ["wrong types", { meta: { errors: "text", error: 7 }, errors: { a: 1 } }, []],
  ["null inside", { meta: null, errors: [null, 3, []] }, []],
  ["null", null, []],
  ["a list", ["a"], []],
  ["a text", "oops", []],
  ["nothing", undefined, []],
];

for (const [name, body, details] of BODIES) {
  Deno.test(`parseErrorDetails() reads ${name}`, () => assertEquals(parseErrorDetails(body), [...details]));
}

Deno.test("isRetryableStatus() is true of what passes by itself", () => {
  const statuses = Array.from({ length: 600 }, (_, status) => status);
  assertEquals(statuses.filter(isRetryableStatus), [408, 429, 500, 502, 503, 504]);
});
