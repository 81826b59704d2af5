import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import {
  declaredParameters,
  injectParameters,
  type JsonValue,
  NotebookError,
  parseNotebook,
  parseParameterValue,
} from "@customerio-notebooks/jupyter";

const VALUES: readonly (readonly [text: string, value: JsonValue])[] = [
  ["5", 5],
  ["-1.5", -1.5],
  ["1e3", 1000],
  ["true", true],
  ["false", false],
  ["null", null],
  ["00012", "00012"],
  ["", ""],
  ["a b", "a b"],
  ['"5"', "5"],
  ["[1,2]", [1, 2]],
  ['{"a":1}', { a: 1 }],
  ["{broken", "{broken"],
  ["NaN", "NaN"],
  ["9007199254740993", "9007199254740993"],
  ["1e999", "1e999"],
  ["2024-01-02", "2024-01-02"],
];

for (const [text, value] of VALUES) {
  Deno.test(`parseParameterValue(${JSON.stringify(text)}) is ${JSON.stringify(value)}`, () =>
    assertEquals(parseParameterValue(text), value));
}

Deno.test("declaredParameters() knows typed, exported and several declarations of a line", () => {
  const cell = code(
    'const limit: number = 5; let name = "a";\nexport var map: { x: number } = { x: 1 };\n// const gone = 1;',
    ["parameters"],
  );
  const notebook = parseNotebook(
    JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 4 }),
    "x.ipynb",
  );
  assertEquals([...declaredParameters(notebook) ?? []], [["limit", "const"], ["name", "let"], [
    "map",
    "var",
  ]]);
});

const code = (source: string, tags: readonly string[] = []) => ({
  cell_type: "code",
  metadata: { tags },
  source,
  outputs: [],
  execution_count: null,
});
const notebook = (...cells: unknown[]) =>
  parseNotebook(JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 4 }), "x.ipynb");
const markdown = { cell_type: "markdown", metadata: {}, source: "# T" };
const declaring = code('const path: string = "a";\nlet limit = 3;', ["parameters"]);

Deno.test("injectParameters() puts a cell behind the declaring one, in its own keywords", () => {
  const injected = injectParameters(
    notebook(markdown, declaring, code("1")),
    { limit: 5, path: 'b"' },
    "x.ipynb",
  );
  assertEquals(injected.cells.map((cell) => cell.source), [
    "# T",
    'const path: string = "a";\nlet limit = 3;',
    'let limit = 5;\nconst path = "b\\"";',
    "1",
  ]);
  assertEquals(injected.cells[2]?.metadata.tags, ["injected-parameters"]);
});

Deno.test("injectParameters() goes before the first code cell if none declares parameters", () => {
  const injected = injectParameters(notebook(markdown, code("1")), { limit: 5 }, "x.ipynb");
  assertEquals(injected.cells.map((cell) => cell.source), ["# T", "const limit = 5;", "1"]);
});

Deno.test("injectParameters() replaces the cell of an earlier run", () => {
  const again = injectParameters(
    notebook(declaring, code("let limit = 4;", ["injected-parameters"]), code("1")),
    { limit: 5 },
    "x",
  );
  assertEquals(again.cells.map((cell) => cell.source).slice(1), ["let limit = 5;", "1"]);
});

Deno.test("injectParameters() names the known parameters when one is unknown", () => {
  const error = assertThrows(
    () => injectParameters(notebook(declaring), { limt: 5 }, "x.ipynb"),
    NotebookError,
  );
  assertEquals(error.kind, "invalid-parameter");
  assertMatch(error.message, /"x\.ipynb": it has no parameter "limt"\. Known parameters: path, limit/);
});
