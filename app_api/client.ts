/**
 * People and what they did, read through the App API.
 *
 * @module
 */
import { callOperation, type CallOptions, validationError } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "./auth.ts";
import { operations } from "./operations.ts";
import type {
  Activity,
  Customer,
  CustomerIdentifiers,
  CustomerPath,
  CustomerQuery,
  PeopleFilter,
} from "./types.ts";

/** Who is meant: by exactly one of their identifiers. */
export type CustomerReference = { readonly id: string } | { readonly email: string } | {
  readonly cio_id: string;
};

/** Options of the functions that give all pages one after the other. */
export interface ListOptions extends CallOptions {
  /**
   * Entries a page.
   *
   * @default {the most that the operation allows}
   */
  readonly limit?: number;
}

/** Options of the functions that list activities. */
export interface ActivityOptions extends ListOptions {
  /** Only activities of this type, such as `event`. */
  readonly type?: string;
  /** Only events, or attributes, of this name. */
  readonly name?: string;
}

/**
 * Finds people, page by page as they are asked for.
 *
 * @param auth The access.
 * @param filter Which people.
 * @param options Page size, signal, time-out.
 * @returns What identifies each of them.
 * @throws {ValidationError} If the filter is not one that the API takes.
 * @example
 * ```ts
 * import { AppAPIAuth, searchCustomers } from "@customerio-notebooks/app-api";
 *
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ identifiers: [{ id: "42", email: null, cio_id: "a3000001" }] })),
 * });
 * const filter = { attribute: { field: "plan", operator: "eq", value: "premium" } } as const;
 * for await (const person of searchCustomers(auth, filter)) {
 *   if (person.id !== "42") throw new Error("unexpected");
 * }
 * ```
 */
export async function* searchCustomers(
  auth: AppAPIAuth,
  filter: PeopleFilter,
  { limit = 1000, ...options }: ListOptions = {},
): AsyncGenerator<CustomerIdentifiers> {
  const pages = eachPage(async (start) => {
    const input = { query: { limit, start }, body: { filter } };
    const { result } = await callOperation(auth.transport, operations.getPeopleFilter, input, options);
    return { items: result.identifiers, next: result.next };
  });
  yield* pages;
}

/**
 * Reads a person with their attributes, whose values the API gives as text.
 *
 * @param auth The access.
 * @param customer Who.
 * @param options Signal, time-out.
 * @returns The person.
 * @throws {CustomerIOError} With status 404 if there is no such person.
 */
export async function getCustomerAttributes(
  auth: AppAPIAuth,
  customer: CustomerReference,
  options?: CallOptions,
): Promise<Customer> {
  const input = referTo(customer, "getPersonAttributes");
  const { result } = await callOperation(auth.transport, operations.getPersonAttributes, input, options);
  return result.customer;
}

/**
 * Reads any number of people with their attributes, 100 a request, as they are asked for. Who is not found is left out.
 *
 * @param auth The access.
 * @param ids Their ids.
 * @param options Signal, time-out.
 * @returns The people.
 */
export async function* getCustomersById(
  auth: AppAPIAuth,
  ids: Iterable<string>,
  options?: CallOptions,
): AsyncGenerator<Customer> {
  const all = [...ids];
  for (let first = 0; first < all.length; first += 100) {
    const input = { body: { ids: all.slice(first, first + 100) } };
    const { result } = await callOperation(auth.transport, operations.getPeopleById, input, options);
    for (const { customer } of result.customers ?? []) yield customer;
  }
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
export async function* getCustomerActivities(
  auth: AppAPIAuth,
  customer: CustomerReference,
  { limit = 100, type, name, ...options }: ActivityOptions = {},
): AsyncGenerator<Activity> {
  const { path, query } = referTo(customer, "getPersonActivities");
  yield* eachPage(async (start) => {
    const input = { path, query: { ...query, limit, type, name, start } };
    const { result } = await callOperation(auth.transport, operations.getPersonActivities, input, options);
    return { items: result.activities, next: result.next };
  });
}

/**
 * Lists what all people of the workspace did, newest first, page by page as it is asked for.
 *
 * @param auth The access.
 * @param options Type and name, page size, signal, time-out.
 * @returns The activities.
 */
export async function* listActivities(
  auth: AppAPIAuth,
  { limit = 100, type, name, ...options }: ActivityOptions = {},
): AsyncGenerator<Activity> {
  yield* eachPage(async (start) => {
    const input = { query: { limit, type, name, start } };
    const { result } = await callOperation(auth.transport, operations.listActivities, input, options);
    return { items: result.activities, next: result.next };
  });
}

/** One page, as the API gives it: a list may be null, and the last page may lack `next`. */
interface Page<Item> {
  readonly items: readonly Item[] | null | undefined;
  readonly next: string | null | undefined;
}

async function* eachPage<Item>(
  fetchPage: (start: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  let start: string | undefined;
  do {
    const { items, next } = await fetchPage(start);
    yield* items ?? [];
    // A token that comes back unchanged would be asked for without end.
    start = next === start ? undefined : next || undefined;
  } while (start !== undefined);
}

function referTo(
  customer: CustomerReference,
  operation: string,
): { path: CustomerPath; query: CustomerQuery } {
  const given = Object.entries(customer).filter(([, value]) => value !== undefined);
  const [type, value] = given[0] ?? [];
  if (
    given.length === 1 && typeof value === "string" &&
    (type === "id" || type === "email" || type === "cio_id")
  ) {
    return { path: { customer_id: value }, query: { id_type: type } };
  }
  const message = "must have exactly one of id, email and cio_id, as text";
  throw validationError(operation, [{ field: "customer", message }]);
}
