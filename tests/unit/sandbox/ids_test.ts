import { assert, assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { createApiKey, randomDraw, seededDraw, UlidFactory } from "../../../sandbox/ids.ts";

const take = (draw: () => number, count: number) => Array.from({ length: count }, draw);

Deno.test("a seed gives the same draws again, and can go on where a run stood", () => {
  assertEquals(take(seededDraw(1), 5), take(seededDraw(1), 5));
  assertNotEquals(take(seededDraw(1), 5), take(seededDraw(2), 5));
  assertEquals(take(seededDraw(1), 8).slice(3), take(seededDraw(1, 3), 5));
});

Deno.test("draws are whole numbers of 32 bits that do not repeat within reach", () => {
  for (const draw of [seededDraw(0), randomDraw()]) {
    const drawn = take(draw, 3000);
    assert(drawn.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32));
    assert(new Set(drawn).size > 2990);
  }
});

Deno.test("a ULID has the moment first, so that ids sort by it", () => {
  const ids = new UlidFactory(1, 0);
  const first = ids.create(1_469_918_176_385);
  assertEquals(first.slice(0, 10), "01ARYZ6S41");
  assertMatch(first, /^[0-9A-HJKMNP-TV-Z]{26}$/);
  const moments = [-1, 0, 1, 31, 32, 852_076_800_000, 1_800_000_000_000];
  const made = moments.map((at) => ids.create(at));
  assertEquals(made.slice(1).toSorted(), made.slice(1));
  assertEquals(made[0]?.slice(0, 10), "0000000000");
});

Deno.test("a workspace that is opened again makes the ids that come next", () => {
  const whole = new UlidFactory(4, 0);
  const ids = Array.from({ length: 6 }, () => whole.create(0));
  const later = new UlidFactory(4, 3);
  assertEquals(Array.from({ length: 3 }, () => later.create(0)), ids.slice(3));
});

Deno.test("an API key says what it is for, and differs by API, seed and run", () => {
  assertMatch(createApiKey("app", undefined), /^sandbox-app-[0-9a-f]{32}$/);
  const keys = [createApiKey("app", 1), createApiKey("pipelines", 1), createApiKey("app", 2)];
  assertEquals(new Set(keys.map((key) => key.slice(-32))).size, 3);
  assertEquals(createApiKey("app", 1), keys[0]);
  assertNotEquals(createApiKey("app", undefined), createApiKey("app", undefined));
});
