import type { Schema } from "@customerio-notebooks/core";
import type { Context } from "./types.ts";

/**
 * Who a semantic event is about: `anyone`, known or not; only someone `known`, by a user id; or `nobody`, where the service
 * wants an anonymous id of any value and makes no use of it.
 *
 * @example
 * ```ts
 * import { type SemanticEventPerformer, semanticEvents } from "@customerio-notebooks/pipelines-api";
 *
 * const performer: SemanticEventPerformer = semanticEvents["User Deleted"].performer;
 * if (performer !== "known") throw new Error("unexpected");
 * ```
 */
export type SemanticEventPerformer = "anyone" | "known" | "nobody";

/**
 * What is known of a semantic event.
 *
 * @typeParam Category What the event is about.
 * @typeParam Properties The properties that are known; others pass through.
 * @typeParam Performer Who it is about.
 * @typeParam Circumstances The context that is known, beyond that of every call.
 * @example
 * ```ts
 * import { type SemanticEvent, semanticEvents } from "@customerio-notebooks/pipelines-api";
 *
 * const event: SemanticEvent<"video", object> = semanticEvents["Video Ad Started"];
 * if (!event.properties.safeParse(event.example.properties).success) throw new Error("unexpected");
 * ```
 */
export interface SemanticEvent<
  Category extends string,
  Properties extends object,
  Performer extends SemanticEventPerformer = "anyone",
  Circumstances extends object = Context,
> {
  /** What the event is about. */
  readonly category: Category;
  /** What happened, in a sentence. */
  readonly summary: string;
  /** Who it is about. */
  readonly performer: Performer;
  /** Checks its properties. */
  readonly properties: Schema<Properties>;
  /** Checks its context. */
  readonly context: Schema<Circumstances>;
  /** What it may look like. */
  readonly example: SemanticEventExample<Properties, Circumstances>;
}

/**
 * What a semantic event may look like.
 *
 * @typeParam Properties The properties that are known.
 * @typeParam Circumstances The context that is known.
 * @example
 * ```ts
 * import { type SemanticEventExample, semanticEvents } from "@customerio-notebooks/pipelines-api";
 *
 * const example: SemanticEventExample<object, object> = semanticEvents["Email Opened"].example;
 * if (!("email_id" in example.properties)) throw new Error("unexpected");
 * ```
 */
export interface SemanticEventExample<Properties extends object, Circumstances extends object> {
  /** Its properties. */
  readonly properties: Properties;
  /** Its context, where that is needed. */
  readonly context?: Circumstances;
}
