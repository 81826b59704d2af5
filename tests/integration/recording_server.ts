/** A request as a server received it. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query as they were sent, encoded. */
  readonly target: string;
  readonly headers: Headers;
  /** Body as text; empty where there was none. */
  readonly body: string;
}

/** Answers a request; `index` counts them from 0, in order of arrival. */
export type Respond = (request: RecordedRequest, index: number) => Response | Promise<Response>;

/** An HTTP server on 127.0.0.1 that keeps every request it receives. */
export class RecordingServer implements AsyncDisposable {
  readonly requests: RecordedRequest[] = [];
  /** The most requests that were being answered at one time. */
  mostAtOnce = 0;
  #answering = 0;
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  constructor(respond: Respond = () => Response.json({})) {
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      async (request) => {
        this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#answering);
        try {
          const { pathname, search } = new URL(request.url);
          const recorded = {
            method: request.method,
            target: pathname + search,
            headers: request.headers,
            body: await request.text(),
          };
          return await respond(recorded, this.requests.push(recorded) - 1);
        } finally {
          this.#answering -= 1;
        }
      },
    );
  }

  get url(): string {
    return `http://127.0.0.1:${this.#server.addr.port}`;
  }

  /** The bodies received, parsed. */
  get bodies(): Record<string, unknown>[] {
    return this.requests.map(({ body }) => JSON.parse(body));
  }

  /** The calls of all batches received, in order of arrival. */
  get batchedCalls(): Record<string, unknown>[] {
    return this.bodies.flatMap(({ batch }) => {
      if (!Array.isArray(batch)) throw new Error("the body is no batch");
      return batch;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
  }
}
