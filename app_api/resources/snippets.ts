// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { NoContent, Snippet, SnippetBody, SnippetResult } from "../types.ts";

/** Operations of the App API on snippets: `client.snippets`. */
export class SnippetsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the snippets of the workspace: `GET /v1/snippets`
   *
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The list: awaited its first page, iterated all entries.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     snippets: [
   *       {
   *         name: "footer",
   *         value: "<p>Shop, Oslo</p>",
   *         updated_at: 1790000000,
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.snippets.list());
   * if (entry?.name !== "footer") throw new Error("unexpected");
   * ```
   */
  list(options?: CallOptions): PagePromise<Snippet> {
    return callList(this.#auth, operations.listSnippets, {}, options, "snippets");
  }

  /**
   * Sets a snippet: makes it, or changes the one of its name: `PUT /v1/snippets`
   *
   * @param body A snippet to set: made where there is none of that name, else changed.
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
   *       name: "footer",
   *       value: "<p>Shop, Oslo</p>",
   *       updated_at: 1790000000,
   *     },
   *   })),
   * });
   * const answer = await client.snippets.update({ name: "footer", value: "<p>Shop, Oslo</p>" });
   * if (answer.snippet?.name !== "footer") throw new Error("unexpected");
   * ```
   */
  update(body: SnippetBody, options?: CallOptions): APIPromise<SnippetResult> {
    return call(this.#auth, operations.updateSnippets, { body }, options);
  }

  /**
   * Deletes a snippet that no message uses: `DELETE /v1/snippets/{snippet_name}`
   *
   * @param snippetName Name of the snippet.
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
   *   fetch: () => Promise.resolve(new Response(null, { status: 204 })),
   * });
   * await client.snippets.delete("footer");
   * ```
   */
  delete(snippetName: string, options?: CallOptions): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteSnippet, { path: { snippet_name: snippetName } }, options);
  }

  /**
   * Makes a snippet under a name that no other has: `POST /v1/snippets`
   *
   * @param body A snippet to set: made where there is none of that name, else changed.
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
  create(body: SnippetBody, options?: CallOptions): APIPromise<SnippetResult> {
    return call(this.#auth, operations.createSnippet, { body }, options);
  }
}
