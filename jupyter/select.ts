import { globSync } from "node:fs";
import { join, normalize, relative, resolve } from "node:path";
import { NotebookError } from "./errors.ts";

/** Folders that hold copies or other people's files. */
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([".ipynb_checkpoints", "node_modules", ".out", ".git"]);

/**
 * Finds notebooks.
 *
 * @param selectors Files, folders (searched through) and globs.
 * @param base Folder that relative selectors start from. @default the working directory
 * @returns Paths relative to `base` where the notebooks are below it, sorted within a selector, none twice.
 * @throws {NotebookError} Of kind `invalid-selection` if a selector matches no notebook.
 */
export function selectNotebooks(selectors: readonly string[], base: string = Deno.cwd()): string[] {
  const found = new Map<string, string>();
  for (const selector of selectors) {
    for (const path of matches(selector, base)) {
      const absolute = resolve(base, path);
      const below = relative(base, absolute);
      if (!found.has(absolute)) found.set(absolute, below.startsWith("..") ? normalize(path) : below);
    }
  }
  return [...found.values()];
}

function matches(selector: string, base: string): string[] {
  const info = statOrUndefined(resolve(base, selector));
  if (info?.isFile) {
    if (!selector.endsWith(".ipynb")) {
      throw refused(selector, "it is not an .ipynb file");
    }
    return [selector];
  }
  const inFolder = info?.isDirectory === true;
  if (!inFolder && !/[*?[{]/.test(selector)) {
    throw refused(selector, "there is no such file or folder");
  }
  const below = globSync(inFolder ? "**/*.ipynb" : selector, {
    cwd: inFolder ? resolve(base, selector) : base,
    exclude: isSkipped,
  });
  const kept = below.filter((path) => path.endsWith(".ipynb") && !isSkipped(path))
    .map((path) => inFolder ? join(selector, path) : path).sort();
  if (kept.length === 0) {
    throw refused(selector, "it matches no notebook (.ipynb)");
  }
  return kept;
}

function isSkipped(pathOrName: string): boolean {
  return pathOrName.split(/[\\/]/).some((part) => SKIPPED_FOLDERS.has(part));
}

function statOrUndefined(path: string): Deno.FileInfo | undefined {
  try {
    return Deno.statSync(path);
  } catch (error) {
    // On Windows a glob is not even a valid file name, which is yet another error than "not found".
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function refused(selector: string, why: string): NotebookError {
  return new NotebookError("invalid-selection", `Cannot use "${selector}": ${why}`);
}
