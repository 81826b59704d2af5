import { assertEquals, assertMatch } from "@std/assert";
import { join } from "node:path";
import { code, run, temporaryFolder } from "./fixtures.ts";

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

/** Columns of the errors above, counted from 1: where the thrown value is made, or what cannot be done. */
const COLUMNS: readonly number[] = [7, 7, 28, 7, 7, 1, 11, 9, 9, 8, 1, 4];

Deno.test("errors point to line and column as written", async () => {
  const result = await run(CELLS.map((source) => code(source)), { keepGoing: true });
  const positions = result.cells.map(({ error }) => [error?.location.line, error?.location.column]);
  const expected = CELLS.map((source, index) => [
    source.split("\n").findIndex((line) => line.includes("// HERE")) + 1,
    COLUMNS[index],
  ]);
  assertEquals(positions, expected);
});

Deno.test("every frame of a traceback names notebook, cell, line and column as written; Deno's own stay", async () => {
  const result = await run([
    code("1"),
    code(
      "// Comments and types move what runs.\ninterface Order { total: number }\n\nclass Till {\n  pay(order: Order): never {\n    throw new RangeError(`no ${order.total}`);\n  }\n}",
    ),
    code(
      "const till: Till = new Till();\n\nfunction checkOut(total: number): never {\n  return till.pay({ total });\n}",
    ),
    code("// Here it all starts.\n[5].forEach((total: number) => checkOut(total));"),
  ], { path: "shop/till.ipynb" });
  const mapped = [
    "    at Till.pay (shop/till.ipynb:[2]:6:11)",
    "    at checkOut (shop/till.ipynb:[3]:4:15)",
    "    at shop/till.ipynb:[4]:2:32",
  ];
  const stored = result.notebook.cells[3];
  const error = stored?.cell_type === "code" ? stored.outputs.at(-1) : undefined;
  assertEquals(error?.output_type === "error" ? error.traceback : [], [
    "RangeError: no 5",
    ...mapped,
    "    at Array.forEach (<anonymous>)",
    "    at shop/till.ipynb:[4]:2:5",
  ]);
  assertEquals(result.error?.location, {
    path: "shop/till.ipynb",
    cell: 4,
    heading: "",
    line: 2,
    column: 32,
  });
  const message = result.error?.message ?? "";
  assertEquals(message.startsWith("shop/till.ipynb:[4]:2:32 RangeError: no 5\n"), true, message);
  for (const line of mapped) assertEquals(message.includes(line), true, message);
});

Deno.test("errors in a module that a cell imports keep the module's own positions", async () => {
  using folder = temporaryFolder();
  Deno.writeTextFileSync(
    join(folder.path, "shop.ts"),
    "type Total = number;\n\nexport function pay(total: Total): never {\n  throw new Error(`no ${total}`);\n}\n",
  );
  const result = await run([code('import { pay } from "./shop.ts";\n\npay(3);')], { cwd: folder.path });
  assertMatch(result.error?.message ?? "", /^test\.ipynb:\[1\]:3:1 Error: no 3\n/);
  assertMatch(result.error?.message ?? "", /at pay \(.*shop\.ts:4:9\)/);
});

/** Sources that do not parse, and where: line, column. */
const BROKEN: readonly (readonly [source: string, line: number, column: number])[] = [
  ["const a = ;", 1, 11],
  ["// why\n\nconst text: string = `a ${`;\n", 3, 27],
  ['import { join } from "node:path";\nimport { resolve } from\n\njoin("a");', 4, 1],
  ["function f( {\n}", 2, 2],
  ["if (true) {\n  1;\n", 2, 5],
  ["const value: = 5;", 1, 14],
  ["// why\nconst regex: RegExp = /(/;", 2, 23],
  ["let twice = 1;\nlet twice = 2;", 2, 5],
  ["enum A { B = }", 1, 14],
  ['const smile = "😀😀"; const none = ;', 1, 36],
  ["class { }", 1, 7],
  ["1;\n  break;", 2, 3],
  ['"unclosed', 1, 1],
  ["export const a = 1;\nexport default 1;\nfor (;", 3, 7],
];

Deno.test("errors of syntax point to line and column as written", async () => {
  const result = await run(BROKEN.map(([source]) => code(source)), { keepGoing: true });
  const seen = result.cells.map(({ error }, index) => [
    BROKEN[index]?.[0],
    error?.location.line,
    error?.location.column,
    error?.kind,
  ]);
  assertEquals(seen, BROKEN.map((expected) => [...expected, "syntax-error"]));
});
