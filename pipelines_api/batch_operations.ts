import { type ErrorDetail, ValidationError, validationError } from "@customerio-notebooks/core";
import { toTimestamp } from "./timestamp.ts";
import type { BatchOperation } from "./types.ts";

/**
 * Which column of a record holds what; all kinds of operation have these.
 *
 * @example
 * ```ts
 * import { createBatchOperations, type CommonMapping } from "@customerio-notebooks/pipelines-api";
 *
 * const mapping: CommonMapping = { userId: "customer_id", messageId: ["customer_id"] };
 * createBatchOperations("identify", [{ customer_id: "00001", plan: "premium" }], mapping);
 * ```
 */
export interface CommonMapping {
  /** Column of the person's id. It holds text: a number would have lost its leading zeros. */
  readonly userId: string;
  /** Column of the time; days are taken as their midnight UTC. */
  readonly timestamp?: string;
  /**
   * What makes the `messageId`: the same in every run, so that a second run adds nothing. One column: it holds ids of calls,
   * unique among calls of all kinds, and is sent as it is. A list of columns: together they tell the records apart, and the
   * id is made of the kind of call, the event's name and their values; a day that is a `Date` in one run and text in the
   * other makes two ids. Where absent, the client makes ids, and a second run is new to the service.
   */
  readonly messageId?: string | readonly string[];
}

/**
 * How records become people.
 *
 * @example
 * ```ts
 * import { createBatchOperations, type IdentifyMapping } from "@customerio-notebooks/pipelines-api";
 *
 * const mapping: IdentifyMapping = { userId: "customer_id", traits: ["plan"] };
 * createBatchOperations("identify", [{ customer_id: "00001", plan: "premium" }], mapping);
 * ```
 */
export interface IdentifyMapping extends CommonMapping {
  /**
   * Columns that become attributes.
   *
   * @default {all but those of the user id and the time}
   */
  readonly traits?: readonly string[];
}

/**
 * How records become events.
 *
 * @example
 * ```ts
 * import { createBatchOperations, type TrackMapping } from "@customerio-notebooks/pipelines-api";
 *
 * const mapping: TrackMapping = { userId: "customer_id", event: "Signed Up", properties: ["plan"] };
 * createBatchOperations("track", [{ customer_id: "00001", plan: "premium" }], mapping);
 * ```
 */
export interface TrackMapping extends CommonMapping {
  /** Name of the event: the same for all records. */
  readonly event: string;
  /**
   * Columns that become properties.
   *
   * @default {all but those of the user id and the time}
   */
  readonly properties?: readonly string[];
}

/**
 * The mapping for each kind of operation that records can become.
 *
 * @example
 * ```ts
 * import { type BatchMapping, createBatchOperations } from "@customerio-notebooks/pipelines-api";
 *
 * const mapping: BatchMapping["identify"] = { userId: "customer_id" };
 * createBatchOperations("identify", [{ customer_id: "00001" }], mapping);
 * ```
 */
export interface BatchMapping {
  /** Records become people. */
  readonly identify: IdentifyMapping;
  /** Records become events. */
  readonly track: TrackMapping;
}

/**
 * One record: a row of a frame, or any object with a value for each column.
 *
 * @example
 * ```ts
 * import { type BatchRecord, createBatchOperations } from "@customerio-notebooks/pipelines-api";
 *
 * const records: BatchRecord[] = [{ customer_id: "00001", plan: "premium" }];
 * createBatchOperations("identify", records, { userId: "customer_id" });
 * ```
 */
export type BatchRecord = Readonly<Record<string, unknown>>;

/**
 * Makes operations from records, such as the rows of a frame (`frame.toRecords()`). Null and undefined values are left out:
 * a null that is sent would clear the attribute.
 *
 * @param type `identify` or `track`.
 * @param records The records.
 * @param mapping Which column holds what.
 * @returns One operation a record.
 * @throws {ValidationError} If a record has no id, the `messageId` of another record, or a time or value that cannot be sent
 * or has lost digits, naming row and column; if the mapping has a name that is not known.
 * @example
 * ```ts
 * import { createBatchOperations } from "@customerio-notebooks/pipelines-api";
 *
 * const [operation] = createBatchOperations("identify", [{ customer_id: "00001", orders: 1 }], { userId: "customer_id" });
 * if (operation?.type !== "identify" || operation.userId !== "00001") throw new Error("unexpected");
 * ```
 */
export function createBatchOperations<Type extends keyof BatchMapping>(
  type: Type,
  records: Iterable<BatchRecord>,
  mapping: BatchMapping[Type],
): BatchOperation[] {
  if (!Object.hasOwn(creators, type)) {
    const message = `must be ${Object.keys(creators).join(" or ")}, not ${JSON.stringify(type)}`;
    throw validationError("createBatchOperations", [{ field: "type", message }]);
  }
  requireKnownNames(type, mapping);
  requireRecords(records);
  const operations = Array.from(records, (record, index) => creators[type](record, mapping, index));
  requireDistinctRecords(operations, mapping);
  return operations;
}

const creators: {
  readonly [Type in keyof BatchMapping]: (
    record: BatchRecord,
    mapping: BatchMapping[Type],
    index: number,
  ) => BatchOperation;
} = {
  identify: (record, mapping, index) => {
    const traits = pick(record, mapping.traits, mapping, index);
    return { type: "identify", ...common(record, mapping, index, ["identify"]), traits };
  },
  track: (record, mapping, index) => {
    const { event } = mapping;
    const properties = pick(record, mapping.properties, mapping, index);
    return { type: "track", event, ...common(record, mapping, index, ["track", event]), properties };
  },
};

/** What a mapping may name. */
const MAPPING_NAMES: { readonly [Type in keyof BatchMapping]: readonly (keyof BatchMapping[Type])[] } = {
  identify: ["userId", "timestamp", "messageId", "traits"],
  track: ["userId", "timestamp", "messageId", "event", "properties"],
};

/** Notebooks are not type-checked: a misspelt `messageId` would make a second run double everything. */
function requireKnownNames(type: keyof BatchMapping, mapping: CommonMapping): void {
  const names: readonly string[] = MAPPING_NAMES[type];
  const unknown = Object.keys(mapping).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  const message = `is not known; there are ${names.join(", ")}`;
  throw validationError(
    "createBatchOperations",
    unknown.map((name) => ({ field: `mapping.${name}`, message })),
  );
}

/** A frame goes through its columns, not its rows. */
function requireRecords(records: unknown): void {
  const { toRecords } = Object(records);
  if (typeof toRecords !== "function") return;
  const message = "is a frame; pass its records, frame.toRecords()";
  throw validationError("createBatchOperations", [{ field: "records", message }]);
}

/** Records that share an id are one to the service: it would drop the second and answer 200. */
function requireDistinctRecords(operations: readonly BatchOperation[], { messageId }: CommonMapping): void {
  if (messageId === undefined) return;
  const columns = [messageId].flat().join(", ");
  const first = new Map<string, number>();
  for (const [index, { messageId: id = "" }] of operations.entries()) {
    const twin = first.get(id);
    if (twin !== undefined) {
      const message =
        `makes the same messageId as row ${twin + 1}, ${JSON.stringify(id)}, and this record would be ` +
        "dropped as its copy; name columns that tell the two apart";
      throw rowError(index, columns, message);
    }
    first.set(id, index);
  }
}

function common(record: BatchRecord, mapping: CommonMapping, index: number, kind: readonly string[]) {
  const { timestamp, messageId } = mapping;
  return {
    userId: textOf(record, mapping.userId, index),
    ...(timestamp === undefined ? {} : { timestamp: timeOf(record, timestamp, index) }),
    ...(messageId === undefined ? {} : { messageId: messageIdOf(record, messageId, index, kind) }),
  };
}

/** Ids must be text: 00001 read as a number is another customer. */
function textOf(record: BatchRecord, column: string, index: number): string {
  const value = valueOf(record, column, index);
  if (typeof value === "string" && value.trim() !== "") return value;
  throw rowError(index, column, `must be text that is not empty, not ${describe(value)}`);
}

function timeOf(record: BatchRecord, column: string, index: number): string {
  const value = valueOf(record, column, index);
  try {
    return toTimestamp(value, "createBatchOperations");
  } catch (error) {
    throw error instanceof ValidationError
      ? rowError(index, column, error.details[0]?.message ?? error.message)
      : error;
  }
}

function messageIdOf(
  record: BatchRecord,
  columns: string | readonly string[],
  index: number,
  kind: readonly string[],
): string {
  if (typeof columns === "string") return idPartOf(record, columns, index);
  const parts = columns.map((column) => idPartOf(record, column, index));
  // Escaped, since "a:b" and "c" must not make the id of "a" and "b:c".
  return [...kind, ...parts].map((part) => part.replace(/[\\:]/g, "\\$&")).join(":");
}

function idPartOf(record: BatchRecord, column: string, index: number): string {
  const value = valueOf(record, column, index);
  if (value === null || value === undefined || value === "") throw rowError(index, column, "cannot be empty");
  const fault = faultOf(value);
  if (fault !== undefined) throw rowError(index, column, fault);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") throw rowError(index, column, `cannot be part of an id: ${describe(value)}`);
  return String(value);
}

function pick(
  record: BatchRecord,
  columns: readonly string[] | undefined,
  { userId, timestamp }: CommonMapping,
  index: number,
): Record<string, unknown> {
  const names = columns ?? Object.keys(record).filter((name) => name !== userId && name !== timestamp);
  return Object.fromEntries(names.flatMap((name) => {
    const value = valueOf(record, name, index);
    if (value === null || value === undefined) return [];
    const fault = faultOf(value);
    if (fault !== undefined) throw rowError(index, name, fault);
    return [[name, value]];
  }));
}

/** Why a value cannot be sent as it is. */
function faultOf(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "is an invalid date" : undefined;
  if (typeof value !== "number") return undefined;
  if (!Number.isFinite(value)) return `is ${value}, which cannot be sent; make it null to leave it out`;
  // A frame's 9007199254740993 arrives here as 9007199254740992.
  return Number.isInteger(value) && !Number.isSafeInteger(value)
    ? `is ${value}, a whole number too large to be exact; make the column text, or the value a bigint`
    : undefined;
}

function valueOf(record: BatchRecord, column: string, index: number): unknown {
  if (Object.hasOwn(record, column)) return record[column];
  throw rowError(index, column, `does not exist; there are ${Object.keys(record).join(", ")}`);
}

function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  return typeof value === "object" && value !== null ? "an object" : `${String(value)} (${typeof value})`;
}

function rowError(index: number, column: string, message: string): ValidationError {
  const detail: ErrorDetail = { field: `records[${index}].${column}`, message };
  return new ValidationError(`Cannot make operations: row ${index + 1}, column "${column}" ${message}`, {
    operation: "createBatchOperations",
    details: [detail],
  });
}
