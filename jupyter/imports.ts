/** A module that a cell imports and that cannot be had. */
export interface ImportDiagnosis {
  /** The specifier, for example `npm:left-pad@99`. */
  readonly specifier: string;
  /** What is wrong, for example `npm package 'left-pad' does not exist.` */
  readonly message: string;
  /** Line of the cell, counted from 1. */
  readonly line: number;
  /** Column in that line, counted from 1. */
  readonly column: number;
}

const REGISTRY_SPECIFIER = /(["'])((?:npm|jsr|https?):[^"'\s]+)\1/g;

/**
 * Finds the package of a cell that cannot be installed; the kernel says only "Execution failed".
 *
 * @param source Source of the cell.
 * @param cwd Working directory of the kernel, whose configuration applies.
 * @returns The first such import, or undefined if all of them resolve.
 */
export async function diagnoseImports(source: string, cwd: string): Promise<ImportDiagnosis | undefined> {
  for (const match of source.matchAll(REGISTRY_SPECIFIER)) {
    const specifier = match[2] ?? "";
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["info", "--quiet", "--no-lock", specifier],
      cwd,
      env: { NO_COLOR: "1" },
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).output();
    if (success) continue;
    const message = /error: (.+)/.exec(new TextDecoder().decode(stderr))?.[1] ?? "it cannot be resolved";
    const before = source.slice(0, match.index).split("\n");
    return { specifier, message, line: before.length, column: (before.at(-1) ?? "").length + 1 };
  }
  return undefined;
}
