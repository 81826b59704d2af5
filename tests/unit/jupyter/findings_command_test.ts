import { assertEquals, assertMatch } from "@std/assert";
import { join } from "node:path";
import { readNotebookSync } from "@customerio-notebooks/jupyter";
import { type FindingsCommand, findingsCommand } from "../../../jupyter/cli/findings_command.ts";
import { invoke } from "../../../jupyter/cli/invoke.ts";
import { code, temporaryFolder, writeNotebook } from "../../integration/jupyter/fixtures.ts";

/** A search of one rule: cells with a note of something left to do. */
const NOTES: FindingsCommand<string> = {
  name: "notes",
  summary: "Find notes of what is left to do",
  about: "Nothing is run.",
  options: [{ name: "word", value: "TEXT", about: "what a note begins with" }],
  find: (paths, { exclude, args }) => {
    const word = args.text("word") ?? "TODO";
    const findings = exclude.includes("N1")
      ? []
      : paths.flatMap((path) =>
        readNotebookSync(path).cells.flatMap(({ source }, index) =>
          source.includes(word) ? [`${path}:[${index + 1}] N1 ${source}`] : []
        )
      );
    return Promise.resolve({ ok: findings.length === 0, findings });
  },
  format: (findings, { color }) => `${findings.join("\n")}\ncolour: ${color}\n`,
  toJson: (findings) => `${JSON.stringify(findings)}\n`,
};

async function search(...args: readonly string[]) {
  let out = "";
  const exitCode = await invoke(findingsCommand(NOTES), args, { write: (text) => out += text });
  return { exitCode, out };
}

Deno.test("a search is a command: it exits with 1 if something is found, and takes globs, --exclude and --json", async () => {
  using folder = temporaryFolder();
  writeNotebook(folder.path, "a.ipynb", code("1"), code("// TODO: more"));
  writeNotebook(folder.path, "b.ipynb", code("// LATER"));
  const glob = join(folder.path, "*.ipynb");
  const found = await search(glob);
  assertEquals(found.exitCode, 1);
  assertMatch(found.out, /a\.ipynb:\[2\] N1 \/\/ TODO: more\ncolour: false\n$/);
  assertEquals(JSON.parse((await search(glob, "--json", "--word", "LATER")).out).length, 1);
  assertEquals(await search(glob, "--exclude", "N1"), { exitCode: 0, out: "Nothing found in 2 notebooks\n" });
  assertEquals(await search(glob, "--exclude", "N1", "--quiet"), { exitCode: 0, out: "" });
});

Deno.test("the help of a search names its own options and those of all searches", async () => {
  const { exitCode, out } = await search("--help");
  assertEquals(exitCode, 0);
  for (const part of ["Find notes", "--word TEXT", "--exclude CODE", "--json", "1  something was found"]) {
    assertEquals(out.includes(part), true, part);
  }
});
