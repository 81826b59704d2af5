/** An answer with what HTTP says of it. */
export interface APIResponse<Result> {
  /** The answer. */
  readonly data: Result;
  /** HTTP status, 200 to 299. */
  readonly status: number;
  /** Headers. */
  readonly headers: Headers;
  /** The service's own id of the request, where the answer had one. */
  readonly requestId: string | undefined;
}

/**
 * The answer to a call that is under way: a promise, which can also give what HTTP says of the answer.
 *
 * @typeParam Result The answer.
 * @example
 * ```ts
 * import { AppAPIClient } from "@customerio-notebooks/app-api";
 *
 * const client = new AppAPIClient({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ workspaces: [] }, { headers: { "x-request-id": "r-1" } })),
 * });
 * const { status, requestId } = await client.workspaces.list().withResponse();
 * if (status !== 200 || requestId !== "r-1") throw new Error("unexpected");
 * ```
 */
export class APIPromise<Result> implements Promise<Result> {
  /** For `Object.prototype.toString`. */
  readonly [Symbol.toStringTag] = "APIPromise";
  // The one promise there is: of a second one, whoever awaits the first would leave a rejection unhandled.
  readonly #response: Promise<APIResponse<Result>>;

  /** Makes the promise of a call that is under way. */
  constructor(response: Promise<APIResponse<Result>>) {
    this.#response = response;
  }

  /** As `Promise.then`. */
  then<Value = Result, Other = never>(
    onFulfilled?: ((data: Result) => Value | PromiseLike<Value>) | null,
    onRejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<Value | Other> {
    return this.#response.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  /** As `Promise.catch`. */
  catch<Other = never>(
    onRejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null,
  ): Promise<Result | Other> {
    return this.then(undefined, onRejected);
  }

  /** As `Promise.finally`. */
  finally(onFinally?: (() => void) | null): Promise<Result> {
    return this.#response.finally(onFinally).then(({ data }) => data);
  }

  /**
   * The answer with its status and headers.
   *
   * @returns The answer.
   */
  withResponse(): Promise<APIResponse<Result>> {
    return this.#response;
  }
}
