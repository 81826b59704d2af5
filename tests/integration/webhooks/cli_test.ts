import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { main } from "@customerio-notebooks/webhooks/cli";
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { type ForwardTarget, startForwardTarget } from "./forward_target.ts";
import { FORWARD_TO } from "./forwarding_handlers.ts";
import { eventOf, SECRET, send } from "./signed_events.ts";
import { incoming } from "./stored_events.ts";
import { storedIds, temporaryFolder } from "./temporary_store.ts";

const ENV = { CUSTOMERIO_WEBHOOK_SIGNING_KEY: SECRET };

/** Runs the command; it is stopped when it says that it runs, and the work at its URL is done. */
async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = ENV,
  work: (url: string) => Promise<unknown> = () => Promise.resolve(),
) {
  const stop = new AbortController();
  const output: string[] = [];
  const errors: string[] = [];
  const working: Promise<unknown>[] = [];
  const write = (line: string) => {
    output.push(line);
    if (!/^(Receiving|Handling)/.test(line)) return;
    const url = /http\S+(?=;)/.exec(line)?.[0];
    working.push((url === undefined ? Promise.resolve() : work(url)).finally(() => stop.abort()));
  };
  const exitCode = await main(args, {
    env,
    write,
    writeError: (line) => errors.push(line),
    signal: stop.signal,
  });
  await Promise.all(working);
  return { exitCode, output: output.join("\n"), errors };
}

Deno.test("it receives with the key of the environment, into the file of its arguments or of DATABASE_URL", async () => {
  using folder = temporaryFolder();
  const runs: readonly (readonly [args: readonly string[], env: Record<string, string>])[] = [
    [["--port", "0", "--database", folder.database], ENV],
    [["--port", "0"], { ...ENV, DATABASE_URL: `sqlite:${folder.database}` }],
    [["--port", "0", "--database", "webhooks.sqlite"], { ...ENV, INIT_CWD: folder.path }],
  ];
  for (const [index, [args, env]] of runs.entries()) {
    const { exitCode, output, errors } = await run(args, env, async (url) => {
      assertEquals(await send(url, eventOf(`event-${index}`)), 200);
    });
    assertEquals([exitCode, errors], [0, []]);
    assertMatch(output, /^Receiving webhooks at http:\/\/127\.0\.0\.1:\d+; Ctrl-C stops it\.$/);
    assert(!output.includes(SECRET));
  }
  await using store = openSqliteStore(folder.database);
  assertEquals(await storedIds(store), ["event-0", "event-1", "event-2"]);
});

Deno.test("it removes events that are older than asked for", async () => {
  using folder = temporaryFolder();
  {
    await using store = openSqliteStore(folder.database);
    for (const [eventId, days] of [["old", 31], ["new", 29]] as const) {
      const receivedAt = Date.now() - days * 86_400_000;
      await store.add({ eventId, objectType: "", metric: "", occurredAt: undefined, receivedAt, body: "{}" });
    }
  }
  const args = ["--port", "0", "--database", folder.database];
  await run(args);
  const idsNow = async () => {
    await using store = openSqliteStore(folder.database);
    return await storedIds(store);
  };
  assertEquals(await idsNow(), ["old", "new"]);
  const { exitCode } = await run([...args, "--keep-days", "30"]);
  assertEquals([exitCode, await idsNow()], [0, ["new"]]);
});

/** Runs the command on a database with events of such ids, and their handlers. */
async function setUp(target: ForwardTarget, eventIds: readonly string[]) {
  const folder = temporaryFolder();
  {
    await using store = openSqliteStore(folder.database);
    for (const id of eventIds) await store.add(incoming(id));
  }
  process.env[FORWARD_TO] = target.url;
  return {
    runIn: (...args: string[]) => run([...args, "--database", folder.database], {}),
    [Symbol.dispose]: () => {
      delete process.env[FORWARD_TO];
      folder[Symbol.dispose]();
    },
  };
}

const HANDLERS = fileURLToPath(new URL("./forwarding_handlers.ts", import.meta.url));

Deno.test("handlers of a module are given what is stored: at once, or by a worker, or beside the receiver", async () => {
  await using target = startForwardTarget();
  using database = await setUp(target, ["a", "b"]);
  const once = await database.runIn("handle", "--once", "--handlers", HANDLERS);
  assertEquals([once.exitCode, once.output], [0, "Handled 2, to try again 0, dead letters 0."]);
  assertEquals(target.seen.toSorted(), ["a", "b"]);
  const again = await database.runIn("handle", "--handlers", HANDLERS);
  assertMatch(again.output, /^Handling webhooks by forward; Ctrl-C stops it\.\nHandled 0, /);
});

Deno.test("a receiver with handlers hands on what it receives", async () => {
  using folder = temporaryFolder();
  const came = Promise.withResolvers<void>();
  await using target = startForwardTarget(() => came.resolve());
  process.env[FORWARD_TO] = target.url;
  const args = ["--port", "0", "--database", folder.database, "--handlers", HANDLERS];
  const { exitCode } = await run(args, ENV, async (url) => {
    assertEquals(await send(url, eventOf("received")), 200);
    await came.promise;
  });
  delete process.env[FORWARD_TO];
  assertEquals([exitCode, target.seen], [0, ["received"]]);
});

Deno.test("dead letters are listed, replayed and discarded", async () => {
  await using target = startForwardTarget();
  using database = await setUp(target, ["a", "b", "c"]);
  target.status = 500;
  const attempt = () => database.runIn("handle", "--once", "--attempts", "1", "--handlers", HANDLERS);
  assertEquals((await attempt()).output, "Handled 0, to try again 0, dead letters 3.");
  const list = async (...args: string[]) => (await database.runIn("dead-letters", "list", ...args)).output;
  const lines = (await list()).split("\n");
  const [time = "", ...others] = (lines[0] ?? "").split("  ");
  assert(!Number.isNaN(Date.parse(time)));
  assertEquals(others, ["email.opened a", "forward", "1 attempt", "Error: it was answered with 500"]);
  assertEquals([lines.length, lines.at(-1)], [4, "3 dead letters"]);
  const [json = ""] = (await list("--json", "--event", "b")).split("\n");
  const { failed_at, ...letter } = JSON.parse(json);
  assertMatch(failed_at, /Z$/);
  assertEquals(letter, {
    event_id: "b",
    object_type: "email",
    metric: "opened",
    handler: "forward",
    attempts: 1,
    error: "Error: it was\nanswered with 500",
    event: { event_id: "b" },
  });
  assertEquals(
    (await database.runIn("dead-letters", "discard", "--event", "a")).output,
    "1 dead letter discarded",
  );
  target.status = 204;
  target.seen.length = 0;
  const replayed = await database.runIn("dead-letters", "replay", "--all", "--json");
  assertEquals(replayed.output, '{"replayed":2}');
  assertEquals((await attempt()).output, "Handled 2, to try again 0, dead letters 0.");
  assertEquals(target.seen.toSorted(), ["b", "c"]);
  assertEquals(await list(), "0 dead letters");
});

Deno.test("--help says what there is", async () => {
  const { exitCode, output } = await run(["--help"]);
  assertEquals(exitCode, 0);
  for (
    const option of [
      "--port",
      "--hostname",
      "--database",
      "--keep-days",
      "--handlers",
      "dead-letters list|replay|discard",
      "CUSTOMERIO_WEBHOOK_SIGNING_KEY",
    ]
  ) {
    assertStringIncludes(output, option);
  }
});

Deno.test("wrong arguments and settings are one line and exit code 2", async () => {
  using folder = temporaryFolder();
  const there = ["--database", folder.database];
  const good = ["--port", "0", ...there];
  await openSqliteStore(folder.database).close();
  const wrong: readonly (readonly [args: readonly string[], env: Record<string, string>, says: string])[] = [
    [good, {}, "CUSTOMERIO_WEBHOOK_SIGNING_KEY is not set"],
    [good, { CUSTOMERIO_WEBHOOK_SIGNING_KEY: "your-webhook-signing-key" }, "is not set"],
    [["--port", "http"], ENV, "--port must be a whole number"],
    [["--port", "70000"], ENV, "from 0 to 65535"],
    [["--keep-days", "7"], ENV, "from 8 to"],
    [["--colour"], ENV, "--colour"],
    [["serve"], ENV, "serve"],
    [["handle"], ENV, "--handlers FILE"],
    [["handle", "--handlers", `${folder.path}/missing.ts`], ENV, "missing.ts"],
    [["handle", "--handlers", fileURLToPath(import.meta.resolve("./hand_clock.ts"))], ENV, "`handlers`"],
    [[...good, "--once"], ENV, '"receive" takes no --once'],
    [["handle", "--attempts", "0"], ENV, "from 1 to"],
    [["handle", "--start", "last"], ENV, "first or next"],
    [["dead-letters"], ENV, "There is no command"],
    [["dead-letters", "list", "--all"], ENV, "takes no --all"],
    [["dead-letters", "replay", ...there], ENV, "Say which dead letters to replay"],
    [["dead-letters", "discard", "--all", "--event", "a", ...there], ENV, "Say which"],
    [["dead-letters", "list", "--database", `${folder.path}/missing.sqlite`], ENV, "there is no such file"],
    [["--port", "0", "--database", `${folder.path}/missing/x.sqlite`], ENV, "x.sqlite"],
    [["--port", "0"], { ...ENV, DATABASE_URL: "mysql://me:planted@host/db" }, "mysql"],
  ];
  for (const [args, env, says] of wrong) {
    const { exitCode, output, errors } = await run(args, env);
    assertEquals([exitCode, output, errors.length], [2, "", 1], args.join(" "));
    assertStringIncludes(errors[0] ?? "", says);
    assert(!/\n|planted/.test(errors[0] ?? ""));
  }
});
