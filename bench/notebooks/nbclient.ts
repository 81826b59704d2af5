import { join } from "node:path";
import { BenchError } from "../failure.ts";

const PACKAGE = "python3-nbclient";
/** The system's own Python has Debian's packages; another one may stand before it in the path. */
const PYTHONS = ["/usr/bin/python3", "python3"];
const IMPORTS = "import nbclient, jupyter_client; print(nbclient.__version__, jupyter_client.__version__)";

/** A Python that has nbclient. */
export interface Nbclient {
  /** The interpreter. */
  readonly python: string;
  /** Versions of nbclient and of jupyter_client. */
  readonly versions: string;
}

/**
 * Finds a Python with nbclient, and installs Debian's package where there is none.
 *
 * @param tell Takes lines on how far it is.
 * @param signal Ends it.
 * @returns The Python.
 * @throws {BenchError} If there is none and it cannot be installed.
 */
export async function findNbclient(tell: (line: string) => void, signal: AbortSignal): Promise<Nbclient> {
  const found = await importingPython(signal);
  if (found !== undefined) return found;
  tell(`installing Debian's ${PACKAGE} …`);
  // The lists of packages may be older than what the mirrors still have.
  const installs = [["update"], ["install", "-y", "--no-install-recommends", PACKAGE]];
  for (const args of installs) {
    const { success, text } = await output("apt-get", args, signal);
    if (!success) {
      throw new BenchError(
        `There is no nbclient here, and apt-get ${args[0]} failed: ${text.trim().split("\n").at(-1)}. ` +
          `Install ${PACKAGE}, or leave nbclient out with --no-nbclient`,
      );
    }
  }
  const installed = await importingPython(signal);
  if (installed !== undefined) return installed;
  throw new BenchError(
    `${PACKAGE} is installed, but ${PYTHONS.join(" and ")} cannot import nbclient`,
  );
}

/**
 * Writes what nbclient needs to find the kernel: a kernelspec like that of `deno jupyter --install`, in a folder of its own.
 *
 * @param folder A temporary folder.
 * @returns Environment variables for the process that uses nbclient.
 */
export async function kernelspecEnvironment(folder: string): Promise<Record<string, string>> {
  const spec = join(folder, "jupyter", "kernels", "deno");
  await Deno.mkdir(spec, { recursive: true });
  const argv = [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"];
  await Deno.writeTextFile(
    join(spec, "kernel.json"),
    JSON.stringify({ argv, display_name: "Deno", language: "typescript" }),
  );
  return {
    JUPYTER_PATH: join(folder, "jupyter"),
    JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
    JUPYTER_CONFIG_DIR: join(folder, "config"),
    IPYTHONDIR: join(folder, "ipython"),
  };
}

async function importingPython(signal: AbortSignal): Promise<Nbclient | undefined> {
  for (const python of PYTHONS) {
    const { success, text } = await output(python, ["-c", IMPORTS], signal);
    if (success) return { python, versions: text.trim() };
  }
  return undefined;
}

async function output(
  program: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly success: boolean; readonly text: string }> {
  signal.throwIfAborted();
  try {
    const { success, stdout, stderr } = await new Deno.Command(program, {
      args: [...args],
      env: { DEBIAN_FRONTEND: "noninteractive" },
      stdin: "null",
      signal,
    }).output();
    signal.throwIfAborted();
    return { success, text: new TextDecoder().decode(success ? stdout : stderr) };
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return { success: false, text: `there is no ${program} here` };
  }
}
