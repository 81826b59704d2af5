import { assertEquals } from "@std/assert";
import { join } from "node:path";
import { executeNotebook, joinListeners, type NotebookEvent } from "@customerio-notebooks/jupyter";
import { runNotebooks } from "@customerio-notebooks/jupyter/cli";
import {
  code,
  markdown,
  notebook,
  openLifeline,
  tagged,
  temporaryFolder,
  writeNotebook,
} from "./fixtures.ts";

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

Deno.test("events tell what happens, in order: started, output, failed, finished", async () => {
  const events: NotebookEvent[] = [];
  const types: string[] = [];
  const cells = [
    markdown("# Load"),
    code('console.log("x"); 1'),
    tagged("2", "skip-execution"),
    code("throw new Error(`boom`)"),
    code("3"),
  ];
  const result = await executeNotebook(notebook(...cells), {
    path: "a.ipynb",
    cwd: ".",
    onEvent: joinListeners((event) => events.push(event), undefined, ({ type }) => types.push(type)),
  });
  assertEquals(events.map(({ type }) => type), types);
  assertEquals(
    events.map((event) => {
      switch (event.type) {
        case "notebookStarted":
          return `notebook started ${event.cellCount}`;
        case "cellStarted":
          return `cell ${event.number} started ${event.heading}`;
        case "output":
          return `cell ${event.number} ${event.output.output_type}`;
        case "failed":
          return `cell ${event.number} failed: ${event.error.kind}`;
        case "cellFinished":
          return `cell ${event.cell.number} finished: ${event.cell.status}`;
        case "notebookFinished":
          return `notebook finished ${event.run.ok} ${event.run === result}`;
      }
    }),
    [
      "notebook started 4",
      "cell 1 started Load",
      "cell 1 stream",
      "cell 1 execute_result",
      "cell 1 finished: ok",
      "cell 2 started Load",
      "cell 2 finished: skipped",
      "cell 3 started Load",
      "cell 3 error",
      "cell 3 failed: cell-error",
      "cell 3 finished: failed",
      "cell 4 started Load",
      "cell 4 finished: not-run",
      "notebook finished false true",
    ],
  );
});

Deno.test("an abort while notebooks run side by side ends all of them, and what they did is saved", async () => {
  using folder = temporaryFolder();
  using lifelines = new DisposableStack();
  const lines = ["a", "b"].map(() => lifelines.use(openLifeline()));
  const paths = lines.map((line, index) =>
    writeNotebook(folder.path, `${index}.ipynb`, code('"first"'), code(`${line.code}\nwhile (true) {}`))
  );
  paths.push(writeNotebook(folder.path, "never.ipynb", code("1")));
  const controller = new AbortController();
  Promise.all(lines.map((line) => line.taken())).then(() => controller.abort());
  const summary = await runNotebooks(paths, {
    outDir: join(folder.path, "out"),
    signal: controller.signal,
    concurrency: 2,
  });
  await Promise.all(lines.map((line) => line.cut()));
  assertEquals(summary.runs.map((run) => run.error?.kind), ["cancelled", "cancelled"]);
  const saved = summary.copies.map((copy) => JSON.parse(Deno.readTextFileSync(copy)).cells[0].outputs.length);
  assertEquals(saved, [1, 1]);
});

Deno.test("the lock file is as before after notebooks that run side by side have imported something new", async () => {
  using folder = temporaryFolder();
  Deno.writeTextFileSync(join(folder.path, "deno.json"), "{}");
  const lock = '{\n  "version": "5"\n}\n';
  Deno.writeTextFileSync(join(folder.path, "deno.lock"), lock);
  const imports = [
    'import { z } from "npm:zod@^4.6.7";\ntypeof z',
    'import fc from "npm:fast-check@^4.10.2";\ntypeof fc',
  ];
  const paths = imports.map((source, index) =>
    writeNotebook(folder.path, `${index}.ipynb`, code(source), code("1"))
  );
  const { ok } = await runNotebooks(paths, { outDir: join(folder.path, "out"), concurrency: 2 });
  assertEquals([ok, Deno.readTextFileSync(join(folder.path, "deno.lock"))], [true, lock]);
});
