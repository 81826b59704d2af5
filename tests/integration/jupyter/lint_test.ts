// `lintNotebooks` and `fixNotebooks` on real files, with the real `deno lint` and the real kernel.
import { dirname, join } from "node:path";
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { executeNotebook, NotebookError, parseNotebook, readNotebook } from "@customerio-notebooks/jupyter";
import { type Finding, findingsToJson, formatFindings } from "@customerio-notebooks/jupyter/check";
import { fixNotebooks, lintNotebooks, type LintOptions } from "@customerio-notebooks/jupyter/lint";
import { code, markdown, notebook, tagged, temporaryFolder, writeNotebook } from "./fixtures.ts";

type Cells = readonly unknown[];

interface LintedFiles {
  readonly [name: string]: string | Cells;
}

function write(folder: string, files: LintedFiles): void {
  for (const [name, content] of Object.entries(files)) {
    Deno.mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (typeof content === "string") Deno.writeTextFileSync(join(folder, name), content);
    else writeNotebook(folder, name, ...content);
  }
}

/** What was found, in short: `path [cell]line:column code`. */
function brief({ path, cell, line, column, code }: Finding): string {
  return `${path} [${cell ?? "-"}]${line}:${column} ${code}`;
}

async function lint(files: LintedFiles, options: LintOptions = {}): Promise<string[]> {
  using folder = temporaryFolder();
  write(folder.path, files);
  const entries = () => [...Deno.readDirSync(folder.path)].map(({ name }) => name).sort();
  const before = entries();
  const { ok, findings } = await lintNotebooks(["."], { cwd: folder.path, ...options })
    .finally(() => assertEquals(entries(), before));
  assertEquals(ok, findings.length === 0);
  return findings.map(brief);
}

const TITLE = markdown("# Title\n\n## Part");
const RULES = { lint: { rules: { include: ["eqeqeq"], exclude: ["no-unused-vars"] } }, exclude: ["hidden/"] };

Deno.test("lintNotebooks() applies deno lint to all notebooks, with the rules of their project", async () => {
  const found = await lint({
    "deno.json": JSON.stringify({ ...RULES, workspace: ["./member"] }),
    "member/deno.json": JSON.stringify({ lint: { rules: { include: ["no-console"] } } }),
    "member/a.ipynb": [TITLE, code("console.log(1);")],
    "a.ipynb": [
      TITLE,
      code("const unused = 1;\nlet total = 1;"),
      markdown("Text."),
      code(
        'const face = "é😀"; if (face == "é") total = 2;\ndebugger;\n// deno-lint-ignore no-debugger\ndebugger;',
      ),
      markdown("Text."),
      tagged("throw new Error('on purpose');", "raises-exception"),
      markdown("Text."),
      code("const face = 2;\nawait face"),
    ],
    "hidden/a.ipynb": [TITLE, code("const x = 1;\ndebugger;")],
  });
  assertEquals(found, [
    "a.ipynb [2]1:25 eqeqeq",
    "a.ipynb [2]2:1 no-debugger",
    "a.ipynb [4]1:7 NB005",
    "hidden/a.ipynb [1]1:7 NB006",
    "member/a.ipynb [1]1:1 no-console",
  ]);
});

Deno.test("lintNotebooks() keeps to the rules of its own when the project excludes all notebooks from deno lint", async () => {
  const config = JSON.stringify({ lint: { exclude: ["drafts/"] } });
  assertEquals(await lint({ "deno.json": config, "drafts/a.ipynb": [TITLE, code("debugger;")] }), []);
});

Deno.test("lintNotebooks() lints without a project, too", async () => {
  assertEquals(await lint({ "a.ipynb": [TITLE, code("debugger;")] }), ["a.ipynb [1]1:1 no-debugger"]);
});

Deno.test("lintNotebooks() tells what does not parse, in the kernel's words, and looks at the rest", async () => {
  const files = {
    "a.ipynb": [TITLE, code("const one = 1;\nlet = ;"), code("debugger;")],
    "b é #1.ipynb": [TITLE, code('"é😀"; 1 = 2;')],
    "c.ipynb": [TITLE, code("debugger;")],
  };
  assertEquals(await lint(files), [
    "a.ipynb [1]2:7 syntax-error",
    "a.ipynb [2]1:1 NB002",
    "a.ipynb [2]1:1 no-debugger",
    "b é #1.ipynb [1]1:8 syntax-error",
    "c.ipynb [1]1:1 no-debugger",
  ]);
});

const LONG = Array.from({ length: 20 }, (_, line) => `"${line}";`).join("\n");
const SWITCHES: Readonly<Record<string, readonly [cells: Cells, options?: LintOptions, metadata?: unknown]>> =
  {
    "for a run": [[TITLE, code(`let x = 1;\ndebugger;`)], {
      exclude: ["NB006", "no-debugger", "no-unused-vars", "prefer-const"],
    }],
    "for a notebook": [
      [TITLE, code("const x = 1;\nconsole.log(x);\ndebugger;")],
      {},
      { lint: { exclude: ["NB006", "no-debugger"] } },
    ],
    "for a cell by its tag": [[TITLE, tagged("const x = 1;\nx;", "lint-ignore:NB006")]],
    "for a cell by a comment": [[
      TITLE,
      code("const x = 1;\nx; // notebook-lint-ignore NB006, NB003 -- they are known"),
    ]],
    "for a cell by a comment that stands for all": [[
      TITLE,
      code("/* notebook-lint-ignore */\nlet x = 1;\ndebugger;"),
    ]],
    "for a cell by a tag that stands for all": [[TITLE, tagged("let x = 1;", "lint-ignore")]],
    "for a markdown cell": [[
      markdown("<!-- notebook-lint-ignore NB001 -- it has a picture -->\n## Part"),
      code("1;"),
    ]],
    "with a limit for a run": [[TITLE, code(LONG)], { maxCellLines: 20 }],
    "with a limit for a notebook": [[TITLE, code(LONG)], { maxCellLines: 3 }, { lint: { maxCellLines: 20 } }],
  };

for (const [where, [cells, options = {}, metadata = {}]] of Object.entries(SWITCHES)) {
  Deno.test(`rules can be switched off ${where}`, async () => {
    const json = (own: unknown) => JSON.stringify({ cells, metadata: own, nbformat: 4, nbformat_minor: 4 });
    assertEquals(await lint({ "a.ipynb": json(metadata) }, options), []);
  });
}

Deno.test("what looks like a switch and is none switches nothing off", async () => {
  const cells = [
    TITLE,
    code('const x = "notebook-lint-ignore NB006 // notebook-lint-ignore";\nx;'),
    markdown("Text."),
    code("// notebook-lint-ignore NB003\nconst y = `\n// notebook-lint-ignore\n`;\ny;"),
    markdown("Text."),
    tagged("// notebook-lint-ignores NB006\nconst z = 1;\nz;", "lint-ignored", "lint-ignore:NB007"),
  ];
  assertEquals(await lint({ "a.ipynb": cells }, { denoLint: false }), [
    "a.ipynb [1]1:7 NB006",
    "a.ipynb [2]2:7 NB006",
    "a.ipynb [3]2:7 NB006",
  ]);
});

Deno.test("findings are written for people and for programs", async () => {
  using folder = temporaryFolder();
  write(folder.path, {
    "a.ipynb": [markdown("## Part"), code("const lines = 1;\n\tconst x = lines;"), code("")],
  });
  const { findings } = await lintNotebooks(["a.ipynb"], { cwd: folder.path, denoLint: false });
  assertEquals(
    formatFindings(findings),
    `a.ipynb:[cell 1] "Part":1:1 NB001 The notebook does not start with its title
    ## Part
    ^
  hint: Make the first cell a markdown cell that starts with \`# \` and what the notebook is for

a.ipynb:[1] "Part":2:8 NB006 "x" is a single letter
    \tconst x = lines;
    \t      ^
  hint: Give it a name that says what it is

a.ipynb:[2] "Part":1:1 NB008 The cell is empty
  can be fixed: Remove the cell

3 findings in 1 file, 1 can be fixed
`,
  );
  assertStringIncludes(formatFindings(findings, { color: true }), "\x1b[33mNB006\x1b[0m");
  assertEquals(formatFindings([]), "");
  assertEquals(JSON.parse(findingsToJson(findings)), { version: 1, findings });
});

async function fix(cells: Cells): Promise<{ readonly sources: string[]; readonly fixed: string[] }> {
  using folder = temporaryFolder();
  const path = writeNotebook(folder.path, "a.ipynb", ...cells);
  const { fixed } = await fixNotebooks(["a.ipynb"], { cwd: folder.path });
  const { findings } = await lintNotebooks(["a.ipynb"], { cwd: folder.path, denoLint: false });
  assert(findings.every((finding) => finding.fix === undefined), formatFindings(findings));
  return {
    sources: (await readNotebook(path)).cells.map(({ source }) => source),
    fixed: fixed.map(({ code }) => code),
  };
}

Deno.test("fixNotebooks() removes empty cells, lowers further titles, moves imports, settles braces", async () => {
  const { sources, fixed } = await fix([
    markdown("# Title\n\n# More"),
    code('import { join } from "node:path";\njoin;'),
    code(""),
    markdown("# Part"),
    code(
      'import { resolve } from "node:path"\nimport {\n  dirname,\n} from "node:path";\nresolve(dirname("a"));',
    ),
    code('import { join } from "node:path";\njoin("b");'),
    code("{ one: 1 } // object"),
    code("{ join('a'); }"),
  ]);
  assertEquals(fixed.toSorted(), ["NB001", "NB001", "NB004", "NB004", "NB004", "NB008", "NB010", "NB010"]);
  assertEquals(sources, [
    "# Title\n\n## More",
    'import { join } from "node:path";\nimport { resolve } from "node:path";\nimport {\n  dirname,\n} from "node:path";\njoin;',
    "## Part",
    'resolve(dirname("a"));',
    'join("b");',
    "({ one: 1 } // object\n)",
    "{ join('a'); };",
  ]);
});

Deno.test("fixNotebooks() changes nothing of the file but what it fixes", async () => {
  using folder = temporaryFolder();
  const cells = [
    TITLE,
    code("const total = 1.0;"),
    code("{ total }", { collapsed: false }),
    markdown("# Part"),
  ];
  const path = join(folder.path, "a.ipynb");
  const text = JSON.stringify({ nbformat: 4, nbformat_minor: 4, metadata: { zoom: 1 }, cells }, null, 3);
  Deno.writeTextFileSync(path, text);
  assertEquals((await fixNotebooks(["a.ipynb"], { cwd: folder.path })).changed, ["a.ipynb"]);
  const expected = text.replace('"{ total }"', '"({ total })"').replace('"# Part"', '"## Part"');
  assertEquals(Deno.readTextFileSync(path), expected);
});

Deno.test("fixNotebooks() leaves alone what it cannot move safely, and what is switched off", async () => {
  const cells = [
    TITLE,
    code('import { join } from "node:path";'),
    code('import { join } from "node:path/posix";'),
    code('one(); import { two } from "./two.ts";'),
    code('// notebook-lint-ignore NB004\nimport { three } from "./three.ts";'),
  ];
  const { sources, fixed } = await fix(cells.slice(0, 4));
  assertEquals([sources, fixed], [notebook(...cells.slice(0, 4)).cells.map(({ source }) => source), []]);
  using folder = temporaryFolder();
  const path = writeNotebook(folder.path, "a.ipynb", ...cells);
  const before = Deno.readTextFileSync(path);
  assertEquals(await fixNotebooks(["."], { cwd: folder.path }), { changed: [], fixed: [] });
  assertEquals(Deno.readTextFileSync(path), before);
});

Deno.test("NB005 duplicate-declaration says `refuses` for just what the kernel refuses", async () => {
  const declarations: readonly ((name: string) => string)[] = [
    (name) => `const ${name} = 1;`,
    (name) => `let ${name} = 1;`,
    (name) => `var ${name};`,
    (name) => `function ${name}() {}`,
    (name) => `class ${name} {}`,
    (name) => `enum ${name} { Only }`,
    (name) => `import { join as ${name} } from "node:path";`,
  ];
  const pairs = declarations.flatMap((first, row) =>
    declarations.map((second, column) => [first(`name_${row}_${column}`), second(`name_${row}_${column}`)])
  );
  using folder = temporaryFolder();
  const path = writeNotebook(folder.path, "a.ipynb", ...pairs.flat().map((source) => code(source)));
  const run = await executeNotebook(await readNotebook(path), { path, keepGoing: true });
  const refused = run.cells.filter(({ status }) => status === "failed").map(({ number }) => number);
  const { findings } = await lintNotebooks(["a.ipynb"], { cwd: folder.path, denoLint: false });
  const duplicates = findings.filter(({ code }) => code === "NB005");
  assertEquals(duplicates.length, pairs.length);
  assertEquals(
    duplicates.filter(({ message }) => message.includes("refuses")).map(({ cell }) => cell),
    refused,
  );
});

Deno.test("NB010 leading-brace is about cells that the kernel runs twice; the fix makes it once", async () => {
  const cells = [code("let runs = 0;"), code("{ result: [runs++, null.nothing] }"), code("runs")];
  const shown = async (sources: Cells) => {
    const json = JSON.stringify({ cells: sources, metadata: {}, nbformat: 4, nbformat_minor: 4 });
    const run = await executeNotebook(parseNotebook(json, "a"), { path: "a.ipynb", keepGoing: true });
    return JSON.stringify(run.notebook.cells.at(-1));
  };
  assertStringIncludes(await shown(cells), '"text/plain":"2"');
  const { sources } = await fix(cells);
  assertStringIncludes(await shown(sources.map((source) => code(source))), '"text/plain":"1"');
});

Deno.test("lintNotebooks() explains a project that deno lint cannot read", async () => {
  const files = { "deno.json": "{ broken", "a.ipynb": [TITLE, code("1;")] };
  const error = await assertRejects(() => lint(files), NotebookError);
  assertEquals(error.kind, "check-failed");
  assertStringIncludes(error.message, "deno.json");
});

Deno.test("lintNotebooks() ends early when it is cancelled", async () => {
  const options = { signal: AbortSignal.abort() };
  const error = await assertRejects(() => lint({ "a.ipynb": [TITLE] }, options), NotebookError);
  assertEquals(error.kind, "cancelled");
});
