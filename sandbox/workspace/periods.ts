/** How long the periods of a report are. */
export type PeriodUnit = "hours" | "days" | "weeks" | "months";

/** A report's periods, oldest first: each begins where the one before ends, in milliseconds since 1970. */
export interface Periods {
  /** Where each begins. */
  readonly starts: readonly number[];
  /** Where the last ends. */
  readonly end: number;
}

/** Periods that a report has where nobody says how many, which is also the most it can have, save for months. */
const MOST: Readonly<Record<PeriodUnit, number>> = { hours: 24, days: 45, weeks: 12, months: 121 };

/** Months where nobody says how many. */
const USUAL_MONTHS = 12;

/** The zone of reports that name none: five hours behind UTC, summer and winter. */
const EST = "Etc/GMT+5";

/** Periods of version 2; more than the service would have for ten years of hours. */
const MOST_PERIODS = 100_000;

/**
 * The last so many periods up to now, the running one included, as version 1 of the metrics counts them: two at least, and
 * as many as there can be for none.
 */
export function lastPeriods(now: number, unit: PeriodUnit, steps: number | undefined): Periods {
  const most = MOST[unit];
  const usual = unit === "months" ? USUAL_MONTHS : most;
  const count = steps === undefined ? usual : steps === 0 ? most : Math.min(most, Math.max(2, steps));
  const current = startOf(zoned(now, EST), unit);
  const back = (periods: number) => current.subtract({ [unit]: periods }).epochMilliseconds;
  return {
    starts: Array.from({ length: count }, (_, index) => back(count - 1 - index)),
    end: current.add({ [unit]: 1 }).epochMilliseconds,
  };
}

/** The periods of a span of time in a time zone, as version 2 of the metrics counts them. */
export function periodsBetween(
  from: number,
  until: number,
  unit: PeriodUnit,
  timeZone: string = EST,
): Periods {
  const starts: number[] = [];
  let start = startOf(zoned(from, timeZone), unit);
  do {
    starts.push(start.epochMilliseconds);
    start = start.add({ [unit]: 1 });
  } while (start.epochMilliseconds < until && starts.length < MOST_PERIODS);
  return { starts, end: start.epochMilliseconds };
}

/** Where a report of so many periods up to a moment begins; as many as version 1 has at most. */
export function usualStart(until: number, unit: PeriodUnit): number {
  return lastPeriods(until, unit, undefined).starts[0] ?? until;
}

/** Whether there is a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    zoned(0, name);
    return true;
  } catch {
    return false;
  }
}

/** In which of the periods a moment is; -1 where in none. */
export function periodOf({ starts, end }: Periods, at: number): number {
  if (at >= end) return -1;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function zoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}

/** Weeks begin on Monday. */
function startOf(moment: Temporal.ZonedDateTime, unit: PeriodUnit): Temporal.ZonedDateTime {
  switch (unit) {
    case "hours":
      return moment.round({ smallestUnit: "hour", roundingMode: "floor" });
    case "days":
      return moment.startOfDay();
    case "weeks":
      return moment.subtract({ days: moment.dayOfWeek - 1 }).startOfDay();
    case "months":
      return moment.with({ day: 1 }).startOfDay();
  }
}
