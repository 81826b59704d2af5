/** The import graph of modules as `deno info --json` sees it. */
import { z } from "zod";
import { type DenoOptions, runDeno } from "../../tasks/deno_process.ts";

/** One import of a module. */
export interface ImportEdge {
  /** The specifier as it is written. */
  readonly written: string;
  /** The module it leads to, or the specifier itself where nothing was found. */
  readonly target: string;
  /** Whether only types are taken. */
  readonly isTypeOnly: boolean;
  /** Why the import fails, if it does. */
  readonly error?: string;
}

/** Imports by the module that has them; keys are resolved specifiers such as `file:///…/mod.ts`. */
export interface ModuleGraph {
  readonly imports: ReadonlyMap<string, readonly ImportEdge[]>;
  /** The module a specifier leads to. */
  readonly resolve: (specifier: string) => string;
  /** Names of the npm packages behind an npm module of the graph, with all they depend on. */
  readonly npmPackagesOf: (module: string) => ReadonlySet<string>;
}

const TARGET = z.object({ specifier: z.string().optional(), error: z.string().optional() });
const INFO = z.object({
  modules: z.array(z.object({
    specifier: z.string(),
    error: z.string().optional(),
    npmPackage: z.string().optional(),
    dependencies: z.array(
      z.object({ specifier: z.string(), code: TARGET.optional(), type: TARGET.optional() }),
    )
      .default([]),
  })),
  redirects: z.record(z.string(), z.string()),
  npmPackages: z.record(z.string(), z.object({ name: z.string(), dependencies: z.array(z.string()) })),
});
type Info = z.infer<typeof INFO>;

function resolver(redirects: Readonly<Record<string, string>>): (specifier: string) => string {
  return (specifier) => {
    let target = specifier;
    for (let next = redirects[target]; next !== undefined && next !== target; next = redirects[target]) {
      target = next;
    }
    return target;
  };
}

function npmNames(info: Info, root: string | undefined): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = root === undefined ? [] : [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...info.npmPackages[id]?.dependencies ?? []);
  }
  return new Set([...seen].map((id) => info.npmPackages[id]?.name ?? id));
}

/**
 * Reads the graph that starts at a module, types included.
 *
 * @param entry Path or specifier of the module.
 * @param options Where `deno info` runs.
 * @returns The graph.
 * @throws {Error} If `deno info` fails.
 */
export async function readModuleGraph(entry: string, options: DenoOptions): Promise<ModuleGraph> {
  const { code, stdout, stderr } = await runDeno(["info", "--json", "--no-lock", entry], options);
  if (code !== 0) {
    throw new Error(`Cannot read the module graph of ${entry}: deno info exits with ${code}\n${stderr}`);
  }
  const info = INFO.parse(JSON.parse(stdout));
  const resolve = resolver(info.redirects);
  const imports = new Map(info.modules.map(({ specifier, dependencies }) => [
    specifier,
    dependencies.flatMap(({ specifier: written, code, type }) =>
      [code, type].filter((end) => end !== undefined).map((end): ImportEdge => ({
        written,
        target: resolve(end.specifier ?? written),
        isTypeOnly: code === undefined,
        ...(end.error === undefined ? {} : { error: end.error }),
      }))
    ),
  ]));
  const roots = new Map(info.modules.map(({ specifier, npmPackage }) => [specifier, npmPackage]));
  return { imports, resolve, npmPackagesOf: (module) => npmNames(info, roots.get(module)) };
}

/**
 * Every module that can be reached from one, itself included.
 *
 * @param graph The graph.
 * @param from A module of the graph.
 * @returns The modules.
 */
export function reachableFrom(graph: ModuleGraph, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    if (seen.has(module)) continue;
    seen.add(module);
    open.push(...(graph.imports.get(module) ?? []).map(({ target }) => target));
  }
  return seen;
}

/**
 * Names of the npm packages that importing a module brings in.
 *
 * @param graph The graph.
 * @param from A module of the graph.
 * @returns The names, such as `zod`.
 */
export function npmPackagesFrom(graph: ModuleGraph, from: string): ReadonlySet<string> {
  return new Set([...reachableFrom(graph, from)].flatMap((module) => [...graph.npmPackagesOf(module)]));
}
