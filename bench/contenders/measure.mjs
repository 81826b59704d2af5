/**
 * How a contender is measured. In JavaScript, since the peers run under Node, which may know no TypeScript.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import process from "node:process";

/**
 * Does the work of a contender and prints how it went, as one line of JSON.
 *
 * @param {() => Promise<number>} work Sends the events, from the first row that is read to the last answer, and returns how
 * many it sent.
 */
export async function measure(work) {
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const events = await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  console.log(
    JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, events, peakMemory: readPeakMemory() }),
  );
}

/**
 * The most memory that this process has held at a time, in bytes. `maxRSS` counts what was there before the program was
 * loaded, and so Linux is asked by another way.
 *
 * @returns {number}
 */
function readPeakMemory() {
  const [, kilobytes] = process.platform === "linux"
    ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? []
    : [];
  return 1024 * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes));
}
