import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { RowReject } from "./pack.ts";

/** Writes rejected rows into a CSV file, in place of what it held. */
export async function writeRejects(path: string, rejects: Iterable<RowReject>): Promise<void> {
  await pipeline(Readable.from(lines(rejects)), createWriteStream(path));
}

function* lines(rejects: Iterable<RowReject>): Generator<string> {
  yield "row_number,field,reason\n";
  for (const { row, field = "", message } of rejects) yield `${row},${quoted(field)},${quoted(message)}\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
