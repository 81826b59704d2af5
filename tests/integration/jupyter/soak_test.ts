import { assertEquals } from "@std/assert";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "./fixtures.ts";

/** `deno task soak` runs two hundred. */
const COUNT = Deno.env.get("SOAK_NOTEBOOKS") ?? "6";
const CONFIG = fileURLToPath(new URL("../../../deno.json", import.meta.url));
const MARK = "JUPYTER_SOAK_TEST";

/** Files in /proc of processes that have inherited the mark; a shell looks, because Deno keeps tests out of /proc. */
async function marked(value: string): Promise<string> {
  const { stdout } = await new Deno.Command("/bin/sh", {
    args: ["-c", 'grep -lzsF "$0" /proc/[0-9]*/environ', `${MARK}=${value}`],
  }).output();
  return new TextDecoder().decode(stdout);
}

Deno.test({
  name: `${COUNT} notebooks in a row, whatever becomes of them, leave no process, file or open file behind`,
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    using folder = temporaryFolder();
    const script = fileURLToPath(new URL("soak_process.ts", import.meta.url));
    const { stdout, stderr, success } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--quiet", "--no-lock", "--config", CONFIG, script, COUNT],
      env: { TMPDIR: folder.path, [MARK]: folder.path, NO_COLOR: "1" },
    }).output();
    assertEquals(success, true, new TextDecoder().decode(stderr));
    const { before, after } = JSON.parse(new TextDecoder().decode(stdout));
    assertEquals(after, before);
    assertEquals([...Deno.readDirSync(folder.path)].map((entry) => entry.name), []);
    assertEquals(await marked(folder.path), "");
  },
});
