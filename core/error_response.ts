import {
  AuthenticationError,
  CustomerIOError,
  type CustomerIOErrorOptions,
  type ErrorDetail,
  RateLimitError,
  ValidationError,
} from "./errors.ts";

/** What an answer that is not a success consists of. */
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
}

const RETRYABLE_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** Whether an answer of this status is worth another try, where repeating the request is safe. */
export function isRetryableStatus(status: number): boolean {
  return RETRYABLE_STATUSES.has(status);
}

/**
 * The faults that an error body names. Customer.io has three envelopes: `{meta: {error}}`, `{meta: {errors: []}}` and
 * `{errors: [{detail, source: {pointer}}]}`; anything else gives no details.
 */
export function parseErrorDetails(body: unknown): ErrorDetail[] {
  const envelope = asRecord(body);
  const meta = asRecord(envelope?.meta);
  const items = [meta?.error, ...asArray(meta?.errors), ...asArray(envelope?.errors), envelope?.error];
  return items.flatMap(asDetail);
}

/** The typed error of an answer that is not a success. */
export function errorFromResponse(response: ErrorResponse): CustomerIOError {
  const { status, operation, requestId } = response;
  const details = parseErrorDetails(response.json);
  const said = details.length > 0 ? details.map(describeDetail).join("; ") : describeBody(response);
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
  if (status >= 300 && status < 400) {
    const target = response.location ?? "elsewhere";
    const advice = "Redirects are not followed, since they would carry the key away: check CUSTOMERIO_REGION";
    return new CustomerIOError(`${failed}, a redirect to ${target}. ${advice}`, options);
  }
  return new CustomerIOError(`${failed}: ${said}`, options);
}

function describeDetail({ field, message }: ErrorDetail): string {
  return field === undefined ? message : `${field}: ${message}`;
}

/** Proxies answer in HTML or plain text: its first words say more than its status. */
function describeBody({ text }: ErrorResponse): string {
  const words = text.replace(/<(style|script)[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]*>/g, " ").replace(
    /\s+/g,
    " ",
  ).trim();
  if (words === "" || words === "{}") return "no explanation";
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
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
