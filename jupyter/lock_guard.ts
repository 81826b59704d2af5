import { dirname, join, resolve } from "node:path";
import { isRecord } from "./json.ts";

/**
 * Keeps `deno.lock` as it is while notebooks run, as a disposable.
 *
 * The kernel adds whatever a cell imports to the lock file of the project around it, and has no option against it
 * (`--no-lock` is refused). So the file is put back afterwards, but only if all that happened is additions: somebody
 * who updates or removes a dependency meanwhile keeps that change. An addition by somebody else cannot be told from
 * one by the kernel; Deno makes it again at the next run.
 *
 * @param folder Folder of the notebook; lock files are looked for from here upwards.
 * @returns Puts the files back when disposed.
 */
export function guardLockFiles(folder: string): Disposable {
  const before = new Map<string, string>();
  for (let current = resolve(folder);; current = dirname(current)) {
    const path = join(current, "deno.lock");
    const text = readOrUndefined(path);
    if (text !== undefined) before.set(path, text);
    if (dirname(current) === current) break;
  }
  return {
    [Symbol.dispose]() {
      for (const [path, text] of before) {
        const now = readOrUndefined(path);
        if (now !== undefined && now !== text && onlyAdds(text, now)) Deno.writeTextFileSync(path, text);
      }
    },
  };
}

function readOrUndefined(path: string): string | undefined {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.PermissionDenied) {
      return undefined;
    }
    throw error;
  }
}

function onlyAdds(before: string, after: string): boolean {
  try {
    return contains(JSON.parse(after), JSON.parse(before));
  } catch {
    return false;
  }
}

function contains(whole: unknown, part: unknown): boolean {
  if (Array.isArray(part)) {
    return Array.isArray(whole) && part.every((item) => whole.some((other) => contains(other, item)));
  }
  if (isRecord(part)) {
    return isRecord(whole) && Object.entries(part).every(([key, value]) => contains(whole[key], value));
  }
  return whole === part;
}
