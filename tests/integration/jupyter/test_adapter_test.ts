import { assertEquals, assertMatch } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { testNotebooks } from "@customerio-notebooks/jupyter/test";
import { code, markdown, tagged, temporaryFolder, writeNotebook } from "./fixtures.ts";

const ROOT = new URL("../../../", import.meta.url);

/** Runs `deno test` on a file that registers the notebooks of a folder. */
async function denoTest(
  folder: string,
  options = "{}",
): Promise<{ readonly exitCode: number; readonly printed: string }> {
  const file = join(folder, "notebooks_test.ts");
  Deno.writeTextFileSync(
    file,
    `import { testNotebooks } from "${
      new URL("jupyter/notebook_tests.ts", ROOT).href
    }";\ntestNotebooks("**/*.ipynb", { base: ${JSON.stringify(folder)}, ...${options} });\n`,
  );
  const { code: exitCode, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["test", "--no-check", "--config", fileURLToPath(new URL("deno.json", ROOT)), "-P=test", file],
    env: { NO_COLOR: "1" },
  }).output();
  const decoder = new TextDecoder();
  return { exitCode, printed: decoder.decode(stdout) + decoder.decode(stderr) };
}

Deno.test("testNotebooks() makes a test a notebook and a step a cell; after a failure the rest is ignored", async () => {
  using folder = temporaryFolder();
  writeNotebook(
    folder.path,
    "good.ipynb",
    markdown("# Good\n\n## Add"),
    code("1 + 1"),
    markdown("## Show"),
    code('console.log("x")'),
  );
  writeNotebook(
    folder.path,
    "bad.ipynb",
    markdown("# Bad"),
    code("1"),
    code('const a = 1;\nthrow new Error("boom")'),
    code("3"),
  );
  const { exitCode, printed } = await denoTest(folder.path);
  assertEquals(exitCode, 1);
  assertMatch(printed, /good\.ipynb \.\.\.\n {2}\[1\] Add \.\.\. ok .*\n {2}\[2\] Show \.\.\. ok/);
  assertMatch(
    printed,
    /bad\.ipynb \.\.\.\n {2}\[1\] Bad \.\.\. ok .*\n {2}\[2\] Bad \.\.\. FAILED .*\n {2}\[3\] Bad \.\.\. ignored/,
  );
  assertMatch(printed, /bad\.ipynb:\[2\] "Bad":2:7 Error: boom\n[\s\S]*> 2 \| throw new Error/);
  assertMatch(printed, /1 passed \(3 steps\) \| 1 failed \(1 step\) \| 0 ignored \(1 step\)/);
  assertEquals(printed.match(/> 2 \|/g)?.length, 1);
  assertEquals(printed.includes("Leaks detected"), false);
});

Deno.test("testNotebooks() passes parameters, environment and limits on", async () => {
  using folder = temporaryFolder();
  writeNotebook(
    folder.path,
    "a.ipynb",
    tagged("let limit = 1;", "parameters"),
    code('if (limit !== 5 || Deno.env.get("GIVEN") !== "yes") throw new Error("not passed on")'),
    code("await new Promise(() => {})"),
  );
  const { printed } = await denoTest(
    folder.path,
    '{ parameters: { limit: 5 }, env: { GIVEN: "yes" }, cellTimeoutMs: 1000 }',
  );
  assertMatch(printed, /\[2\] \.\.\. ok[\s\S]*longer than 1 s/);
});

const folder = temporaryFolder();
writeNotebook(folder.path, "registered.ipynb", markdown("# Registered here"), code("1"));
testNotebooks("registered.ipynb", { base: folder.path });
Deno.test.afterAll(() => folder[Symbol.dispose]());
