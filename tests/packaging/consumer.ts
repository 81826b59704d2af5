/** A stranger's folder: nothing in it but a program that imports the published packages. */
import { join } from "node:path";
import { z } from "zod";
import { type DenoResult, runDeno } from "../../tasks/deno_process.ts";

/** A folder of its own with a cache of its own; leaving the scope of `await using` removes it. */
export interface ConsumerFolder extends AsyncDisposable {
  /** Runs `deno` there against the registry. */
  readonly deno: (args: readonly string[]) => Promise<DenoResult>;
  /** Writes a program there. */
  readonly write: (name: string, source: string) => Promise<void>;
  /** Path of the folder. */
  readonly path: string;
  /** Variables that its processes need. */
  readonly env: Readonly<Record<string, string>>;
}

const CACHES = z.object({ npmCache: z.string() });

/** Lets the new cache use the npm packages that are on this machine; nothing is downloaded twice. */
async function shareNpmCache(denoDir: string): Promise<void> {
  const { stdout } = await runDeno(["info", "--json"], { cwd: "." });
  const { npmCache } = CACHES.parse(JSON.parse(stdout));
  await Deno.mkdir(npmCache, { recursive: true });
  await Deno.symlink(npmCache, join(denoDir, "npm"), { type: "junction" });
}

/**
 * Makes an empty folder with an empty Deno cache.
 *
 * @param registryUrl Address of the JSR registry its programs import from.
 * @returns The folder.
 */
export async function openConsumerFolder(registryUrl: string): Promise<ConsumerFolder> {
  const folder = await Deno.makeTempDir({ prefix: "consumer_" });
  const [path, denoDir] = [join(folder, "project"), join(folder, "cache")];
  await Promise.all([Deno.mkdir(path), Deno.mkdir(denoDir)]);
  await shareNpmCache(denoDir);
  const env = { JSR_URL: registryUrl, DENO_DIR: denoDir };
  return {
    path,
    env,
    deno: (args) => runDeno(args, { cwd: path, env }),
    write: (name, source) => Deno.writeTextFile(join(path, name), source),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/**
 * The program that imports everything of some modules and prints, as JSON, what each exports.
 *
 * @param specifiers The modules.
 * @returns Its source.
 */
export function importingProgram(specifiers: readonly string[]): string {
  const imports = specifiers.map((specifier, index) => `import * as module${index} from "${specifier}";`);
  const names = specifiers.map((specifier, index) => `  "${specifier}": Object.keys(module${index}).sort(),`);
  return [...imports, "console.log(JSON.stringify({", ...names, "}));", ""].join("\n");
}
