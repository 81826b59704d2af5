import { describeDetails } from "./error_details.ts";
import {
  AuthenticationError,
  CustomerIOError,
  type CustomerIOErrorOptions,
  type ErrorDetail,
  RateLimitError,
  ValidationError,
} from "./errors.ts";

/** What an answer that cannot be used consists of. */
export interface ErrorResponse {
  /** HTTP status. */
  readonly status: number;
  /** Body as text. */
  readonly text: string;
  /** Body as JSON, undefined where it is none. */
  readonly json: unknown;
  /** The operation's id. */
  readonly operation: string;
  /** The service's id of the request. */
  readonly requestId: string | undefined;
  /** What `Retry-After` asks for, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** Value of the `Location` header. */
  readonly location: string | null;
  /** Name of the environment variable that holds the key in use. */
  readonly keyVariable: string;
  /** Removes credentials from what the server said, which may echo them. */
  readonly redact: (text: string) => string;
}

/** Of a long answer only its beginning is looked at, and only its first words are shown; in characters. */
const MAX_READ = 20_000;
const MAX_SHOWN = 200;

const RETRYABLE_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** Whether an answer of this status is worth another try, where repeating the request is safe. */
export function isRetryableStatus(status: number): boolean {
  return RETRYABLE_STATUSES.has(status);
}

/**
 * The faults that an error body names. Customer.io has three envelopes: `{meta: {error}}`, `{meta: {errors: []}}` and
 * `{errors: [{detail, source: {pointer}}]}`. A lone `{error}`, `{message}` or `{detail}`, as gateways send, is understood
 * too; anything else gives no details.
 *
 * @param body The body, parsed.
 * @returns The faults, in the order of the body.
 * @example
 * ```ts
 * import { parseErrorDetails } from "@customerio-notebooks/core";
 *
 * const [detail] = parseErrorDetails({ errors: [{ detail: "is required", source: { pointer: "/userId" } }] });
 * if (detail?.field !== "/userId" || detail.message !== "is required") throw new Error("unexpected");
 * ```
 */
export function parseErrorDetails(body: unknown): ErrorDetail[] {
  const envelope = asRecord(body);
  const meta = asRecord(envelope?.meta);
  const items = [meta?.error, ...asArray(meta?.errors), ...asArray(envelope?.errors), envelope?.error];
  const details = items.flatMap(asDetail);
  return details.length > 0 ? details : asDetail(envelope);
}

/** The typed error of an answer that is not a success, or a success that is not JSON. */
export function errorFromResponse(response: ErrorResponse): CustomerIOError {
  const { status, operation, redact } = response;
  const requestId = response.requestId === undefined ? undefined : redact(response.requestId);
  const details = parseErrorDetails(response.json).map(({ message, field }): ErrorDetail => ({
    message: redact(message),
    ...(field === undefined ? {} : { field: redact(field) }),
  }));
  // Redacted before it is shortened: half a credential would not be recognised.
  const said = details.length > 0 ? describeDetails(details) : describeBody(redact(response.text));
  const failed = `Cannot ${operation}: Customer.io answered ${status}`;
  const options: CustomerIOErrorOptions = {
    status,
    operation,
    details,
    retryable: isRetryableStatus(status),
    ...(requestId === undefined ? {} : { requestId }),
  };
  if (status === 401) {
    const advice =
      `Set ${response.keyVariable} to the key of your workspace, and CUSTOMERIO_REGION to its region`;
    return new AuthenticationError(`${failed}, the API key was refused (${said}). ${advice}`, options);
  }
  if (status === 403) {
    const advice = `Check what the key in ${response.keyVariable} is allowed to do`;
    return new AuthenticationError(`${failed}, the API key may not do this (${said}). ${advice}`, options);
  }
  if (status === 429) {
    const { retryAfter } = response;
    const wait = retryAfter === undefined ? "" : `, try again in ${Math.ceil(retryAfter / 1000)} s`;
    return new RateLimitError(`${failed}, too many requests (${said})${wait}`, {
      ...options,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
  }
  if (status === 400 || status === 413 || status === 422) {
    return new ValidationError(`${failed}: ${said}`, options);
  }
  if (status >= 200 && status < 300) {
    const advice = "The service may have acted on it. Check that the base URL is Customer.io's";
    return new CustomerIOError(
      `${failed}, but not in JSON (${describeBody(redact(response.text))}). ${advice}`,
      options,
    );
  }
  if (status >= 300 && status < 400) {
    const target = response.location === null ? "elsewhere" : redact(response.location);
    const advice = "Redirects are not followed, since they would carry the key away: check CUSTOMERIO_REGION";
    return new CustomerIOError(`${failed}, a redirect to ${target}. ${advice}`, options);
  }
  return new CustomerIOError(`${failed}: ${said}`, options);
}

/**
 * The first words of a body that names no faults. Proxies answer in HTML or plain text, which says more than their status.
 *
 * @param text The body, credentials removed.
 * @returns At most 200 characters, without mark-up.
 */
export function describeBody(text: string): string {
  const words = text.slice(0, MAX_READ)
    .replace(/<(style|script)\b[^]*?(?:<\/\1>|$)/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (words === "" || words === "{}") return "no explanation";
  return words.length > MAX_SHOWN ? `${words.slice(0, MAX_SHOWN)}…` : words;
}

function asDetail(item: unknown): ErrorDetail[] {
  if (typeof item === "string") return item === "" ? [] : [{ message: item }];
  const record = asRecord(item);
  const message = [record?.detail, record?.message, record?.reason, record?.title].find(isText);
  if (message === undefined) return [];
  const field = [asRecord(record?.source)?.pointer, record?.field].find(isText);
  return [field === undefined ? { message } : { message, field }];
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  // The check before makes the assertion true: any object that is not a list has string keys.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value as Record<string, unknown>
    : undefined;
}
