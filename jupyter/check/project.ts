import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const CONFIG_NAMES = ["deno.json", "deno.jsonc", "package.json"];

/**
 * Finds the project that a notebook belongs to, as Deno does for the folder in which the kernel runs.
 *
 * @param folder Folder of the notebook.
 * @returns Folder of the project, or of the workspace around it; the given one if there is no configuration.
 */
export function findProject(folder: string): string {
  const own = resolve(folder);
  const nearest = upwards(own).find((candidate) => configsOf(candidate).length > 0);
  if (nearest === undefined) return own;
  // A member of a workspace has its own settings and those of the workspace, which lies further up.
  return upwards(dirname(nearest)).find(isWorkspace) ?? nearest;
}

function upwards(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

function configsOf(folder: string): string[] {
  return CONFIG_NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path));
}

function isWorkspace(folder: string): boolean {
  return configsOf(folder).some((path) => {
    try {
      // Comments do not matter for the question whether there is such a field.
      return /"workspaces?"\s*:/.test(Deno.readTextFileSync(path));
    } catch (error) {
      if (error instanceof Deno.errors.PermissionDenied) return false;
      throw error;
    }
  });
}
