import { join } from "node:path";
import process from "node:process";
import { assert, assertStringIncludes, assertThrows } from "@std/assert";

const REPOSITORY = new URL("../../../", import.meta.url);

/** Says who it is, and never ends by itself. */
const ENDLESS = [
  "await Deno.writeTextFile('kernel.pid', String(Deno.pid));\n",
  "await new Promise(() => {});\n",
];

function notebookOf(source: readonly string[]): string {
  const cell = { cell_type: "code", id: "endless", metadata: {}, execution_count: null, outputs: [], source };
  return JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
}

/** Waits until a file is there and has been written. */
async function readWhenWritten(folder: string, name: string): Promise<string> {
  const read = () => Deno.readTextFile(join(folder, name)).catch(() => "");
  using watcher = Deno.watchFs(folder);
  for (let text = await read();; text = await read()) {
    if (text !== "") return text;
    await watcher[Symbol.asyncIterator]().next();
  }
}

Deno.test({
  name: "killing `deno task notebooks` with -9 ends the run and its kernel, and what was executed is saved",
  ignore: Deno.build.os === "windows" && saysWhy("processes are not watched on Windows"),
  fn: async () => {
    const folder = await Deno.makeTempDir();
    try {
      await Deno.writeTextFile(join(folder, "endless.ipynb"), notebookOf(ENDLESS));
      const args = ["task", "notebooks", join(folder, "endless.ipynb"), "--out", join(folder, "out")];
      const task = new Deno.Command(Deno.execPath(), {
        args,
        cwd: REPOSITORY,
        stdout: "piped",
        stderr: "null",
      }).spawn();
      const kernel = Number(await readWhenWritten(folder, "kernel.pid"));
      assert(process.kill(kernel, 0));
      task.kill("SIGKILL");
      // The run holds the task's standard output: it ends when the run has.
      const printed = await new Response(task.stdout).text();
      await task.status;
      assertThrows(() => process.kill(kernel, 0), Error, "ESRCH");
      assertStringIncludes(printed, "Executed copy:");
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

function saysWhy(reason: string): true {
  console.log(`skipped: ${reason}`);
  return true;
}
