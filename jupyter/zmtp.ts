/**
 * ZMTP 3.0 with the NULL mechanism over TCP: just enough of ZeroMQ to talk to a Jupyter kernel.
 *
 * Specification: https://rfc.zeromq.org/spec/23/. The minor version announced is 0, so that subscriptions are
 * ordinary messages, the form that both libzmq and the Deno kernel accept.
 *
 * @module
 */

import { concatBytes } from "./bytes.ts";
import { NotebookError } from "./errors.ts";

/** The socket types a Jupyter client needs. */
export type ZmtpSocketType = "DEALER" | "SUB" | "REQ";

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
const GREETING_BYTES = 64;
/** The Deno kernel reads sizes as 32 bits; anything above is not a size but damage. */
const MAX_FRAME_BYTES = 0x7fff_ffff;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function corrupted(what: string): NotebookError {
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

function greeting(): Uint8Array {
  const bytes = new Uint8Array(GREETING_BYTES);
  bytes[0] = 0xff;
  bytes[9] = 0x7f;
  bytes[10] = 3;
  bytes.set(encoder.encode("NULL"), 12);
  return bytes;
}

function readyCommand(socketType: ZmtpSocketType): Uint8Array {
  const name = encoder.encode("Socket-Type");
  const value = encoder.encode(socketType);
  const valueSize = new Uint8Array(4);
  new DataView(valueSize.buffer).setUint32(0, value.length);
  return encodeFrame(
    concatBytes([
      Uint8Array.of(5),
      encoder.encode("READY"),
      Uint8Array.of(name.length),
      name,
      valueSize,
      value,
    ]),
    { command: true },
  );
}

function commandName(body: Uint8Array): string {
  return decoder.decode(body.subarray(1, 1 + (body[0] ?? 0)));
}

/** Options of {@linkcode ZmtpConnection.connect}. */
export interface ZmtpConnectOptions {
  /** Address of the peer, usually `127.0.0.1`. */
  readonly hostname: string;
  /** TCP port of the peer. */
  readonly port: number;
  /** What this side is. A `SUB` subscribes to everything. */
  readonly socketType: ZmtpSocketType;
  /** Gives up the handshake. */
  readonly signal?: AbortSignal;
}

/** One ZMTP connection: the handshake is done, messages go in and out whole. */
export class ZmtpConnection {
  readonly #conn: Deno.TcpConn;
  readonly #decoder: FrameDecoder;
  readonly #early: ZmtpFrame[];
  #writing: Promise<void> = Promise.resolve();
  #closed = false;

  private constructor(conn: Deno.TcpConn, decoder: FrameDecoder, early: ZmtpFrame[]) {
    this.#conn = conn;
    this.#decoder = decoder;
    this.#early = early;
  }

  /**
   * Connects and shakes hands.
   *
   * @param options Where to, and as what.
   * @returns The connection, ready for messages.
   * @throws {Deno.errors.ConnectionRefused} If nobody listens there (yet).
   * @throws {NotebookError} Of kind `kernel-protocol` if the peer does not speak ZMTP with NULL.
   */
  static async connect(options: ZmtpConnectOptions): Promise<ZmtpConnection> {
    const conn = await Deno.connect({ hostname: options.hostname, port: options.port });
    const giveUp = () => closeQuietly(conn);
    options.signal?.addEventListener("abort", giveUp);
    try {
      options.signal?.throwIfAborted();
      // The kernel's own Nagle timer already costs up to 40 ms; ours must not add to it.
      conn.setNoDelay(true);
      await writeAll(conn, greeting());
      let rest = await readAtLeast(conn, GREETING_BYTES);
      const mechanism = decoder.decode(rest.subarray(12, 32)).replace(/\0+$/, "");
      if (rest[0] !== 0xff || rest[9] === undefined || (rest[9] & 1) === 0 || mechanism !== "NULL") {
        throw corrupted(`port ${options.port} does not greet as a ZeroMQ socket without security`);
      }
      await writeAll(conn, readyCommand(options.socketType));
      rest = rest.subarray(GREETING_BYTES);
      const frames = new FrameDecoder();
      let early = frames.push(rest);
      while (early.length === 0) early = frames.push(await readAtLeast(conn, 1));
      const ready = early.shift();
      if (ready === undefined || !ready.command || commandName(ready.body) !== "READY") {
        throw corrupted(`port ${options.port} refused the ZeroMQ handshake`);
      }
      if (options.socketType === "SUB") await writeAll(conn, encodeFrame(Uint8Array.of(1)));
      return new ZmtpConnection(conn, frames, early);
    } catch (error) {
      closeQuietly(conn);
      throw error;
    } finally {
      options.signal?.removeEventListener("abort", giveUp);
    }
  }

  /**
   * Sends messages in one write, so that they arrive together.
   *
   * @param messages The messages, each a list of frames.
   * @throws {Deno.errors.BrokenPipe} If the peer is gone.
   */
  send(...messages: readonly (readonly Uint8Array[])[]): Promise<void> {
    const bytes = concatBytes(messages.map(encodeMessage));
    this.#writing = this.#writing.then(() => writeAll(this.#conn, bytes));
    return this.#writing;
  }

  /**
   * The messages that arrive, until either side closes.
   *
   * @returns Each message as its frames.
   * @throws {NotebookError} Of kind `kernel-protocol` if the stream is damaged.
   */
  async *messages(): AsyncGenerator<Uint8Array[], void, void> {
    let parts: Uint8Array[] = [];
    let frames: ZmtpFrame[] = this.#early;
    while (true) {
      for (const frame of frames) {
        if (frame.command) {
          await this.#answer(frame.body);
          continue;
        }
        parts.push(frame.body);
        if (!frame.more) {
          const message = parts;
          parts = [];
          yield message;
        }
      }
      const chunk = await this.#read();
      if (chunk === undefined) return;
      frames = this.#decoder.push(chunk);
    }
  }

  /** Closes the connection; {@linkcode messages} ends. Closing twice is fine. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#writing.catch(() => {});
    this.#conn.close();
  }

  async #answer(body: Uint8Array): Promise<void> {
    const name = commandName(body);
    if (name === "PING") {
      const pong = concatBytes([Uint8Array.of(4), encoder.encode("PONG"), body.subarray(7)]);
      await writeAll(this.#conn, encodeFrame(pong, { command: true }));
    } else if (name === "ERROR") {
      throw corrupted(`the kernel reports "${decoder.decode(body.subarray(7))}"`);
    }
  }

  async #read(): Promise<Uint8Array | undefined> {
    const buffer = new Uint8Array(65_536);
    try {
      const count = await this.#conn.read(buffer);
      return count === null ? undefined : buffer.subarray(0, count);
    } catch (error) {
      // A dead peer resets the connection, and our own close() interrupts the read: both are the end of the stream.
      if (this.#closed || isDisconnect(error)) return undefined;
      throw error;
    }
  }
}

/**
 * Tells whether an error means that the other side of a connection is gone.
 *
 * @param error What was thrown by a read or a write.
 * @returns Whether it is one of the runtime's disconnection errors.
 */
export function isDisconnect(error: unknown): boolean {
  return error instanceof Deno.errors.ConnectionReset ||
    error instanceof Deno.errors.BrokenPipe ||
    error instanceof Deno.errors.ConnectionAborted ||
    error instanceof Deno.errors.NotConnected ||
    error instanceof Deno.errors.UnexpectedEof ||
    error instanceof Deno.errors.BadResource ||
    error instanceof Deno.errors.Interrupted;
}

function closeQuietly(conn: Deno.TcpConn): void {
  try {
    conn.close();
  } catch (error) {
    // Closed before, by whoever gave up first.
    if (!(error instanceof Deno.errors.BadResource)) throw error;
  }
}

async function writeAll(conn: Deno.TcpConn, bytes: Uint8Array): Promise<void> {
  for (let rest = bytes; rest.length > 0;) rest = rest.subarray(await conn.write(rest));
}

async function readAtLeast(conn: Deno.TcpConn, count: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  while (total < count) {
    const buffer = new Uint8Array(4096);
    const read = await conn.read(buffer);
    if (read === null) {
      throw new Deno.errors.UnexpectedEof("the peer closed the connection during the handshake");
    }
    chunks.push(buffer.subarray(0, read));
    total += read;
  }
  return concatBytes(chunks);
}
