import { assertEquals } from "@std/assert";
import { code, run } from "./fixtures.ts";

/** Cells that throw in the line marked HERE. */
const CELLS: readonly string[] = [
  'throw new Error("first line"); // HERE',
  '// a comment\n\n/* and\n   another */\nthrow new Error("below"); // HERE',
  "interface Gone {\n  field: string;\n}\ntype Also = Gone | null;\n\nconst value: Also = null;\n(value as unknown as Gone).field.length; // HERE",
  'import { join } from "node:path";\nimport * as everything from "node:path";\nimport other, { resolve as absolute } from "node:path";\n\njoin("a"); everything; other; absolute;\nthrow new Error("imports"); // HERE',
  'import {\n  basename,\n  dirname,\n} from "node:path";\nimport "node:fs";\n\nthrow new Error(basename(dirname("a/b"))); // HERE',
  'import type { Stats } from "node:fs";\nimport { type BigIntStats, statSync } from "node:fs";\n\nstatSync(".") as Stats | BigIntStats;\nstatSync("no/such/file"); // HERE',
  "enum Colour {\n  Red,\n  Green,\n}\n\nclass Painter {\n  constructor(private readonly colour: Colour) {}\n\n  paint(): never {\n    throw new Error(String(this.colour)); // HERE\n  }\n}\nnew Painter(Colour.Green).paint();",
  "await Promise.all([1, 2].map(async (number: number): Promise<void> => {\n  await null;\n\n  throw new RangeError(`deep ${number}`); // HERE\n}));",
  "const text = `a\nb\nc`;\nfunction fail(value: string): never {\n  // why\n  throw new Error(value); // HERE\n}\nfail(text);",
  'const parse = (json: string): unknown =>\n\n  JSON.parse(json); // HERE\nparse("{");',
  "const number: number = 5;\nfail(String(number)); // HERE",
  "const settings = { deep: null as null | { list: number[] } };\n\n\nsettings\n  .deep!\n  .list // HERE\n  .length;",
];

Deno.test("errors point to the line as written", async () => {
  const result = await run(CELLS.map((source) => code(source)), { keepGoing: true });
  const lines = result.cells.map((cell) => cell.error?.location.line);
  const expected = CELLS.map((source) =>
    source.split("\n").findIndex((line) => line.includes("// HERE")) + 1
  );
  assertEquals(lines, expected);
});
