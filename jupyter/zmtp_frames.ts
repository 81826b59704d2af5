/**
 * Frames and messages of ZMTP 3.0 (https://rfc.zeromq.org/spec/23/): bytes in, bytes out, no socket.
 *
 * @module
 */

import { concatBytes } from "./bytes.ts";
import { NotebookError } from "./errors.ts";

/** One frame as it came over the wire. */
export interface ZmtpFrame {
  /** Whether more frames of the same message follow. */
  readonly more: boolean;
  /** Whether this is a command (READY, PING, …) and not part of a message. */
  readonly command: boolean;
  /** The frame's content. */
  readonly body: Uint8Array;
}

const FLAG_MORE = 1;
const FLAG_LONG = 2;
const FLAG_COMMAND = 4;
const FLAGS_RESERVED = 0xf8;
/** The Deno kernel reads sizes as 32 bits; anything above is not a size but damage. */
const MAX_FRAME_BYTES = 0x7fff_ffff;

/**
 * The error for bytes that are no ZMTP.
 *
 * @param what What is wrong with them.
 * @returns An error of kind `kernel-protocol`.
 */
export function corrupted(what: string): NotebookError {
  return new NotebookError(
    "kernel-protocol",
    `Cannot read from the kernel: ${what}. The kernel mixes up its own bytes when a cell sends outputs of several megabytes: make the outputs smaller`,
  );
}

/**
 * Encodes one frame.
 *
 * @param body The content.
 * @param options Whether more frames follow, and whether it is a command.
 * @returns The bytes to send.
 */
export function encodeFrame(
  body: Uint8Array,
  options: { readonly more?: boolean; readonly command?: boolean } = {},
): Uint8Array {
  const flags = (options.more ? FLAG_MORE : 0) | (options.command ? FLAG_COMMAND : 0);
  const long = body.length > 255;
  const header = new Uint8Array(long ? 9 : 2);
  header[0] = flags | (long ? FLAG_LONG : 0);
  if (long) new DataView(header.buffer).setBigUint64(1, BigInt(body.length));
  else header[1] = body.length;
  return concatBytes([header, body]);
}

/**
 * Encodes one message: all frames but the last carry the MORE flag.
 *
 * @param frames The frames of the message, at least one.
 * @returns The bytes to send.
 */
export function encodeMessage(frames: readonly Uint8Array[]): Uint8Array {
  return concatBytes(frames.map((frame, index) => encodeFrame(frame, { more: index < frames.length - 1 })));
}

/**
 * Cuts a byte stream into frames, however the stream is split.
 *
 * Chunks are kept as they come and joined once a frame is complete, so a frame of n bytes costs n bytes of copying.
 */
export class FrameDecoder {
  #chunks: Uint8Array[] = [];
  #available = 0;

  /**
   * Takes the next bytes.
   *
   * @param chunk Bytes as read; the decoder keeps a reference to them.
   * @returns The frames that are now complete, in order.
   * @throws {NotebookError} Of kind `kernel-protocol` if the bytes are no frames.
   */
  push(chunk: Uint8Array): ZmtpFrame[] {
    if (chunk.length > 0) {
      this.#chunks.push(chunk);
      this.#available += chunk.length;
    }
    const frames: ZmtpFrame[] = [];
    for (let frame = this.#next(); frame !== undefined; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): ZmtpFrame | undefined {
    if (this.#available < 2) return undefined;
    const flags = this.#byteAt(0);
    if ((flags & FLAGS_RESERVED) !== 0) {
      throw corrupted(`a frame starts with 0x${flags.toString(16)}, which is no flags octet`);
    }
    if ((flags & FLAG_COMMAND) !== 0 && (flags & FLAG_MORE) !== 0) {
      throw corrupted("a command claims that more of it follows, which no command may");
    }
    const long = (flags & FLAG_LONG) !== 0;
    const headerBytes = long ? 9 : 2;
    if (this.#available < headerBytes) return undefined;
    let size = 0;
    for (let index = 1; index < headerBytes; index++) size = size * 256 + this.#byteAt(index);
    if (size > MAX_FRAME_BYTES) throw corrupted(`a frame claims ${size} bytes`);
    if (this.#available < headerBytes + size) return undefined;
    this.#take(headerBytes);
    return {
      more: (flags & FLAG_MORE) !== 0,
      command: (flags & FLAG_COMMAND) !== 0,
      body: this.#take(size),
    };
  }

  #byteAt(offset: number): number {
    let rest = offset;
    for (const chunk of this.#chunks) {
      if (rest < chunk.length) return chunk[rest] ?? 0;
      rest -= chunk.length;
    }
    return 0;
  }

  #take(count: number): Uint8Array {
    this.#available -= count;
    const first = this.#chunks[0];
    if (first !== undefined && first.length > count) {
      this.#chunks[0] = first.subarray(count);
      return first.subarray(0, count);
    }
    const taken: Uint8Array[] = [];
    let used = 0;
    let missing = count;
    while (missing > 0) {
      const chunk = this.#chunks[used];
      if (chunk === undefined) break;
      if (chunk.length <= missing) {
        taken.push(chunk);
        used++;
      } else {
        taken.push(chunk.subarray(0, missing));
        this.#chunks[used] = chunk.subarray(missing);
      }
      missing -= Math.min(chunk.length, missing);
    }
    this.#chunks.splice(0, used);
    return taken.length === 1 && taken[0] !== undefined ? taken[0] : concatBytes(taken);
  }
}
