/** What is PostgreSQL's alone: a server that goes away, another's locks, several receivers on several machines, passwords. */
import { ConfigurationError, createLogger } from "@customerio-notebooks/core";
import { createReceiver, StoreUnavailableError } from "@customerio-notebooks/webhooks";
import { openPostgresStore } from "@customerio-notebooks/webhooks/postgres-store";
import { main } from "@customerio-notebooks/webhooks/cli";
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { openStore } from "../../../webhooks/stores/open_store.ts";
import { openPool } from "../../../webhooks/stores/postgres_pool.ts";
import { LOCKS, STORING } from "../../../webhooks/stores/postgres_schema.ts";
import {
  PASSWORD,
  type PostgresServer,
  runSql,
  startPostgres,
  whyWithoutPostgres,
} from "./postgres_server.ts";
import { startReceiver } from "./receiver_process.ts";
import { eventOf, SECRET, send, signedRequest } from "./signed_events.ts";
import { ids, incoming } from "./stored_events.ts";
import { storedIds } from "./temporary_store.ts";

const assertHidesPassword = (text: string) =>
  assert(!text.includes(PASSWORD) && !text.includes(encodeURIComponent(PASSWORD)), text);

function disposeAll(resources: readonly AsyncDisposable[]): AsyncDisposableStack {
  const stack = new AsyncDisposableStack();
  for (const resource of resources) stack.use(resource);
  return stack;
}

const checks: Readonly<Record<string, (server: PostgresServer) => Promise<void>>> = {
  "two receivers share a database, one is killed with -9 under load: nothing is lost, nor stored twice":
    async (
      server,
    ) => {
      await using database = server.newDatabase();
      const [lasting, killed] = await Promise.all([startReceiver(database.url), startReceiver(database.url)]);
      await using _both = disposeAll([lasting, killed]);
      const [accepted, unanswered] = [new Set<string>(), new Set<string>()];
      let [number, answers] = [0, 0];
      const killing = Promise.withResolvers<number>();
      const sendAll = async () => {
        while (number < 400) {
          // Both are sent each event, at about the same time.
          const [id, receiver] = [`id-${Math.floor(number / 2)}`, number % 2 === 0 ? lasting : killed];
          number++;
          const status = await send(receiver.url, eventOf(id)).catch(() => undefined);
          assert(status === 200 || status === undefined && receiver === killed, `answered with ${status}`);
          (status === 200 ? accepted : unanswered).add(id);
          if (++answers === 150) killed.end("SIGKILL").then(killing.resolve, killing.reject);
        }
      };
      await Promise.all(Array.from({ length: 16 }, sendAll));
      await killing.promise;
      assert(unanswered.size > 0);
      await using store = await database.open();
      const stored = await storedIds(store);
      assertEquals(stored.length, new Set(stored).size);
      assertEquals([...accepted.difference(new Set(stored))], []);
      // As Customer.io does: what was not answered is sent again.
      for (const id of unanswered) assertEquals(await send(lasting.url, eventOf(id)), 200);
      assertEquals((await storedIds(store)).toSorted(), ids(200).toSorted());
      await runSql(server.url(), "ALTER SYSTEM RESET fsync");
    },

  "a server that goes away means 503 with Retry-After, and 200 when it is back, by itself": async (
    server,
  ) => {
    await using database = server.newDatabase();
    await using store = await database.open({ patience: 100 });
    const lines: string[] = [];
    const logger = createLogger({ write: (line) => lines.push(line) });
    const receiver = createReceiver({ store, secrets: SECRET, logger, retryAfter: 7 });
    const statusOf = async (id: string) => (await receiver(await signedRequest(eventOf(id)))).status;
    const health = async () => (await receiver(new Request("http://localhost/health"))).status;
    // On a busy machine a server that is there may not answer within the store's patience either.
    const answered = async (ask: () => Promise<number>) => {
      let status = await ask();
      for (let tries = 1; status === 503 && tries < 100; tries++) status = await ask();
      return status;
    };
    for (const signal of ["SIGINT", "SIGKILL"] as const) {
      assertEquals(await answered(() => statusOf(`before ${signal}`)), 200);
      assertEquals(await answered(health), 200);
      await server.stop(signal);
      const response = await receiver(await signedRequest(eventOf(`during ${signal}`)));
      assertEquals([response.status, response.headers.get("retry-after")], [503, "7"]);
      assertEquals(await health(), 503);
      await assertRejects(() => store.list(), StoreUnavailableError, "Check that PostgreSQL runs");
      await server.start();
      assertEquals(await answered(() => statusOf(`after ${signal}`)), 200);
    }
    assertEquals((await storedIds(store)).length, 4);
    assert(lines.length > 0);
    assertHidesPassword(lines.join());
  },

  "a server that is back in time costs no event its 200": async (server) => {
    await using database = server.newDatabase();
    await using store = await database.open({ patience: 60_000 });
    await store.add(incoming("a"));
    await server.stop("SIGINT");
    const adding = ids(3).map((id) => store.add(incoming(id)));
    await server.start();
    assertEquals(await Promise.all(adding), ["stored", "stored", "stored"]);
  },

  "a database that is locked, or cannot keep up, refuses events": async (server) => {
    await using database = server.newDatabase();
    await using patient = await database.open({ patience: 60_000, maxPending: 2 });
    await using impatient = await database.open({ patience: 50 });
    await using locker = openPool(database.url, { connections: 1, timeout: 60_000, patience: 5000 });
    await locker.transaction(async (query) => {
      await query("LOCK TABLE customerio_webhooks.events");
      const adding = ids(2).map((id) => patient.add(incoming(id)));
      // On a busy machine its patience may be over before it is even connected.
      let told = "";
      for (let tries = 0; tries < 100 && !told.includes("Another session holds a lock"); tries++) {
        told = (await assertRejects(() => impatient.add(incoming("x")), StoreUnavailableError)).message;
      }
      assertStringIncludes(told, "Another session holds a lock");
      await assertRejects(() => patient.add(incoming("y")), StoreUnavailableError, "2 events wait already");
      await query("ROLLBACK; BEGIN");
      assertEquals(await Promise.all(adding), ["stored", "stored"]);
    });
  },

  "receivers store in turn, so that positions grow in the order of commits": async (server) => {
    await using database = server.newDatabase();
    await using store = await database.open({ patience: 60_000 });
    await using other = openPool(database.url, { connections: 1, timeout: 60_000, patience: 5000 });
    await using observer = openPool(database.url, { connections: 1, timeout: 60_000, patience: 5000 });
    const waiting = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
    let adding: Promise<string> | undefined;
    await other.transaction(async (query) => {
      await query("SELECT pg_advisory_xact_lock($1, $2)", [LOCKS, STORING]);
      await query(
        `INSERT INTO customerio_webhooks.events (event_id, object_type, metric, received_at, body)
         VALUES ('first', 'email', 'opened', 1, '{}')`,
      );
      let isStored = false;
      adding = store.add(incoming("second")).finally(() => isStored = true);
      while (!isStored && (await observer.query(waiting)).length === 0);
      assert(!isStored, "who reads the second now would never read the first");
    });
    await adding;
    assertEquals(await storedIds(store), ["first", "second"]);
  },

  "each commit waits for the disk, whatever the server's own setting is": async (server) => {
    await using database = server.newDatabase();
    await using pool = openPool(database.url, { connections: 1, timeout: 1000, patience: 1000 });
    const sql = "SELECT setting, reset_val AS of_server FROM pg_settings WHERE name = 'synchronous_commit'";
    assertEquals(await pool.query(sql), [{ setting: "on", of_server: "off" }]);
  },

  "its URL chooses the store, and what is wrong with it is told without the password": async (server) => {
    await using database = server.newDatabase();
    await (await openStore(database.url.replace("postgres:", "postgresql:"))).close();
    const url = new URL(database.url);
    const wrong: readonly (readonly [url: string, says: string])[] = [
      [database.url.replace(":planted", ":not-planted"), "Check user and password"],
      [server.url("missing"), "Create the database"],
      [`postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:1/x`, "Check that the server runs"],
      [`postgres://postgres:${PASSWORD}@127.0.0.1:${url.port}:x/x`, "not the URL of a PostgreSQL database"],
    ];
    for (const [given, says] of wrong) {
      const error = await assertRejects(() => openPostgresStore(given), ConfigurationError);
      assertStringIncludes(error.message, says);
      assertHidesPassword(Deno.inspect(error));
      const errors: string[] = [];
      const env = { CUSTOMERIO_WEBHOOK_SIGNING_KEY: SECRET, DATABASE_URL: given };
      const exitCode = await main(["--port", "0"], { env, writeError: (line) => errors.push(line) });
      assertEquals([exitCode, errors.length], [2, 1]);
      assertHidesPassword(errors.join());
    }
    await runSql(database.url, "INSERT INTO customerio_webhooks.migrations VALUES (99)");
    await assertRejects(() => database.open(), ConfigurationError, "newer version");
  },
};

const reason = whyWithoutPostgres();
if (reason !== undefined) console.warn(`Left out: the tests of a PostgreSQL server. ${reason}`);

Deno.test({
  name: "PostgreSQL",
  ignore: reason !== undefined,
  fn: async (test) => {
    await using server = await startPostgres();
    for (const [name, check] of Object.entries(checks)) await test.step(name, () => check(server));
  },
});
