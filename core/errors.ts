/** One fault that Customer.io, or a check made before sending, found. */
export interface ErrorDetail {
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** Where: a field path such as `batch[3].userId`, or the JSON pointer that the server gave. */
  readonly field?: string;
}

/** What an error of this toolkit may carry beside its message. */
export interface CustomerIOErrorOptions extends ErrorOptions {
  /** HTTP status of the answer, where there was one. */
  readonly status?: number;
  /** The operation that failed, by its official operationId, such as `identify`. */
  readonly operation?: string;
  /** The service's own id of the request, where the answer had one. */
  readonly requestId?: string;
  /**
   * Whether the same call may succeed later.
   *
   * @default {false}
   */
  readonly retryable?: boolean;
  /**
   * The faults, one by one.
   *
   * @default {[]}
   */
  readonly details?: readonly ErrorDetail[];
}

/**
 * Base of every error that this toolkit throws about Customer.io. It never carries a credential.
 *
 * @example Tell Customer.io's errors from all others
 * ```ts
 * import { CustomerIOError } from "@customerio-notebooks/core";
 *
 * const error = new CustomerIOError("Cannot reach the workspace", { status: 503, retryable: true });
 * if (!(error instanceof Error) || error.status !== 503) throw new Error("unexpected");
 * ```
 */
export class CustomerIOError extends Error {
  /** HTTP status of the answer, where there was one. */
  readonly status: number | undefined;
  /** The operation that failed, by its official operationId. */
  readonly operation: string | undefined;
  /** The service's own id of the request, where the answer had one. */
  readonly requestId: string | undefined;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /** The faults, one by one; empty where the service named none. */
  readonly details: readonly ErrorDetail[];

  /** Makes an error from its message and what is known of its circumstances. */
  constructor(message: string, options: CustomerIOErrorOptions = {}) {
    super(message, "cause" in options ? { cause: options.cause } : {});
    this.name = new.target.name;
    this.status = options.status;
    this.operation = options.operation;
    this.requestId = options.requestId;
    this.retryable = options.retryable ?? false;
    this.details = options.details ?? [];
  }
}

/** The key was refused (401) or may not do this (403). The message names the variable to set. */
export class AuthenticationError extends CustomerIOError {}

/** What a {@linkcode RateLimitError} carries beside the rest. */
export interface RateLimitErrorOptions extends CustomerIOErrorOptions {
  /** How long the service asked to wait, in milliseconds, where it said so. */
  readonly retryAfter?: number;
}

/** Too many requests (429), and the retries that the policy allows are used up. */
export class RateLimitError extends CustomerIOError {
  /** How long the service asked to wait, in milliseconds, where it said so. */
  readonly retryAfter: number | undefined;

  /** Makes an error from its message and what is known of its circumstances. */
  constructor(message: string, options: RateLimitErrorOptions = {}) {
    super(message, { retryable: true, ...options });
    this.retryAfter = options.retryAfter;
  }
}

/**
 * What was to be sent is not what Customer.io accepts: found before sending (no `status`), or refused by the
 * service (400, 413, 422). `details` names each field.
 */
export class ValidationError extends CustomerIOError {}

/** What a {@linkcode PayloadTooLargeError} carries beside the rest. */
export interface PayloadTooLargeErrorOptions extends CustomerIOErrorOptions {
  /** Size of what was to be sent, in bytes of UTF-8. */
  readonly size: number;
  /** The limit, in bytes of UTF-8. */
  readonly limit: number;
}

/**
 * What was to be sent is larger than the service takes. Raised before anything is sent, since the Data
 * Pipelines API answers 200 to an oversized call and drops it.
 */
export class PayloadTooLargeError extends ValidationError {
  /** Size of what was to be sent, in bytes of UTF-8. */
  readonly size: number;
  /** The limit, in bytes of UTF-8. */
  readonly limit: number;

  /** Makes an error from its message, the size and the limit. */
  constructor(message: string, options: PayloadTooLargeErrorOptions) {
    super(message, options);
    this.size = options.size;
    this.limit = options.limit;
  }
}

/** How a request failed before an answer was read; `forbidden` is a runtime that was not given the permission. */
export type NetworkFailure = "timeout" | "refused" | "dns" | "forbidden" | "interrupted";

/** What a {@linkcode NetworkError} carries beside the rest. */
export interface NetworkErrorOptions extends CustomerIOErrorOptions {
  /** How the request failed. */
  readonly failure: NetworkFailure;
}

/** No answer came: the connection was refused or broken, the host has no address, or time ran out. */
export class NetworkError extends CustomerIOError {
  /** How the request failed. */
  readonly failure: NetworkFailure;

  /** Makes an error from its message and the kind of failure. */
  constructor(message: string, options: NetworkErrorOptions) {
    super(message, { retryable: options.failure !== "forbidden", ...options });
    this.failure = options.failure;
  }

  /** Whether the service may have acted on the request although no answer came. */
  get mayHaveActed(): boolean {
    return this.failure === "timeout" || this.failure === "interrupted";
  }
}

/**
 * The answer of a request that succeeded is not what the contract says, and the client is strict about it. The service has
 * acted on the request. `details` names each field, and shows no value.
 */
export class UnexpectedResponseError extends CustomerIOError {}

/** A setting is missing or wrong. `details` names each environment variable in its `field`. */
export class ConfigurationError extends CustomerIOError {
  /**
   * The error for a setting that has to be made.
   *
   * @param variable The environment variable.
   * @param holds What it is to hold.
   * @returns The error.
   */
  static unset(variable: string, holds: string): ConfigurationError {
    const message = `is not set: it holds ${holds}`;
    const advice = "Set it in the environment or in .env";
    return new ConfigurationError(`${variable} ${message}. ${advice}`, {
      details: [{ field: variable, message }],
    });
  }
}
