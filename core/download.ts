import type { Clock } from "./clock.ts";
import { isRetryableStatus } from "./error_response.ts";
import { CustomerIOError, ValidationError } from "./errors.ts";
import { networkError } from "./network_failure.ts";
import { backoffDelay, type RetryPolicy } from "./retry.ts";
import type { CallOptions } from "./transport_options.ts";

/** A file to download. */
export interface DownloadRequest {
  /** The operation that it belongs to, for errors. */
  readonly operation: string;
  /** Its address, which may be signed: no message shows it. */
  readonly url: string;
}

/** What a download is made with. */
export interface DownloadMeans {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly retry: RetryPolicy;
  readonly random: () => number;
  /** Milliseconds until the first byte must have come. */
  readonly timeout: number;
}

/**
 * Opens a file at an address elsewhere, without any key. The time-out is for the answer to begin, since a file of any size
 * may be behind it.
 *
 * @throws {CustomerIOError} With the status of an answer that is no success.
 * @throws {NetworkError} When no answer came.
 * @throws {ValidationError} If the address is none.
 */
export async function openDownload(
  request: DownloadRequest,
  means: DownloadMeans,
  options: CallOptions,
): Promise<Response> {
  const { operation } = request;
  const url = URL.parse(request.url);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    const message = "must be an http or https URL";
    const details = [{ field: "url", message }];
    throw new ValidationError(`Cannot ${operation}: the link ${message}`, { operation, details });
  }
  const maxRetries = options.maxRetries ?? means.retry.maxRetries;
  for (let attempt = 1;; attempt++) {
    const outcome = await attemptDownload(url, operation, means, options);
    if (outcome instanceof Response) return outcome;
    if (!outcome.retryable || !(attempt <= maxRetries)) throw outcome;
    await means.clock.sleep(backoffDelay(attempt, means.retry, means.random), options.signal);
  }
}

async function attemptDownload(
  url: URL,
  operation: string,
  { fetch: send, clock, timeout: usual }: DownloadMeans,
  { signal, timeout = usual, headers = {} }: CallOptions,
): Promise<Response | CustomerIOError> {
  const timeUp = new AbortController();
  const begun = new AbortController();
  clock.sleep(timeout, begun.signal).then(() => timeUp.abort(), () => {});
  try {
    const given = signal === undefined ? timeUp.signal : AbortSignal.any([signal, timeUp.signal]);
    const response = await send(url.href, { headers, signal: given });
    if (response.ok) return response;
    await response.body?.cancel();
    const { status } = response;
    return new CustomerIOError(`Cannot ${operation}: ${url.host} answered ${status} to the link`, {
      operation,
      status,
      retryable: isRetryableStatus(status),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    // Runtimes quote the address, whose query is as good as a key.
    const redact = (text: string) => text.replaceAll(url.href, url.origin).replaceAll(url.search || "\0", "");
    const ranOut = timeUp.signal.aborted ? timeout : undefined;
    return networkError({ operation, host: url.host, cause, timeout: ranOut, redact });
  } finally {
    begun.abort();
  }
}
