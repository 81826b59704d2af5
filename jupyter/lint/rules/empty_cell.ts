import type { Rule } from "../rule.ts";

/** A cell has something in it. */
export const emptyCell: Rule = {
  code: "NB008",
  name: "empty-cell",
  severity: "warning",
  summary: "No cell is empty.",
  fixable: true,
  find({ cells }) {
    return cells.filter(({ cell }) => cell.source.trim() === "").map(({ index }) => ({
      index,
      start: 0,
      message: "The cell is empty",
      fix: { description: "Remove the cell", edits: [{ kind: "remove-cell", index } as const] },
    }));
  },
};
