// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  CustomerIdentifiers,
  NoContent,
  Segment,
  SegmentBody,
  SegmentCountResult,
  SegmentDependenciesResult,
  SegmentMembershipQuery,
  SegmentResult,
} from "../types.ts";

/** Operations of the App API on segments: `client.segments`. */
export class SegmentsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Makes a manual segment, without people: `POST /v1/segments`
   *
   * @param segment The segment: its name, and what it is for.
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
   *     segment: {
   *       id: 7,
   *       deduplicate_id: "7:1790000000",
   *       name: "Newsletter readers",
   *       description: "People who asked for the newsletter",
   *       state: "finished",
   *       progress: null,
   *       type: "manual",
   *       tags: null,
   *     },
   *   })),
   * });
   * const answer = await client.segments.create({
   *   name: "Newsletter readers",
   *   description: "People who asked for the newsletter",
   * });
   * if (answer.segment?.id !== 7) throw new Error("unexpected");
   * ```
   */
  create(segment: SegmentBody["segment"], options?: CallOptions): APIPromise<SegmentResult> {
    return call(this.#auth, operations.createManSegment, { body: { segment } }, options);
  }

  /**
   * Lists the segments of the workspace: `GET /v1/segments`
   *
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
   *     segments: [
   *       {
   *         id: 7,
   *         deduplicate_id: "7:1790000000",
   *         name: "Newsletter readers",
   *         description: "People who asked for the newsletter",
   *         state: "finished",
   *         progress: null,
   *         type: "manual",
   *         tags: null,
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.segments.list());
   * if (entry?.id !== 7) throw new Error("unexpected");
   * ```
   */
  list(options?: CallOptions): PagePromise<Segment> {
    return callList(this.#auth, operations.listSegments, {}, options, "segments");
  }

  /**
   * Reads a segment: `GET /v1/segments/{segment_id}`
   *
   * @param segmentId Id of the segment.
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
   *     segment: {
   *       id: 7,
   *       deduplicate_id: "7:1790000000",
   *       name: "Newsletter readers",
   *       description: "People who asked for the newsletter",
   *       state: "finished",
   *       progress: null,
   *       type: "manual",
   *       tags: null,
   *     },
   *   })),
   * });
   * const answer = await client.segments.get(7);
   * if (answer.segment?.id !== 7) throw new Error("unexpected");
   * ```
   */
  get(segmentId: number | string, options?: CallOptions): APIPromise<SegmentResult> {
    return call(this.#auth, operations.getSegment, { path: { segment_id: segmentId } }, options);
  }

  /**
   * Deletes a manual segment: `DELETE /v1/segments/{segment_id}`
   *
   * @param segmentId Id of the segment.
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
   *   fetch: () => Promise.resolve(new Response(null, { status: 204 })),
   * });
   * await client.segments.delete(7);
   * ```
   */
  delete(segmentId: number | string, options?: CallOptions): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteManSegment, { path: { segment_id: segmentId } }, options);
  }

  /**
   * Lists the campaigns and newsletters that use a segment: `GET /v1/segments/{segment_id}/used_by`
   *
   * @param segmentId Id of the segment.
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
   *     used_by: {
   *       campaigns: [3],
   *       sent_newsletters: null,
   *       draft_newsletters: [12],
   *     },
   *   })),
   * });
   * await client.segments.usedBy(7);
   * ```
   */
  usedBy(segmentId: number | string, options?: CallOptions): APIPromise<SegmentDependenciesResult> {
    return call(this.#auth, operations.getSegmentDependencies, { path: { segment_id: segmentId } }, options);
  }

  /**
   * Counts the people in a segment: `GET /v1/segments/{segment_id}/customer_count`
   *
   * @param segmentId Id of the segment.
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
   *   fetch: () => Promise.resolve(Response.json({ count: 1 })),
   * });
   * const answer = await client.segments.count(7);
   * if (answer.count !== 1) throw new Error("unexpected");
   * ```
   */
  count(segmentId: number | string, options?: CallOptions): APIPromise<SegmentCountResult> {
    return call(this.#auth, operations.getSegmentCount, { path: { segment_id: segmentId } }, options);
  }

  /**
   * Lists the people in a segment: `GET /v1/segments/{segment_id}/membership`
   *
   * @param segmentId Id of the segment.
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
   * const [entry] = await Array.fromAsync(client.segments.membership(7, { limit: 30000 }));
   * if (entry?.id !== "42") throw new Error("unexpected");
   * ```
   */
  membership(
    segmentId: number | string,
    options?: SegmentMembershipQuery & CallOptions,
  ): PagePromise<CustomerIdentifiers> {
    return callList(
      this.#auth,
      operations.getSegmentMembership,
      { path: { segment_id: segmentId } },
      options,
    );
  }
}
