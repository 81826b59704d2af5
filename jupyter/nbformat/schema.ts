import { z } from "zod";

/**
 * The nbformat 4 rules, one table per thing. `strict` follows the file's own minor version: up to 4.5 unknown fields
 * are errors, as in the official schemas; a newer minor may have fields and cell types that are not known yet.
 */

const metadata = z.record(z.string(), z.json());
const text = z.union([z.string(), z.array(z.string())], "must be a string or a list of strings");
const count = z.int("must be a whole number or null").min(0, "must not be negative").nullable();
const mimeBundle = z.record(z.string(), z.json());
const attachments = z.record(z.string(), mimeBundle);

const cellMetadata = metadata.superRefine((value, context) => {
  const tags = value.tags;
  if (tags === undefined) return;
  if (!Array.isArray(tags) || tags.some((tag) => typeof tag !== "string" || tag.includes(","))) {
    context.addIssue({ code: "custom", path: ["tags"], message: "must be a list of strings without commas" });
  } else if (new Set(tags).size !== tags.length) {
    context.addIssue({ code: "custom", path: ["tags"], message: "must not repeat a tag" });
  }
});

/** Fields of the notebook itself; cells are checked one by one so that an error can name them. */
export const notebookFields = {
  cells: z.array(z.unknown(), "must be a list of cells"),
  metadata,
  nbformat: z.literal(4),
  nbformat_minor: z.int("must be a whole number").min(0, "must not be negative"),
};

const idPattern = /^[a-zA-Z0-9\-_]+$/;

/** Id of a cell; required from 4.5 on, not known before. */
export const cellId: z.ZodType<string> = z.string().min(1, "must not be empty").max(
  64,
  "must have at most 64 characters",
)
  .regex(idPattern, "must consist of letters, digits, - and _");

/** Fields of each cell type, without the id. */
export const cellFields = {
  code: {
    cell_type: z.literal("code"),
    metadata: cellMetadata,
    source: text,
    execution_count: count,
    outputs: z.array(z.unknown()),
  },
  markdown: {
    cell_type: z.literal("markdown"),
    metadata: cellMetadata,
    source: text,
    attachments: attachments.optional(),
  },
  raw: {
    cell_type: z.literal("raw"),
    metadata: cellMetadata,
    source: text,
    attachments: attachments.optional(),
  },
} as const;

/** Fields of each output type. */
export const outputFields = {
  stream: { output_type: z.literal("stream"), name: z.string(), text },
  display_data: { output_type: z.literal("display_data"), data: mimeBundle, metadata },
  execute_result: {
    output_type: z.literal("execute_result"),
    data: mimeBundle,
    metadata,
    execution_count: count,
  },
  error: {
    output_type: z.literal("error"),
    ename: z.string(),
    evalue: z.string(),
    traceback: z.array(z.string()),
  },
} as const;

/** Names of the cell types. */
export type CellType = keyof typeof cellFields;
/** Names of the output types. */
export type OutputType = keyof typeof outputFields;
