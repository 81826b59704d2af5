import { timingSafeEqual as timingSafeEqualNode } from "node:crypto";

function bytesOf(value: ArrayBufferView | ArrayBufferLike): Uint8Array {
  return ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value);
}

/**
 * Tells whether two runs of bytes are equal, in a time that depends on their length alone.
 *
 * @param left One run of bytes.
 * @param right The other.
 * @returns `true` if they have the same length and the same bytes.
 *
 * @example
 * ```ts
 * import { timingSafeEqual } from "@std/crypto/timing-safe-equal";
 *
 * const encoder = new TextEncoder();
 * if (!timingSafeEqual(encoder.encode("secret"), encoder.encode("secret"))) throw new Error("wrong secret");
 * ```
 */
export function timingSafeEqual(
  left: ArrayBufferView | ArrayBufferLike,
  right: ArrayBufferView | ArrayBufferLike,
): boolean {
  // `node:crypto` throws for unequal lengths; the genuine package answers, and a length is no secret.
  return left.byteLength === right.byteLength && timingSafeEqualNode(bytesOf(left), bytesOf(right));
}
