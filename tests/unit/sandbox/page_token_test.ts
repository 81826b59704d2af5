import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import fc from "fast-check";
import { AppRefusal } from "../../../sandbox/app/app_error.ts";
import { decodePageToken, encodePageToken } from "../../../sandbox/app/page_token.ts";

Deno.test("a position comes back from its token, which needs no encoding in a URL", () => {
  fc.assert(fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (at, seq) => {
    const token = encodePageToken([at, seq]);
    assertMatch(token, /^[\w-]+$/);
    assertEquals(decodePageToken(token, 2), [at || 0, seq || 0]);
  }));
});

Deno.test("any other text is refused, and never taken for a position", () => {
  for (
    const token of [
      "",
      "abc",
      "ÿ",
      "MTo",
      "OjE",
      encodePageToken([1]),
      encodePageToken([1, 2, 3]),
      btoa("1:x"),
      btoa("1e3:1"),
      btoa("1:9007199254740993"),
    ]
  ) {
    assertThrows(() => decodePageToken(token, 2), AppRefusal, "`start`");
  }
  fc.assert(fc.property(fc.string(), (token) => {
    try {
      assertEquals(decodePageToken(token, 2).length, 2);
    } catch (error) {
      assertEquals(error instanceof AppRefusal && error.status, 400);
    }
  }));
});
