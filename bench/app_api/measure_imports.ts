import ts from "typescript";
import { z } from "zod";
import { type Command, denoCommand, ROOT, runCommand } from "../child.ts";
import { median } from "../median.ts";

/** What importing a package costs. */
export interface ImportCost {
  readonly name: string;
  /** Milliseconds, the median of processes that do nothing else. */
  readonly milliseconds: number;
  readonly modules: number;
  /** Bytes of JavaScript in these modules, without comments and types. */
  readonly bytes: number;
}

/** A package to import. */
interface Package {
  readonly name: string;
  /** Folder to import it in, where that is not the project's. */
  readonly folder?: string;
}

const OURS = "@customerio-notebooks/app-api";
const PEER = "customerio-node";
/** Imports take milliseconds: more of them than of the rest. */
const TIMES = 3;

const IMPORT = z.object({ milliseconds: z.number(), files: z.array(z.string()) });
const INFO = z.object({
  roots: z.array(z.string()),
  redirects: z.record(z.string(), z.string()),
  modules: z.array(z.object({
    specifier: z.string(),
    dependencies: z.array(z.object({
      isDynamic: z.boolean().optional(),
      code: z.object({ specifier: z.string().optional() }).optional(),
    })).default([]),
  })),
});

/**
 * Imports our package and, where its folder is given, `customerio-node`, each in processes of its own, by turns.
 *
 * @param repeat How often, times three.
 * @param peers Folder of the packages of others; undefined to leave them out.
 * @param signal Ends it.
 * @returns The medians.
 * @throws {BenchError} If a module cannot be imported.
 */
export async function measureImports(
  repeat: number,
  peers: string | undefined,
  signal: AbortSignal,
): Promise<ImportCost[]> {
  const folder = await Deno.makeTempDir({ prefix: "bench_import_" });
  try {
    const packages: Package[] = [{ name: OURS }];
    if (peers !== undefined) {
      await prepare(folder, peers);
      packages.push({ name: PEER, folder });
    }
    const cases = packages.map((imported) => ({ imported, runs: Array<z.infer<typeof IMPORT>>() }));
    // The first is not counted: Deno keeps what it has compiled.
    for (let round = 0; round <= repeat * TIMES; round++) {
      for (const { imported, runs } of cases) runs.push(await importOnce(imported, signal));
    }
    return await Promise.all(cases.map(async ({ imported: { name }, runs }) => {
      const files = name === OURS ? await modulesOf(name, signal) : runs[0]?.files ?? [];
      const sizes = await Promise.all(files.map(sizeOf));
      return {
        name,
        milliseconds: median(runs.slice(1).map(({ milliseconds }) => milliseconds)),
        modules: files.length,
        bytes: sizes.reduce((sum, size) => sum + size, 0),
      };
    }));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const MODULE = new URL("import_time.ts", import.meta.url);

/** A project as a user has it, with the package in it. */
async function prepare(folder: string, peers: string): Promise<void> {
  await Deno.writeTextFile(`${folder}/package.json`, JSON.stringify({ dependencies: { [PEER]: "*" } }));
  await Deno.symlink(`${peers}node_modules`, `${folder}/node_modules`, { type: "junction" });
  await Deno.copyFile(MODULE, `${folder}/import_time.ts`);
}

async function importOnce({ name, folder }: Package, signal: AbortSignal): Promise<z.infer<typeof IMPORT>> {
  const ours = denoCommand(name, MODULE, [name]);
  const command: Command = folder === undefined
    ? ours
    : { ...ours, folder, args: ["run", "-A", "--quiet", "import_time.ts", name] };
  return IMPORT.parse(JSON.parse(await runCommand(command, signal)));
}

/** The modules that run when ours is imported: neither types nor what is loaded later. */
async function modulesOf(name: string, signal: AbortSignal): Promise<string[]> {
  const entry = new URL("app_api/mod.ts", ROOT).href;
  const info = { name: `deno info ${name}`, program: Deno.execPath(), args: ["info", "--json", entry] };
  const { modules } = INFO.parse(JSON.parse(await runCommand(info, signal)));
  const byName = new Map(modules.map((module) => [module.specifier, module]));
  const seen = new Set<string>();
  const open = [entry];
  for (let specifier = open.pop(); specifier !== undefined; specifier = open.pop()) {
    if (seen.has(specifier)) continue;
    seen.add(specifier);
    for (const { isDynamic, code } of byName.get(specifier)?.dependencies ?? []) {
      if (isDynamic !== true && code?.specifier?.startsWith("file:")) open.push(code.specifier);
    }
  }
  return [...seen];
}

async function sizeOf(file: string): Promise<number> {
  const source = await Deno.readTextFile(file.startsWith("file:") ? new URL(file) : file);
  const compilerOptions = {
    removeComments: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
  };
  const { outputText } = ts.transpileModule(source, { compilerOptions });
  return new TextEncoder().encode(outputText).length;
}
