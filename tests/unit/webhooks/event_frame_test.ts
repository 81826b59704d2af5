import { ValidationError } from "@customerio-notebooks/core";
import { eventsToFrame, readEvents } from "@customerio-notebooks/webhooks/frames";
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { assertEquals, assertThrows } from "@std/assert";
import { eventFrames } from "../../../webhooks/frames/event_frame.ts";
import { storedEvents, type Told } from "./frame_events.ts";

/** The only row of the frame of an event, without what is null. */
async function rowOf(event: Told): Promise<Record<string, unknown>> {
  const [record = {}] = (await eventsToFrame(storedEvents([event]))).toRecords();
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}

Deno.test("a frame has a column for each thing that is known of an event, of its own type", async () => {
  const event: Told = {
    id: "01E4",
    metric: "clicked",
    at: "2026-03-01T23:59:59Z",
    data: {
      delivery_id: "RPIL",
      customer_id: "0042",
      identifiers: { id: "0042", email: "ada@example.com", cio_id: "d9c1" },
      campaign_id: 7,
      action_id: 42,
      journey_id: 1234,
      recipient: "ada@example.com",
      subject: "Zoë 🎉",
      href: "https://shop.example.com/jazz",
      link_id: 1,
      machine: false,
    },
  };
  assertEquals(await rowOf(event), {
    event_id: "01E4",
    object_type: "email",
    metric: "clicked",
    timestamp: new Date("2026-03-01T23:59:59Z"),
    received_at: new Date("2026-03-02T00:00:00Z"),
    delivery_id: "RPIL",
    customer_id: "0042",
    email: "ada@example.com",
    cio_id: "d9c1",
    campaign_id: 7,
    action_id: 42,
    journey_id: "1234",
    recipient: "ada@example.com",
    subject: "Zoë 🎉",
    href: "https://shop.example.com/jazz",
    link_id: 1,
    machine: false,
    made_by: "person",
    body: storedEvents([event])[0]?.body,
  });
});

Deno.test("a frame of no events, of one, and of events that say nothing have the same columns and types", async () => {
  const types = [];
  for (const events of [[], [{ metric: "sent" }], [{ metric: "sent", at: null, data: {} }]]) {
    const frame = await eventsToFrame(storedEvents(events));
    assertEquals(frame.height, events.length);
    types.push(frame.columns.map((name, index) => `${name} ${frame.dtypes[index]}`));
  }
  assertEquals(types[1], types[0]);
  assertEquals(types[2], types[0]);
  for (
    const column of [
      "event_id DataType(String)",
      "timestamp DataType(Datetime(ms,UTC))",
      "received_at DataType(Datetime(ms,UTC))",
      "campaign_id DataType(Int64)",
      "transactional_message_id DataType(String)",
      "prefetched DataType(Bool)",
      "made_by DataType(String)",
    ]
  ) assertEquals(types[0]?.includes(column), true, column);
});

const MAKERS:
  readonly (readonly [metric: string, flags: Record<string, unknown>, maker: string | undefined])[] = [
    ["opened", {}, "person"],
    ["opened", { proxied: false, prefetched: false, synthetic: false }, "person"],
    ["opened", { proxied: null, prefetched: "yes" }, "person"],
    ["opened", { proxied: true, prefetched: false }, "proxy"],
    ["opened", { proxied: true, prefetched: true }, "prefetch"],
    ["opened", { synthetic: true, prefetched: true }, "inference"],
    ["clicked", { machine: true }, "machine"],
    ["clicked", { machine: false }, "person"],
    ["sent", { machine: true }, undefined],
  ];

for (const [metric, flags, maker] of MAKERS) {
  Deno.test(`${metric} with ${JSON.stringify(flags)} was made by ${maker ?? "nobody"}`, async () => {
    assertEquals((await rowOf({ metric, data: flags })).made_by, maker);
  });
}

Deno.test("values of other types than their columns' become what can be told of them, or nothing", async () => {
  const { campaign_id, broadcast_id, newsletter_id, transactional_message_id, subject, timestamp } =
    await rowOf({
      metric: "sent",
      at: "+275760-09-13T00:00:00Z",
      data: {
        campaign_id: "7",
        broadcast_id: "seven",
        newsletter_id: 1.5,
        transactional_message_id: 44,
        subject: { a: [1] },
      },
    });
  assertEquals([campaign_id, broadcast_id, newsletter_id, transactional_message_id, subject], [
    7,
    undefined,
    undefined,
    "44",
    '{"a":[1]}',
  ]);
  assertEquals(timestamp, new Date(8.64e15));
});

Deno.test("a body that is no event, and times beyond all calendars, are rows nevertheless", async () => {
  const common = { objectType: "unknown", metric: "unknown", receivedAt: 0 };
  const bodies = ["", "null", "[]", "{", '{"data":[1]}', '{"data":{"identifiers":7,"recipients":[null,3]}}'];
  const events = bodies.map((body, index) => ({
    ...common,
    eventId: `e${index}`,
    occurredAt: Number.MAX_SAFE_INTEGER,
    body,
  }));
  const frame = await eventsToFrame(events);
  assertEquals(frame.getColumn("body").toArray(), bodies);
  assertEquals(frame.getColumn("timestamp").nullCount(), bodies.length);
});

Deno.test("a push that failed on several devices tells each message once", async () => {
  const recipients = [
    { device_id: "a", failure_message: "not registered" },
    { device_id: "b", failure_message: "not registered" },
    { device_id: "c" },
    { device_id: "d", failure_message: "too large" },
  ];
  const { failure_message } = await rowOf({ objectType: "push", metric: "bounced", data: { recipients } });
  assertEquals(failure_message, "not registered; too large");
});

Deno.test("events become a frame in slices, and the body can be left out", async () => {
  const events = storedEvents([{ metric: "sent" }, { metric: "delivered" }, { metric: "opened" }]);
  const frames = await Array.fromAsync(eventFrames(events, 2));
  assertEquals(frames.map(({ height }) => height), [2, 1]);
  const [exact] = [await Array.fromAsync(eventFrames(events, 3))];
  assertEquals(exact?.length, 1);
  const frame = await eventsToFrame(events, { withBody: false });
  assertEquals([frame.columns.includes("body"), frame.columns.at(-1), frame.height], [false, "made_by", 3]);
});

Deno.test("the events of a store are read page by page, of a range of time that ends before its end", async () => {
  await using store = openSqliteStore(":memory:");
  const hour = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 3_600_000);
  const events = storedEvents(
    Array.from({ length: 2001 }, (_, index) => ({ metric: "sent", at: hour(index).toISOString() })),
  );
  // The last one does not say when it happened, and was received on 2 March.
  await Promise.all(
    [...events.slice(0, 2000), ...storedEvents([{ id: "silent", metric: "sent", at: null }])].map((event) =>
      store.add(event)
    ),
  );
  const ids = async (range?: { from?: Date; until?: Date }) =>
    (await Array.fromAsync(readEvents(store, range))).map(({ eventId }) => eventId);
  assertEquals((await ids()).length, 2001);
  assertEquals(await ids({ from: hour(3), until: hour(6) }), ["event-3", "event-4", "event-5"]);
  assertEquals(await ids({ until: hour(1) }), ["event-0"]);
  assertEquals(await ids({ from: hour(1999) }), ["event-1999"]);
  assertEquals(await ids({ from: hour(3), until: hour(3) }), []);
  assertEquals(
    (await ids({ from: new Date("2026-03-02"), until: new Date("2026-03-02T00:00:01Z") })).includes("silent"),
    true,
  );
  assertEquals((await eventsToFrame(readEvents(store))).height, 2001);
  assertThrows(() => readEvents(store, { from: hour(2), until: hour(1) }), ValidationError, "until");
  assertThrows(() => readEvents(store, { from: new Date(NaN) }), ValidationError, "from");
});
