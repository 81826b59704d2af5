import { isRecord } from "../json.ts";
import type { CellOutput, MimeBundle } from "../nbformat/mod.ts";

/** What became of a chart that an output holds as a specification only. */
export interface DrawnChart {
  /** The drawing. */
  readonly svg?: string;
  /** Why there is none, in words. */
  readonly problem?: string;
}

const SPECIFICATION = /^application\/vnd\.vega(?:lite)?\.v\d+(?:\.\d+)*\+json$/;

/** A specification can ask for any amount of work; what is not drawn by then is not drawn. */
const TIME_LIMIT_MS = 10_000;
const START_LIMIT_MS = 30_000;
/** What the process says when it has loaded Vega. */
const READY = "ready";
const NOT_DRAWN = "This chart could not be drawn";

/**
 * Draws the charts that outputs hold as Vega or Vega-Lite specifications without a picture.
 *
 * The specifications come out of notebooks, so they are evaluated by a process that is permitted nothing: neither
 * files nor network. It is started only if there is something to draw.
 *
 * @param outputs Outputs of any kind.
 * @param timeLimitMs How long one chart may take, in milliseconds; after one that takes longer no more are drawn.
 * @default 10_000
 * @returns What was drawn, by output; those that need no drawing are not in it.
 */
export async function drawCharts(
  outputs: readonly CellOutput[],
  timeLimitMs: number = TIME_LIMIT_MS,
): Promise<ReadonlyMap<CellOutput, DrawnChart>> {
  const wanted = outputs.flatMap((output) => {
    const spec = "data" in output ? specificationIn(output.data) : undefined;
    return spec === undefined ? [] : [{ output, spec }];
  });
  if (wanted.length === 0) return new Map();
  const drawn = await runDrawing(wanted.map(({ spec }) => spec), timeLimitMs);
  return new Map(wanted.map(({ output }, index) => [
    output,
    drawn[index] ??
      { problem: `${NOT_DRAWN}: it, or one before it, took longer than ${timeLimitMs / 1000} s` },
  ]));
}

function specificationIn(data: MimeBundle): unknown {
  const types = Object.keys(data);
  if (types.some((type) => type.startsWith("image/"))) return undefined;
  const type = types.find((candidate) => SPECIFICATION.test(candidate));
  return type === undefined ? undefined : data[type];
}

/** One line of JSON an answer, so that what was drawn before the time was over is kept. */
async function runDrawing(specs: readonly unknown[], timeLimitMs: number): Promise<DrawnChart[]> {
  const answers: DrawnChart[] = [];
  const limit = new AbortController();
  let timer = setTimeout(() => limit.abort(), START_LIMIT_MS);
  try {
    await using child = new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "--no-prompt", import.meta.resolve("../chart_process.ts")],
      env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
      signal: limit.signal,
    }).spawn();
    const stderr = child.stderr.text();
    await new Blob([JSON.stringify(specs)]).stream().pipeTo(child.stdin);
    let rest = "";
    for await (const chunk of child.stdout.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      if (lines.length === 0) continue;
      clearTimeout(timer);
      timer = setTimeout(() => limit.abort(), timeLimitMs);
      answers.push(...lines.filter((line) => line !== READY).map((line) => toAnswer(JSON.parse(line))));
    }
    const why = (await stderr).trim().split("\n").at(-1) ?? "";
    if (!limit.signal.aborted && answers.length < specs.length) fill(answers, specs.length, why);
  } catch (error) {
    // Not permitted to run programs, most likely; the page is worth having without the drawing.
    if (!limit.signal.aborted) {
      fill(answers, specs.length, error instanceof Error ? error.message : String(error));
    }
  } finally {
    clearTimeout(timer);
  }
  return answers;
}

function fill(answers: DrawnChart[], count: number, why: string): void {
  while (answers.length < count) answers.push({ problem: `${NOT_DRAWN}: ${why}` });
}

function toAnswer(value: unknown): DrawnChart {
  if (isRecord(value) && typeof value.svg === "string") return { svg: value.svg };
  return { problem: `${NOT_DRAWN}: ${isRecord(value) ? String(value.problem) : "no answer"}` };
}
