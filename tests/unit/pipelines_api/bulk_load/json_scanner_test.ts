import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { INVALID, scanValue } from "../../../../pipelines_api/bulk_load/json_scanner.ts";
import { bytesOf } from "./pieces.ts";

/** Whether a text is one JSON value, without white space around it. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return text === text.trim();
  } catch {
    return false;
  }
}

function isScanned(text: string): boolean {
  const bytes = bytesOf(text);
  return scanValue(bytes, 0, bytes.length) === bytes.length;
}

const VALID = [
  "null",
  "true",
  "-0.5e+10",
  "0",
  '""',
  '"\\u00e9\\n\\"\\/"',
  "[]",
  "{}",
  '[1,[2,{"a":[ ]}]]',
  '{ "a" : { "b" : null } , "c":"d" }',
];

const INVALID_TEXTS = [
  "",
  "nul",
  "nulll",
  "True",
  "01",
  "-",
  "1.",
  ".5",
  "1e",
  "+1",
  "NaN",
  "'a'",
  '"a',
  '"\\x"',
  '"\\u12g4"',
  '"\t"',
  "[1,]",
  "[,1]",
  "[1 2]",
  "{a:1}",
  '{"a"}',
  '{"a":1,}',
  '{"a":1 "b":2}',
  "{",
  "[",
  '{"a":',
  "1 2",
];

Deno.test("JSON values are found to their end, and nothing else is", () => {
  for (const text of VALID) assertEquals([text, isScanned(text), isJson(text)], [text, true, true]);
  for (const text of INVALID_TEXTS) assertEquals([text, isScanned(text), isJson(text)], [text, false, false]);
});

Deno.test("any text, and any JSON with a character changed, is judged as JSON.parse does", () => {
  const mangled = fc.tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom('"', "\\", "{", "}", "[", "]", ",", ":", "0", "-", "e", " ", "\n", ""),
  )
    .map(([text, at, character]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + character + text.slice(place + 1);
    });
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json(), mangled),
      (text) => assertEquals(isScanned(text), isJson(text)),
    ),
    { numRuns: 3000 },
  );
});

Deno.test("a value is found within what surrounds it", () => {
  const bytes = bytesOf('{"a":[1,{"b":2}],"c":3}');
  assertEquals(scanValue(bytes, 5, bytes.length), 16);
  assertEquals(scanValue(bytes, 5, 10), INVALID);
});

Deno.test("nesting that would exhaust the stack is no JSON", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  assertEquals([isScanned(nested(500)), isScanned(nested(501)), isScanned(nested(100_000))], [
    true,
    false,
    false,
  ]);
});
