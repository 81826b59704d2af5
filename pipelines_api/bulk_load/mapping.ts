import { validationError } from "@customerio-notebooks/core";

/**
 * A column, where a constant is possible too.
 *
 * @example
 * ```ts
 * import type { ColumnReference, TrackBulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const event: ColumnReference = { column: "event_name" };
 * const mapping: TrackBulkMapping = { type: "track", userId: "customer_id", event };
 * ```
 */
export interface ColumnReference {
  /** Name of the column. */
  readonly column: string;
}

/**
 * Which columns are sent, and under which names: a list of columns that keep their names, or a column for each name. A name
 * with dots is a name within an object: `address.city` becomes `{ address: { city } }`.
 *
 * @example
 * ```ts
 * import type { ColumnSelection } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const sameNames: ColumnSelection = ["city", "plan"];
 * const otherNames: ColumnSelection = { "address.city": "city", plan: "plan_name" };
 * ```
 */
export type ColumnSelection = readonly string[] | Readonly<Record<string, string>>;

/**
 * Which columns hold what all kinds of calls have.
 *
 * @example
 * ```ts
 * import type { CommonBulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const who: CommonBulkMapping = { userId: "customer_id", timestamp: "created_at" };
 * ```
 */
export interface CommonBulkMapping {
  /** Column of the person's id: text, or whole numbers. Ids that begin with zeros must be text. */
  readonly userId?: string;
  /** Column of the id that the person had before they were known. */
  readonly anonymousId?: string;
  /**
   * Column of the time: days, instants, or text that is ISO 8601 with a zone. Without a zone, a time of a frame is taken as
   * UTC; text must have one.
   */
  readonly timestamp?: string;
  /** Columns that become the context of each call, such as `{ "device.token": "push_token" }`. */
  readonly context?: ColumnSelection;
  /** Traits or properties that are the same in each call, such as `{ currency: "USD" }`. */
  readonly constants?: Readonly<Record<string, unknown>>;
}

/**
 * How rows become people.
 *
 * @example
 * ```ts
 * import type { IdentifyBulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const mapping: IdentifyBulkMapping = { type: "identify", userId: "customer_id", traits: ["email", "plan"] };
 * ```
 */
export interface IdentifyBulkMapping extends CommonBulkMapping {
  /** The kind of call. */
  readonly type: "identify";
  /**
   * Columns that become attributes.
   *
   * @default {all that the mapping does not name}
   */
  readonly traits?: ColumnSelection;
}

/**
 * How rows become events.
 *
 * @example
 * ```ts
 * import type { TrackBulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const mapping: TrackBulkMapping = {
 *   type: "track",
 *   userId: "customer_id",
 *   event: "Order Completed",
 *   timestamp: "date",
 *   properties: { total: "dollar_value" },
 * };
 * ```
 */
export interface TrackBulkMapping extends CommonBulkMapping {
  /** The kind of call. */
  readonly type: "track";
  /** Name of the event, or the column of the names. */
  readonly event: string | ColumnReference;
  /** Column of the id of the object that the event belongs to, where it belongs to no person. */
  readonly groupId?: string;
  /**
   * Columns that become properties.
   *
   * @default {all that the mapping does not name}
   */
  readonly properties?: ColumnSelection;
}

/**
 * How rows become views of pages or screens.
 *
 * @example
 * ```ts
 * import type { ViewBulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const mapping: ViewBulkMapping = { type: "page", userId: "customer_id", name: { column: "title" } };
 * ```
 */
export interface ViewBulkMapping extends CommonBulkMapping {
  /** The kind of call. */
  readonly type: "page" | "screen";
  /** Name of the page or screen, or the column of the names. */
  readonly name?: string | ColumnReference;
  /**
   * Columns that become properties.
   *
   * @default {all that the mapping does not name}
   */
  readonly properties?: ColumnSelection;
}

/**
 * How rows become objects, such as companies, each related to a person.
 *
 * @example
 * ```ts
 * import type { GroupBulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const mapping: GroupBulkMapping = {
 *   type: "group",
 *   userId: "customer_id",
 *   groupId: "company_id",
 *   objectTypeId: "1",
 *   relationship: { role: "job_title" },
 * };
 * ```
 */
export interface GroupBulkMapping extends CommonBulkMapping {
  /** The kind of call. */
  readonly type: "group";
  /** Column of the object's id. */
  readonly groupId: string;
  /**
   * Id of the object's type, or the column of the ids.
   *
   * @default {"1", by the service}
   */
  readonly objectTypeId?: string | ColumnReference;
  /**
   * Columns that become attributes of the object.
   *
   * @default {all that the mapping does not name}
   */
  readonly traits?: ColumnSelection;
  /** Columns that become attributes of the relationship between the person and the object. */
  readonly relationship?: ColumnSelection;
}

/**
 * How rows become calls.
 *
 * @example
 * ```ts
 * import type { BulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const people: BulkMapping = { type: "identify", userId: "customer_id" };
 * const events: BulkMapping = { type: "track", userId: "customer_id", event: "Signed Up" };
 * ```
 */
export type BulkMapping = IdentifyBulkMapping | TrackBulkMapping | ViewBulkMapping | GroupBulkMapping;

/** What a mapping of each type may name. */
const NAMES: { readonly [Type in BulkMapping["type"]]: readonly string[] } = {
  identify: ["traits"],
  track: ["event", "groupId", "properties"],
  page: ["name", "properties"],
  screen: ["name", "properties"],
  group: ["groupId", "objectTypeId", "traits", "relationship"],
};

const COMMON_NAMES: readonly string[] = [
  "type",
  "userId",
  "anonymousId",
  "timestamp",
  "context",
  "constants",
];

/**
 * Checks that a mapping names nothing that is not known: notebooks are not type-checked, and a misspelt `timestamp` would
 * date all events today.
 *
 * @throws {ValidationError} If it does, naming each field.
 */
export function checkMapping(mapping: BulkMapping): void {
  const type: unknown = mapping?.type;
  if (typeof type !== "string" || !Object.hasOwn(NAMES, type)) {
    const message = `must be one of ${Object.keys(NAMES).join(", ")}, not ${JSON.stringify(type)}`;
    throw validationError("bulkLoad", [{ field: "mapping.type", message }]);
  }
  const names = [...COMMON_NAMES, ...NAMES[mapping.type]];
  const details = Object.keys(mapping).filter((name) => !names.includes(name)).map((name) => ({
    field: `mapping.${name}`,
    message: `is not known; there are ${names.join(", ")}`,
  }));
  if (details.length > 0) throw validationError("bulkLoad", details);
}
