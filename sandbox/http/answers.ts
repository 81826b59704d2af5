import { stringifyExactJson } from "../exact_json.ts";

/** A JSON answer; integers beyond 2^53 keep their digits. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(stringifyExactJson(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
  });
}

/** An error of the Data Pipelines API. */
export function pipelinesError(status: number, errors: readonly string[]): Response {
  return json({ meta: { errors } }, status);
}

/** The error of the App API to a key that it does not know. */
export function unauthorized(): Response {
  return json(
    { meta: { error: "Unauthorized request: the App API key is not the one of this workspace" } },
    401,
  );
}

/** One fault that the App API names. */
export interface AppFault {
  /** What is wrong. */
  readonly detail: string;
  /** JSON pointer to what is wrong. */
  readonly pointer?: string;
}

/** An error of the App API, in the envelope that most of its operations use. */
export function appError(status: number, faults: readonly AppFault[]): Response {
  const errors = faults.map(({ detail, pointer }) => ({
    detail,
    status: String(status),
    ...(pointer === undefined ? {} : { source: { pointer } }),
  }));
  return json({ errors }, status);
}
