/** What an edit changes in a notebook file, and what it leaves alone. */
import { assertEquals } from "@std/assert";
import {
  type Cell,
  clearOutputs,
  type CodeCell,
  type Notebook,
  parseNotebook,
  readNotebookSync,
  serializeNotebook,
  upgradeNotebook,
} from "@customerio-notebooks/jupyter";

/** Written by nobody's rules: tabs, CRLF, odd order, escapes, split at odd places, a member twice, no newline at the end. */
const ODD = [
  `\uFEFF{`,
  `\t"nbformat_minor" :5, "nbformat" :4,`,
  `\t"metadata" :{"z" :1.0, "a" :"\\u00e9\\/", "big" :12345678901234567890, "a2" :1e2, "twice" :1, "twice" :2},`,
  `\t"cells" :[`,
  `\t\t{"source" :["one\\n", "tw", "o"], "id" :"a", "cell_type" :"markdown", "metadata" :{ }},`,
  `\t\t{`,
  `\t\t\t"source" :"let x = '\\u00e9'",`,
  `\t\t\t"outputs" :[ {"output_type" :"stream", "name" :"stdout", "text" :"a\\nb"} ],`,
  `\t\t\t"id" :"b", "cell_type" :"code", "metadata" :{}, "execution_count" :1`,
  `\t\t}`,
  `\t]`,
  `}`,
].join("\r\n");

function edit(text: string, change: (notebook: Notebook) => Notebook): string {
  return serializeNotebook(change(parseNotebook(text, "x.ipynb")));
}

function editCell(index: number, fields: Partial<CodeCell>): (notebook: Notebook) => Notebook {
  return (notebook) => ({
    ...notebook,
    // The tests give each cell only fields that its type has.
    cells: notebook.cells.map((cell, position) => position === index ? { ...cell, ...fields } as Cell : cell),
  });
}

const EDITS: Readonly<Record<string, readonly [(notebook: Notebook) => Notebook, from: string, to: string]>> =
  {
    "nothing": [(notebook) => notebook, "", ""],
    "a copy of every object": [
      (notebook) => ({ ...notebook, cells: notebook.cells.map((cell) => ({ ...cell })) }),
      "",
      "",
    ],
    "one line of a source that is a list": [editCell(0, { source: "One\ntwo" }), `"one\\n"`, `"One\\n"`],
    "a line put into a source that is a list": [
      editCell(0, { source: "one\nmore\ntwo" }),
      `"one\\n", "tw", "o"`,
      `"one\\n", "more\\n", "tw", "o"`,
    ],
    "a source that is a string, in a file that escapes": [
      editCell(1, { source: "let y = 'ü'" }),
      `"let x = '\\u00e9'"`,
      `"let y = '\\u00fc'"`,
    ],
    "a source made empty": [editCell(0, { source: "" }), `["one\\n", "tw", "o"]`, `[]`],
    "a count": [editCell(1, { execution_count: 2 }), `"execution_count" :1`, `"execution_count" :2`],
    "outputs taken away": [
      editCell(1, { outputs: [] }),
      ` {"output_type" :"stream", "name" :"stdout", "text" :"a\\nb"} `,
      "",
    ],
    "the text of an output": [
      editCell(1, { outputs: [{ output_type: "stream", name: "stdout", text: "c" }] }),
      `"a\\nb"`,
      `"c"`,
    ],
    "a tag in metadata that was empty": [
      editCell(1, { metadata: { tags: ["x"] } }),
      `"metadata" :{}`,
      `"metadata" :{\r\n\t\t\t\t"tags" :[\r\n\t\t\t\t\t"x"\r\n\t\t\t\t]\r\n\t\t\t}`,
    ],
    "one member of the metadata": [
      (notebook) => ({ ...notebook, metadata: { ...notebook.metadata, a: "ß" } }),
      `"a" :"\\u00e9\\/"`,
      `"a" :"\\u00df"`,
    ],
    "a member taken from the metadata, and one put there": [
      (notebook) => {
        const { a2: _a2, ...metadata } = notebook.metadata;
        return { ...notebook, metadata: { ...metadata, more: true } };
      },
      `"a2" :1e2, "twice" :1, "twice" :2`,
      `"twice" :1, "twice" :2, "more" :true`,
    ],
    "a cell taken away": [
      (notebook) => ({ ...notebook, cells: notebook.cells.slice(1) }),
      `\t\t{"source" :["one\\n", "tw", "o"], "id" :"a", "cell_type" :"markdown", "metadata" :{ }},\r\n`,
      "",
    ],
    "a cell put in, which is written as its like are": [
      (notebook) => ({
        ...notebook,
        cells: [{ cell_type: "markdown", id: "new", metadata: {}, source: "x\ny" }, ...notebook.cells],
      }),
      `\t\t{"source" :["one`,
      [
        `\t\t{`,
        `\t\t\t"source" :[`,
        `\t\t\t\t"x\\n",`,
        `\t\t\t\t"y"`,
        `\t\t\t],`,
        `\t\t\t"id" :"new",`,
        `\t\t\t"cell_type" :"markdown",`,
        `\t\t\t"metadata" :{}`,
        `\t\t},`,
        `\t\t{"source" :["one`,
      ].join("\r\n"),
    ],
    "the id of a cell": [editCell(1, { id: "c" }), `"id" :"b"`, `"id" :"c"`],
  };

for (const [what, [change, from, to]] of Object.entries(EDITS)) {
  Deno.test(`serializeNotebook() changes only what was edited: ${what}`, () => {
    assertEquals(edit(ODD, change), ODD.replace(from, () => to));
  });
}

Deno.test("serializeNotebook() moves cells as they are written", () => {
  const moved = edit(ODD, (notebook) => ({ ...notebook, cells: notebook.cells.toReversed() }));
  const lines = ODD.split("\r\n");
  const [markdown = "", code = ""] = [lines[4]?.slice(0, -1), lines.slice(5, 10).join("\r\n")];
  assertEquals(moved, [...lines.slice(0, 4), `${code},`, markdown, ...lines.slice(10)].join("\r\n"));
});

Deno.test("serializeNotebook() finds the file of a deep copy through the notebook that was read", () => {
  const original = parseNotebook(ODD, "x.ipynb");
  assertEquals(serializeNotebook(structuredClone(original), { original }), ODD);
});

Deno.test("serializeNotebook() keeps a notebook in one line in one line", () => {
  const text = '{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}';
  const original = parseNotebook(text, "x.ipynb");
  const written = serializeNotebook({
    ...original,
    metadata: { tags: ["a", "b"] },
    cells: [{ cell_type: "raw", id: "a", metadata: {}, source: "x\ny" }],
  }, { original });
  assertEquals(
    written,
    '{"cells":[{"cell_type":"raw","id":"a","metadata":{},"source":["x\\n","y"]}],' +
      '"metadata":{"tags":["a","b"]},"nbformat":4,"nbformat_minor":5}',
  );
});

/** As Jupyter writes, in a version that stores no ids. */
const WITHOUT_IDS = `{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": 3,
   "metadata": {
    "ExecuteTime": {
     "start_time": "2026-01-01"
    },
    "execution": {
     "iopub.status.busy": "2026-01-01",
     "shell.execute_reply": "2026-01-01",
     "timeout": 5
    },
    "tags": [
     "kept"
    ]
   },
   "outputs": [
    {
     "name": "stdout",
     "output_type": "stream",
     "text": [
      "x"
     ]
    }
   ],
   "source": []
  },
  {
   "cell_type": "markdown",
   "metadata": {},
   "source": []
  }
 ],
 "metadata": {
  "papermill": {
   "duration": 1
  },
  "title": "kept"
 },
 "nbformat": 4,
 "nbformat_minor": 4
}
`;

Deno.test("serializeNotebook() stores no ids in a file whose version has none, edited or not", () => {
  const written = edit(WITHOUT_IDS, editCell(1, { source: "x" }));
  assertEquals(written, WITHOUT_IDS.replace('"source": []\n  }\n ]', '"source": [\n    "x"\n   ]\n  }\n ]'));
});

Deno.test("upgradeNotebook() changes the version and puts an id in each cell, where Jupyter has it", () => {
  const notebook = parseNotebook(WITHOUT_IDS, "x.ipynb");
  const [first, second] = notebook.cells;
  assertEquals(
    serializeNotebook(upgradeNotebook(notebook)),
    WITHOUT_IDS.replace('"nbformat_minor": 4', '"nbformat_minor": 5')
      .replace('"execution_count": 3,', `"execution_count": 3,\n   "id": "${first?.id}",`)
      .replace('"cell_type": "markdown",', `"cell_type": "markdown",\n   "id": "${second?.id}",`),
  );
  const newest = upgradeNotebook(notebook);
  assertEquals(upgradeNotebook(newest) === newest, true);
});

Deno.test("upgradeNotebook() replaces ids that 4.5 does not allow", () => {
  const text = WITHOUT_IDS.replace(
    '"cell_type": "markdown",',
    '"cell_type": "markdown",\n   "id": "not allowed",',
  );
  assertEquals(edit(text, (notebook) => notebook), text);
  const upgraded = edit(text, upgradeNotebook);
  assertEquals(parseNotebook(upgraded, "x.ipynb").cells[1]?.id.length, 8);
});

Deno.test("clearOutputs() takes away outputs, counts and times of execution, and nothing else", () => {
  const cleared = edit(WITHOUT_IDS, clearOutputs);
  const expected = WITHOUT_IDS.replace('"execution_count": 3', '"execution_count": null')
    .replace(/"ExecuteTime": \{[^}]*\},\n {4}/, "")
    .replace(/"iopub.status.busy": "2026-01-01",\n {5}"shell.execute_reply": "2026-01-01",\n {5}/, "")
    .replace(/"outputs": \[[^]*?\],\n {3}"source"/, '"outputs": [],\n   "source"')
    .replace(/"papermill": \{[^}]*\},\n {2}/, "");
  assertEquals(cleared, expected);
  const notebook = parseNotebook(cleared, "x.ipynb");
  assertEquals(clearOutputs(notebook) === notebook, true);
});

Deno.test("clearOutputs() leaves no empty record of times behind", () => {
  const text = WITHOUT_IDS.replace(',\n     "timeout": 5', "");
  const cell = clearOutputs(parseNotebook(text, "x.ipynb")).cells[0];
  assertEquals(cell?.metadata, { tags: ["kept"] });
});

Deno.test("readNotebookSync() keeps a byte order mark, so that the file is written back byte for byte", () => {
  const path = Deno.makeTempFileSync({ suffix: ".ipynb" });
  try {
    Deno.writeTextFileSync(path, ODD);
    assertEquals(serializeNotebook(readNotebookSync(path)), ODD);
  } finally {
    Deno.removeSync(path);
  }
});

Deno.test("serializeNotebook() keeps metadata whose name means something to JavaScript", () => {
  const text =
    '{"cells": [], "metadata": {"__proto__": {"a": 1}, "constructor": 2}, "nbformat": 4, "nbformat_minor": 5}';
  const written = edit(text, (notebook) => ({ ...notebook, metadata: { ...notebook.metadata, more: 3 } }));
  assertEquals(written, text.replace('"constructor": 2', '"constructor": 2, "more": 3'));
});

Deno.test("serializeNotebook() writes each of two cells with the same id, which is a mistake of the caller", () => {
  const written = edit(ODD, (notebook) => ({ ...notebook, cells: [...notebook.cells, ...notebook.cells] }));
  const ids = JSON.parse(written.slice(1)).cells.map((cell: { id: string }) => cell.id);
  assertEquals(ids, ["a", "b", "a", "b"]);
});
