import { ConfigurationError } from "@customerio-notebooks/core";

/** Only this machine can reach it. */
const HOSTNAME = "127.0.0.1";

/** Milliseconds that requests in flight get to finish. A request of a sandbox takes a few. */
const GRACE = 3000;

/** An HTTP server on the loopback address. */
export interface Listener {
  /** Its origin. */
  readonly url: string;
  /** Lets requests in flight finish, and stops. */
  close(): Promise<void>;
  /** Lets the process end although it listens. */
  unref(): void;
}

/**
 * Listens.
 *
 * @throws {ConfigurationError} If the port is no port, is in use, or may not be used.
 */
export function listen(port: number, answer: (request: Request) => Response | Promise<Response>): Listener {
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw wrongPort(`Cannot start the sandbox on port ${port}: a port is a whole number from 0 to 65535`);
  }
  const cut = new AbortController();
  const requests = new RequestsInFlight(answer);
  const server = serve(port, cut.signal, (request) => requests.answer(request));
  return {
    url: `http://${HOSTNAME}:${server.addr.port}`,
    unref: () => server.unref(),
    async close() {
      // A connection that never sends the rest of its request would hold the server open for ever.
      const timer = setTimeout(() => cut.abort(), GRACE);
      try {
        // `shutdown` takes the bodies away from requests that are still reading theirs, so it has to come after them.
        await Promise.race([requests.finished(), server.finished]);
        await server.shutdown();
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** Answers requests, and knows when the last of them is answered. */
class RequestsInFlight {
  readonly #answer: (request: Request) => Response | Promise<Response>;
  readonly #pending = new Set<Promise<Response>>();
  #isClosing = false;

  constructor(answer: (request: Request) => Response | Promise<Response>) {
    this.#answer = answer;
  }

  /** Answers a request; 503 once the end has begun. */
  async answer(request: Request): Promise<Response> {
    if (this.#isClosing) return new Response("The sandbox is closing", { status: 503 });
    const pending = Promise.resolve(this.#answer(request));
    this.#pending.add(pending);
    try {
      return await pending;
    } finally {
      this.#pending.delete(pending);
    }
  }

  /** Takes no more requests, and waits for those it has. */
  async finished(): Promise<void> {
    this.#isClosing = true;
    await Promise.allSettled(this.#pending);
  }
}

function serve(
  port: number,
  signal: AbortSignal,
  answer: (request: Request) => Response | Promise<Response>,
): Deno.HttpServer<Deno.NetAddr> {
  try {
    return Deno.serve({ hostname: HOSTNAME, port, signal, onListen: () => {} }, answer);
  } catch (cause) {
    if (cause instanceof Deno.errors.AddrInUse) {
      const advice = "Stop what uses it, or choose another port; 0 takes a free one";
      throw wrongPort(`Cannot start the sandbox: port ${port} is in use. ${advice}`, cause);
    }
    if (cause instanceof Deno.errors.PermissionDenied) {
      const advice = "Choose one from 1024 up; 0 takes a free one";
      throw wrongPort(`Cannot start the sandbox: this user may not listen on port ${port}. ${advice}`, cause);
    }
    throw cause;
  }
}

function wrongPort(message: string, cause?: Error): ConfigurationError {
  return new ConfigurationError(message, { cause, details: [{ field: "port", message }] });
}
