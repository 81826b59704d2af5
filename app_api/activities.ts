/**
 * What people did and what was done for them, read through the App API.
 *
 * @module
 */
import type { AppAPIAuth } from "./auth.ts";
import { callList } from "./call.ts";
import type { CustomerReference } from "./customer_reference.ts";
import { operations } from "./operations.ts";
import type { ListOptions, PagePromise } from "./pages.ts";
import type { Activity } from "./types.ts";

/** Options of {@linkcode getCustomerActivities}. */
export interface CustomerActivityOptions extends ListOptions {
  /** Only activities of this type, such as `event`. */
  readonly type?: string;
  /** Only events, or attributes, of this name. */
  readonly name?: string;
}

/** Options of {@linkcode listActivities}. */
export interface ActivityOptions extends CustomerActivityOptions {
  /** True for the activities of people who were deleted. */
  readonly deleted?: boolean;
  /** Only the activities of this person. */
  readonly customer_id?: string;
  /**
   * What kind of identifier `customer_id` is.
   *
   * @default {"id"}
   */
  readonly id_type?: "id" | "email" | "cio_id";
}

/**
 * Lists what a person did and what was done for them, newest first, page by page as it is asked for. The service keeps
 * activities for 30 days at least.
 *
 * @param auth The access.
 * @param customer Who.
 * @param options Type and name, page size, signal, time-out.
 * @returns The activities.
 * @throws {CustomerIOError} With status 404 if there is no such person.
 */
export function getCustomerActivities(
  auth: AppAPIAuth,
  customer: CustomerReference,
  options: CustomerActivityOptions = {},
): PagePromise<Activity> {
  return callList(auth, operations.getPersonActivities, { customer }, { limit: 100, ...options });
}

/**
 * Lists what all people of the workspace did, newest first, page by page as it is asked for.
 *
 * @param auth The access.
 * @param options Type and name, whose, page size, signal, time-out.
 * @returns The activities.
 */
export function listActivities(auth: AppAPIAuth, options: ActivityOptions = {}): PagePromise<Activity> {
  return callList(auth, operations.listActivities, {}, { limit: 100, ...options });
}
