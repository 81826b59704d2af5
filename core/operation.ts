import { accepts } from "./acceptor.ts";
import { encodeJson } from "./json.ts";
import { encodeForm } from "./form.ts";
import { describeIssues, parseWhole, type Schema, validate, validationError } from "./schema.ts";
import type { Transport } from "./transport.ts";
import type { CallOptions, TransportRequest, TransportResponse } from "./transport_options.ts";

/** What an operation of an API is, without the schemas of what it takes and gives. */
export interface OperationOutline {
  /** The official operationId. */
  readonly id: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  /** HTTP method. */
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below the base URL, with `{name}` for each parameter. */
  readonly path: string;
  /** Which rate limit applies. */
  readonly rateLimit: string;
  /** Whether the request may be sent again although the server may have acted on it. */
  readonly repeatable: boolean;
  /**
   * How the body is sent. `form`: as `multipart/form-data`, a part for each field, which is how files are uploaded.
   *
   * @default {"json"}
   */
  readonly encoding?: "json" | "form";
}

/**
 * One operation of an API, as data: the client is typed from it, the sandbox routes and validates with it, the tests
 * enumerate it.
 *
 * @typeParam Body What is sent.
 * @typeParam Result What comes back.
 * @typeParam Path Parameters in the path.
 * @typeParam Query Parameters in the query.
 */
export interface Operation<Body = unknown, Result = unknown, Path = unknown, Query = unknown>
  extends OperationOutline {
  /** Schema of the parameters in the path. */
  readonly pathSchema?: Schema<Path>;
  /** Schema of the parameters in the query. */
  readonly querySchema?: Schema<Query>;
  /** Schema of the body. */
  readonly bodySchema?: Schema<Body>;
  /** Schema of a successful answer's body. */
  readonly resultSchema: Schema<Result>;
}

/**
 * An operation whose schemas are loaded when it is first called, so that importing a table of many costs little.
 *
 * @typeParam Body What is sent.
 * @typeParam Result What comes back.
 * @typeParam Path Parameters in the path.
 * @typeParam Query Parameters in the query.
 */
export interface LazyOperation<Body = unknown, Result = unknown, Path = unknown, Query = unknown>
  extends OperationOutline {
  /** Loads the operation with its schemas. */
  load(): Promise<Operation<Body, Result, Path, Query>>;
}

/** What one call of an operation sends. */
export interface OperationInput<Body, Path, Query> {
  /** Parameters in the path. */
  readonly path?: Path;
  /** Parameters in the query. */
  readonly query?: Query;
  /** Body, serialised as the operation's encoding says. */
  readonly body?: Body;
}

/** An answer to an operation. */
export interface OperationResponse<Result> extends TransportResponse {
  /** The body, typed. Fields that the contract does not know are still there. */
  readonly result: Result;
}

/**
 * Checks the input of an operation, sends it, and types the answer. Of an answer that is not what the contract says, the
 * transport's log is told, once for each field.
 *
 * @param transport Sends the request.
 * @param operation The operation.
 * @param input Path and query parameters, and body.
 * @param options Signal, time-out, retries and headers of this call.
 * @returns The answer.
 * @throws {ValidationError} If the input is not what the operation takes, before anything is sent.
 * @throws {UnexpectedResponseError} If the transport is strict, and the answer is not what the contract says.
 * @throws {CustomerIOError} As {@linkcode Transport.send} does.
 */
export async function callOperation<Body, Result, Path, Query>(
  transport: Transport,
  operation: Operation<Body, Result, Path, Query> | LazyOperation<Body, Result, Path, Query>,
  input: OperationInput<Body, Path, Query> = {},
  options: CallOptions = {},
): Promise<OperationResponse<Result>> {
  const contract = "load" in operation ? await loadOperation(operation) : operation;
  const { id, method, rateLimit, repeatable } = contract;
  const path = checkedParameters(contract.pathSchema, input.path, id);
  const query = checkedParameters(contract.querySchema, input.query, id);
  const body = contract.bodySchema && validate(contract.bodySchema, input.body, id);
  const request = {
    operation: id,
    method,
    path: expandPath(contract.path, path, id),
    query,
    repeatable,
    rateLimit,
  };
  const response = await transport.send(await withBody(request, body, contract), options);
  return { ...response, result: readResult(transport, contract, response) };
}

/** Operations that were loaded: even a module that is there takes a while to import. */
const loaded = new WeakMap<object, Promise<unknown>>();

function loadOperation<Body, Result, Path, Query>(
  operation: LazyOperation<Body, Result, Path, Query>,
): Promise<Operation<Body, Result, Path, Query>> {
  // What is kept under an operation is what that operation's own `load` gave.
  const known = loaded.get(operation) as Promise<Operation<Body, Result, Path, Query>> | undefined;
  if (known !== undefined) return known;
  const loading = operation.load();
  loaded.set(operation, loading);
  // A module that could not be fetched may be there the next time.
  loading.catch(() => loaded.delete(operation));
  return loading;
}

/** An answer that does not match is still the answer: what the service has done cannot be undone by refusing to see it. */
function readResult<Result>(
  transport: Transport,
  { id, resultSchema }: Operation<unknown, Result>,
  response: TransportResponse,
): Result {
  const { body } = response;
  if (accepts(resultSchema, body)) return body;
  const parsed = parseWhole(resultSchema, body);
  if (parsed.success) return parsed.data;
  transport.responseCheck.tell(id, describeIssues(parsed.error.issues), response);
  return body as Result;
}

async function withBody(
  request: TransportRequest,
  body: unknown,
  { id, encoding }: Pick<Operation, "id" | "encoding">,
): Promise<TransportRequest> {
  if (body === undefined) return request;
  return { ...request, ...encoding === "form" ? await encodeForm(body, id) : { body: encodeJson(body, id) } };
}

/** Expands `{name}` in a path template; a value that would change the path's shape is refused. */
function expandPath(template: string, values: Record<string, unknown>, operation: string): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = String(values[name] ?? "");
    if (value === "" || value === "." || value === "..") {
      throw validationError(operation, [{ field: name, message: `cannot be "${value}" in a path` }]);
    }
    if (!value.isWellFormed()) {
      throw validationError(operation, [{
        field: name,
        message: "is not well-formed text (a lone surrogate)",
      }]);
    }
    return encodeURIComponent(value);
  });
}

type Scalar = string | number | boolean | undefined;

/** What no schema knows is refused: a parameter that is left out in silence may have been a filter. */
function checkedParameters<Parameters>(
  schema: Schema<Parameters> | undefined,
  given: Parameters | undefined,
  operation: string,
): Record<string, Scalar> {
  if (schema === undefined) {
    const unknown = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
    if (unknown.length === 0) return {};
    throw validationError(
      operation,
      unknown.map(([field]) => ({ field, message: "is not a known field" })),
    );
  }
  // Only parameters that a schema has let through come here: their values are scalars.
  return validate(schema, given ?? {}, operation) as Record<string, Scalar>;
}
