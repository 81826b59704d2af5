import { assertEquals, assertMatch } from "@std/assert";
import { NotebookExecution } from "@customerio-notebooks/jupyter";
import { code, notebook, outputTexts, run } from "./fixtures.ts";

Deno.test("a thousand cells, some with a thousand log lines: every output is in its cell", async () => {
  const loud = new Set([0, 499, 999]);
  const cells = Array.from(
    { length: 1000 },
    (_, cell) =>
      code(
        loud.has(cell)
          ? `for (let line = 0; line < 1000; line++) console.log("${cell}:" + line);\n${cell}`
          : String(cell),
      ),
  );
  const result = await run(cells);
  assertEquals(result.error, undefined);
  for (let cell = 0; cell < 1000; cell++) {
    const logs = Array.from({ length: 1000 }, (_, line) => `${cell}:${line}\n`).join("");
    assertEquals(outputTexts(result, cell + 1), [...(loud.has(cell) ? [logs] : []), String(cell)]);
  }
});

Deno.test("an output of 50 MB arrives whole", async () => {
  const result = await run([code('console.log("x".repeat(50_000_000)); "end"')]);
  assertEquals(result.error, undefined);
  const [text, end] = outputTexts(result, 1);
  assertEquals(text?.length, 50_000_001);
  assertEquals(end, '"end"');
});

Deno.test("outputs above the setting are cut with a note, other cells and errors are not", async () => {
  const result = await run([
    code('for (let line = 0; line < 30; line++) console.log("x".repeat(99));\n"the result"'),
    code('"whole"'),
    code('console.log("y".repeat(2000)); throw new Error("seen")'),
  ], { outputLimit: 1000, keepGoing: true });
  const [text, note] = outputTexts(result, 1);
  assertEquals(text?.length, 900);
  assertMatch(
    note ?? "",
    /^\n\[Output cut: this cell put out 2,112 characters \(22 pieces\) more than the 1,000 that are kept\]\n$/,
  );
  assertEquals(outputTexts(result, 2), ['"whole"']);
  assertEquals(outputTexts(result, 3)[0], "y".repeat(1000));
  assertEquals(outputTexts(result, 3).at(-1), "Error: seen");
});

Deno.test("a cell that prints without end is stopped, and what is kept is bounded", async () => {
  const result = await run([code('while (true) console.log("flood");')], {
    outputLimit: 1000,
    cellTimeoutMs: 300,
  });
  assertEquals(result.error?.kind, "timeout");
  const [text, note, error] = outputTexts(result, 1);
  assertEquals((text?.length ?? 0) <= 1000 && text?.startsWith("flood\n"), true);
  assertMatch(note ?? "", /Output cut/);
  assertMatch(error ?? "", /^Timeout: the cell took longer than 0\.3 s/);
});

for (
  const [what, source] of [
    ["while (true) {}", "while (true) {}"],
    ["a promise that never settles", "await new Promise(() => {})"],
    ["a cell that sleeps outside", 'new Deno.Command("sleep", { args: ["20"] }).outputSync()'],
    ["a regular expression that backtracks", "/^(a+)+$/.test('a'.repeat(40) + 'b')"],
  ] as const
) {
  Deno.test(`the time limit of ${what} is overshot by 0.3 s at most`, async () => {
    const overshoots: number[] = [];
    // Others may have the processor just then, so the best of three counts.
    for (
      let attempt = 0;
      attempt < 3 && (overshoots.length === 0 || Math.min(...overshoots) > 300);
      attempt++
    ) {
      const cell = code(`console.log("before");\n${source}`, { execution: { timeout: 0.1 } });
      const result = await run([code("1"), cell, code("2")]);
      assertEquals(result.cells.map(({ status }) => status), ["ok", "failed", "not-run"]);
      assertEquals(result.error?.kind, "timeout");
      assertMatch(result.error?.message ?? "", /the cell took longer than 0\.1 s.*--timeout/);
      assertEquals(outputTexts(result, 2)[0], "before\n");
      overshoots.push((result.cells[1]?.durationMs ?? 0) - 100);
    }
    assertEquals(Math.min(...overshoots) <= 300, true, overshoots.join(", "));
  });
}

Deno.test("execution.timeout of the notebook's metadata limits each cell that has none of its own", async () => {
  const metadata = { execution: { timeout: 0.1 } };
  const source = notebook(
    code("await new Promise((done) => setTimeout(done, 120));", { execution: { timeout: 20 } }),
    code("await new Promise(() => {})"),
  );
  await using execution = new NotebookExecution({ ...source, metadata }, { path: "test.ipynb", cwd: "." });
  for (const cell of execution.cells) await execution.run(cell);
  const { cells, error } = await execution.finish();
  assertEquals(cells.map((cell) => cell.status), ["ok", "failed"]);
  assertMatch(error?.message ?? "", /^test\.ipynb:\[2\] the cell took longer than 0\.1 s/);
});

Deno.test("the notebook's limit holds while the kernel starts, too", async () => {
  const result = await run([code("1")], {
    notebookTimeoutMs: 150,
    kernelCommand: [Deno.execPath(), "eval", "await new Promise((done) => setTimeout(done, 600_000))"],
  });
  assertEquals(result.error?.kind, "timeout");
  assertMatch(result.error?.message ?? "", /longer than its limit of 0\.15 s while its kernel started/);
});

Deno.test("a cell without code is not sent: it takes no number", async () => {
  const result = await run([code("1"), code(" \n"), code("2")]);
  assertEquals(result.cells.map((cell) => cell.status), ["ok", "ok", "ok"]);
  assertEquals(result.notebook.cells.map((cell) => cell.cell_type === "code" && cell.execution_count), [
    1,
    null,
    2,
  ]);
});
