/**
 * `deno task test:jsr`: runs the tests on the genuine `jsr:@std/*` packages instead of the stand-ins in `std/`.
 *
 * Works on a copy of the repository without the stand-ins: tools find a configuration by its place, so there is no
 * way to leave them out where it stands.
 *
 * @module
 */
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";
import { runDeno } from "./deno_process.ts";
import { REPOSITORY } from "./workspace.ts";

/** What a copy does without: histories, installed packages, outputs, secrets, and the lock of the linked packages. */
const LEFT_OUT: ReadonlySet<string> = new Set([".git", ".out", "cov", "node_modules", ".env", "deno.lock"]);

/** Tests of the stand-ins themselves, and the packaging tests, which publish them along with the packages. */
const LEFT_OUT_TESTS: readonly string[] = [
  "tests/packaging",
  "tests/unit/std/assert_test.ts",
  "tests/unit/std/crypto_test.ts",
  "tests/unit/std/dotenv_test.ts",
];

const ROOT_CONFIG = z.looseObject({ workspace: z.array(z.string()), links: z.array(z.string()).optional() });

async function copyFolder(from: URL, to: URL): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    if (LEFT_OUT.has(name)) continue;
    if (isDirectory) await copyFolder(new URL(`${name}/`, from), new URL(`${name}/`, to));
    else await Deno.copyFile(new URL(name, from), new URL(name, to));
  }
}

async function withoutStandIns(folder: URL): Promise<void> {
  const file = new URL("deno.json", folder);
  const { links: _links, workspace, ...config } = ROOT_CONFIG.parse(
    JSON.parse(await Deno.readTextFile(file)),
  );
  const members = workspace.filter((path) => !path.startsWith("./std/"));
  await Deno.writeTextFile(file, JSON.stringify({ ...config, workspace: members }, null, 2));
  await Deno.remove(new URL("std/", folder), { recursive: true });
}

/** Why the registry cannot be used, or nothing if it can. Deno knows where it is, and obeys `JSR_URL`. */
async function registryTrouble(): Promise<string | undefined> {
  const args = ["cache", "--no-config", "--no-lock", "--reload=jsr:", "jsr:@std/assert@1"];
  const { code, stderr } = await runDeno(args, { cwd: REPOSITORY });
  return code === 0 ? undefined : stderr.trim().replace(/\s+/g, " ");
}

async function testCopy(args: readonly string[]): Promise<number> {
  const folder = await Deno.makeTempDir({ prefix: "on_jsr_" });
  try {
    const copy = pathToFileURL(`${folder}/`);
    await copyFolder(REPOSITORY, copy);
    await withoutStandIns(copy);
    const test = ["test", "-P=test", "--parallel", `--ignore=${LEFT_OUT_TESTS.join(",")}`, ...args];
    return (await new Deno.Command(Deno.execPath(), { args: test, cwd: fileURLToPath(copy) }).spawn().status)
      .code;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

if (import.meta.main) {
  const trouble = await registryTrouble();
  if (trouble === undefined) Deno.exit(await testCopy(Deno.args));
  console.error(
    `Cannot test on the genuine @std packages: the JSR registry cannot be reached (${trouble}). ` +
      "Run `deno task test`, which takes the stand-ins, or try again where it can be reached.",
  );
  Deno.exit(1);
}
