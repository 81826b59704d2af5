/**
 * `@customerio/cdp-analytics-node`: one `track` a row; it makes the batches itself. Arguments: port of the sink, CSV file,
 * events, folder of the peers, and `paced` to wait, which it does not do by itself, while many events are under way.
 *
 * @module
 */
import { createRequire } from "node:module";
import process from "node:process";
import { measure } from "./measure.mjs";
import { readPurchases } from "./purchases.mjs";

/** Events a batch. It does not measure batches right: 1,300 of these events would be over 500 KB, and dropped. */
const FULL_BATCH = 1200;
/** The less is under way the faster it is: so small batches, and the fewest of them that still overlap. */
const PACED_BATCH = 200;
const MOST_UNDER_WAY = 2 * PACED_BATCH;

/** By default a batch that is not full waits for ten seconds, which would count against it. */
const FLUSH_INTERVAL = 250;
/** By default a request that waits ten seconds, while events are still encoded, is sent again. */
const LONG = 600_000;

const [port, file, events, peers, pace] = process.argv.slice(2);
const isPaced = pace === "paced";
const { Analytics } = createRequire(peers)("@customerio/cdp-analytics-node");

await measure(async () => {
  const analytics = new Analytics({
    writeKey: "abc123",
    host: `http://127.0.0.1:${port}`,
    path: "/v1/batch",
    maxEventsInBatch: isPaced ? PACED_BATCH : FULL_BATCH,
    flushInterval: FLUSH_INTERVAL,
    httpRequestTimeout: LONG,
  });
  analytics.on("error", ({ reason }) => {
    throw new Error("An event was not delivered", { cause: reason });
  });
  let sent = 0;
  let arrived = 0;
  let goOn = () => {};
  // The callback of `track` is no way to wait: it is held back for 300 ms.
  analytics.on("track", () => {
    arrived += 1;
    if (sent - arrived <= MOST_UNDER_WAY - PACED_BATCH) goOn();
  });
  for (const purchase of readPurchases(file, Number(events))) {
    analytics.track(purchase);
    sent += 1;
    if (isPaced && sent - arrived >= MOST_UNDER_WAY) await new Promise((resolve) => goOn = resolve);
  }
  await analytics.closeAndFlush({ timeout: LONG });
  return arrived;
});
