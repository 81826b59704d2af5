import { validationError } from "@customerio-notebooks/core";
import pl, { type Expr } from "nodejs-polars";

/**
 * The day of a moment, as a calendar in a time zone shows it.
 *
 * @throws {ValidationError} If there is no such time zone.
 */
export function calendarDay(operation: string, moment: Expr, timeZone: string): Expr {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    const message = `${JSON.stringify(timeZone)} is no time zone; name one such as "Europe/Berlin"`;
    throw validationError(operation, [{ field: "timeZone", message }]);
  }
  // A cast of a moment gives the day in UTC, whatever its zone. So the clock's time is taken for one in UTC first.
  return moment.dt.convertTimeZone(timeZone).dt.replaceTimeZone("UTC").cast(pl.Date);
}
