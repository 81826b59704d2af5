import { assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { messageIds } from "../../../pipelines_api/message_ids.ts";

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

Deno.test("message ids are UUIDs, and none is made twice", () => {
  const makers = [messageIds(), messageIds()];
  const ids = makers.flatMap((next) => Array.from({ length: 1000 }, next));
  for (const id of ids) assertMatch(id, UUID_V4);
  assertEquals(new Set(ids).size, 2000);
  assertNotEquals(messageIds()(), messageIds()());
});
