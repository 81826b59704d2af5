/**
 * The shape of an entry of the contract: all that the client, the sandbox and the tests know of an operation.
 *
 * Adding an operation is adding one entry to a group, `contract/<group>.ts`, with what schemas it needs in
 * `contract/<group>_schemas.ts`, and `deno task generate`: types, the table of operations and the merged contract follow.
 *
 * @module
 */
import type { Operation } from "@customerio-notebooks/core";

/** The classes of requests that the App API counts apart. */
export type AppRateLimitClass = "general" | "transactional" | "trigger" | "archive";

/** How a list comes in pages. */
export interface Paging {
  /**
   * What the next page is asked for with: a token, given as `next` with the page before; the number of entries before it; or
   * its own number, from 1.
   */
  readonly by: "start" | "offset" | "page";
  /** The field of the result that holds the entries. */
  readonly items: string;
}

/** What is known of an operation without its schemas. */
export interface AppOperationFacts {
  /** The official operationId. */
  readonly id: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  /** HTTP method. */
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below the base URL, with `{name}` for each parameter. */
  readonly path: string;
  /** Which rate limit applies. */
  readonly rateLimit: AppRateLimitClass;
  /** Whether the request may be sent again although the server may have acted on it. */
  readonly repeatable: boolean;
  /** The resource it belongs to, in the API's own words, such as `segments` or `campaigns.actions`. */
  readonly resource: string;
  /** Its name among the operations of the resource, such as `list`. */
  readonly name: string;
  /** The one field of the body that callers give bare. */
  readonly argument?: string;
  /** Set where the path's `customer_id` and the query's `id_type` are one reference to a person. */
  readonly customer?: true;
  /** Set where the result is a page of a list. */
  readonly paging?: Paging;
  /**
   * How the body is sent; `form` where a file is uploaded.
   *
   * @default {"json"}
   */
  readonly encoding?: "json" | "form";
}

/** Valid input of an operation and an answer to it, as they might be. */
export interface OperationExample<Body, Path, Query> {
  /** Parameters in the path. */
  readonly path?: Path;
  /** Parameters in the query. */
  readonly query?: Query;
  /** The body. */
  readonly body?: Body;
  /** The answer's body as the service sends it, where a list may be null; undefined where the answer has none. */
  readonly result: unknown;
}

/**
 * One operation of the App API with its schemas.
 *
 * @typeParam Body What is sent.
 * @typeParam Result What comes back.
 * @typeParam Path Parameters in the path.
 * @typeParam Query Parameters in the query.
 */
export interface AppOperation<Body = unknown, Result = unknown, Path = unknown, Query = unknown>
  extends AppOperationFacts, Operation<Body, Result, Path, Query> {
  /** Which rate limit applies. */
  readonly rateLimit: AppRateLimitClass;
  /** Valid input and an answer, made up. */
  readonly example: OperationExample<Body, Path, Query>;
}

/**
 * One operation of the App API without its schemas, which are loaded when they are needed: whoever imports the client does
 * not wait for the schemas of operations that are never called.
 *
 * @typeParam Body What is sent.
 * @typeParam Result What comes back.
 * @typeParam Path Parameters in the path.
 * @typeParam Query Parameters in the query.
 */
export interface LazyAppOperation<Body = unknown, Result = unknown, Path = unknown, Query = unknown>
  extends AppOperationFacts {
  /** Loads the operation with its schemas. */
  load(): Promise<AppOperation<Body, Result, Path, Query>>;
}
