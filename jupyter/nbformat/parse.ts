import { z } from "zod";
import { NotebookError } from "../errors.ts";
import { isRecord } from "../json.ts";
import { createCellId } from "./cell_ids.ts";
import { cellFields, cellId, notebookFields, outputFields } from "./schema.ts";
import type { Cell, CellOutput, Metadata, MimeBundle, Notebook } from "./types.ts";

const NEWEST_MINOR = 5;
const FIRST_MINOR_WITH_IDS = 5;

/**
 * Reads notebook JSON of nbformat 4.0 to 4.5 (newer minors leniently) and checks it.
 *
 * Multi-line strings come out joined, and cells without an id get one. Unknown metadata is kept.
 *
 * @param json Content of the `.ipynb` file.
 * @param path Name of the file, for error messages.
 * @returns The notebook.
 * @throws {NotebookError} Of kind `invalid-notebook`, naming file, cell and field.
 *
 * @example Read a notebook
 * ```ts
 * import { parseNotebook } from "@customerio-notebooks/jupyter";
 *
 * const notebook = parseNotebook('{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}', "empty.ipynb");
 * if (notebook.cells.length !== 0) throw new Error("not empty");
 * ```
 */
export function parseNotebook(json: string, path: string): Notebook {
  const raw = parseJson(json, path);
  checkVersion(raw, path);
  const minor = typeof raw.nbformat_minor === "number" ? raw.nbformat_minor : 0;
  const strict = minor <= NEWEST_MINOR;
  const shape = check(notebookFields, raw, strict, path, "notebook");
  const usedIds = new Set<string>();
  const cells = shape.cells.map((cell, index) =>
    parseCell(cell, { path, number: index + 1, minor, strict, usedIds })
  );
  return {
    ...shape,
    cells,
    metadata: toMetadata(shape.metadata),
    nbformat: 4,
    nbformat_minor: shape.nbformat_minor,
  };
}

/**
 * Reads a notebook file.
 *
 * @param path Path of the `.ipynb` file.
 * @returns The notebook.
 * @throws {NotebookError} Of kind `invalid-notebook` if the file cannot be read or is no valid notebook.
 */
export async function readNotebook(path: string): Promise<Notebook> {
  try {
    return parseNotebook(decode(await Deno.readFile(path), path), path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * Reads a notebook file, synchronously.
 *
 * @param path Path of the `.ipynb` file.
 * @returns The notebook.
 * @throws {NotebookError} Of kind `invalid-notebook` if the file cannot be read or is no valid notebook.
 */
export function readNotebookSync(path: string): Notebook {
  try {
    return parseNotebook(decode(Deno.readFileSync(path), path), path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Strictly, or writing the notebook back would put replacement characters where other letters were. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw invalid(path, "it is not UTF-8 text", cause);
  }
}

function unreadable(path: string, cause: unknown): unknown {
  if (cause instanceof NotebookError) return cause;
  const why = cause instanceof Deno.errors.NotFound
    ? "there is no such file"
    : cause instanceof Error
    ? cause.message
    : String(cause);
  return invalid(path, why, cause);
}

function invalid(path: string, why: string, cause?: unknown): NotebookError {
  return new NotebookError("invalid-notebook", `Cannot read notebook "${path}": ${why}`, {
    cause,
    location: { path },
  });
}

function parseJson(json: string, path: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw invalid(path, json.trim() === "" ? "the file is empty" : `it is not JSON (${detail})`, cause);
  }
  if (!isRecord(value)) throw invalid(path, "it is JSON, but not a notebook object");
  return value;
}

function checkVersion(raw: Record<string, unknown>, path: string): void {
  const major = raw.nbformat;
  if (major === 4) {
    if (raw.nbformat_minor === undefined) throw invalid(path, '"nbformat_minor" is missing');
    return;
  }
  if (typeof major !== "number") throw invalid(path, 'it has no "nbformat" version, so it is not a notebook');
  throw invalid(
    path,
    major < 4
      ? `it is nbformat ${major}, only version 4 is supported. Convert it with: jupyter nbconvert --to notebook --nbformat 4`
      : `it is nbformat ${major}, which is newer than the version 4 that is supported`,
  );
}

interface CellContext {
  readonly path: string;
  readonly number: number;
  readonly minor: number;
  readonly strict: boolean;
  readonly usedIds: Set<string>;
}

function parseCell(value: unknown, context: CellContext): Cell {
  const { path, number, minor, strict } = context;
  const where = `cell ${number}`;
  if (!isRecord(value)) throw invalid(path, `${where} is not an object`);
  const { id: givenId, ...fields } = value;
  const id = takeId(givenId, context);
  // Ids are part of the format from 4.5 on; in older files the schema has no such field, but tools write it.
  if (minor < FIRST_MINOR_WITH_IDS && givenId !== undefined && strict && typeof givenId !== "string") {
    throw invalid(path, `${where}: "id" must be a string`);
  }
  const type = value.cell_type;
  if (type === "code") {
    const cell = check(cellFields.code, fields, strict, path, where);
    return {
      ...cell,
      id,
      source: join(cell.source),
      metadata: toMetadata(cell.metadata),
      outputs: cell.outputs.map((output, index) =>
        parseOutput(output, strict, path, `${where}, output ${index + 1}`)
      ),
    };
  }
  if (type === "markdown" || type === "raw" || !strict) {
    const known = type === "markdown" ? cellFields.markdown : cellFields.raw;
    // A cell type from a newer minor is carried along as raw text would be.
    const cell = check(
      known,
      type === "markdown" ? fields : { ...fields, cell_type: "raw" },
      strict,
      path,
      where,
    );
    const { attachments, ...rest } = cell;
    return {
      ...rest,
      id,
      source: join(cell.source),
      metadata: toMetadata(cell.metadata),
      ...(attachments === undefined ? {} : { attachments }),
    };
  }
  throw invalid(path, `${where}: "cell_type" must be code, markdown or raw, not ${JSON.stringify(type)}`);
}

function takeId(given: unknown, { path, number, minor, usedIds }: CellContext): string {
  if (given === undefined || minor < FIRST_MINOR_WITH_IDS) {
    if (typeof given === "string" && !usedIds.has(given)) {
      usedIds.add(given);
      return given;
    }
    return createCellId(usedIds);
  }
  const id = cellId.safeParse(given);
  if (!id.success) {
    throw invalid(path, `cell ${number}: "id" ${id.error.issues[0]?.message ?? "is not valid"}`);
  }
  if (usedIds.has(id.data)) {
    throw invalid(path, `cell ${number}: "id" ${JSON.stringify(id.data)} is used by an earlier cell`);
  }
  usedIds.add(id.data);
  return id.data;
}

function parseOutput(value: unknown, strict: boolean, path: string, where: string): CellOutput {
  if (!isRecord(value)) throw invalid(path, `${where} is not an object`);
  switch (value.output_type) {
    case "stream": {
      const output = check(outputFields.stream, value, strict, path, where);
      return { ...output, text: join(output.text) };
    }
    case "display_data": {
      const output = check(outputFields.display_data, value, strict, path, where);
      return { ...output, data: joinBundle(output.data), metadata: toMetadata(output.metadata) };
    }
    case "execute_result": {
      const output = check(outputFields.execute_result, value, strict, path, where);
      return { ...output, data: joinBundle(output.data), metadata: toMetadata(output.metadata) };
    }
    case "error":
      return check(outputFields.error, value, strict, path, where);
    default:
      throw invalid(
        path,
        `${where}: "output_type" must be stream, display_data, execute_result or error, not ${
          JSON.stringify(value.output_type)
        }`,
      );
  }
}

/** Checks one object against its own fields only, so that the message is about the very field that is wrong. */
function check<Fields extends z.ZodRawShape>(
  fields: Fields,
  value: Record<string, unknown>,
  strict: boolean,
  path: string,
  where: string,
): z.infer<z.ZodObject<Fields>> {
  const result = (strict ? z.strictObject(fields) : z.looseObject(fields)).safeParse(value);
  // strictObject and looseObject differ in what they accept, not in the type of the known fields.
  if (result.success) return result.data as z.infer<z.ZodObject<Fields>>;
  const issue = result.error.issues[0];
  if (issue?.code === "unrecognized_keys") {
    throw invalid(
      path,
      `${where} has the unknown field ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}`,
    );
  }
  const field = (issue?.path ?? []).join(".");
  const top = issue?.path[0];
  if (issue?.path.length === 1 && typeof top === "string" && !(top in value)) {
    throw invalid(path, `${where}: "${field}" is missing`);
  }
  throw invalid(
    path,
    `${where}: "${field}" ${issue?.message.replace(/^Invalid input: /, "is wrong: ") ?? "is wrong"}`,
  );
}

function toMetadata(value: Record<string, z.core.util.JSONType>): Metadata {
  return { ...value };
}

function join(text: string | readonly string[]): string {
  return typeof text === "string" ? text : text.join("");
}

/**
 * Whether values of a MIME type are JSON data, where a list is a list and not the lines of a text.
 *
 * @param mimeType For example `application/vnd.vegalite.v5+json`.
 * @returns Whether it holds JSON.
 */
export function isJsonMime(mimeType: string): boolean {
  return mimeType === "application/json" ||
    (mimeType.startsWith("application/") && mimeType.endsWith("+json"));
}

function joinBundle(bundle: MimeBundle): MimeBundle {
  return Object.fromEntries(
    Object.entries(bundle).map(([mimeType, value]) => [
      mimeType,
      !isJsonMime(mimeType) && Array.isArray(value) && value.every((line) => typeof line === "string")
        ? value.join("")
        : value,
    ]),
  );
}
