/**
 * People and what they did, read through the App API.
 *
 * @module
 */
import {
  callOperation,
  type CallOptions,
  splitCallOptions,
  validationError,
} from "@customerio-notebooks/core";
import type { AppAPIAuth } from "./auth.ts";
import { operations } from "./operations.ts";
import { eachPage, type ListOptions } from "./pages.ts";
import type {
  Activity,
  Customer,
  CustomerIdentifiers,
  CustomerPath,
  CustomerQuery,
  PeopleFilter,
} from "./types.ts";

export type { ListOptions } from "./pages.ts";

/** Who is meant: by exactly one of their identifiers. */
export type CustomerReference = { readonly id: string } | { readonly email: string } | {
  readonly cio_id: string;
};

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
 * @throws {CustomerIOError} If the service gives a page token twice: the list would have no end.
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
  options: ListOptions = {},
): AsyncGenerator<CustomerIdentifiers> {
  const { callOptions, fields } = splitCallOptions(options);
  yield* eachPage("getPeopleFilter", async (start) => {
    const input = { query: { limit: 1000, ...fields, start }, body: { filter } };
    const { result } = await callOperation(
      auth.transport,
      await operations.getPeopleFilter.load(),
      input,
      callOptions,
    );
    return { items: result.identifiers, next: result.next };
  });
}

/**
 * Finds people by e-mail address: more than one where the workspace does not identify by it.
 *
 * @param auth The access.
 * @param email The address.
 * @param options Signal, time-out.
 * @returns What identifies each of them; nobody where the address is no one's.
 * @throws {ValidationError} If the address is empty or no text.
 */
export async function getCustomersByEmail(
  auth: AppAPIAuth,
  email: string,
  options?: CallOptions,
): Promise<CustomerIdentifiers[]> {
  const input = { query: { email } };
  const { result } = await callOperation(
    auth.transport,
    await operations.getPeopleEmail.load(),
    input,
    options,
  );
  return result.results ?? [];
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
  const { result } = await callOperation(
    auth.transport,
    await operations.getPersonAttributes.load(),
    input,
    options,
  );
  return result.customer;
}

/**
 * Reads any number of people with their attributes, 100 a request, as they are asked for. Who is not found is left out; an
 * id that is given twice is asked for once.
 *
 * @param auth The access.
 * @param ids Their ids.
 * @param options Signal, time-out.
 * @returns The people.
 * @throws {ValidationError} If an id is empty or no text, before anything is asked for.
 */
export async function* getCustomersById(
  auth: AppAPIAuth,
  ids: Iterable<string>,
  options?: CallOptions,
): AsyncGenerator<Customer> {
  const all = distinctIds(ids);
  for (let first = 0; first < all.length; first += 100) {
    const input = { body: { ids: all.slice(first, first + 100) } };
    const { result } = await callOperation(
      auth.transport,
      await operations.getPeopleById.load(),
      input,
      options,
    );
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
  options: ActivityOptions = {},
): AsyncGenerator<Activity> {
  const { path, query } = referTo(customer, "getPersonActivities");
  const { callOptions, fields } = splitCallOptions(options);
  yield* eachPage("getPersonActivities", async (start) => {
    const input = { path, query: { limit: 100, ...fields, ...query, start } };
    const { result } = await callOperation(
      auth.transport,
      await operations.getPersonActivities.load(),
      input,
      callOptions,
    );
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
  options: ActivityOptions = {},
): AsyncGenerator<Activity> {
  const { callOptions, fields } = splitCallOptions(options);
  yield* eachPage("listActivities", async (start) => {
    const input = { query: { limit: 100, ...fields, start } };
    const { result } = await callOperation(
      auth.transport,
      await operations.listActivities.load(),
      input,
      callOptions,
    );
    return { items: result.activities, next: result.next };
  });
}

function distinctIds(ids: Iterable<string>): string[] {
  // A text is a list of letters, too.
  if (typeof ids === "string") {
    throw validationError("getPeopleById", [{ field: "ids", message: "must be a list of ids, not text" }]);
  }
  const all = [...ids];
  const details = all.flatMap((id: unknown, index) =>
    typeof id === "string" && id !== ""
      ? []
      : [{ field: `ids[${index}]`, message: "must be text, not empty" }]
  );
  if (details.length > 0) throw validationError("getPeopleById", details);
  return [...new Set(all)];
}

function referTo(
  customer: CustomerReference,
  operation: string,
): { path: CustomerPath; query: CustomerQuery } {
  const given = Object.entries(customer ?? {}).filter(([, value]) => value !== undefined);
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
