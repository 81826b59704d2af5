// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { TransactionalContent, TransactionalContentBody, TransactionalContentResult } from "../types.ts";

/** Operations of the App API on transactional contents: `client.transactional.contents`. */
export class TransactionalContentsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the contents of a transactional message, one a language: `GET /v1/transactional/{transactional_id}/contents`
   *
   * @param transactionalId Id of the transactional message.
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
   *     contents: [
   *       {
   *         id: 21,
   *         name: "Order confirmation",
   *         type: "email",
   *         from: "Shop <shop@example.com>",
   *         from_id: 4,
   *         subject: "Your order",
   *         body: "<p>Thank you!</p>",
   *         recipient: "{{customer.email}}",
   *         language: "",
   *       },
   *       {
   *         id: 22,
   *         name: "Order confirmation",
   *         type: "email",
   *         from: "Shop <shop@example.com>",
   *         from_id: 4,
   *         subject: "Ihre Bestellung",
   *         body: "<p>Danke!</p>",
   *         recipient: "{{customer.email}}",
   *         language: "de",
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.transactional.contents.list(2));
   * if (entry?.id !== 21) throw new Error("unexpected");
   * ```
   */
  list(transactionalId: number | string, options?: CallOptions): PagePromise<TransactionalContent> {
    return callList(
      this.#auth,
      operations.listTransactionalVariants,
      { path: { transactional_id: transactionalId } },
      options,
      "contents",
    );
  }

  /**
   * Replaces a content of a transactional message: `PUT /v1/transactional/{transactional_id}/content/{content_id}`
   *
   * @param transactionalId Id of the transactional message.
   * @param contentId Id of the content.
   * @param body The content of a transactional message; what is absent is emptied, since the whole content is replaced.
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
   *     content: [
   *       {
   *         id: 21,
   *         name: "Order confirmation",
   *         type: "email",
   *         from: "Shop <shop@example.com>",
   *         from_id: 4,
   *         subject: "Your order",
   *         body: "<p>Thank you!</p>",
   *         recipient: "{{customer.email}}",
   *         language: "",
   *       },
   *     ],
   *   })),
   * });
   * await client.transactional.contents.update(2, 21, { subject: "Your order", body: "<p>Thank you!</p>" });
   * ```
   */
  update(
    transactionalId: number | string,
    contentId: number | string,
    body: TransactionalContentBody,
    options?: CallOptions,
  ): APIPromise<TransactionalContentResult> {
    return call(this.#auth, operations.updateTransactional, {
      path: { transactional_id: transactionalId, content_id: contentId },
      body,
    }, options);
  }
}
