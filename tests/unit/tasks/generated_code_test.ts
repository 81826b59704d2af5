import { assertEquals } from "@std/assert";
import { docComment, literal } from "../../../tasks/generated_code.ts";

Deno.test("literal() writes a value in one line, or a line for each field where that is too long", () => {
  assertEquals(literal({ a: [1, "b"], "c d": { e: null } }), '{ a: [ 1, "b" ], "c d": { e: null } }');
  const long = "x".repeat(60);
  assertEquals(
    literal({ a: long, "c d": [long, { b: long }] }),
    `{\n  a: "${long}",\n  "c d": [\n    "${long}",\n    { b: "${long}" },\n  ],\n}`,
  );
});

Deno.test("docComment() takes one line, or has an example that runs", () => {
  assertEquals(docComment("A name."), "/** A name. */\n");
  assertEquals(
    docComment("A name.", ["f();", "", "g();"]),
    "/**\n * A name.\n *\n * @example\n * ```ts\n * f();\n *\n * g();\n * ```\n */\n",
  );
});
