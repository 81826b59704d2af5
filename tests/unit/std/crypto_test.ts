import { assert } from "@std/assert";
import { timingSafeEqual } from "../../../std/crypto/mod.ts";

const bytes = (...values: number[]) => new Uint8Array(values);

Deno.test("timingSafeEqual() compares bytes, whatever view holds them", () => {
  const window = bytes(9, 1, 2, 9).subarray(1, 3);
  assert(timingSafeEqual(bytes(1, 2), window));
  assert(timingSafeEqual(bytes(1, 2).buffer, new DataView(window.buffer, 1, 2)));
  assert(timingSafeEqual(bytes(), new ArrayBuffer(0)));
  assert(!timingSafeEqual(bytes(1, 2), bytes(1, 3)));
});

Deno.test("timingSafeEqual() answers false for unequal lengths instead of throwing", () => {
  assert(!timingSafeEqual(bytes(1, 2), bytes(1, 2, 0)));
});
