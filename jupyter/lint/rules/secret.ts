import { secretsInCell, secretsInText } from "../../check/secrets.ts";
import type { CellOutput } from "../../nbformat/mod.ts";
import type { Rule } from "../rule.ts";

const HINT =
  "Read it from the environment, and replace it wherever it was valid: what has been stored is known";

/** A notebook is passed on; what it holds is public. */
export const secret: Rule = {
  code: "NB012",
  name: "secret",
  severity: "error",
  summary: "No key, token or password stands in a cell or in a stored output.",
  fixable: false,
  find({ cells }) {
    return cells.flatMap((cell) => {
      const { index } = cell;
      const inSource = secretsInCell(cell).map(({ start, end, looksLike }) => ({
        index,
        start,
        end,
        message: `This looks like a secret: ${looksLike}`,
        hint: HINT,
      }));
      if (cell.cell.cell_type !== "code") return inSource;
      const [inOutput] = secretsInText(cell.cell.outputs.map(textOf).join("\n"));
      if (inOutput === undefined) return inSource;
      const message = `An output of the cell holds what looks like a secret: ${inOutput.looksLike}`;
      return [...inSource, { index, start: 0, message, hint: HINT }];
    });
  },
};

/** The texts of an output; images are long and look like anything. */
function textOf(output: CellOutput): string {
  switch (output.output_type) {
    case "stream":
      return output.text;
    case "error":
      return [output.ename, output.evalue, ...output.traceback].join("\n");
    default:
      return Object.entries(output.data).filter(([type]) => !type.startsWith("image/")).map(([, value]) =>
        typeof value === "string" ? value : JSON.stringify(value)
      ).join("\n");
  }
}
