/**
 * The packages of this repository, read from `deno.json` and never listed by hand.
 *
 * @module
 */
import { z } from "zod";

/** One package that is published. */
export interface WorkspacePackage {
  /** Full name, such as `@customerio-notebooks/core`. */
  readonly name: string;
  /** Version in `deno.json`. */
  readonly version: string;
  /** Folder that holds its `deno.json`, with a final slash. */
  readonly folder: URL;
  /** What can be imported: the subpath (`.` or `./name`) and the module behind it. */
  readonly exports: ReadonlyMap<string, URL>;
}

/** The packages of the repository, and the stand-ins for packages of others, which are never published. */
export interface Workspace {
  /** Folder of the root `deno.json`, with a final slash. */
  readonly root: URL;
  /** The umbrella package, then the members that share its scope, in the order of `workspace`. */
  readonly packages: readonly WorkspacePackage[];
  /** The packages of `links`, and the members of another scope. */
  readonly standIns: readonly WorkspacePackage[];
}

/** Folder of this repository. */
export const REPOSITORY: URL = new URL("../", import.meta.url);

const PACKAGE_CONFIG = z.object({
  name: z.string(),
  version: z.string(),
  exports: z.union([z.string().transform((path) => ({ ".": path })), z.record(z.string(), z.string())]),
});
const ROOT_CONFIG = z.object({ workspace: z.array(z.string()), links: z.array(z.string()).default([]) });

function subfolder(root: URL, path: string): URL {
  return new URL(path.endsWith("/") ? path : `${path}/`, root);
}

async function readConfig(folder: URL): Promise<unknown> {
  return JSON.parse(await Deno.readTextFile(new URL("deno.json", folder)));
}

async function readPackage(folder: URL): Promise<WorkspacePackage> {
  const { name, version, exports } = PACKAGE_CONFIG.parse(await readConfig(folder));
  const modules = Object.entries(exports).map(([subpath, path]) => [subpath, new URL(path, folder)] as const);
  return { name, version, folder, exports: new Map(modules) };
}

/**
 * Reads the packages of a repository.
 *
 * @param root Folder of the root `deno.json`.
 * @returns Its packages.
 * @throws {Deno.errors.NotFound} If a folder of the workspace has no `deno.json`.
 * @throws {z.ZodError} If a `deno.json` lacks a name, a version or exports.
 */
export async function readWorkspace(root: URL = REPOSITORY): Promise<Workspace> {
  const { workspace, links } = ROOT_CONFIG.parse(await readConfig(root));
  const umbrella = await readPackage(root);
  const scope = umbrella.name.replace(/[^/]*$/, "");
  const others = await Promise.all(
    [...workspace, ...links].map((path) => readPackage(subfolder(root, path))),
  );
  const [packages = [], standIns = []] = [true, false].map((isOurs) =>
    others.filter(({ name }) => name.startsWith(scope) === isOurs)
  );
  return { root, packages: [umbrella, ...packages], standIns };
}
