import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { main } from "@customerio-notebooks/webhooks/cli";
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { eventOf, SECRET, send } from "./signed_events.ts";
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

Deno.test("--help says what there is", async () => {
  const { exitCode, output } = await run(["--help"]);
  assertEquals(exitCode, 0);
  for (
    const option of ["--port", "--hostname", "--database", "--keep-days", "CUSTOMERIO_WEBHOOK_SIGNING_KEY"]
  ) {
    assertStringIncludes(output, option);
  }
});

Deno.test("wrong arguments and settings are one line and exit code 2", async () => {
  using folder = temporaryFolder();
  const good = ["--port", "0", "--database", folder.database];
  const wrong: readonly (readonly [args: readonly string[], env: Record<string, string>, says: string])[] = [
    [good, {}, "CUSTOMERIO_WEBHOOK_SIGNING_KEY is not set"],
    [good, { CUSTOMERIO_WEBHOOK_SIGNING_KEY: "your-webhook-signing-key" }, "is not set"],
    [["--port", "http"], ENV, "--port must be a whole number"],
    [["--port", "70000"], ENV, "from 0 to 65535"],
    [["--keep-days", "7"], ENV, "from 8 to"],
    [["--colour"], ENV, "--colour"],
    [["serve"], ENV, "serve"],
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
