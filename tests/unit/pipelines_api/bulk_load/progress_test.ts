import { assertEquals } from "@std/assert";
import type { BulkLoadProgress } from "@customerio-notebooks/pipelines-api/bulk-load";
import { duration, ProgressDisplay, progressLine } from "../../../../pipelines_api/bulk_load/progress.ts";

const HALF: BulkLoadProgress = {
  rows: 1_234_567,
  sent: 1_234_560,
  rejected: 7,
  bytes: 222_333_444,
  retries: 3,
  share: 0.5,
  elapsed: 10_000,
  rate: 123_456.7,
  left: 10_000,
};

function output(isTerminal: boolean) {
  const written: string[] = [];
  return { written, isTerminal, columns: 120, write: (text: string) => void written.push(text) };
}

Deno.test("the line says rows, MB, rows a second, what is left, retries and rejects", () => {
  const line = "50 % · 1,234,567 rows · 222.3 MB · 123,457 rows/s · 10 s left · 3 retries · 7 rejected";
  assertEquals(progressLine(HALF), line);
  assertEquals(
    progressLine({ ...HALF, retries: 0, rejected: 0, left: undefined, share: 1 }),
    "100 % · 1,234,567 rows · 222.3 MB · 123,457 rows/s",
  );
});

Deno.test("elsewhere than on a terminal there is a line every five seconds", () => {
  const shown = output(false);
  const display = new ProgressDisplay(shown, 0);
  for (const now of [1000, 4999, 5000, 5001, 9999, 10_000]) display.update(HALF, now);
  display.end();
  assertEquals(shown.written, [`${progressLine(HALF)}\n`, `${progressLine(HALF)}\n`]);
});

Deno.test("on a terminal there is a bar that is written over, fits, and goes away", () => {
  const shown = output(true);
  const display = new ProgressDisplay(shown, 0);
  display.update(HALF, 50);
  display.update(HALF, 100);
  display.update({ ...HALF, share: 1 }, 150);
  display.end();
  const bar = "█".repeat(12) + "░".repeat(12);
  assertEquals(shown.written, [`\r\x1b[K${bar} ${progressLine(HALF)}`.slice(0, 4 + 119), "\r\x1b[K"]);
});

Deno.test("durations are said as people say them", () => {
  assertEquals([0, 900, 59_000, 61_000, 3_900_000].map(duration), [
    "0 s",
    "1 s",
    "59 s",
    "1 min 1 s",
    "1 h 5 min",
  ]);
});
