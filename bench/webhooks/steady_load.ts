import { openConnection } from "./connection.ts";
import { eventBody, requestOf, signedHeaders } from "./signed_requests.ts";

/** What was sent at a steady rate. */
export interface SteadyLoadCounts {
  /** Events that were answered by 200, each counted once. */
  readonly accepted: number;
  /** Of them, how often one was sent again, and answered by 200 again. */
  readonly repeated: number;
  /** Requests with a wrong signature, all answered by 401. */
  readonly refused: number;
}

/** How steadily. */
export interface SteadyLoadOptions {
  readonly port: number;
  /** Requests a second. */
  readonly rate: number;
  readonly connections: number;
  /** Milliseconds. */
  readonly duration: number;
  /** Called with the milliseconds that an answer took since the request was due. */
  readonly onAnswer: (milliseconds: number) => void;
  readonly signal: AbortSignal;
}

/** As in life, some come twice, and somebody tries the door: each so many requests. */
const REPEATED_EACH = 20, FORGED_EACH = 50;

/**
 * Sends events at a steady rate, each when it is due, or when a connection is free.
 *
 * @param options How steadily.
 * @returns What was sent.
 * @throws {Error} If a request is not answered as it has to be.
 */
export async function sendSteadily(options: SteadyLoadOptions): Promise<SteadyLoadCounts> {
  const { port, rate, duration, onAnswer, signal } = options;
  const counts = { accepted: 0, repeated: 0, refused: 0 };
  const start = performance.now();
  let next = 0;
  const work = async () => {
    using connection = await openConnection(port);
    for (let index = next++; index < rate * duration / 1000; index = next++) {
      const due = start + 1000 * index / rate;
      const early = due - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      signal.throwIfAborted();
      const isForged = index % FORGED_EACH === 1;
      const request = requestFor(index, isForged);
      await expect(connection.send(request), isForged ? 401 : 200);
      onAnswer(performance.now() - due);
      if (isForged) counts.refused++;
      else counts.accepted++;
      if (isForged || index % REPEATED_EACH !== 0) continue;
      await expect(connection.send(request), 200);
      counts.repeated++;
    }
  };
  await Promise.all(Array.from({ length: options.connections }, work));
  return counts;
}

async function expect(answer: Promise<number>, status: number): Promise<void> {
  const found = await answer;
  if (found !== status) throw new Error(`The receiver answered ${found}, not ${status}`);
}

function requestFor(index: number, isForged: boolean): Uint8Array {
  const timestamp = Math.floor(Date.now() / 1000);
  const id = `soak-${String(index).padStart(21, "0")}`;
  const body = eventBody(id, timestamp);
  const headers = signedHeaders("customerio", id, body, timestamp);
  return requestOf(body, isForged ? { ...headers, "x-cio-signature": "0".repeat(64) } : headers);
}
