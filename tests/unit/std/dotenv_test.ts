import { assertEquals, assertThrows } from "@std/assert";
import { parse, stringify } from "../../../std/dotenv/mod.ts";

const READ: ReadonlyArray<[title: string, text: string, settings: Record<string, string>]> = [
  ["a plain value", "KEY=value", { KEY: "value" }],
  ["an empty value", "KEY=\nNEXT=1", { KEY: "", NEXT: "1" }],
  ["blank lines and comments", "\n# OFF=1\n\nKEY=value # why\n", { KEY: "value" }],
  ["a comment right after a value", "KEY=123#456", { KEY: "123" }],
  ["a hash within quotes", `KEY="a # b" # why`, { KEY: "a # b" }],
  ["`export`", "export KEY=value", { KEY: "value" }],
  ["spaces around name and value", "  KEY  =  two words  ", { KEY: "two words" }],
  ["tabs", "\tKEY=\tvalue", { KEY: "value" }],
  ["spaces within quotes", `A='  a '\nB="  b "`, { A: "  a ", B: "  b " }],
  ["equals signs in a value", "KEY=a==b=", { KEY: "a==b=" }],
  ["escapes within double quotes only", `A="x\\ny\\tz"\nB='x\\ny'\nC=x\\ny`, {
    A: "x\ny\tz",
    B: "x\\ny",
    C: "x\\ny",
  }],
  ["several lines within quotes", `A="\none\ntwo\n"\nB='one\ntwo'`, { A: "one\ntwo", B: "one\ntwo" }],
  ["Windows line ends", "A=1\r\nB='2'\r\nC=3\r\n", { A: "1", B: "2", C: "3" }],
  ["a quote that never ends", `A="open\nB=2`, { A: '"open', B: "2" }],
  ["an apostrophe within a value", "A=it's\nB=2", { A: "it's", B: "2" }],
  ["JSON in single quotes", `A='{"b": "c"}'`, { A: '{"b": "c"}' }],
  ["lines that set nothing", "just words\nKEY=value", { KEY: "value" }],
  ["the last of two", "KEY=1\nKEY=2", { KEY: "2" }],
  ["a variable", "A=1\nB=$A-${A}", { A: "1", B: "1-1" }],
  ["a variable of a variable", "A=1\nB=${A}2\nC=${B}3", { A: "1", B: "12", C: "123" }],
  ["a variable that comes later", "A=$B\nB=2", { A: "2", B: "2" }],
  ["a default", "A=${STD_DOTENV_TEST_UNSET:-fallback}", { A: "fallback" }],
  ["a default that is a variable", "A=1\nB=${STD_DOTENV_TEST_UNSET:-$A}", { A: "1", B: "1" }],
  ["no variables within quotes", `A=1\nB='$A'\nC="$A"`, { A: "1", B: "$A", C: "$A" }],
  ["an escaped variable", "A=\\$B\nB=2", { A: "\\$B", B: "2" }],
];

for (const [title, text, settings] of READ) {
  Deno.test(`dotenv parse() reads ${title}`, () => assertEquals(parse(text), settings));
}

Deno.test("dotenv parse() takes a variable from the environment where the file does not set it", () => {
  Deno.env.set("STD_DOTENV_TEST_SET", "from outside");
  try {
    assertEquals(parse("A=$STD_DOTENV_TEST_SET"), { A: "from outside" });
    assertEquals(parse("STD_DOTENV_TEST_SET=inside\nA=$STD_DOTENV_TEST_SET").A, "inside");
  } finally {
    Deno.env.delete("STD_DOTENV_TEST_SET");
  }
});

Deno.test("dotenv parse() leaves out a name that is no identifier, and warns", () => {
  const warnings: unknown[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => warnings.push(words.join(" "));
  try {
    assertEquals(parse("1INVALID=secret\nKEY=value"), { KEY: "value" });
  } finally {
    console.warn = warn;
  }
  assertEquals(
    warnings.map((warning) => /1INVALID/.test(String(warning)) && !/secret/.test(String(warning))),
    [true],
  );
});

Deno.test("dotenv parse() refuses variables that name each other in a circle", () => {
  assertThrows(() => parse("A=$B\nB=$A"), RangeError, "circle");
});

Deno.test("dotenv stringify() writes what parse() reads back", () => {
  const settings = {
    PLAIN: "value",
    SPACED: "two words",
    HASH: "a # b",
    QUOTED: "it's",
    LINES: "one\ntwo",
    EMPTY: "",
  };
  assertEquals(parse(stringify(settings)), settings);
  assertEquals(stringify({ "#OFF": "1", KEY: "a b" }), "KEY='a b'");
});
