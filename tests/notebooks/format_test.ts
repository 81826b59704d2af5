// The format of notebooks. `deno fmt --check` fails every notebook with a markdown cell unless its cache knows the file
// (2.9.6), though `deno fmt` would not change a byte of it; so `deno.json` keeps notebooks from it, and this looks instead.
import { globSync } from "node:fs";
import { assertEquals } from "@std/assert";

const REPOSITORY = new URL("../../", import.meta.url);

async function formatted(notebook: string): Promise<string> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["fmt", "--quiet", "--ext=ipynb", "-"],
    cwd: REPOSITORY,
    env: { NO_COLOR: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
  });
  const child = command.spawn();
  const writing = ReadableStream.from([new TextEncoder().encode(notebook)]).pipeTo(child.stdin);
  const [{ stdout }] = await Promise.all([child.output(), writing]);
  return new TextDecoder().decode(stdout);
}

for (const path of globSync("notebooks/**/*.ipynb", { cwd: REPOSITORY })) {
  Deno.test(`${path} is formatted`, async () => {
    const text = await Deno.readTextFile(new URL(path, REPOSITORY));
    const advice = `\`deno fmt --ext=ipynb - < ${path}\` prints it as it should be`;
    assertEquals(text, await formatted(text), advice);
  });
}
