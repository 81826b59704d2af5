import type { SQLInputValue } from "node:sqlite";
import type { Channel, DeliveryMetric, Source } from "../channels.ts";
import type { Database, Statement } from "./database.ts";

/** A message to one person, before it has a row. */
export interface NewDelivery {
  /** Its id. */
  readonly id: string;
  /** Row of the person. */
  readonly profile: number;
  /** By which way it goes. */
  readonly channel: Channel;
  /** What kind of thing sends it. */
  readonly source: Source;
  /** Id of what sends it. */
  readonly source_id: number;
  /** Id of the action or the variant that it was made from. */
  readonly content: number;
  /** Id of the broadcast's trigger. */
  readonly trigger: number | null;
  /** Id of the event that triggered the campaign. */
  readonly trigger_event: string | null;
  /** Where it goes. */
  readonly recipient: string;
  /** Subject of an e-mail, title of a push notification. */
  readonly subject: string | null;
  /** The message as JSON; null where it is not retained. */
  readonly message: string | null;
  /** `drafted` or `queued`, then the last thing that came of its sending; what its reader does is no state. */
  readonly state: string;
  /** In milliseconds since 1970. */
  readonly created_at: number;
}

/** A message to one person. */
export interface Delivery extends NewDelivery {
  /** The row. */
  readonly key: number;
  /** Why it went wrong. */
  readonly failure: string | null;
  /** The person's id. */
  readonly customer_id: string | null;
  /** The person's e-mail address. */
  readonly email: string | null;
}

/** Something that became, or will become, of a delivery. */
export interface MetricRow {
  /** What. */
  readonly metric: DeliveryMetric;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** 1 where a machine did it. */
  readonly machine: number;
  /** Row of the link. */
  readonly link: number | null;
}

/** What will become of a delivery. */
export interface Plan extends MetricRow {
  /** The row. */
  readonly key: number;
  /** Row of the delivery. */
  readonly delivery: number;
  /** Why, where it goes wrong. */
  readonly failure: string | null;
}

/** A link of messages. */
export interface Link {
  /** Its id. */
  readonly key: number;
  /** Where it leads. */
  readonly href: string;
}

/** Which deliveries are meant. */
export interface DeliveryQuery {
  /** Sent by things of this kind. */
  readonly source?: Source | undefined;
  /** Sent by this one. */
  readonly sourceId?: number | undefined;
  /** Made from this action or variant. */
  readonly content?: number | undefined;
  /** Sent by something that has actions: campaigns and broadcasts; the others have variants. */
  readonly hasAction?: boolean | undefined;
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
interface Condition {
  readonly sql: string;
  readonly parameters: readonly SQLInputValue[];
}

const COLUMNS =
  `d.key, d.id, d.profile, d.channel, d.source, d.source_id, d.content, d.trigger, d.trigger_event,
  d.recipient, d.subject, d.message, d.state, d.failure, d.created_at, p.id AS customer_id, p.email`;
const TABLES = "deliveries d JOIN profiles p ON p.key = d.profile";

/** Messages to people, what became of each, and what will. */
export class DeliveryStore {
  readonly #database: Database;
  readonly #byId: Statement<Delivery>;
  readonly #byKey: Statement<Delivery>;
  readonly #insert: Statement<{ key: number }>;
  readonly #setState: Statement<never>;
  readonly #move: Statement<never>;
  readonly #next: Statement<{ key: number }>;
  readonly #addMetric: Statement<never>;
  readonly #metrics: Statement<MetricRow>;
  readonly #addPlan: Statement<never>;
  readonly #duePlans: Statement<Plan>;
  readonly #removePlan: Statement<never>;
  readonly #planEnds: Statement<{ first: number | null; last: number | null }>;
  readonly #addLink: Statement<never>;
  readonly #linkByHref: Statement<Link>;
  readonly #linkByKey: Statement<Link>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#database = database;
    this.#byId = database.prepare(`SELECT ${COLUMNS} FROM ${TABLES} WHERE d.id = ?`);
    this.#byKey = database.prepare(`SELECT ${COLUMNS} FROM ${TABLES} WHERE d.key = ?`);
    this.#insert = database.prepare(
      `INSERT INTO deliveries (id, profile, channel, source, source_id, content, trigger, trigger_event, recipient,
         subject, message, state, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key`,
    );
    this.#setState = database.prepare(
      "UPDATE deliveries SET state = ?, failure = coalesce(?, failure) WHERE key = ?",
    );
    this.#move = database.prepare("UPDATE deliveries SET profile = ? WHERE profile = ?");
    this.#next = database.prepare("SELECT coalesce(max(key), 0) + 1 AS key FROM deliveries");
    this.#addMetric = database.prepare(
      "INSERT INTO delivery_metrics (delivery, metric, at, machine, link) VALUES (?, ?, ?, ?, ?)",
    );
    this.#metrics = database.prepare(
      "SELECT metric, at, machine, link FROM delivery_metrics WHERE delivery = ? ORDER BY at, key",
    );
    this.#addPlan = database.prepare(
      "INSERT INTO delivery_plans (delivery, metric, at, machine, link, failure) VALUES (?, ?, ?, ?, ?, ?)",
    );
    this.#duePlans = database.prepare(
      "SELECT key, delivery, metric, at, machine, link, failure FROM delivery_plans WHERE at <= ? ORDER BY at, key LIMIT ?",
    );
    this.#removePlan = database.prepare("DELETE FROM delivery_plans WHERE key = ?");
    this.#planEnds = database.prepare("SELECT min(at) AS first, max(at) AS last FROM delivery_plans");
    this.#addLink = database.prepare("INSERT OR IGNORE INTO links (href) VALUES (?)");
    this.#linkByHref = database.prepare("SELECT key, href FROM links WHERE href = ?");
    this.#linkByKey = database.prepare("SELECT key, href FROM links WHERE key = ?");
  }

  /** The row that the next delivery gets. */
  get nextKey(): number {
    return this.#next.get()?.key ?? 1;
  }

  /** When the first thing becomes of a delivery that is still to come, and the last; undefined where nothing does. */
  get planned(): { readonly first: number; readonly last: number } | undefined {
    const { first = null, last = null } = this.#planEnds.get() ?? {};
    return first === null || last === null ? undefined : { first, last };
  }

  /** Finds one by its id. */
  find(id: string): Delivery | undefined {
    return this.#byId.get(id);
  }

  /** The delivery of a row. */
  get(key: number): Delivery | undefined {
    return this.#byKey.get(key);
  }

  /** Adds one, and gives its row. */
  create(delivery: NewDelivery): number {
    const { id, profile, channel, source, content, trigger, recipient, subject, message } = delivery;
    const row = this.#insert.get(
      id,
      profile,
      channel,
      source,
      delivery.source_id,
      content,
      trigger,
      delivery.trigger_event,
      recipient,
      subject,
      message,
      delivery.state,
      delivery.created_at,
    );
    if (row === undefined) throw new Error("SQLite gave no row for an INSERT … RETURNING");
    return row.key;
  }

  /** Sets the state of one, and why it went wrong. */
  setState(key: number, state: string, failure: string | null): void {
    this.#setState.run(state, failure, key);
  }

  /** Gives the deliveries of a profile to another one. */
  move(from: number, into: number): void {
    this.#move.run(into, from);
  }

  /** Writes down what became of one. */
  addMetric(delivery: number, { metric, at, machine, link }: MetricRow): void {
    this.#addMetric.run(delivery, metric, at, machine, link);
  }

  /** What became of one, in order. */
  metricsOf(delivery: number): MetricRow[] {
    return this.#metrics.all(delivery);
  }

  /** Writes down what will become of one. */
  addPlan({ delivery, metric, at, machine, link, failure }: Omit<Plan, "key">): void {
    this.#addPlan.run(delivery, metric, at, machine, link, failure);
  }

  /** What is due by a moment, in order. */
  duePlans(at: number, limit: number): Plan[] {
    return this.#duePlans.all(at, limit);
  }

  /** Strikes what is no longer to come. */
  removePlan(key: number): void {
    this.#removePlan.run(key);
  }

  /** The link to a place, added where it is new. */
  linkTo(href: string): Link {
    this.#addLink.run(href);
    const link = this.#linkByHref.get(href);
    if (link === undefined) throw new Error("SQLite lost the link that it was given");
    return link;
  }

  /** The link of a row. */
  link(key: number): Link | undefined {
    return this.#linkByKey.get(key);
  }

  /** A page of deliveries, newest first, from before a row on. */
  list(query: DeliveryQuery, before: number, limit: number): Delivery[] {
    const { sql, parameters } = conditionOf(query);
    const statement = this.#database.prepare<Delivery>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${sql} AND d.key < ? ORDER BY d.key DESC LIMIT ?`,
    );
    return statement.all(...parameters, before, limit);
  }

  /**
   * When deliveries first came to each thing: once a delivery and metric for what people did, and once for what machines
   * did. The making of a delivery is `created`.
   */
  firsts(query: DeliveryQuery): FirstMetric[] {
    const { sql, parameters } = conditionOf(query);
    const statement = this.#database.prepare<FirstMetric>(
      `SELECT m.delivery, m.metric, m.machine, min(m.at) AS at
       FROM deliveries d JOIN delivery_metrics m ON m.delivery = d.key
       WHERE ${sql} GROUP BY m.delivery, m.metric, m.machine
       UNION ALL SELECT d.key, 'created', 0, d.created_at FROM deliveries d WHERE ${sql}`,
    );
    return statement.all(...parameters, ...parameters);
  }

  /** How many have been sent, by channel. */
  countSent(): ReadonlyMap<string, number> {
    const { sql, parameters } = conditionOf({ metric: "sent" });
    const rows = this.#database.prepare<{ channel: string; total: number }>(
      `SELECT d.channel, count(*) AS total FROM deliveries d WHERE ${sql} GROUP BY d.channel`,
    ).all(...parameters);
    return new Map(rows.map(({ channel, total }) => [channel, total]));
  }

  /** Clicks on links, oldest first. */
  clicks(query: DeliveryQuery): Click[] {
    const { sql, parameters } = conditionOf(query);
    const statement = this.#database.prepare<Click>(
      `SELECT l.key, l.href, d.profile, m.at
       FROM deliveries d JOIN delivery_metrics m ON m.delivery = d.key JOIN links l ON l.key = m.link
       WHERE ${sql} AND m.metric = 'clicked' ORDER BY m.at, m.key`,
    );
    return statement.all(...parameters);
  }

  /** The events that triggered campaigns, and when each did. */
  journeys(query: DeliveryQuery): { readonly trigger_event: string; readonly at: number }[] {
    const { sql, parameters } = conditionOf(query);
    return this.#database.prepare<{ trigger_event: string; at: number }>(
      `SELECT d.trigger_event, min(d.created_at) AS at FROM deliveries d WHERE ${sql} GROUP BY d.trigger_event`,
    ).all(...parameters);
  }
}

/** When a delivery first came to something. */
export interface FirstMetric {
  /** Row of the delivery. */
  readonly delivery: number;
  /** The metric, or `created`. */
  readonly metric: DeliveryMetric | "created";
  /** 1 where a machine did it. */
  readonly machine: number;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** A click on a link. */
export interface Click extends Link {
  /** Row of the person. */
  readonly profile: number;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** A condition on `deliveries d`. */
function conditionOf(query: DeliveryQuery): Condition {
  const parts: string[] = [];
  const parameters: SQLInputValue[] = [];
  const add = (sql: string, ...values: SQLInputValue[]) => {
    parts.push(sql);
    parameters.push(...values);
  };
  const { source, sourceId, content, hasAction, channel, metric, states, profile, from, until } = query;
  if (source !== undefined) add("d.source = ?", source);
  if (sourceId !== undefined) add("d.source_id = ?", sourceId);
  if (content !== undefined) add("d.content = ?", content);
  if (hasAction) add("d.source IN ('campaign', 'broadcast')");
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
