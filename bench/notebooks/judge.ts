import { type Course, courseName } from "./course.ts";
import { median } from "../median.ts";
import { table, type Target } from "../table.ts";
import { type Measurement, medianShare, type Together } from "./measure.ts";

/** Names of the contenders. */
export const OURS = "executeNotebook";
/** The bare message loop. */
export const RAW = "raw loop";
/** The executor of the Jupyter project. */
export const NBCLIENT = "nbclient";

/** Most of nbclient's time that our executor may take, by the cells of a notebook without logs. */
const SHARE_OF_NBCLIENT: ReadonlyMap<number, number> = new Map([[1, 0.3], [50, 0.45], [500, 0.75]]);
const TIMES_THE_RAW_LOOP = { cells: 500, most: 1.6 };
const NBCLIENT_KEEPS_UNDER = 0.5;
const SHARE_TOGETHER = 0.75;

/**
 * Judges what was measured.
 *
 * @param measurements All contenders on all courses.
 * @param together Four notebooks side by side, if they were measured.
 * @returns The targets of what was measured.
 */
export function judge(measurements: readonly Measurement[], together?: Together): Target[] {
  const of = (name: string, course: Course) =>
    measurements.find((one) => one.contender === name && one.course === course);
  const courses = [...new Set(measurements.map(({ course }) => course))];
  const targets = courses.flatMap((course): Target[] => {
    const [ours, raw, nbclient] = [OURS, RAW, NBCLIENT].map((name) => of(name, course));
    if (ours === undefined) return [];
    const share = course.lines === 0 ? SHARE_OF_NBCLIENT.get(course.cells) : undefined;
    const name = courseName(course);
    return [
      ...(share === undefined || nbclient === undefined ? [] : [
        atMost(
          `${name}: share of nbclient's time`,
          medianShare(ours.milliseconds, nbclient.milliseconds),
          share,
        ),
      ]),
      ...(raw === undefined || course.cells !== TIMES_THE_RAW_LOOP.cells ? [] : [
        atMost(
          `${name}: times the raw loop`,
          medianShare(ours.milliseconds, raw.milliseconds),
          TIMES_THE_RAW_LOOP.most,
        ),
      ]),
      atLeast(`${name}: share of outputs in the right cell`, ours.worstComplete, 1),
      ...(course.lines === 0 || nbclient === undefined ? [] : [
        atMost(
          `${name}: what nbclient keeps of them`,
          nbclient.medianComplete,
          NBCLIENT_KEEPS_UNDER,
        ),
      ]),
    ];
  });
  if (together === undefined) return targets;
  const name = `${together.notebooks} notebooks, ${together.atATime} at a time: share of one after another`;
  return [...targets, atMost(name, medianShare(together.together, together.inTurn), SHARE_TOGETHER)];
}

function atMost(name: string, value: number, most: number): Target {
  return { name: `${name}, at most ${most}`, value, isMet: value <= most };
}

function atLeast(name: string, value: number, least: number): Target {
  return { name: `${name}, at least ${least}`, value, isMet: value >= least };
}

/**
 * Tells of all contenders, as a table.
 *
 * @param measurements All contenders on all courses.
 * @returns The lines.
 */
export function tellMeasurements(measurements: readonly Measurement[]): string[] {
  const ours = new Map(
    measurements.filter(({ contender }) => contender === OURS).map((one) => [one.course, one]),
  );
  const rows = measurements.map(({ contender, course, milliseconds, worstComplete, medianComplete }) => {
    const own = ours.get(course)?.milliseconds ?? [];
    return [
      courseName(course),
      contender,
      Math.round(median(milliseconds)).toLocaleString("en"),
      contender === OURS ? "" : medianShare(own, milliseconds).toFixed(2),
      percent(worstComplete),
      percent(medianComplete),
    ];
  });
  return table(
    [["notebook", "contender", "ms", "ours takes of it", "right, worst", "right, median"], ...rows],
    2,
  );
}

function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}
