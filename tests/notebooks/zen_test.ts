// The notebook rules (ZEN), over every notebook of the repository. Each rule is shown to find what it is there for.
import { globSync } from "node:fs";
import { assertEquals, assertNotEquals } from "@std/assert";
import { type Cell, type CodeCell, type Notebook, readNotebookSync } from "@customerio-notebooks/jupyter";

const MOST_LINES = 15;

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

/** Finds a pattern in code. */
function inCode(pattern: RegExp): Rule["find"] {
  return (notebook) => codeCells(notebook).flatMap(({ source }) => source.match(pattern)?.[0] ?? []);
}

const RULES: Readonly<Record<string, Rule>> = {
  "starts with its only H1": {
    find: ({ cells }) => {
      const titles = cells.map(({ cell_type, source }) =>
        cell_type === "markdown" ? source.match(/^# .+/gm)?.length ?? 0 : 0
      );
      return titles[0] === 1 && titles.every((count, index) => index === 0 || count === 0)
        ? []
        : [`H1 by cell: ${titles.join(" ")}`];
    },
    broken: [markdown("# One"), markdown("# Two")],
  },
  "imports in the first code cell only": {
    find: (notebook) =>
      codeCells(notebook).slice(1).flatMap(({ source }) =>
        source.match(/^\s*import\b.*|\bimport\(/m)?.[0] ?? []
      ),
    broken: [code("1;"), code('import { join } from "node:path";')],
  },
  "has narrative before each code cell": {
    find: ({ cells }) =>
      cells.flatMap((cell, index) =>
        cell.cell_type === "code" && cells[index - 1]?.cell_type !== "markdown" ? [cell.source] : []
      ),
    broken: [markdown("Why."), code("1;"), code("2;")],
  },
  "has no long code cell": {
    find: (notebook) =>
      codeCells(notebook).filter(({ source }) => source.split("\n").length > MOST_LINES).map(({ source }) =>
        source
      ),
    broken: [code("1;\n".repeat(MOST_LINES) + "2;")],
  },
  "has no single letter as a name": {
    find: inCode(/\b(?:const|let|var|function|class)\s+\w\b|[(,{[]\s*\w\b(?=[^()]*\)\s*=>)|\b\w\s*=>/),
    broken: [code("[1].map((x) => x);")],
  },
  "has one sentence a line": {
    find: (notebook) =>
      proseLines(notebook).filter((line) => !/[.!?:]$/.test(line) || /[.!?]["')]*\s+["'(`]?[A-Z]/.test(line)),
    broken: [markdown("One sentence. Another one."), markdown("A sentence that\ngoes on.")],
  },
  "lets errors through": {
    find: inCode(/\btry\s*\{|\.catch\(/),
    broken: [code("try { risky(); } catch { console.log('oops'); }")],
  },
  "has no absolute path and no secret": {
    find: inCode(
      /["'`](?:\/|~\/|[A-Za-z]:[\\/]|file:)|(?:key|token|secret|password)["']?\s*[:=]\s*["'`][^"'`]{6,}/i,
    ),
    broken: [code('Deno.readTextFileSync("/home/me/people.csv");')],
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

for (const [name, { find, broken }] of Object.entries(RULES)) {
  Deno.test(`a notebook ${name}`, () => {
    assertEquals(paths.flatMap((path) => find(readNotebookSync(path)).map((found) => [path, found])), []);
    assertNotEquals(find({ cells: broken, metadata: {}, nbformat: 4, nbformat_minor: 5 }), []);
  });
}
