import { dirname, relative, resolve } from "node:path";
import { NotebookError } from "./errors.ts";
import type { Notebook } from "./nbformat/mod.ts";
import { declaredParameters, type NotebookParameters } from "./parameters.ts";

/**
 * Gives each notebook the parameters that it declares; one that nobody declares is a mistake of the caller.
 *
 * @param sources The notebooks with their paths.
 * @param parameters Values for any of them.
 * @param cwd Where the kernels run. @default the folder of each notebook
 * @returns The values for each, in order; a file that exists is named relative to where its kernel runs.
 * @throws {NotebookError} Of kind `invalid-parameter` if no notebook declares a parameter.
 */
export function shareParameters(
  sources: readonly { readonly path: string; readonly notebook: Notebook }[],
  parameters: NotebookParameters,
  cwd?: string,
): NotebookParameters[] {
  const declared = sources.map(({ notebook }) => declaredParameters(notebook) ?? new Map<string, string>());
  const known = new Set(declared.flatMap((names) => [...names.keys()]));
  for (const name of Object.keys(parameters)) {
    if (!known.has(name)) {
      throw new NotebookError(
        "invalid-parameter",
        `Cannot set parameter "${name}": no selected notebook declares it in a cell tagged "parameters". ` +
          `Known parameters: ${known.size === 0 ? "none" : [...known].sort().join(", ")}`,
      );
    }
  }
  return sources.map(({ path }, index) =>
    Object.fromEntries(
      Object.entries(parameters).filter(([name]) => declared[index]?.has(name))
        .map((
          [name, value],
        ) => [name, typeof value === "string" ? fromKernelFolder(value, cwd ?? dirname(path)) : value]),
    )
  );
}

/**
 * A file given relative to where the command was started is named relative to the folder where the kernel runs, usually
 * the notebook's. So it is found there, and no path of this machine gets into a saved notebook.
 */
function fromKernelFolder(value: string, folder: string): string {
  if (value === "" || !isFile(value)) return value;
  return relative(resolve(folder), resolve(value)).replaceAll("\\", "/");
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch (error) {
    // Whatever cannot be looked at is no file: a value may be any text, also one that is no possible file name.
    if (error instanceof Error) return false;
    throw error;
  }
}
