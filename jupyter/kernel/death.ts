/** How and with what a kernel process ended. */
export interface KernelDeath {
  /** Exit code; 128 plus the signal's number if a signal ended it. */
  readonly code: number;
  /** The signal that ended it, or null. */
  readonly signal: string | null;
  /** The last lines that it wrote to standard error, oldest first. */
  readonly stderr: readonly string[];
}

/**
 * Says in words how a kernel ended.
 *
 * @param death How it ended.
 * @returns For example `it ended with exit code 1 and said: …`.
 */
export function describeDeath(death: KernelDeath): string {
  const how = death.signal === null
    ? `exit code ${death.code}`
    : `signal ${death.signal} (exit code ${death.code})`;
  const said = death.stderr.length === 0 ? "" : ` and said: ${death.stderr.join(" / ")}`;
  return `it ended with ${how}${said}`;
}

/**
 * Says why a kernel probably ended in the middle of a cell, and what to do.
 *
 * @param death How it ended.
 * @returns A sentence without its full stop.
 */
export function explainDeath(death: KernelDeath): string {
  if (death.stderr.some((line) => /out of memory|heap limit|allocation failed/i.test(line))) {
    return "The kernel ran out of memory: work on less data at a time, or allow it more with the environment variable " +
      "DENO_V8_FLAGS=--max-old-space-size=MEGABYTES";
  }
  if (death.signal === "SIGKILL") {
    return "Somebody killed it; Linux does so to a process when the machine has no memory left";
  }
  if (death.signal !== null) return `The signal ${death.signal} ended it`;
  return "Something that the cell runs ended the process";
}
