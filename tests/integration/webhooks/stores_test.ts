/** What stores of all kinds must do, each of them on a real database. */
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import type { DatabaseUnderTest } from "./database_under_test.ts";
import { handlingBehaviours } from "./handling_behaviours.ts";
import { temporaryFolder } from "./temporary_store.ts";

function newSqliteFile(): DatabaseUnderTest {
  const folder = temporaryFolder();
  return {
    url: folder.database,
    open: (limits) => Promise.resolve(openSqliteStore(folder.database, limits)),
    [Symbol.asyncDispose]: () => Promise.resolve(folder[Symbol.dispose]()),
  };
}

Deno.test("SQLite", async (test) => {
  for (const [behaviour, check] of Object.entries(handlingBehaviours)) {
    await test.step(behaviour, async () => {
      await using database = newSqliteFile();
      await check(database);
    });
  }
});
