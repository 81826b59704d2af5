// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import type { CustomerReference } from "../customer_reference.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  Activity,
  CustomerActivitiesQuery,
  CustomerIdentifiers,
  CustomerMessagesQuery,
  CustomerRelationship,
  CustomerResult,
  CustomersByEmailQuery,
  CustomersByIdBody,
  CustomerSegment,
  Message,
  PeopleFilter,
  PeopleFilterQuery,
  RelatedPageQuery,
  SubscriptionPreferencesQuery,
  SubscriptionPreferencesResult,
} from "../types.ts";

/** Operations of the App API on customers: `client.customers`. */
export class CustomersResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Finds people by attribute or segment: `POST /v1/customers`
   *
   * @param filter Which people.
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
   *     identifiers: [{ id: "42", email: "ada@example.com", cio_id: "a3000001" }],
   *     ids: ["42"],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.customers.search({
   *   and: [
   *     { segment: { id: 7 } },
   *     {
   *       not: { attribute: { field: "plan", operator: "eq", value: "free" } },
   *     },
   *   ],
   * }, { limit: 1000 }));
   * if (entry?.id !== "42") throw new Error("unexpected");
   * ```
   */
  search(filter: PeopleFilter, options?: PeopleFilterQuery & CallOptions): PagePromise<CustomerIdentifiers> {
    return callList(this.#auth, operations.getPeopleFilter, { body: { filter } }, options);
  }

  /**
   * Finds people by e-mail address: `GET /v1/customers`
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
   *     results: [{ id: "42", email: "ada@example.com", cio_id: "a3000001" }],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.customers.listByEmail({ email: "ada@example.com" }));
   * if (entry?.id !== "42") throw new Error("unexpected");
   * ```
   */
  listByEmail(options: CustomersByEmailQuery & CallOptions): PagePromise<CustomerIdentifiers> {
    return callList(this.#auth, operations.getPeopleEmail, {}, options, "results");
  }

  /**
   * Reads the attributes and devices of up to 100 people: `POST /v1/customers/attributes`
   *
   * @param ids Ids of 1 to 100 people.
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
   *     customers: [
   *       {
   *         customer: {
   *           id: "42",
   *           identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
   *           attributes: {
   *             cio_id: "a3000001",
   *             id: "42",
   *             email: "ada@example.com",
   *             plan: "premium",
   *           },
   *           timestamps: {
   *             cio_id: 1790000000,
   *             id: 1790000000,
   *             email: 1790000000,
   *             plan: 1790000060,
   *           },
   *           unsubscribed: false,
   *           devices: [],
   *         },
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.customers.listById(["42"]));
   * if (entry?.customer?.id !== "42") throw new Error("unexpected");
   * ```
   */
  listById(ids: CustomersByIdBody["ids"], options?: CallOptions): PagePromise<CustomerResult> {
    return callList(this.#auth, operations.getPeopleById, { body: { ids } }, options, "customers");
  }

  /**
   * Reads the attributes of a person: `GET /v1/customers/{customer_id}/attributes`
   *
   * @param customer Who, by exactly one identifier.
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
   *     customer: {
   *       id: "42",
   *       identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
   *       attributes: {
   *         cio_id: "a3000001",
   *         id: "42",
   *         email: "ada@example.com",
   *         plan: "premium",
   *       },
   *       timestamps: {
   *         cio_id: 1790000000,
   *         id: 1790000000,
   *         email: 1790000000,
   *         plan: 1790000060,
   *       },
   *       unsubscribed: false,
   *       devices: [],
   *     },
   *   })),
   * });
   * const answer = await client.customers.attributes({ id: "42" });
   * if (answer.customer?.id !== "42") throw new Error("unexpected");
   * ```
   */
  attributes(customer: CustomerReference, options?: CallOptions): APIPromise<CustomerResult> {
    return call(this.#auth, operations.getPersonAttributes, { customer }, options);
  }

  /**
   * Lists what a person did and what was done for them: `GET /v1/customers/{customer_id}/activities`
   *
   * @param customer Who, by exactly one identifier.
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
   *     activities: [
   *       {
   *         id: "01HQ3Z5M8Z",
   *         type: "page",
   *         name: "https://example.com/pricing",
   *         timestamp: 1790000000,
   *         customer_id: "42",
   *         customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
   *         data: {},
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.customers.activities({ email: "ada@example.com" }, { type: "page", limit: 100 }));
   * if (entry?.id !== "01HQ3Z5M8Z") throw new Error("unexpected");
   * ```
   */
  activities(
    customer: CustomerReference,
    options?: Omit<CustomerActivitiesQuery, "id_type"> & CallOptions,
  ): PagePromise<Activity> {
    return callList(this.#auth, operations.getPersonActivities, { customer }, options);
  }

  /**
   * Lists the objects that a person is related to: `GET /v1/customers/{customer_id}/relationships`
   *
   * @param customerId The person's id: this operation takes no other identifier.
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
   *     cio_relationships: [
   *       {
   *         object_type_id: 1,
   *         identifiers: { object_id: "acme", cio_object_id: "ob000001" },
   *         attributes: { role: "admin" },
   *         timestamps: { role: 1790000000 },
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.customers.relationships("42", { limit: 100 }));
   * if (entry?.object_type_id !== 1) throw new Error("unexpected");
   * ```
   */
  relationships(
    customerId: string,
    options?: RelatedPageQuery & CallOptions,
  ): PagePromise<CustomerRelationship> {
    return callList(
      this.#auth,
      operations.getPersonRelationships,
      { path: { customer_id: customerId } },
      options,
    );
  }

  /**
   * Lists the segments that a person is in: `GET /v1/customers/{customer_id}/segments`
   *
   * @param customer Who, by exactly one identifier.
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
   *     segments: [{ id: 7, name: "Newsletter readers", description: "" }],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.customers.segments({ id: "42" }));
   * if (entry?.id !== 7) throw new Error("unexpected");
   * ```
   */
  segments(customer: CustomerReference, options?: CallOptions): PagePromise<CustomerSegment> {
    return callList(this.#auth, operations.getPersonSegments, { customer }, options, "segments");
  }

  /**
   * Lists the messages that were sent to a person: `GET /v1/customers/{customer_id}/messages`
   *
   * @param customer Who, by exactly one identifier.
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
   *     messages: [
   *       {
   *         id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
   *         customer_id: "42",
   *         campaign_id: 3,
   *         action_id: 9,
   *         recipient: "ada@example.com",
   *         subject: "Welcome, Ada",
   *         metrics: { sent: 1790000001, delivered: 1790000002 },
   *         created: 1790000000,
   *         failure_message: null,
   *         type: "email",
   *         forgotten: false,
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.customers.messages({ id: "42" }, { limit: 1000 }));
   * if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
   * ```
   */
  messages(
    customer: CustomerReference,
    options?: Omit<CustomerMessagesQuery, "id_type"> & CallOptions,
  ): PagePromise<Message> {
    return callList(this.#auth, operations.getPersonMessages, { customer }, options);
  }

  /**
   * Reads what a person has subscribed to: `GET /v1/customers/{customer_id}/subscription_preferences`
   *
   * @param customer Who, by exactly one identifier.
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
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
   *     customer: {
   *       id: "42",
   *       identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
   *       topics: [
   *         {
   *           id: "1",
   *           name: "News",
   *           description: "Once a month",
   *           subscribed: true,
   *         },
   *       ],
   *       unsubscribed: false,
   *       header: {
   *         title: "What would you like to hear of?",
   *         subtitle: "Choose your topics",
   *       },
   *     },
   *   })),
   * });
   * const answer = await client.customers.subscriptionPreferences({ id: "42" }, { language: "de" });
   * if (answer.customer?.id !== "42") throw new Error("unexpected");
   * ```
   */
  subscriptionPreferences(
    customer: CustomerReference,
    options?: Omit<SubscriptionPreferencesQuery, "id_type"> & CallOptions,
  ): APIPromise<SubscriptionPreferencesResult> {
    return call(this.#auth, operations.getPersonSubscriptionPreferences, { customer }, options);
  }
}
