import { randomUUID } from "node:crypto";
import { NotebookError } from "../errors.ts";
import { createRequest, decodeJupyterMessage, encodeJupyterMessage, type JupyterMessage } from "../wire.ts";
import { corrupted } from "../zmtp_frames.ts";
import { isDisconnect, ZmtpConnection, type ZmtpSocketType } from "../zmtp.ts";
import { describeDeath, type KernelDeath } from "./death.ts";
import { KernelProcess, type KernelProcessOptions } from "./process.ts";

/** Options of {@linkcode Kernel.start}. */
export interface KernelOptions extends KernelProcessOptions {
  /** How long the kernel may take to become ready, in milliseconds. @default 30_000 */
  readonly startTimeoutMs?: number;
  /** Gives up starting. */
  readonly signal?: AbortSignal;
}

/** A request to run code. */
export interface ExecuteRequest {
  /** The code. */
  readonly code: string;
  /** Whether the kernel leaves its counter and its result display alone. @default false */
  readonly silent?: boolean;
}

/** What {@linkcode Kernel.execute} gives back for one request. */
export interface PendingRequest {
  /** Id of the request; the parent id of what it causes. */
  readonly id: string;
  /** The reply. Stays pending if the kernel dies; race it with {@linkcode Kernel.died}. */
  readonly reply: Promise<JupyterMessage>;
}

const START_ATTEMPTS = 5;
const DEFAULT_START_TIMEOUT_MS = 30_000;
/** Nothing tells when the kernel listens, so its port is tried again at this pace. */
const CONNECT_RETRY_MS = 2;
/** A subscription that is not in effect yet misses the first answer; after this long the kernel is asked again. */
const GREET_AGAIN_MS = 250;
/** Connections of a kernel that dies close a little before its process is gone, and not all at the same moment. */
const CLOSED_WITHOUT_DEATH_MS = 250;
/** The Deno kernel takes 100 ms to end when it is asked to. */
const SHUTDOWN_PATIENCE_MS = 3_000;

/**
 * A running Jupyter kernel and the conversation with it.
 *
 * Disposing it kills the process. It is also killed when this process ends in any other way.
 *
 * @example Run code
 * ```ts
 * import { Kernel } from "@customerio-notebooks/jupyter";
 *
 * await using kernel = await Kernel.start({ cwd: "." });
 * const [request] = await kernel.execute({ code: "6 * 7" });
 * const reply = await request?.reply;
 * if (reply?.content.status !== "ok") throw new Error("not executed");
 * ```
 */
export class Kernel implements AsyncDisposable {
  /** Resolves when the kernel process has ended, whoever ended it; never rejects. */
  readonly died: Promise<KernelDeath>;
  /** Rejects if the kernel's bytes cannot be understood; never resolves. */
  readonly broken: Promise<never>;
  readonly #options: KernelOptions;
  readonly #process: KernelProcess;
  readonly #session = randomUUID();
  readonly #listeners = new Set<(message: JupyterMessage) => void>();
  readonly #replies = new Map<string, (message: JupyterMessage) => void>();
  readonly #connections: ZmtpConnection[] = [];
  readonly #pumps: Promise<void>[] = [];
  readonly #break: (reason: unknown) => void;
  #openConnections = 0;
  #greeting: Promise<void> | undefined;
  #shell: ZmtpConnection | undefined;
  #control: ZmtpConnection | undefined;
  #iopub: ZmtpConnection | undefined;
  #info: Readonly<Record<string, unknown>> = {};

  private constructor(process: KernelProcess, options: KernelOptions) {
    this.#process = process;
    this.#options = options;
    this.died = process.died;
    const broken = Promise.withResolvers<never>();
    // Whoever waits for a reply races with it; when nobody waits it must not count as unhandled.
    broken.promise.catch(() => {});
    this.broken = broken.promise;
    this.#break = broken.reject;
  }

  /**
   * Launches a kernel and waits until it answers.
   *
   * @param options Where and with what to run.
   * @returns The kernel, ready.
   * @throws {NotebookError} Of kind `kernel-start` if it does not become ready, `cancelled` if the signal was aborted.
   */
  static async start(options: KernelOptions): Promise<Kernel> {
    const deadline = AbortSignal.timeout(options.startTimeoutMs ?? DEFAULT_START_TIMEOUT_MS);
    for (let attempt = 1;; attempt++) {
      if (options.signal?.aborted === true) throw cancelled(options.signal);
      const kernel = new Kernel(await spawn(options), options);
      try {
        await kernel.#becomeReady(deadline, options.signal);
        return kernel;
      } catch (error) {
        const death = await kernel.kill();
        // Somebody took one of the ports between picking and binding it: other ports will do.
        const portTaken = death.stderr.some((line) => line.includes("AddrInUse"));
        // And if he listens on it, what he answers is no kernel's greeting or signed with another key.
        const stranger = error instanceof NotebookError && error.kind === "kernel-protocol";
        if ((portTaken || stranger) && attempt < START_ATTEMPTS) continue;
        throw error;
      }
    }
  }

  /** Process id of the kernel. */
  get pid(): number {
    return this.#process.pid;
  }

  /** What the kernel says of itself: the content of its `kernel_info_reply`. */
  get info(): Readonly<Record<string, unknown>> {
    return this.#info;
  }

  /** How many bytes the kernel has published; while it grows, outputs are still arriving. */
  get bytesPublished(): number {
    return this.#iopub?.bytesRead ?? 0;
  }

  /**
   * Listens to what the kernel process writes to its standard output: not outputs of cells, but reports of tests.
   *
   * @param listener Called with each piece of text.
   * @returns A function that stops listening.
   */
  onStdout(listener: (text: string) => void): () => void {
    return this.#process.onStdout(listener);
  }

  /**
   * Listens to everything the kernel publishes, in order.
   *
   * @param listener Called with each message.
   * @returns A function that stops listening.
   */
  onPublished(listener: (message: JupyterMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Sends code to run. Several requests go out in one write, and the kernel runs them one after the other.
   *
   * @param requests What to run.
   * @returns One pending request each, in order.
   */
  async execute(...requests: readonly ExecuteRequest[]): Promise<PendingRequest[]> {
    const messages = requests.map(({ code, silent = false }) =>
      this.#request("execute_request", {
        code,
        silent,
        store_history: !silent,
        user_expressions: {},
        allow_stdin: false,
        stop_on_error: false,
      })
    );
    const pending = messages.map((message) => this.#expectReply(message));
    await this.#send(this.#shell, messages);
    return pending;
  }

  /**
   * Asks the kernel to stop the running code. Does not help against code that only waits; code behind a top-level
   * `await` stops, but its reply comes half a minute later.
   */
  async interrupt(): Promise<void> {
    // The Deno kernel ends by SIGINT, and the kernelspec that it installs says nothing of messages.
    const signal = this.#process.interruptMode === "signal" && this.#info.implementation !== "Deno kernel";
    if (signal) this.#process.signalInterrupt();
    else await this.#send(this.#control, [this.#request("interrupt_request", {})]);
  }

  /**
   * Asks the kernel to end by itself and waits for it; one that does not is killed after three seconds. Slower than
   * {@linkcode kill} by the kernel's fixed 100 ms.
   *
   * @returns How it ended.
   */
  async shutdown(): Promise<KernelDeath> {
    await this.#send(this.#control, [this.#request("shutdown_request", { restart: false })]);
    const patience = setTimeout(() => this.#process.kill(), SHUTDOWN_PATIENCE_MS);
    const death = await this.died;
    clearTimeout(patience);
    await this.kill();
    return death;
  }

  /**
   * Ends this kernel and starts another one with the same options: nothing that cells have declared is left.
   *
   * @returns The new kernel, ready; this one is of no use any more.
   * @throws {NotebookError} Of kind `kernel-start` if it does not become ready.
   */
  async restart(): Promise<Kernel> {
    await this.kill();
    return await Kernel.start(this.#options);
  }

  /**
   * Ends the kernel at once.
   *
   * @returns How it ended.
   */
  async kill(): Promise<KernelDeath> {
    const death = await this.#process.kill();
    await this.#disconnect();
    return death;
  }

  /** Same as {@linkcode kill}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }

  async #becomeReady(deadline: AbortSignal, signal: AbortSignal | undefined): Promise<void> {
    const failed = Promise.withResolvers<never>();
    failed.promise.catch(() => {});
    const onDeadline = () => failed.reject(startError("it did not answer in time"));
    const onAbort = () => failed.reject(cancelled(signal));
    deadline.addEventListener("abort", onDeadline);
    signal?.addEventListener("abort", onAbort);
    this.died.then((death) => failed.reject(startError(describeDeath(death))));
    const stop = new AbortController();
    this.#greeting = this.#connectAndGreet(stop.signal);
    try {
      await Promise.race([this.#greeting, failed.promise, this.broken]);
    } finally {
      stop.abort();
      deadline.removeEventListener("abort", onDeadline);
      signal?.removeEventListener("abort", onAbort);
    }
    this.#process.removeConnectionFile();
  }

  async #connectAndGreet(signal: AbortSignal): Promise<void> {
    const { hostname, ports, atOnce } = this.#process.connection;
    const connect = async (port: number, socketType: ZmtpSocketType): Promise<ZmtpConnection> => {
      while (true) {
        signal.throwIfAborted();
        try {
          const connection = await ZmtpConnection.connect({ hostname, port, socketType, signal, atOnce });
          this.#connections.push(connection);
          this.#openConnections++;
          this.#pumps.push(this.#pump(connection, socketType === "SUB"));
          return connection;
        } catch (error) {
          if (!(error instanceof Deno.errors.ConnectionRefused || isDisconnect(error))) throw error;
          await new Promise((resolve) => setTimeout(resolve, CONNECT_RETRY_MS));
        }
      }
    };
    // The subscriber first: what is published before it is there is lost.
    this.#iopub = await connect(ports.iopub, "SUB");
    const connecting = [connect(ports.shell, "DEALER"), connect(ports.control, "DEALER")];
    // If one fails, the other must not go on trying unobserved.
    await Promise.allSettled(connecting);
    [this.#shell, this.#control] = await Promise.all(connecting);
    const abandoned = Promise.withResolvers<void>();
    signal.addEventListener("abort", () => abandoned.resolve());
    let again: ReturnType<typeof setTimeout> | undefined;
    const heard = Promise.withResolvers<void>();
    const stop = this.onPublished(({ content }) => content.execution_state === "idle" && heard.resolve());
    try {
      while (!signal.aborted) {
        const hello = this.#request("kernel_info_request", {});
        const { reply } = this.#expectReply(hello);
        await this.#send(this.#shell, [hello]);
        const answered = await Promise.race([reply, abandoned.promise]);
        if (answered === undefined) return;
        this.#info = answered.content;
        const unheard = new Promise<"unheard">((resolve) => {
          again = setTimeout(() => resolve("unheard"), GREET_AGAIN_MS);
        });
        if (await Promise.race([heard.promise, abandoned.promise, unheard]) !== "unheard") return;
      }
    } finally {
      clearTimeout(again);
      stop();
    }
  }

  #request(type: string, content: Readonly<Record<string, unknown>>): JupyterMessage {
    return createRequest(type, content, this.#session);
  }

  #expectReply(message: JupyterMessage): PendingRequest {
    const id = message.header.msg_id;
    const reply = Promise.withResolvers<JupyterMessage>();
    this.#replies.set(id, reply.resolve);
    return { id, reply: reply.promise };
  }

  async #send(connection: ZmtpConnection | undefined, messages: readonly JupyterMessage[]): Promise<void> {
    const { key } = this.#process.connection;
    try {
      await connection?.send(...messages.map((message) => encodeJupyterMessage(message, key)));
    } catch (error) {
      // The kernel has just died; `died` tells so and is what callers wait for.
      if (!isDisconnect(error)) throw error;
    }
  }

  async #pump(connection: ZmtpConnection, published: boolean): Promise<void> {
    const { key } = this.#process.connection;
    try {
      for await (const frames of connection.messages()) {
        const message = decodeJupyterMessage(frames, key);
        if (published) {
          for (const listener of this.#listeners) listener(message);
        } else {
          const id = message.parentHeader.msg_id ?? "";
          this.#replies.get(id)?.(message);
          this.#replies.delete(id);
          if (connection === this.#shell && this.#replies.size > 0) this.#acknowledge(connection);
        }
      }
      this.#openConnections--;
      const closed = setInterval(() => {
        // All of them closed means that the process is ending.
        if (this.#openConnections === 0) return;
        this.#break(corrupted("it has closed a connection, though it still runs"));
      }, CLOSED_WITHOUT_DEATH_MS);
      await this.died;
      clearInterval(closed);
    } catch (error) {
      this.#break(error);
    }
  }

  /**
   * Makes the next reply arrive at once. The kernel leaves Nagle's algorithm on: it holds a reply back until the one
   * before is acknowledged, which the system here does only 40 ms later, or together with the next bytes sent. An
   * empty message is such bytes; kernels ignore it.
   */
  #acknowledge(connection: ZmtpConnection): void {
    connection.send([new Uint8Array(0)]).catch((error) => {
      if (!isDisconnect(error)) this.#break(error);
    });
  }

  async #disconnect(): Promise<void> {
    // A start that was given up may be about to open one more connection.
    await this.#greeting?.catch(() => {});
    // The process is gone, so every stream ends by itself once what it said last has been read.
    await Promise.all(this.#pumps);
    for (const connection of this.#connections) connection.close();
  }
}

async function spawn(options: KernelOptions): Promise<KernelProcess> {
  try {
    return await KernelProcess.spawn(options);
  } catch (cause) {
    if (cause instanceof NotebookError) throw cause;
    throw startError(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function cancelled(signal: AbortSignal | undefined): NotebookError {
  return new NotebookError("cancelled", "Cannot start the notebook kernel: the run was cancelled", {
    cause: signal?.reason,
  });
}

function startError(why: string, cause?: unknown): NotebookError {
  return new NotebookError(
    "kernel-start",
    `Cannot start the notebook kernel: ${why}. Check that "deno jupyter --help" works with this Deno (2.9 or newer), ` +
      "that the working directory exists, and that the temporary folder can be written to",
    { cause },
  );
}
