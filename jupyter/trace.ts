/**
 * From positions in the code that the kernel runs to positions in the source as written.
 *
 * The kernel strips the types and prints the code anew, so lines and columns of its tracebacks are off. The same
 * transformation with a source map (`deno transpile`) leads back.
 *
 * @module
 */

import { PREAMBLE_NAME } from "./preamble.ts";
import { findSource, type SourceHit, type SourcePosition, transpile, type Transpiled } from "./transpile.ts";

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
  const find = async (cell: TracedCell, frame: Frame): Promise<SourceHit | undefined> => {
    const transpiling = maps.get(cell) ?? transpile(cell.source);
    maps.set(cell, transpiling);
    return findSource((await transpiling).map, frame);
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

interface FoundFrame {
  readonly cell: TracedCell;
  readonly hit: SourceHit;
}

async function findCell(
  cells: readonly TracedCell[],
  frame: Frame,
  exact: boolean,
  find: (cell: TracedCell, frame: Frame) => Promise<SourceHit | undefined>,
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
