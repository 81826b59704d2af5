import { ConfigurationError, CustomerIOError, ValidationError } from "@customerio-notebooks/core";
import {
  EventHandlers,
  EventHandlingError,
  getEventHandler,
  type HandlerFailure,
  type WebhookEvent,
  webhookEvents,
} from "@customerio-notebooks/webhooks";
import { assert, assertEquals, assertMatch, assertRejects, assertThrows } from "@std/assert";
import { eventOf, NAMES, sampleData, sampleEvent } from "./sample_event.ts";

/** Handlers that write down what they were given. */
function recorder() {
  const seen: string[] = [];
  const record = (name: string) => ({ object_type, metric }: WebhookEvent) => {
    seen.push(`${name} ${object_type}.${metric}`);
  };
  return { seen, record };
}

const fail = (message: string) => () => {
  throw new Error(message);
};
const handlingErrorOf = (handlers: Pick<EventHandlers, "handle">, event: WebhookEvent, only?: string[]) =>
  assertRejects(() => handlers.handle(event, only === undefined ? {} : { only }), EventHandlingError);

Deno.test("on() takes the events of its name, onAny() takes all", async () => {
  const { seen, record } = recorder();
  const handlers = new EventHandlers()
    .on("email.opened", record("opened"))
    .on(["email.clicked", "sms.clicked"], record("clicked"))
    .onAny(record("any"));
  assertEquals(handlers.ids, ["email.opened#1", "email.clicked,sms.clicked#1", "*#1"]);
  assertEquals(await handlers.handle(sampleEvent("email.opened")), ["email.opened#1", "*#1"]);
  assertEquals(await handlers.handle(sampleEvent("sms.clicked")), ["email.clicked,sms.clicked#1", "*#1"]);
  assertEquals(await handlers.handle(eventOf("fax", "torn")), ["*#1"]);
  assertEquals(seen, [
    "opened email.opened",
    "any email.opened",
    "clicked sms.clicked",
    "any sms.clicked",
    "any fax.torn",
  ]);
});

Deno.test("an event for which nobody is there is no failure", async () => {
  const handlers = new EventHandlers().on("email.opened", fail("not for this one")).onError(fail("nor this"));
  assertEquals(await handlers.handle(sampleEvent("email.clicked")), []);
});

Deno.test("each event of the table reaches the handler of its name", async () => {
  const handlers = new EventHandlers();
  for (const name of NAMES) handlers.on(name, () => {}, { id: `mine of ${name}` });
  for (const name of NAMES) {
    assertEquals(await handlers.handle(sampleEvent(name)), [`mine of ${name}`]);
  }
});

Deno.test("all handlers run, and what fails is gathered", async () => {
  const { seen, record } = recorder();
  const rejected = Promise.withResolvers<void>();
  const handlers = new EventHandlers()
    .on("email.opened", fail("thrown at once"))
    .on("email.opened", record("second"))
    .on("email.opened", () => rejected.promise, { id: "slow" })
    .onAny(async (event) => {
      await Promise.resolve();
      record("last")(event);
      rejected.reject(new Error("thrown later"));
    });
  const event = sampleEvent("email.opened");
  const error = await handlingErrorOf(handlers, event);
  assertEquals(seen, ["second email.opened", "last email.opened"]);
  assertEquals(error.handlers, ["email.opened#1", "slow"]);
  assertEquals(error.failures.map(({ error }) => String(error)), [
    "Error: thrown at once",
    "Error: thrown later",
  ]);
  assertEquals([error.event, error.retryable, error instanceof CustomerIOError], [event, true, true]);
  assert(error.cause instanceof AggregateError);
  assertEquals(error.cause.errors, error.failures.map(({ error }) => error));
});

Deno.test("handlers run beside each other, and handle() waits for all", async () => {
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  // Each waits for what the other does: one after the other they would never end.
  const handlers = new EventHandlers()
    .onAny(async () => {
      first.resolve();
      await second.promise;
    })
    .onAny(async () => {
      await first.promise;
      second.resolve();
    });
  assertEquals(await handlers.handle(eventOf("fax", "torn")), ["*#1", "*#2"]);
});

Deno.test("a handler may throw anything, even nothing", async () => {
  for (const thrown of [undefined, null, "text", 0]) {
    const error = await handlingErrorOf(
      new EventHandlers().onAny(() => {
        throw thrown;
      }),
      eventOf("fax", "torn"),
    );
    assertEquals(error.failures.map(({ error }) => error), [thrown]);
  }
});

Deno.test("onError() hears of each failure, and takes none away", async () => {
  const heard: HandlerFailure[] = [];
  const event = sampleEvent("sms.sent");
  const handlers = new EventHandlers().onAny(fail("one")).onAny(fail("two"))
    .onError((failure) => heard.push(failure));
  const error = await handlingErrorOf(handlers, event);
  assertEquals(heard, [...error.failures]);
  assertEquals(heard.map(({ handler, event }) => [handler, event]), [["*#1", event], ["*#2", event]]);
});

Deno.test("what fails in onError() is gathered with the rest, and stops no other", async () => {
  const { seen, record } = recorder();
  const handlers = new EventHandlers().onAny(fail("one"))
    .onError(fail("of the first"))
    .onError(({ event }) => record("second")(event))
    .onError(() => Promise.reject(new Error("of the third")));
  const error = await handlingErrorOf(handlers, sampleEvent("sms.sent"));
  assertEquals(seen, ["second sms.sent"]);
  assertEquals(error.failures.map(({ error }) => String(error)), [
    "Error: one",
    "Error: of the first",
    "Error: of the third",
  ]);
  assertEquals(error.handlers, ["*#1"]);
});

Deno.test("only the handlers that failed run again", async () => {
  const { seen, record } = recorder();
  let isDown = true;
  const handlers = new EventHandlers()
    .on("sms.sent", record("steady"))
    .on("sms.sent", (event) => isDown ? fail("no connection")() : record("warehouse")(event), {
      id: "warehouse",
    });
  const event = sampleEvent("sms.sent");
  const { handlers: failed } = await handlingErrorOf(handlers, event);
  assertEquals(failed, ["warehouse"]);
  isDown = false;
  assertEquals(await handlers.handle(event, { only: failed }), ["warehouse"]);
  assertEquals(seen, ["steady sms.sent", "warehouse sms.sent"]);
  assertEquals(await handlers.handle(event, { only: [] }), []);
});

Deno.test("a handler that is to run again and is gone is a failure: its event is not lost unseen", async () => {
  const { seen, record } = recorder();
  const handlers = new EventHandlers().onAny(record("any"));
  const error = await handlingErrorOf(handlers, eventOf("fax", "torn"), ["*#1", "warehouse"]);
  assertEquals([seen, error.handlers], [["any fax.torn"], ["warehouse"]]);
  const [failure] = error.failures;
  assert(failure?.error instanceof ConfigurationError);
  assertMatch(failure.error.message, /^Cannot run "warehouse": no such handler\. Add it/);
});

Deno.test("a handler is not given an event that its type would belie: that counts as its failure", async () => {
  const { seen, record } = recorder();
  const handlers = new EventHandlers().on("email.clicked", record("clicked")).onAny(record("any"));
  const error = await handlingErrorOf(handlers, sampleEvent("email.clicked", { recipient: 7 }));
  assertEquals(seen, ["any email.clicked"]);
  assertEquals(error.handlers, ["email.clicked#1"]);
  const [failure] = error.failures;
  assert(failure?.error instanceof ValidationError);
  assertMatch(
    failure.error.message,
    /not as a email\.clicked is known to be: .*data\.recipient: must be text/,
  );
  assert(failure.error.details.some(({ field }) => field === "data.delivery_id"));
});

Deno.test("the message of what failed shows nothing of the event's data, nor of what the handlers said", async () => {
  const handlers = new EventHandlers().onAny(fail("secret-value"), { id: "warehouse" });
  const error = await handlingErrorOf(handlers, sampleEvent("email.opened"));
  assertEquals(
    error.message,
    "Cannot handle email.opened 01E4C4CT6YDC7Y5M7FE1GWWPQJ: warehouse failed",
  );
});

Deno.test("names that are not known, and ids that are taken, are refused when they are added", () => {
  const handlers = new EventHandlers().onAny(() => {}, { id: "warehouse" });
  for (const name of ["email.deferred", "constructor", ""]) {
    // As JavaScript would call it.
    const add = () => Reflect.apply(handlers.on, handlers, [name, () => {}]);
    const error = assertThrows(add, ConfigurationError);
    assertMatch(error.message, /no event has that name\. See `webhookEvents`; `onAny` takes those/);
  }
  const add = () => handlers.on("email.opened", () => {}, { id: "warehouse" });
  assertThrows(add, ConfigurationError, 'two handlers with the id "warehouse": give each its own');
  assertThrows(() => handlers.onAny(() => {}, { id: "" }), ConfigurationError, "its id is empty");
  assertEquals(handlers.ids, ["warehouse"]);
});

Deno.test("getEventHandler() takes the events of its object type, by their metric", async () => {
  const { seen, record } = recorder();
  const email = getEventHandler("email").on("opened", record("opened")).onAny(record("any"));
  assertEquals(await email.handle(sampleEvent("email.opened")), ["email.opened#1", "email.*#1"]);
  assertEquals(await email.handle(eventOf("email", "deferred")), ["email.*#1"]);
  assertEquals(await email.handle(sampleEvent("push.opened")), []);
  assertEquals(seen, ["opened email.opened", "any email.opened", "any email.deferred"]);
});

Deno.test("getEventHandler() is there for each object type, and fails as the rest does", async () => {
  for (const objectType of new Set(Object.values(webhookEvents).map(({ objectType }) => objectType))) {
    const heard: unknown[] = [];
    const handler = getEventHandler(objectType).on("unsubscribed", fail("no")).onError(({ event }) =>
      heard.push(event)
    );
    const event = eventOf(objectType, "unsubscribed", sampleData("email.unsubscribed"));
    const error = await handlingErrorOf(handler, event);
    assertEquals([error.handlers, heard], [[`${objectType}.unsubscribed#1`], [event]]);
    await handler.handle(event, { only: [] });
  }
});

Deno.test("handlers of one object type are among those of all", async () => {
  const { seen, record } = recorder();
  const handlers = new EventHandlers();
  handlers.getEventHandler("sms").on("replied", record("sms"), { id: "answers" });
  handlers.getEventHandler("slack").onAny(record("slack"));
  assertEquals(handlers.ids, ["answers", "slack.*#1"]);
  await handlers.handle(sampleEvent("sms.replied"));
  await handlers.handle(sampleEvent("slack.failed"));
  assertEquals(seen, ["sms sms.replied", "slack slack.failed"]);
});
