import { assertEquals, assertMatch } from "@std/assert";
import { findKernelspec } from "@customerio-notebooks/jupyter";
import { code, outputTexts, run } from "./fixtures.ts";

/** The Python kernel, where it is installed: it keeps to the protocol that the Deno kernel breaks. */
const python = (() => {
  try {
    return findKernelspec("python3");
  } catch {
    return undefined;
  }
})();

Deno.test({
  name: "another kernel runs notebooks too: outputs, errors, refused questions, a time limit by SIGINT",
  ignore: python === undefined,
  fn: async () => {
    if (python === undefined) return;
    const result = await run([
      code("import sys\nprint('out')\nprint('err', file=sys.stderr)\n6 * 7"),
      code("1 / 0"),
      code("for line in range(500): print(line)"),
      code("input('name')"),
      code("while True: pass", { execution: { timeout: 0.3 } }),
    ], { kernelspec: python, keepGoing: true, cellTimeoutMs: 5000 });
    assertEquals(result.cells.map((cell) => cell.status).join(" "), "ok failed ok failed failed");
    assertEquals(outputTexts(result, 1), ["out\n", "err\n", "42"]);
    assertMatch(result.error?.message ?? "", /^test\.ipynb:\[2\] ZeroDivisionError: division by zero/);
    assertEquals(outputTexts(result, 3)[0]?.split("\n").length, 501);
    assertMatch(result.cells[3]?.error?.message ?? "", /does not support input requests/);
    assertEquals(result.cells[4]?.error?.kind, "timeout");
  },
});
