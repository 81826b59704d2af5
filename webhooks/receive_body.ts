/** A body; or why there is none: it is over the limit, came too slowly, or the connection broke. */
export type ReceivedBody = Uint8Array<ArrayBuffer> | "too-large" | "too-slow" | "interrupted";

/**
 * Reads a body, and never holds more of it than the limit and one chunk.
 *
 * @param request The request.
 * @param limit In bytes.
 * @param deadline Ends the reading when it is aborted.
 * @returns The body, or why there is none. The rest of it is not read: the connection is of no use any more.
 */
export async function receiveBody(
  request: Request,
  limit: number,
  deadline: AbortSignal,
): Promise<ReceivedBody> {
  if (request.body === null) return new Uint8Array(0);
  if (Number(request.headers.get("content-length") ?? 0) > limit) {
    await discardBody(request);
    return "too-large";
  }
  const reader = request.body.getReader();
  const stop = () => void reader.cancel().catch(() => {});
  deadline.addEventListener("abort", stop, { once: true });
  try {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.byteLength;
      if (size > limit) {
        stop();
        return "too-large";
      }
      chunks.push(read.value);
    }
    // A cancelled stream ends as if it were complete.
    return deadline.aborted ? "too-slow" : joined(chunks, size);
  } catch {
    return deadline.aborted ? "too-slow" : "interrupted";
  } finally {
    deadline.removeEventListener("abort", stop);
  }
}

/** Tells the sender that nobody reads on. A connection with a body that is left as it is would be of no use either. */
export async function discardBody(request: Request): Promise<void> {
  // It fails where the connection is broken already.
  await request.body?.cancel().catch(() => {});
}

function joined(chunks: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const [first] = chunks;
  if (chunks.length === 1 && first !== undefined) return first;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
