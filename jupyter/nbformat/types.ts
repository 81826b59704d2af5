import type { JsonValue } from "../json.ts";

/** Metadata of a notebook, a cell or an output: open, whatever tools put there survives. */
export interface Metadata {
  /** Any JSON value. */
  [key: string]: JsonValue | undefined;
}

/** Outputs by MIME type: text as one string, JSON types as the JSON value. */
export interface MimeBundle {
  /** Content of one MIME type. */
  readonly [mimeType: string]: JsonValue | undefined;
}

/** Text that the cell wrote to standard output or standard error. */
export interface StreamOutput {
  /** Discriminates the outputs. */
  readonly output_type: "stream";
  /** `stdout` or `stderr`. */
  readonly name: string;
  /** What was written. */
  readonly text: string;
}

/** Something the cell displayed. */
export interface DisplayOutput {
  /** Discriminates the outputs. */
  readonly output_type: "display_data";
  /** The alternatives. */
  readonly data: MimeBundle;
  /** Metadata by MIME type. */
  readonly metadata: Metadata;
}

/** The value of the cell. */
export interface ExecuteResultOutput {
  /** Discriminates the outputs. */
  readonly output_type: "execute_result";
  /** The alternatives. */
  readonly data: MimeBundle;
  /** Metadata by MIME type. */
  readonly metadata: Metadata;
  /** Number of the execution, as shown in `[n]`. */
  readonly execution_count: number | null;
}

/** The error that ended the cell. */
export interface ErrorOutput {
  /** Discriminates the outputs. */
  readonly output_type: "error";
  /** Class of the error, for example `TypeError`. */
  readonly ename: string;
  /** Its message. */
  readonly evalue: string;
  /** The stack, line by line. */
  readonly traceback: readonly string[];
}

/** One output of a code cell. */
export type CellOutput = StreamOutput | DisplayOutput | ExecuteResultOutput | ErrorOutput;

/** What all cells have. */
export interface CellBase {
  /** Id, unique in the notebook: 1 to 64 letters, digits, `-` or `_`. */
  readonly id: string;
  /** Open metadata; `tags` is an array of strings. */
  readonly metadata: Metadata;
  /** The text of the cell. */
  readonly source: string;
  /** Files that markdown refers to, by name. */
  readonly attachments?: Readonly<Record<string, MimeBundle>>;
}

/** A cell with code. */
export interface CodeCell extends CellBase {
  /** Discriminates the cells. */
  readonly cell_type: "code";
  /** Number of the last execution, or null. */
  readonly execution_count: number | null;
  /** What the last execution put out. */
  readonly outputs: readonly CellOutput[];
}

/** A cell with markdown. */
export interface MarkdownCell extends CellBase {
  /** Discriminates the cells. */
  readonly cell_type: "markdown";
}

/** A cell that is neither code nor markdown. */
export interface RawCell extends CellBase {
  /** Discriminates the cells. */
  readonly cell_type: "raw";
}

/** One cell. */
export type Cell = CodeCell | MarkdownCell | RawCell;

/** A notebook of nbformat 4, with every multi-line string joined. */
export interface Notebook {
  /** The cells, top to bottom. */
  readonly cells: readonly Cell[];
  /** Open metadata: `kernelspec`, `language_info` and what else tools store. */
  readonly metadata: Metadata;
  /** Major version, always 4. */
  readonly nbformat: 4;
  /** Minor version as found in the file. */
  readonly nbformat_minor: number;
}

/**
 * The tags of a cell.
 *
 * @param cell Any cell.
 * @returns Its `metadata.tags`, or an empty array.
 */
export function cellTags(cell: Cell): readonly string[] {
  const tags = cell.metadata.tags;
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}

/** The minor version of nbformat 4 from which on cells have ids. */
export const FIRST_MINOR_WITH_IDS = 5;
/** The newest minor version of nbformat 4 whose rules are known. */
export const NEWEST_MINOR = 5;
