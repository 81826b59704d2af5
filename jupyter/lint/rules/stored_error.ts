import type { Rule } from "../rule.ts";

/** A notebook that is passed on has run without an error. */
export const storedError: Rule = {
  code: "NB009",
  name: "stored-error",
  severity: "error",
  summary: "No cell is stored with an error, unless its tag `raises-exception` says so.",
  fixable: false,
  find({ cells }) {
    return cells.flatMap(({ cell, index, tags }) => {
      if (cell.cell_type !== "code" || tags.includes("raises-exception")) return [];
      const error = cell.outputs.find((output) => output.output_type === "error");
      if (error === undefined) return [];
      return [{
        index,
        start: 0,
        message: `The cell is stored with an error: ${error.ename}: ${error.evalue.split("\n")[0] ?? ""}`,
        hint: "Run the notebook again, or tag the cell raises-exception if it is to fail",
      }];
    });
  },
};
