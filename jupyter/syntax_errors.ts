/**
 * Where and why a cell does not compile: the kernel says little about it, and not where.
 *
 * @module
 */

import { join } from "node:path";
import { findSource, type SourcePosition, type SyntaxDiagnosis, transpile } from "./transpile.ts";

/**
 * Explains why a cell does not parse; the kernel says only "Execution failed".
 *
 * @param source Source of the cell.
 * @returns The first syntax error, or undefined if there is none.
 */
export async function diagnoseSyntax(source: string): Promise<SyntaxDiagnosis | undefined> {
  return (await transpile(source, { rewrite: false })).syntaxError;
}

/** Errors of compiling that a file of its own does not have, and what in the source they are about. */
const EARLY_ERRORS: readonly (readonly [message: RegExp, culprit: (name: string) => RegExp])[] = [
  [
    /^Identifier '([\w$]+)' has already been declared/,
    (name) => wordIn(name, "const|let|var|class|function"),
  ],
  [/^Identifier '([\w$]+)' has already been declared/, (name) => wordIn(name)],
  [/import\.meta/, () => /\bimport\.meta\b/g],
];

function wordIn(name: string, keywords?: string): RegExp {
  const before = keywords === undefined ? "(?<![\\w$.])" : `(?<=\\b(?:${keywords})\\s+)`;
  return new RegExp(`${before}${name.replaceAll("$", "\\$")}(?![\\w$])`, "g");
}

/**
 * Finds what an error of compiling is about; the kernel gives no position for it.
 *
 * @param source Source of the cell.
 * @param message The error's message.
 * @returns The position, or undefined if it cannot be told.
 */
export async function locateEarlyError(source: string, message: string): Promise<SourcePosition | undefined> {
  const compiled = await locateCompileError(source);
  if (compiled !== undefined) return compiled;
  for (const [pattern, culprit] of EARLY_ERRORS) {
    const match = pattern.exec(message);
    // Of two declarations in one cell the second is one too many.
    const found = match === null ? undefined : [...source.matchAll(culprit(match[1] ?? ""))].at(-1);
    if (found === undefined) continue;
    const before = source.slice(0, found.index).split("\n");
    return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
  }
  return undefined;
}

/** Has V8 compile the cell in a process of its own. Should it succeed, the first line ends the program at once. */
async function locateCompileError(source: string): Promise<SourcePosition | undefined> {
  const { map, code } = await transpile(source);
  if (map === undefined || code === undefined) return undefined;
  const folder = await Deno.makeTempDir({ prefix: "deno-cell-" });
  try {
    const file = join(folder, "cell.mjs");
    await Deno.writeTextFile(file, `Deno.exit(0);\n${code}`);
    const { stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "--no-config", "--no-lock", "--no-prompt", file],
      env: { NO_COLOR: "1" },
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).output();
    const [, line, column] = /cell\.mjs:(\d+):(\d+)/.exec(new TextDecoder().decode(stderr)) ?? [];
    if (line === undefined || column === undefined || line === "1") return undefined;
    const hit = findSource(map, { line: Number(line) - 1, column: Number(column) });
    return hit === undefined ? undefined : { line: hit.line, column: hit.column };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
