import { type Clock, systemClock } from "./clock.ts";
import { startDeadline } from "./deadline.ts";
import { type DownloadRequest, openDownload } from "./download.ts";
import { errorFromResponse } from "./error_response.ts";
import { ConfigurationError, type CustomerIOError, RateLimitError, ValidationError } from "./errors.ts";
import { type Logger, silentLogger } from "./log.ts";
import { networkError } from "./network_failure.ts";
import { type RateLimit, TokenBucket, TokenTooLate } from "./rate_limit.ts";
import { createRedactor, type Redactor } from "./redact.ts";
import { ResponseCheck } from "./response_check.ts";
import { backoffDelay, defaultRetryPolicy, parseRetryAfter, type RetryPolicy } from "./retry.ts";
import { basicCredentials } from "./secret_forms.ts";
import type {
  CallOptions,
  Credentials,
  TransportOptions,
  TransportRequest,
  TransportResponse,
} from "./transport_options.ts";

const HOUR = 3_600_000;

/** For the next request that a limit allows, in milliseconds. */
const LONGEST_WAIT = 60_000;

/** A token that is back as soon as it is taken. */
const UNLIMITED: RateLimit = { requests: 1, interval: 0 };

/** Names in lower case. A plain object, which `fetch` reads in less time than a `Headers`. */
type RequestHeaders = Readonly<Record<string, string>>;

const NO_HEADERS: RequestHeaders = Object.freeze({});

/** An answer or the lack of one, before it is decided whether to try again. */
type Attempt = { readonly response: Omit<TransportResponse, "attempts"> } | {
  readonly error: CustomerIOError;
  /** Whether the server cannot have acted, so that even a request that is not repeatable may be sent again. */
  readonly untouched: boolean;
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter?: number | undefined;
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
  /** Is told of answers that are not what the contract says. */
  readonly responseCheck: ResponseCheck;
  readonly #baseUrl: string;
  readonly #credentials: Credentials;
  readonly #authorization: string;
  /** The headers of requests without any of their own, by what the request is known to have: they are checked once. */
  readonly #headersWithBody = new WeakMap<object, RequestHeaders>();
  readonly #headersWithoutBody = new WeakMap<object, RequestHeaders>();
  readonly #timeout: number;
  readonly #retry: RetryPolicy;
  readonly #buckets: Map<string, TokenBucket>;
  readonly #fetch: typeof fetch;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #logger: Logger;
  readonly #redactor: Redactor;

  /**
   * Makes a transport. Nothing is sent before {@linkcode Transport.send}.
   *
   * @throws {ConfigurationError} If the base URL or the key cannot be used.
   * @throws {RangeError} If the time-out or a rate limit makes no sense.
   */
  constructor(options: TransportOptions) {
    const { clock = systemClock, credentials } = options;
    this.#baseUrl = checkedBaseUrl(String(options.baseUrl));
    this.#credentials = credentials;
    this.#authorization = authorizationOf(credentials);
    this.#timeout = checkedTimeout(options.timeout ?? 10_000);
    this.#retry = { ...defaultRetryPolicy, ...options.retry };
    this.#clock = clock;
    this.#random = options.random ?? Math.random;
    this.#fetch = options.fetch ?? fetch;
    this.#logger = options.logger ?? silentLogger;
    this.#redactor = createRedactor([credentials.key]);
    this.responseCheck = new ResponseCheck({
      warn: (message, fields = {}) => this.#logger.warn(message, this.#fields(fields)),
      isStrict: options.strictResponses ?? false,
    });
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
   * @throws {RateLimitError} On 429, when retries are used up or the wait asked for is longer than the policy allows; before
   * anything is sent if the limit lets no request through for over a minute.
   * @throws {ValidationError} On 400, 413 and 422, and before anything is sent on a header that HTTP cannot carry.
   * @throws {NetworkError} When no answer came.
   * @throws {CustomerIOError} On any other status, a redirect, or a body that is not JSON.
   */
  async send(request: TransportRequest, options: CallOptions = {}): Promise<TransportResponse> {
    const { operation, method, repeatable } = request;
    const { signal } = options;
    const maxRetries = options.maxRetries ?? this.#retry.maxRetries;
    const timeout = checkedTimeout(options.timeout ?? this.#timeout);
    const bucket = this.#bucketOf(request.rateLimit ?? "");
    const url = this.#url(request);
    let headers = this.#headers(request, options);
    const { body } = request;
    for (let attempt = 1;; attempt++) {
      if (!bucket.tryTake()) await this.#takeToken(bucket, operation, signal);
      signal?.throwIfAborted();
      const started = this.#logger === silentLogger ? 0 : this.#clock.now();
      const init: RequestInit = body === undefined
        ? { method, headers, redirect: "manual" }
        : { method, headers, body, redirect: "manual" };
      const outcome = await this.#attempt(operation, url, init, timeout, signal);
      if ("response" in outcome) {
        const { status, headers, body } = outcome.response;
        if (this.#logger !== silentLogger) {
          const milliseconds = this.#clock.now() - started;
          this.#logger.debug("answered", { operation, method, attempt, status, milliseconds });
        }
        return { status, headers, body, attempts: attempt };
      }
      const { error, untouched, retryAfter = 0 } = outcome;
      const bearable = retryAfter <= this.#retry.maxDelay;
      if (bearable && retryAfter > 0) bucket.pause(retryAfter);
      if (!error.retryable || !(repeatable || untouched) || !bearable || !(attempt <= maxRetries)) {
        this.#logger.error("request failed", this.#fields({ operation, method, attempt, error }));
        throw error;
      }
      const delay = retryAfter + backoffDelay(attempt, this.#retry, this.#random);
      this.#logger.warn(
        "request will be tried again",
        this.#fields({ operation, method, attempt, delay, error }),
      );
      await this.#clock.sleep(delay, signal);
      headers = Object.freeze({ ...headers, "x-retry-count": String(attempt) });
    }
  }

  /**
   * Opens a file that an answer gave a link to, on whatever host. The key is not sent there. The time-out is for the answer
   * to begin; the file may take as long as it takes.
   *
   * @param request The file.
   * @param options Signal, time-out, retries and headers of this download.
   * @returns The answer, with a status of success and a body that is still to be read.
   * @throws {CustomerIOError} If the host answers with another status.
   * @throws {NetworkError} When no answer came.
   * @throws {ValidationError} If the link is none.
   */
  download(request: DownloadRequest, options: CallOptions = {}): Promise<Response> {
    const means = {
      fetch: this.#fetch,
      clock: this.#clock,
      retry: this.#retry,
      random: this.#random,
      timeout: this.#timeout,
    };
    return openDownload(request, means, options);
  }

  /** Sends a request once. Rejects only with the reason of the caller's own signal. */
  async #attempt(
    operation: string,
    url: string,
    init: RequestInit,
    timeout: number,
    signal: AbortSignal | undefined,
  ): Promise<Attempt> {
    const deadline = startDeadline(this.#clock, timeout);
    // Called as a plain function: browsers refuse a `fetch` whose `this` is another object.
    const send = this.#fetch;
    let answer: Response;
    let text: string;
    try {
      init.signal = signal ? AbortSignal.any([signal, deadline.signal]) : deadline.signal;
      answer = await send(url, init);
      text = await answer.text();
    } catch (cause) {
      signal?.throwIfAborted();
      const error = networkError({
        operation,
        host: new URL(this.#baseUrl).host,
        cause,
        timeout: deadline.signal.aborted ? timeout : undefined,
        redact: this.#redactor.text,
      });
      return { error, untouched: !error.mayHaveActed };
    } finally {
      deadline.release();
    }
    return this.#judge(operation, answer, text);
  }

  #judge(operation: string, { status, headers }: Response, text: string): Attempt {
    const json = parseJson(text);
    if (status >= 200 && status < 300 && (json !== undefined || text.trim() === "")) {
      return { response: { status, headers, body: json } };
    }
    const retryAfter = parseRetryAfter(headers.get("retry-after"), this.#clock.now());
    const answer = {
      status,
      text,
      json,
      operation,
      requestId: headers.get("x-request-id") ?? undefined,
      retryAfter,
      location: headers.get("location"),
      keyVariable: this.#credentials.variable,
      redact: this.#redactor.text,
    };
    return { error: errorFromResponse(answer), untouched: status === 429, retryAfter };
  }

  /** Waits for its turn, but not for a limit of a day to begin anew: that is for whoever calls to decide. */
  async #takeToken(bucket: TokenBucket, operation: string, signal: AbortSignal | undefined): Promise<void> {
    try {
      await bucket.take(signal, LONGEST_WAIT);
    } catch (error) {
      if (!(error instanceof TokenTooLate)) throw error;
      const { limit: { requests, interval }, wait } = error;
      const again = new Date(this.#clock.now() + wait).toISOString();
      throw new RateLimitError(
        `Cannot ${operation}: Customer.io allows ${requests} requests in ${
          interval / HOUR
        } hours, and they are used up. ` +
          `Call again after ${again}`,
        { operation, retryAfter: wait },
      );
    }
  }

  /** A class without a limit has a bucket too, since a pause that the server asks for is for all of the class. */
  #bucketOf(rateLimit: string): TokenBucket {
    const known = this.#buckets.get(rateLimit);
    if (known !== undefined) return known;
    const bucket = new TokenBucket(UNLIMITED, this.#clock);
    this.#buckets.set(rateLimit, bucket);
    return bucket;
  }

  #url({ path, query }: TransportRequest): string {
    if (query === undefined) return this.#baseUrl + path;
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) parameters.append(name, String(value));
    }
    const search = parameters.toString();
    return `${this.#baseUrl}${path}${search === "" ? "" : `?${search}`}`;
  }

  /** Frozen: they serve many requests, and whoever is given them must not change those that follow. */
  #headers(request: TransportRequest, options: CallOptions): RequestHeaders {
    const { headers = NO_HEADERS, body, contentType } = request;
    if (options.headers !== undefined || contentType !== undefined || !Object.isFrozen(headers)) {
      return this.#checkedHeaders(request, options);
    }
    const all = body === undefined ? this.#headersWithoutBody : this.#headersWithBody;
    const known = all.get(headers) ?? this.#checkedHeaders(request, options);
    all.set(headers, known);
    return known;
  }

  #checkedHeaders(
    { operation, headers, body, contentType }: TransportRequest,
    options: CallOptions,
  ): RequestHeaders {
    try {
      const all = new Headers({ Accept: "application/json" });
      // One by one: names that differ only in case would be joined, not replaced.
      for (const [name, value] of [...entries(headers), ...entries(options.headers)]) all.set(name, value);
      if (body !== undefined) all.set("Content-Type", contentType ?? "application/json");
      all.set("Authorization", this.#authorization);
      return Object.freeze(Object.fromEntries(all));
    } catch (cause) {
      const message = this.#redactor.text(cause instanceof Error ? cause.message : String(cause));
      const details = [{ field: "headers", message }];
      throw new ValidationError(`Cannot ${operation}: headers: ${message}`, { operation, details });
    }
  }

  #fields(fields: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, this.#redactor.value(value)]),
    );
  }
}

function entries(headers: Readonly<Record<string, string>> = {}): [string, string][] {
  return Object.entries(headers);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkedBaseUrl(given: string): string {
  const url = URL.parse(given);
  const usable = url !== null && /^https?:$/.test(url.protocol) && url.username + url.password === "" &&
    !/[?#]/.test(given);
  if (usable) return given.trim().replace(/\/+$/, "");
  throw new ConfigurationError(
    "Cannot make a client: the base URL must be an http or https URL without user name, query or fragment, " +
      "such as https://cdp.customer.io/v1",
  );
}

function checkedTimeout(timeout: number): number {
  if (timeout > 0) return timeout;
  throw new RangeError(`Cannot wait ${timeout} ms: the time-out must be positive; Infinity waits for ever`);
}

/** The runtime's own message about a header that it refuses quotes the header, which here is the key. */
function authorizationOf({ scheme, key, variable }: Credentials): string {
  if (!/^[\x21-\x7e]+$/.test(key.reveal())) {
    const message = "must be one word of printable ASCII characters, without spaces or line ends";
    throw new ConfigurationError(
      `Cannot make a client: the key in ${variable} ${message}. Set ${variable} anew`,
      {
        details: [{ field: variable, message }],
      },
    );
  }
  return scheme === "basic" ? `Basic ${basicCredentials(key)}` : `Bearer ${key.reveal()}`;
}
