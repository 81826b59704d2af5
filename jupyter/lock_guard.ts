import { dirname, join, resolve } from "node:path";
import { isRecord } from "./json.ts";

/** The lock files that are guarded now: text before, and how many guards there are. Notebooks may run in parallel. */
const guarded = new Map<string, { readonly text: string; count: number }>();

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
  const paths: string[] = [];
  for (let current = resolve(folder);; current = dirname(current)) {
    const path = join(current, "deno.lock");
    const guard = guarded.get(path);
    const text = guard === undefined ? readOrUndefined(path) : guard.text;
    if (text !== undefined) {
      guarded.set(path, { text, count: (guard?.count ?? 0) + 1 });
      paths.push(path);
    }
    if (dirname(current) === current) break;
  }
  let disposed = false;
  return {
    [Symbol.dispose]() {
      if (disposed) return;
      disposed = true;
      for (const path of paths) release(path);
    },
  };
}

/** The last of several guards puts the file back: before that another kernel could add to it again. */
function release(path: string): void {
  const guard = guarded.get(path);
  if (guard === undefined) return;
  guard.count--;
  if (guard.count > 0) return;
  guarded.delete(path);
  const now = readOrUndefined(path);
  if (now !== undefined && now !== guard.text && onlyAdds(guard.text, now)) {
    Deno.writeTextFileSync(path, guard.text);
  }
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
