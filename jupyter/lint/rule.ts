import type { FindingSeverity } from "../check/finding.ts";
import type { NotebookSource } from "../check/notebook_source.ts";
import type { Hit } from "../check/to_finding.ts";

/** What rules can be told. */
export interface RuleSettings {
  /** Most lines that a code cell may have. */
  readonly maxCellLines: number;
}

/** A rule for the structure of notebooks. */
export interface Rule {
  /** Its code, which never changes its meaning: `NB003`. */
  readonly code: string;
  /** Its name in words: `cell-length`. */
  readonly name: string;
  /** How bad it is to break it. */
  readonly severity: FindingSeverity;
  /** What it asks for, in one sentence. */
  readonly summary: string;
  /** Whether what it finds can be fixed, at least in some cases. */
  readonly fixable: boolean;
  /** Finds where a notebook breaks it. */
  readonly find: (source: NotebookSource, settings: RuleSettings) => readonly Hit[];
}
