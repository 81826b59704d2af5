/**
 * From positions in the code that the kernel runs to positions in the source as written.
 *
 * The kernel strips the types and prints the code anew, so lines and columns of its tracebacks are off. The same
 * transformation with a source map (`deno transpile`) leads back.
 *
 * @module
 */

import { SourceMap } from "node:module";
import { join } from "node:path";
import { PREAMBLE_NAME } from "./preamble.ts";

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

/** The kernel puts `'use strict'; void 0;` before the first line. */
const FIRST_LINE_PREFIX = "'use strict'; void 0;".length;

/** A cell that has been run. */
export interface TracedCell {
  /** What stands for it in a traceback, for example `notebooks/x.ipynb:[3]`. */
  readonly label: string;
  /** Its source. */
  readonly source: string;
}

/** A traceback in terms of the cells as they are written. */
export interface Trace {
  /** Where in the last cell the error happened or passed; undefined if it did not touch that cell. */
  readonly position?: SourcePosition;
  /** The traceback with notebook, cell, line and column in every frame of a cell. */
  readonly traceback: readonly string[];
}

/** How many earlier cells are looked through for a frame without a name. */
const SEARCHED_CELLS = 30;

/**
 * Finds out where in the cells an error came from.
 *
 * All cells look the same in a traceback. A frame with a name belongs to the last cell that declares the name; one
 * without to the cell that ran, unless only an earlier one has an expression at that position.
 *
 * @param cells The cells run so far; the last one is the one that the error is about.
 * @param traceback Traceback as the kernel reports it.
 * @param options Whether only a position counts at which the cell has an expression to fail (`exact`), because the
 * error may be one of another cell; whether the last cell has thrown it (`thrown`), so that the outermost frame without
 * a name can only be that cell's.
 * @returns The position in the last cell and the mapped traceback.
 */
export async function traceError(
  cells: readonly TracedCell[],
  traceback: readonly string[],
  { exact = false, thrown = false }: { readonly exact?: boolean; readonly thrown?: boolean } = {},
): Promise<Trace> {
  const outermost = traceback.findLastIndex((line) => cellFrame(line)?.name === "");
  const maps = new Map<TracedCell, Promise<Transpiled>>();
  const find = async (cell: TracedCell, frame: Frame): Promise<Hit | undefined> => {
    const transpiling = maps.get(cell) ?? transpile(cell.source);
    maps.set(cell, transpiling);
    return lookUp((await transpiling).map, frame);
  };
  const lines: string[] = [];
  let position: SourcePosition | undefined;
  for (const [index, line] of traceback.entries()) {
    // The executor's own frames say nothing about the notebook.
    if (line.includes(`(${PREAMBLE_NAME}, `)) continue;
    const frame = cellFrame(line);
    const candidates = thrown && index === outermost ? cells.slice(-1) : cells;
    const found = frame === undefined ? undefined : await findCell(candidates, frame, exact, find);
    if (frame === undefined || found === undefined) {
      lines.push(line);
      continue;
    }
    const { cell, hit } = found;
    const place = `${cell.label}:${hit.line}:${hit.column}`;
    lines.push(frame.called === "" ? `    at ${place}` : `    at ${frame.called} (${place})`);
    if (cell === cells.at(-1)) position ??= { line: hit.line, column: hit.column };
  }
  return { traceback: lines, ...(position === undefined ? {} : { position }) };
}

interface Hit extends SourcePosition {
  /** Whether an expression starts exactly there. */
  readonly exact: boolean;
}

interface FoundFrame {
  readonly cell: TracedCell;
  readonly hit: Hit;
}

async function findCell(
  cells: readonly TracedCell[],
  frame: Frame,
  exact: boolean,
  find: (cell: TracedCell, frame: Frame) => Promise<Hit | undefined>,
): Promise<FoundFrame | undefined> {
  const declaring = cells.filter((cell) => declares(cell.source, frame.name)).toReversed();
  for (const cell of declaring.slice(0, SEARCHED_CELLS)) {
    const hit = await find(cell, frame);
    if (hit?.exact === true) return { cell, hit };
  }
  let nearest: FoundFrame | undefined;
  for (const cell of cells.slice(-SEARCHED_CELLS).toReversed()) {
    const hit = await find(cell, frame);
    if (hit?.exact === true) return { cell, hit };
    if (hit !== undefined) nearest ??= { cell, hit };
  }
  return exact ? undefined : nearest;
}

function lookUp(map: SourceMap | undefined, frame: SourcePosition): Hit | undefined {
  const entry = map?.findEntry(frame.line - 1, frame.column - 1);
  if (entry === undefined || !("originalLine" in entry)) return undefined;
  return {
    line: entry.originalLine + 1,
    column: entry.originalColumn + 1,
    exact: entry.generatedLine === frame.line - 1 && entry.generatedColumn === frame.column - 1,
  };
}

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
    const hit = lookUp(map, { line: Number(line) - 1, column: Number(column) });
    return hit === undefined ? undefined : { line: hit.line, column: hit.column };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

interface Frame extends SourcePosition {
  /** Name of the function, without what it was called on. */
  readonly name: string;
  /** What the traceback calls it, for example `async Painter.paint`. */
  readonly called: string;
}

function cellFrame(traceLine: string): Frame | undefined {
  const match = /^\s*at (async )?(?:(.*?) \()?<anonymous>:(\d+):(\d+)\)?$/.exec(traceLine);
  if (match === null) return undefined;
  const line = Number(match[3]);
  const column = Number(match[4]) - (line === 1 ? FIRST_LINE_PREFIX : 0);
  const called = match[2] ?? "";
  const name = called.replace(/^new /, "").replace(/ \[as .*\]$/, "").split(".").at(-1) ?? "";
  return { name, called: `${match[1] ?? ""}${called}`.trim(), line, column: Math.max(1, column) };
}

function declares(source: string, name: string): boolean {
  if (!/^[\w$]+$/.test(name)) return false;
  const word = name.replaceAll("$", "\\$");
  return new RegExp(
    `(?:(?:function\\*?|class|const|let|var)\\s+${word}\\b)|(?:^\\s*(?:async\\s+|static\\s+|get\\s+|set\\s+)*[#]?${word}\\s*[(=:])|(?:[{,]\\s*${word}\\s*[(:])`,
    "m",
  )
    .test(source);
}

interface Transpiled {
  readonly map?: SourceMap;
  readonly code?: string;
  readonly syntaxError?: SyntaxDiagnosis;
}

async function transpile(source: string, { rewrite = true } = {}): Promise<Transpiled> {
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
    if (!success) return parseDiagnosis(new TextDecoder().decode(stderr));
    return {
      map: new SourceMap(JSON.parse(await Deno.readTextFile(`${output}.map`))),
      code: await Deno.readTextFile(output),
    };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function parseDiagnosis(stderr: string): Transpiled {
  const message = /error: (?:SyntaxError: )?(.+)/.exec(stderr)?.[1];
  const position = /cell\.ts:(\d+):(\d+)/.exec(stderr);
  if (message === undefined || position === null) return {};
  const text = message.replace(/ at file:.*$/, "");
  return { syntaxError: { message: text, line: Number(position[1]), column: Number(position[2]) } };
}

/**
 * The kernel turns `import` declarations into one-line `await import()` calls before it transpiles. Doing the same
 * here keeps the printed lines equal; the line breaks taken out are put behind, so the source lines stay equal too.
 */
function importsAsKernelDoes(source: string): string {
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
