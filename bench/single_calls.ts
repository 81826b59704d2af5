/**
 * Single calls: `client.track` beside a bare `fetch` of the same body with the same headers, in blocks that alternate, one call
 * at a time and several. A process of its own. Arguments: port of the sink, calls a block, pairs of blocks.
 *
 * @module
 */
import { median } from "./median.ts";
import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";

/** What single calls cost. */
export interface SingleCalls {
  /** Calls under way at a time. */
  readonly concurrency: number;
  /** Calls that were made of each kind, in all blocks. */
  readonly calls: number;
  /** Median time of a call through the client, in microseconds. */
  readonly trackMicroseconds: number;
  /** Median time of a bare `fetch`, in microseconds. */
  readonly fetchMicroseconds: number;
  /** How much longer a call takes than a bare `fetch`: 0.1 is a tenth. The median of the pairs of blocks. */
  readonly overhead: number;
}

/** What is called, again and again: the client's `track`, and the bare `fetch` of what that sends. */
interface Calls {
  readonly track: () => Promise<unknown>;
  readonly fetch: () => Promise<unknown>;
}

/** Calls under way at a time. */
const CONCURRENCIES = [1, 16];

/** Pairs of blocks that are not counted, in which the code gets compiled and the connections opened. */
const WARM_UP = 20;

const PURCHASE = {
  userId: "00002",
  event: "Order Completed",
  timestamp: "1997-01-12T00:00:00Z",
  properties: { number_of_cds: 5, dollar_value: 77 },
};

/** Makes the calls. */
async function makeCalls(baseUrl: string): Promise<Calls> {
  // Without limits: waiting for one's turn is no overhead.
  const options = { apiKey: "abc123", baseUrl, rateLimits: {} };
  const sent: Request[] = [];
  const record: typeof fetch = (input, init) => {
    sent.push(new Request(input, init));
    return Promise.resolve(Response.json({}));
  };
  await new CustomerIOClient({ ...options, fetch: record }).track(PURCHASE);
  const [request = new Request(baseUrl)] = sent;
  const { url, method } = request;
  const init = { method, headers: Object.fromEntries(request.headers), body: await request.text() };
  const client = new CustomerIOClient(options);
  return {
    track: () => client.track(PURCHASE),
    fetch: async () => await (await fetch(url, init)).text(),
  };
}

/**
 * Times both calls in pairs of blocks. Each is the first of its pair by turns, so that what slows down the machine for a while,
 * or what one leaves to the other to collect, tells for neither.
 */
async function compareCalls(
  calls: Calls,
  concurrency: number,
  block: number,
  pairs: number,
): Promise<SingleCalls> {
  const timings: { readonly [Kind in keyof Calls]: number }[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const timing = { track: 0, fetch: 0 };
    const order = ["track", "fetch"] as const;
    for (const kind of pair % 2 === 0 ? order : order.toReversed()) {
      timing[kind] = await timeBlock(calls[kind], block, concurrency);
    }
    timings.push(timing);
  }
  const perCall = (kind: keyof Calls) => median(timings.map(({ [kind]: time }) => time)) / block * 1000;
  return {
    concurrency,
    calls: block * pairs,
    trackMicroseconds: perCall("track"),
    fetchMicroseconds: perCall("fetch"),
    overhead: median(timings.map(({ track, fetch }) => track / fetch)) - 1,
  };
}

/** Milliseconds that so many calls take. */
async function timeBlock(call: () => Promise<unknown>, calls: number, concurrency: number): Promise<number> {
  const pending = Array(calls).keys();
  const work = async () => {
    for (const _ of pending) await call();
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, work));
  return performance.now() - start;
}

if (import.meta.main) {
  const [port, block = 0, pairs = 0] = Deno.args.map(Number);
  const calls = await makeCalls(`http://127.0.0.1:${port}/v1`);
  const results: SingleCalls[] = [];
  for (const concurrency of CONCURRENCIES) {
    await compareCalls(calls, concurrency, block, WARM_UP);
    results.push(await compareCalls(calls, concurrency, block, pairs));
  }
  const events = 2 * block * (WARM_UP + pairs) * CONCURRENCIES.length;
  console.log(JSON.stringify({ events, results }));
}
