import { chmod, mkdir, mkdtemp, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * A folder beside what is to be written, so that what is complete can be moved to its place in one step. It is its owner's
 * alone, and gone at the end.
 */
export interface Staging extends AsyncDisposable {
  /** The folder. */
  readonly folder: string;
}

/** Makes the folder, and that which it is in. */
export async function stageFor(target: string): Promise<Staging> {
  await mkdir(dirname(target), { recursive: true });
  const folder = await mkdtemp(join(dirname(target), `.${basename(target)}.partial-`));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

/** Moves a file to its place, where it replaces what is there: whoever reads it sees the one or the other, and never a part. */
export async function publish(file: string, target: string): Promise<void> {
  // Events are personal data: readable to their owner alone, as the store itself is.
  await chmod(file, 0o600);
  await mkdir(dirname(target), { recursive: true });
  await rename(file, target);
  await syncFolder(dirname(target));
}

/** How many bytes a file has; undefined where there is none. */
export async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** A name is in its folder for good only when the disk has the folder; Windows has no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (Deno.build.os === "windows") return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
