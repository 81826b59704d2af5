import type { Rule } from "../rule.ts";

/** Before code there is a text. */
export const narrative: Rule = {
  code: "NB002",
  name: "narrative-before-code",
  severity: "warning",
  summary: "A markdown cell before each code cell says why it is there.",
  fixable: false,
  find({ cells }) {
    const written = cells.filter(({ isInjected }) => !isInjected);
    return written.flatMap(({ cell, index }, position) => {
      const before = written[position - 1]?.cell;
      if (cell.cell_type !== "code" || cell.source.trim() === "") return [];
      if (before?.cell_type === "markdown" && before.source.trim() !== "") return [];
      return [{
        index,
        start: 0,
        message: "No text before the code",
        hint: "Say in a markdown cell above what the code is for, or join the cell with the one above",
      }];
    });
  },
};
