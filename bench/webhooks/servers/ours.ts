/**
 * Our receiver, as a process. Arguments: `durable` or `off`, the file of its store.
 *
 * @module
 */
import { serveWebhooks, type WebhookStore } from "@customerio-notebooks/webhooks";
import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
import { untilStdinEnds } from "./until_stdin_ends.mjs";
import { SIGNING_KEY } from "../signed_requests.ts";

/** A store that forgets: what the receiver costs without one. */
function forgetfulStore(): WebhookStore {
  let added = 0;
  return {
    statistics: { pending: 0, commits: 0 },
    add: () => {
      added++;
      return Promise.resolve("stored");
    },
    list: () => Promise.resolve([]),
    count: () => Promise.resolve(added),
    removeReceivedBefore: () => Promise.resolve(0),
    check: () => Promise.resolve(),
    close: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

const [mode, file = ""] = Deno.args;
await using store = mode === "durable" ? openSqliteStore(file) : forgetfulStore();
await using server = serveWebhooks({ store, secrets: SIGNING_KEY, port: 0 });
console.log(new URL(server.url).port);
await untilStdinEnds();
