import type { Clock } from "./clock.ts";
import type { Logger } from "./log.ts";
import type { RateLimit } from "./rate_limit.ts";
import type { RetryPolicy } from "./retry.ts";
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
  /** Milliseconds that one attempt may take, the reading of its answer included; `Infinity` for as long as it takes. */
  readonly timeout?: number;
  /** How many times to try again. */
  readonly maxRetries?: number;
  /** More headers. `Authorization` is not among those that can be replaced. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What both clients let a caller set for all calls. */
export interface TransportSettings {
  /**
   * Milliseconds that one attempt may take, the reading of its answer included; `Infinity` for as long as it takes. The
   * wait for a rate limit and between attempts is not part of it.
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
   * Sends the requests. It must obey the `signal` it is given, or time-outs and aborts have no effect.
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
   * Whether an answer that is not what the contract says is an error. If not, the logger is told and the answer is given.
   *
   * @default {false}
   */
  readonly strictResponses?: boolean;
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
  /** Body, as text or in bytes. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /**
   * What the body is.
   *
   * @default {"application/json"}
   */
  readonly contentType?: string;
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
