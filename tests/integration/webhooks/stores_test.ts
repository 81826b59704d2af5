/** What stores of all kinds must do, each of them on a real database. */
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import type { DatabaseUnderTest } from "./database_under_test.ts";
import { handlingBehaviours } from "./handling_behaviours.ts";
import { startPostgres, whyWithoutPostgres } from "./postgres_server.ts";
import { storeBehaviours } from "./store_behaviours.ts";
import { temporaryFolder } from "./temporary_store.ts";

function newSqliteFile(): DatabaseUnderTest {
  const folder = temporaryFolder();
  return {
    url: folder.database,
    open: (limits) => Promise.resolve(openSqliteStore(folder.database, limits)),
    [Symbol.asyncDispose]: () => Promise.resolve(folder[Symbol.dispose]()),
  };
}

async function checkAll(
  test: Deno.TestContext,
  newDatabase: () => DatabaseUnderTest | Promise<DatabaseUnderTest>,
): Promise<void> {
  for (const [behaviour, check] of Object.entries({ ...storeBehaviours, ...handlingBehaviours })) {
    await test.step(behaviour, async () => {
      await using database = await newDatabase();
      await check(database);
    });
  }
}

Deno.test("SQLite", (test) => checkAll(test, newSqliteFile));

const reason = whyWithoutPostgres();
if (reason !== undefined) console.warn(`Left out: the tests of stores in PostgreSQL. ${reason}`);

Deno.test({
  name: "PostgreSQL",
  ignore: reason !== undefined,
  fn: async (test) => {
    await using server = await startPostgres();
    await checkAll(test, () => server.newDatabase());
  },
});
