import { z } from "zod";
import { isRecord } from "../json.ts";
import { isJsonMime } from "./multiline.ts";
import { FIRST_MINOR_WITH_IDS, NEWEST_MINOR } from "./types.ts";

/**
 * The nbformat 4 rules as tables. Up to 4.5 an unknown field is an error, as in the official schemas; a newer minor
 * may have fields and types that are not known yet.
 *
 * Values that may be any JSON are not looked into: they come from a JSON parser.
 */

type Shape = Readonly<Record<string, z.ZodType>>;

/** What the fields of an object must hold, and whether it may have others. */
export type FieldsSchema = z.ZodType<Record<string, unknown>>;

const TEXT = "must be a string or a list of strings";
const text = z.union([z.string(), z.array(z.string())], TEXT);
const string = z.string("must be a string");
const strings = z.array(z.string("must be a string"), "must be a list of strings");
const boolean = z.boolean("must be true or false");
const object = z.custom<Record<string, unknown>>(isRecord, "must be an object");
const count = z.int("must be a whole number or null").min(0, "must not be negative").nullable();

const isText = (value: unknown): boolean => text.safeParse(value).success;

/** Name of the first member that is to hold text and does not; JSON types hold whatever they like. */
function wrongText(bundle: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(bundle).find((mimeType) => !isJsonMime(mimeType) && !isText(bundle[mimeType]));
}

const mimeBundle = object.superRefine((bundle, context) => {
  const mimeType = wrongText(bundle);
  if (mimeType !== undefined) context.addIssue({ code: "custom", path: [mimeType], message: TEXT });
});

const attachments = object.superRefine((files, context) => {
  for (const [name, bundle] of Object.entries(files)) {
    const issues = mimeBundle.safeParse(bundle).error?.issues ?? [];
    for (const issue of issues) {
      context.addIssue({ code: "custom", path: [name, ...issue.path], message: issue.message });
    }
  }
});

const tags = z.array(z.string("must be a string"), "must be a list of strings without commas")
  .refine((list) => list.every((tag) => /^[^,]+$/.test(tag)), "must be a list of strings without commas")
  .refine((list) => new Set(list).size === list.length, "must not repeat a tag");

const timing = z.string("must be a time as a string");

/** Metadata that nbformat itself knows, with the minor version that brought it; all other metadata is open. */
const KNOWN_METADATA: Readonly<Record<string, readonly (readonly [since: number, shape: Shape])[]>> = {
  notebook: [
    [0, {
      kernelspec: z.looseObject({ name: string, display_name: string }, "must be an object"),
      language_info: z.looseObject({
        name: string,
        codemirror_mode: z.union([z.string(), object], "must be a string or an object").optional(),
        file_extension: string.optional(),
        mimetype: string.optional(),
        pygments_lexer: string.optional(),
      }, "must be an object"),
      orig_nbformat: z.int("must be a whole number").min(1, "must be at least 1"),
    }],
    [2, { title: string, authors: z.array(z.unknown(), "must be a list") }],
  ],
  code: [
    [0, {
      tags,
      name: string.min(1, "must not be empty"),
      collapsed: boolean,
      scrolled: z.union([z.boolean(), z.literal("auto")], 'must be true, false or "auto"'),
    }],
    [3, { jupyter: object }],
    // Executors keep settings beside the times, a number of seconds as `timeout`; so only the times must be strings.
    [4, {
      execution: z.looseObject({
        "iopub.execute_input": timing.optional(),
        "iopub.status.busy": timing.optional(),
        "iopub.status.idle": timing.optional(),
        "shell.execute_reply": timing.optional(),
      }, "must be an object"),
    }],
  ],
  markdown: [[0, { tags, name: string.min(1, "must not be empty") }], [3, { jupyter: object }]],
  raw: [[0, { tags, name: string.min(1, "must not be empty"), format: string }], [3, { jupyter: object }]],
  unknown: [[0, { tags, name: string.min(1, "must not be empty") }]],
};

function metadataOf(kind: string, minor: number): z.ZodType {
  const known = (KNOWN_METADATA[kind] ?? []).filter(([since]) => since <= minor).map(([, shape]) => shape);
  const shape: Record<string, z.ZodType> = Object.assign({}, ...known);
  return z.looseObject(
    Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.optional()])),
    "must be an object",
  );
}

const notebookShape = (minor: number): Shape => ({
  cells: z.array(z.unknown(), "must be a list of cells"),
  metadata: metadataOf("notebook", minor),
  nbformat: z.literal(4),
  nbformat_minor: z.int("must be a whole number").min(0, "must not be negative"),
});

const id = string.min(1, "must not be empty").max(64, "must have at most 64 characters")
  .regex(/^[a-zA-Z0-9\-_]+$/, "must consist of letters, digits, - and _");

/** Ids are part of the format from 4.5 on. Older files may not have them, but tools write them. */
const idOf = (minor: number): z.ZodType => (minor >= FIRST_MINOR_WITH_IDS ? id : string).optional();

const textCell = (kind: string, minor: number): Shape => ({
  id: idOf(minor),
  cell_type: z.literal(kind),
  metadata: metadataOf(kind, minor),
  source: text,
  attachments: attachments.optional(),
});

const cellShapes: Readonly<Record<string, (minor: number) => Shape>> = {
  code: (minor) => ({
    id: idOf(minor),
    cell_type: z.literal("code"),
    metadata: metadataOf("code", minor),
    source: text,
    execution_count: count,
    outputs: z.array(z.unknown(), "must be a list of outputs"),
  }),
  markdown: (minor) => textCell("markdown", minor),
  raw: (minor) => textCell("raw", minor),
  unknown: (minor) => ({
    id: idOf(minor),
    cell_type: string,
    metadata: metadataOf("unknown", minor),
    source: text.optional(),
  }),
};

const outputShapes: Readonly<Record<string, Shape>> = {
  stream: { output_type: z.literal("stream"), name: string, text },
  display_data: { output_type: z.literal("display_data"), data: mimeBundle, metadata: object },
  execute_result: {
    output_type: z.literal("execute_result"),
    data: mimeBundle,
    metadata: object,
    execution_count: count,
  },
  error: { output_type: z.literal("error"), ename: string, evalue: string, traceback: strings },
  unknown: { output_type: string },
};

/** Whether a text may be the id of a cell in nbformat 4.5. */
export function isCellId(value: unknown): value is string {
  return id.safeParse(value).success;
}

/** Rules of one minor version. */
export class NotebookSchema {
  /** The fields of the notebook itself; its cells are checked one by one, so that an error can name them. */
  readonly notebook: FieldsSchema;
  readonly #minor: number;
  readonly #lenient: boolean;
  readonly #cells = new Map<string, FieldsSchema>();
  readonly #outputs = new Map<string, FieldsSchema>();

  /**
   * Prepares the rules; those for cells and outputs are made when they are first needed.
   *
   * @param minor The minor version of the file.
   */
  constructor(minor: number) {
    this.#lenient = minor > NEWEST_MINOR;
    this.#minor = Math.min(minor, NEWEST_MINOR);
    this.notebook = this.#fields(notebookShape(this.#minor));
  }

  /**
   * The rules for a cell.
   *
   * @param type What the file says in `cell_type`.
   * @returns The rules; undefined if this version has no such cells.
   */
  cell(type: unknown): FieldsSchema | undefined {
    return this.#ofType(this.#cells, type, (name) => cellShapes[name]?.(this.#minor));
  }

  /**
   * The rules for an output.
   *
   * @param type What the file says in `output_type`.
   * @returns The rules; undefined if this version has no such outputs.
   */
  output(type: unknown): FieldsSchema | undefined {
    return this.#ofType(this.#outputs, type, (name) => outputShapes[name]);
  }

  #ofType(
    made: Map<string, FieldsSchema>,
    type: unknown,
    shapeOf: (name: string) => Shape | undefined,
  ): FieldsSchema | undefined {
    const name = typeof type === "string" && type !== "unknown" && shapeOf(type) !== undefined
      ? type
      : "unknown";
    if (name === "unknown" && !this.#lenient) return undefined;
    const known = made.get(name) ?? this.#fields(shapeOf(name) ?? {});
    made.set(name, known);
    return known;
  }

  #fields(shape: Shape): FieldsSchema {
    return this.#lenient ? z.looseObject(shape) : z.strictObject(shape);
  }
}
