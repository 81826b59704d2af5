/** How bad a finding is: an `error` breaks the notebook or gives something away, a `warning` makes it worse to read. */
export type FindingSeverity = "error" | "warning";

/** One change of a notebook, as part of a {@linkcode FindingFix}. */
export type NotebookEdit = SourceEdit | CellRemoval;

/** Replaces a part of a cell's source. */
export interface SourceEdit {
  /** Discriminates the edits. */
  readonly kind: "replace";
  /** Position of the cell among all cells, counted from 0. */
  readonly index: number;
  /** Where the part starts, as an offset into the source. */
  readonly start: number;
  /** Where it ends; the character there stays. */
  readonly end: number;
  /** What takes its place. */
  readonly text: string;
}

/** Takes a cell out. */
export interface CellRemoval {
  /** Discriminates the edits. */
  readonly kind: "remove-cell";
  /** Position of the cell among all cells, counted from 0. */
  readonly index: number;
}

/** A change that does away with a finding and leaves the meaning of the notebook as it is. */
export interface FindingFix {
  /** What is done, for example `Remove the cell`. */
  readonly description: string;
  /** The changes; all of them or none. */
  readonly edits: readonly NotebookEdit[];
}

/** Something that a check or a rule has to say about a place in a notebook. */
export interface Finding {
  /** Path of the notebook as the caller gave it; of another module if a notebook imports what is wrong there. */
  readonly path: string;
  /** Position of the cell among the code cells, counted from 1, as in `[3]`; left out for other cells. */
  readonly cell?: number;
  /** Position of the cell among all cells, counted from 0; left out if the finding is not about a cell. */
  readonly index?: number;
  /** The nearest heading above, without `#`; empty if there is none. */
  readonly heading: string;
  /** Line of the cell's source as written, counted from 1. */
  readonly line: number;
  /** Column in that line, counted from 1. */
  readonly column: number;
  /** Line where the place ends. */
  readonly endLine?: number;
  /** Column behind the place. */
  readonly endColumn?: number;
  /** Code of the rule: `NB006`, `TS2322` from the compiler, `no-unused-vars` from `deno lint`. */
  readonly code: string;
  /** How bad it is. */
  readonly severity: FindingSeverity;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** The line as written, secrets masked. */
  readonly excerpt: string;
  /** A change that does away with it, where there is one. */
  readonly fix?: FindingFix;
}

/** Result of a check. */
export interface CheckResult {
  /** Whether nothing was found. */
  readonly ok: boolean;
  /** The notebooks that were looked at, in order. */
  readonly paths: readonly string[];
  /** What was found, by notebook, from top to bottom. */
  readonly findings: readonly Finding[];
}
