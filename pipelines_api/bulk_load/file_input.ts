import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { resolve } from "node:path";
import { ValidationError } from "@customerio-notebooks/core";
import { type ByteSource, ByteWindow } from "./byte_window.ts";
import { CsvReader } from "./csv_reader.ts";
import type { Input } from "./input.ts";
import { JsonLinesReader } from "./json_lines_reader.ts";
import type { ValueType } from "./value_type.ts";

/** Bytes that are read at a time. */
const CHUNK = 1024 * 1024;

/** Bytes at either end of a file that make its fingerprint. */
const SAMPLE = 64 * 1024;

const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

/**
 * What the text of a CSV column is read as.
 *
 * @example
 * ```ts
 * import type { BulkLoadOptions, TextType } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const price: TextType = "number";
 * const options: BulkLoadOptions = { types: { dollar_value: price, date: "date" } };
 * ```
 */
export type TextType = "text" | "integer" | "number" | "boolean" | "date";

/** Opens a CSV file whose first line names its columns. */
export async function openCsv(path: string, types: Readonly<Record<string, TextType>> = {}): Promise<Input> {
  const file = await openFile(path);
  return await orClose(file, async () => {
    const { names, end } = await readHeader(file, path);
    const missing = Object.keys(types).filter((name) => !names.includes(name));
    if (missing.length > 0) {
      const message = `there is no column ${missing.map(quote).join(", ")}; its first line names ${
        names.map(quote).join(", ")
      }`;
      throw fileError(path, message);
    }
    const columns = new Map(names.map((name) => [name, { kind: types[name] ?? "text" } satisfies ValueType]));
    return {
      name: path,
      columns,
      isOpen: false,
      fingerprint: `csv ${file.fingerprint}`,
      read: (_, { row, position }) => {
        const begin = Math.max(position, end);
        const window = new ByteWindow(new FileSource(file.handle, begin), begin);
        const from = { row, position: begin };
        return Promise.resolve(new CsvReader({ path, size: file.size, window, columns: names.length, from }));
      },
      [Symbol.asyncDispose]: () => file.handle.close(),
    };
  });
}

/** Opens a file of newline-delimited JSON. */
export async function openJsonLines(path: string): Promise<Input> {
  const file = await openFile(path);
  return await orClose(file, async () => {
    const start = await markLength(file.handle);
    return {
      name: path,
      columns: new Map(),
      isOpen: true,
      fingerprint: `ndjson ${file.fingerprint}`,
      read: (plan, { row, position }) => {
        const begin = Math.max(position, start);
        const window = new ByteWindow(new FileSource(file.handle, begin), begin);
        return Promise.resolve(
          new JsonLinesReader({
            name: path,
            window,
            columns: plan.columns,
            onColumn: (name, index) => plan.addColumn(name, index),
            from: { row, position: begin },
            share: () => file.size === 0 ? 1 : window.offset / file.size,
            positionOf: () => window.offset,
          }),
        );
      },
      [Symbol.asyncDispose]: () => file.handle.close(),
    };
  });
}

/** A file that was found and opened. */
interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly fingerprint: string;
}

async function openFile(path: string): Promise<OpenFile> {
  const handle = await open(path, "r").catch((cause) => {
    const reason = cause instanceof Error && "code" in cause && cause.code === "ENOENT"
      ? `there is no such file (looked for ${resolve(path)})`
      : String(cause instanceof Error ? cause.message : cause);
    throw fileError(path, reason);
  });
  return await orClose({ handle }, async () => {
    const stat = await handle.stat();
    if (!stat.isFile()) throw fileError(path, "it is not a file");
    const { size, mtimeMs } = stat;
    const hash = createHash("sha256").update(`${size} ${mtimeMs} `);
    hash.update(await readAt(handle, 0, SAMPLE)).update(
      await readAt(handle, Math.max(0, size - SAMPLE), SAMPLE),
    );
    return { handle, size, fingerprint: hash.digest("hex") };
  });
}

/** What is opened is not left open by what goes wrong next. */
async function orClose<Result>(
  { handle }: { readonly handle: FileHandle },
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

/** Windows programs put a mark before the first byte. */
async function markLength(handle: FileHandle): Promise<number> {
  const bytes = await readAt(handle, 0, BYTE_ORDER_MARK.length);
  return BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK.length : 0;
}

class FileSource implements ByteSource {
  readonly #handle: FileHandle;
  #position: number;

  constructor(handle: FileHandle, position: number) {
    this.#handle = handle;
    this.#position = position;
  }

  async pull(rest: Uint8Array): Promise<Uint8Array | undefined> {
    const bytes = new Uint8Array(rest.length + CHUNK);
    bytes.set(rest);
    const { bytesRead } = await this.#handle.read(bytes, rest.length, CHUNK, this.#position);
    this.#position += bytesRead;
    return bytesRead === 0 ? undefined : bytes.subarray(0, rest.length + bytesRead);
  }
}

/** The names in the first line, and where it ends. */
async function readHeader(file: OpenFile, path: string): Promise<{ names: string[]; end: number }> {
  const start = await markLength(file.handle);
  const bytes = await readAt(file.handle, start, CHUNK);
  if (bytes.length === 0) throw fileError(path, "it is empty; its first line is to name the columns");
  let text: string;
  try {
    const end = headerEnd(bytes);
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end));
    const names = splitHeader(text.replace(/\r?\n?$/, ""));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw fileError(path, `its first line names the column ${quote(twice)} twice`);
    return { names, end: start + end };
  } catch (error) {
    if (error instanceof ValidationError) throw error;
    throw fileError(path, "line 1 is not UTF-8 text; save the file as UTF-8");
  }
}

/** Where the first record ends, its line end included. */
function headerEnd(bytes: Uint8Array): number {
  let isQuoted = false;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] === 0x22) isQuoted = !isQuoted;
    if (bytes[index] === 0x0a && !isQuoted) return index + 1;
  }
  return bytes.length;
}

function splitHeader(line: string): string[] {
  const fields = line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
  return fields.map((field, index) => {
    const text = index === 0 ? field : field.slice(1);
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
  });
}

/** The error for a file that cannot be read. */
export function fileError(path: string, fault: string): ValidationError {
  return new ValidationError(`Cannot read ${path}: ${fault}`, {
    operation: "bulkLoad",
    details: [{ message: fault }],
  });
}

function quote(text: string): string {
  return JSON.stringify(text);
}
