/**
 * Lints notebooks: their structure by rules of its own, their code by one `deno lint` with the rules of their project.
 *
 * @example Lint all notebooks of a folder
 * ```ts ignore
 * import { formatFindings } from "@customerio-notebooks/jupyter/check";
 * import { lintNotebooks } from "@customerio-notebooks/jupyter/lint";
 *
 * const { ok, findings } = await lintNotebooks(["notebooks/"]);
 * if (!ok) console.error(formatFindings(findings));
 * ```
 *
 * @module
 */

export type { CheckResult, Finding, FindingFix, FindingSeverity, NotebookEdit } from "../check/finding.ts";
export { applyEdits, fixNotebooks } from "./fix.ts";
export type { FixResult } from "./fix.ts";
export { lintNotebooks } from "./lint.ts";
export type { LintOptions } from "./lint.ts";
export { notebookRules } from "./rules.ts";
export type { NotebookRule } from "./rules.ts";
