/**
 * Contender: `executeNotebook` of this project.
 *
 * @module
 */
import { type CellOutput, executeNotebook, readNotebook } from "@customerio-notebooks/jupyter";
import { answerOrders, type CellContent } from "./messages.ts";

await answerOrders(async (path) => {
  const run = await executeNotebook(await readNotebook(path), { path });
  if (!run.ok) throw run.error ?? new Error(`${path} failed`);
  return run.notebook.cells.flatMap((cell) => cell.cell_type === "code" ? [contentOf(cell.outputs)] : []);
});

function contentOf(outputs: readonly CellOutput[]): CellContent {
  return {
    stdout: outputs.map((output) => output.output_type === "stream" ? output.text : "").join(""),
    results: outputs.flatMap((output) =>
      output.output_type === "execute_result" ? [String(output.data["text/plain"])] : []
    ),
  };
}
