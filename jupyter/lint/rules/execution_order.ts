import type { Rule } from "../rule.ts";

/** What is stored comes from one run from top to bottom. */
export const executionOrder: Rule = {
  code: "NB007",
  name: "execution-order",
  severity: "warning",
  summary: "The stored numbers of execution are those of one run from top to bottom, or there are none.",
  fixable: false,
  find({ cells }) {
    const counted = cells.flatMap(({ cell, index }) =>
      cell.cell_type === "code" && cell.execution_count !== null
        ? [{ index, count: cell.execution_count }]
        : []
    );
    // The first cell that is out of order says it all: the numbers after it follow from it.
    const wrong = counted.find(({ count }, position) => count !== position + 1);
    if (wrong === undefined) return [];
    return [{
      index: wrong.index,
      start: 0,
      message: `The cell was run as number ${wrong.count}, not ${counted.indexOf(wrong) + 1}`,
      hint: "Restart the kernel and run all cells, or clear the outputs",
    }];
  },
};
