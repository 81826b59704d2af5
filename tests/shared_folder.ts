import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * A file of the folder `shared` beside the repository, which holds what the repository may not: the official documents,
 * real data. Where it is absent, a line says which tests are left out.
 *
 * @param path Path within the folder.
 * @returns Path of the file, or undefined where it is absent.
 */
export function sharedFile(path: string): string | undefined {
  const file = fileURLToPath(new URL(`../../shared/${path}`, import.meta.url));
  if (existsSync(file)) return file;
  console.warn(`Left out, for want of ../shared/${path}: the tests that read it`);
  return undefined;
}
