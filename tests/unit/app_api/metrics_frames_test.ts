import { linkMetricsToFrame, metricsToFrame } from "@customerio-notebooks/app-api/frames";
import { ValidationError } from "@customerio-notebooks/core";
import { assertEquals, assertThrows } from "@std/assert";
import pl from "nodejs-polars";

const series = { sent: [10, 20], opened: [4, 9], note: "no counts", bounced: null };

Deno.test("metricsToFrame() has a row for each period and metric, oldest first", () => {
  const frame = metricsToFrame({ metric: { series } });
  assertEquals(frame.columns, ["period", "metric", "count"]);
  assertEquals(frame.toRecords(), [
    { period: 0, metric: "sent", count: 10 },
    { period: 1, metric: "sent", count: 20 },
    { period: 0, metric: "opened", count: 4 },
    { period: 1, metric: "opened", count: 9 },
  ]);
});

Deno.test("metricsToFrame() takes the metrics of journeys, and an answer without any", () => {
  const journeys = metricsToFrame({ journey_metric: { started: [1, 2, 3] } });
  assertEquals(journeys.getColumn("count").toArray(), [1, 2, 3]);
  for (const empty of [undefined, null, {}]) {
    const frame = metricsToFrame({ metric: { series: empty } });
    assertEquals([frame.height, frame.columns.length], [0, 3]);
  }
});

const STARTS = [
  ["2026-02-28", "days", ["2026-02-28", "2026-03-01", "2026-03-02"]],
  ["2026-10-19", "weeks", ["2026-10-19", "2026-10-26", "2026-11-02"]],
  ["2025-12-01", "months", ["2025-12-01", "2026-01-01", "2026-02-01"]],
] as const;

for (const [start, res, days] of STARTS) {
  Deno.test(`metricsToFrame() says on which day periods of ${res} begin`, () => {
    const frame = metricsToFrame({ metric: { series: { sent: [1, 2, 3] } } }, { start, res });
    assertEquals(frame.getColumn("start").cast(pl.Utf8).toArray(), [...days]);
  });
}

for (const start of ["yesterday", "2026-02-30", "2026-1-1", ""]) {
  Deno.test(`metricsToFrame() refuses ${JSON.stringify(start)} for a day`, () => {
    const error = assertThrows(() => metricsToFrame({ metric: { series } }, { start }), ValidationError);
    assertEquals(error.details[0]?.field, "start");
  });
}

Deno.test("linkMetricsToFrame() has a row for each link, period and metric", () => {
  const link = { id: 1, href: "https://example.com/" };
  const links = [{ link, metric: { series: { clicked: [3, 5] } } }, { link: null, metric: null }];
  assertEquals(linkMetricsToFrame(links).toRecords(), [
    { link_id: 1, href: "https://example.com/", period: 0, metric: "clicked", count: 3 },
    { link_id: 1, href: "https://example.com/", period: 1, metric: "clicked", count: 5 },
  ]);
  assertEquals(linkMetricsToFrame([]).height, 0);
});
