import { assertEquals } from "@std/assert";
import { isTimeZone, lastPeriods, periodOf, periodsBetween } from "../../../sandbox/workspace/periods.ts";

const iso = (times: readonly number[]) => times.map((at) => new Date(at).toISOString());

/** A Thursday, 3 in the morning where reports are made: five hours behind UTC. */
const NOW = Date.UTC(2026, 0, 1, 8);

Deno.test("the last periods end with the running one, and begin at the hour, the day, the Monday, the first", () => {
  assertEquals(iso(lastPeriods(NOW + 1, "hours", 2).starts), [
    "2026-01-01T07:00:00.000Z",
    "2026-01-01T08:00:00.000Z",
  ]);
  const days = lastPeriods(NOW, "days", 2);
  assertEquals(iso([...days.starts, days.end]), [
    "2025-12-31T05:00:00.000Z",
    "2026-01-01T05:00:00.000Z",
    "2026-01-02T05:00:00.000Z",
  ]);
  assertEquals(iso(lastPeriods(NOW, "weeks", 2).starts), [
    "2025-12-22T05:00:00.000Z",
    "2025-12-29T05:00:00.000Z",
  ]);
  assertEquals(iso(lastPeriods(NOW, "months", 2).starts), [
    "2025-12-01T05:00:00.000Z",
    "2026-01-01T05:00:00.000Z",
  ]);
});

Deno.test("there are two periods at least, as many as there can be for none, and twelve months unless told otherwise", () => {
  const count = (unit: "hours" | "days" | "weeks" | "months", steps?: number) =>
    lastPeriods(NOW, unit, steps).starts.length;
  assertEquals([count("days", 1), count("days", 0), count("days"), count("days", 99)], [2, 45, 45, 45]);
  assertEquals([count("hours"), count("weeks"), count("months"), count("months", 0)], [24, 12, 12, 121]);
});

Deno.test("days of a span are those of the zone, the day of 23 hours included", () => {
  const from = Date.UTC(2026, 2, 28, 12) / 1;
  const { starts, end } = periodsBetween(from, Date.UTC(2026, 2, 30, 12), "days", "Europe/Berlin");
  assertEquals(iso([...starts, end]), [
    "2026-03-27T23:00:00.000Z",
    "2026-03-28T23:00:00.000Z",
    "2026-03-29T22:00:00.000Z",
    "2026-03-30T22:00:00.000Z",
  ]);
});

Deno.test("a moment is in one period, or in none", () => {
  const periods = { starts: [10, 20, 30], end: 40 };
  assertEquals([9, 10, 19, 20, 39, 40].map((at) => periodOf(periods, at)), [-1, 0, 0, 1, 2, -1]);
});

Deno.test("a name is one of a time zone, or it is not", () => {
  assertEquals(["Europe/Berlin", "UTC", "EST", "Nowhere/At_All"].map(isTimeZone), [true, true, true, false]);
});
