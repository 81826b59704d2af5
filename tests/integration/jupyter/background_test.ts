import { assertEquals, assertMatch } from "@std/assert";
import process from "node:process";
import type { NotebookRun } from "@customerio-notebooks/jupyter";
import { code, outputTexts, run, tagged } from "./fixtures.ts";

const statuses = (result: NotebookRun) => result.cells.map((cell) => cell.status).join(" ");
const message = (result: NotebookRun) => result.error?.message ?? "";

Deno.test("a timer that is due at once fails its own cell, also the last one", async () => {
  const result = await run([code("1"), code('\nsetTimeout(() => {\n  throw new Error("due");\n});')]);
  assertEquals(statuses(result), "ok failed");
  assertMatch(message(result), /^test\.ipynb:\[2\]:3:9 Error: due \(nothing awaits or catches it/);
});

Deno.test("an error that comes cells later fails the cell that caused it, whatever was thrown in which way", async () => {
  const causes = [
    'gate.promise.then(() => setTimeout(() => { throw new Error("caused") }));',
    'gate.promise.then(() => { const timer = setInterval(() => { clearInterval(timer); throw new Error("caused") }, 1); });',
    'void (async () => { await gate.promise; throw new Error("caused") })();',
    'gate.promise.then(() => new Promise((_, fail) => setTimeout(fail, 1, new Error("caused"))));',
  ];
  const result = await run([
    code("const gate = Promise.withResolvers();"),
    ...causes.map((cause) => code(`\n${cause}`)),
    code('"between"'),
    code("gate.resolve(); await new Promise((done) => setTimeout(done, 20));"),
    code('"after"'),
  ], { keepGoing: true });
  assertEquals(statuses(result), `ok${" failed".repeat(causes.length)} ok ok ok`);
  for (const [index, cause] of causes.entries()) {
    const error = result.cells[index + 1]?.error?.message ?? "";
    assertMatch(
      error,
      new RegExp(`^test\\.ipynb:\\[${index + 2}\\]:2:\\d+ Error: caused \\(nothing awaits`),
      cause,
    );
    assertEquals(outputTexts(result, index + 2).at(-1), "Error: caused");
  }
});

Deno.test("a cell that waits for what has failed elsewhere ends, and both are told apart", async () => {
  const result = await run([
    code("const { promise, resolve } = Promise.withResolvers();"),
    code('setTimeout(() => { throw new Error("gone"); resolve(1); }, 30); undefined'),
    code("await promise;"),
  ], { cellTimeoutMs: 500 });
  assertEquals(statuses(result), "ok failed failed");
  assertMatch(message(result), /^test\.ipynb:\[2\]\S* Error: gone/);
  assertEquals(result.cells[2]?.error?.kind, "timeout");
});

Deno.test("what a cell puts out after it has ended is kept, and none of it stands in a later cell", async () => {
  const result = await run([
    code('setTimeout(() => console.log("later"), 1); console.log("now");'),
    code("2"),
  ]);
  assertEquals(outputTexts(result, 1).filter((text) => !text.startsWith("Timeout")), ["now\nlater\n"]);
  assertEquals(outputTexts(result, 2), ["2"]);
});

const ENDS:
  readonly (readonly [what: string, source: string, env: Record<string, string>, message: RegExp])[] = [
    ["Deno.exit()", "\nDeno.exit(3);", {}, /^test\.ipynb:\[1\]:2:6 Deno\.exit\(3\) ended the kernel\. Take/],
    ["process.exit()", "\nprocess.exit(4);", {}, /^test\.ipynb:\[1\]:2:9 Deno\.exit\(4\) ended the kernel/],
    [
      "running out of memory",
      "const hog = []; while (true) hog.push(new Array(100_000).fill(hog.length));",
      { DENO_V8_FLAGS: "--max-old-space-size=150" },
      /the kernel ended before the cell did: .*signal SIGTRAP.*The kernel ran out of memory: work on less data/,
    ],
    [
      "a kill",
      'Deno.kill(Deno.pid, "SIGKILL"); while (true) {}',
      {},
      /signal SIGKILL \(exit code 137\)\. Somebody killed it; Linux does so/,
    ],
    ["an abort", "process.abort();", {}, /signal SIGABRT.*The signal SIGABRT ended it/],
  ];

Deno.test("whatever ends the kernel is reported as what it is, and the output before it is kept", async () => {
  const results = await Promise.all(
    ENDS.map(([, source, env]) => run([code(`console.log("before"); ${source}`), code("1")], { env })),
  );
  for (const [index, result] of results.entries()) {
    const [what, , , expected] = ENDS[index] ?? [];
    assertEquals(result.error?.kind, "kernel-died", what);
    assertMatch(message(result), expected ?? /never/);
    assertEquals(statuses(result), "failed not-run");
    if (what?.endsWith("exit()")) assertEquals(outputTexts(result, 1)[0], "before\n", what);
  }
});

Deno.test("Deno.exit() in what an earlier cell has left running is blamed on that cell", async () => {
  const result = await run([
    code("const gate = Promise.withResolvers();"),
    code("\ngate.promise.then(() => Deno.exit(5));"),
    code("gate.resolve(); await new Promise(() => {});"),
    code("1"),
  ], { keepGoing: true });
  assertEquals(statuses(result), "ok failed failed not-run");
  assertMatch(message(result), /^test\.ipynb:\[2\]:2:30 KernelExit: Deno\.exit\(5\)/);
  assertMatch(
    result.cells[2]?.error?.message ?? "",
    /^test\.ipynb:\[3\] Deno\.exit\(5\) in an earlier cell ended/,
  );
});

Deno.test("a kernel that is killed between two cells fails the next one, and what was executed is kept", async () => {
  const result = await run([code("Deno.pid"), code("2"), code("3")], {
    onEvent: (event) => {
      if (event.type !== "output" || event.number !== 1 || !("data" in event.output)) return;
      process.kill(Number(event.output.data["text/plain"]), "SIGKILL");
    },
  });
  assertEquals(statuses(result), "ok failed not-run");
  assertMatch(message(result), /^test\.ipynb:\[2\] the kernel ended before the cell did: .*SIGKILL/);
  assertMatch(outputTexts(result, 1).join(), /^\d+$/);
});

Deno.test("questions are refused with an explanation, at the line that asks", async () => {
  const result = await run(
    [code('\nprompt("Your name?");'), code('confirm("Sure?")'), code('alert("told")')],
    { keepGoing: true },
  );
  assertEquals(statuses(result), "failed failed ok");
  assertMatch(
    message(result),
    /^test\.ipynb:\[1\]:2:1 Error: Cannot ask "Your name\?": nobody is there to answer prompt\(\).*cell tagged "parameters"/,
  );
  assertMatch(result.cells[1]?.error?.message ?? "", /"Sure\?": nobody is there to answer confirm\(\)/);
  assertEquals(outputTexts(result, 3), ["told\n"]);
});

Deno.test("tests in cells: one that passes is fine; a leak, a failed only-test and a failed node:test fail the cell", async () => {
  const result = await run([
    code('Deno.test("fine", () => {});'),
    code(
      '\nDeno.test("leaky", { sanitizeResources: true }, () => {\n  Deno.openSync(".");\n});',
    ),
    code('Deno.test.only("bad", () => {\n  throw new Error("only");\n});'),
    code('import test from "node:test";\ntest("node", () => {\n  throw new Error("by node");\n});'),
    code('Deno.test("still fine", () => {});'),
  ], { keepGoing: true });
  assertEquals(statuses(result), "ok failed failed failed ok");
  assertMatch(
    message(result),
    /^test\.ipynb:\[2\]:2:6 TestFailure: the test "leaky" failed: Leaks detected:\n {2}- A file was opened/,
  );
  assertMatch(result.cells[2]?.error?.message ?? "", /^test\.ipynb:\[3\]:2:9 Error: only/);
  assertMatch(result.cells[3]?.error?.message ?? "", /^test\.ipynb:\[4\]:3:9 Error: by node/);
});

Deno.test("a cell that shadows or replaces what the executor uses does not cut it off", async () => {
  const result = await run([
    code("const Deno = 1, Symbol = 2; console.log(typeof Deno, typeof Symbol);"),
    code('globalThis.setTimeout = () => 0; console.log("still");'),
    code('throw new Error("seen")'),
  ]);
  assertEquals(outputTexts(result, 1)[0], "number number\n");
  assertEquals(outputTexts(result, 2)[0], "still\n");
  assertEquals(outputTexts(result, 3), ["Error: seen"]);
});

Deno.test("a cell tagged raises-exception may fail later and in the background too", async () => {
  const result = await run([
    tagged('Promise.reject(new Error("wanted"));', "raises-exception"),
    tagged('throw new Error("wanted"); ', "raises-exception"),
    tagged("const broken = ;", "raises-exception"),
    tagged('Deno.test("bad", () => { throw new Error("wanted"); });', "raises-exception"),
  ]);
  assertEquals(result.error, undefined);
  assertEquals(statuses(result), "ok ok ok ok");
});

Deno.test("a rejection nobody awaits is known before the next cell runs, every time", async () => {
  const rejecting = Array.from({ length: 20 }, (_, index) => [
    code(`Promise.reject(new Error("lost ${index}")); ${index % 2 === 0 ? index : "undefined"};`),
    code(`"after ${index}"`),
  ]);
  const result = await run(rejecting.flat(), { keepGoing: true });
  assertEquals(result.cells.map((cell) => cell.status), rejecting.flatMap(() => ["failed", "ok"]));
  for (const index of rejecting.keys()) {
    assertMatch(result.cells[index * 2]?.error?.message ?? "", new RegExp(`Error: lost ${index} \\(nothing`));
  }
  assertEquals((await run([...rejecting[0] ?? []])).cells.map((cell) => cell.status), ["failed", "not-run"]);
});

Deno.test("a cell that hides Deno from the kernel loses its results, but no output and no failure", async () => {
  const result = await run([
    code('const Deno = "hidden"; console.log(1);'),
    code("for (let line = 0; line < 30; line++) console.log(line);"),
    code('throw new Error("seen");'),
  ]);
  assertEquals(statuses(result), "ok ok failed");
  assertEquals(outputTexts(result, 1), ["1\n"]);
  assertEquals(outputTexts(result, 2), [Array.from({ length: 30 }, (_, line) => `${line}\n`).join("")]);
  assertMatch(message(result), /^test\.ipynb:\[3\]\S* Error: seen/);
});
