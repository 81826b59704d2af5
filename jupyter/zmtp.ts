/**
 * ZMTP 3.0 with the NULL mechanism over TCP: just enough of ZeroMQ to talk to a Jupyter kernel.
 *
 * Specification: https://rfc.zeromq.org/spec/23/. The minor version announced is 0, so that subscriptions are
 * ordinary messages, the form that both libzmq and the Deno kernel accept.
 *
 * @module
 */

import { concatBytes } from "./bytes.ts";
import { corrupted, encodeFrame, encodeMessage, FrameDecoder, type ZmtpFrame } from "./zmtp_frames.ts";

/** The socket types a Jupyter client needs. */
export type ZmtpSocketType = "DEALER" | "SUB" | "REQ";

const GREETING_BYTES = 64;
/** Stands between a REQ and what it asks; a REP sends it back in front of the answer. */
const ENVELOPE = new Uint8Array(0);

/** Subscribes to everything. */
const SUBSCRIPTION = encodeFrame(Uint8Array.of(1));

const encoder = new TextEncoder();
const decoder = new TextDecoder();

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
  /**
   * Says all of the handshake at once, before the peer has said anything. The Deno kernel takes that, libzmq does not. Once a
   * connection has been a conversation to and fro, the system here holds its acknowledgements back for 40 ms, and the kernel
   * what it would say next: a start of the kernel took that much longer.
   *
   * @default {false}
   */
  readonly atOnce?: boolean;
}

/** One ZMTP connection: the handshake is done, messages go in and out whole. */
export class ZmtpConnection {
  readonly #conn: Deno.TcpConn;
  readonly #socketType: ZmtpSocketType;
  readonly #decoder: FrameDecoder;
  readonly #early: ZmtpFrame[];
  #free = new Uint8Array(0);
  #bytesRead = 0;
  #writing: Promise<void> = Promise.resolve();
  #closed = false;

  private constructor(
    conn: Deno.TcpConn,
    socketType: ZmtpSocketType,
    decoder: FrameDecoder,
    early: ZmtpFrame[],
  ) {
    this.#conn = conn;
    this.#socketType = socketType;
    this.#decoder = decoder;
    this.#early = early;
  }

  /** How many bytes have arrived behind the handshake; while it grows, the peer is still sending. */
  get bytesRead(): number {
    return this.#bytesRead;
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
      const { socketType, port, atOnce = false } = options;
      const ready = [readyCommand(socketType), ...(socketType === "SUB" ? [SUBSCRIPTION] : [])];
      await writeAll(conn, concatBytes([greeting(), ...(atOnce ? ready : [])]));
      const received = await readAtLeast(conn, GREETING_BYTES);
      const mechanism = decoder.decode(received.subarray(12, 32)).replace(/\0+$/, "");
      if (received[0] !== 0xff || ((received[9] ?? 0) & 1) === 0 || mechanism !== "NULL") {
        throw corrupted(`port ${port} does not greet as a ZeroMQ socket without security`);
      }
      if (!atOnce) await writeAll(conn, concatBytes(ready));
      const frames = new FrameDecoder();
      let early = frames.push(received.subarray(GREETING_BYTES));
      while (early.length === 0) early = frames.push(await readAtLeast(conn, 1));
      const answer = early.shift();
      if (answer === undefined || !answer.command || commandName(answer.body) !== "READY") {
        throw corrupted(`port ${port} refused the ZeroMQ handshake`);
      }
      return new ZmtpConnection(conn, socketType, frames, early);
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
    const enveloped = this.#socketType === "REQ" ? messages.map((frames) => [ENVELOPE, ...frames]) : messages;
    const bytes = concatBytes(enveloped.map(encodeMessage));
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
          yield this.#socketType === "REQ" && message[0]?.length === 0 ? message.slice(1) : message;
        }
      }
      const chunk = await this.#read();
      if (chunk === undefined) return;
      this.#bytesRead += chunk.length;
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
    // Chunks share one buffer, each in a part of its own: most of them are small, and each of 64 KB would be cleared first.
    if (this.#free.length < 16_384) this.#free = new Uint8Array(65_536);
    try {
      const count = await this.#conn.read(this.#free);
      if (count === null) return undefined;
      const chunk = this.#free.subarray(0, count);
      this.#free = this.#free.subarray(count);
      return chunk;
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
