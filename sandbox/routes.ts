import { Hono } from "hono";
import { type AppOperations, operations } from "@customerio-notebooks/app-api";
import type { Logger } from "@customerio-notebooks/core";
import { type PipelinesOperations, pipelinesOperations } from "@customerio-notebooks/pipelines-api";
import { answerAppRequest, type AppState } from "./app/endpoint.ts";
import { answerExportFile } from "./app/export_file.ts";
import { EXPORT_FILES } from "./app/export_handlers.ts";
import { appError, json, pipelinesError, unauthorized } from "./http/answers.ts";
import { hasBearerKey } from "./http/authorization.ts";
import { answerPipelinesCall, type PipelinesState } from "./pipelines/endpoint.ts";

/** What the routes act on. */
export interface RoutesOptions {
  /** The Data Pipelines API. */
  readonly pipelines: PipelinesState;
  /** The App API. */
  readonly app: AppState;
  /** Where faults of the sandbox itself are reported. */
  readonly logger: Logger;
}

/** Path below which the Data Pipelines API lies; the App API's paths begin with the same by themselves. */
export const PIPELINES_BASE = "/v1";

/** What puts a sandbox's clock forward: until nothing is left to come, or by so many `milliseconds`. Not Customer.io's. */
export const CLOCK_PATHS = { settle: "/sandbox/settle", advance: "/sandbox/advance" } as const;

/** Both APIs on one origin, as a function from request to answer. */
export function createRoutes(options: RoutesOptions): (request: Request) => Response | Promise<Response> {
  const routes = new Hono();
  addPipelinesRoutes(routes, options.pipelines);
  addAppRoutes(routes, options.app);
  addControlRoutes(routes, options.app);
  routes.notFound(async ({ req }) => {
    await discardBody(req.raw);
    return appError(404, [{ detail: `Customer.io has no ${req.method} ${req.path}` }]);
  });
  routes.onError((error, { req }) => {
    options.logger.error("the sandbox failed", { method: req.method, path: req.path, error });
    return json({ errors: [{ detail: `The sandbox failed: ${error.message}`, status: "500" }] }, 500);
  });
  return (request) => routes.fetch(request);
}

function addPipelinesRoutes(routes: Hono, state: PipelinesState): void {
  for (const id of idsOf<keyof PipelinesOperations>(pipelinesOperations)) {
    const { method, path } = pipelinesOperations[id];
    routes.on(method, PIPELINES_BASE + path, ({ req }) => answerPipelinesCall(state, id, req.raw));
    routes.all(PIPELINES_BASE + path, async ({ req }) => {
      await discardBody(req.raw);
      const answer = pipelinesError(405, [`${req.method} is not allowed here, use ${method}`]);
      answer.headers.set("allow", method);
      return answer;
    });
  }
}

function addAppRoutes(routes: Hono, state: AppState): void {
  for (const id of idsOf<keyof AppOperations>(operations)) {
    const { method, path } = operations[id];
    routes.on(method, routePath(path), ({ req }) => answerAppRequest(state, id, req.raw, req.param()));
  }
  routes.get(
    `${EXPORT_FILES}/:token/:name`,
    ({ req }) => answerExportFile(state.workspace, req.param("token")),
  );
}

function addControlRoutes(routes: Hono, { simulation, key }: AppState): void {
  routes.post(CLOCK_PATHS.settle, async ({ req }) => {
    await discardBody(req.raw);
    if (!hasBearerKey(req.raw, key)) return unauthorized();
    await simulation.settle();
    return json({});
  });
  routes.post(CLOCK_PATHS.advance, async ({ req }) => {
    await discardBody(req.raw);
    if (!hasBearerKey(req.raw, key)) return unauthorized();
    const milliseconds = req.query("milliseconds") ?? "";
    if (!/^\d{1,13}$/.test(milliseconds)) {
      return appError(400, [{ detail: "must be a whole number", pointer: "/milliseconds" }]);
    }
    await simulation.advance(Number(milliseconds));
    return json({});
  });
}

/** `{name}` of the contract is `:name` here. */
function routePath(path: string): string {
  return path.replace(/\{([^}]+)\}/g, ":$1");
}

/** The keys of a table, which has no others than its type says. */
function idsOf<Id extends string>(table: Readonly<Record<Id, unknown>>): Id[] {
  return Object.keys(table) as Id[];
}

/** A connection whose request is not read to its end cannot be used for the next one. */
async function discardBody(request: Request): Promise<void> {
  for await (const _ of request.body ?? []);
}
