import { assertEquals, assertThrows } from "@std/assert";
import {
  baseUrlOf,
  ConfigurationError,
  Secret,
  splitCallOptions,
  toSecret,
} from "@customerio-notebooks/core";

Deno.test("splitCallOptions() tells how to call from what to send, and loses nothing", () => {
  const { signal } = new AbortController();
  const how = { signal, timeout: 1, maxRetries: 2, headers: { a: "b" } };
  assertEquals(splitCallOptions({ ...how, name: "x", retries: 3 }), {
    callOptions: how,
    fields: { name: "x", retries: 3 },
  });
  assertEquals(splitCallOptions({}), { callOptions: {}, fields: {} });
});

Deno.test("toSecret() takes text and secrets, and names the variable where there is no key", () => {
  const secret = new Secret("abc123");
  assertEquals(toSecret(secret, "KEY", "a key"), secret);
  assertEquals(toSecret("abc123", "KEY", "a key").reveal(), "abc123");
  for (const key of [undefined, null, "", " ", 7]) {
    // The types forbid some of what is under test.
    assertThrows(
      () => Reflect.apply(toSecret, undefined, [key, "KEY", "a key"]),
      ConfigurationError,
      "KEY is not set",
    );
  }
});

Deno.test("baseUrlOf() knows each API of each region, and no other region", () => {
  assertEquals(baseUrlOf("pipelines"), "https://cdp.customer.io/v1");
  assertEquals(baseUrlOf("pipelines", "eu"), "https://cdp-eu.customer.io/v1");
  assertEquals(baseUrlOf("app"), "https://api.customer.io");
  assertEquals(baseUrlOf("app", "eu"), "https://api-eu.customer.io");
  // The types forbid what is under test.
  assertThrows(() => Reflect.apply(baseUrlOf, undefined, ["app", "EU"]), ConfigurationError, `not "EU"`);
});
