import { assertEquals } from "@std/assert";
import { createSink } from "../../../bench/sink.ts";

const URL = "http://127.0.0.1/v1/batch";

Deno.test("a sink counts requests, calls and bytes, and starts again when it is asked", async () => {
  const sink = createSink();
  const post = (url: string, body = "") => sink(new Request(url, { method: "POST", body }));
  const counts = async () => await (await post("http://127.0.0.1/counts")).json();
  const bodies = [`{"batch":[{"messageId":"a"},{"messageId":"ü"}]}`, `{"messageId":"c"}`, "{}"];
  for (const body of bodies) assertEquals(await (await post(URL, body)).json(), {});
  assertEquals(await counts(), { requests: 3, events: 3, bytes: 48 + 17 + 2, largestBody: 48 });
  assertEquals(await counts(), { requests: 0, events: 0, bytes: 0, largestBody: 0 });
});
