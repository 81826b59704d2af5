/**
 * Runs the checks of the repository one by one and tells what came of them.
 *
 * @module
 */
import { type Counts, readTestSummary } from "./test_summary.ts";

/** One check: a command of Deno. */
export interface Stage {
  /** What it checks, in a word or two. */
  readonly name: string;
  /** Arguments for `deno`. */
  readonly args: readonly string[];
  /**
   * Whether it runs tests: its output is shown as it comes, and its tests are counted one by one.
   *
   * @default {false}
   */
  readonly runsTests?: boolean;
}

/** How a stage ended. */
export interface StageResult extends Counts {
  readonly name: string;
  readonly seconds: number;
  /** What was printed when it ended. */
  readonly report: string;
}

/** What a gate needs from outside. */
export interface GateOptions {
  /** Folder the stages run in. */
  readonly cwd: URL | string;
  /** Ends the stages; each that is running or still to come then counts as failed. */
  readonly signal: AbortSignal;
  /** Takes text for the reader. */
  readonly print: (text: string) => void;
}

const NAME_WIDTH = 16;

/** Reads a stream to its end, and shows each piece at once if `show` is given. */
async function collect(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  show: (text: string) => void,
): Promise<string> {
  let text = "";
  for await (const piece of stream.pipeThrough(new TextDecoderStream())) {
    show(piece);
    text += piece;
  }
  return text;
}

function countsOf(stage: Stage, success: boolean, output: string): Counts {
  if (!stage.runsTests) return success ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = readTestSummary(output) ?? { passed: 0, failed: 0 };
  // A run that broke off, found no test or lost its summary has failed, whatever it had counted.
  const isSound = success && passed > 0;
  return { passed, failed: isSound ? failed : Math.max(failed, 1) };
}

async function runCommand(
  stage: Stage,
  { cwd, signal, print }: GateOptions,
): Promise<[success: boolean, output: string]> {
  signal.throwIfAborted();
  const child = new Deno.Command(Deno.execPath(), {
    args: [...stage.args],
    cwd,
    env: { DENO_NO_UPDATE_CHECK: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const stop = () => child.kill("SIGINT");
  signal.addEventListener("abort", stop, { once: true });
  try {
    const show = stage.runsTests ? print : () => {};
    const [output, errors, { success }] = await Promise.all([
      collect(child.stdout, show),
      collect(child.stderr, show),
      child.status,
    ]);
    return [success && !signal.aborted, output + errors];
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/**
 * Runs one stage and prints one line about it, after its output where that is of use.
 *
 * @param stage The stage.
 * @param options Where it runs and where it prints.
 * @returns How it ended; a stage that cannot be started has failed.
 */
export async function runStage(stage: Stage, options: GateOptions): Promise<StageResult> {
  const started = performance.now();
  const [success, output] = await runCommand(stage, options).catch((
    error,
  ): [boolean, string] => [false, `${error}\n`]);
  const counts = countsOf(stage, success, output);
  const seconds = (performance.now() - started) / 1000;
  const verdict = counts.failed === 0 ? "ok" : "FAILED";
  const isShown = counts.failed > 0 && !stage.runsTests;
  const line = `${stage.name.padEnd(NAME_WIDTH)} ${verdict.padEnd(6)} ${seconds.toFixed(1).padStart(6)} s\n`;
  const report = (isShown ? output : "") + line;
  options.print(report);
  return { name: stage.name, seconds, report, ...counts };
}

/**
 * Runs all stages: those that run tests one after another at the end, since they fill the machine by themselves; the
 * others before, two at a time. What these have found is said again after the tests, whose output pushes it far away.
 *
 * @param stages The stages.
 * @param options Where they run and where they print.
 * @returns The counts of all; the last line that is printed says the same.
 */
export async function runGate(stages: readonly Stage[], options: GateOptions): Promise<Counts> {
  const results: StageResult[] = [];
  const runQueue = async (queue: Iterator<Stage> & Iterable<Stage>) => {
    for (const stage of queue) results.push(await runStage(stage, options));
  };
  const quick = stages.filter(({ runsTests }) => !runsTests).values();
  await Promise.all([runQueue(quick), runQueue(quick)]);
  const tests = stages.filter(({ runsTests }) => runsTests);
  const found = results.filter(({ failed }) => failed > 0);
  await runQueue(tests.values());
  if (tests.length > 0) { for (const { report } of found) options.print(report); }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  options.print(`${passed} passed, ${failed} failed\n`);
  return { passed, failed };
}
