import { describeIssues, type ErrorDetail, type Schema, validationError } from "@customerio-notebooks/core";
import { z } from "zod";
import { eventTable } from "./event_table.ts";
import type { SemanticEvents } from "./event_types.ts";

/**
 * The events that Customer.io and its destinations know by name, each with its category, its properties and an example. All
 * are sent to `/track`; spelling and case matter.
 *
 * @example
 * ```ts
 * import { semanticEvents } from "@customerio-notebooks/pipelines-api";
 *
 * const { category, properties } = semanticEvents["Order Completed"];
 * if (category !== "ecommerce") throw new Error("unexpected");
 * if (properties.safeParse({ total: "11.77" }).success) throw new Error("a total is a number");
 * ```
 */
export const semanticEvents: SemanticEvents = eventTable;

/**
 * What a semantic event is about.
 *
 * @example
 * ```ts
 * import { type SemanticEventCategory, semanticEvents } from "@customerio-notebooks/pipelines-api";
 *
 * const category: SemanticEventCategory = "liveChat";
 * const events = Object.values(semanticEvents).filter((event) => event.category === category);
 * if (events.length !== 4) throw new Error("unexpected");
 * ```
 */
export type SemanticEventCategory = SemanticEvents[keyof SemanticEvents]["category"];

/**
 * Name of a semantic event, of one category or of any.
 *
 * @typeParam Category The category.
 * @example
 * ```ts
 * import type { SemanticEventName } from "@customerio-notebooks/pipelines-api";
 *
 * const anyEvent: SemanticEventName = "Email Opened";
 * const bought: SemanticEventName<"ecommerce"> = "Order Completed";
 * ```
 */
export type SemanticEventName<Category extends SemanticEventCategory = SemanticEventCategory> = {
  [Name in keyof SemanticEvents]: SemanticEvents[Name]["category"] extends Category ? Name : never;
}[keyof SemanticEvents];

/** As much of a call as is special about a semantic event. */
export interface SemanticEventFields {
  /** The person's id. */
  readonly userId?: string | undefined;
  /** Id of someone who is not known yet. */
  readonly anonymousId?: string | undefined;
  /** Properties of the event. */
  readonly properties?: unknown;
  /** Context of the call. */
  readonly context?: unknown;
}

/** The id that an event wants, by who it is about; a call about anyone has one or the other. */
const PERFORMER_FIELDS = { anyone: [], known: ["userId"], nobody: ["anonymousId"] } as const;

/** Whether an event is a semantic one: the table has no other keys than its type says. */
export function isSemanticEvent(event: string): event is SemanticEventName {
  return Object.hasOwn(eventTable, event);
}

/**
 * The fields without which a call of an event is nothing, beyond those of every call.
 *
 * @param event Name of the event.
 * @returns Dotted paths, such as `properties.email_id`; none for an event that is not a semantic one.
 */
export function requirementsOf(event: string): readonly string[] {
  if (!isSemanticEvent(event)) return [];
  const { performer, properties, context } = eventTable[event];
  return [
    ...PERFORMER_FIELDS[performer],
    ...requiredPaths(properties, "properties"),
    ...requiredPaths(context, "context"),
  ];
}

/** The innermost fields that a schema requires. */
function requiredPaths(schema: z.core.$ZodType, path: string): string[] {
  if (!(schema instanceof z.ZodObject)) return z.safeParse(schema, undefined).success ? [] : [path];
  return Object.entries(schema.shape).flatMap(([name, field]) => requiredPaths(field, `${path}.${name}`));
}

/**
 * Checks what is special about a semantic event; the rest of the call is checked as that of every other.
 *
 * @param event Name of the event.
 * @param call The call.
 * @throws {ValidationError} If something is missing or of another type than it is known to be.
 */
export function checkSemanticEvent(event: SemanticEventName, call: SemanticEventFields): void {
  const missing = requirementsOf(event).filter((path) => (valueAt(call, path) ?? undefined) === undefined);
  const details = missing.map((field): ErrorDetail => ({ field, message: "is required" }));
  const { properties, context } = eventTable[event];
  if (details.length === 0) {
    details.push(
      ...faults("properties", properties, call.properties),
      ...faults("context", context, call.context),
    );
  }
  if (details.length > 0) throw validationError("track", details);
}

function faults(field: string, schema: Schema<unknown>, value: unknown): ErrorDetail[] {
  const result = schema.safeParse(value === undefined ? {} : value);
  return result.success ? [] : describeIssues(result.error.issues, [field]);
}

function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), value);
}
