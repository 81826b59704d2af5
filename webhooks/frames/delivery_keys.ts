import { validationError } from "@customerio-notebooks/core";
import type { Frame } from "@customerio-notebooks/core/frames";
import pl, { type Expr } from "nodejs-polars";

/** By what deliveries can be told apart: a column of a frame of events that is the same in all events of a delivery. */
export type DeliveryKey =
  | "object_type"
  | "campaign_id"
  | "broadcast_id"
  | "newsletter_id"
  | "transactional_message_id"
  | "action_id"
  | "content_id";

const KEYS: readonly DeliveryKey[] = [
  "object_type",
  "campaign_id",
  "broadcast_id",
  "newsletter_id",
  "transactional_message_id",
  "action_id",
  "content_id",
];

/** What any table of deliveries is grouped by, where nothing else is asked for. */
export const DEFAULT_KEYS: readonly DeliveryKey[] = ["campaign_id"];

/**
 * Checks that a frame is one of events, and that it is grouped by what it can be grouped by.
 *
 * @throws {ValidationError} If not, naming what is wrong.
 */
export function checkEvents(
  operation: string,
  frame: Frame,
  columns: readonly string[],
  by: readonly DeliveryKey[],
): void {
  const unknown = by.filter((key, index) => !KEYS.includes(key) || by.indexOf(key) !== index);
  const [key] = unknown;
  if (key !== undefined) {
    const message = `${JSON.stringify(key)} is not one of ${KEYS.join(", ")}, each once`;
    throw validationError(operation, [{ field: "by", message }]);
  }
  const missing = [...columns, ...by].filter((column) => !frame.columns.includes(column));
  if (missing.length === 0) return;
  const message = `has no column ${missing.join(", ")}; make it by eventsToFrame()`;
  throw validationError(operation, [{ field: "frame", message }]);
}

/** The keys of a delivery: an event may lack what another one of its delivery has. */
export function keysOf(by: readonly DeliveryKey[]): Expr[] {
  return by.map((key) => pl.col(key).dropNulls().first().alias(key));
}

/** The least value of a column, of the events of a delivery for which something is true. */
export function leastWhere(condition: Expr, column: string): Expr {
  return pl.col(column).filter(condition).min();
}
