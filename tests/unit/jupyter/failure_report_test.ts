import { assertEquals } from "@std/assert";
import { type CellOutput, NotebookError } from "@customerio-notebooks/jupyter";
import { describeFailedCell } from "../../../jupyter/failure_report.ts";

const error = new NotebookError("cell-error", 'a.ipynb:[2] "Add":1:1 TypeError: boom\n> 1 | f();\n    | ^');
const stream = (text: string): CellOutput => ({ output_type: "stream", name: "stdout", text });

Deno.test("a failure shows its message, the output so far, and how to run it again", () => {
  const outputs: CellOutput[] = [
    stream("\x1b[31mred\x1b[0m\n"),
    { output_type: "display_data", data: { "text/html": "<b>", "image/png": "AAAA" }, metadata: {} },
    { output_type: "execute_result", data: { "text/plain": "[ 1 ]" }, metadata: {}, execution_count: 1 },
    {
      output_type: "error",
      ename: "TypeError",
      evalue: "boom",
      traceback: [
        "TypeError: boom",
        "    at f (lib.ts:3:9)",
      ],
    },
  ];
  assertEquals(
    describeFailedCell({ error, outputs, rerun: "deno test --filter a.ipynb" }),
    [
      'a.ipynb:[2] "Add":1:1 TypeError: boom',
      "> 1 | f();",
      "    | ^",
      "Output so far:",
      "  red",
      "  [text/html, image/png]",
      "  [ 1 ]",
      "Run it again: deno test --filter a.ipynb",
    ].join("\n"),
  );
});

Deno.test("of much output a failure shows the end, and of a long line the beginning", () => {
  const text = `${"x".repeat(1000)}\n`.repeat(30);
  const lines = describeFailedCell({ error, outputs: [stream(text)] }).split("\n").slice(4);
  assertEquals([lines.length, lines[0], lines[20]?.length], [21, "  … 10 lines before", 203]);
});

Deno.test("a failure without output shows no empty sections", () => {
  assertEquals(describeFailedCell({ error, outputs: [] }), error.message);
});
