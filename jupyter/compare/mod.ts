/**
 * Regression of outputs: what a notebook file holds against what a run has put out.
 *
 * @example Compare with the stored outputs
 * ```ts ignore
 * import { executeNotebook, readNotebook } from "@customerio-notebooks/jupyter";
 * import { commonSanitizers, compareOutputs } from "@customerio-notebooks/jupyter/compare";
 *
 * const path = "notebooks/tour.ipynb";
 * const stored = await readNotebook(path);
 * const run = await executeNotebook(stored, { path });
 * for (const { error } of compareOutputs(stored, run, { sanitizers: [commonSanitizers.uuids] })) {
 *   console.log(error.message);
 * }
 * ```
 *
 * @module
 */

export { type CellDifference, compareOutputs, failDifferences } from "./compare.ts";
export { type DiffLine, diffLines, formatDiff, type FormatDiffOptions } from "./diff.ts";
export { outputLines, type OutputLinesOptions } from "./output_lines.ts";
export {
  type CommonSanitizerName,
  commonSanitizers,
  type OutputSanitizer,
  parseSanitizers,
  sanitize,
} from "./sanitizers.ts";
