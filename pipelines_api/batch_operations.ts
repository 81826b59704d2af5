import { type ErrorDetail, ValidationError, validationError } from "@customerio-notebooks/core";
import { toTimestamp } from "./timestamp.ts";
import type { BatchOperation } from "./types.ts";

/** Which column of a record holds what; all kinds of operation have these. */
export interface CommonMapping {
  /** Column of the person's id. It holds text: a number would have lost its leading zeros. */
  readonly userId: string;
  /** Column of the time; days are taken as their midnight UTC. */
  readonly timestamp?: string;
  /**
   * Column, or columns, whose values make the `messageId`: the same in every run, so that a second run adds nothing. Where
   * absent, the client makes ids, and a second run is new to the service.
   */
  readonly messageId?: string | readonly string[];
}

/** How records become people. */
export interface IdentifyMapping extends CommonMapping {
  /**
   * Columns that become attributes.
   *
   * @default {all that the mapping does not name}
   */
  readonly traits?: readonly string[];
}

/** How records become events. */
export interface TrackMapping extends CommonMapping {
  /** Name of the event: the same for all records. */
  readonly event: string;
  /**
   * Columns that become properties.
   *
   * @default {all that the mapping does not name}
   */
  readonly properties?: readonly string[];
}

/** The mapping for each kind of operation that records can become. */
export interface BatchMapping {
  /** Records become people. */
  readonly identify: IdentifyMapping;
  /** Records become events. */
  readonly track: TrackMapping;
}

/** One record: a row of a frame, or any object with a value for each column. */
export type BatchRecord = Readonly<Record<string, unknown>>;

/**
 * Makes operations from records, such as the rows of a frame (`frame.toRecords()`). Null and undefined values are left out:
 * a null that is sent would clear the attribute.
 *
 * @param type `identify` or `track`.
 * @param records The records.
 * @param mapping Which column holds what.
 * @returns One operation a record.
 * @throws {ValidationError} If a record has no id, or a time or value that cannot be sent, naming row and column.
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
  const create = creators[type];
  if (create === undefined) {
    const message = `must be ${Object.keys(creators).join(" or ")}, not ${JSON.stringify(type)}`;
    throw validationError("createBatchOperations", [{ field: "type", message }]);
  }
  return Array.from(records, (record, index) => create(record, mapping, index));
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
    return { type: "identify", ...common(record, mapping, index), traits };
  },
  track: (record, mapping, index) => {
    const properties = pick(record, mapping.properties, mapping, index);
    return { type: "track", event: mapping.event, ...common(record, mapping, index), properties };
  },
};

function common(record: BatchRecord, mapping: CommonMapping, index: number) {
  const userId = textOf(record, mapping.userId, index);
  const { timestamp } = mapping;
  return {
    userId,
    ...(timestamp === undefined ? {} : { timestamp: timeOf(record, timestamp, index) }),
    ...(mapping.messageId === undefined
      ? {}
      : { messageId: idOf(record, [mapping.messageId].flat(), index) }),
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

function idOf(record: BatchRecord, columns: readonly string[], index: number): string {
  return columns.map((column) => {
    const value = valueOf(record, column, index);
    if (value === null || value === undefined || value === "") {
      throw rowError(index, column, "cannot be empty");
    }
    return value instanceof Date ? value.toISOString() : String(value);
  }).join(":");
}

function pick(
  record: BatchRecord,
  columns: readonly string[] | undefined,
  mapping: CommonMapping,
  index: number,
) {
  const { userId, timestamp, messageId } = mapping;
  const named = new Set([userId, timestamp, messageId].flat());
  const names = columns ?? Object.keys(record).filter((name) => !named.has(name));
  const picked: Record<string, unknown> = {};
  for (const name of names) {
    const value = valueOf(record, name, index);
    if (value === null || value === undefined) continue;
    if (typeof value === "number" && !Number.isFinite(value)) {
      throw rowError(index, name, `${value} cannot be sent; make it null to leave it out`);
    }
    picked[name] = value;
  }
  return picked;
}

function valueOf(record: BatchRecord, column: string, index: number): unknown {
  if (Object.hasOwn(record, column)) return record[column];
  throw rowError(index, column, `does not exist; there are ${Object.keys(record).join(", ")}`);
}

function describe(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : `${value} (${typeof value})`;
}

function rowError(index: number, column: string, message: string): ValidationError {
  const detail: ErrorDetail = { field: `records[${index}].${column}`, message };
  return new ValidationError(`Cannot make operations: row ${index + 1}, column "${column}" ${message}`, {
    operation: "createBatchOperations",
    details: [detail],
  });
}
