import process from "node:process";

/**
 * Waits for whoever started this process, who holds the other end of its standard input: it closes however they end.
 *
 * @returns {Promise<void>}
 */
export async function untilStdinEnds() {
  for await (const _ of process.stdin);
}
