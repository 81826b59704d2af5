// `checkNotebooks` on real files, with the real compiler. One run serves most of the tests: the compiler takes its time.
import { dirname, join } from "node:path";
import { assert, assertEquals, assertMatch, assertRejects, assertStringIncludes } from "@std/assert";
import {
  checkNotebooks,
  type CheckOptions,
  type CheckResult,
  type Finding,
  formatFindings,
} from "@customerio-notebooks/jupyter/check";
import { executeNotebook, NotebookError, readNotebook } from "@customerio-notebooks/jupyter";
import { makeScratchFolder } from "../../../jupyter/check/scratch_folder.ts";
import { code, markdown, tagged, temporaryFolder } from "./fixtures.ts";

const CONFIG = {
  workspace: ["./member"],
  imports: { "alias/": "./modules/", "broken/": "./broken/" },
  compilerOptions: { noUncheckedIndexedAccess: true },
  // Nobody lints and checks notebooks by accident.
  exclude: ["excluded/"],
};

interface Project {
  readonly files: Readonly<Record<string, string>>;
  readonly notebooks: Readonly<Record<string, readonly unknown[]>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

function writeProject(folder: string, { files, notebooks, metadata = {} }: Project): void {
  const write = (name: string, text: string) => {
    Deno.mkdirSync(dirname(join(folder, name)), { recursive: true });
    Deno.writeTextFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  for (const [name, cells] of Object.entries(notebooks)) {
    const own = metadata[name] ?? {};
    write(name, JSON.stringify({ cells, metadata: own, nbformat: 4, nbformat_minor: 4 }));
  }
}

/** What was found, in short: `cell:line:column code`. */
function brief({ cell, line, column, code }: Finding): string {
  return `${cell}:${line}:${column} ${code}`;
}

const PROJECT: Project = {
  files: {
    "deno.json": JSON.stringify(CONFIG),
    "modules/greet.ts": "export const greet = (name: string): string => name;\n",
    "member/deno.json": JSON.stringify({ imports: { "own/": "./src/" } }),
    "member/src/count.ts": "export const count: number = 1;\n",
    "notebooks/near.ts":
      "export interface Near { readonly width: number }\nexport const near: Near = { width: 1 };\n",
    "broken/wrong.ts": 'export const wrong: number = "text";\n',
    "other/table.json": '{ "rows": 2 }',
  },
  metadata: {
    "notebooks/off.ipynb": { lint: { exclude: ["TS2322"] } },
    "notebooks/python.ipynb": { kernelspec: { name: "python3", display_name: "Python", language: "python" } },
  },
  notebooks: {
    "notebooks/wrong.ipynb": [
      markdown("# Wrong\n\n## Where it is"),
      code("const count: number = 1;"),
      markdown("Text."),
      code('// "é😀" first\nconst face = "é😀"; const text: string = count;\n'),
      code('import { greet } from "alias/greet.ts";\ngreet(count);'),
      code('import { near } from "./near.ts"; near.height;'),
      code("[1, 2][0].toFixed();"),
    ],
    "notebooks/right.ipynb": [
      code('import { greet } from "alias/greet.ts";\nimport { near, type Near } from "./near.ts";'),
      code("const value = await Promise.resolve(greet('x'));\nDeno.jupyter.md`# ${value}`;"),
      code("const value: number = near.width;\nvalue"),
      code(
        'import { near } from "./near.ts";\nimport { greet, greet as greet2 } from "alias/greet.ts";\nvalue.toFixed(near.width)',
      ),
      tagged("throw new Error(greet2('on purpose'));", "raises-exception"),
      code(
        "class Box {\n  constructor(readonly size: Near) {}\n}\nenum Size { Small }\nconst box = new Box(near)",
      ),
      code("(box.size.width + Size.Small).toFixed();"),
      code("export const value = [greet];\nexport default value.map((each) => each('x').length);"),
      code("class Box { readonly depth = 1; }\nnew Box().depth;"),
      code('import table from "../other/table.json" with { type: "json" };\ntable.rows.toFixed();'),
      code("const later = await import('./near.ts');\nlater.near.width.toFixed();"),
      code("type Lazy = import('./near.ts').Near;\nconst lazy: Lazy = near;\nlazy"),
      tagged('const count: number = "text";', "lint-ignore:TS2322"),
      code('// notebook-lint-ignore TS2322 -- to show it\nconst wrong: number = "text";'),
      code('// @ts-expect-error it is a text\nconst expected: number = "text";'),
    ],
    "notebooks/syntax.ipynb": [
      code("const fine = 1;"),
      code('fine;\n"😀"; const = "x";'),
      code("undeclared;"),
    ],
    "notebooks/odd syntax é #1.ipynb": [code("const fine = 1;"), code('fine;\n"é😀"; 1 = 2;')],
    "notebooks/missing.ipynb": [
      code('"é😀"; import { nothing } from "./nowhere.ts";\nimport bare from "unheard-of";'),
      code('import { absent } from "./near.ts";'),
    ],
    "notebooks/unreachable.ipynb": [
      code("1;"),
      code('\nimport far from "https://127.0.0.1:1/far.ts";'),
      code("undeclared;"),
    ],
    "notebooks/off.ipynb": [code('const quiet: number = "text"; quiet.nothing;')],
    "notebooks/python.ipynb": [code("def f(x): return x")],
    "notebooks/imports_wrong.ipynb": [code('import { wrong } from "broken/wrong.ts"; wrong;')],
    "member/notebooks/own.ipynb": [code('import { count } from "own/count.ts"; const text: string = count;')],
    "excluded/hidden.ipynb": [code('const hidden: number = "text";')],
    "notebooks/jsx.ipynb": [code("const element = <p>1</p>;\nelement;"), code("undeclared")],
  },
};

// A space and more in the path, since compilers write addresses and not paths.
const folder = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "jupyter test é #" }));
globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));
writeProject(folder, PROJECT);
let shared: Promise<CheckResult> | undefined;

/** All findings of the project; the first test that asks has them made. */
async function findings(): Promise<readonly Finding[]> {
  shared ??= checkNotebooks(["."], { cwd: folder });
  return (await shared).findings;
}

async function found(name: string): Promise<string[]> {
  return (await findings()).filter(({ path }) => path === name).map(brief);
}

const files = () => [...walkFiles(folder)].sort();
function* walkFiles(path: string): Generator<string> {
  for (const entry of Deno.readDirSync(path)) {
    const child = join(path, entry.name);
    if (entry.isDirectory) yield* walkFiles(child);
    yield child;
  }
}

Deno.test("checkNotebooks() checks all notebooks of a project and leaves nothing behind", async () => {
  const before = files();
  await findings();
  assertEquals(files(), before);
  const result = await shared;
  assertEquals(result?.ok, false);
  assertEquals(result?.paths, Object.keys(PROJECT.notebooks).sort());
});

Deno.test("checkNotebooks() says cell, line and column as written, and the heading above", async () => {
  assertEquals(await found("notebooks/wrong.ipynb"), [
    "2:2:27 TS2322",
    "3:2:7 TS2345",
    "4:1:40 TS2339",
    "5:1:1 TS2532",
  ]);
  const [first] = (await findings()).filter(({ path }) => path === "notebooks/wrong.ipynb");
  assert(first !== undefined);
  assertEquals(
    formatFindings([first]),
    `notebooks/wrong.ipynb:[2] "Where it is":2:27 TS2322 Type 'number' is not assignable to type 'string'.
    const face = "é😀"; const text: string = count;
                              ^~~~

1 finding in 1 file
`,
  );
});

Deno.test("checkNotebooks() accepts what the kernel accepts: names declared again, await, export, files, JSON", async () => {
  const name = "notebooks/right.ipynb";
  assertEquals(await found(name), []);
  const path = join(folder, name);
  const { ok, error } = await executeNotebook(await readNotebook(path), { path });
  assert(ok, error?.message);
});

Deno.test("checkNotebooks() tells a cell that does not parse, and stops there for its notebook only", async () => {
  assertEquals(await found("notebooks/syntax.ipynb"), ["2:2:13 syntax-error"]);
  assertEquals(await found("notebooks/odd syntax é #1.ipynb"), ["2:2:8 syntax-error"]);
});

Deno.test("checkNotebooks() tells imports that lead nowhere, by what is written", async () => {
  assertEquals(await found("notebooks/missing.ipynb"), ["1:1:32 TS2307", "1:2:18 TS2307", "2:1:10 TS2305"]);
  const messages = (await findings()).filter(({ path }) => path === "notebooks/missing.ipynb");
  assertEquals(messages[0]?.message, "Cannot find module 'notebooks/nowhere.ts'.");
  assert(messages.every(({ message }) => !message.includes(folder)));
});

Deno.test("checkNotebooks() checks the other notebooks when an address cannot be had", async () => {
  assertEquals(await found("notebooks/unreachable.ipynb"), ["2:2:17 import-error"]);
});

Deno.test("checkNotebooks() lets a notebook switch a code off, and only that", async () => {
  assertEquals(await found("notebooks/off.ipynb"), ["1:1:37 TS2339"]);
});

Deno.test("checkNotebooks() leaves notebooks in another language alone", async () => {
  assertEquals(await found("notebooks/python.ipynb"), []);
});

Deno.test("checkNotebooks() names the module when what a notebook imports is wrong", async () => {
  const wrong = (await findings()).find(({ path }) => path === "broken/wrong.ts");
  assertEquals([wrong?.line, wrong?.column, wrong?.code], [1, 14, "TS2322"]);
  assertEquals(wrong?.excerpt, 'export const wrong: number = "text";');
});

Deno.test("checkNotebooks() uses the aliases of a member of the workspace", async () => {
  assertEquals(await found("member/notebooks/own.ipynb"), ["1:1:45 TS2322"]);
});

Deno.test("checkNotebooks() also checks what the project excludes from its own checks", async () => {
  assertEquals(await found("excluded/hidden.ipynb"), ["1:1:7 TS2322"]);
});

Deno.test("checkNotebooks() reads TSX where a cell is no TypeScript otherwise", async () => {
  assertEquals((await found("notebooks/jsx.ipynb")).at(-1), "2:1:1 TS2304");
});

async function checkOne(cells: readonly unknown[], options: CheckOptions = {}): Promise<readonly Finding[]> {
  using own = temporaryFolder();
  writeProject(own.path, { files: {}, notebooks: { "a.ipynb": cells } });
  try {
    return (await checkNotebooks(["a.ipynb"], { cwd: own.path, ...options })).findings;
  } finally {
    assertEquals([...Deno.readDirSync(own.path)].map(({ name }) => name), ["a.ipynb"]);
  }
}

Deno.test("checkNotebooks() needs no project, and switches codes off for a run", async () => {
  const cells = [code('const first: number = "text";\nfirst.nothing;')];
  assertEquals((await checkOne(cells, { exclude: ["TS2322"] })).map(brief), ["1:2:7 TS2339"]);
});

Deno.test("checkNotebooks() ends early, and cleans up, when it is cancelled", async () => {
  const error = await assertRejects(
    () => checkOne([code("1;")], { signal: AbortSignal.abort() }),
    NotebookError,
  );
  assertEquals(error.kind, "cancelled");
});

Deno.test("checkNotebooks() stops and cleans up when it is cancelled in the middle", async () => {
  using own = temporaryFolder();
  writeProject(own.path, { files: {}, notebooks: { "a.ipynb": [code("1;")] } });
  using changes = Deno.watchFs(own.path, { recursive: false });
  const controller = new AbortController();
  const checked = assertRejects(
    () => checkNotebooks(["."], { cwd: own.path, signal: controller.signal }),
    NotebookError,
  );
  for await (const { kind } of changes) {
    if (kind === "create") break;
  }
  controller.abort();
  assertEquals((await checked).kind, "cancelled");
  assertEquals([...Deno.readDirSync(own.path)].map(({ name }) => name), ["a.ipynb"]);
});

Deno.test("checkNotebooks() explains that a file is no notebook", async () => {
  using own = temporaryFolder();
  Deno.writeTextFileSync(join(own.path, "a.ipynb"), "[]");
  const error = await assertRejects(() => checkNotebooks(["a.ipynb"], { cwd: own.path }), NotebookError);
  assertEquals(error.kind, "invalid-notebook");
  assertStringIncludes(error.message, "a.ipynb");
  assertMatch(
    String(await assertRejects(() => checkNotebooks(["b.ipynb"], { cwd: own.path }))),
    /no such file/,
  );
});

Deno.test("git and deno lint pass by the folder of a check that runs meanwhile", async () => {
  using own = temporaryFolder();
  const output = async (command: string, ...args: readonly string[]) => {
    const options = { args: [...args], cwd: own.path, env: { NO_COLOR: "1" } };
    const { stdout, stderr } = await new Deno.Command(command, options).output();
    return new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  };
  await output("git", "init", "--quiet");
  await using folder = await makeScratchFolder(own.path);
  Deno.writeTextFileSync(join(folder.path, "0.ts"), "debugger;");
  assertEquals(await output("git", "status", "--short"), "");
  assertStringIncludes(await output(Deno.execPath(), "lint"), "No target files found");
  assertStringIncludes(await output(Deno.execPath(), "lint", join(folder.path, "0.ts")), "no-debugger");
});

Deno.test("a check that is killed leaves nothing behind", async () => {
  using own = temporaryFolder();
  writeProject(own.path, { files: {}, notebooks: { "a.ipynb": [code("1;")] } });
  using changes = Deno.watchFs(own.path, { recursive: false });
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--allow-all", new URL("check_process.ts", import.meta.url).href, own.path],
    stdin: "null",
    stdout: "null",
  }).spawn();
  for await (const { kind, paths } of changes) {
    if (!paths.some((path) => path.includes(".jupyter-check-"))) continue;
    if (kind === "create") child.kill("SIGKILL");
    if (kind === "remove") break;
  }
  assertEquals((await child.status).signal, "SIGKILL");
  assertEquals([...Deno.readDirSync(own.path)].map(({ name }) => name), ["a.ipynb"]);
});
