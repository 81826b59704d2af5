import { stripVTControlCharacters } from "node:util";
import type { NotebookError } from "./errors.ts";
import type { CellOutput } from "./nbformat/mod.ts";

/** A cell that failed, with what is known of it. */
export interface FailedCellReport {
  /** Why it failed; its message begins with the place and shows the source with the line marked, and the frames. */
  readonly error: NotebookError;
  /** What the cell had put out. */
  readonly outputs: readonly CellOutput[];
  /** The command that runs just this notebook again. */
  readonly rerun?: string;
}

/** Lines of output shown; the last ones tell most. */
const MOST_OUTPUT_LINES = 20;
const MOST_WIDTH = 200;

/**
 * All that helps to understand a failure without opening the notebook: place, reason, source line and frames, then the
 * output so far, and the command that runs just this notebook again.
 *
 * @param failed The cell.
 * @returns The text, several lines.
 */
export function describeFailedCell({ error, outputs, rerun }: FailedCellReport): string {
  // A difference of outputs shows them itself.
  const compared = error.kind === "output-changed";
  return [
    error.message,
    ...section("Output so far:", compared ? [] : outputLines(outputs)),
    ...(rerun === undefined ? [] : [`Run it again: ${rerun}`]),
  ].join("\n");
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${shorten(line)}`)];
}

function outputLines(outputs: readonly CellOutput[]): string[] {
  const text = outputs.map((output) => {
    if (output.output_type === "stream") return output.text;
    if (output.output_type === "error") return "";
    const plain = output.data["text/plain"];
    return typeof plain === "string" ? `${plain}\n` : `[${Object.keys(output.data).join(", ")}]\n`;
  }).join("");
  const lines = stripVTControlCharacters(text).replace(/\n$/, "").split("\n");
  if (lines.length === 1 && lines[0] === "") return [];
  const left = lines.length - MOST_OUTPUT_LINES;
  return left <= 0 ? lines : [`… ${left} lines before`, ...lines.slice(left)];
}

function shorten(line: string): string {
  return line.length <= MOST_WIDTH ? line : `${line.slice(0, MOST_WIDTH)}…`;
}
