import { assertEquals } from "@std/assert";
import { pathToFileURL } from "node:url";
import { quote } from "../../../jupyter/shell_word.ts";
import { startCommand } from "../../../jupyter/cli/start_command.ts";

const CASES: readonly (readonly [url: string, command: string])[] = [
  [
    "https://jsr.io/@customerio-notebooks/jupyter/1.2.3/cli.ts",
    "deno run -A jsr:@customerio-notebooks/jupyter@1.2.3/cli",
  ],
  [pathToFileURL("tools/my cli.ts").href, "deno run -A 'tools/my cli.ts'"],
  ["http://localhost:1/x.ts", "deno run -A http://localhost:1/x.ts"],
];

for (const [url, command] of CASES) {
  Deno.test(`${new URL(url).protocol} scripts are started by "${command}"`, () => {
    assertEquals(startCommand(url), command);
  });
}

Deno.test("an argument is quoted for a shell where it needs it", () => {
  assertEquals(["a/b.ipynb", "a b", "it's", "$x"].map(quote), ["a/b.ipynb", "'a b'", "'it'\\''s'", "'$x'"]);
});
