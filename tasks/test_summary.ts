/**
 * Reads how many tests passed from what `deno test` prints at its end.
 *
 * @module
 */

/** How many checks held and how many did not. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** `ok | 12 passed (3 steps) | 1 failed (1 step) | 2 ignored (4s)`, with colours taken off. */
const SUMMARY = /^(?:ok|FAILED) \| (\d+) passed(?: \(\d+ steps?\))? \| (\d+) failed\b/;
// deno-lint-ignore no-control-regex -- colours are control characters.
const COLOUR = /\u001b\[[\d;]*m/g;

/**
 * Reads the last summary line in the output of `deno test`.
 *
 * @param output What it printed.
 * @returns The counts, or nothing if there is no such line: no test was found, or the run broke off.
 */
export function readTestSummary(output: string): Counts | undefined {
  const lines = output.replaceAll(COLOUR, "").split(/\r?\n/);
  const match = lines.map((line) => SUMMARY.exec(line)).findLast((found) => found !== null);
  return match ? { passed: Number(match[1]), failed: Number(match[2]) } : undefined;
}
