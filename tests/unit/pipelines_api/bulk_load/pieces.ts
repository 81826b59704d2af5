import type { ByteSource } from "../../../../pipelines_api/bulk_load/byte_window.ts";

/** Gives bytes in pieces of these lengths, over and over. */
export function inPieces(bytes: Uint8Array, lengths: readonly number[]): ByteSource {
  let position = 0;
  let piece = 0;
  return {
    pull(rest) {
      if (position >= bytes.length) return Promise.resolve(undefined);
      const length = lengths[piece++ % lengths.length] ?? bytes.length;
      const next = new Uint8Array([...rest, ...bytes.subarray(position, position + length)]);
      position += length;
      return Promise.resolve(next);
    },
  };
}

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of bytes, or of a part of them. */
export function textOf(bytes: Uint8Array, from = 0, to: number = bytes.length): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(from, to));
}
