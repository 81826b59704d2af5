// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  DesignStudioComponent,
  DesignStudioComponentBody,
  DesignStudioComponentListQuery,
  DesignStudioComponentResult,
  DesignStudioComponentUpdateBody,
  NoContent,
} from "../types.ts";

/** Operations of the App API on design studio components: `client.designStudio.components`. */
export class DesignStudioComponentsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the components of Design Studio: `GET /v1/design_studio/components`
   *
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
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
   *     components: [
   *       {
   *         id: "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31",
   *         name: "Footer with address",
   *         tag: "company-footer",
   *         parent_folder_id: null,
   *         content: "<template><p>1 Example Street</p></template>",
   *         created: 1790000000,
   *         updated: 1790000060,
   *       },
   *     ],
   *     folders: [],
   *     meta: {
   *       pagination: { page: 1, limit: 1000, total: 1 },
   *       filters: { tag: "company-footer" },
   *     },
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.designStudio.components.list({ tag: "company-footer" }));
   * if (entry?.id !== "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31") throw new Error("unexpected");
   * ```
   */
  list(options?: DesignStudioComponentListQuery & CallOptions): PagePromise<DesignStudioComponent> {
    return callList(this.#auth, operations.listDesignStudioComponents, {}, options);
  }

  /**
   * Makes a component in Design Studio: `POST /v1/design_studio/components`
   *
   * @param body A component to make.
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
   *     component: {
   *       id: "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31",
   *       name: "Footer with address",
   *       tag: "company-footer",
   *       parent_folder_id: null,
   *       content: "<template><p>1 Example Street</p></template>",
   *       created: 1790000000,
   *       updated: 1790000060,
   *     },
   *   })),
   * });
   * const answer = await client.designStudio.components.create({
   *   name: "Footer with address",
   *   tag: "company-footer",
   *   content: "<template><p>1 Example Street</p></template>",
   * });
   * if (answer.component?.id !== "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31") throw new Error("unexpected");
   * ```
   */
  create(body: DesignStudioComponentBody, options?: CallOptions): APIPromise<DesignStudioComponentResult> {
    return call(this.#auth, operations.createDesignStudioComponent, { body }, options);
  }

  /**
   * Reads a component of Design Studio: `GET /v1/design_studio/components/{component_id}`
   *
   * @param componentId Id of the component, a UUID.
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
   *     component: {
   *       id: "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31",
   *       name: "Footer with address",
   *       tag: "company-footer",
   *       parent_folder_id: null,
   *       content: "<template><p>1 Example Street</p></template>",
   *       created: 1790000000,
   *       updated: 1790000060,
   *     },
   *   })),
   * });
   * const answer = await client.designStudio.components.get("0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31");
   * if (answer.component?.id !== "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31") throw new Error("unexpected");
   * ```
   */
  get(componentId: string, options?: CallOptions): APIPromise<DesignStudioComponentResult> {
    return call(
      this.#auth,
      operations.getDesignStudioComponent,
      { path: { component_id: componentId } },
      options,
    );
  }

  /**
   * Changes a component of Design Studio: `PUT /v1/design_studio/components/{component_id}`
   *
   * @param componentId Id of the component, a UUID.
   * @param body What to change of a component.
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
   * await client.designStudio.components.update("0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31", { content: "<template><p>2 Example Street</p></template>" });
   * ```
   */
  update(
    componentId: string,
    body: DesignStudioComponentUpdateBody,
    options?: CallOptions,
  ): APIPromise<NoContent> {
    return call(this.#auth, operations.updateDesignStudioComponent, {
      path: { component_id: componentId },
      body,
    }, options);
  }

  /**
   * Deletes a component of Design Studio: `DELETE /v1/design_studio/components/{component_id}`
   *
   * @param componentId Id of the component, a UUID.
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
   * await client.designStudio.components.delete("0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31");
   * ```
   */
  delete(componentId: string, options?: CallOptions): APIPromise<NoContent> {
    return call(
      this.#auth,
      operations.deleteDesignStudioComponent,
      { path: { component_id: componentId } },
      options,
    );
  }
}
