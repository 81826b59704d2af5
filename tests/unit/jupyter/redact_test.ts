import { assertEquals } from "@std/assert";
import { createRedactor } from "@customerio-notebooks/jupyter";

const CASES:
  readonly (readonly [what: string, secrets: readonly string[], text: string, expected: string])[] = [
    ["plain", ["sk-123456"], "a sk-123456 b sk-123456", "a [redacted] b [redacted]"],
    ["the longer of two that overlap", ["secret", "secret-long"], "secret-long", "[redacted]"],
    ["short ones are left alone", ["abc", ""], "abc", "abc"],
    ["in HTML", ["a<b&c\"d'e"], "x a&lt;b&amp;c&quot;d&#39;e y", "x [redacted] y"],
    ["in JSON", ['pass"word\\1'], JSON.stringify({ key: 'pass"word\\1' }), '{"key":"[redacted]"}'],
    ["in a URL", ["pass word/1"], "?key=pass%20word%2F1", "?key=[redacted]"],
    [
      "with characters that mean something to a pattern",
      ["a.b*c$d"],
      "a.b*c$d axb*c$d",
      "[redacted] axb*c$d",
    ],
  ];

for (const [what, secrets, text, expected] of CASES) {
  Deno.test(`createRedactor() finds secrets ${what}`, () =>
    assertEquals(createRedactor(secrets).text(text), expected));
}

Deno.test("createRedactor() reaches every string and key of a value and copies it", () => {
  const value = { "secret-1": ["x secret-1", { deep: "secret-1" }], count: 3, none: null };
  assertEquals(createRedactor(["secret-1"]).deep<unknown>(value), {
    "[redacted]": ["x [redacted]", { deep: "[redacted]" }],
    count: 3,
    none: null,
  });
  assertEquals(value.count, 3);
  assertEquals(Object.keys(value)[0], "secret-1");
});
