/**
 * A server in the place of the Data Pipelines API that misbehaves by script, down to the bytes on the wire, and keeps the
 * books: for each `messageId`, how often it was taken and with what content.
 *
 * @module
 */

/** A request as the sink received it. */
export interface SinkRequest {
  /** Which request it is, from 0, in order of arrival of its headers. */
  readonly index: number;
  /** Method and path, as in `POST /v1/batch`. */
  readonly target: string;
  /** Headers; names in lower case. */
  readonly headers: Headers;
  /** Body as text; empty where the request was cut before it was read. */
  readonly body: string;
  /** Size of the body in bytes of UTF-8, as `Content-Length` has it. */
  readonly size: number;
  /** The calls in the body: those of a batch, or the one; none where it is not JSON. */
  readonly calls: readonly Record<string, unknown>[];
}

/** What the sink does with one request. */
export interface Reply {
  /**
   * What is written, byte for byte; a header `Content-Length` must be right unless it is meant not to be.
   *
   * @default {""}
   */
  readonly bytes?: string;
  /**
   * What happens to the connection: `keep` it for the next request; `cut` it after what was written; leave it `open`
   * without another byte, until the sender gives up or the sink is closed.
   *
   * @default {"keep"}
   */
  readonly then?: "keep" | "cut" | "open";
  /**
   * Whether the service has acted on the calls, whatever it answers.
   *
   * @default {false}
   */
  readonly takes?: boolean;
  /** What is waited for before anything is written; the calls are taken before. */
  readonly after?: Promise<unknown>;
}

/** Chooses what to do with a request, once its body is here. Asked once for each. */
export type Script = (request: SinkRequest) => Reply;

/** What the sink knows of a `messageId`. */
export interface Taken {
  /** How often a call of this id was taken. */
  times: number;
  /** What it was taken with: the calls as JSON, without `sentAt`. One, unless something is wrong. */
  readonly contents: Set<string>;
}

/** An answer in full. */
export function answer(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
  more: Omit<Reply, "bytes"> = {},
): Reply {
  const all = {
    "content-type": "application/json",
    ...headers,
    "content-length": new TextEncoder().encode(body).length,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return { ...more, bytes: `HTTP/1.1 ${status} Scripted\r\n${lines.join("")}\r\n${body}` };
}

/** Takes the calls, as the service does. */
export const take = (): Reply => answer(200, "{}", {}, { takes: true });

/** Answers with an error. `takes` says that the service acted nevertheless, as before a gateway's time-out. */
export const fail = (status: number, { takes = false } = {}): Reply =>
  answer(status, '{"meta":{"error":"scripted"}}', {}, { takes });

/** 429; `seconds` is the value of `Retry-After`, which is left out where it is undefined. */
export const tooMany = (seconds?: number): Reply =>
  answer(429, "", seconds === undefined ? {} : { "retry-after": String(seconds) });

/** 413, with the page of a proxy. */
export const tooLarge = (): Reply => html(413);

/** 400 in the service's own words, such as `batch[3].userId: cannot be empty`. */
export const refuse = (...errors: readonly string[]): Reply =>
  answer(400, JSON.stringify({ meta: { errors } }));

/** A page of HTML, as proxies and captive portals send it, with any status. */
export const html = (status: number, { takes = false } = {}): Reply =>
  answer(status, "<html><title>Proxy</title><body>Hello</body></html>", { "content-type": "text/html" }, {
    takes,
  });

/** 200 and JSON that breaks off, though `Content-Length` says that it is complete. The service has acted. */
export const truncatedJson = (): Reply => answer(200, '{"succ', {}, { takes: true });

/** Cuts the connection where an answer should begin. `takes`: the service acted, and its answer was lost. */
export const cutBeforeAnswer = ({ takes = false } = {}): Reply => ({ then: "cut", takes });

/** Cuts the connection in the middle of the answer's body. The service has acted. */
export const cutInAnswer = (): Reply => ({
  bytes: 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a":',
  then: "cut",
  takes: true,
});

/** Never answers: for time-outs. */
export const neverAnswer = ({ takes = false } = {}): Reply => ({ then: "open", takes });

/** Does as told, but not before the promise is fulfilled, which is the test's to do. */
export const after = (promise: Promise<unknown>, reply: Reply): Reply => ({ ...reply, after: promise });

/** These replies for the first requests, in order of arrival; `rest` for all that follow. */
export function inOrder(replies: readonly Reply[], rest: Script = take): Script {
  return (request) => replies[request.index] ?? rest(request);
}

/** Listens on 127.0.0.1, on a port of its own, speaks HTTP/1.1 with keep-alive, and does what the script says. */
export class ScriptedSink implements AsyncDisposable {
  /** All requests so far, in order of arrival; those that were cut too. */
  readonly requests: SinkRequest[] = [];
  /** What was taken, by `messageId`. */
  readonly taken: Map<string, Taken> = new Map();
  /** The most requests that were open at one time. */
  mostAtOnce = 0;
  readonly #script: Script;
  readonly #resets: (index: number) => boolean;
  readonly #listener: Deno.TcpListener;
  readonly #connections = new Set<Deno.TcpConn>();
  readonly #serving = new Set<Promise<void>>();
  readonly #accepting: Promise<void>;
  readonly #closed = Promise.withResolvers<void>();
  #arrived = 0;
  #open = 0;
  #waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  /**
   * Starts to listen.
   *
   * @param script What to do with each request.
   * @param resets Which requests, by index, are not even read: the connection is reset while their body is under way.
   */
  constructor(script: Script = take, resets: (index: number) => boolean = () => false) {
    this.#script = script;
    this.#resets = resets;
    this.#listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    this.#accepting = this.#accept();
  }

  /** Where it listens, such as `http://127.0.0.1:4711`. */
  get url(): string {
    return `http://127.0.0.1:${this.#listener.addr.port}`;
  }

  /** How many requests have arrived. */
  get count(): number {
    return this.#arrived;
  }

  /** Contents, the id aside, that were taken under more than one id: calls that count twice. None, unless something is wrong. */
  get doubled(): string[] {
    const ids = new Map<string, string[]>();
    for (const [messageId, { contents }] of this.taken) {
      for (const content of contents) {
        const { messageId: _, ...rest } = JSON.parse(content);
        const key = JSON.stringify(rest);
        ids.set(key, [...ids.get(key) ?? [], messageId]);
      }
    }
    return [...ids].filter(([, all]) => all.length > 1).map(([content]) => content);
  }

  /** Resolves when so many requests have arrived whole, or been cut. */
  received(count: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ count, resolve });
    this.#wake();
    return promise;
  }

  /** Ends all connections, those that are left open too. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed.resolve();
    this.#listener.close();
    for (const connection of this.#connections) close(connection);
    await this.#accepting;
    await Promise.all(this.#serving);
  }

  async #accept(): Promise<void> {
    for await (const connection of this.#listener) {
      this.#connections.add(connection);
      const serving = this.#serve(connection).finally(() => {
        close(connection);
        this.#connections.delete(connection);
        this.#serving.delete(serving);
      });
      this.#serving.add(serving);
    }
  }

  async #serve(connection: Deno.TcpConn): Promise<void> {
    const incoming = new Incoming(connection);
    try {
      for (let goesOn = true; goesOn;) {
        const head = await incoming.head();
        if (head === undefined) return;
        this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#open);
        try {
          goesOn = await this.#answer(connection, incoming, head);
        } finally {
          this.#open -= 1;
        }
      }
    } catch (error) {
      // The sender has gone, or the sink is closed: both are part of the script.
      if (!isConnectionError(error)) throw error;
    }
  }

  /** Whether the connection serves another request. */
  async #answer(connection: Deno.TcpConn, incoming: Incoming, head: Head): Promise<boolean> {
    const index = this.#arrived++;
    const known = { index, target: head.target, headers: head.headers, size: head.size };
    if (this.#resets(index)) {
      this.#note({ ...known, body: "", calls: [] });
      return false;
    }
    const body = await incoming.text(head.size);
    const request = { ...known, body, calls: callsIn(body) };
    const reply = this.#script(request);
    if (reply.takes ?? false) request.calls.forEach((call) => this.#take(call));
    this.#note(request);
    if (reply.after !== undefined) await Promise.race([reply.after, this.#closed.promise]);
    if (reply.bytes !== undefined) await writeAll(connection, new TextEncoder().encode(reply.bytes));
    if (reply.then === "open") await incoming.untilGone();
    return (reply.then ?? "keep") === "keep";
  }

  #note(request: SinkRequest): void {
    this.requests.push(request);
    this.#wake();
  }

  #wake(): void {
    const isHere = ({ count }: { count: number }) => count <= this.requests.length;
    this.#waiting.filter(isHere).forEach(({ resolve }) => resolve());
    this.#waiting = this.#waiting.filter((one) => !isHere(one));
  }

  #take({ sentAt: _, ...call }: Record<string, unknown>): void {
    const messageId = String(call.messageId);
    const taken = this.taken.get(messageId) ?? { times: 0, contents: new Set() };
    taken.times += 1;
    taken.contents.add(JSON.stringify(call));
    this.taken.set(messageId, taken);
  }
}

interface Head {
  readonly target: string;
  readonly headers: Headers;
  readonly size: number;
}

/** The bytes that come in over a connection. */
class Incoming {
  readonly #connection: Deno.TcpConn;
  readonly #buffer = new Uint8Array(65_536);
  #bytes = new Uint8Array(0);

  constructor(connection: Deno.TcpConn) {
    this.#connection = connection;
  }

  /** Line and headers of the next request; undefined where there is none. */
  async head(): Promise<Head | undefined> {
    let end = this.#endOfHead();
    while (end < 0) {
      if (!await this.#read()) return undefined;
      end = this.#endOfHead();
    }
    const [line = "", ...lines] = new TextDecoder().decode(this.#take(end + 4)).trimEnd().split("\r\n");
    const headers = new Headers(lines.map((text): [string, string] => {
      const colon = text.indexOf(":");
      return [text.slice(0, colon), text.slice(colon + 1).trim()];
    }));
    const target = line.replace(/ HTTP\/1\.1$/, "");
    return { target, headers, size: Number(headers.get("content-length") ?? 0) };
  }

  /** So many bytes, as text. */
  async text(size: number): Promise<string> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (let left = size; left > 0;) {
      if (this.#bytes.length === 0 && !await this.#read()) throw new Deno.errors.UnexpectedEof();
      const part = this.#take(Math.min(left, this.#bytes.length));
      left -= part.length;
      parts.push(part);
    }
    return await new Blob(parts).text();
  }

  /** Resolves when the sender has closed the connection. */
  async untilGone(): Promise<void> {
    while (await this.#read()) this.#bytes = new Uint8Array(0);
  }

  #endOfHead(): number {
    const { length } = this.#bytes;
    for (let index = 0; index + 3 < length; index++) {
      const [a, b, c, d] = this.#bytes.subarray(index, index + 4);
      if (a === 13 && b === 10 && c === 13 && d === 10) return index;
    }
    return -1;
  }

  async #read(): Promise<boolean> {
    const count = await this.#connection.read(this.#buffer);
    if (count === null) return false;
    const joined = new Uint8Array(this.#bytes.length + count);
    joined.set(this.#bytes);
    joined.set(this.#buffer.subarray(0, count), this.#bytes.length);
    this.#bytes = joined;
    return true;
  }

  #take(count: number): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, count);
    this.#bytes = this.#bytes.slice(count);
    return taken;
  }
}

async function writeAll(connection: Deno.TcpConn, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) written += await connection.write(bytes.subarray(written));
}

function callsIn(body: string): Record<string, unknown>[] {
  try {
    const json: unknown = JSON.parse(body);
    if (typeof json !== "object" || json === null) return [];
    return "batch" in json && Array.isArray(json.batch) ? json.batch : [{ ...json }];
  } catch {
    return [];
  }
}

function close(connection: Deno.TcpConn): void {
  try {
    connection.close();
  } catch (error) {
    // Closed already, by the sender or by the other of the two that close it here.
    if (!isConnectionError(error)) throw error;
  }
}

const CONNECTION_ERRORS = [
  Deno.errors.BadResource,
  Deno.errors.BrokenPipe,
  Deno.errors.ConnectionAborted,
  Deno.errors.ConnectionReset,
  Deno.errors.Interrupted,
  Deno.errors.NotConnected,
  Deno.errors.UnexpectedEof,
];

function isConnectionError(error: unknown): boolean {
  return CONNECTION_ERRORS.some((type) => error instanceof type);
}
