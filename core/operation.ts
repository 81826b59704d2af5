import { parseWhole, type Schema, validate, validationError } from "./schema.ts";
import { encodeForm } from "./form.ts";
import { encodeJson } from "./json.ts";
import type { Transport } from "./transport.ts";
import type { CallOptions, TransportRequest, TransportResponse } from "./transport_options.ts";

/**
 * One operation of an API, as data: the client is typed from it, the sandbox routes and validates with it, the tests
 * enumerate it.
 *
 * @typeParam Body What is sent.
 * @typeParam Result What comes back.
 * @typeParam Path Parameters in the path.
 * @typeParam Query Parameters in the query.
 */
export interface Operation<Body = unknown, Result = unknown, Path = unknown, Query = unknown> {
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
  /** Schema of the parameters in the path. */
  readonly pathSchema?: Schema<Path>;
  /** Schema of the parameters in the query. */
  readonly querySchema?: Schema<Query>;
  /** Schema of the body. */
  readonly bodySchema?: Schema<Body>;
  /**
   * How the body is sent. `form`: as `multipart/form-data`, a part for each field, which is how files are uploaded.
   *
   * @default {"json"}
   */
  readonly encoding?: "json" | "form";
  /** Schema of a successful answer's body. */
  readonly resultSchema: Schema<Result>;
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
 * Checks the input of an operation, sends it, and types the answer.
 *
 * @param transport Sends the request.
 * @param operation The operation.
 * @param input Path and query parameters, and body.
 * @param options Signal, time-out, retries and headers of this call.
 * @returns The answer.
 * @throws {ValidationError} If the input is not what the operation takes, before anything is sent.
 * @throws {CustomerIOError} As {@linkcode Transport.send} does.
 */
export async function callOperation<Body, Result, Path, Query>(
  transport: Transport,
  operation: Operation<Body, Result, Path, Query>,
  input: OperationInput<Body, Path, Query> = {},
  options: CallOptions = {},
): Promise<OperationResponse<Result>> {
  const { id, method, rateLimit, repeatable } = operation;
  const path = operation.pathSchema && validate(operation.pathSchema, input.path ?? {}, id);
  const query = operation.querySchema && validate(operation.querySchema, input.query ?? {}, id);
  const body = operation.bodySchema && validate(operation.bodySchema, input.body, id);
  const request = {
    operation: id,
    method,
    path: expandPath(operation.path, recordOf(path), id),
    query: recordOf(query),
    repeatable,
    rateLimit,
  };
  const response = await transport.send(await withBody(request, body, operation), options);
  const parsed = parseWhole(operation.resultSchema, response.body);
  // An answer that does not match is still the answer: what the service has done cannot be undone by refusing to see it.
  const result = parsed.success ? parsed.data : response.body as Result;
  return { ...response, result };
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

function recordOf(value: unknown): Record<string, Scalar> {
  // Only parameters that a schema has let through come here: their values are scalars.
  return (typeof value === "object" && value !== null ? value : {}) as Record<string, Scalar>;
}
