import { Buffer } from "node:buffer";

/** A body as it came: its bytes, or its size alone where that is over the limit. */
export type ReceivedBody = { readonly bytes: Uint8Array } | { readonly size: number };

/**
 * Reads a body, and keeps at most so many bytes of it. The rest is read and thrown away: a connection whose request is
 * not read to its end cannot be used for the next one.
 */
export async function readBody(request: Request, limit: number): Promise<ReceivedBody> {
  const declared = Number(request.headers.get("content-length") ?? Number.NaN);
  if (declared <= limit) return { bytes: new Uint8Array(await request.arrayBuffer()) };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > limit ? { size } : { bytes: Buffer.concat(chunks, size) };
}
