import { isRecord } from "../json.ts";
import { equalJson } from "./json_equal.ts";
import { isSplitMime, joinBundle, joinLines, splitLines } from "./multiline.ts";
import type { Cell, CellOutput, MimeBundle } from "./types.ts";

/** What nbformat stores for a cell or an output. */
export type Stored = Record<string, unknown>;

/**
 * Turns a cell into what nbformat stores for it.
 *
 * @param cell The cell.
 * @param withId Whether it is stored with its id.
 * @param like What the file holds for it: texts that did not change stay split as they are there.
 * @returns What is to be stored.
 */
export function cellToJson(cell: Cell, withId: boolean, like: Stored = {}): Stored {
  const { id, ...rest } = cell;
  return {
    ...rest,
    ...(withId ? { id } : {}),
    // A type from a newer minor is carried along as raw; it keeps its own name.
    cell_type: cell.cell_type === "raw" ? like.cell_type ?? "raw" : cell.cell_type,
    source: textToJson(cell.source, like.source),
    ...(cell.cell_type === "code" ? { outputs: outputsToJson(cell.outputs, like.outputs) } : {}),
    ...(cell.attachments === undefined ? {} : {
      attachments: Object.fromEntries(
        Object.entries(cell.attachments).map(([name, bundle]) => [
          name,
          bundleToJson(bundle, isRecord(like.attachments) ? like.attachments[name] : undefined),
        ]),
      ),
    }),
  };
}

function outputsToJson(outputs: readonly CellOutput[], stored: unknown): Stored[] {
  const like = Array.isArray(stored) ? stored : [];
  return outputs.map((output, index) => {
    // Edits add or take away outputs at one place, so an unchanged one is as far from the start or from the end as before.
    const candidates = [like[index], like[index + like.length - outputs.length]].filter(isRecord);
    const same = candidates.find((candidate) => equalJson(outputFromJson(candidate), output));
    return same ?? outputToJson(output, candidates.find((one) => one.output_type === output.output_type));
  });
}

/**
 * Reads an output that nbformat stores and that has been checked.
 *
 * @param output What is stored.
 * @returns The output.
 */
export function outputFromJson(output: Stored): CellOutput {
  // The schema has been checked, or the values come from a newer minor and are carried along as they are.
  const value = output as unknown as CellOutput;
  switch (value.output_type) {
    case "stream":
      return { ...value, text: joinLines(value.text) };
    case "display_data":
    case "execute_result": {
      const data = joinBundle(value.data);
      return data === value.data ? value : { ...value, data };
    }
    case "error":
      return value;
    default: {
      const { data, metadata } = output;
      return {
        ...output,
        output_type: "display_data",
        data: isRecord(data) ? joinBundle(data as MimeBundle) : {},
        metadata: isRecord(metadata) ? metadata as MimeBundle : {},
      };
    }
  }
}

function outputToJson(output: CellOutput, like: Stored = {}): Stored {
  switch (output.output_type) {
    case "stream":
      return { ...output, text: textToJson(output.text, like.text) };
    case "display_data":
    case "execute_result":
      return { ...output, data: bundleToJson(output.data, like.data) };
    case "error":
      return { ...output };
  }
}

function bundleToJson(bundle: MimeBundle, like: unknown): Stored {
  return Object.fromEntries(
    Object.entries(bundle).map(([mimeType, value]) => {
      const stored = isRecord(like) ? like[mimeType] : undefined;
      if (typeof value !== "string") return [mimeType, value];
      if (isText(stored)) return [mimeType, textToJson(value, stored)];
      return [mimeType, isSplitMime(mimeType) ? splitLines(value) : value];
    }),
  );
}

function textToJson(text: string, stored: unknown): string | string[] {
  if (!isText(stored)) return splitLines(text);
  if (typeof stored === "string") return text;
  if (joinLines(stored) === text) return stored;
  const head = stored.slice(0, commonHead(text, stored));
  const start = joinLines(head).length;
  const tail = stored.slice(commonTail(text, stored.slice(head.length), start) + head.length);
  const between = text.slice(start, text.length - joinLines(tail).length);
  const split = splitsAtNewlinesOnly(stored) ? between.split(/(?<=\n)/).filter(Boolean) : splitLines(between);
  return [...head, ...split, ...tail];
}

/** How many pieces a text still begins with; the last of them ends a line, or the next line would be split in two. */
function commonHead(text: string, pieces: readonly string[]): number {
  let count = 0;
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (!text.startsWith(piece, at)) break;
    at += piece.length;
    if (piece.endsWith("\n")) count = index + 1;
  }
  return count;
}

/** Index of the first of the pieces that a text still ends with, and that begin a line. */
function commonTail(text: string, pieces: readonly string[], start: number): number {
  let first = pieces.length;
  let at = text.length;
  for (const [index, piece] of [...pieces.entries()].reverse()) {
    at -= piece.length;
    if (at < start || !text.startsWith(piece, at)) break;
    if (at === start || text[at - 1] === "\n") first = index;
  }
  return first;
}

/** JavaScript front ends end a line at `\n` only, Python also elsewhere; a stored text may tell which one wrote it. */
function splitsAtNewlinesOnly(lines: readonly string[]): boolean {
  return lines.some((line) => splitLines(line).length > 1);
}

function isText(value: unknown): value is string | string[] {
  return typeof value === "string" ||
    (Array.isArray(value) && value.every((line) => typeof line === "string"));
}
