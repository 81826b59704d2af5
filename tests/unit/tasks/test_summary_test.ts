import { assertEquals } from "@std/assert";
import { type Counts, readTestSummary } from "../../../tasks/test_summary.ts";

const SUMMARIES: ReadonlyArray<[title: string, output: string, counts: Counts | undefined]> = [
  ["a run that is well", "ok | 12 passed | 0 failed (4s)", { passed: 12, failed: 0 }],
  ["steps and ignored tests", "FAILED | 2 passed (3 steps) | 1 failed (1 step) | 4 ignored (1m2s)", {
    passed: 2,
    failed: 1,
  }],
  ["a coloured line", "\u001b[0m\u001b[32mok\u001b[0m | 1 passed (1 step) | 0 failed \u001b[0m(7ms)\r\n", {
    passed: 1,
    failed: 0,
  }],
  [
    "the last of two",
    "ok | 1 passed | 0 failed (1s)\nmore\nFAILED | 5 passed | 2 failed (1s)\n\nerror: Test failed",
    {
      passed: 5,
      failed: 2,
    },
  ],
  ["a test that prints the same", "a test prints ok | 9 passed | 0 failed in its line", undefined],
  ["a run without tests", "error: No test modules found", undefined],
  ["no output", "", undefined],
];

for (const [title, output, counts] of SUMMARIES) {
  Deno.test(`readTestSummary() of ${title}`, () => assertEquals(readTestSummary(output), counts));
}
