/**
 * The service that all contenders send to: reads every body whole, counts what is in it and answers `{}`. A process of its
 * own, so that the memory and the time of a contender are those of the contender.
 *
 * `Deno.serve` and not `node:http`: measured here, it takes the same bodies at three times the rate, in Node as in Deno.
 *
 * @module
 */
import { Buffer } from "node:buffer";

/** What a sink has received since it was last asked. */
export interface SinkCounts {
  readonly requests: number;
  /** Calls, told by their `messageId`. */
  readonly events: number;
  /** Bytes of all bodies. */
  readonly bytes: number;
  /** Bytes of the largest body. */
  readonly largestBody: number;
}

/** Each call has one, and nothing else in the bodies of the benchmark looks like it. */
const MARK = '"messageId"';

const NOTHING: SinkCounts = { requests: 0, events: 0, bytes: 0, largestBody: 0 };

/**
 * Makes the handler of a sink. A POST to `/counts` answers the counts and starts again from zero.
 *
 * @returns The handler.
 */
export function createSink(): (request: Request) => Promise<Response> {
  let counts = NOTHING;
  return async (request) => {
    const body = Buffer.from(await request.arrayBuffer());
    if (request.url.endsWith("/counts")) {
      const taken = counts;
      counts = NOTHING;
      return Response.json(taken);
    }
    counts = {
      requests: counts.requests + 1,
      events: counts.events + countMarks(body),
      bytes: counts.bytes + body.length,
      largestBody: Math.max(counts.largestBody, body.length),
    };
    return Response.json({});
  };
}

/** As text of one byte a character, which V8 searches five times as fast as `Buffer` searches its bytes. */
function countMarks(body: Buffer): number {
  const text = body.toString("latin1");
  let count = 0;
  for (let at = text.indexOf(MARK); at !== -1; at = text.indexOf(MARK, at + MARK.length)) count += 1;
  return count;
}

if (import.meta.main) {
  Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    onListen: ({ port }) => console.log(port),
  }, createSink());
  // Whoever started it holds the other end, which closes however they end.
  for await (const _ of Deno.stdin.readable);
  Deno.exit(0);
}
