import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import {
  NotebookError,
  parseNotebook,
  readNotebookSync,
  serializeNotebook,
} from "@customerio-notebooks/jupyter";

const CANONICAL = `{
 "cells": [
  {
   "cell_type": "markdown",
   "id": "a1",
   "metadata": {},
   "source": [
    "# Title\\n",
    "\\n",
    "text with ü and \u2028"
   ]
  },
  {
   "cell_type": "code",
   "execution_count": 1,
   "id": "b_2",
   "metadata": {
    "custom": {
     "deep": [
      1,
      2.5,
      null
     ]
    },
    "tags": [
     "parameters"
    ]
   },
   "outputs": [
    {
     "name": "stdout",
     "output_type": "stream",
     "text": [
      "one\\n",
      "two\\n"
     ]
    },
    {
     "data": {
      "application/json": [
       "stays",
       "a list"
      ],
      "image/png": "aGVsbG8=",
      "text/plain": [
       "x"
      ]
     },
     "execution_count": 1,
     "metadata": {},
     "output_type": "execute_result"
    },
    {
     "ename": "TypeError",
     "evalue": "boom",
     "output_type": "error",
     "traceback": [
      "TypeError: boom"
     ]
    }
   ],
   "source": []
  },
  {
   "attachments": {
    "x.png": {
     "image/png": "aGVsbG8="
    }
   },
   "cell_type": "raw",
   "id": "c",
   "metadata": {},
   "source": [
    "raw"
   ]
  }
 ],
 "metadata": {
  "kernelspec": {
   "display_name": "Deno",
   "language": "typescript",
   "name": "deno"
  },
  "unknown": "kept"
 },
 "nbformat": 4,
 "nbformat_minor": 5
}
`;

const code = { cell_type: "code", id: "a", metadata: {}, source: "1", outputs: [], execution_count: null };

function notebookJson(changes: Record<string, unknown>): string {
  return JSON.stringify({ cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5, ...changes });
}

Deno.test("serializeNotebook() writes an unedited notebook back byte for byte", () => {
  assertEquals(serializeNotebook(parseNotebook(CANONICAL, "x.ipynb")), CANONICAL);
});

Deno.test("serializeNotebook() splits texts where Python does, which Jupyter's server writes with", () => {
  const source = "a\n\nb\r\nc\rd\u2028e\u0085f\fg\x1ch";
  const json = serializeNotebook({
    cells: [{ cell_type: "markdown", id: "a", metadata: {}, source }],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  });
  assertEquals(JSON.parse(json).cells[0].source, [
    "a\n",
    "\n",
    "b\r\n",
    "c\r",
    "d\u2028",
    "e\u0085",
    "f\f",
    "g\x1c",
    "h",
  ]);
});

Deno.test("serializeNotebook() leaves out what front ends keep only while a notebook is open, of a new notebook", () => {
  const written = JSON.parse(serializeNotebook({
    cells: [{ cell_type: "raw", id: "a", metadata: { trusted: true, kept: 1 }, source: "" }],
    metadata: { orig_nbformat: 4, signature: "x", kept: 1 },
    nbformat: 4,
    nbformat_minor: 5,
  }));
  assertEquals([written.metadata, written.cells[0].metadata], [{ kept: 1 }, { kept: 1 }]);
});

Deno.test("serializeNotebook() sorts names as Python does, digits and characters beyond the basic plane included", () => {
  const metadata = { "\u{1f600}": 1, "\uffff": 1, "10": 1, "9": 1, b: 1, B: 1 };
  const json = serializeNotebook({ cells: [], metadata, nbformat: 4, nbformat_minor: 4 });
  const names = [...json.matchAll(/^ {2}"(.*)": 1/gm)].map(([, name]) => name);
  assertEquals(names, ["10", "9", "B", "b", "\uffff", "\u{1f600}"]);
});

Deno.test("serializeNotebook() writes numbers as Python does", () => {
  const metadata = { numbers: [0.5, 1e-4, 0.000012, -1.5e-8, 1e-100, 1e21, 0, 12345678] };
  const json = serializeNotebook({ cells: [], metadata, nbformat: 4, nbformat_minor: 4 });
  assertEquals(
    [...json.matchAll(/^ {3}(\S+?),?$/gm)].map(([, number]) => number),
    ["0.5", "0.0001", "1.2e-05", "-1.5e-08", "1e-100", "1e+21", "0", "12345678"],
  );
});

Deno.test("readNotebookSync() refuses bytes that are no UTF-8, which it could not write back", () => {
  const path = Deno.makeTempFileSync({ suffix: ".ipynb" });
  try {
    Deno.writeFileSync(
      path,
      new TextEncoder().encode(notebookJson({ metadata: { name: "?" } })).map((byte) =>
        byte === 63 ? 0xe9 : byte
      ),
    );
    const error = assertThrows(() => readNotebookSync(path), NotebookError);
    assertMatch(error.message, /\.ipynb": it is not UTF-8 text$/);
  } finally {
    Deno.removeSync(path);
  }
});

Deno.test("parseNotebook() joins multi-line text and leaves JSON lists alone", () => {
  const notebook = parseNotebook(CANONICAL, "x.ipynb");
  assertEquals(notebook.cells[0]?.source, "# Title\n\ntext with ü and \u2028");
  const cell = notebook.cells[1];
  if (cell?.cell_type !== "code") throw new Error("not a code cell");
  assertEquals(cell.outputs[0], { output_type: "stream", name: "stdout", text: "one\ntwo\n" });
  const result = cell.outputs[1];
  assertEquals(result?.output_type === "execute_result" && result.data["application/json"], [
    "stays",
    "a list",
  ]);
});

const VALID: readonly (readonly [what: string, json: string])[] = [
  ...[0, 1, 2, 3, 4].map((minor) =>
    [
      `4.${minor} without ids`,
      notebookJson({ nbformat_minor: minor, cells: [{ ...code, id: undefined }] }),
    ] as const
  ),
  ["source as a string", notebookJson({ cells: [code] })],
  ["source as a list", notebookJson({ cells: [{ ...code, source: ["a\n", "b"] }] })],
  ["a cell without id in 4.5, which gets one", notebookJson({ cells: [{ ...code, id: undefined }] })],
  [
    "a newer minor with unknown fields",
    notebookJson({ nbformat_minor: 99, future: 1, cells: [{ ...code, future: 1 }] }),
  ],
  [
    "a newer minor with an unknown cell type",
    notebookJson({ nbformat_minor: 99, cells: [{ ...code, cell_type: "future" }] }),
  ],
  ["a byte order mark", `\uFEFF${notebookJson({})}`],
];

for (const [what, json] of VALID) {
  Deno.test(`parseNotebook() accepts ${what}`, () => {
    const notebook = parseNotebook(json, "x.ipynb");
    for (const cell of notebook.cells) assertMatch(cell.id, /^[a-zA-Z0-9\-_]{1,64}$/);
  });
}

const INVALID: readonly (readonly [what: string, json: string, message: RegExp])[] = [
  ["an empty file", "", /x\.ipynb": the file is empty/],
  ["something that is not JSON", "{", /it is not JSON/],
  ["a JSON list", "[]", /not a notebook object/],
  ["JSON without version", "{}", /no "nbformat" version/],
  [
    "nbformat 3",
    JSON.stringify({ nbformat: 3, nbformat_minor: 0, worksheets: [] }),
    /nbformat 3, only version 4 .*nbconvert/,
  ],
  ["nbformat 5", JSON.stringify({ nbformat: 5 }), /nbformat 5, which is newer/],
  [
    "a missing minor",
    JSON.stringify({ cells: [], metadata: {}, nbformat: 4 }),
    /"nbformat_minor" is missing/,
  ],
  [
    "missing cells",
    JSON.stringify({ metadata: {}, nbformat: 4, nbformat_minor: 5 }),
    /notebook: "cells" is missing/,
  ],
  ["an unknown field", notebookJson({ extra: 1 }), /notebook has the unknown field "extra"/],
  ["a cell that is no object", notebookJson({ cells: [1] }), /cell 1 is not an object/],
  [
    "a wrong cell type",
    notebookJson({ cells: [{ ...code, cell_type: "heading" }] }),
    /cell 1: "cell_type" must be code, markdown or raw, not "heading"/,
  ],
  [
    "a cell without source",
    notebookJson({ cells: [code, { ...code, id: "b", source: undefined }] }),
    /cell 2: "source" is missing/,
  ],
  [
    "a source that is a number",
    notebookJson({ cells: [{ ...code, source: 5 }] }),
    /cell 1: "source" must be a string or a list of strings/,
  ],
  [
    "an unknown cell field",
    notebookJson({ cells: [{ ...code, collapsed: true }] }),
    /cell 1 has the unknown field "collapsed"/,
  ],
  [
    "a negative count",
    notebookJson({ cells: [{ ...code, execution_count: -1 }] }),
    /cell 1: "execution_count" must not be negative/,
  ],
  ["a bad id", notebookJson({ cells: [{ ...code, id: "$bad" }] }), /cell 1: "id" must consist of letters/],
  [
    "a long id",
    notebookJson({ cells: [{ ...code, id: "x".repeat(65) }] }),
    /cell 1: "id" must have at most 64/,
  ],
  ["a repeated id", notebookJson({ cells: [code, code] }), /cell 2: "id" "a" is used by cell 1 already/],
  [
    "repeated tags",
    notebookJson({ cells: [{ ...code, metadata: { tags: ["a", "a"] } }] }),
    /cell 1: "metadata.tags" must not repeat/,
  ],
  [
    "a tag with a comma",
    notebookJson({ cells: [{ ...code, metadata: { tags: ["a,b"] } }] }),
    /cell 1: "metadata.tags" must be a list of strings without commas/,
  ],
  [
    "a bad output type",
    notebookJson({ cells: [{ ...code, outputs: [{ output_type: "pyout" }] }] }),
    /cell 1, output 1: "output_type" must be .* not "pyout"/,
  ],
  [
    "a stream without text",
    notebookJson({ cells: [{ ...code, outputs: [{ output_type: "stream", name: "stdout" }] }] }),
    /cell 1, output 1: "text" is missing/,
  ],
];

for (const [what, json, message] of INVALID) {
  Deno.test(`parseNotebook() rejects ${what}`, () => {
    const error = assertThrows(() => parseNotebook(json, "x.ipynb"), NotebookError);
    assertEquals(error.kind, "invalid-notebook");
    assertMatch(error.message, message);
  });
}

Deno.test("readNotebookSync() names a missing file", () => {
  const error = assertThrows(() => readNotebookSync("does/not/exist.ipynb"), NotebookError);
  assertEquals(error.message, 'Cannot read notebook "does/not/exist.ipynb": there is no such file');
});
