import { randomUUID } from "node:crypto";
import { NotebookError } from "../errors.ts";
import { createRequest, decodeJupyterMessage, encodeJupyterMessage, type JupyterMessage } from "../wire.ts";
import { isDisconnect, ZmtpConnection, type ZmtpSocketType } from "../zmtp.ts";
import { describeDeath, type KernelDeath, KernelProcess, type KernelProcessOptions } from "./process.ts";

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
const CONNECT_RETRY_MS = 5;

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
  readonly #process: KernelProcess;
  readonly #session = randomUUID();
  readonly #listeners = new Set<(message: JupyterMessage) => void>();
  readonly #replies = new Map<string, (message: JupyterMessage) => void>();
  readonly #connections: ZmtpConnection[] = [];
  readonly #pumps: Promise<void>[] = [];
  readonly #break: (reason: unknown) => void;
  #greeting: Promise<void> | undefined;
  #shell: ZmtpConnection | undefined;
  #control: ZmtpConnection | undefined;

  private constructor(process: KernelProcess) {
    this.#process = process;
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
      const kernel = new Kernel(await spawn(options));
      try {
        await kernel.#becomeReady(deadline, options.signal);
        return kernel;
      } catch (error) {
        const death = await kernel.kill();
        // Somebody took one of the ports between picking and binding it: other ports will do.
        const portTaken = death.stderr.some((line) => line.includes("AddrInUse"));
        if (portTaken && attempt < START_ATTEMPTS) continue;
        throw error;
      }
    }
  }

  /** Process id of the kernel. */
  get pid(): number {
    return this.#process.pid;
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
    await this.#send(this.#control, [this.#request("interrupt_request", {})]);
  }

  /**
   * Asks the kernel to end by itself and waits for it. Slower than {@linkcode kill} by the kernel's fixed 100 ms.
   *
   * @returns How it ended.
   */
  async shutdown(): Promise<KernelDeath> {
    await this.#send(this.#control, [this.#request("shutdown_request", { restart: false })]);
    const death = await this.died;
    await this.#disconnect();
    return death;
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
    const { hostname, ports } = this.#process.connection;
    const connect = async (port: number, socketType: ZmtpSocketType): Promise<ZmtpConnection> => {
      while (true) {
        signal.throwIfAborted();
        try {
          const connection = await ZmtpConnection.connect({ hostname, port, socketType, signal });
          this.#connections.push(connection);
          this.#pumps.push(this.#pump(connection, socketType === "SUB"));
          return connection;
        } catch (error) {
          if (!(error instanceof Deno.errors.ConnectionRefused || isDisconnect(error))) throw error;
          await new Promise((resolve) => setTimeout(resolve, CONNECT_RETRY_MS));
        }
      }
    };
    // The subscriber first: what is published before it is there is lost.
    await connect(ports.iopub, "SUB");
    [this.#shell, this.#control] = await Promise.all([
      connect(ports.shell, "DEALER"),
      connect(ports.control, "DEALER"),
    ]);
    const hello = this.#request("kernel_info_request", {});
    const idle = Promise.withResolvers<void>();
    const stop = this.onPublished((message) => {
      if (message.parentHeader.msg_id === hello.header.msg_id && message.content.execution_state === "idle") {
        idle.resolve();
      }
    });
    const { reply } = this.#expectReply(hello);
    await this.#send(this.#shell, [hello]);
    const abandoned = Promise.withResolvers<void>();
    signal.addEventListener("abort", () => abandoned.resolve());
    await Promise.race([Promise.all([reply, idle.promise]), abandoned.promise]);
    stop();
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
