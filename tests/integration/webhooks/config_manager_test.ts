import { AppAPIAuth } from "@customerio-notebooks/app-api";
import { CustomerIOError, ValidationError } from "@customerio-notebooks/core";
import {
  CustomerIOWebhookManager,
  isWebhookEvent,
  parseEvent,
  serveWebhooks,
  type WebhookEventName,
  webhookEvents,
} from "@customerio-notebooks/webhooks";
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { RecordingServer } from "../recording_server.ts";
import { SECRET } from "./signed_events.ts";
import { storedIds } from "./temporary_store.ts";

/** The webhooks of a workspace behind the App API's paths, and what was asked for. */
class FakeWorkspace implements AsyncDisposable {
  readonly webhooks = new Map<number, Record<string, unknown>>();
  /** Called before a webhook is made. */
  beforeCreation: () => Promise<void> = () => Promise.resolve();
  #lastId = 0;
  readonly #server = new RecordingServer(async ({ method, target, body }) => {
    const id = Number(/\/v1\/reporting_webhooks\/(\d+)$/.exec(target)?.[1] ?? 0);
    if (id === 0 && method === "GET") {
      return Response.json({ reporting_webhooks: [...this.webhooks.values()] });
    }
    if (id === 0) {
      await this.beforeCreation();
      return Response.json(this.add(JSON.parse(body)));
    }
    if (!this.webhooks.has(id)) return Response.json({ errors: [{ detail: "not found" }] }, { status: 404 });
    if (method === "DELETE") {
      this.webhooks.delete(id);
      return new Response(null, { status: 204 });
    }
    if (method === "PUT") this.webhooks.set(id, { id, ...JSON.parse(body) });
    return Response.json(this.webhooks.get(id));
  });

  get manager(): CustomerIOWebhookManager {
    return new CustomerIOWebhookManager(
      new AppAPIAuth({ apiKey: "app-key", baseUrl: this.#server.url, rateLimits: {} }),
    );
  }

  /** What was asked for since the last time, as methods and paths. */
  takeCalls(): string[] {
    return this.#server.requests.splice(0).map(({ method, target }) =>
      `${method} ${target.replace("/v1/reporting_webhooks", "")}`
    );
  }

  add(webhook: Record<string, unknown>): Record<string, unknown> {
    const added = { id: ++this.#lastId, ...webhook };
    this.webhooks.set(this.#lastId, added);
    return added;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server[Symbol.asyncDispose]();
  }
}

const URL_OF_HOOKS = "https://hooks.example.com/cio";

Deno.test("webhooks are made, listed, read, changed and deleted", async () => {
  await using workspace = new FakeWorkspace();
  const { manager } = workspace;
  const body = {
    name: "Warehouse",
    endpoint: URL_OF_HOOKS,
    events: ["email_sent" as const],
    with_content: true,
  };
  const { id } = await manager.create(body);
  assertEquals(await manager.list(), [{ id, ...body }]);
  // What is not changed is sent again: the service replaces all settings.
  const changed = await manager.update(id, { events: ["email_opened"], disabled: true });
  assertEquals(changed, { id, ...body, events: ["email_opened"], disabled: true });
  assertEquals(await manager.get(id), changed);
  await manager.delete(id);
  assertEquals(await manager.list(), []);
  const error = await assertRejects(() => manager.get(id), CustomerIOError);
  assertEquals(error.status, 404);
});

Deno.test("what is no webhook is refused before anything is sent", async () => {
  await using workspace = new FakeWorkspace();
  const { manager } = workspace;
  workspace.add({ name: "Old", endpoint: URL_OF_HOOKS, events: ["email_sent"] });
  // What a caller without types may write.
  const events = JSON.parse('["email.opened"]');
  await assertRejects(
    () => manager.create({ name: "x", endpoint: URL_OF_HOOKS, events }),
    ValidationError,
    "events",
  );
  await assertRejects(
    () => manager.create({ name: "x", endpoint: URL_OF_HOOKS, events: [] }),
    ValidationError,
    "events",
  );
  await assertRejects(
    () => manager.create({ name: "x", endpoint: "hooks", events: ["email_sent"] }),
    ValidationError,
    "endpoint",
  );
  assertEquals(workspace.takeCalls(), []);
  await assertRejects(() => manager.ensureWebhook("hooks", ["email_sent"]), ValidationError, "endpoint");
  await assertRejects(() => manager.ensureWebhook(URL_OF_HOOKS, events), ValidationError, "events");
  assertEquals(workspace.takeCalls(), ["GET ", "GET "]);
});

Deno.test("ensureWebhook() makes a webhook where there is none, and leaves one alone that is as wanted", async () => {
  await using workspace = new FakeWorkspace();
  const { manager } = workspace;
  workspace.add({ name: "Other", endpoint: "https://other.example.com/", events: ["email_sent"] });
  const { outcome, webhook } = await manager.ensureWebhook(URL_OF_HOOKS, [
    "email_sent",
    "email_opened",
    "email_sent",
  ]);
  assertEquals([outcome, webhook], ["created", {
    id: 2,
    name: "hooks.example.com",
    endpoint: URL_OF_HOOKS,
    events: ["email_sent", "email_opened"],
  }]);
  workspace.takeCalls();
  assertEquals(await manager.ensureWebhook(URL_OF_HOOKS, ["email_opened", "email_sent"]), {
    outcome: "unchanged",
    webhook,
  });
  assertEquals(
    (await manager.ensureWebhook("HTTPS://hooks.example.com:443/cio", ["email_opened", "email_sent"]))
      .outcome,
    "unchanged",
  );
  assertEquals(workspace.takeCalls(), ["GET ", "GET "]);
});

Deno.test("ensureWebhook() changes only what differs, and keeps the rest", async () => {
  await using workspace = new FakeWorkspace();
  const { manager } = workspace;
  workspace.add({
    name: "Mine",
    endpoint: URL_OF_HOOKS,
    events: null,
    disabled: null,
    full_resolution: true,
  });
  const updated = await manager.ensureWebhook(URL_OF_HOOKS, ["email_sent"]);
  const expected = {
    id: 1,
    name: "Mine",
    endpoint: URL_OF_HOOKS,
    events: ["email_sent"],
    full_resolution: true,
  };
  assertEquals(updated, { outcome: "updated", webhook: expected });
  const settings = { name: "Mine", full_resolution: true } as const;
  assertEquals((await manager.ensureWebhook(URL_OF_HOOKS, ["email_sent"], settings)).outcome, "unchanged");
  const { outcome, webhook } = await manager.ensureWebhook(URL_OF_HOOKS, ["email_sent"], {
    disabled: true,
    maxRetries: 0,
  });
  assertEquals([outcome, webhook], ["updated", { ...expected, disabled: true }]);
});

Deno.test("calls at the same time make one webhook: of one manager", async () => {
  await using workspace = new FakeWorkspace();
  const { manager } = workspace;
  const outcomes = await Promise.all(
    [["email_sent"], ["email_sent"], ["email_sent", "email_opened"]].map((events) =>
      // Literals in a list of lists are texts to the compiler.
      manager.ensureWebhook(URL_OF_HOOKS, events as ["email_sent", "email_opened"])
    ),
  );
  assertEquals(outcomes.map(({ outcome }) => outcome), ["created", "unchanged", "updated"]);
  assertEquals(workspace.webhooks.size, 1);
});

Deno.test("calls at the same time make one webhook: of two processes, whose managers know nothing of each other", async () => {
  await using workspace = new FakeWorkspace();
  const both = Promise.withResolvers<void>();
  let arrived = 0;
  workspace.beforeCreation = () => {
    if (++arrived === 2) both.resolve();
    return both.promise;
  };
  const outcomes = await Promise.all([
    workspace.manager.ensureWebhook(URL_OF_HOOKS, ["email_sent"]),
    workspace.manager.ensureWebhook(URL_OF_HOOKS, ["email_sent"]),
  ]);
  assertEquals(outcomes.map(({ outcome, webhook: { id } }) => `${outcome} ${id}`).sort(), [
    "created 1",
    "unchanged 1",
  ]);
  assertEquals([...workspace.webhooks.keys()], [1]);
});

Deno.test("a call that failed does not stop the next one for the same URL", async () => {
  await using workspace = new FakeWorkspace();
  const { manager } = workspace;
  const stopped = manager.ensureWebhook(URL_OF_HOOKS, ["email_sent"], { signal: AbortSignal.abort() });
  const next = manager.ensureWebhook(URL_OF_HOOKS, ["email_sent"]);
  await assertRejects(() => stopped);
  assertEquals((await next).outcome, "created");
});

Deno.test("test() sends a signed event that a receiver takes, of each name as it is known to be", async () => {
  await using workspace = new FakeWorkspace();
  await using store = openSqliteStore(":memory:");
  await using server = serveWebhooks({ store, secrets: SECRET, port: 0 });
  workspace.add({ name: "Mine", endpoint: server.url, events: ["email_sent"] });
  const { isAccepted, status, reason, eventId, milliseconds } = await workspace.manager.test(1, {
    secret: SECRET,
  });
  assertEquals([isAccepted, status, reason], [true, 200, ""]);
  assertMatch(eventId, /^test-/);
  assert(milliseconds > 0);
  assertEquals(await storedIds(store), [eventId]);
  for (const event of ["push.bounced", "in_app.clicked", "customer.unsubscribed"] as const) {
    await workspace.manager.test(1, { secret: SECRET, event });
    const body = (await store.list()).at(-1)?.body ?? "";
    assert(isWebhookEvent(parseEvent(body), event), event);
  }
  // The examples of all events, without a socket.
  const names = Object.keys(webhookEvents) as WebhookEventName[];
  for (const event of names) {
    const keep: typeof fetch = (_url, init) => {
      assert(isWebhookEvent(parseEvent(String(init?.body)), event), event);
      return Promise.resolve(new Response());
    };
    await workspace.manager.test(1, { secret: SECRET, event, fetch: keep });
  }
});

Deno.test("test() tells of a wrong key, of nobody at the URL, of no answer in time, and of a redirect", async () => {
  await using workspace = new FakeWorkspace();
  await using store = openSqliteStore(":memory:");
  await using server = serveWebhooks({ store, secrets: SECRET, port: 0 });
  const never: typeof fetch = (_url, init) =>
    new Promise((_, reject) => init?.signal?.addEventListener("abort", () => reject(init.signal?.reason)));
  await using other = new RecordingServer(() =>
    new Response(null, { status: 302, headers: { location: server.url } })
  );
  workspace.add({ name: "Mine", endpoint: server.url, events: ["email_sent"] });
  workspace.add({ name: "Moved", endpoint: other.url, events: ["email_sent"] });
  workspace.add({ name: "Nowhere", endpoint: null, events: ["email_sent"] });
  const { manager } = workspace;
  const wrong = await manager.test(1, { secret: "another-key" });
  assertEquals([wrong.isAccepted, wrong.status, wrong.reason], [false, 401, '{"error":"mismatch"}']);
  const moved = await manager.test(2, { secret: SECRET });
  assertEquals([moved.isAccepted, moved.status], [false, 302]);
  const late = await manager.test(1, { secret: SECRET, timeout: 1, fetch: never });
  assertEquals([late.isAccepted, late.status, late.reason], [false, undefined, "no answer within 1 ms"]);
  await server.close();
  const gone = await manager.test(1, { secret: SECRET });
  assertEquals([gone.isAccepted, gone.status], [false, undefined]);
  assertMatch(gone.reason, /refused|reset|connect/i);
  await assertRejects(() => manager.test(3, { secret: SECRET }), CustomerIOError, "it has no URL");
  await assertRejects(() => manager.test(1, { secret: SECRET, signal: AbortSignal.abort() }));
  assertEquals(await store.count(), 0);
});
