import type { Rule } from "../rule.ts";

/** A code cell fits on the screen, with its output. */
export const cellLength: Rule = {
  code: "NB003",
  name: "cell-length",
  severity: "warning",
  summary: "A code cell has at most 15 lines; `maxCellLines` sets another limit.",
  fixable: false,
  find({ cells }, { maxCellLines }) {
    return cells.flatMap(({ cell, index, isInjected }) => {
      const lines = cell.source.trimEnd().split("\n");
      if (cell.cell_type !== "code" || isInjected || lines.length <= maxCellLines) return [];
      const start = lines.slice(0, maxCellLines).reduce((sum, line) => sum + line.length + 1, 0);
      return [{
        index,
        start,
        message: `The cell has ${lines.length} lines, ${
          lines.length - maxCellLines
        } more than ${maxCellLines}`,
        hint: "Split it where a thought ends, or move functions to a module",
      }];
    });
  },
};
