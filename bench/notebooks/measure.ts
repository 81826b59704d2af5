import { join } from "node:path";
import { median } from "../median.ts";
import { Contender, type ContenderCommand } from "./contender.ts";
import type { Answer, Order } from "./messages.ts";
import { completeness, type Course, courseName, notebookJson } from "./course.ts";

/** How a contender did on a course, all its repetitions together. */
export interface Measurement {
  readonly contender: string;
  readonly course: Course;
  /** Wall time of each repetition, from the start of the kernel to its end. */
  readonly milliseconds: readonly number[];
  /** Share of the outputs that were below the right cell, in the worst repetition. */
  readonly worstComplete: number;
  /** The same, in the middle of all repetitions. */
  readonly medianComplete: number;
}

/** What it takes to run several notebooks. */
export interface Together {
  readonly notebooks: number;
  readonly atATime: number;
  /** Wall time of all of them in each repetition, one after another. */
  readonly inTurn: readonly number[];
  /** The same, as many at a time as there are processors. */
  readonly together: readonly number[];
}

/** How measuring is done. */
export interface MeasureOptions {
  /** Folder for the notebooks. */
  readonly folder: string;
  /** How often each contender runs each course. */
  readonly repeat: number;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Takes lines on how far it is. */
  readonly tell: (line: string) => void;
}

const NOTEBOOKS_TOGETHER = 4;
const COURSE_TOGETHER: Course = { cells: 50, lines: 0 };

/**
 * Lets contenders run courses by turns.
 *
 * @param contenders The contenders.
 * @param courses The courses.
 * @param options Where and how often.
 * @returns How each did on each course.
 */
export async function measureCourses(
  contenders: readonly ContenderCommand[],
  courses: readonly Course[],
  { folder, repeat, signal, tell }: MeasureOptions,
): Promise<Measurement[]> {
  const paths = await Promise.all(courses.map((course) => writeNotebook(folder, course)));
  const runs = new Map<string, { milliseconds: number; complete: number }[]>();
  const keyOf = (contender: ContenderCommand, course: Course) => `${contender.name}\n${courseName(course)}`;
  for (let round = 1; round <= repeat; round++) {
    for (const [index, course] of courses.entries()) {
      const path = paths[index] ?? "";
      for (const contender of contenders) {
        const { milliseconds, found } = await runOnce(contender, { paths: [path], atATime: 1 }, signal);
        const complete = completeness(course, found[0] ?? []);
        const key = keyOf(contender, course);
        runs.set(key, [...runs.get(key) ?? [], { milliseconds, complete }]);
        tell(
          `[${round}/${repeat}] ${courseName(course)}, ${contender.name}: ${Math.round(milliseconds)} ms, ${
            (complete * 100).toFixed(1)
          } % complete`,
        );
      }
    }
  }
  return courses.flatMap((course) =>
    contenders.map((contender): Measurement => {
      const own = runs.get(keyOf(contender, course)) ?? [];
      const shares = own.map(({ complete }) => complete);
      return {
        contender: contender.name,
        course,
        milliseconds: own.map(({ milliseconds }) => milliseconds),
        worstComplete: Math.min(...shares),
        medianComplete: median(shares),
      };
    })
  );
}

/**
 * Lets a contender run four notebooks, by turns one after another and side by side.
 *
 * @param contender The contender.
 * @param options Where and how often.
 * @returns How long both take.
 */
export async function measureTogether(
  contender: ContenderCommand,
  { folder, repeat, signal, tell }: MeasureOptions,
): Promise<Together> {
  const path = await writeNotebook(folder, COURSE_TOGETHER);
  const paths = Array.from({ length: NOTEBOOKS_TOGETHER }, () => path);
  const atATime = Math.min(NOTEBOOKS_TOGETHER, Math.max(2, navigator.hardwareConcurrency));
  const times = { inTurn: Array<number>(), together: Array<number>() };
  for (let round = 1; round <= repeat; round++) {
    const inTurn = await runOnce(contender, { paths, atATime: 1 }, signal);
    const together = await runOnce(contender, { paths, atATime }, signal);
    times.inTurn.push(inTurn.milliseconds);
    times.together.push(together.milliseconds);
    tell(
      `[${round}/${repeat}] ${NOTEBOOKS_TOGETHER} notebooks, ${contender.name}: ${
        Math.round(inTurn.milliseconds)
      } ms in turn, ${Math.round(together.milliseconds)} ms ${atATime} at a time`,
    );
  }
  return {
    notebooks: NOTEBOOKS_TOGETHER,
    atATime,
    ...times,
  };
}

/**
 * How much of one time another one takes, in the middle of all repetitions. Those of one repetition are compared with each
 * other, so that what else the machine does from time to time tells less.
 *
 * @param times Times by repetition.
 * @param others The times that they are measured against.
 * @returns The median of the quotients.
 */
export function medianShare(times: readonly number[], others: readonly number[]): number {
  return median(times.map((time, index) => time / (others[index] ?? NaN)));
}

/** In a process of its own, as who runs a notebook has it: nothing is warm. */
async function runOnce(command: ContenderCommand, order: Order, signal: AbortSignal): Promise<Answer> {
  await using contender = new Contender(command, signal);
  return await contender.run(order);
}

async function writeNotebook(folder: string, course: Course): Promise<string> {
  const path = join(folder, `cells_${course.cells}_lines_${course.lines}.ipynb`);
  await Deno.writeTextFile(path, notebookJson(course));
  return path;
}
