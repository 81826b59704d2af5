/** The validity cases of the nbformat project's own corpus, each re-stated as a small document. */
import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import {
  NotebookError,
  parseNotebook,
  serializeNotebook,
  upgradeNotebook,
  validateNotebook,
} from "@customerio-notebooks/jupyter";

type Fields = Readonly<Record<string, unknown>>;

const DENO = {
  kernelspec: { name: "deno", display_name: "Deno", language: "typescript" },
  language_info: { name: "typescript", file_extension: ".ts", codemirror_mode: { name: "typescript" } },
};

function notebook(minor: number, cells: readonly Fields[], fields: Fields = {}): Fields {
  return { nbformat: 4, nbformat_minor: minor, metadata: DENO, cells, ...fields };
}

const markdown = (fields: Fields = {}): Fields => ({
  cell_type: "markdown",
  metadata: {},
  source: ["# Orders\n", "by day"],
  ...fields,
});
const raw = (fields: Fields = {}): Fields => ({
  cell_type: "raw",
  metadata: { format: "text/html" },
  source: "<hr>",
  ...fields,
});
const code = (fields: Fields = {}): Fields => ({
  cell_type: "code",
  metadata: {},
  source: "1 + 1",
  outputs: [],
  execution_count: null,
  ...fields,
});
const stream = { output_type: "stream", name: "stdout", text: ["one\n", "two"] };
const display = { output_type: "display_data", data: { "text/html": ["<b>\n", "x"] }, metadata: {} };
const result = {
  output_type: "execute_result",
  data: { "text/plain": "2" },
  metadata: {},
  execution_count: 1,
};
const thrown = {
  output_type: "error",
  ename: "TypeError",
  evalue: "boom",
  traceback: ["TypeError: boom", "  at <anonymous>"],
};

const VALID: Readonly<Record<string, Fields>> = {
  "every kind of cell and output, in 4.0": notebook(0, [
    markdown(),
    raw(),
    code({ outputs: [stream, display, result, thrown], execution_count: 1 }),
    markdown({ attachments: { "dot.png": { "image/png": "aGVsbG8=" } } }),
    code({ metadata: { collapsed: true, scrolled: "auto", name: "sum", tags: ["first", "second"] } }),
  ]),
  "title and authors, in 4.0 as open metadata": notebook(0, [], {
    metadata: { ...DENO, title: "Orders", authors: [{ name: "Ada" }, { name: "Grace" }] },
  }),
  "MIME types that hold JSON of any kind, in 4.2": notebook(2, [
    code({
      outputs: [{
        ...display,
        data: {
          "application/vnd.example.v1+json": { deep: [1, null] },
          "application/json": ["a", "list"],
          "application/vnd.raft.v1+json": 5,
        },
      }],
    }),
  ]),
  "the namespace of Jupyter in the metadata of cells, in 4.0": notebook(0, [
    code({ metadata: { jupyter: { outputs_hidden: true, source_hidden: false } } }),
  ]),
  "times of execution, in 4.4": notebook(4, [
    code({
      metadata: {
        execution: {
          "iopub.status.busy": "2026-01-02T03:04:05.000Z",
          "iopub.execute_input": "2026-01-02T03:04:05.001Z",
          "shell.execute_reply": "2026-01-02T03:04:05.002Z",
          "iopub.status.idle": "2026-01-02T03:04:05.003Z",
        },
      },
    }),
  ]),
  "many tracebacks, in 4.4": notebook(
    4,
    ["a", "b", "c", "d"].map((name) => code({ source: name, outputs: [{ ...thrown, evalue: name }] })),
  ),
  "ids, in 4.5": notebook(5, [markdown({ id: "a" }), code({ id: "B-2_c" }), raw({ id: "x".repeat(64) })]),
  "cells, outputs and fields of a version to come, in 4.99": notebook(99, [
    code({ id: "a", future: 1, outputs: [{ ...stream, future: 2 }, { output_type: "hologram", depth: 3 }] }),
    { cell_type: "canvas", id: "b", metadata: {}, strokes: [1, 2] },
  ], { future: 4 }),
};

for (const [what, document] of Object.entries(VALID)) {
  Deno.test(`valid: ${what}`, () => {
    const text = JSON.stringify(document, null, 2);
    assertEquals(validateNotebook(text, "x.ipynb"), []);
    const parsed = parseNotebook(text, "x.ipynb");
    assertEquals(serializeNotebook(parsed), text);
    const upgraded = serializeNotebook(upgradeNotebook(parsed));
    assertEquals(validateNotebook(upgraded, "x.ipynb"), []);
    assertEquals(JSON.parse(upgraded).nbformat_minor, Math.max(5, Number(document.nbformat_minor)));
  });
}

const INVALID: Readonly<Record<string, readonly [Fields, ...messages: string[]]>> = {
  "three mistakes, each named apart": [
    notebook(0, [
      { cell_type: "markdown", metadata: {} },
      { cell_type: "heading", level: 1, metadata: {}, source: "Orders" },
      code({ outputs: [{ output_type: "stream", name: "stdout", data: "text is missing" }] }),
    ]),
    'cell 1: "source" is missing',
    'cell 2: "cell_type" must be code, markdown or raw, not "heading"',
    'cell 3, output 1: "text" is missing',
    'cell 3, output 1 has the unknown field "data"',
  ],
  "an id with a character that is not allowed": [
    notebook(5, [markdown({ id: "$illegal" })]),
    'cell 1: "id" must consist of letters, digits, - and _',
  ],
  "an id that is used twice": [
    notebook(5, [markdown({ id: "same" }), code({ id: "same" })]),
    'cell 2: "id" "same" is used by cell 1 already',
  ],
  "cells without ids, in 4.5": [
    notebook(5, [markdown(), code()]),
    'cell 1: "id" is missing',
    'cell 2: "id" is missing',
  ],
  "metadata that does not keep to its own rules": [
    notebook(5, [
      code({ id: "a", metadata: { tags: "not a list", collapsed: "no", name: "", scrolled: 1 } }),
      raw({ id: "b", metadata: { format: 5 } }),
      code({ id: "c", metadata: { execution: { "iopub.status.busy": 5 }, jupyter: [] } }),
    ], { metadata: { kernelspec: { name: "deno" }, language_info: {}, title: 1, authors: "Ada" } }),
    'notebook: "metadata.kernelspec.display_name" is missing',
    'notebook: "metadata.language_info.name" is missing',
    'notebook: "metadata.title" must be a string',
    'notebook: "metadata.authors" must be a list',
    'cell 1: "metadata.tags" must be a list of strings without commas',
    'cell 1: "metadata.name" must not be empty',
    'cell 1: "metadata.collapsed" must be true or false',
    'cell 1: "metadata.scrolled" must be true, false or "auto"',
    'cell 2: "metadata.format" must be a string',
    'cell 3: "metadata.jupyter" must be an object',
    'cell 3: "metadata.execution.iopub.status.busy" must be a time as a string',
  ],
  "what belongs to a version to come, in 4.3": [
    notebook(3, [{ cell_type: "canvas", metadata: {} }, code({ outputs: [{ output_type: "hologram" }] })], {
      future: 1,
    }),
    'notebook has the unknown field "future"',
    'cell 1: "cell_type" must be code, markdown or raw, not "canvas"',
    'cell 2, output 1: "output_type" must be stream, display_data, execute_result or error, not "hologram"',
  ],
  "content that is not text, and a traceback that is no list": [
    notebook(5, [
      code({
        id: "a",
        outputs: [{ ...display, data: { "text/html": { not: "text" } } }, { ...thrown, traceback: "a" }],
      }),
      markdown({ id: "b", attachments: { "dot.png": { "image/png": 5 } } }),
    ]),
    'cell 1, output 1: "data.text/html" must be a string or a list of strings',
    'cell 1, output 2: "traceback" must be a list of strings',
    'cell 2: "attachments.dot.png.image/png" must be a string or a list of strings',
  ],
};

for (const [what, [document, ...messages]] of Object.entries(INVALID)) {
  Deno.test(`invalid: ${what}`, () => {
    const problems = validateNotebook(JSON.stringify(document), "x.ipynb");
    assertEquals(problems.map(({ message }) => message), messages);
  });
}

Deno.test("a cell without id, in 4.5, is repaired: it gets one, which is written and nothing else", () => {
  const text = JSON.stringify(notebook(5, [markdown({ id: "a" }), code()]), null, 1);
  const written = serializeNotebook(parseNotebook(text, "x.ipynb"));
  assertMatch(JSON.parse(written).cells[1].id, /^[0-9a-f]{8}$/);
  assertEquals(written.replace(/,\n {3}"id": "[0-9a-f]{8}"/, ""), text);
});

Deno.test("an error names every cell and field that is wrong, with its line in the file, and how many more", () => {
  const cells = Array.from({ length: 12 }, () => ({ ...markdown(), source: 5 }));
  const text = JSON.stringify(notebook(4, cells), null, 1);
  const { message, kind } = assertThrows(() => parseNotebook(text, "x.ipynb"), NotebookError);
  assertEquals(kind, "invalid-notebook");
  const lines = message.split("\n");
  assertEquals(lines[0], 'Cannot read notebook "x.ipynb": it has 12 problems');
  const line = text.split("\n").findIndex((candidate) => candidate.includes('"source": 5')) + 1;
  assertEquals(lines[1], `  cell 1: "source" must be a string or a list of strings (line ${line})`);
  assertEquals(lines.at(-1), "  and 2 more");
});

const REFUSED: Readonly<Record<string, readonly [document: Fields, message: RegExp]>> = {
  "nbformat 4 without minor": [{ nbformat: 4, metadata: {}, cells: [] }, /"nbformat_minor" is missing$/],
  "nbformat 3": [
    { nbformat: 3, nbformat_minor: 0, metadata: { name: "" }, worksheets: [{ cells: [] }] },
    /it is nbformat 3, .* Convert it with: jupyter nbconvert --to notebook --nbformat 4 "x\.ipynb"/,
  ],
  "nbformat 3 without minor": [{ nbformat: 3, worksheets: [] }, /it is nbformat 3/],
  "nbformat 3 without metadata": [{ nbformat: 3, nbformat_minor: 0, worksheets: [] }, /it is nbformat 3/],
  "nbformat 3 without worksheets": [{ nbformat: 3, nbformat_minor: 0, metadata: {} }, /it is nbformat 3/],
  "nbformat 3 with an empty worksheet": [
    { nbformat: 3, nbformat_minor: 0, metadata: {}, worksheets: [{}] },
    /it is nbformat 3/,
  ],
  "nbformat 2": [{ nbformat: 2, metadata: {}, worksheets: [] }, /it is nbformat 2, .* Convert it/],
  "JSON that is no notebook": [{ name: "package" }, /it has no "nbformat" version, so it is not a notebook/],
};

for (const [what, [document, message]] of Object.entries(REFUSED)) {
  Deno.test(`refused with what to do: ${what}`, () => {
    const error = assertThrows(() => parseNotebook(JSON.stringify(document), "x.ipynb"), NotebookError);
    assertEquals(error.kind, "invalid-notebook");
    assertMatch(error.message, message);
  });
}

Deno.test("refused with what to do: a file with merge conflicts", () => {
  const text = '{\n "cells": [\n<<<<<<< HEAD\n 1\n=======\n 2\n>>>>>>> branch\n ]\n}\n';
  const error = assertThrows(() => parseNotebook(text, "x.ipynb"), NotebookError);
  assertMatch(error.message, /it has merge conflicts that are not resolved, the first in line 3$/);
});
