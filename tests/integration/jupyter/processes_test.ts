import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseNotebook } from "@customerio-notebooks/jupyter";
import { CONNECTION_FILE, startWatchdog } from "../../../jupyter/kernel/watchdog.ts";
import { code, openLifeline, run, temporaryFolder, writeNotebook } from "./fixtures.ts";

const posix = Deno.build.os !== "windows";
const CONFIG = fileURLToPath(new URL("../../../deno.json", import.meta.url));

function start(script: string, args: readonly string[], cwd: string): Deno.ChildProcess {
  const url = new URL(script, import.meta.url);
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--config", CONFIG, url.href, ...args],
    cwd,
    stdin: "null",
    detached: posix,
    stdout: "null",
    stderr: "null",
  }).spawn();
}

for (const [signal, exitCode] of [["SIGINT", 130], ["SIGTERM", 143], ["SIGHUP", 129]] as const) {
  Deno.test({
    name: `${signal} ends the kernel of a busy cell, saves what was executed, exits with ${exitCode}`,
    ignore: Deno.build.os === "windows",
    fn: async () => {
      using folder = temporaryFolder();
      using lifeline = openLifeline();
      writeNotebook(
        folder.path,
        "busy.ipynb",
        code('"first"'),
        code(`${lifeline.code}\nwhile (true) {}`),
        code("1"),
      );
      const executor = start("executor_process.ts", ["busy.ipynb"], folder.path);
      await lifeline.taken();
      executor.kill(signal);
      assertEquals((await executor.status).code, exitCode);
      await lifeline.cut();
      const saved = parseNotebook(
        Deno.readTextFileSync(join(folder.path, ".out", "busy.ipynb")),
        "busy.ipynb",
      );
      const outputs = saved.cells.map((cell) =>
        cell.cell_type === "code" ? cell.outputs.map((output) => output.output_type) : []
      );
      assertEquals(outputs, [["execute_result"], ["error"], []]);
      assertMatch(Deno.readTextFileSync(join(folder.path, ".out", "index.html")), /cancelled/);
    },
  });
}

for (
  const [what, cell] of [
    ["a busy cell", "while (true) {}"],
    ["a cell that waits", "await new Promise(() => {})"],
  ] as const
) {
  Deno.test(`killing the executor outright ends the kernel: ${what}`, async () => {
    using folder = temporaryFolder();
    using lifeline = openLifeline();
    writeNotebook(folder.path, "busy.ipynb", code(`${lifeline.code}\n${cell}`));
    const executor = start("executor_process.ts", ["busy.ipynb"], folder.path);
    await lifeline.taken();
    executor.kill("SIGKILL");
    await executor.status;
    await lifeline.cut();
  });
}

/** Code that starts a process which takes the lifeline and stays. */
function startsChild(line: string): string {
  const script = `${line}; setInterval(() => {}, 60_000);`;
  return `const child = new Deno.Command(Deno.execPath(), { args: ["eval", ${
    JSON.stringify(script)
  }] }).spawn();`;
}

Deno.test({
  name: "a process that a cell has started ends with the notebook",
  ignore: !posix,
  fn: async () => {
    using lifeline = openLifeline();
    const cells = [code(startsChild(lifeline.code)), code("await child.status;")];
    const abort = new AbortController();
    lifeline.taken().then(() => abort.abort());
    await run(cells, { signal: abort.signal });
    await lifeline.cut();
  },
});

for (const whole of [false, true]) {
  Deno.test({
    name: `killing the executor${
      whole ? "'s process group" : ""
    } outright ends a process that a cell has started`,
    ignore: !posix,
    fn: async () => {
      using folder = temporaryFolder();
      using lifeline = openLifeline();
      const cell = `${startsChild(lifeline.code)}\nawait child.status;`;
      writeNotebook(folder.path, "busy.ipynb", code(cell));
      const executor = start("executor_process.ts", ["busy.ipynb"], folder.path);
      await lifeline.taken();
      process.kill(whole ? -executor.pid : executor.pid, "SIGKILL");
      await executor.status;
      await lifeline.cut();
    },
  });
}

Deno.test("killing the executor outright ends a kernel that is not ready yet", async () => {
  using folder = temporaryFolder();
  using lifeline = openLifeline();
  const executor = start("start_process.ts", [lifeline.code], folder.path);
  await lifeline.taken();
  executor.kill("SIGKILL");
  await executor.status;
  await lifeline.cut();
});

for (const flavour of Deno.build.os === "windows" ? ["deno"] as const : ["deno", "shell"] as const) {
  Deno.test(`the ${flavour} watchdog kills when its input ends, and stops without killing when told`, async () => {
    using lifeline = openLifeline();
    const kernel = new Deno.Command(Deno.execPath(), {
      args: ["eval", `${lifeline.code}; await new Promise((resolve) => setTimeout(resolve, 600_000));`],
    }).spawn();
    await lifeline.taken();
    const folder = Deno.makeTempDirSync();
    const spared = startWatchdog(folder, flavour);
    spared.watch(kernel.pid);
    await spared.stop();
    assertEquals(Deno.statSync(folder).isDirectory, true);
    const deadly = startWatchdog(folder, flavour);
    deadly.watch(kernel.pid);
    await deadly.expire();
    await lifeline.cut();
    assertEquals((await kernel.status).signal ?? "SIGKILL", "SIGKILL");
    let gone = false;
    try {
      Deno.statSync(folder);
    } catch {
      gone = true;
    }
    assertEquals(gone, true);
  });
}

Deno.test({
  name: "a kernel that was started, but not told to its watchdog any more, is found by its connection file",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    using lifeline = openLifeline();
    const folder = Deno.makeTempDirSync();
    const file = join(folder, CONNECTION_FILE);
    Deno.writeTextFileSync(file, "{}");
    const kernel = new Deno.Command(Deno.execPath(), {
      args: ["eval", `${lifeline.code}; await new Promise((resolve) => setTimeout(resolve, 600_000));`, file],
    }).spawn();
    await lifeline.taken();
    await startWatchdog(folder).expire();
    assertEquals((await kernel.status).signal, "SIGKILL");
    await lifeline.cut();
    assertThrows(() => Deno.statSync(folder), Deno.errors.NotFound);
  },
});
