/**
 * Stops with one line of advice when this Deno is too old for the project.
 *
 * Runs on any Deno since 1.40: nothing here may use a newer feature, a dependency or the configuration file.
 *
 * @module
 */

/** The oldest Deno that knows all that `deno.json` uses; the newest of these is `sanitizeOps` under `test`. */
const OLDEST = "2.9.0";

/** Splits a version, without what follows a hyphen, into its numbers. */
function numbersOf(version: string): number[] {
  return version.replace(/-.*/, "").split(".").map(Number);
}

/**
 * Tells whether a version is at least another.
 *
 * @param version Such as `2.10.1`.
 * @param oldest Such as `2.9.0`.
 * @returns `true` if it is the same or newer.
 *
 * @example
 * ```ts ignore
 * isAtLeast("2.10.0", "2.9.0"); // true
 * ```
 */
export function isAtLeast(version: string, oldest: string): boolean {
  const needed = numbersOf(oldest);
  const differences = numbersOf(version).map((number, place) => number - (needed[place] ?? 0));
  return (differences.find((difference) => difference !== 0) ?? 0) >= 0;
}

/**
 * What to do about a Deno that is too old.
 *
 * @param version The version that runs.
 * @param pinned The version the project is tested with.
 * @param task Name of the task that was called.
 * @returns One line, or nothing if the version will do.
 */
export function adviceFor(version: string, pinned: string, task: string): string | undefined {
  if (isAtLeast(version, OLDEST)) return undefined;
  return `Deno ${version} is too old: this project needs ${OLDEST} or newer. ` +
    `Run \`npx -y deno@${pinned} task ${task}\`, or \`deno upgrade ${pinned}\` once.`;
}

if (import.meta.main) {
  const pinned = Deno.readTextFileSync(new URL("../.dvmrc", import.meta.url)).trim();
  const advice = adviceFor(Deno.version.deno, pinned, Deno.args[0] ?? "ok");
  if (advice !== undefined) {
    console.error(advice);
    Deno.exit(1);
  }
}
