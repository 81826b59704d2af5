import { assertEquals, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";
import { REPOSITORY } from "../../../tasks/workspace.ts";
import { runDeno } from "../../../tasks/deno_process.ts";

const CALL = `import { AppAPIClient } from "@customerio-notebooks/app-api";
const fetch = () => Promise.resolve(Response.json({ segment: { id: 7 } }));
const client = new AppAPIClient({ apiKey: "abc123", fetch });
const answer = await client.segments.get(7).catch((error) => ({ segment: { id: error.message } }));
console.log(answer.segment.id);`;

/** Runs a program of this repository without any permission; what it prints. */
async function runBare(program: string): Promise<string> {
  const folder = new URL(".out/", REPOSITORY);
  await Deno.mkdir(folder, { recursive: true });
  const path = await Deno.makeTempFile({ dir: fileURLToPath(folder), prefix: "bare_", suffix: ".ts" });
  try {
    await Deno.writeTextFile(path, program);
    const run = await runDeno(["run", "--quiet", "--no-prompt", "--no-lock", path], { cwd: REPOSITORY });
    return run.stdout + run.stderr;
  } finally {
    await Deno.remove(path);
  }
}

Deno.test("a client that may not load its schemas says what to do, and with that needs no permission", async () => {
  const [refused, loaded] = await Promise.all([
    runBare(CALL),
    runBare(`import "@customerio-notebooks/app-api/contract";\n${CALL}`),
  ]);
  assertStringIncludes(refused, "--allow-read");
  assertStringIncludes(refused, 'import "@customerio-notebooks/app-api/contract"');
  assertEquals(loaded, "7\n");
});
