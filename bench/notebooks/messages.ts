/**
 * What the benchmark and its contenders say to each other: one line of JSON each, on standard input and output.
 *
 * @module
 */
import { z } from "zod";

const CELL_CONTENT = z.object({
  /** All that the cell wrote to standard output. */
  stdout: z.string(),
  /** The values shown, as text. */
  results: z.array(z.string()),
});

/** Notebooks to run, all at once or as many at a time as asked for. */
export const ORDER = z.object({
  paths: z.array(z.string()),
  /** How many at a time. */
  atATime: z.number(),
});

/** What became of them. */
export const ANSWER = z.object({
  /** From before the first kernel was started until the last one had ended. */
  milliseconds: z.number(),
  /** For each notebook what is below each of its code cells. */
  found: z.array(z.array(CELL_CONTENT)),
});

/** What is below one cell. */
export type CellContent = z.infer<typeof CELL_CONTENT>;

/** Notebooks to run. */
export type Order = z.infer<typeof ORDER>;

/** What became of them. */
export type Answer = z.infer<typeof ANSWER>;

/**
 * Answers orders until standard input ends, as it does when the benchmark does.
 *
 * @param run Runs one notebook, from the start of its kernel to its end.
 */
export async function answerOrders(run: (path: string) => Promise<CellContent[]>): Promise<void> {
  let rest = "";
  for await (const chunk of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) console.log(JSON.stringify(await measure(ORDER.parse(JSON.parse(line)), run)));
  }
}

async function measure(
  { paths, atATime }: Order,
  run: (path: string) => Promise<CellContent[]>,
): Promise<Answer> {
  const found: CellContent[][] = [];
  const left = [...paths.entries()];
  const started = performance.now();
  await Promise.all(Array.from({ length: atATime }, async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [index, path] = next;
      found[index] = await run(path);
    }
  }));
  return { milliseconds: performance.now() - started, found };
}
