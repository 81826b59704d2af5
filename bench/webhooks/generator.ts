/**
 * Sends events to a receiver, and tells how long each took. A process of its own, so that it takes no time from the receiver but
 * that of the machine. Arguments: a {@linkcode Load} as JSON.
 *
 * @module
 */
import { type HttpConnection, openConnection } from "./connection.ts";
import { processorSeconds } from "./processor_time.ts";
import { type Scheme, signedRequests } from "./signed_requests.ts";

/** What is sent. */
export interface Load {
  readonly port: number;
  /** Process of the receiver. */
  readonly pid: number;
  readonly scheme: Scheme;
  /** Connections, on each of which one event is under way at a time. */
  readonly concurrency: number;
  /** Events that are counted. */
  readonly events: number;
  /** Events before them, in which code gets compiled, connections opened and files made. */
  readonly warmUp: number;
  /** Events a second that are offered, whether or not earlier ones are answered; as fast as possible where absent. */
  readonly rate?: number | undefined;
}

/** How it went. */
export interface LoadResult {
  readonly events: number;
  readonly seconds: number;
  /** Milliseconds from when an event was due to its answer. */
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  /** Processor time that the receiver took for each event, in microseconds; absent where the system does not tell. */
  readonly cpuMicroseconds?: number | undefined;
}

async function send(connection: HttpConnection, request: Uint8Array): Promise<void> {
  const status = await connection.send(request);
  if (status !== 200) throw new Error(`The receiver answered ${status}`);
}

/** Sends each request as soon as a connection is free; the milliseconds of each. */
async function sendAll(
  connections: readonly HttpConnection[],
  requests: readonly Uint8Array[],
): Promise<number[]> {
  const pending = requests.values();
  const times: number[] = [];
  await Promise.all(connections.map(async (connection) => {
    for (const request of pending) {
      const started = performance.now();
      await send(connection, request);
      times.push(performance.now() - started);
    }
  }));
  return times;
}

/** Sends each request when it is due, or when a connection is free; the milliseconds of each since it was due. */
async function sendAtRate(
  connections: readonly HttpConnection[],
  requests: readonly Uint8Array[],
  rate: number,
): Promise<number[]> {
  const start = performance.now();
  const times: number[] = [];
  const pending = requests.entries();
  await Promise.all(connections.map(async (connection) => {
    for (const [index, request] of pending) {
      const due = start + 1000 * index / rate;
      const early = due - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      await send(connection, request);
      times.push(performance.now() - due);
    }
  }));
  return times;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/**
 * Sends a load.
 *
 * @param load What.
 * @returns How it went.
 * @throws {Error} If an event is not answered by 200.
 */
export async function sendLoad(
  { port, pid, scheme, concurrency, events, warmUp, rate }: Load,
): Promise<LoadResult> {
  const requests = signedRequests(warmUp + events, scheme, "bench");
  using stack = new DisposableStack();
  const connections = await Promise.all(Array.from({ length: concurrency }, () => openConnection(port)));
  for (const connection of connections) stack.use(connection);
  await sendAll(connections, requests.slice(0, warmUp));
  const counted = requests.slice(warmUp);
  const cpuBefore = await processorSeconds(pid);
  const start = performance.now();
  const times = rate === undefined
    ? await sendAll(connections, counted)
    : await sendAtRate(connections, counted, rate);
  const seconds = (performance.now() - start) / 1000;
  const cpuAfter = await processorSeconds(pid);
  const cpuSeconds = cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore;
  const sorted = times.sort((left, right) => left - right);
  return {
    events: times.length,
    seconds,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    slowest: sorted.at(-1) ?? NaN,
    cpuMicroseconds: cpuSeconds === undefined ? undefined : cpuSeconds * 1e6 / times.length,
  };
}

if (import.meta.main) console.log(JSON.stringify(await sendLoad(JSON.parse(Deno.args[0] ?? ""))));
