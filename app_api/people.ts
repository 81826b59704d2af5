/**
 * People, read through the App API.
 *
 * @module
 */
import { callOperation, type CallOptions, validationError } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "./auth.ts";
import { call, callList } from "./call.ts";
import type { CustomerReference } from "./customer_reference.ts";
import { operations } from "./operations.ts";
import type { ListOptions, PagePromise } from "./pages.ts";
import type {
  Customer,
  CustomerIdentifiers,
  CustomerMessagesQuery,
  CustomerSegment,
  Message,
  PeopleFilter,
} from "./types.ts";

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
 * import { AppAPIAuth, attribute, searchCustomers } from "@customerio-notebooks/app-api";
 *
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ identifiers: [{ id: "42", email: null, cio_id: "a3000001" }] })),
 * });
 * for await (const person of searchCustomers(auth, attribute("plan").equals("premium"))) {
 *   if (person.id !== "42") throw new Error("unexpected");
 * }
 * ```
 */
export function searchCustomers(
  auth: AppAPIAuth,
  filter: PeopleFilter,
  options: ListOptions = {},
): PagePromise<CustomerIdentifiers> {
  return callList(auth, operations.getPeopleFilter, { body: { filter } }, { limit: 1000, ...options });
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
  const { results } = await call(auth, operations.getPeopleEmail, {}, { ...options, email });
  return results ?? [];
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
  const result = await call(auth, operations.getPersonAttributes, { customer }, options);
  return result.customer;
}

/**
 * Lists the segments that a person is in.
 *
 * @param auth The access.
 * @param customer Who.
 * @param options Signal, time-out.
 * @returns The segments.
 * @throws {CustomerIOError} With status 404 if there is no such person.
 */
export function getCustomerSegments(
  auth: AppAPIAuth,
  customer: CustomerReference,
  options?: CallOptions,
): PagePromise<CustomerSegment> {
  return callList(auth, operations.getPersonSegments, { customer }, options, "segments");
}

/**
 * Lists the messages to a person, page by page as they are asked for. The service keeps them for six months.
 *
 * @param auth The access.
 * @param customer Who.
 * @param options From when and until when, page size, signal, time-out.
 * @returns The messages.
 * @throws {CustomerIOError} With status 404 if there is no such person.
 */
export function getCustomerMessages(
  auth: AppAPIAuth,
  customer: CustomerReference,
  options: CustomerMessagesOptions = {},
): PagePromise<Message> {
  return callList(auth, operations.getPersonMessages, { customer }, { limit: 1000, ...options });
}

/** Options of {@linkcode getCustomerMessages}: the parameters of its query, and how to make the call. */
export type CustomerMessagesOptions = Omit<CustomerMessagesQuery, "id_type"> & CallOptions;

/** The most that the API takes in one request. */
const IDS_A_REQUEST = 100;

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
  for (let first = 0; first < all.length; first += IDS_A_REQUEST) {
    const input = { body: { ids: all.slice(first, first + IDS_A_REQUEST) } };
    const { result } = await callOperation(auth.transport, operations.getPeopleById, input, options);
    for (const { customer } of result.customers ?? []) yield customer;
  }
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
