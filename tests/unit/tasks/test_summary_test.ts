import { assertEquals } from "@std/assert";
import { type Counts, readTestSummary } from "../../../tasks/test_summary.ts";

const SUMMARIES: ReadonlyArray<[output: string, counts: Counts | undefined]> = [
  ["ok | 12 passed | 0 failed (4s)", { passed: 12, failed: 0 }],
  ["FAILED | 2 passed (3 steps) | 1 failed (1 step) | 4 ignored (1m2s)", { passed: 2, failed: 1 }],
  ["\u001b[0m\u001b[32mok\u001b[0m | 1 passed (1 step) | 0 failed \u001b[38;5;245m(7ms)\u001b[0m\r\n", {
    passed: 1,
    failed: 0,
  }],
  ["ok | 1 passed | 0 failed (1s)\nmore\nFAILED | 5 passed | 2 failed (1s)\n\nerror: Test failed", {
    passed: 5,
    failed: 2,
  }],
  ["a test that prints ok | 9 passed | 0 failed in its line", undefined],
  ["error: No test modules found", undefined],
  ["", undefined],
];

for (const [output, counts] of SUMMARIES) {
  Deno.test(`readTestSummary() of ${JSON.stringify(output)}`, () =>
    assertEquals(readTestSummary(output), counts));
}
