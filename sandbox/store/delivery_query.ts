import type { SQLInputValue } from "node:sqlite";
import type { Source } from "../channels.ts";

/** Which deliveries are meant. */
export interface DeliveryQuery {
  /** Sent by things of this kind. */
  readonly source?: Source | undefined;
  /** Sent by this one. */
  readonly sourceId?: number | undefined;
  /** Made from this action or variant. */
  readonly content?: number | undefined;
  /** By this way. */
  readonly channel?: string | undefined;
  /** That came to this. */
  readonly metric?: string | undefined;
  /** In one of these states. */
  readonly states?: readonly string[] | undefined;
  /** To this person. */
  readonly profile?: number | undefined;
  /** Made from then on, in milliseconds since 1970. */
  readonly from?: number | undefined;
  /** Made before then. */
  readonly until?: number | undefined;
}

/** A part of a query in SQL. */
export interface Condition {
  /** SQL of the condition. */
  readonly sql: string;
  /** The values in it. */
  readonly parameters: readonly SQLInputValue[];
}

/** A condition on `deliveries d`. */
export function conditionOf(query: DeliveryQuery): Condition {
  const parts: string[] = [];
  const parameters: SQLInputValue[] = [];
  const add = (sql: string, ...values: SQLInputValue[]) => {
    parts.push(sql);
    parameters.push(...values);
  };
  const { source, sourceId, content, channel, metric, states, profile, from, until } = query;
  if (source !== undefined) add("d.source = ?", source);
  if (sourceId !== undefined) add("d.source_id = ?", sourceId);
  if (content !== undefined) add("d.content = ?", content);
  if (channel !== undefined) add("d.channel = ?", channel);
  if (profile !== undefined) add("d.profile = ?", profile);
  if (states !== undefined) add(`d.state IN (${states.map(() => "?").join(", ")})`, ...states);
  if (from !== undefined) add("d.created_at >= ?", from);
  if (until !== undefined) add("d.created_at < ?", until);
  if (metric !== undefined) {
    add("EXISTS (SELECT 1 FROM delivery_metrics m WHERE m.delivery = d.key AND m.metric = ?)", metric);
  }
  return { sql: parts.length === 0 ? "(1)" : parts.join(" AND "), parameters };
}
