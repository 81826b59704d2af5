import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import {
  createReceiver,
  eventDifferences,
  parseEvent,
  SignatureVerifier,
  type WebhookEvent,
} from "@customerio-notebooks/webhooks";
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { startSandbox } from "@customerio-notebooks/sandbox";
import { type Calls, openCalls } from "./calls.ts";

const HOUR = 3_600_000;
const EVENTS = ["drafted", "sent", "delivered", "opened", "clicked", "converted", "bounced"]
  .map((metric) => `email_${metric}`);

const CUSTOMER_EVENTS = [
  "customer_subscribed",
  "customer_unsubscribed",
  "customer_subscription_preferences_changed",
];

/** A receiver that a test tells what to answer. */
interface TestReceiver extends AsyncDisposable {
  readonly url: string;
  readonly events: WebhookEvent[];
  readonly faults: string[];
  answer: number;
}

function listen(calls: Calls): TestReceiver {
  const verifier = new SignatureVerifier(calls.sandbox.webhookSigningKey);
  const receiver: Omit<TestReceiver, keyof AsyncDisposable> & { url: string } = {
    url: "",
    events: [],
    faults: [],
    answer: 200,
  };
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const body = await request.bytes();
    await verifier.verify(body, request.headers).catch((error) => receiver.faults.push(String(error)));
    receiver.events.push(parseEvent(body));
    return new Response(null, { status: receiver.answer });
  });
  receiver.url = `http://127.0.0.1:${server.addr.port}/hook`;
  return Object.assign(receiver, { [Symbol.asyncDispose]: () => server.shutdown() });
}

const hook = (calls: Calls, endpoint: string, more: Record<string, unknown> = {}) =>
  calls.search("/v1/reporting_webhooks", { name: "n", endpoint, events: EVENTS, ...more });

const send = (calls: Calls, to: string, more: Record<string, unknown> = {}) =>
  calls.search("/v1/send/email", { transactional_message_id: 2, to, identifiers: { id: to }, ...more });

const names = ({ events }: TestReceiver) =>
  events.map(({ object_type: type, metric }) => `${type}.${metric}`);

Deno.test("what becomes of a message is told, signed, in order, as the events of Customer.io are", async () => {
  await using calls = await openCalls();
  await using receiver = listen(calls);
  const { status, body } = await hook(calls, receiver.url);
  assertEquals([status, body.id, body.full_resolution, body.with_content], [200, 1, false, false]);
  await send(calls, "convert@example.com");
  await calls.sandbox.settle();
  assertEquals(receiver.faults, []);
  assertEquals(names(receiver), [
    "email.drafted",
    "email.sent",
    "email.delivered",
    "email.opened",
    "email.clicked",
    "email.converted",
  ]);
  for (const event of receiver.events) {
    assertEquals(eventDifferences(event), []);
    assertMatch(event.event_id, /^[0-9A-HJKMNP-TV-Z]{26}$/);
  }
  assertEquals(new Set(receiver.events.map(({ event_id: id }) => id)).size, 6);
  const { webhooksAccepted, webhooksPending } = calls.sandbox.stats();
  assertEquals([webhooksAccepted, webhooksPending], [6, 0]);
});

Deno.test("only the first open of a message is told, unless every one is wanted, and the message only where it is", async () => {
  await using calls = await openCalls();
  await using few = listen(calls);
  await using all = listen(calls);
  await hook(calls, few.url);
  await hook(calls, all.url, { full_resolution: true, with_content: true });
  const { delivery_id: id } = (await send(calls, "open@example.com")).body;
  await calls.sandbox.settle();
  const report = { event: "Report Delivery Event", properties: { deliveryId: id, metric: "opened" } };
  await calls.post("/track", { type: "track", ...report });
  await calls.sandbox.settle();
  const count = (receiver: TestReceiver) => names(receiver).filter((name) => name === "email.opened").length;
  assertEquals([count(few), count(all)], [1, 2]);
  const contents = [few, all].map(({ events }) =>
    "content" in Object(events.find(({ metric }) => metric === "sent")?.data)
  );
  assertEquals(contents, [false, true]);
});

Deno.test("all kinds of messages and people who leave are told as the events of Customer.io are", async () => {
  await using calls = await openCalls();
  await using receiver = listen(calls);
  const kinds = ["push", "sms"].flatMap((object) =>
    ["drafted", "sent", "delivered", "opened", "clicked", "bounced"].map((metric) => `${object}_${metric}`)
  ).filter((name) => name !== "sms_opened");
  await hook(calls, receiver.url, { events: [...kinds, ...CUSTOMER_EVENTS] });
  await calls.post("/identify", { userId: "1", traits: { email: "click@example.com", phone: "+15550101" } });
  await calls.post("/track", {
    userId: "1",
    event: "Device Created or Updated",
    context: { device: { token: "t", type: "ios" } },
  });
  await calls.search("/v1/send/push", { transactional_message_id: 4, to: "all", identifiers: { id: "1" } });
  await calls.search("/v1/send/sms", {
    transactional_message_id: 5,
    to: "+15550101",
    identifiers: { id: "1" },
  });
  await calls.post("/identify", { userId: "1", traits: { unsubscribed: true } });
  await calls.post("/identify", { userId: "1", traits: { unsubscribed: false } });
  const preferences = { topics: { topic_1: false } };
  await calls.post("/identify", { userId: "1", traits: { cio_subscription_preferences: preferences } });
  await calls.sandbox.settle();
  assertEquals(receiver.events.flatMap(eventDifferences), []);
  const told = names(receiver);
  const once = ["push.clicked", "sms.clicked", "customer.unsubscribed", "customer.subscribed"];
  for (const name of [...once, "customer.cio_subscription_preferences_changed"]) {
    assertEquals(told.filter((each) => each === name).length, 1, name);
  }
});

Deno.test("while one event is refused, those behind it wait; a receiver that fails is left alone for an hour", async () => {
  await using calls = await openCalls();
  await using receiver = listen(calls);
  await hook(calls, receiver.url);
  receiver.answer = 500;
  await send(calls, "ignore@example.com");
  await calls.sandbox.settle();
  assertEquals(names(receiver), ["email.drafted"]);
  const pending = () => calls.sandbox.stats().webhooksPending;
  assertEquals(pending(), 3);
  await calls.sandbox.advance(HOUR - 1);
  assertEquals(receiver.events.length, 1);
  receiver.answer = 503;
  await calls.sandbox.advance(1);
  assertEquals([receiver.events.length, pending()], [2, 3]);
  receiver.answer = 204;
  await calls.sandbox.advance(2 * 60_000);
  assertEquals(names(receiver).slice(2), ["email.drafted", "email.sent", "email.delivered"]);
  assertEquals(new Set(receiver.events.slice(0, 3).map(({ event_id: id }) => id)).size, 1);
  assertEquals([pending(), calls.sandbox.stats().webhooksRefused], [0, 2]);
});

Deno.test("what nobody takes for seven days is given up", async () => {
  await using calls = await openCalls();
  await using receiver = listen(calls);
  await hook(calls, receiver.url, { events: ["email_drafted"] });
  receiver.answer = 404;
  await send(calls, "ignore@example.com");
  for (let hours = 0; hours <= 7 * 24 + 12; hours += 12) await calls.sandbox.advance(12 * HOUR);
  assertEquals(calls.sandbox.stats().webhooksPending, 0);
  const tried = receiver.events.length;
  await calls.sandbox.advance(24 * HOUR);
  assertEquals(receiver.events.length, tried);
});

Deno.test("a receiver that is not there holds up nothing but its own events", async () => {
  await using calls = await openCalls();
  await using receiver = listen(calls);
  const gone = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = gone.addr;
  gone.close();
  await hook(calls, `http://127.0.0.1:${port}/`);
  await hook(calls, receiver.url);
  await send(calls, "ignore@example.com");
  await calls.sandbox.settle();
  assertEquals([receiver.events.length, calls.sandbox.stats().webhooksPending], [3, 3]);
});

Deno.test("a receiver that does not answer in time is tried again in a minute, and closing waits for none", async () => {
  const deadline = new AbortController();
  const webhookClock = {
    now: () => Date.now(),
    sleep: () => Promise.reject(new Error("nothing sleeps here")),
    deadline: () => deadline.signal,
  };
  await using calls = await openCalls({ webhookClock });
  const arrived = Promise.withResolvers<void>();
  const never = Promise.withResolvers<Response>();
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    await request.bytes();
    arrived.resolve();
    return await never.promise;
  });
  await hook(calls, `http://127.0.0.1:${server.addr.port}/`);
  await send(calls, "ignore@example.com");
  await arrived.promise;
  // The sandbox answers while a receiver keeps it waiting.
  assertEquals((await calls.get("/v1/messages")).status, 200);
  deadline.abort();
  await calls.sandbox.settle();
  assertEquals(calls.sandbox.stats().webhooksRefused, 1);
  never.resolve(new Response());
  await calls.sandbox.close();
});

Deno.test("configurations are made, listed, changed and deleted; nothing leaves this machine", async () => {
  await using calls = await openCalls();
  await using receiver = listen(calls);
  const away = await hook(calls, "https://example.com/hook");
  assertEquals([away.status, away.body.errors[0].source.pointer], [422, "/endpoint"]);
  assertStringIncludes(away.text, "nothing leaves this machine");
  const { id } = (await hook(calls, receiver.url)).body;
  const path = `/v1/reporting_webhooks/${id}`;
  const changes = { name: "m", endpoint: receiver.url, events: ["email_sent"], disabled: true };
  const changed = (await calls.send("PUT", path, changes)).body;
  assertEquals(changed, { id, full_resolution: false, with_content: false, ...changes });
  assertEquals((await calls.get(path)).body, changed);
  assertEquals((await calls.get("/v1/reporting_webhooks")).body, { reporting_webhooks: [changed] });
  await send(calls, "ignore@example.com");
  await calls.sandbox.settle();
  assertEquals(receiver.events, []);
  assertEquals((await calls.send("DELETE", path)).status, 200);
  assertEquals((await calls.get(path)).status, 404);
  assertEquals((await calls.send("PUT", path, changes)).status, 404);
});

Deno.test("events that are not sent yet are sent by the sandbox that is opened on the same file", async () => {
  const folder = await Deno.makeTempDir();
  const options = { database: `${folder}/workspace.sqlite`, seed: 1 };
  let status = 404;
  const received: string[] = [];
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    received.push(parseEvent(await request.bytes()).metric);
    return new Response(null, { status });
  });
  {
    await using calls = await openCalls(options);
    await hook(calls, `http://127.0.0.1:${server.addr.port}/`);
    await send(calls, "ignore@example.com");
    await calls.sandbox.settle();
    assertEquals([received, calls.sandbox.stats().webhooksPending], [["drafted"], 3]);
  }
  status = 200;
  {
    await using calls = await openCalls(options);
    await calls.sandbox.advance(HOUR);
    assertEquals(received.slice(1), ["drafted", "sent", "delivered"]);
    assertEquals(calls.sandbox.stats().webhooksPending, 0);
  }
  await Deno.remove(folder, { recursive: true });
});

Deno.test("the receiver stores everything that a broadcast brought about, each event once", async () => {
  await using calls = await openCalls();
  await using store = openSqliteStore(":memory:");
  const receiver = createReceiver({ secrets: calls.sandbox.webhookSigningKey, store });
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    (request) => receiver(request),
  );
  const metrics = ["unsubscribed", "undeliverable", "spammed", "dropped", "failed"].map((name) =>
    `email_${name}`
  );
  await hook(calls, `http://127.0.0.1:${server.addr.port}/`, {
    events: [...EVENTS, ...metrics],
    full_resolution: true,
  });
  const batch = Array.from({ length: 60 }, (_, n) => ({
    type: "identify",
    userId: `${n}`,
    traits: { email: `p${n}@example.com` },
  }));
  await calls.post("/batch", { batch });
  await calls.search("/v1/campaigns/1/triggers", {});
  await calls.sandbox.settle();
  const { series } = (await calls.get("/v1/broadcasts/1/metrics?period=days&steps=3")).body.metric;
  const total = (name: string) => series[name].reduce((sum: number, value: number) => sum + value, 0);
  const stored = await store.list();
  const count = (metric: string) => stored.filter((event) => event.metric === metric).length;
  for (const metric of ["drafted", "sent", "delivered", "clicked", "converted", "bounced"]) {
    assertEquals([metric, count(metric)], [metric, total(metric)]);
  }
  assertEquals(count("sent"), 60);
  assertEquals(count("opened"), total("human_opened") + total("prefetch_opened"));
  assertEquals([await store.count(), calls.sandbox.stats().webhooksPending], [
    calls.sandbox.stats().webhooksAccepted,
    0,
  ]);
});

Deno.test("with a clock that goes by itself, what is due is sent without anybody asking", async () => {
  const arrived = Promise.withResolvers<void>();
  await using sandbox = await startSandbox({ seed: 1, webhookSigningKey: "key" });
  const metrics: string[] = [];
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    metrics.push(parseEvent(await request.bytes()).metric);
    if (metrics.length === 2) arrived.resolve();
    return new Response();
  });
  const post = async (path: string, body: unknown) => {
    const headers = { authorization: `Bearer ${sandbox.appApiKey.reveal()}` };
    const response = await fetch(sandbox.appUrl + path, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    assertEquals(response.status, 200, await response.text());
  };
  const endpoint = `http://127.0.0.1:${server.addr.port}/`;
  await post("/v1/reporting_webhooks", { name: "n", endpoint, events: ["email_drafted", "email_sent"] });
  await post("/v1/send/email", {
    transactional_message_id: 2,
    to: "fail@example.com",
    identifiers: { id: "1" },
    queue_draft: true,
  });
  await post("/v1/send/email", {
    transactional_message_id: 2,
    to: "open@example.com",
    identifiers: { id: "1" },
  });
  await arrived.promise;
  assertEquals(metrics, ["drafted", "drafted"]);
});

Deno.test("a sandbox that is closed while it settles ends", async () => {
  const calls = await openCalls();
  await using receiver = listen(calls);
  await hook(calls, receiver.url);
  for (const name of ["a", "b"]) await send(calls, `convert+${name}@example.com`);
  const settled = calls.sandbox.settle().catch(() => {});
  await calls.sandbox.close();
  await settled;
  await calls.sandbox.advance(1).catch(() => {});
});

Deno.test("with a seed and a clock a second run tells to the letter what the first did", async () => {
  const run = async () => {
    await using calls = await openCalls({ seed: 9 });
    await using receiver = listen(calls);
    await hook(calls, receiver.url);
    for (let n = 0; n < 5; n++) await send(calls, `p${n}@example.com`);
    await calls.sandbox.settle();
    return receiver.events;
  };
  assertEquals(await run(), await run());
});
