/**
 * The kernel's own transformation of a cell, made again with a source map: it strips the types and prints the code anew.
 *
 * @module
 */

import { SourceMap } from "node:module";
import { join } from "node:path";

/** A position in the source of a cell. */
export interface SourcePosition {
  /** Line, counted from 1. */
  readonly line: number;
  /** Column, counted from 1. */
  readonly column: number;
}

/** A syntax error. */
export interface SyntaxDiagnosis extends SourcePosition {
  /** What is wrong, for example `Expression expected`. */
  readonly message: string;
}

export interface SourceHit extends SourcePosition {
  /** Whether an expression starts exactly there. */
  readonly exact: boolean;
}

/** A transpiled cell, or why it does not parse. */
export interface Transpiled {
  /** Leads from the code back to the source. */
  readonly map?: SourceMap;
  /** What the kernel runs, but for the first line's prefix. */
  readonly code?: string;
  /** Why there is no code. */
  readonly syntaxError?: SyntaxDiagnosis;
}

/**
 * Looks a position of the code up.
 *
 * @param map The map.
 * @param position Position in the code.
 * @returns Position in the source; undefined if the map has none.
 */
export function findSource(map: SourceMap | undefined, position: SourcePosition): SourceHit | undefined {
  const entry = map?.findEntry(position.line - 1, position.column - 1);
  if (entry === undefined || !("originalLine" in entry)) return undefined;
  return {
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
    exact: entry.generatedLine === position.line - 1 && entry.generatedColumn === position.column - 1,
  };
}

/**
 * Transpiles a cell as the kernel does.
 *
 * @param source Source of the cell.
 * @param options Whether import declarations are rewritten first, as the kernel does (`rewrite`).
 * @returns Code and map, or the syntax error; neither if the error cannot be read.
 */
export async function transpile(source: string, { rewrite = true } = {}): Promise<Transpiled> {
  const folder = await Deno.makeTempDir({ prefix: "deno-cell-" });
  try {
    const input = join(folder, "cell.ts");
    const output = join(folder, "cell.js");
    await Deno.writeTextFile(input, rewrite ? importsAsKernelDoes(source) : source);
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["transpile", "--quiet", "--no-config", "--source-map", "separate", "--output", output, input],
      env: { NO_COLOR: "1" },
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).output();
    if (!success) return parseDiagnosis(new TextDecoder().decode(stderr), source);
    return {
      map: new SourceMap(JSON.parse(await Deno.readTextFile(`${output}.map`))),
      code: await Deno.readTextFile(output),
    };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function parseDiagnosis(stderr: string, source: string): Transpiled {
  const message = /error: (?:SyntaxError: )?(.+)/.exec(stderr)?.[1];
  const position = /cell\.ts:(\d+):(\d+)/.exec(stderr);
  if (message === undefined || position === null) return {};
  const line = Number(position[1]);
  // The parser counts characters, everyone else UTF-16 units.
  const characters = [...(source.split("\n")[line - 1] ?? "")].slice(0, Number(position[2]) - 1);
  const text = message.replace(/ at file:.*$/, "");
  return { syntaxError: { message: text, line, column: characters.join("").length + 1 } };
}

/**
 * Rewrites import declarations. The kernel turns them into one-line `await import()` calls before it transpiles. Doing the same
 * here keeps the printed lines equal; the line breaks taken out are put behind, so the source lines stay equal too.
 *
 * @param source Source of a cell.
 * @returns The same with calls in place of declarations; those of types stay.
 */
export function importsAsKernelDoes(source: string): string {
  const declaration =
    /^([ \t]*)import\s+(?!type[\s{])(?:([^'"();]*?)\s*from\s*)?(["'][^"'\n]+["'])([ \t]*with\s*\{[^}]*\})?[ \t]*;?/gm;
  return source.replace(
    declaration,
    (
      whole,
      indent: string,
      clause: string | undefined,
      specifier: string,
      attributes: string | undefined,
    ) => {
      const breaks = "\n".repeat(whole.split("\n").length - 1);
      const options = attributes === undefined
        ? ""
        : `, { with: ${attributes.replace(/^\s*with/, "").replaceAll("\n", " ")} }`;
      const call = `await import(${specifier}${options});`;
      if (clause === undefined) return `${indent}${call}${breaks}`;
      const namespace = /^(?:([\w$]+)\s*,\s*)?\*\s+as\s+([\w$]+)$/.exec(clause.trim());
      if (namespace !== null) return `${indent}const ${namespace[2]} = ${call}${breaks}`;
      const [, first, braces] = /^([\w$]+)?\s*,?\s*(?:\{([\s\S]*)\})?$/.exec(clause.trim()) ?? [];
      const names = (braces ?? "").split(",").map((name) => name.trim()).filter((name) =>
        name !== "" && !name.startsWith("type ")
      )
        .map((name) => name.replace(/\s+as\s+/, ": "));
      const bindings = [...(first === undefined ? [] : [`default: ${first}`]), ...names];
      return `${indent}const { ${bindings.join(", ")} } = ${call}${breaks}`;
    },
  );
}
