/**
 * Kernelspecs: how a kernel is launched, as Jupyter keeps it in `kernels/NAME/kernel.json`.
 *
 * Specification: https://jupyter-client.readthedocs.io/en/stable/kernels.html#kernel-specs
 *
 * @module
 */

import { basename, delimiter, dirname, join } from "node:path";
import process from "node:process";
import { z } from "zod";
import { NotebookError } from "../errors.ts";

/** How a kernel is launched and interrupted. */
export interface Kernelspec {
  /** Name of the kernel, for example `python3`. */
  readonly name: string;
  /** Program and arguments; `{connection_file}` is replaced. */
  readonly argv: readonly string[];
  /** Environment variables on top of the inherited ones. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the kernel is interrupted by a message or by SIGINT. @default "message" */
  readonly interruptMode?: "message" | "signal";
}

const kernelJson = z.object({
  argv: z.array(z.string()).min(1),
  env: z.record(z.string(), z.string()).optional(),
  interrupt_mode: z.enum(["message", "signal"]).optional(),
});

/**
 * The kernel of the Deno that runs this program; what is launched when nothing else is asked for.
 *
 * @returns Its kernelspec.
 */
export function denoKernelspec(): Kernelspec {
  return {
    name: "deno",
    argv: [Deno.execPath(), "jupyter", "--kernel", "--quiet", "--conn", "{connection_file}"],
    interruptMode: "message",
  };
}

/**
 * Reads a `kernel.json`.
 *
 * @param path The file, or the folder that it is in.
 * @returns The kernelspec; `{resource_dir}` and `${VARIABLES}` are filled in.
 * @throws {NotebookError} Of kind `kernel-start` if it cannot be read or is no kernelspec.
 *
 * @example Launch the kernel of a folder
 * ```ts
 * import { Kernel, readKernelspec } from "@customerio-notebooks/jupyter";
 *
 * const folder = await Deno.makeTempDir();
 * const argv = [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"];
 * await Deno.writeTextFile(`${folder}/kernel.json`, JSON.stringify({ argv, display_name: "Mine", language: "typescript" }));
 * await using kernel = await Kernel.start({ cwd: ".", kernelspec: readKernelspec(folder) });
 * if (kernel.info.implementation !== "Deno kernel") throw new Error("another kernel");
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export function readKernelspec(path: string): Kernelspec {
  const file = basename(path) === "kernel.json" ? path : join(path, "kernel.json");
  const folder = dirname(file);
  let value: unknown;
  try {
    value = JSON.parse(Deno.readTextFileSync(file));
  } catch (cause) {
    throw unusable(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
  const parsed = kernelJson.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unusable(file, `"${issue?.path.join(".")}": ${issue?.message}`);
  }
  const { argv, env = {}, interrupt_mode: interruptMode = "signal" } = parsed.data;
  return {
    name: basename(folder),
    argv: argv.map((part) => part.replaceAll("{resource_dir}", folder)),
    env: Object.fromEntries(Object.entries(env).map(([name, text]) => [name, fillIn(text)])),
    interruptMode,
  };
}

/**
 * Finds an installed kernel by its name, where Jupyter looks: `JUPYTER_PATH`, the user's data folder, the system's.
 *
 * @param name The name, for example `python3`; letters do not have to match in case.
 * @returns The kernelspec.
 * @throws {NotebookError} Of kind `kernel-start` if there is none; the message names those that there are.
 */
export function findKernelspec(name: string): Kernelspec {
  const known: string[] = [];
  for (const folder of kernelFolders()) {
    for (const entry of entriesOf(folder)) {
      if (entry.toLowerCase() === name.toLowerCase()) return readKernelspec(join(folder, entry));
      known.push(entry);
    }
  }
  if (name === "deno") return denoKernelspec();
  throw new NotebookError(
    "kernel-start",
    `Cannot find the kernel "${name}". Installed kernels: ${
      ["deno", ...known].join(", ")
    }. "jupyter kernelspec list" shows where they are`,
  );
}

function kernelFolders(): string[] {
  const env = (name: string) => Deno.env.get(name);
  const home = env("HOME") ?? env("USERPROFILE") ?? ".";
  const user = {
    win32: join(env("APPDATA") ?? home, "jupyter"),
    darwin: join(home, "Library", "Jupyter"),
  }[process.platform as string] ?? join(env("XDG_DATA_HOME") ?? join(home, ".local", "share"), "jupyter");
  const system = process.platform === "win32"
    ? [join(env("PROGRAMDATA") ?? "C:\\ProgramData", "jupyter")]
    : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
  const prefixes = [env("VIRTUAL_ENV"), env("CONDA_PREFIX")].filter((prefix) => prefix !== undefined);
  return [
    ...(env("JUPYTER_PATH") ?? "").split(delimiter).filter((path) => path !== ""),
    env("JUPYTER_DATA_DIR") ?? user,
    ...prefixes.map((prefix) => join(prefix, "share", "jupyter")),
    ...system,
  ].map((folder) => join(folder, "kernels"));
}

function entriesOf(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].filter((entry) => !entry.isFile).map((entry) => entry.name).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return [];
    throw error;
  }
}

/** Unknown variables stay as they are written, as in Jupyter. */
function fillIn(text: string): string {
  return text.replace(
    /\$(?:\{(\w+)\}|(\w+))/g,
    (whole, braced: string, bare: string) => Deno.env.get(braced ?? bare) ?? whole,
  );
}

function unusable(file: string, why: string, cause?: unknown): NotebookError {
  return new NotebookError("kernel-start", `Cannot use the kernelspec "${file}": ${why}`, { cause });
}
