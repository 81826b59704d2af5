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

/** The operations of the Data Pipelines API, by operationId. */
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

/** One operation of the Data Pipelines API: each has a body, and answers with an empty object. */
export interface PipelinesOperation<Body> extends Operation<Body, EmptyResult, unknown, unknown> {
  /** Schema of the body. */
  readonly bodySchema: NonNullable<Operation<Body>["bodySchema"]>;
}

/**
 * What the Data Pipelines API accepts, as data. Every call carries a `messageId`, by which the service drops a second
 * copy, so repeating one is safe.
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

/** Limits of the Data Pipelines API in bytes of UTF-8. The service answers 200 to what is larger, and drops it. */
export interface PipelinesLimits {
  /** One call, alone or within a batch. */
  readonly call: number;
  /** The body of a batch. */
  readonly batch: number;
}

/** 32 KB a call and 500 KB a batch, a KB being 1024 bytes as in the official SDKs. */
export const pipelinesLimits: PipelinesLimits = { call: 32 * 1024, batch: 500 * 1024 };

/** Requests allowed by class: 3000 in 3 seconds. */
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
