import type { Operation, RateLimit } from "@customerio-notebooks/core";
import * as schemas from "./schemas.ts";
import type {
  AliasCall,
  BatchCall,
  EmptyResult,
  GroupCall,
  IdentifyCall,
  PageCall,
  ScreenCall,
  TrackCall,
} from "./types.ts";

/**
 * The operations of the Data Pipelines API, by operationId.
 *
 * @example
 * ```ts
 * import { type PipelinesOperations, pipelinesOperations } from "@customerio-notebooks/pipelines-api";
 *
 * const operations: PipelinesOperations = pipelinesOperations;
 * if (operations.batch.path !== "/batch") throw new Error("unexpected");
 * ```
 */
export interface PipelinesOperations {
  /** `POST /identify` */
  readonly identify: PipelinesOperation<IdentifyCall>;
  /** `POST /track` */
  readonly track: PipelinesOperation<TrackCall>;
  /** `POST /page` */
  readonly page: PipelinesOperation<PageCall>;
  /** `POST /screen` */
  readonly screen: PipelinesOperation<ScreenCall>;
  /** `POST /group` */
  readonly group: PipelinesOperation<GroupCall>;
  /** `POST /alias` */
  readonly alias: PipelinesOperation<AliasCall>;
  /** `POST /batch` */
  readonly batch: PipelinesOperation<BatchCall>;
}

/**
 * One operation of the Data Pipelines API: each has a body, and answers with an empty object.
 *
 * @example
 * ```ts
 * import {
 *   type AliasCall,
 *   type PipelinesOperation,
 *   pipelinesOperations,
 * } from "@customerio-notebooks/pipelines-api";
 *
 * const operation: PipelinesOperation<AliasCall> = pipelinesOperations.alias;
 * if (operation.bodySchema.safeParse({ userId: "42" }).success) throw new Error("unexpected");
 * ```
 */
export interface PipelinesOperation<Body> extends Operation<Body, EmptyResult, unknown, unknown> {
  /** Schema of the body. */
  readonly bodySchema: NonNullable<Operation<Body>["bodySchema"]>;
}

/**
 * What the Data Pipelines API accepts, as data. Every call carries a `messageId`, by which the service drops a second
 * copy, so repeating one is safe.
 *
 * @example
 * ```ts
 * import { pipelinesOperations } from "@customerio-notebooks/pipelines-api";
 *
 * const paths = Object.values(pipelinesOperations).map(({ method, path }) => `${method} ${path}`);
 * if (!paths.includes("POST /identify")) throw new Error("unexpected");
 * ```
 */
export const pipelinesOperations: PipelinesOperations = {
  identify: operation("identify", "Creates or updates a person", schemas.IdentifyCall),
  track: operation("track", "Records an event", schemas.TrackCall),
  page: operation("page", "Records the view of a page", schemas.PageCall),
  screen: operation("screen", "Records the view of a screen", schemas.ScreenCall),
  group: operation("group", "Creates or updates an object and relates a person to it", schemas.GroupCall),
  alias: operation("alias", "Merges one profile into another", schemas.AliasCall),
  batch: operation("batch", "Sends many calls in one request", schemas.BatchCall),
};

/**
 * Limits of the Data Pipelines API in bytes of UTF-8. The service answers 200 to what is larger, and drops it.
 *
 * @example
 * ```ts
 * import { type PipelinesLimits, pipelinesLimits } from "@customerio-notebooks/pipelines-api";
 *
 * const limits: PipelinesLimits = pipelinesLimits;
 * if (limits.call > limits.batch) throw new Error("unexpected");
 * ```
 */
export interface PipelinesLimits {
  /** One call, alone or within a batch. */
  readonly call: number;
  /** The body of a batch. */
  readonly batch: number;
}

/**
 * 32 KB a call and 500 KB a batch, a KB being 1024 bytes as in the official SDKs.
 *
 * @example
 * ```ts
 * import { pipelinesLimits } from "@customerio-notebooks/pipelines-api";
 *
 * if (pipelinesLimits.call !== 32_768) throw new Error("unexpected");
 * ```
 */
export const pipelinesLimits: PipelinesLimits = { call: 32 * 1024, batch: 500 * 1024 };

/**
 * Requests allowed by class: 3000 in 3 seconds.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, pipelinesRateLimits } from "@customerio-notebooks/pipelines-api";
 *
 * // Half of what the workspace allows, where another program sends to it too.
 * const rateLimits = { ...pipelinesRateLimits, pipelines: { requests: 1500, interval: 3000 } };
 * const client = new CustomerIOClient({ apiKey: "abc123", rateLimits });
 * ```
 */
export const pipelinesRateLimits: Readonly<Record<string, RateLimit>> = {
  pipelines: { requests: 3000, interval: 3000 },
};

function operation<Body>(
  id: string,
  summary: string,
  bodySchema: PipelinesOperation<Body>["bodySchema"],
): PipelinesOperation<Body> {
  return {
    id,
    summary,
    method: "POST",
    path: `/${id}`,
    rateLimit: "pipelines",
    repeatable: true,
    bodySchema,
    resultSchema: schemas.EmptyResult,
  };
}
