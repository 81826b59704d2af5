/**
 * How the functions and resources of this package call operations.
 *
 * @module
 */
import { callOperation, type CallOptions, splitCallOptions } from "@customerio-notebooks/core";
import { APIPromise, type APIResponse } from "./api_promise.ts";
import type { AppAPIAuth } from "./auth.ts";
import type { LazyAppOperation, Paging } from "./contract/entry.ts";
import { type CustomerReference, referTo } from "./customer_reference.ts";
import { type ObjectReference, referToObject } from "./object_reference.ts";
import { PagePromise } from "./pages.ts";
import { prepareSend } from "./prepare_send.ts";

/** What goes into a call beside its options. */
export interface CallInput<Body, Path> {
  /** Parameters in the path. */
  readonly path?: Path;
  /** Whom the path and the query's `id_type` name together. */
  readonly customer?: CustomerReference;
  /** The object that the path and the query's `id_type` name together. */
  readonly object?: ObjectReference;
  /** Body. */
  readonly body?: Body;
}

/** Parameters of a query, which the schema checks. An operation without any has none. */
type Optional<Query> = [Query] extends [never] ? unknown : Partial<Query>;

/**
 * Calls an operation.
 *
 * @param auth The access.
 * @param operation The operation.
 * @param input Path, or whom it names, and body.
 * @param options Parameters of the query, and how to make the call.
 * @returns The answer.
 */
export function call<Body, Result, Path, Query>(
  auth: AppAPIAuth,
  operation: LazyAppOperation<Body, Result, Path, Query>,
  input: CallInput<Body, Path> = {},
  options: CallOptions & Optional<Query> = {},
): APIPromise<Result> {
  return new APIPromise(send(auth, operation, input, options));
}

/** Parameters that say where pages begin and how long they are, of the operations that have them. */
interface PageOptions {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly page?: number | undefined;
}

/**
 * Calls an operation that gives a list, in pages or all at once.
 *
 * @typeParam Item An entry of the list.
 * @param auth The access.
 * @param operation The operation.
 * @param input Path, or whom it names, and body.
 * @param options Parameters of the query, and how to make the call.
 * @param field The field of the answer that holds a list that comes all at once.
 * @returns The list.
 */
export function callList<Item, Body = never, Path = never>(
  auth: AppAPIAuth,
  operation: LazyAppOperation<Body, unknown, Path> & { readonly paging?: Paging },
  input: CallInput<Body, Path> = {},
  options: CallOptions & PageOptions = {},
  field = "",
): PagePromise<Item> {
  const { by, items } = operation.paging ?? { by: "none", items: field };
  return new PagePromise<Item>({
    operation: operation.id,
    by,
    limit: options.limit,
    from: options.offset ?? options.page,
    fetch: async (place) => {
      const { data, ...response } = await send(auth, operation, input, { ...options, ...place });
      // The contract says which field of the result is the list; whoever calls says what its entries are.
      const fields = Object(data) as Readonly<Record<string, readonly Item[] | null | undefined>> & {
        readonly next?: string | null;
      };
      return { ...response, data: { items: fields[items], next: fields.next, isLast: isLastPage(data) } };
    },
  });
}

/** Of pages that are numbered, the service says how many entries there are on all of them. */
function isLastPage(data: unknown): boolean {
  const { page, limit, total } = Object(Object(Object(data).meta).pagination);
  return page * limit >= total;
}

async function send<Body, Result, Path, Query>(
  auth: AppAPIAuth,
  operation: LazyAppOperation<Body, Result, Path, Query>,
  given: CallInput<Body, Path>,
  options: CallOptions,
): Promise<APIResponse<Result>> {
  const { callOptions, fields } = splitCallOptions(options);
  const subject = "customer" in given
    ? referTo(given.customer, operation.id)
    : "object" in given
    ? referToObject(given.object, operation.id)
    : { path: given.path, query: {} };
  const query = { ...fields, ...subject.query };
  const isSend = operation.path.startsWith("/v1/send/");
  const body = isSend ? prepareSend(given.body, operation.id, auth.transport.clock) : given.body;
  // The schemas check what is put together here, which no type can be said of.
  const input = { path: subject.path, query, body } as {
    path?: Path;
    query?: Query;
    body?: Body;
  };
  const { result, status, headers } = await callOperation(auth.transport, operation, input, callOptions);
  return { data: result, status, headers, requestId: headers.get("x-request-id") ?? undefined };
}
