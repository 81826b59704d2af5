import { ConfigurationError } from "@customerio-notebooks/core";
import { createReceiver, type ReceiverOptions } from "./receiver.ts";

/** Options of {@linkcode serveWebhooks}. */
export interface ServeOptions extends ReceiverOptions {
  /**
   * TCP port; 0 for a free one.
   *
   * @default {8000}
   */
  readonly port?: number;
  /**
   * Address to listen at: `0.0.0.0` for all of this machine, where no proxy for HTTPS stands before the receiver.
   *
   * @default {"127.0.0.1"}
   */
  readonly hostname?: string;
  /**
   * Milliseconds that requests in the works get to finish when the server is closed.
   *
   * @default {5000}
   */
  readonly grace?: number;
}

/** A receiver that listens. */
export interface WebhookServer extends AsyncDisposable {
  /** Where it listens, such as `http://127.0.0.1:8000`. */
  readonly url: string;
  /** Stops accepting, answers what is in the works, each after its commit, and ends. The store stays open. */
  close(): Promise<void>;
}

/**
 * Listens for Customer.io's webhooks.
 *
 * @param options Store, secrets, address.
 * @returns The server. Close it, and then the store; `await using` for both, the store first, does just that.
 * @throws {ConfigurationError} If the port is in use or may not be used, or there is no secret.
 * @throws {RangeError} If a limit or the port makes no sense.
 * @example
 * ```ts
 * import { serveWebhooks } from "@customerio-notebooks/webhooks";
 * import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
 *
 * await using store = openSqliteStore(":memory:");
 * await using server = serveWebhooks({ store, secrets: "signing-key", port: 0 });
 * const response = await fetch(`${server.url}/health`);
 * if ((await response.json()).status !== "ok") throw new Error("unexpected");
 * ```
 */
export function serveWebhooks(options: ServeOptions): WebhookServer {
  const { port = 8000, hostname = "127.0.0.1", grace = 5000, ...receiverOptions } = options;
  const receiver = createReceiver(receiverOptions);
  const cut = new AbortController();
  const server = listen(hostname, port, cut.signal, receiver);
  let closing: Promise<void> | undefined;
  const close = async () => {
    // A connection that never sends the rest of its request would hold the server open for ever.
    const timer = setTimeout(() => cut.abort(), grace);
    try {
      // `shutdown` takes the bodies away from requests that are still reading theirs, so it has to come after them.
      await Promise.race([receiver.drain(), server.finished]);
      await server.shutdown();
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${server.addr.port}`,
    close: () => closing ??= close(),
    [Symbol.asyncDispose]: () => closing ??= close(),
  };
}

function listen(
  hostname: string,
  port: number,
  signal: AbortSignal,
  receiver: (request: Request) => Promise<Response>,
): Deno.HttpServer<Deno.NetAddr> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new RangeError(`Cannot listen on port ${port}: a port is a whole number from 0 to 65535`);
  }
  try {
    return Deno.serve({ hostname, port, signal, onListen: () => {} }, receiver);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const message = cause instanceof Deno.errors.AddrInUse
      ? "it is in use. Stop what uses it, or choose another port"
      : said;
    throw new ConfigurationError(`Cannot listen on port ${port} of ${hostname}: ${message}`, {
      cause,
      details: [{ field: "port", message }],
    });
  }
}
