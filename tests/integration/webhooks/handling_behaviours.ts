import { createLogger } from "@customerio-notebooks/core";
import {
  EventHandlers,
  handleStoredEvents,
  type HandlingOptions,
  type HandlingStore,
  startHandling,
  type WebhookEvent,
} from "@customerio-notebooks/webhooks";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";
import type { Behaviours } from "./database_under_test.ts";
import { startForwardTarget } from "./forward_target.ts";
import { FORWARD_TO } from "./forwarding_handlers.ts";
import { handClock } from "./hand_clock.ts";
import { startWorker } from "./receiver_process.ts";
import { ids, incoming } from "./stored_events.ts";

const RETRY = { maxRetries: 2, baseDelay: 1000, maxDelay: 60_000 };

/** Handlers that write down what they were given, and fail on request. */
function recorder() {
  const seen: string[] = [];
  const failing = new Set<string>();
  const take = (name: string) => ({ event_id }: WebhookEvent) => {
    seen.push(`${name} ${event_id}`);
    if (failing.has(name)) throw new Error(`${name} is out of order`);
  };
  const named = (...names: string[]) =>
    names.reduce((handlers, name) => handlers.onAny(take(name), { id: name }), new EventHandlers());
  return { seen, failing, take, named, seenNow: () => seen.splice(0).toSorted() };
}

/** A run with a clock of its own; waits are half as long as they may be. */
function setUp(store: HandlingStore, handlers: EventHandlers, options: Partial<HandlingOptions> = {}) {
  const clock = handClock();
  const all = { store, handlers, clock, retry: RETRY, random: () => 0.5, ...options };
  return { clock, handle: () => handleStoredEvents(all), options: all };
}

/** Lets the program go on until something is true. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** What handing events to handlers must do, in whatever store they are. */
export const handlingBehaviours: Behaviours = {
  "a handler is given each event that is for it once, in the order of storing": async (database) => {
    await using store = await database.open();
    const { seen, take } = recorder();
    const handlers = new EventHandlers().on("email.opened", take("never"), { id: "never" });
    handlers.onAny(take("all"), { id: "all" }).getEventHandler("sms").onAny(take("sms"), { id: "sms" });
    const { handle } = setUp(store, handlers, { concurrency: 1 });
    for (const id of ids(3)) await store.add(incoming(id, { objectType: "fax" }));
    await store.add(incoming("message", { objectType: "sms", metric: "torn" }));
    assertEquals(await handle(), { handled: 5, failed: 0, dead: 0 });
    await store.add(incoming("later", { objectType: "fax" }));
    assertEquals(await handle(), { handled: 1, failed: 0, dead: 0 });
    assertEquals(await handle(), { handled: 0, failed: 0, dead: 0 });
    assertEquals(seen.filter((line) => line.startsWith("all")), [
      ...ids(3, "all id"),
      "all message",
      "all later",
    ]);
    assertEquals(seen.filter((line) => !line.startsWith("all")), ["sms message"]);
    assertEquals(await store.assignments.counts(), { open: 0, dead: 0 });
  },

  "what was sent without an id, a time or a kind is handled as well": async (database) => {
    await using store = await database.open();
    const given: WebhookEvent[] = [];
    const handlers = new EventHandlers().onAny((event) => given.push(event), { id: "all" });
    const eventId = `sha256:${"0".repeat(64)}`;
    const bare = { objectType: "unknown", metric: "unknown", occurredAt: undefined };
    await store.add(incoming(eventId, { ...bare, body: '{"event_id":5,"data":[1]}' }));
    await setUp(store, handlers).handle();
    assertEquals(given, [{
      event_id: eventId,
      object_type: "unknown",
      metric: "unknown",
      timestamp: 1_700_000_001,
      data: [1],
    }]);
  },

  "one that fails is given its event again, alone, after waits that grow; then it is a dead letter": async (
    database,
  ) => {
    await using store = await database.open();
    const { failing, named, seenNow } = recorder();
    const lines: string[] = [];
    const logger = createLogger({ write: (line) => lines.push(line) });
    const { clock, handle } = setUp(store, named("mail", "warehouse"), { logger });
    for (const id of ["a", "b"]) await store.add(incoming(id));
    failing.add("warehouse");
    assertEquals(await handle(), { handled: 2, failed: 2, dead: 0 });
    assertEquals(seenNow(), ["mail a", "mail b", "warehouse a", "warehouse b"]);
    for (const [wait, counts] of [[500, { failed: 2, dead: 0 }], [1000, { failed: 0, dead: 2 }]] as const) {
      clock.move(wait - 1);
      assertEquals(await handle(), { handled: 0, failed: 0, dead: 0 });
      clock.move(1);
      assertEquals(await handle(), { handled: 0, ...counts });
      assertEquals(seenNow(), ["warehouse a", "warehouse b"]);
    }
    clock.move(1e9);
    assertEquals(await handle(), { handled: 0, failed: 0, dead: 0 });
    assertEquals(await store.assignments.counts(), { open: 0, dead: 2 });
    const letters = await store.assignments.deadLetters();
    assertEquals(
      letters.map((
        { handler, attempts, error, failedAt, event },
      ) => [handler, attempts, error, failedAt, event]),
      [
        ["warehouse", 3, "Error: warehouse is out of order", 1_700_000_001_500, {
          position: 1,
          ...incoming("a"),
        }],
        ["warehouse", 3, "Error: warehouse is out of order", 1_700_000_001_500, {
          position: 2,
          ...incoming("b"),
        }],
      ],
    );
    assertEquals(lines.length, 6);
    assert(!lines.join().includes("out of order"), "what a handler says may be about people");
    assertStringIncludes(lines.at(-1) ?? "", '"handler":"warehouse"');
  },

  "dead letters are listed page by page, replayed and discarded, all or some": async (database) => {
    await using store = await database.open();
    const { failing, named, seenNow } = recorder();
    const { clock, handle } = setUp(store, named("mail", "warehouse"), {
      retry: { ...RETRY, maxRetries: 0 },
    });
    for (const id of ids(3)) await store.add(incoming(id));
    failing.add("mail").add("warehouse");
    assertEquals((await handle()).dead, 6);
    const { assignments } = store;
    const list = async (options = {}) =>
      (await assignments.deadLetters(options)).map(({ handler, event }) => `${handler} ${event.eventId}`);
    assertEquals(await list(), ids(3).flatMap((id) => [`mail ${id}`, `warehouse ${id}`]));
    assertEquals(await list({ after: { position: 1, handler: "mail" }, limit: 2 }), [
      "warehouse id-0",
      "mail id-1",
    ]);
    assertEquals(await list({ handler: "mail", eventId: "id-1" }), ["mail id-1"]);
    assertEquals(await list({ eventId: "nobody's" }), []);
    assertEquals(await assignments.discard({ handler: "mail", eventId: "id-1" }), 1);
    assertEquals(await assignments.discard({ handler: "nobody" }), 0);
    failing.clear();
    seenNow();
    assertEquals(await assignments.replay({ eventId: "id-1" }, clock.now()), 1);
    assertEquals([(await handle()).handled, seenNow()], [1, ["warehouse id-1"]]);
    failing.add("mail");
    assertEquals(await assignments.replay({}, clock.now()), 4);
    assertEquals(await handle(), { handled: 2, failed: 0, dead: 2 });
    assertEquals((await assignments.deadLetters()).map(({ attempts }) => attempts), [1, 1]);
    assertEquals(await assignments.discard({}), 2);
    assertEquals([await assignments.counts(), await store.count()], [{ open: 0, dead: 0 }, 3]);
  },

  "one that takes too long counts as failed, and holds up no other": async (database) => {
    await using store = await database.open();
    const { named, seenNow } = recorder();
    const hanging = Promise.withResolvers<void>();
    const handlers = named("quick").onAny(() => hanging.promise, { id: "hanging" });
    const retry = { ...RETRY, maxRetries: 0 };
    const { clock, options } = setUp(store, handlers, { timeout: 50, concurrency: 1, retry });
    for (const id of ["a", "b"]) await store.add(incoming(id));
    await using worker = startHandling(options);
    await until(() => worker.counts.handled === 2);
    assertEquals([seenNow(), worker.counts.dead], [["quick a", "quick b"], 0]);
    await until(() => {
      clock.move(10);
      return worker.counts.dead === 2;
    });
    assertEquals((await store.assignments.deadLetters()).map(({ handler, error }) => [handler, error]), [
      ["hanging", "Error: The handler took longer than 50 ms"],
      ["hanging", "Error: The handler took longer than 50 ms"],
    ]);
    hanging.resolve();
  },

  "several workers share a store: nothing is given twice, nor left out": async (database) => {
    await using first = await database.open();
    await using second = await database.open();
    const { seen, named } = recorder();
    await Promise.all(ids(60).map((id) => first.add(incoming(id))));
    const counts = await Promise.all(
      [first, second, first].map((store) => setUp(store, named("mail", "warehouse")).handle()),
    );
    assertEquals(counts.reduce((sum, { handled }) => sum + handled, 0), 120);
    assertEquals(new Set(seen).size, 120);
    assertEquals(seen.length, 120);
  },

  "what a worker had begun when it ended is given again, and ends among the dead letters if it ends them all":
    async (database) => {
      await using store = await database.open();
      const { named, seenNow } = recorder();
      const { clock, handle } = setUp(store, named("mail"), { timeout: 1000 });
      await store.add(incoming("a"));
      const { assignments } = store;
      const from = await assignments.position("mail", "first");
      const claim = () => {
        const now = clock.now();
        return assignments.claim({
          handler: "mail",
          limit: 9,
          now,
          until: now + 31_000,
          latest: now + 60_000,
        });
      };
      assertEquals(
        await assignments.assign({ handler: "mail", from, to: 1, positions: [1], dueAt: 0 }),
        true,
      );
      assertEquals(
        await assignments.assign({ handler: "mail", from, to: 1, positions: [1], dueAt: 0 }),
        false,
      );
      const [lost] = await claim();
      assert(lost?.attempts === 1);
      assertEquals([await claim(), (await handle()).handled], [[], 0]);
      clock.move(31_000);
      const [again] = await claim();
      assert(again?.attempts === 2);
      // The first worker was only slow: its failure says nothing of the attempt that is under way.
      await assignments.fail({ ...lost, error: "late", failedAt: 0, retryAt: 0 });
      assertEquals(await claim(), []);
      clock.move(31_000);
      assertEquals((await claim()).length, 1);
      clock.move(31_000);
      assertEquals([await handle(), seenNow()], [{ handled: 0, failed: 0, dead: 1 }, []]);
      const [letter] = await assignments.deadLetters();
      assertEquals(letter?.error, "Its worker ended while the handler was at work");
    },

  "the clock going backwards delays nothing": async (database) => {
    await using store = await database.open();
    const { failing, named } = recorder();
    const { clock, handle } = setUp(store, named("mail"));
    await store.add(incoming("a"));
    failing.add("mail");
    assertEquals((await handle()).failed, 1);
    failing.clear();
    clock.move(-86_400_000);
    await store.add(incoming("b"));
    assertEquals(await handle(), { handled: 2, failed: 0, dead: 0 });
  },

  "a handler that is new begins with the first event, or with the next": async (database) => {
    await using store = await database.open();
    const { named, seenNow } = recorder();
    await store.add(incoming("a"));
    await setUp(store, named("late"), { start: "next" }).handle();
    await store.add(incoming("b"));
    for (const start of ["first", "next"] as const) {
      await setUp(store, named("early", "late"), { start }).handle();
    }
    assertEquals(seenNow(), ["early a", "early b", "late b"]);
  },

  "what is removed is handled no more": async (database) => {
    await using store = await database.open();
    const { failing, named, seenNow } = recorder();
    const { clock, handle } = setUp(store, named("mail"));
    await store.add(incoming("old", { receivedAt: 1 }));
    failing.add("mail");
    await handle();
    assertEquals(await store.removeReceivedBefore(2), 1);
    await store.add(incoming("new"));
    clock.move(1e6);
    failing.clear();
    seenNow();
    assertEquals([await handle(), seenNow()], [{ handled: 1, failed: 0, dead: 0 }, ["mail new"]]);
    assertEquals(await store.assignments.counts(), { open: 0, dead: 0 });
  },

  "a worker goes on with what comes, until it is stopped, and then lets its handlers finish": async (
    database,
  ) => {
    await using store = await database.open();
    const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const handlers = new EventHandlers().onAny(async ({ event_id }) => {
      if (event_id !== "b") return;
      begun.resolve();
      await end.promise;
    }, { id: "slow" });
    const { clock, options } = setUp(store, handlers, { pollInterval: 10 });
    await store.add(incoming("a"));
    const worker = startHandling(options);
    await until(() => worker.counts.handled === 1);
    await store.add(incoming("b"));
    let hasBegun = false;
    void begun.promise.then(() => hasBegun = true);
    await until(() => {
      if (!hasBegun) clock.move(10);
      return hasBegun;
    });
    const stopped = worker.stop();
    end.resolve();
    await stopped;
    assertEquals(worker.counts, { handled: 2, failed: 0, dead: 0 });
    await store.add(incoming("c"));
    assertEquals(await store.assignments.counts(), { open: 0, dead: 0 });
  },

  "a worker is killed with -9: what it had begun is given to the next, once its time is over": async (
    database,
  ) => {
    await using store = await database.open();
    const all = ids(100);
    await Promise.all(all.map((id) => store.add(incoming(id))));
    const reached = Promise.withResolvers<void>();
    await using target = startForwardTarget((count) => count === 30 ? reached.resolve() : undefined);
    const module = fileURLToPath(new URL("./forwarding_handlers.ts", import.meta.url));
    await using worker = await startWorker(database.url, module, { [FORWARD_TO]: target.url });
    await reached.promise;
    await worker.end("SIGKILL");
    const { open, dead } = await store.assignments.counts();
    assert(open > 0 && dead === 0);
    const next = new EventHandlers().onAny(({ event_id }) => target.seen.push(event_id), { id: "forward" });
    for (const minutes of [0, 3]) {
      await handleStoredEvents({ store, handlers: next, clock: handClock(Date.now() + minutes * 60_000) });
    }
    assertEquals(new Set(target.seen), new Set(all));
    assertEquals(await store.assignments.counts(), { open: 0, dead: 0 });
  },
};
