import type { MessageMetric } from "@customerio-notebooks/app-api";
import type { Database, Statement } from "./database.ts";
import { conditionOf, type DeliveryQuery } from "./delivery_query.ts";

/** Something that became, or will become, of a delivery. */
export interface MetricRow {
  /** What. */
  readonly metric: MessageMetric;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** 1 where a machine did it. */
  readonly machine: number;
  /** Row of the link. */
  readonly link: number | null;
}

/** A link of messages. */
export interface Link {
  /** Its id. */
  readonly key: number;
  /** Where it leads. */
  readonly href: string;
}

/** When a delivery first came to something. */
export interface FirstMetric {
  /** Row of the delivery. */
  readonly delivery: number;
  /** The metric, or `created`. */
  readonly metric: MessageMetric | "created";
  /** 1 where a machine did it. */
  readonly machine: number;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** A person's way through a campaign. */
export interface Journey {
  /** Id of the event that began it. */
  readonly trigger_event: string;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** 1 where all of its messages have been on their way. */
  readonly finished: number;
}

/** A click on a link. */
export interface Click extends Link {
  /** Row of the person. */
  readonly profile: number;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** What became of deliveries, and the links that were clicked in them. */
export class MetricStore {
  readonly #database: Database;
  readonly #insert: Statement<never>;
  readonly #of: Statement<MetricRow>;
  readonly #has: Statement<{ found: number }>;
  readonly #addLink: Statement<never>;
  readonly #linkByHref: Statement<Link>;
  readonly #linkByKey: Statement<Link>;

  /** Prepares the statements. */
  constructor(database: Database) {
    this.#database = database;
    this.#insert = database.prepare(
      "INSERT INTO delivery_metrics (delivery, metric, at, machine, link) VALUES (?, ?, ?, ?, ?)",
    );
    this.#of = database.prepare(
      "SELECT metric, at, machine, link FROM delivery_metrics WHERE delivery = ? ORDER BY at, key",
    );
    this.#has = database.prepare(
      "SELECT 1 AS found FROM delivery_metrics WHERE delivery = ? AND metric = ? LIMIT 1",
    );
    this.#addLink = database.prepare("INSERT OR IGNORE INTO links (href) VALUES (?)");
    this.#linkByHref = database.prepare("SELECT key, href FROM links WHERE href = ?");
    this.#linkByKey = database.prepare("SELECT key, href FROM links WHERE key = ?");
  }

  /** Writes down what became of a delivery. */
  add(delivery: number, { metric, at, machine, link }: MetricRow): void {
    this.#insert.run(delivery, metric, at, machine, link);
  }

  /** What became of a delivery, in order. */
  of(delivery: number): MetricRow[] {
    return this.#of.all(delivery);
  }

  /** Whether a delivery came to this. */
  has(delivery: number, metric: MessageMetric): boolean {
    return this.#has.get(delivery, metric) !== undefined;
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

  /** The events that triggered campaigns, when each did, and whether all of its messages have been on their way. */
  journeys(query: DeliveryQuery): Journey[] {
    const { sql, parameters } = conditionOf(query);
    return this.#database.prepare<Journey>(
      `SELECT d.trigger_event, min(d.created_at) AS at, min(d.state <> 'queued') AS finished FROM deliveries d WHERE ${sql} GROUP BY d.trigger_event`,
    ).all(...parameters);
  }
}
