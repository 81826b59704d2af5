/** What holds for every notebook, however it is written and edited. */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type Cell,
  clearOutputs,
  type Notebook,
  parseNotebook,
  serializeNotebook,
  upgradeNotebook,
  validateNotebook,
} from "@customerio-notebooks/jupyter";
import { arbitraryText, arbitraryWritten, render } from "./arbitrary_notebook.ts";

const RUNS = { numRuns: 150 };

Deno.test("writing what was read is the identity, of the notebook and of a deep copy", () => {
  fc.assert(
    fc.property(arbitraryWritten, ({ stored, writing }) => {
      const text = render(stored, writing);
      const notebook = parseNotebook(text, "x.ipynb");
      assertEquals(serializeNotebook(notebook), text);
      assertEquals(serializeNotebook(structuredClone(notebook), { original: notebook }), text);
    }),
    RUNS,
  );
});

Deno.test("an edit of one cell changes nothing before and behind it, and reads back as edited", () => {
  const placeholder = "here stands the cell";
  fc.assert(
    fc.property(arbitraryWritten, fc.nat(), arbitraryText, ({ stored, writing }, pick, source) => {
      fc.pre(stored.cells.length > 0);
      const index = pick % stored.cells.length;
      const text = render(stored, writing);
      const cells = stored.cells.map((cell, position) => position === index ? placeholder : cell);
      const [before = "", behind = ""] = render({ ...stored, cells }, writing).split(`"${placeholder}"`);
      const notebook = parseNotebook(text, "x.ipynb");
      const edited = {
        ...notebook,
        cells: notebook.cells.map((cell, position) =>
          position === index ? { ...cell, source, metadata: { ...cell.metadata, edited: [true] } } : cell
        ),
      };
      const written = serializeNotebook(edited);
      assert(written.startsWith(before) && written.endsWith(behind));
      assertSame(parseNotebook(written, "x.ipynb"), edited);
    }),
    RUNS,
  );
});

Deno.test("whatever is taken away, put in, moved, cleared or upgraded reads back as edited, and is valid", () => {
  fc.assert(
    fc.property(
      arbitraryWritten,
      fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat()), { minLength: 1, maxLength: 4 }),
      ({ stored, writing }, edits) => {
        const original = parseNotebook(render(stored, writing), "x.ipynb");
        const edited = edits.reduce((notebook, [edit, pick]) => edit(notebook, pick), original);
        const written = serializeNotebook(edited, { original });
        assertEquals(validateNotebook(written, "x.ipynb"), []);
        assertSame(parseNotebook(written, "x.ipynb"), edited);
        assertSame(parseNotebook(serializeNotebook(structuredClone(edited)), "x.ipynb"), edited);
      },
    ),
    RUNS,
  );
});

Deno.test("a file that Jupyter wrote stays one that Jupyter could have written, whatever is edited", () => {
  fc.assert(
    fc.property(
      arbitraryWritten,
      fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.nat()), { minLength: 1, maxLength: 4 }),
      ({ stored }, edits) => {
        const asJupyter = serializeNotebook(
          structuredClone(parseNotebook(JSON.stringify(stored), "x.ipynb")),
        );
        const original = parseNotebook(asJupyter, "x.ipynb");
        const edited = edits.reduce((notebook, [edit, pick]) => edit(notebook, pick), original);
        assertEquals(serializeNotebook(edited, { original }), serializeNotebook(structuredClone(edited)));
      },
    ),
    RUNS,
  );
});

const put = (notebook: Notebook, pick: number, cell: Cell): Notebook => ({
  ...notebook,
  cells: notebook.cells.toSpliced(pick % (notebook.cells.length + 1), 0, cell),
});

const EDITS: readonly ((notebook: Notebook, pick: number) => Notebook)[] = [
  (notebook, pick) => ({ ...notebook, cells: notebook.cells.filter((_, index) => index !== pick) }),
  (notebook) => ({ ...notebook, cells: notebook.cells.toReversed() }),
  (notebook, pick) =>
    put(notebook, pick, { cell_type: "markdown", id: newId(), metadata: {}, source: "a\nb" }),
  (notebook, pick) =>
    put(notebook, pick, {
      cell_type: "code",
      id: newId(),
      metadata: { tags: ["é"] },
      source: "a",
      execution_count: null,
      outputs: [{ output_type: "stream", name: "stdout", text: "x\r\ny" }],
    }),
  (notebook, pick) => editOutputs(notebook, (outputs) => outputs.toSpliced(pick % (outputs.length + 1), 1)),
  (notebook) =>
    editOutputs(notebook, (outputs) => [{ output_type: "stream", name: "stderr", text: "!" }, ...outputs]),
  (notebook) => ({ ...notebook, metadata: { ...notebook.metadata, b: { c: [] } } }),
  (notebook) => ({ ...notebook, metadata: {} }),
  clearOutputs,
  upgradeNotebook,
];

let ids = 0;
function newId(): string {
  return `new-${ids++}`;
}

function editOutputs(
  notebook: Notebook,
  edit: (
    outputs: Extract<Cell, { cell_type: "code" }>["outputs"],
  ) => Extract<Cell, { cell_type: "code" }>["outputs"],
): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "code" ? { ...cell, outputs: edit(cell.outputs) } : cell
  );
  return { ...notebook, cells };
}

/** Where the version has no ids, reading makes new ones each time. */
function assertSame(actual: Notebook, expected: Notebook): void {
  const comparable = (notebook: Notebook): unknown =>
    notebook.nbformat_minor >= 5
      ? notebook
      : { ...notebook, cells: notebook.cells.map((cell) => ({ ...cell, id: undefined })) };
  assertEquals(comparable(actual), comparable(expected));
}
