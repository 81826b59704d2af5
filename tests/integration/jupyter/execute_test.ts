import { assertEquals, assertMatch } from "@std/assert";
import type { NotebookErrorKind, NotebookEvent } from "@customerio-notebooks/jupyter";
import { code, markdown, openLifeline, outputTexts, run, tagged, temporaryFolder } from "./fixtures.ts";

Deno.test("every output arrives, in the right cell: 20 cells with 200 logs and a result each", async () => {
  const cells = Array.from(
    { length: 20 },
    (_, cell) =>
      code(`for (let line = 0; line < 200; line++) console.log("${cell}:" + line);\n"result ${cell}"`),
  );
  const result = await run(cells);
  assertEquals(result.error, undefined);
  for (let cell = 0; cell < 20; cell++) {
    const expected = Array.from({ length: 200 }, (_, line) => `${cell}:${line}\n`).join("");
    assertEquals(outputTexts(result, cell + 1).join("|"), [expected, `"result ${cell}"`].join("|"));
  }
});

Deno.test("executed cells carry their counts and the kernel runs in the given folder with the given environment", async () => {
  using folder = temporaryFolder();
  const envFile = `${folder.path}/.env`;
  Deno.writeTextFileSync(envFile, 'FROM_FILE=", too"\n');
  const result = await run([
    code("Deno.cwd()"),
    code('Deno.env.get("GIVEN") + Deno.env.get("FROM_FILE")'),
    code("const sum: number = 6 * 7;\nsum"),
  ], {
    cwd: Deno.realPathSync(import.meta.dirname ?? "."),
    env: { GIVEN: "yes" },
    envFile,
  });
  assertMatch(outputTexts(result, 1).join(), /tests.integration.jupyter"$/);
  assertEquals(outputTexts(result, 2), ['"yes, too"']);
  assertEquals(result.notebook.cells.map((cell) => cell.cell_type === "code" && cell.execution_count), [
    1,
    2,
    3,
  ]);
});

const FAILURES:
  readonly (readonly [what: string, source: string, kind: NotebookErrorKind, message: RegExp])[] = [
    [
      "a throw",
      "// why\ninterface Shape { side: number }\n\nfunction grow(shape: Shape): never {\n  throw new TypeError(`bad ${shape.side}`);\n}\ngrow({ side: 2 });",
      "cell-error",
      /^:5:9 TypeError: bad 2\n[\s\S]*> 5 \| {3}throw new TypeError/,
    ],
    [
      "a throw behind imports over several lines",
      'import {\n  join,\n  resolve as absolute,\n} from "node:path";\nimport type { Stats } from "node:fs";\n\nabsolute(join("a"));\n(null as unknown as Stats).size;',
      "cell-error",
      /:8:\d+ TypeError: Cannot read properties of null/,
    ],
    [
      "a syntax error",
      "const a = 1;\nconst b = ;",
      "syntax-error",
      /^:2:11 SyntaxError: Expression expected\n[\s\S]*> 2 \| const b = ;/,
    ],
    [
      "a declaration twice",
      "let twice = 1;\nconst twice = 2;",
      "syntax-error",
      /:2:\d+ SyntaxError: .*twice/,
    ],
    [
      "a return outside of a function",
      "const early = true;\nreturn early;",
      "syntax-error",
      /:2:1 SyntaxError: Illegal return statement\n[\s\S]*> 2 \| return early;/,
    ],
    [
      "a Deno.test",
      'Deno.test("good", () => {});\nDeno.test("bad", () => {\n  throw new Error("tested");\n});',
      "cell-error",
      /:3:9 Error: tested \(/,
    ],
    [
      "a step of a Deno.test",
      'Deno.test({\n  name: "bad",\n  fn: async (test) => {\n    await test.step("inner", () => {\n      throw new Error(test.name);\n    });\n  },\n});',
      "cell-error",
      /:5:13 Error: bad \(/,
    ],
    ["close()", "1;\nclose();", "cell-error", /:2:\d+ Error: Cannot close: close\(\) would end the kernel/],
    [
      "a rejection nobody awaits",
      'Promise.reject(new Error("floating"));\n5',
      "cell-error",
      /:1:\d+ Error: floating \(nothing awaits/,
    ],
    [
      "a throw in a timer while the cell awaits",
      'setTimeout(() => { throw new Error("late") }, 1);\nawait new Promise((resolve) => setTimeout(resolve, 20));',
      "cell-error",
      /Error: late \(nothing awaits/,
    ],
    [
      "a display hook that throws",
      '({ [Symbol.for("Jupyter.display")]() { throw new Error("hook") } })',
      "cell-error",
      /hook/,
    ],
    ["a missing module", 'import { x } from "./missing_module.ts";', "cell-error", /Module not found/],
    [
      "a package that does not exist",
      '// first\nimport nothing from "npm:@customerio-notebooks/no-such-package@1";',
      "cell-error",
      /:2:21 ImportError: cannot import "npm:@customerio-notebooks\/no-such-package@1": /,
    ],
    ["a thrown string", 'throw "text"', "cell-error", /Error: text/],
    [
      "Deno.exit()",
      "console.log(1);\nDeno.exit(0);",
      "kernel-died",
      /:2:6 Deno\.exit\(0\) ended the kernel\. Take the call out/,
    ],
  ];

Deno.test("a cell fails by whatever can go wrong in it, under its heading, and the one behind it runs on request", async () => {
  const result = await run([
    markdown("# Title"),
    ...FAILURES.flatMap(([what, source]) => [markdown(`## By ${what}`), code(source), code('"after"')]),
  ], { keepGoing: true });
  for (const [index, [what, , kind, message]] of FAILURES.entries()) {
    const [failed, after] = result.cells.slice(index * 2, index * 2 + 2);
    assertEquals(failed?.status, "failed", what);
    assertEquals(failed?.error?.kind, kind, what);
    const place = `test.ipynb:[${index * 2 + 1}] "By ${what}"`;
    assertEquals(failed?.error?.message.startsWith(place), true, failed?.error?.message);
    assertMatch(failed?.error?.message.slice(place.length) ?? "", message);
    // Only the last one has ended the kernel.
    assertEquals(
      after?.status,
      index === FAILURES.length - 1 ? "not-run" : "ok",
      `${what}: ${after?.error?.message}`,
    );
  }
});

Deno.test("after a failure the next cell does not run", async () => {
  const result = await run([code("1"), code("throw 1"), code('"after"')]);
  assertEquals(result.ok, false);
  assertEquals(result.cells.map((cell) => cell.status), ["ok", "failed", "not-run"]);
  assertEquals(outputTexts(result, 3), []);
});

Deno.test("what a cell has left behind fails that cell, not the one that runs, and ends the run", async () => {
  const result = await run([
    code(
      'const { promise, resolve } = Promise.withResolvers<void>();\npromise.then(() => {\n  const why = "left behind";\n  throw new Error(why);\n});',
    ),
    code("resolve();\nawait new Promise((done) => setTimeout(done, 0));"),
    code("1"),
  ]);
  assertMatch(
    result.error?.message ?? "",
    /^test\.ipynb:\[1\]:4:9 Error: left behind \(nothing awaits/,
  );
  assertEquals(result.cells.map((cell) => cell.status), ["failed", "ok", "not-run"]);
  assertEquals(outputTexts(result, 1).at(-1), "Error: left behind");
});

Deno.test("a name that an earlier cell has declared is found in the cell that declares it again", async () => {
  const result = await run([code("const twice = 1;"), code("1;\nlet twice = 2;")]);
  assertEquals([result.error?.kind, result.error?.location.line], ["syntax-error", 2]);
});

Deno.test("output before an error is kept and the error stands last", async () => {
  const result = await run([
    code('for (let line = 0; line < 50; line++) console.log(line);\nthrow new Error("end")'),
  ]);
  const texts = outputTexts(result, 1);
  assertEquals(texts.length, 2);
  assertEquals(texts[0]?.split("\n").length, 51);
  assertEquals(texts[1], "Error: end");
});

Deno.test("the notebook's limit is honoured", async () => {
  let message = "";
  // On a busy machine the kernel's start or the first cell may take all of it, which is another message.
  for (const notebookTimeoutMs of [400, 1600, 6400]) {
    const result = await run([code("1"), code("await new Promise(() => {})")], { notebookTimeoutMs });
    assertEquals(result.error?.kind, "timeout");
    message = result.error?.message ?? "";
    if (message.includes("[2]")) break;
  }
  assertMatch(message, /\[2\] the notebook took longer than its limit; \d\.\d+ s were left for this cell/);
});

Deno.test("an abort stops a busy cell and ends the kernel", async () => {
  using lifeline = openLifeline();
  const controller = new AbortController();
  lifeline.taken().then(() => controller.abort());
  const result = await run([code(`${lifeline.code}\nwhile (true) {}`)], { signal: controller.signal });
  assertEquals(result.error?.kind, "cancelled");
  await lifeline.cut();
});

Deno.test("an abort before the start starts no kernel", async () => {
  const result = await run([code("1")], { signal: AbortSignal.abort() });
  assertEquals(result.error?.kind, "cancelled");
});

Deno.test("a kernel that cannot start is one clear error", async () => {
  const missing = await run([code("1")], { kernelCommand: ["no-such-program"] });
  assertEquals(missing.error?.kind, "kernel-start");
  const dies = await run([code("1")], {
    kernelCommand: [Deno.execPath(), "eval", 'throw new Error("no kernel here")'],
  });
  assertMatch(
    dies.error?.message ?? "",
    /Cannot start the notebook kernel: it ended with exit code 1 and said: .*no kernel here.*Check that/,
  );
});

Deno.test("tags: raises-exception inverts, skip-execution skips", async () => {
  const raises = await run([
    tagged('throw new Error("wanted")', "raises-exception"),
    tagged("throw 1", "skip-execution"),
    code("1"),
  ]);
  assertEquals(raises.cells.map((cell) => cell.status), ["ok", "skipped", "ok"]);
  assertEquals(outputTexts(raises, 1), ["Error: wanted"]);
  const calm = await run([tagged("1", "raises-exception")]);
  assertMatch(calm.error?.message ?? "", /raises-exception but raised nothing/);
});

Deno.test("keepGoing runs the cells after a failed one", async () => {
  const result = await run([code("throw new Error()"), code("1")], { keepGoing: true });
  assertEquals(result.cells.map((cell) => cell.status), ["failed", "ok"]);
  assertEquals(result.ok, false);
});

Deno.test("later cells see injected parameters, whatever keyword declared them", async () => {
  const declaring = tagged(
    'const path: string = "a";\nlet limit = 3;\nvar deep = {};\nfunction show() { return path + limit; }',
    "parameters",
  );
  const result = await run([declaring, code("[show(), path, limit, deep]")], {
    parameters: { path: "b", limit: 5, deep: { x: [1] } },
  });
  assertEquals(result.error, undefined);
  assertEquals(outputTexts(result, 3), ['[ "b5", "b", 5, { x: [ 1 ] } ]']);
  assertEquals(result.cells.map((cell) => cell.number), [1, 2]);
  assertEquals(result.notebook.cells.map((cell) => cell.cell_type === "code" && cell.execution_count), [
    1,
    null,
    2,
  ]);
});

Deno.test("what is written past console arrives too: directly, by Node's streams, by a child process", async () => {
  const child =
    `new Deno.Command(Deno.execPath(), { args: ["eval", "console.log('to out'); console.error('to err')"] })`;
  const holder =
    `new Deno.Command(Deno.execPath(), { args: ["eval", "new Deno.Command(Deno.execPath(), { args: ['eval', 'setInterval(() => {}, 1000)'] }).spawn().unref(); console.log('parent'); Deno.exit(3)"] })`;
  const result = await run([
    code(
      'Deno.stdout.writeSync(new TextEncoder().encode("direct "));\nprocess.stdout.write("node"); undefined',
    ),
    code('console.error("wrong"); console.log("right");'),
    code(`const { success } = await ${child}.spawn().status; success`),
    code(`const { stdout } = await ${child}.output(); new TextDecoder().decode(stdout)`),
    code(`const { code } = await ${holder}.spawn().status; code`),
    code('new Deno.Command("no-such-program").spawn();'),
  ]);
  assertEquals(outputTexts(result, 1), ["direct node"]);
  assertEquals(outputTexts(result, 2), ["wrong\n", "right\n"]);
  assertEquals(outputTexts(result, 3).toSorted(), ["to err\n", "to out\n", "true"]);
  assertEquals(outputTexts(result, 4), ['"to out\\n"']);
  assertEquals(outputTexts(result, 5), ["parent\n", "3"]);
  assertMatch(result.error?.message ?? "", /^test\.ipynb:\[6\]:1:\d+ NotFound: .*no-such-program/);
});

Deno.test("a progress bar and cleared outputs are stored as they are seen in the end", async () => {
  const show = 'Deno.jupyter.broadcast("clear_output", { wait: true })';
  const result = await run([
    code(
      "for (const percent of [10, 50, 100]) Deno.stdout.writeSync(new TextEncoder().encode(`\\r${percent} %`)); undefined",
    ),
    code(`for (const step of [1, 2, 3]) {\n  await ${show};\n  console.log("step " + step);\n}`),
    code('console.log("gone"); await Deno.jupyter.broadcast("clear_output", { wait: false });'),
  ]);
  assertEquals(result.error, undefined);
  assertEquals([1, 2, 3].map((cell) => outputTexts(result, cell)), [["100 %"], ["step 3\n"], []]);
});

Deno.test("a display is updated from a later cell", async () => {
  const show =
    'Deno.jupyter.broadcast("display_data", { data: { "text/plain": "old" }, metadata: {}, transient: { display_id: "bar" } })';
  const result = await run([
    code(`await ${show}; undefined`),
    code(`await ${show.replace("display_data", "update_display_data").replace("old", "new")}; undefined`),
  ]);
  assertEquals(outputTexts(result, 1), ["new"]);
});

Deno.test("secrets appear nowhere: outputs split in two, errors, sources, parameters, events", async () => {
  const secret = "sk-planted-1";
  const events: NotebookEvent[] = [];
  const result = await run([
    markdown(`# With ${secret}`),
    tagged('const key = "";', "parameters"),
    code(
      `console.log("${secret}"); Deno.stdout.writeSync(new TextEncoder().encode(key.slice(0, 5)));Deno.stdout.writeSync(new TextEncoder().encode(key.slice(5))); undefined`,
    ),
    code("({ [key]: key, list: [key] })"),
    code(
      'await Deno.jupyter.display({ "application/json": { [key]: [key] }, "text/html": `<b>${key}</b>` }, { raw: true })',
    ),
    code("throw new Error(`failed with ${key}`)"),
  ], { secrets: [secret], parameters: { key: secret }, onEvent: (event) => events.push(event) });
  assertEquals(result.cells.map((cell) => cell.status), ["ok", "ok", "ok", "ok", "failed"]);
  const everything = JSON.stringify(result) + JSON.stringify(events) + result.error?.message +
    result.error?.stack + Deno.inspect(events, { depth: 20 });
  assertEquals(everything.includes("planted-1"), false);
  assertEquals(outputTexts(result, 3).join(""), "[redacted]\n[redacted]");
  assertMatch(result.error?.message ?? "", /Error: failed with \[redacted\]/);
});

Deno.test("a comment in a block of code is no heading", async () => {
  const result = await run([markdown("## Install\n\n```sh\n# not this\n```"), code("1")]);
  assertEquals(result.cells.map(({ heading }) => heading), ["Install"]);
});

Deno.test("events come in order", async () => {
  const types: string[] = [];
  await run([code("1"), code("2")], { onEvent: (event) => types.push(event.type) });
  assertEquals(
    types.join(" "),
    "notebookStarted cellStarted output cellFinished cellStarted output cellFinished notebookFinished",
  );
});
