// The notebook rules (ZEN), over every notebook of the repository: types, the rules of the package, and those that are
// this project's own. Each of these is shown to find what it is there for.
import { globSync } from "node:fs";
import { assertEquals, assertNotEquals } from "@std/assert";
import { type Cell, type CodeCell, type Notebook, readNotebookSync } from "@customerio-notebooks/jupyter";
import { checkNotebooks, formatFindings } from "@customerio-notebooks/jupyter/check";
import { lintNotebooks } from "@customerio-notebooks/jupyter/lint";

/** A rule: what it finds wrong in a notebook, one text a finding, and cells that break it. */
interface Rule {
  readonly find: (notebook: Notebook) => readonly string[];
  readonly broken: readonly Cell[];
}

const markdown = (source: string): Cell => ({ cell_type: "markdown", id: "m", metadata: {}, source });
const code = (source: string): CodeCell => ({
  cell_type: "code",
  id: "c",
  metadata: {},
  source,
  outputs: [],
  execution_count: null,
});

const codeCells = ({ cells }: Notebook) => cells.filter((cell) => cell.cell_type === "code");

/** Lines of prose: no headings, lists, tables, quotes or fenced code. */
function proseLines({ cells }: Notebook): string[] {
  return cells.filter((cell) => cell.cell_type === "markdown")
    .flatMap(({ source }) => source.replaceAll(/^```[\s\S]*?^```/gm, "").split("\n"))
    .filter((line) => line !== "" && !/^\s*(#|[-*+|>]|\d+\.)/.test(line));
}

const RULES: Readonly<Record<string, Rule>> = {
  "has one sentence a line": {
    find: (notebook) =>
      proseLines(notebook).filter((line) => !/[.!?:]$/.test(line) || /[.!?]["')]*\s+["'(`]?[A-Z]/.test(line)),
    broken: [markdown("One sentence. Another one."), markdown("A sentence that\ngoes on.")],
  },
  "ends with checks and a conclusion": {
    find: (notebook) => {
      const checks = codeCells(notebook).at(-1)?.source ?? "";
      const end = notebook.cells.at(-1)?.source ?? "";
      return [
        ...(/\bassert\w*\(/.test(checks) ? [] : [`the last code cell asserts nothing: ${checks}`]),
        ...(/^## Conclusion\n/.test(end) ? [] : [`the last cell is no conclusion: ${end}`]),
      ];
    },
    broken: [code("assert(true);"), markdown("## Outlook\n\nMore.")],
  },
  "is stored without outputs": {
    find: (notebook) =>
      codeCells(notebook).filter((cell) => cell.outputs.length > 0 || cell.execution_count !== null)
        .map(({ source }) => source),
    broken: [{ ...code("1;"), execution_count: 1 }],
  },
};

const paths = globSync("notebooks/**/*.ipynb").sort();

Deno.test("the notebooks break no rule for notebooks, and none of deno lint", async () => {
  const { findings, paths: linted } = await lintNotebooks(["notebooks/"]);
  assertEquals(formatFindings(findings), "");
  assertEquals(linted, paths);
});

Deno.test("the notebooks type-check", async () => {
  assertEquals(formatFindings((await checkNotebooks(["notebooks/"])).findings), "");
});

for (const [name, { find, broken }] of Object.entries(RULES)) {
  Deno.test(`a notebook ${name}`, () => {
    assertEquals(paths.flatMap((path) => find(readNotebookSync(path)).map((found) => [path, found])), []);
    assertNotEquals(find({ cells: broken, metadata: {}, nbformat: 4, nbformat_minor: 5 }), []);
  });
}
