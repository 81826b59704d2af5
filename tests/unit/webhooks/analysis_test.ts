import { ValidationError } from "@customerio-notebooks/core";
import {
  bounceReasons,
  deliveryFunnel,
  eventsToFrame,
  type Frame,
  openDelays,
  timeToOpen,
} from "@customerio-notebooks/webhooks/frames";
import { assertEquals, assertThrows } from "@std/assert";
import pl from "nodejs-polars";
import { storedEvents, type Told, told } from "./frame_events.ts";

const frameOf = (events: readonly Told[]): Promise<Frame> => eventsToFrame(storedEvents(events));

/** The rows of a frame, of some columns; a day as its text. */
function rowsOf(frame: Frame, columns: readonly string[] = frame.columns): unknown[][] {
  return frame.toRecords().map((record) => {
    const values: Record<string, unknown> = record;
    return columns.map((name) => {
      const value = values[name];
      return value instanceof Date && name === "day" ? value.toISOString().slice(0, 10) : value;
    });
  });
}

const STAGES = ["deliveries", "sent", "delivered", "opened", "clicked", "converted"];

Deno.test("a funnel counts each delivery once a stage, on the day on which it was sent", async () => {
  const funnel = deliveryFunnel(
    await frameOf([
      told("a", "sent", "2026-03-01T23:59:00Z"),
      told("a", "delivered", "2026-03-02T00:00:01Z"),
      told("a", "opened", "2026-03-02T09:00:00Z"),
      told("a", "opened", "2026-03-03T09:00:00Z"),
      told("a", "clicked", "2026-03-03T09:00:05Z"),
      told("a", "clicked", "2026-03-03T09:00:09Z"),
      told("a", "converted", "2026-03-04T09:00:00Z"),
      told("b", "sent", "2026-03-01T10:00:00Z"),
      told("b", "delivered", "2026-03-01T10:00:01Z"),
      told("c", "sent", "2026-03-01T10:00:00Z"),
      told("c", "bounced", "2026-03-01T10:00:02Z"),
      told("d", "sent", "2026-03-02T00:00:00Z"),
      told("e", "sent", "2026-03-02T00:00:00Z", { campaign_id: 6 }),
    ]),
  );
  assertEquals(rowsOf(funnel, ["campaign_id", "day", ...STAGES]), [
    [6, "2026-03-02", 1, 1, 0, 0, 0, 0],
    [7, "2026-03-01", 3, 3, 2, 1, 1, 1],
    [7, "2026-03-02", 1, 1, 0, 0, 0, 0],
  ]);
  assertEquals(rowsOf(funnel, ["delivered_rate", "opened_rate", "clicked_rate", "converted_rate"])[1], [
    2 / 3,
    1 / 3,
    1 / 3,
    1 / 3,
  ]);
  assertEquals(funnel.columns, [
    "campaign_id",
    "day",
    ...STAGES,
    "opened_by_proxy",
    "opened_by_inference",
    "opened_by_prefetch",
    "opened_by_machine",
    "clicked_by_machine",
    "delivered_rate",
    "opened_rate",
    "clicked_rate",
    "converted_rate",
  ]);
});

Deno.test("days are those of the time zone, over the change to summer time too", async () => {
  const frame = await frameOf([
    told("a", "sent", "2026-03-28T22:59:59Z"),
    told("b", "sent", "2026-03-28T23:00:00Z"),
    told("c", "sent", "2026-03-29T21:59:59Z"),
    told("d", "sent", "2026-03-29T22:00:00Z"),
  ]);
  const days = (timeZone?: string) =>
    rowsOf(deliveryFunnel(frame, timeZone === undefined ? {} : { timeZone }), ["day", "sent"]);
  assertEquals(days(), [["2026-03-28", 2], ["2026-03-29", 2]]);
  assertEquals(days("Europe/Berlin"), [["2026-03-28", 1], ["2026-03-29", 2], ["2026-03-30", 1]]);
  assertEquals(days("America/New_York"), [["2026-03-28", 2], ["2026-03-29", 2]]);
  assertThrows(() => days("Mars/Olympus"), ValidationError, 'timeZone: "Mars/Olympus" is no time zone');
});

Deno.test("opens and clicks that were not made by a person are counted apart, each delivery in one column", async () => {
  const opened = (id: string, ...flags: readonly string[]) => [
    told(id, "sent", "2026-03-01T10:00:00Z"),
    ...flags.map((flag) => told(id, "opened", "2026-03-01T11:00:00Z", { [flag]: true })),
  ];
  const funnel = deliveryFunnel(
    await frameOf([
      ...opened("person", "prefetched", "none", "proxied"),
      ...opened("proxy", "prefetched", "proxied"),
      ...opened("prefetch", "prefetched", "prefetched"),
      ...opened("inference", "synthetic"),
      ...opened("machine", "machine"),
      told("proxy", "clicked", "2026-03-01T11:00:00Z", { machine: true }),
      told("prefetch", "clicked", "2026-03-01T11:00:00Z", { machine: true }),
      told("prefetch", "clicked", "2026-03-01T11:00:00Z"),
    ]),
  );
  const [row = []] = rowsOf(funnel, [
    "deliveries",
    "opened",
    "opened_by_proxy",
    "opened_by_inference",
    "opened_by_prefetch",
    "opened_by_machine",
    "clicked",
    "clicked_by_machine",
  ]);
  assertEquals(row, [5, 1, 1, 1, 1, 1, 1, 1]);
});

Deno.test("a funnel of events stored twice is that of events stored once", async () => {
  const events = [told("a", "sent", "2026-03-01T10:00:00Z"), told("a", "opened", "2026-03-01T11:00:00Z")];
  const once = deliveryFunnel(await frameOf(events));
  const twice = deliveryFunnel(await frameOf([...events, ...events]));
  assertEquals(twice.toRecords(), once.toRecords());
});

Deno.test("a delivery without its sent event is there, and makes no rate over 1", async () => {
  const events = [
    told("late", "opened", "2026-03-01T11:00:00Z"),
    told("late", "clicked", "2026-03-02T11:00:00Z"),
    told("whole", "sent", "2026-03-01T12:00:00Z"),
    told("whole", "opened", "2026-03-01T09:00:00Z"), // before it was sent: by another clock
  ];
  const columns = ["day", "deliveries", "sent", "opened", "clicked", "opened_rate", "clicked_rate"];
  assertEquals(rowsOf(deliveryFunnel(await frameOf(events)), columns), [["2026-03-01", 2, 1, 2, 1, 1, 0]]);
  assertEquals(rowsOf(deliveryFunnel(await frameOf(events.slice(0, 2))), columns), [
    ["2026-03-01", 1, 0, 1, 1, null, null],
  ]);
});

Deno.test("a delivery has the campaign that any of its events names; others have none and are told apart by `by`", async () => {
  const frame = await frameOf([
    told("a", "sent", "2026-03-01T10:00:00Z", { campaign_id: null }),
    told("a", "opened", "2026-03-01T11:00:00Z"),
    told("n", "sent", "2026-03-01T10:00:00Z", { campaign_id: undefined, newsletter_id: 3 }),
    told("t", "sent", "2026-03-01T10:00:00Z", {
      campaign_id: undefined,
      transactional_message_id: "receipt",
    }),
    // What is of no delivery, of no stage, or of a stage that nobody knows.
    { metric: "sent", data: { campaign_id: 7 } },
    told("x", "drafted", "2026-03-01T10:00:00Z"),
    told("y", "torn", "2026-03-01T10:00:00Z"),
    { metric: "subscribed", objectType: "customer", data: { customer_id: "42" } },
  ]);
  assertEquals(rowsOf(deliveryFunnel(frame), ["campaign_id", "deliveries", "opened"]), [[7, 1, 1], [
    null,
    2,
    0,
  ]]);
  const by = ["newsletter_id", "transactional_message_id"] as const;
  assertEquals(rowsOf(deliveryFunnel(frame, { by }), [...by, "sent"]), [[3, null, 1], [null, "receipt", 1], [
    null,
    null,
    1,
  ]]);
  assertEquals(rowsOf(deliveryFunnel(frame, { by: [] }), ["day", "sent"]), [["2026-03-01", 3]]);
});

Deno.test("a delivery that never says when is of no day", async () => {
  const funnel = deliveryFunnel(
    await frameOf([told("a", "sent", null), told("b", "sent", "2026-03-01T10:00:00Z")]),
  );
  assertEquals(rowsOf(funnel, ["day", "sent"]), [["2026-03-01", 1], [null, 1]]);
});

Deno.test("all analyses of no events have their columns, of the types that they have otherwise", async () => {
  const none = await frameOf([]);
  const some = await frameOf([
    told("a", "sent", "2026-03-01T10:00:00Z"),
    told("a", "opened", "2026-03-01T10:00:00Z"),
    told("a", "bounced", "2026-03-01T10:00:00Z", { failure_message: "550 5.1.1 no" }),
  ]);
  for (const analyse of [deliveryFunnel, bounceReasons, timeToOpen, (frame: Frame) => openDelays(frame)]) {
    const [empty, full] = [analyse(none), analyse(some)];
    assertEquals([empty.height, full.height], [0, 1]);
    const types = (frame: Frame) => frame.columns.map((name, index) => `${name} ${frame.dtypes[index]}`);
    assertEquals(types(empty), types(full));
  }
  assertEquals(rowsOf(timeToOpen(none, { by: [] })), [[0, null, null, null, null, null, 0, 0]]);
});

const bounced = (id: string, failure_message: unknown, at = "2026-03-01T10:00:00Z") => ({
  metric: "bounced",
  at,
  data: { delivery_id: id, failure_message },
});

Deno.test("reasons of bounces are told together but for addresses and ids, each delivery once", async () => {
  const reasons = bounceReasons(
    await frameOf([
      bounced("a", "550 5.1.1 <ada@example.com>: unknown user"),
      bounced("a", "550 5.1.1 <ada@example.com>: unknown user", "2026-03-05T10:00:00Z"),
      bounced("b", "550  5.1.1 <bob.b@mail.example.org>:\r\n unknown user", "2026-03-03T10:00:00Z"),
      bounced("c", "452 4.2.2 over quota 2adb3069b0e04-5f1a2b3c4dsi1234 - gsmtp from 192.0.2.7"),
      bounced("d", "452 4.2.2 over quota 98e67ed59e1d1-32f0a9d8e7si77 - gsmtp from 198.51.100.23"),
      bounced("e", null),
      bounced("f", "smtp; 554 rejected"),
      bounced("g", "500 4.4.1 the codes differ"),
      bounced("h", "mailbox of 5000 MB is full"),
    ]),
  );
  assertEquals(rowsOf(reasons, ["object_type", "code", "status", "is_permanent", "reason", "deliveries"]), [
    ["email", 452, "4.2.2", false, "452 4.2.2 over quota <id> - gsmtp from <ip>", 2],
    ["email", 550, "5.1.1", true, "550 5.1.1 <address>: unknown user", 2],
    ["email", 500, "4.4.1", false, "500 4.4.1 the codes differ", 1],
    ["email", 554, null, true, "smtp; 554 rejected", 1],
    ["email", null, null, null, "mailbox of 5000 MB is full", 1],
    ["email", null, null, null, null, 1],
  ]);
  assertEquals(rowsOf(reasons, ["share"]).flat().map(Number).reduce((sum, share) => sum + share), 1);
  assertEquals(rowsOf(reasons, ["first_at", "last_at"])[1], [
    new Date("2026-03-01T10:00:00Z"),
    new Date("2026-03-05T10:00:00Z"),
  ]);
});

Deno.test("other events than bounces tell reasons too, by other keys", async () => {
  const frame = await frameOf([
    told("a", "dropped", "2026-03-01T10:00:00Z", { failure_message: "suppressed" }),
    told("b", "bounced", "2026-03-01T10:00:00Z", { failure_message: "suppressed", campaign_id: 6 }),
  ]);
  const reasons = bounceReasons(frame, { by: ["campaign_id"], metrics: ["dropped", "bounced"] });
  assertEquals(rowsOf(reasons, ["campaign_id", "reason", "share"]), [[6, "suppressed", 0.5], [
    7,
    "suppressed",
    0.5,
  ]]);
  assertEquals(bounceReasons(frame).height, 1);
});

Deno.test("the time to open is from the first sending to the first open by a person", async () => {
  const opened = (id: string, seconds: number, data: Record<string, unknown> = {}) => [
    told(id, "sent", "2026-03-01T10:00:00Z", data),
    told(id, "opened", new Date(Date.UTC(2026, 2, 1, 10) + seconds * 1000).toISOString(), data),
  ];
  const frame = await frameOf([
    ...opened("a", 10),
    told("a", "opened", "2026-03-09T10:00:00Z"),
    told("a", "sent", "2026-03-01T10:00:05Z"),
    ...opened("b", 20),
    told("b", "opened", "2026-03-01T10:00:01Z", { prefetched: true }),
    told("b", "opened", "2026-03-01T10:00:02Z", { proxied: true }),
    told("b", "opened", "2026-03-01T10:00:03Z", { synthetic: true }),
    ...opened("c", 40),
    told("c", "opened", "2026-03-01T09:59:00Z"), // before it was sent: by another clock
    ...opened("d", -30),
    told("e", "opened", "2026-03-01T10:00:00Z"),
    told("f", "sent", "2026-03-01T10:00:00Z"),
    ...opened("g", 5, { prefetched: true }),
    ...opened("h", 7, { campaign_id: 6 }),
  ]);
  assertEquals(rowsOf(timeToOpen(frame, { quantiles: [0, 0.5, 0.75, 0.875, 1] })), [
    [6, 1, 7, 7, 7, 7, 7, 0, 0],
    [7, 3, 10, 20, 30, 35, 40, 1, 1],
  ]);
  assertEquals(timeToOpen(frame, { by: [], quantiles: [0.999] }).columns, [
    "opened",
    "p99.9",
    "never_sent",
    "opened_before_sent",
  ]);
  assertEquals(rowsOf(openDelays(frame, []), ["delivery_id", "seconds"]), [
    ["a", 10],
    ["b", 20],
    ["c", 40],
    ["d", null],
    ["h", 7],
    ["e", null],
  ]);
});

Deno.test("a frame that lacks a column, and keys and quantiles that make no sense, are refused by name", async () => {
  const frame = await frameOf([]);
  const other = pl.DataFrame({ delivery_id: ["a"] });
  for (const analyse of [deliveryFunnel, bounceReasons, timeToOpen, (frame: Frame) => openDelays(frame)]) {
    assertThrows(() => analyse(other), ValidationError, "has no column");
  }
  // What a caller without types may write.
  const by = JSON.parse('["campaign"]');
  assertThrows(() => deliveryFunnel(frame, { by }), ValidationError, '"campaign" is not one of object_type');
  assertThrows(
    () => deliveryFunnel(frame, { by: ["campaign_id", "campaign_id"] }),
    ValidationError,
    "each once",
  );
  for (const quantile of [-0.1, 1.1, NaN]) {
    assertThrows(() => timeToOpen(frame, { quantiles: [quantile] }), ValidationError, "quantiles");
  }
});
