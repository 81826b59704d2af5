/** The import graph of every module of this repository, by path. */
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { REPOSITORY } from "../../tasks/workspace.ts";
import { type ImportEdge, type ModuleGraph, readModuleGraph } from "./module_graph.ts";

/** Folders without modules of ours. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules", "cov"]);

/** An import of one module of the repository by another. */
export interface InnerImport {
  /** Path of the importing module, with slashes, from the root of the repository. */
  readonly from: string;
  /** Path of the imported module. */
  readonly to: string;
  /** The specifier as it is written. */
  readonly written: string;
}

/** The graph and the paths in it. */
export interface RepositoryGraph {
  /** Paths of all modules, sorted. */
  readonly paths: readonly string[];
  /** Imports between modules of the repository. */
  readonly inner: readonly InnerImport[];
  /** Imports that lead nowhere, one sentence each. */
  readonly broken: readonly string[];
  /** The graph by address, for packages from outside. */
  readonly graph: ModuleGraph;
}

async function* modulesBelow(folder: URL): AsyncGenerator<URL> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (name.startsWith(".") || SKIPPED_FOLDERS.has(name)) continue;
    if (isDirectory) yield* modulesBelow(new URL(`${name}/`, folder));
    else if (/\.(tsx?|mjs)$/.test(name)) yield new URL(name, folder);
  }
}

/** Path of a module from the root of the repository, with slashes on every system. */
export function repositoryPath(address: string | URL): string {
  return relative(fileURLToPath(REPOSITORY), fileURLToPath(address)).split(sep).join("/");
}

/** `deno info` takes one entry: a module that imports all of them, in a folder that git and the other tools skip. */
async function readGraphOf(modules: readonly URL[]): Promise<ModuleGraph> {
  const ignored = new URL(".out/", REPOSITORY);
  await Deno.mkdir(ignored, { recursive: true });
  const folder = await Deno.makeTempDir({ dir: fileURLToPath(ignored), prefix: "architecture_" });
  try {
    const entry = `${folder}/all.ts`;
    await Deno.writeTextFile(entry, modules.map(({ href }) => `import ${JSON.stringify(href)};\n`).join(""));
    return await readModuleGraph(entry, { cwd: REPOSITORY });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/**
 * Reads the import graph of the repository.
 *
 * @returns The graph.
 */
export async function readRepositoryGraph(): Promise<RepositoryGraph> {
  const modules = await Array.fromAsync(modulesBelow(REPOSITORY));
  const graph = await readGraphOf(modules);
  const known = new Set(modules.map(({ href }) => href));
  const imports = modules.flatMap(({ href }) =>
    (graph.imports.get(href) ?? []).map((edge): [string, ImportEdge] => [repositoryPath(href), edge])
  );
  const isBroken = ({ target, error }: ImportEdge) =>
    error !== undefined || (target.startsWith(REPOSITORY.href) && !known.has(target));
  return {
    paths: modules.map(repositoryPath).sort(),
    inner: imports.filter(([, { target }]) => known.has(target))
      .map(([from, { target, written }]) => ({ from, to: repositoryPath(target), written })),
    broken: imports.filter(([, edge]) => isBroken(edge))
      .map(([from, { written, error }]) => `${from} imports "${written}": ${error ?? "no such module"}`),
    graph,
  };
}
