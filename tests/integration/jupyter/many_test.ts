import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { runNotebooks } from "@customerio-notebooks/jupyter/cli";
import { code, openLifeline, temporaryFolder, writeNotebook } from "./fixtures.ts";

Deno.test("notebooks run one after the other, each on a kernel of its own, and a failed one does not stop the rest", async () => {
  using folder = temporaryFolder();
  const paths = ["a", "b", "c", "d"].map((name) =>
    writeNotebook(
      folder.path,
      `${name}.ipynb`,
      code(name === "b" ? 'throw new Error("b")' : `typeof globalThis.seen`),
      code('globalThis.seen = "before"; 1'),
    )
  );
  const types: string[] = [];
  const summary = await runNotebooks(paths, {
    outDir: join(folder.path, "out"),
    onEvent: (event) => event.type.startsWith("notebook") && types.push(event.type),
  });
  assertEquals(summary.runs.map((run) => run.ok), [true, false, true, true]);
  assertEquals(types, Array.from({ length: 4 }, () => ["notebookStarted", "notebookFinished"]).flat());
  for (const run of summary.runs.filter((candidate) => candidate.ok)) {
    const cell = run.notebook.cells[0];
    assertEquals(
      cell?.cell_type === "code" && cell.outputs.length === 1 &&
        JSON.stringify(cell.outputs[0]).includes("undefined"),
      true,
    );
  }
});

Deno.test("an abort also ends the kernel that was getting ready for the next notebook", async () => {
  using folder = temporaryFolder();
  using lifeline = openLifeline();
  const first = writeNotebook(folder.path, "a.ipynb", code("1"), code(`${lifeline.code}\nwhile (true) {}`));
  const second = writeNotebook(folder.path, "b.ipynb", code("1"));
  const controller = new AbortController();
  lifeline.taken().then(() => controller.abort());
  const summary = await runNotebooks([first, second], {
    outDir: join(folder.path, "out"),
    signal: controller.signal,
  });
  assertEquals(summary.runs.map((run) => run.error?.kind), ["cancelled"]);
  assertEquals(summary.ok, false);
  await lifeline.cut();
});
