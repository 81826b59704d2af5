/** What a request consisted of. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
}

/** An HTTP server of a test, on a port of its own. */
export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly host: string;
  /** Every request so far, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** Resolves when so many requests have arrived. */
  received(count: number): Promise<void>;
}

/** Answers to the first, second, … request; the last one goes for all that follow. */
export function startServer(
  ...answers: readonly ((request: ReceivedRequest) => Response | Promise<Response>)[]
): TestServer {
  const requests: ReceivedRequest[] = [];
  const arrivals = waitingRoom(() => requests.length);
  const stop = new AbortController();
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, signal: stop.signal, onListen: () => {} },
    async (request) => {
      const { method, headers } = request;
      const received = { method, url: new URL(request.url), headers, text: await request.text() };
      requests.push(received);
      arrivals.notify();
      const answer = answers[Math.min(requests.length, answers.length) - 1];
      return await answer?.(received) ?? new Response(null, { status: 500 });
    },
  );
  const host = `127.0.0.1:${server.addr.port}`;
  return {
    url: `http://${host}`,
    host,
    requests,
    received: arrivals.until,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await server.finished;
    },
  };
}

/** A server that speaks bytes, for answers that no HTTP server would give. */
export interface RawServer extends AsyncDisposable {
  readonly url: string;
  /** How many connections brought a request. */
  readonly count: number;
}

/** Reads each request, writes these bytes and cuts the connection. */
export function startRawServer(bytes: string): RawServer {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  let count = 0;
  const serve = async (connection: Deno.TcpConn) => {
    using open = connection;
    const read = await open.read(new Uint8Array(65_536));
    if (read === null) return;
    count++;
    await open.write(new TextEncoder().encode(bytes));
  };
  const finished = (async () => {
    for await (const connection of listener) await serve(connection);
  })();
  return {
    url: `http://127.0.0.1:${listener.addr.port}`,
    get count(): number {
      return count;
    },
    async [Symbol.asyncDispose]() {
      listener.close();
      await finished;
    },
  };
}

/** The base URL of a port where nobody listens. */
export function refusingUrl(): string {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return `http://127.0.0.1:${listener.addr.port}`;
}

function waitingRoom(count: () => number) {
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  return {
    notify() {
      waiting = waiting.filter((one) => {
        if (one.count <= count()) one.resolve();
        return one.count > count();
      });
    },
    until(wanted: number): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (count() >= wanted) resolve();
      else waiting.push({ count: wanted, resolve });
      return promise;
    },
  };
}
