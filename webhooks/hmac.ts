import { hash } from "node:crypto";

/** Bytes that SHA-256 takes at a time, and of its result. */
const BLOCK = 64, DIGEST = 32;

/**
 * HMAC-SHA256 (RFC 2104) of one key, for any number of messages.
 *
 * Of the runtime's ways it takes the hash alone, since a receiver verifies each request it gets. `crypto.subtle` hands each message
 * to another thread, which costs up to ten times of what is done there; `createHmac` makes an object outside of the heap for each,
 * and when those are collected everything stands still.
 */
export class HmacKey {
  readonly #inner: Uint8Array;
  readonly #outer: Uint8Array;

  /** Prepares a key. */
  constructor(key: Uint8Array) {
    const block = new Uint8Array(BLOCK);
    block.set(key.length > BLOCK ? sha256(key) : key);
    this.#inner = block.map((byte) => byte ^ 0x36);
    this.#outer = block.map((byte) => byte ^ 0x5c);
  }

  /**
   * Signs a message that comes in two pieces.
   *
   * @param start Its first bytes.
   * @param rest Those that follow.
   * @returns The 32 bytes of the signature.
   */
  sign(start: Uint8Array, rest: Uint8Array): Uint8Array {
    const inner = new Uint8Array(BLOCK + start.length + rest.length);
    inner.set(this.#inner);
    inner.set(start, BLOCK);
    inner.set(rest, BLOCK + start.length);
    const outer = new Uint8Array(BLOCK + DIGEST);
    outer.set(this.#outer);
    outer.set(sha256(inner), BLOCK);
    return sha256(outer);
  }
}

function sha256(bytes: Uint8Array): Uint8Array {
  return hash("sha256", bytes, "buffer");
}
