// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "../auth.ts";
import { callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type { WorkspaceUsage } from "../types.ts";

/** Operations of the App API on workspaces: `client.workspaces`. */
export class WorkspacesResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the workspaces of the account and how much each holds: `GET /v1/workspaces`
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
   *     workspaces: [
   *       {
   *         id: 1,
   *         name: "Shop",
   *         messages_sent: 2,
   *         billable_messages_sent: 1,
   *         people: 1,
   *         object_types: 1,
   *         objects: 1,
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.workspaces.list());
   * if (entry?.id !== 1) throw new Error("unexpected");
   * ```
   */
  list(options?: CallOptions): PagePromise<WorkspaceUsage> {
    return callList(this.#auth, operations.listWorkspaces, {}, options, "workspaces");
  }
}
