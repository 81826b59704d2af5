import type { CallOptions } from "./transport_options.ts";

/** Options of a function, told apart by {@linkcode splitCallOptions}. */
export interface SplitOptions<Options extends CallOptions> {
  /** How to make the call. */
  readonly callOptions: CallOptions;
  /** All others, those that nobody knows included. */
  readonly fields: Omit<Options, keyof CallOptions>;
}

/**
 * Tells the options that say how to make a call from those that go into it. Whatever is not known as one of the former is
 * kept among the latter, so that a misspelt name is refused where they are checked and not lost.
 *
 * @param options The options.
 * @returns Both kinds.
 * @example
 * ```ts
 * import { splitCallOptions } from "@customerio-notebooks/core";
 *
 * const { callOptions, fields } = splitCallOptions({ timeout: 1000, name: "Order Completed" });
 * if (callOptions.timeout !== 1000 || fields.name !== "Order Completed") throw new Error("unexpected");
 * ```
 */
export function splitCallOptions<Options extends CallOptions>(options: Options): SplitOptions<Options> {
  const { signal, timeout, maxRetries, headers, ...fields } = options;
  const callOptions: CallOptions = {
    ...(signal === undefined ? {} : { signal }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(maxRetries === undefined ? {} : { maxRetries }),
    ...(headers === undefined ? {} : { headers }),
  };
  return { callOptions, fields };
}
