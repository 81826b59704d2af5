import type { Operation, Secret } from "@customerio-notebooks/core";
import { type AppContract, contract } from "@customerio-notebooks/app-api/contract";
import { appError, json, unauthorized } from "../http/answers.ts";
import { hasBearerKey } from "../http/authorization.ts";
import { parseBody } from "../http/parse_body.ts";
import { readBody } from "../http/read_body.ts";
import type { Simulation } from "../simulation.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { AppRefusal, invalid, notYet, tooLarge } from "./app_error.ts";
import { checkInput, checkQuery } from "./check_input.ts";
import type { HandlerInput } from "./handler.ts";
import { appHandlers } from "./handlers.ts";

/** What the endpoints of the App API act on. */
export interface AppState {
  /** What they read and change. */
  readonly workspace: Workspace;
  /** What has to be up to date before anything is answered. */
  readonly simulation: Simulation;
  /** The key that callers must have. */
  readonly key: Secret;
}

/** A handler when it is not known of which operation. */
type AnyHandler = (workspace: Workspace, input: HandlerInput<unknown, unknown, unknown>) => unknown;

/** The resource of the operations that send a message to one person. */
const SENDS = "send";

const MEGABYTE = 1024 * 1024;

/** Bytes of a body, unless the operation has a limit of its own. */
const BODY_LIMIT = MEGABYTE;

/** Attachments are 2 MB before they are base64, beside 1 MB of message. */
const BODY_LIMITS: { readonly [Id in keyof AppContract]?: number } = {
  sendEmail: 4 * MEGABYTE,
  triggerBroadcast: 25 * MEGABYTE,
  addCollection: 11 * MEGABYTE,
  updateCollection: 11 * MEGABYTE,
  updateCollectionContents: 11 * MEGABYTE,
};

/**
 * Answers a request to an operation of the App API.
 *
 * @param path The parameters in the path, decoded.
 */
export async function answerAppRequest(
  { workspace, simulation, key }: AppState,
  id: keyof AppContract,
  request: Request,
  path: Readonly<Record<string, string>>,
): Promise<Response> {
  const limit = BODY_LIMITS[id] ?? BODY_LIMIT;
  const received = await readBody(request, limit);
  if (!hasBearerKey(request, key)) return unauthorized();
  try {
    if ("size" in received) throw tooLarge(received.size, limit);
    const operation: Operation = contract[id];
    // Each handler is given what the schemas of its own operation let through, which is what its type says.
    const handle = appHandlers[id] as AnyHandler | undefined;
    if (handle === undefined) throw notYet(`${operation.method} ${operation.path} (${id})`);
    const input = checkRequest(operation, request, path, received.bytes);
    simulation.catchUp();
    const result = handle(workspace, input);
    return result === undefined ? new Response(null, { status: 204 }) : json(result);
  } catch (error) {
    if (!(error instanceof AppRefusal)) throw error;
    return contract[id].resource === SENDS ? sendError(error) : appError(error.status, error.faults);
  }
}

/** Sends have an error in one text. */
function sendError({ status, faults }: AppRefusal): Response {
  return json({ meta: { error: faults.map(({ detail }) => detail).join("; ") } }, status);
}

function checkRequest(
  { pathSchema, querySchema, bodySchema }: Operation,
  request: Request,
  path: Readonly<Record<string, string>>,
  bytes: Uint8Array,
): HandlerInput<unknown, unknown, unknown> {
  const { origin, searchParams: query } = new URL(request.url);
  return {
    origin,
    path: pathSchema === undefined ? {} : checkInput(pathSchema, path, "path"),
    query: querySchema === undefined ? {} : checkQuery(querySchema, query),
    body: bodySchema === undefined ? {} : checkInput(bodySchema, readJson(bytes), "body"),
  };
}

function readJson(bytes: Uint8Array): unknown {
  const parsed = parseBody(bytes);
  if ("fault" in parsed) throw invalid(parsed.fault, "");
  return parsed.json;
}
