// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call } from "../call.ts";
import { operations } from "../operations.ts";
import type { NewSnippetBody, NewSnippetResult } from "../types.ts";

/** Operations of the App API on snippets: `client.snippets`. */
export class SnippetsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Makes a snippet under a name that no other has: `POST /v1/snippets`
   *
   * @param body A snippet to make.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     snippet: {
   *       name: "address",
   *       value: "1 Example Street<br>Exampletown",
   *       updated_at: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.snippets.create({ name: "address", value: "1 Example Street<br>Exampletown" });
   * if (answer.snippet?.name !== "address") throw new Error("unexpected");
   * ```
   */
  create(body: NewSnippetBody, options?: CallOptions): APIPromise<NewSnippetResult> {
    return call(this.#auth, operations.createSnippet, { body }, options);
  }
}
