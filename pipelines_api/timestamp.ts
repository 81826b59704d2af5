import { validationError } from "@customerio-notebooks/core";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The last minute of a day begins at 23:59: the contract does not take the 24:00 that the engine does. */
const INSTANT = /^(\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2})(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * ISO 8601 with a zone, as the Data Pipelines API wants its times.
 *
 * @param value A date; a text that is an instant with its zone; or a day such as `1997-01-01`, taken as its midnight UTC.
 * @param operation The operation's id, for the message.
 * @param field The field's name, for the message.
 * @returns The text, seconds included.
 * @throws {ValidationError} If the value is none of these, a time without a zone for instance.
 * @example
 * ```ts
 * import { toTimestamp } from "@customerio-notebooks/pipelines-api";
 *
 * if (toTimestamp("1997-01-01", "track") !== "1997-01-01T00:00:00Z") throw new Error("unexpected");
 * ```
 */
export function toTimestamp(value: unknown, operation: string, field = "timestamp"): string {
  const isValidDate = value instanceof Date && !Number.isNaN(value.getTime());
  const text = isValidDate ? value.toISOString() : String(value);
  const isTime = (isValidDate || typeof value === "string") && (DAY.test(text) || INSTANT.test(text));
  const time = isTime ? new Date(text).getTime() : NaN;
  // The engine rolls 30 February over to March; what comes back must be the day that was written.
  const isReal = !Number.isNaN(time) && isCalendarDay(text.slice(0, 10));
  if (isReal) return DAY.test(text) ? `${text}T00:00:00Z` : text.replace(INSTANT, withSeconds);
  const message = `must be a date, or ISO 8601 with a zone such as 1997-01-01T00:00:00Z, not ${
    JSON.stringify(text)
  }`;
  throw validationError(operation, [{ field, message }]);
}

/** Seconds may be left out of ISO 8601, and not of what the contract takes. */
function withSeconds(_: string, minute: string, seconds = ":00", zone = ""): string {
  return minute + seconds + zone;
}

function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
