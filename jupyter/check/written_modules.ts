import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type NotebookModule, toModule } from "./notebook_module.ts";
import type { NotebookSource } from "./notebook_source.ts";
import { findProject } from "./project.ts";
import { makeScratchFolder } from "./scratch_folder.ts";

/** A notebook with its module on disk. */
export interface WrittenNotebook extends NotebookModule {
  /** The notebook. */
  readonly source: NotebookSource;
  /** Path of the module. */
  readonly file: string;
  /** Address of the module: `file:///…`. */
  readonly address: string;
}

/** Modules on disk; disposing them removes their folders. */
export interface WrittenModules extends AsyncDisposable {
  /** The notebooks by the folder of their project. */
  readonly byProject: ReadonlyMap<string, readonly WrittenNotebook[]>;
}

/**
 * Writes notebooks as modules, each in a folder of its own beside the notebook: there aliases, imports of files and
 * the settings of a member of a workspace are those that the kernel would use.
 *
 * @param sources The notebooks; those in a language that the kernel does not run are left out.
 * @param cwd Folder that their paths start from.
 * @returns The modules.
 * @throws {NotebookError} Of kind `invalid-output` if no folder can be made beside a notebook.
 */
export async function writeModules(sources: readonly NotebookSource[], cwd: string): Promise<WrittenModules> {
  await using folders = new AsyncDisposableStack();
  const written: WrittenNotebook[] = [];
  const own = sources.filter(({ foreignLanguage }) => foreignLanguage === undefined);
  for (const [folder, members] of Map.groupBy(own, ({ path }) => dirname(resolve(cwd, path)))) {
    const { path } = folders.use(await makeScratchFolder(folder));
    for (const source of members) {
      const module = toModule(source);
      const file = join(path, `${basename(source.path, ".ipynb")}.${module.extension}`);
      await Deno.writeTextFile(file, module.module.text);
      written.push({ ...module, source, file, address: pathToFileURL(file).href });
    }
  }
  const byProject = Map.groupBy(written, ({ source }) => findProject(dirname(resolve(cwd, source.path))));
  const owned = folders.move();
  return { byProject, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
