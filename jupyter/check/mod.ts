/**
 * Type-checks notebooks: all of them in one `deno check`, mapped to cell, line and column of the source as written.
 *
 * @example Check all notebooks of a folder
 * ```ts ignore
 * import { checkNotebooks, formatFindings } from "@customerio-notebooks/jupyter/check";
 *
 * const { ok, findings } = await checkNotebooks(["notebooks/"]);
 * if (!ok) console.error(formatFindings(findings));
 * ```
 *
 * @module
 */

export { checkNotebooks } from "./check.ts";
export type { CheckOptions } from "./check.ts";
export type {
  CellRemoval,
  CheckResult,
  Finding,
  FindingFix,
  FindingSeverity,
  NotebookEdit,
  SourceEdit,
} from "./finding.ts";
export { describeFindingPlace, findingsToJson, formatFindings } from "./format.ts";
export type { FormatOptions } from "./format.ts";
