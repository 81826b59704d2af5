import { Buffer } from "node:buffer";

/** A body; or why there is none, and whether the connection is to be cut because the sender may go on for ever. */
export type ReceivedBody =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly fault: BodyFault; readonly goesOn: boolean };

/** Why there is no body: it is over the limit, comes too slowly, or the connection broke. */
export type BodyFault = "too-large" | "too-slow" | "interrupted";

/**
 * Until when a body is waited for. Deno can only cut a connection between two reads, so what drips is cut at the first piece
 * that comes too late, and a sender that has fallen silent is answered later, and its connection left to it.
 */
export interface BodyDeadlines {
  /** No piece of the body may come after it. */
  readonly dripping: AbortSignal;
  /** Nothing is waited for after it. */
  readonly silent: AbortSignal;
}

/** For pieces that have come before a deadline and could not be read, in milliseconds. */
const LAST_LOOK = 20;

/**
 * Reads a body, and never holds more of it than the limit and one chunk. What is over the limit is read and thrown away:
 * a sender that is still writing would not see the answer.
 *
 * @param request The request.
 * @param limit In bytes.
 * @param until When it must have arrived.
 * @returns The body, or why there is none.
 */
export async function receiveBody(
  request: Request,
  limit: number,
  until: BodyDeadlines,
): Promise<ReceivedBody> {
  if (request.body === null) return { bytes: new Uint8Array(0) };
  const reader = request.body.getReader();
  const stop = () => void reader.cancel().catch(() => {});
  let lastLook: ReturnType<typeof setTimeout> | undefined;
  // Where this process itself was held up, both deadlines have passed at a time and pieces wait to be read: who drips must not
  // be taken for one who is silent.
  const lookOnceMore = () => lastLook = setTimeout(stop, LAST_LOOK);
  until.silent.addEventListener("abort", lookOnceMore, { once: true });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.byteLength;
      if (size <= limit) chunks.push(read.value);
      else chunks.length = 0;
      if (until.dripping.aborted) {
        stop();
        return { fault: size > limit ? "too-large" : "too-slow", goesOn: true };
      }
    }
  } catch {
    if (!until.silent.aborted) return { fault: "interrupted", goesOn: false };
  } finally {
    clearTimeout(lastLook);
    until.silent.removeEventListener("abort", lookOnceMore);
  }
  if (size > limit) return { fault: "too-large", goesOn: false };
  // A stream that was cancelled ends as if it were complete.
  return until.silent.aborted ? { fault: "too-slow", goesOn: false } : { bytes: joined(chunks, size) };
}

/** Nearly all bodies come in one piece, which need not be copied. */
function joined(chunks: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const [first, ...others] = chunks;
  return first !== undefined && others.length === 0 ? first : Buffer.concat(chunks, size);
}

/**
 * An answer's body behind which the connection is cut. Deno would otherwise go on reading for as long as the sender sends,
 * `Connection: close` or not.
 *
 * @param text What the sender is told.
 * @returns The body: it breaks off after the text.
 */
export function cutOff(text: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let isSaid = false;
  return new ReadableStream({
    pull(controller) {
      // Deno reports it in this form.
      if (isSaid) return controller.error("Cut a connection: the body of its request did not come to an end");
      isSaid = true;
      controller.enqueue(new TextEncoder().encode(text));
    },
  }, { highWaterMark: 0 });
}
