import { describeDetails } from "./error_details.ts";
import { type ErrorDetail, UnexpectedResponseError } from "./errors.ts";
import type { Logger } from "./log.ts";
import type { TransportResponse } from "./transport_options.ts";

/** How a {@linkcode ResponseCheck} tells what it is told. */
export interface ResponseCheckOptions {
  /** Takes a message for the log. */
  readonly warn: Logger["warn"];
  /** Whether to throw in place of telling the log. */
  readonly isStrict: boolean;
}

/** A field may be a name out of the data, so there is no end of them. */
const MOST_TOLD = 1000;

/**
 * Tells of answers that are not what the contract says: once for each operation and field, since an answer with one odd
 * field is followed by thousands. Values are never shown; they may be about people.
 */
export class ResponseCheck {
  readonly #options: ResponseCheckOptions;
  readonly #told = new Set<string>();

  /** Makes a check that has told nothing yet. */
  constructor(options: ResponseCheckOptions) {
    this.#options = options;
  }

  /**
   * Is told of an answer.
   *
   * @param operation The operation's id.
   * @param details The fields that are not what they should be.
   * @param response The answer.
   * @throws {UnexpectedResponseError} If the check is strict.
   */
  tell(operation: string, details: readonly ErrorDetail[], response: TransportResponse): void {
    const fields = new Map(details.map((detail) => [placeOf(detail), detail]));
    if (this.#options.isStrict) {
      const requestId = response.headers.get("x-request-id");
      throw new UnexpectedResponseError(
        `Cannot use the answer to ${operation}, which the service has acted on: ${describeDetails(details)}`,
        { operation, status: response.status, details, ...(requestId === null ? {} : { requestId }) },
      );
    }
    for (const [field, { message }] of fields) {
      const key = `${operation} ${field}`;
      if (this.#told.has(key) || this.#told.size >= MOST_TOLD) continue;
      this.#told.add(key);
      this.#options.warn("answer is not what the contract says", { operation, field, fault: message });
    }
  }
}

/** The field, whichever entry of a list it is in. */
function placeOf({ field = "" }: ErrorDetail): string {
  return field.replaceAll(/\[\d+\]/g, "[]");
}
