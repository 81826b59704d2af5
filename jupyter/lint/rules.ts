import type { FindingSeverity } from "../check/finding.ts";
import type { Rule } from "./rule.ts";
import { absolutePath } from "./rules/absolute_path.ts";
import { cellLength } from "./rules/cell_length.ts";
import { duplicateDeclaration } from "./rules/duplicate_declaration.ts";
import { emptyCell } from "./rules/empty_cell.ts";
import { executionOrder } from "./rules/execution_order.ts";
import { importsFirst } from "./rules/imports_first.ts";
import { language } from "./rules/language.ts";
import { leadingBrace } from "./rules/leading_brace.ts";
import { narrative } from "./rules/narrative.ts";
import { secret } from "./rules/secret.ts";
import { singleLetter } from "./rules/single_letter.ts";
import { storedError } from "./rules/stored_error.ts";
import { swallowedError } from "./rules/swallowed_error.ts";
import { title } from "./rules/title.ts";

/** The rules, by code. A code is never used again for another rule. */
export const RULES: readonly Rule[] = [
  title,
  narrative,
  cellLength,
  importsFirst,
  duplicateDeclaration,
  singleLetter,
  executionOrder,
  emptyCell,
  storedError,
  leadingBrace,
  swallowedError,
  secret,
  absolutePath,
  language,
];

/** What {@linkcode notebookRules} tells of a rule. */
export interface NotebookRule {
  /** Its code, which never changes its meaning: `NB003`. */
  readonly code: string;
  /** Its name: `cell-length`. */
  readonly name: string;
  /** How bad it is to break it. */
  readonly severity: FindingSeverity;
  /** What it asks for, in one sentence. */
  readonly summary: string;
  /** Whether what it finds can be fixed, at least in some cases. */
  readonly fixable: boolean;
}

/**
 * The rules for the structure of notebooks, in the order of their codes.
 *
 * @example Find a rule
 * ```ts
 * import { notebookRules } from "@customerio-notebooks/jupyter/lint";
 *
 * if (!notebookRules.some(({ name }) => name === "cell-length")) throw new Error("no such rule");
 * ```
 */
export const notebookRules: readonly NotebookRule[] = RULES.map((
  { code, name, severity, summary, fixable },
) => ({ code, name, severity, summary, fixable }));
