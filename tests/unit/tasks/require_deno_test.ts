import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { runDeno } from "../../../tasks/deno_process.ts";
import { adviceFor, isAtLeast } from "../../../tasks/require_deno.ts";
import { REPOSITORY } from "../../../tasks/workspace.ts";

const COMPARISONS: ReadonlyArray<[version: string, oldest: string, holds: boolean]> = [
  ["2.9.0", "2.9.0", true],
  ["2.9.6", "2.9.0", true],
  ["2.10.0", "2.9.0", true],
  ["3.0.0", "2.9.5", true],
  ["2.9.0-rc.1", "2.9.0", true],
  ["2.8.9", "2.9.0", false],
  ["1.46.3", "2.9.0", false],
  ["2.9.0", "2.9.1", false],
];

for (const [version, oldest, holds] of COMPARISONS) {
  Deno.test(`isAtLeast(${version}, ${oldest}) is ${holds}`, () =>
    assertEquals(isAtLeast(version, oldest), holds));
}

Deno.test("adviceFor() an old Deno is one line with the command to run", () => {
  const advice = adviceFor("2.4.0", "2.9.6", "notebooks") ?? "";
  assertStringIncludes(advice, "`npx -y deno@2.9.6 task notebooks`");
  assert(!advice.includes("\n"));
  assertEquals(adviceFor("2.9.6", "2.9.6", "notebooks"), undefined);
});

Deno.test("the check says nothing on the Deno that runs these tests", async () => {
  const args = ["run", "--no-lock", "--no-config", "--allow-read", "tasks/require_deno.ts", "test"];
  assertEquals(await runDeno(args, { cwd: REPOSITORY }), { code: 0, stdout: "", stderr: "" });
});
