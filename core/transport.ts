import { type Clock, systemClock } from "./clock.ts";
import { errorFromResponse } from "./error_response.ts";
import { CustomerIOError, NetworkError, type NetworkFailure, RateLimitError } from "./errors.ts";
import { type Logger, silentLogger } from "./log.ts";
import { type RateLimit, TokenBucket } from "./rate_limit.ts";
import { basicCredentials, redact, redactText } from "./redact.ts";
import { backoffDelay, defaultRetryPolicy, parseRetryAfter, type RetryPolicy } from "./retry.ts";
import type { Secret } from "./secret.ts";

/** How a transport proves who it is. */
export interface Credentials {
  /** `basic`: the key as user name with an empty password (Data Pipelines API). `bearer`: App API. */
  readonly scheme: "basic" | "bearer";
  /** The API key. */
  readonly key: Secret;
  /** The environment variable that holds the key, for messages. */
  readonly variable: string;
}

/** What a caller may set for one call alone. */
export interface CallOptions {
  /** Aborts the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Milliseconds that one attempt may take, the reading of its answer included. */
  readonly timeout?: number;
  /** How many times to try again. */
  readonly maxRetries?: number;
  /** More headers. `Authorization` is not among those that can be replaced. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What both clients let a caller set for all calls. */
export interface TransportSettings {
  /**
   * Milliseconds that one attempt may take, the reading of its answer included.
   *
   * @default {10_000}
   */
  readonly timeout?: number;
  /**
   * When and how often to try again.
   *
   * @default {defaultRetryPolicy}
   */
  readonly retry?: Partial<RetryPolicy>;
  /**
   * Requests allowed by class; a class that is not named is not limited. `{}` lifts all limits.
   */
  readonly rateLimits?: Readonly<Record<string, RateLimit>>;
  /**
   * Sends the requests.
   *
   * @default {globalThis.fetch}
   */
  readonly fetch?: typeof fetch;
  /**
   * The time.
   *
   * @default {systemClock}
   */
  readonly clock?: Clock;
  /**
   * Numbers from 0 up to 1, for the jitter.
   *
   * @default {Math.random}
   */
  readonly random?: () => number;
  /**
   * Where requests and retries are reported, credentials redacted.
   *
   * @default {silentLogger}
   */
  readonly logger?: Logger;
}

/** Options of a {@linkcode Transport}. */
export interface TransportOptions extends TransportSettings {
  /** Where the API is; a path in it is kept. */
  readonly baseUrl: string | URL;
  /** How to prove who is calling. */
  readonly credentials: Credentials;
}

/** One request. */
export interface TransportRequest {
  /** The operation's id, for errors and logs. */
  readonly operation: string;
  /** HTTP method. */
  readonly method: string;
  /** Path below the base URL, encoded, with a leading slash. */
  readonly path: string;
  /** Query parameters; those undefined are left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Headers besides `Authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Body: JSON, as text or in bytes. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Whether the request may be sent again although the server may have acted on it. */
  readonly repeatable: boolean;
  /** Which of the rate limits applies. */
  readonly rateLimit?: string;
}

/** An answer with a status of success. */
export interface TransportResponse {
  /** HTTP status, 200 to 299. */
  readonly status: number;
  /** Headers. */
  readonly headers: Headers;
  /** Body as JSON; undefined where it is empty. */
  readonly body: unknown;
  /** How many times the request was sent. */
  readonly attempts: number;
}

/** An answer or the lack of one, before it is decided whether to try again. */
type Attempt = { readonly response: Omit<TransportResponse, "attempts"> } | {
  readonly error: CustomerIOError;
  /** Whether the server cannot have acted, so that even a request that is not repeatable may be sent again. */
  readonly untouched: boolean;
};

/**
 * Sends requests to one of Customer.io's APIs: time-out, retries with full jitter, `Retry-After`, rate limits, abort,
 * typed errors. A request that is not repeatable is sent again only when the server cannot have acted on it: the
 * connection was refused, the host has no address, or the answer was 429.
 *
 * @example Against a server of one's own
 * ```ts
 * import { Secret, Transport } from "@customerio-notebooks/core";
 *
 * const transport = new Transport({
 *   baseUrl: "https://api.customer.io",
 *   credentials: { scheme: "bearer", key: new Secret("abc123"), variable: "CUSTOMERIO_APP_API_KEY" },
 *   fetch: () => Promise.resolve(Response.json({ customers: [] })),
 * });
 * const { status } = await transport.send({
 *   operation: "getPeopleEmail",
 *   method: "GET",
 *   path: "/v1/customers",
 *   query: { email: "ada+1@example.com" },
 *   repeatable: true,
 * });
 * if (status !== 200) throw new Error("unexpected");
 * ```
 */
export class Transport {
  readonly #baseUrl: string;
  readonly #credentials: Credentials;
  readonly #authorization: string;
  readonly #timeout: number;
  readonly #retry: RetryPolicy;
  readonly #buckets: ReadonlyMap<string, TokenBucket>;
  readonly #fetch: typeof fetch;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #logger: Logger;

  /** Makes a transport. Nothing is sent before {@linkcode Transport.send}. */
  constructor(options: TransportOptions) {
    const { clock = systemClock, credentials } = options;
    this.#baseUrl = String(options.baseUrl).replace(/\/+$/, "");
    this.#credentials = credentials;
    this.#authorization = credentials.scheme === "basic"
      ? `Basic ${basicCredentials(credentials.key)}`
      : `Bearer ${credentials.key.reveal()}`;
    this.#timeout = options.timeout ?? 10_000;
    this.#retry = { ...defaultRetryPolicy, ...options.retry };
    this.#clock = clock;
    this.#random = options.random ?? Math.random;
    this.#fetch = options.fetch ?? fetch;
    this.#logger = options.logger ?? silentLogger;
    this.#buckets = new Map(
      Object.entries(options.rateLimits ?? {}).map(([name, limit]) => [name, new TokenBucket(limit, clock)]),
    );
  }

  /** The time that this transport goes by. */
  get clock(): Clock {
    return this.#clock;
  }

  /**
   * Sends a request until it succeeds, fails for good, or the policy allows no more tries.
   *
   * @param request The request.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer, with a status of success.
   * @throws {AuthenticationError} On 401 and 403.
   * @throws {RateLimitError} On 429, when retries are used up or the wait asked for is longer than the policy allows.
   * @throws {ValidationError} On 400, 413 and 422.
   * @throws {NetworkError} When no answer came.
   * @throws {CustomerIOError} On any other status, a redirect, or a body that is not JSON.
   */
  async send(request: TransportRequest, options: CallOptions = {}): Promise<TransportResponse> {
    const maxRetries = options.maxRetries ?? this.#retry.maxRetries;
    const bucket = this.#buckets.get(request.rateLimit ?? "");
    for (let attempt = 1;; attempt++) {
      await bucket?.take(options.signal);
      const outcome = await this.#attempt(request, options, attempt);
      if ("response" in outcome) return { ...outcome.response, attempts: attempt };
      const { error, untouched } = outcome;
      const asked = error instanceof RateLimitError ? error.retryAfter : undefined;
      if (asked !== undefined && asked <= this.#retry.maxDelay) bucket?.pause(asked);
      const again = error.retryable && (request.repeatable || untouched) && attempt <= maxRetries &&
        (asked ?? 0) <= this.#retry.maxDelay;
      const { operation } = request;
      if (!again) {
        this.#logger.error("request failed", this.#clean({ operation, attempt, error }));
        throw error;
      }
      const delay = (asked ?? 0) + backoffDelay(attempt, this.#retry, this.#random);
      this.#logger.warn("request will be tried again", this.#clean({ operation, attempt, delay, error }));
      await this.#clock.sleep(delay, options.signal);
    }
  }

  /** Sends a request once. Rejects only with the reason of the caller's own signal. */
  async #attempt(request: TransportRequest, options: CallOptions, attempt: number): Promise<Attempt> {
    const { operation, method } = request;
    const timeout = options.timeout ?? this.#timeout;
    const timeUp = new AbortController();
    const done = new AbortController();
    this.#clock.sleep(timeout, done.signal).then(() => timeUp.abort(), () => {});
    const signal = options.signal ? AbortSignal.any([options.signal, timeUp.signal]) : timeUp.signal;
    const started = this.#clock.now();
    try {
      const answer = await this.#fetch(this.#url(request), {
        method,
        headers: this.#headers(request, options, attempt),
        redirect: "manual",
        signal,
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const text = await answer.text();
      const milliseconds = this.#clock.now() - started;
      this.#logger.debug("answered", { operation, method, attempt, status: answer.status, milliseconds });
      return this.#judge(operation, answer, text);
    } catch (cause) {
      options.signal?.throwIfAborted();
      return this.#failure(operation, cause, timeUp.signal.aborted ? timeout : undefined);
    } finally {
      done.abort();
    }
  }

  #judge(operation: string, answer: Response, text: string): Attempt {
    const { status, headers } = answer;
    const json = parseJson(text);
    const requestId = headers.get("x-request-id") ?? undefined;
    if (status >= 200 && status < 300) {
      if (json !== undefined || text.trim() === "") return { response: { status, headers, body: json } };
      const message = `Cannot ${operation}: the answer is not JSON. Check that the base URL is Customer.io's`;
      return { error: new CustomerIOError(message, { status, operation }), untouched: false };
    }
    const error = errorFromResponse({
      status,
      text: this.#cleanText(text),
      json: this.#clean(json),
      operation,
      requestId,
      retryAfter: parseRetryAfter(headers.get("retry-after"), this.#clock.now()),
      location: headers.get("location"),
      keyVariable: this.#credentials.variable,
    });
    return { error, untouched: status === 429 };
  }

  #failure(operation: string, cause: unknown, timeout: number | undefined): Attempt {
    const failure = timeout === undefined ? networkFailure(cause) : "timeout";
    const host = new URL(this.#baseUrl).host;
    const message = `Cannot ${operation}: ${describeFailure(failure, host, timeout)}`;
    const reason = this.#cleanText(rootMessage(cause));
    const error = new NetworkError(message, { operation, failure, cause: new Error(reason) });
    return { error, untouched: !error.mayHaveActed };
  }

  #url({ path, query = {} }: TransportRequest): string {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) parameters.append(name, String(value));
    }
    const search = parameters.toString();
    return `${this.#baseUrl}${path}${search === "" ? "" : `?${search}`}`;
  }

  #headers(request: TransportRequest, options: CallOptions, attempt: number): Headers {
    const headers = new Headers({ Accept: "application/json", ...request.headers, ...options.headers });
    if (request.body !== undefined) headers.set("Content-Type", "application/json");
    if (attempt > 1) headers.set("X-Retry-Count", String(attempt - 1));
    headers.set("Authorization", this.#authorization);
    return headers;
  }

  #cleanText(text: string): string {
    return redactText(text, [this.#credentials.key]);
  }

  #clean<T>(value: T): T {
    // `redact` keeps the shape of plain data and of log fields, which is all that is passed here.
    return redact(value, [this.#credentials.key]) as T;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Words by which the runtimes name a failure inside `TypeError: fetch failed`. */
const FAILURE_WORDS: readonly (readonly [NetworkFailure, RegExp])[] = [
  ["refused", /connection refused|ECONNREFUSED|actively refused/i],
  ["dns", /dns error|ENOTFOUND|EAI_AGAIN|failed to lookup|name or service not known|getaddrinfo/i],
];

function networkFailure(cause: unknown): NetworkFailure {
  const message = rootMessage(cause);
  return FAILURE_WORDS.find(([, words]) => words.test(message))?.[0] ?? "interrupted";
}

function rootMessage(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause === undefined ? cause.message : `${cause.message}: ${rootMessage(cause.cause)}`;
}

function describeFailure(failure: NetworkFailure, host: string, timeout: number | undefined): string {
  switch (failure) {
    case "timeout":
      return `${host} did not answer within ${timeout} ms. Try again, or allow more time with \`timeout\``;
    case "refused":
      return `${host} refused the connection. Check the base URL, and that the server runs`;
    case "dns":
      return `${host} has no address. Check the network and the base URL`;
    case "interrupted":
      return `the connection to ${host} broke before the answer was complete`;
  }
}
