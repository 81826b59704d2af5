/**
 * `@customerio/cdp-analytics-node`: one `track` a row; it makes the batches itself. Arguments: port of the sink, CSV file,
 * events, folder of the peers.
 *
 * @module
 */
import { createRequire } from "node:module";
import process from "node:process";
import { measure } from "./measure.mjs";
import { chunked, readPurchases } from "./purchases.mjs";

/** It does not measure batches right: 1,300 of these events would already be over 500 KB, and dropped. */
const CALLS = 1200;
const IN_FLIGHT = 8;
/** By default a batch that is not full waits for ten seconds, which would count against it. */
const FLUSH_INTERVAL = 250;
const LONG = 600_000;

const [port, file, events, peers] = process.argv.slice(2);
const { Analytics } = createRequire(peers)("@customerio/cdp-analytics-node");

await measure(async () => {
  const analytics = new Analytics({
    writeKey: "abc123",
    host: `http://127.0.0.1:${port}`,
    path: "/v1/batch",
    maxEventsInBatch: CALLS,
    flushInterval: FLUSH_INTERVAL,
    httpRequestTimeout: LONG,
  });
  analytics.on("error", ({ reason }) => {
    throw new Error("An event was not delivered", { cause: reason });
  });
  let sent = 0;
  // All at once it is slower, and holds twice the memory.
  for (const calls of chunked(readPurchases(file, Number(events)), CALLS * IN_FLIGHT)) {
    await Promise.all(calls.map((call) => new Promise((resolve) => analytics.track(call, resolve))));
    sent += calls.length;
  }
  await analytics.closeAndFlush({ timeout: LONG });
  return sent;
});
