import { StoreUnavailableError, type WebhookStore } from "@customerio-notebooks/webhooks";
import { assertEquals, assertRejects } from "@std/assert";
import type { Behaviours } from "./database_under_test.ts";
import { ids, incoming } from "./stored_events.ts";
import { storedIds } from "./temporary_store.ts";

/** What every store must do with events. */
export const storeBehaviours: Behaviours = {
  "an event comes back as it was, and from another process's point of view": async (database) => {
    await using store = await database.open();
    const events = [
      incoming("a", { body: '{"subject":"Zoë 🎉\\u0000 \\ud800 \\"{,}\\" \'\\\\"}' }),
      incoming("b", { occurredAt: undefined, objectType: "", metric: "new_metric" }),
      incoming("c", { occurredAt: -1, objectType: "NULL", metric: "{null}", receivedAt: 2 ** 52 }),
    ];
    for (const one of events) assertEquals(await store.add(one), "stored");
    await using other = await database.open();
    assertEquals(await other.list(), events.map((event, index) => ({ position: index + 1, ...event })));
    assertEquals(await other.list({ after: 1 }), (await store.list()).slice(1));
    assertEquals((await store.list({ limit: 1 })).map(({ eventId }) => eventId), ["a"]);
  },

  "no text of an event keeps it out, or those beside it": async (database) => {
    await using store = await database.open();
    const odd = ["\0", "\ud800", "'\"\\{},", "x".repeat(10_000)];
    const adding = odd.map((text, index) =>
      store.add(incoming(`id-${index}`, { objectType: text, metric: text }))
    );
    assertEquals(await Promise.all(adding), odd.map(() => "stored"));
    assertEquals((await store.list()).slice(2).map(({ metric }) => metric), odd.slice(2));
  },

  "an event is stored once: within a commit, later, from elsewhere, and after it is opened again": async (
    database,
  ) => {
    {
      await using store = await database.open();
      await using other = await database.open();
      const outcomes = await Promise.all([store, other, store].map((one) => one.add(incoming("a"))));
      assertEquals(outcomes.toSorted(), ["duplicate", "duplicate", "stored"]);
      assertEquals(await store.add(incoming("a", { body: "{}" })), "duplicate");
    }
    await using store = await database.open();
    assertEquals(await store.add(incoming("a")), "duplicate");
    assertEquals((await store.list()).map(({ body }) => body), ['{"event_id":"a"}']);
  },

  "events that arrive at a time share one commit": async (database) => {
    await using store = await database.open();
    const adding = Promise.all(ids(200).map((id) => store.add(incoming(id))));
    assertEquals(store.statistics, { pending: 200, commits: 0 });
    assertEquals(new Set(await adding), new Set(["stored"]));
    assertEquals(store.statistics, { pending: 0, commits: 1 });
    assertEquals(await storedIds(store), ids(200));
  },

  "large events that arrive at a time are all stored, each once": async (database) => {
    await using store = await database.open();
    const body = JSON.stringify({ content: "x".repeat(1_500_000) });
    const eventIds = ["a", "b", "a", "c", "d", "a"];
    const outcomes = await Promise.all(eventIds.map((id) => store.add(incoming(id, { body }))));
    assertEquals(outcomes, ["stored", "stored", "duplicate", "stored", "stored", "duplicate"]);
    assertEquals((await store.list()).map(({ eventId, body }) => [eventId, body.length]), [
      ["a", body.length],
      ["b", body.length],
      ["c", body.length],
      ["d", body.length],
    ]);
  },

  "who reads on from a position misses nothing, however many store": async (database) => {
    await using store = await database.open();
    await using other = await database.open();
    const read: string[] = [];
    let [after, isOver] = [0, false];
    const reading = (async () => {
      for (;;) {
        const wasOver = isOver;
        const events = await readOn(store, after);
        read.push(...events.map(({ eventId }) => eventId));
        after = events.at(-1)?.position ?? after;
        if (events.length === 0 && wasOver) return;
        // SQLite answers at once, and would let nobody else have a turn.
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    })();
    const storing = [store, other].map(async (one, index) => {
      for (const id of ids(30, `of-${index}`)) {
        await Promise.all([one.add(incoming(id)), one.add(incoming(`${id}-too`))]);
      }
    });
    await Promise.all(storing);
    isOver = true;
    await reading;
    assertEquals(read, await storedIds(store));
    assertEquals(new Set(read).size, 120);
  },

  "old events are removed, in whatever order the clock let them come, and positions are not used twice":
    async (
      database,
    ) => {
      await using store = await database.open();
      const old = ids(1201, "old").map((id) => store.add(incoming(id, { receivedAt: 999 })));
      await Promise.all([...old, store.add(incoming("new", { receivedAt: 1000 }))]);
      await store.add(incoming("clock-went-back", { receivedAt: 5 }));
      assertEquals(await store.removeReceivedBefore(1000), 1202);
      assertEquals(await storedIds(store), ["new"]);
      assertEquals(await store.removeReceivedBefore(2000), 1);
      await store.add(incoming("next"));
      assertEquals((await store.list()).map(({ position }) => position), [1204]);
    },

  "closing stores what waits, and nothing afterwards": async (database) => {
    const store = await database.open();
    const adding = ids(5).map((id) => store.add(incoming(id)));
    await Promise.all([store.close(), store.close()]);
    await assertRejects(() => store.add(incoming("late")), StoreUnavailableError, "the store is closed");
    assertEquals(new Set(await Promise.all(adding)), new Set(["stored"]));
    await using again = await database.open();
    assertEquals(await storedIds(again), ids(5));
    await again.check();
  },

  "several that open it at a time make its tables once": async (database) => {
    const stores = await Promise.all(ids(4).map(() => database.open()));
    assertEquals(await Promise.all(stores.map((store) => store.count())), [0, 0, 0, 0]);
    for (const store of stores) await store.close();
  },
};

function readOn(store: WebhookStore, after: number) {
  return store.list({ after, limit: 7 });
}
