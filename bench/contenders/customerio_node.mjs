/**
 * `customerio-node`: batches made by hand, eight in flight. Arguments: port of the sink, CSV file, events, folder of the peers.
 *
 * @module
 */
import { createRequire } from "node:module";
import process from "node:process";
import { measure } from "./measure.mjs";
import { chunked, readPurchases } from "./purchases.mjs";

/** Calls a batch: with the id and the context that the client adds to each, as many as stay under 500 KB. */
const CALLS = 1700;
const IN_FLIGHT = 8;

const [port, file, events, peers] = process.argv.slice(2);
const { PipelinesClient } = createRequire(peers)("customerio-node");
const client = new PipelinesClient("abc123", { url: `http://127.0.0.1:${port}/v1`, strictMode: true });

await measure(async () => {
  let sent = 0;
  const batches = chunked(readPurchases(file, Number(events)), CALLS);
  const work = async () => {
    for (const batch of batches) {
      await client.batch(batch.map((call) => ({ type: "track", ...call })));
      sent += batch.length;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  return sent;
});
