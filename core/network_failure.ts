import { NetworkError, type NetworkFailure } from "./errors.ts";

/** What is known of a request to which no answer came. */
export interface FailedRequest {
  /** The operation's id. */
  readonly operation: string;
  /** Host and port that were called. */
  readonly host: string;
  /** What `fetch` or the reading of the body threw. */
  readonly cause: unknown;
  /** Milliseconds allowed, where they ran out. */
  readonly timeout: number | undefined;
  /** Removes credentials from what the runtime said. */
  readonly redact: (text: string) => string;
}

/** The typed error of a request to which no answer came. */
export function networkError(request: FailedRequest): NetworkError {
  const { operation, cause, redact } = request;
  const failure = request.timeout === undefined ? failureOf(cause) : "timeout";
  const message = `Cannot ${operation}: ${describeFailure(failure, request)}`;
  const reason = new Error(redact(messagesOf(cause).join(": ")));
  return new NetworkError(message, { operation, failure, cause: reason });
}

/** Words by which the runtimes name a failure inside `TypeError: fetch failed`. */
const FAILURE_WORDS: readonly (readonly [NetworkFailure, RegExp])[] = [
  ["refused", /connection refused|ECONNREFUSED|actively refused/i],
  ["dns", /dns error|ENOTFOUND|EAI_AGAIN|failed to lookup|name or service not known|getaddrinfo/i],
  ["forbidden", /^(NotCapable|PermissionDenied)\b|requires net access/i],
];

function failureOf(cause: unknown): NetworkFailure {
  const name = cause instanceof Error ? `${cause.name} ` : "";
  const said = name + messagesOf(cause).join(": ");
  return FAILURE_WORDS.find(([, words]) => words.test(said))?.[0] ?? "interrupted";
}

/** Messages of an error and of its causes, the outermost first. */
function messagesOf(cause: unknown): string[] {
  const messages: string[] = [];
  let error = cause;
  for (; error instanceof Error && messages.length < 10; error = error.cause) messages.push(error.message);
  return messages.length === 0 ? [String(cause)] : messages;
}

function describeFailure(failure: NetworkFailure, request: FailedRequest): string {
  const { host, timeout, cause, redact } = request;
  switch (failure) {
    case "timeout":
      return `${host} did not answer within ${timeout} ms. Try again, or allow more time with \`timeout\``;
    case "refused":
      return `${host} refused the connection. Check the base URL, and that the server runs`;
    case "dns":
      return `${host} has no address. Check the network and the base URL`;
    case "forbidden":
      return `this program may not connect to ${host}. Allow it with --allow-net=${host}`;
    case "interrupted":
      return `no complete answer came from ${host} (${redact(messagesOf(cause).at(-1) ?? "")})`;
  }
}
