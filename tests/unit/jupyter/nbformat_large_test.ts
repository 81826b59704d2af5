/** Large notebooks: the work grows with the size, not with its square. */
import { assert } from "@std/assert";
import { type Notebook, parseNotebook, serializeNotebook } from "@customerio-notebooks/jupyter";

/** A machine that is busy with other tests is slow at everything; the factor is 3 to 6 on an idle one. */
const MOST_TIMES_JSON = 40;
const MEGABYTES = 50;

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function editCell(notebook: Notebook, index: number): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell, position) => position === index ? { ...cell, source: "edited" } : cell),
  };
}

const code = (fields: Record<string, unknown>): Record<string, unknown> => ({
  cell_type: "code",
  execution_count: 1,
  metadata: {},
  outputs: [],
  source: ["1"],
  ...fields,
});

Deno.test(`${MEGABYTES} MB of outputs are read, written, and edited in place`, () => {
  const line = "x".repeat(99) + "\n";
  const lines = Array.from({ length: MEGABYTES * 5_000 }, () => line);
  const outputs = [
    { name: "stdout", output_type: "stream", text: lines },
    { data: { "image/png": "A".repeat(MEGABYTES * 500_000) }, metadata: {}, output_type: "display_data" },
  ];
  const cells = [code({ id: "large", outputs }), code({ id: "small" })];
  const text = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1) + "\n";
  const json = milliseconds(() => JSON.parse(text));
  const ours = milliseconds(() => {
    const notebook = parseNotebook(text, "x.ipynb");
    assert(serializeNotebook(notebook) === text);
    // Not assertEquals: a difference of 50 MB cannot be shown.
    const end = text.lastIndexOf('"1"');
    assert(
      serializeNotebook(editCell(notebook, 1)) === `${text.slice(0, end)}"edited"${text.slice(end + 3)}`,
    );
    assert(serializeNotebook(editCell(notebook, 0)) === text.replace('"1"', '"edited"'));
  });
  assert(ours < json * MOST_TIMES_JSON, `took ${ours} ms, JSON.parse ${json} ms`);
});

function editEveryCell(count: number): void {
  const cells = Array.from(
    { length: count },
    (_, index) => code({ id: `c${index}`, source: [`${index}\n`, "x"] }),
  );
  const text = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1);
  const notebook = parseNotebook(text, "x.ipynb");
  const edited = {
    ...notebook,
    cells: notebook.cells.map((cell) => ({ ...cell, source: `${cell.source}y` })),
  };
  assert(serializeNotebook(edited) === text.replaceAll('"x"', '"xy"'));
}

Deno.test("5,000 cells are read and all of them edited, in the time that their number takes and not its square", () => {
  const few = milliseconds(() => editEveryCell(500));
  const many = milliseconds(() => editEveryCell(5_000));
  assert(many < few * 40, `500 cells took ${few} ms, 5,000 cells ${many} ms`);
});
