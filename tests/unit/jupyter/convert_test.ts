/** Notebooks as scripts with `// %%` cells, and back. */
import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  clearOutputs,
  type Notebook,
  NotebookError,
  parseNotebook,
  serializeNotebook,
} from "@customerio-notebooks/jupyter";
import { notebookToScript, scriptToNotebook } from "@customerio-notebooks/jupyter/convert";
import { arbitraryText, arbitraryWritten, render } from "./arbitrary_notebook.ts";

function notebook(cells: readonly Record<string, unknown>[], fields: Record<string, unknown> = {}): Notebook {
  const stored = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { display_name: "Deno", language: "typescript", name: "deno" } },
    cells: cells.map((cell, index) => ({
      id: `cell-${index}`,
      metadata: {},
      ...(cell.cell_type === "code" ? { outputs: [], execution_count: null } : {}),
      ...cell,
    })),
    ...fields,
  };
  return parseNotebook(JSON.stringify(stored, null, 1), "x.ipynb");
}

const ORDERS = notebook([
  { cell_type: "markdown", source: "# Orders\n\nby day" },
  {
    cell_type: "code",
    metadata: { title: "Settings", tags: ["parameters"], jupyter: { source_hidden: true } },
    source: "const day = 1;\n",
    outputs: [{ output_type: "stream", name: "stdout", text: "secret output" }],
    execution_count: 7,
  },
  { cell_type: "raw", metadata: { format: "text/html" }, source: "<hr>" },
  { cell_type: "code", source: "day + 1" },
]);

const ORDERS_SCRIPT = `// ---
// jupyter:
//   kernelspec:
//     display_name: Deno
//     language: typescript
//     name: deno
// ---

// %% [markdown] id="cell-0"
// # Orders
//
// by day

// %% Settings tags=["parameters"] jupyter={"source_hidden":true} id="cell-1"
const day = 1;


// %% [raw] format="text/html" id="cell-2"
// <hr>

// %% id="cell-3"
day + 1
`;

Deno.test("notebookToScript() writes cells, titles, tags, metadata and ids, and no outputs", () => {
  assertEquals(notebookToScript(ORDERS), ORDERS_SCRIPT);
});

Deno.test("notebookToScript() writes no ids where the version of the notebook has none", () => {
  const old = notebook([{ cell_type: "code", source: "1", id: undefined }], { nbformat_minor: 4 });
  assertMatch(notebookToScript(old), /\n\/\/ %%\n1\n$/);
});

Deno.test("notebookToScript() writes scripts that Deno runs", async () => {
  const tricky = notebook([
    { cell_type: "markdown", source: "line\u2028separator\r and */ too" },
    { cell_type: "code", metadata: { note: "a\u2029b" }, source: "const answer = 42;" },
    { cell_type: "code", source: "console.log(answer);" },
  ], { metadata: { authors: [{ name: "A\u2028B" }] } });
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-config", "--ext=ts", "-"],
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const script = new TextEncoder().encode(notebookToScript(tricky));
  const [{ stdout }] = await Promise.all([
    child.output(),
    ReadableStream.from([script]).pipeTo(child.stdin),
  ]);
  assertEquals(new TextDecoder().decode(stdout), "42\n");
});

Deno.test("scriptToNotebook() gives back what notebookToScript() was given, but for outputs", () => {
  assertEquals(scriptToNotebook(ORDERS_SCRIPT), clearOutputs(ORDERS));
});

Deno.test("any notebook comes back from its script, but for outputs; onto itself byte for byte", () => {
  fc.assert(
    fc.property(arbitraryWritten, ({ stored, writing }) => {
      const text = render(stored, writing);
      const original = parseNotebook(text, "x.ipynb");
      const script = notebookToScript(original);
      assertEquals(serializeNotebook(scriptToNotebook(script, { existing: original })), text);
      const cells = original.cells.map((cell) =>
        cell.cell_type === "code" ? { ...cell, outputs: [], execution_count: null } : cell
      );
      const back = scriptToNotebook(script);
      const ids = (notebook: Notebook): unknown =>
        original.nbformat_minor < 5 ? notebook.cells.map((cell) => ({ ...cell, id: "" })) : notebook.cells;
      assertEquals(ids(back), ids({ ...original, cells }));
      assertEquals(back.metadata, original.metadata);
    }),
    { numRuns: 200 },
  );
});

Deno.test("any title, depth and metadata of a cell come back from its line", () => {
  const title = fc.oneof(
    arbitraryText,
    fc.nat(),
    fc.constantFrom(
      "Load",
      "a=b",
      'x="y"',
      "see [markdown] cells",
      "[raw]",
      "{",
      "%",
      "a  b",
      " a",
      "é {}",
      "50 %% off",
    ),
  );
  const fields = fc.record({
    title,
    cell_depth: fc.oneof(fc.nat(12), fc.constant("deep")),
    id: fc.string(),
    source: fc.constantFrom("mine"),
    metadata: fc.jsonValue(),
    "metadata.x": fc.constantFrom(1),
    "two words": fc.constantFrom(true),
    tags: fc.constantFrom(["a", "b c"]),
  }, { requiredKeys: [] }).map((value) => JSON.parse(JSON.stringify(value)));
  fc.assert(
    fc.property(fields, fc.constantFrom("code", "markdown", "raw"), (metadata, type) => {
      const original = notebook([{ cell_type: type, metadata, source: "x" }]);
      assertEquals(scriptToNotebook(notebookToScript(original)).cells, original.cells);
    }),
    { numRuns: 200 },
  );
});

Deno.test("lines that look like the begin of a cell stay in their cell", () => {
  const source = "// %% [markdown]\n//%%\n// // %% twice\n// %%\n`\n// %%\n`";
  const original = notebook([{ cell_type: "code", source }, {
    cell_type: "markdown",
    source: "%% a\n// %% b",
  }]);
  assertEquals(scriptToNotebook(notebookToScript(original)), original);
});

Deno.test("scriptToNotebook() reads a script whose lines end in CRLF", () => {
  assertEquals(scriptToNotebook(ORDERS_SCRIPT.replaceAll("\n", "\r\n")), clearOutputs(ORDERS));
});

Deno.test("scriptToNotebook() reads what people and other tools write", () => {
  const { cells, metadata } = scriptToNotebook([
    "import { assert } from './assert.ts';",
    "",
    "//%% [md]",
    "/*",
    "# Title",
    "",
    "text",
    "*/",
    "// %% Load the {data} now = soon",
    "load();",
    '// %% [markdown] Notes {"tags": ["x"]}',
    "//no space",
    "",
    "//   indented",
    "// %% region=1 broken=",
    "done();",
  ].join("\n"));
  assertEquals(metadata, { kernelspec: { display_name: "Deno", language: "typescript", name: "deno" } });
  assertEquals(cells.map(({ cell_type, metadata, source }) => [cell_type, metadata, source]), [
    ["code", {}, "import { assert } from './assert.ts';"],
    ["markdown", {}, "# Title\n\ntext"],
    ["code", { title: "Load the {data} now = soon" }, "load();"],
    ["markdown", { title: "Notes", tags: ["x"] }, "no space\n\n  indented"],
    ["code", { title: "region=1 broken=" }, "done();"],
  ]);
  for (const { id } of cells) assertMatch(id, /^[0-9a-f]{8}$/);
});

Deno.test("scriptToNotebook() reads jupytext's header, other front matter as the raw cell that jupytext makes of it", () => {
  const { cells, metadata } = scriptToNotebook(`// ---
// title: Orders
// jupyter:
//   jupytext:
//     text_representation:
//       extension: .ts
//       format_version: '1.3'
//   kernelspec:
//     display_name: Deno
//     name: deno
// ---

// %%
1
`);
  assertEquals(metadata, {
    jupytext: { text_representation: { extension: ".ts", format_version: "1.3" } },
    kernelspec: { display_name: "Deno", name: "deno" },
  });
  assertEquals(cells.map(({ cell_type, source }) => [cell_type, source]), [
    ["raw", "---\ntitle: Orders\n---"],
    ["code", "1"],
  ]);
});

Deno.test("scriptToNotebook() says which line of a text cell is no comment, and what to do", () => {
  const script = "// ---\n// jupyter: {}\n// ---\n\n// %% [markdown]\n// text\n\nconst forgotten = 1;\n";
  const error = assertThrows(() => scriptToNotebook(script, { path: "orders.ts" }), NotebookError);
  assertEquals(error.kind, "invalid-notebook");
  assertEquals(
    error.message,
    'Cannot read "orders.ts" as a notebook: line 8 stands in a cell of text but is no comment. ' +
      'Begin a code cell above it with "// %%", or put "//" before it',
  );
});

/** Three cells that have run, in a version without stored ids. */
const RAN = notebook(
  ["one", "two", "three"].map((source) => ({
    cell_type: "code",
    source,
    id: undefined,
    outputs: [{ output_type: "stream", name: "stdout", text: source }],
    execution_count: 1,
  })),
  { nbformat_minor: 4 },
);

function outputsBySource(result: Notebook): unknown {
  return result.cells.map((cell) => [cell.source, cell.cell_type === "code" && cell.outputs.length]);
}

Deno.test("scriptToNotebook() onto a notebook keeps ids, and outputs where the code has not changed", () => {
  const script = notebookToScript(RAN).replace("\ntwo\n", "\ntwo + two\n") + "\n// %%\nfour\n";
  const result = scriptToNotebook(script, { existing: RAN });
  assertEquals(outputsBySource(result), [["one", 1], ["two + two", 0], ["three", 1], ["four", 0]]);
  assertEquals(result.cells.slice(0, 3).map(({ id }) => id), RAN.cells.map(({ id }) => id));
  assert(!RAN.cells.some(({ id }) => id === result.cells[3]?.id));
  assertEquals(result.nbformat_minor, 4);
});

Deno.test("scriptToNotebook() onto a notebook follows cells that were moved or taken away, with ids and without", () => {
  for (const existing of [RAN, { ...RAN, nbformat_minor: 5 }]) {
    const [header = "", one = "", , three = ""] = notebookToScript(existing).trimEnd().split("\n\n");
    const result = scriptToNotebook(`${header}\n\n${three}\n\n${one}\n`, { existing });
    const outputs = existing === RAN ? [["three", 1], ["one", 0]] : [["three", 1], ["one", 1]];
    assertEquals(outputsBySource(result), outputs);
  }
});

Deno.test("scriptToNotebook() gives the copy of a cell an id of its own", () => {
  const script = notebookToScript(ORDERS);
  const copied = `${script}\n// %% id="cell-3"\nday + 2\n`;
  const ids = scriptToNotebook(copied, { existing: ORDERS }).cells.map(({ id }) => id);
  assertEquals(ids.slice(0, 4), ORDERS.cells.map(({ id }) => id));
  assertEquals(new Set(ids).size, 5);
});

Deno.test("scriptToNotebook() onto a notebook changes in its file only what the script changes", () => {
  const text = render({
    cells: [
      { cell_type: "markdown", metadata: {}, source: ["# Old\n", "tex", "t"], id: "a" },
      { cell_type: "code", metadata: {}, source: "1", id: "b", outputs: [], execution_count: 3 },
    ],
    nbformat_minor: 5,
    nbformat: 4,
    metadata: {},
  }, { newline: "\r\n", indent: "\t", colon: ":", ascii: false, reversed: true, before: "", after: "" });
  const existing = parseNotebook(text, "x.ipynb");
  const script = notebookToScript(existing).replace("# Old", "# New");
  assertEquals(serializeNotebook(scriptToNotebook(script, { existing })), text.replace("# Old", "# New"));
});
