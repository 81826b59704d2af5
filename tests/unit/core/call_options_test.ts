import { assertEquals } from "@std/assert";
import { splitCallOptions } from "@customerio-notebooks/core";

Deno.test("splitCallOptions() tells how to call from what to send, and loses nothing", () => {
  const { signal } = new AbortController();
  const how = { signal, timeout: 1, maxRetries: 2, headers: { a: "b" } };
  assertEquals(splitCallOptions({ ...how, name: "x", retries: 3 }), {
    callOptions: how,
    fields: { name: "x", retries: 3 },
  });
  assertEquals(splitCallOptions({}), { callOptions: {}, fields: {} });
});
