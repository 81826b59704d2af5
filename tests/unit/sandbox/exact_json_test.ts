import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { parseExactJson, stringifyExactJson } from "../../../sandbox/exact_json.ts";

Deno.test("integers beyond 2^53 keep their digits, wherever they are", () => {
  for (
    const text of [
      "9007199254740993",
      "-9223372036854775808",
      "[9007199254740993,1]",
      '{"a":{"b":[18446744073709551615]}}',
      '{"a":123456789012345678901234567890}',
    ]
  ) {
    assertEquals(stringifyExactJson(parseExactJson(text)), text);
  }
  assertEquals(parseExactJson('{"a": 9007199254740993}'), { a: 9007199254740993n });
});

Deno.test("all other numbers are what JSON.parse makes of them", () => {
  for (
    const text of [
      "0",
      "-0",
      "9007199254740991",
      "1234567890123456",
      "0.1234567890123456789",
      "1e300",
      "12345678901234567e3",
      "1.5e16",
    ]
  ) {
    assertEquals(parseExactJson(`[${text}]`), JSON.parse(`[${text}]`));
  }
});

Deno.test("digits in a text are a text", () => {
  assertEquals(parseExactJson('{"id":"9007199254740993","a":":9007199254740993"}'), {
    id: "9007199254740993",
    a: ":9007199254740993",
  });
});

Deno.test("what is not JSON is a syntax error", () => {
  for (const text of ["", "{", "[9007199254740993", "undefined", "9007199254740993n"]) {
    assertThrows(() => parseExactJson(text), SyntaxError);
  }
});

Deno.test("any JSON is parsed as JSON.parse does, and any integers survive the way there and back", () => {
  fc.assert(
    fc.property(
      fc.json(),
      (text) => assertEquals(stringifyExactJson(parseExactJson(text)), JSON.stringify(JSON.parse(text))),
    ),
  );
  fc.assert(fc.property(fc.array(fc.bigInt()), (integers) => {
    const text = `[${integers.join(",")}]`;
    assertEquals(stringifyExactJson(parseExactJson(text)), text);
  }));
});
