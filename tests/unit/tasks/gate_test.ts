import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { runGate, type Stage } from "../../../tasks/gate.ts";

const evaluate = (name: string, program: string): Stage => ({ name, args: ["eval", program] });

/** A stage that runs tests of its own, in a folder without the configuration of this repository. */
async function testStage(folder: string, source: string): Promise<Stage> {
  await Deno.writeTextFile(`${folder}/sample_test.ts`, source);
  return { name: "tests", args: ["test", "--no-config", "--no-lock"], runsTests: true };
}

async function gate(
  stages: readonly Stage[],
  { cwd = ".", signal = new AbortController().signal, onPrint = (_text: string) => {} } = {},
): Promise<{ lines: string[]; passed: number; failed: number }> {
  let printed = "";
  const print = (text: string) => {
    printed += text;
    onPrint(printed);
  };
  const counts = await runGate(stages, { cwd, signal, print });
  return { lines: printed.trimEnd().split("\n"), ...counts };
}

async function gateOfTests(source: string): Promise<{ lines: string[]; passed: number; failed: number }> {
  const cwd = await Deno.makeTempDir();
  try {
    return await gate([await testStage(cwd, source)], { cwd });
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
}

Deno.test("a gate prints one line a stage and the sum at its end", async () => {
  const { lines, ...counts } = await gate([evaluate("one", "console.log('noise')"), evaluate("two", "")]);
  assertEquals(counts, { passed: 2, failed: 0 });
  assertEquals(lines.length, 3);
  for (const line of lines.slice(0, 2)) assertMatch(line, /^(one|two) +ok +\d+\.\d s$/);
  assertEquals(lines[2], "2 passed, 0 failed");
});

Deno.test("a stage that fails shows its output, and the others still run", async () => {
  const { lines, ...counts } = await gate([
    evaluate("bad", "console.log('to stdout'); console.error('to stderr'); Deno.exit(3)"),
    evaluate("good", ""),
  ]);
  assertEquals(counts, { passed: 1, failed: 1 });
  assert(lines.includes("to stdout") && lines.includes("to stderr"));
  assert(lines.some((line) => /^bad +FAILED/.test(line)) && lines.some((line) => /^good +ok/.test(line)));
  assertEquals(lines.at(-1), "1 passed, 1 failed");
});

Deno.test("what failed before the tests is said again after them, where their output has pushed it away", async () => {
  const cwd = await Deno.makeTempDir();
  try {
    const tests = await testStage(cwd, `Deno.test("holds", () => {});`);
    const { lines } = await gate([evaluate("bad", "console.log('reason'); Deno.exit(1)"), tests], { cwd });
    const end = lines.slice(lines.findLastIndex((line) => line.startsWith("tests ")));
    assertEquals(end[1], "reason");
    assertMatch(end[2] ?? "", /^bad +FAILED/);
    assertEquals(end.at(-1), "1 passed, 1 failed");
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});

Deno.test("a stage that crashes or cannot be started has failed", async () => {
  const crash = await gate([evaluate("crash", "Deno.kill(Deno.pid, 'SIGKILL')")]);
  assertEquals(crash.lines.at(-1), "0 passed, 1 failed");
  const missing = await gate([evaluate("no folder", "")], { cwd: "no/such/folder" });
  assertEquals(missing.lines.at(-1), "0 passed, 1 failed");
});

Deno.test("tests are counted one by one and their output is shown", async () => {
  const { lines, ...counts } = await gateOfTests(
    `Deno.test("holds", () => {}); Deno.test("fails", () => { throw new Error("reason"); });`,
  );
  assertEquals(counts, { passed: 1, failed: 1 });
  assertStringIncludes(lines.join("\n"), "reason");
  assertEquals(lines.at(-1), "1 passed, 1 failed");
});

Deno.test("a test run without tests, or one that breaks off, has failed", async () => {
  assertEquals((await gateOfTests("")).lines.at(-1), "0 passed, 1 failed");
  const { failed } = await gateOfTests(
    `Deno.test("holds", () => {}); Deno.test("exits", () => Deno.kill(Deno.pid, "SIGKILL"));`,
  );
  assertEquals(failed, 1);
});

Deno.test("stopping a gate ends what runs and fails what is still to come", async () => {
  const stopping = new AbortController();
  const cwd = await Deno.makeTempDir();
  try {
    const endless = await testStage(
      cwd,
      `Deno.test("endless", () => { console.log("running"); for (;;); });`,
    );
    const { lines, ...counts } = await gate([evaluate("quick", ""), endless, { ...endless, name: "never" }], {
      cwd,
      signal: stopping.signal,
      onPrint: (printed) => printed.includes("running") && stopping.abort(new Error("stopped by SIGINT")),
    });
    assertEquals(counts, { passed: 1, failed: 2 });
    assertEquals(lines.at(-1), "1 passed, 2 failed");
  } finally {
    await Deno.remove(cwd, { recursive: true });
  }
});
