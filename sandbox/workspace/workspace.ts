import { stringifyExactJson } from "../exact_json.ts";
import { createDeliveryId, type Draw, randomDraw, seededDraw, UlidFactory } from "../ids.ts";
import { ActivityStore, type NewActivity } from "../store/activity_store.ts";
import { ClockStore } from "../store/clock_store.ts";
import { Database } from "../store/database.ts";
import { DeliveryStore } from "../store/delivery_store.ts";
import type { Identified } from "../store/document_store.ts";
import { DeviceStore } from "../store/device_store.ts";
import { EspSuppressionStore } from "../store/esp_suppression_store.ts";
import { ExportStore } from "../store/export_store.ts";
import { MessageStore } from "../store/message_store.ts";
import { MetricStore } from "../store/metric_store.ts";
import { ObjectStore } from "../store/object_store.ts";
import { PlanStore } from "../store/plan_store.ts";
import { ProfileStore } from "../store/profile_store.ts";
import { RelationshipStore } from "../store/relationship_store.ts";
import { SegmentStore } from "../store/segment_store.ts";
import { SuppressionStore } from "../store/suppression_store.ts";
import { TriggerStore } from "../store/trigger_store.ts";
import { WebhookCallStore } from "../store/webhook_call_store.ts";
import { Reports } from "../webhooks/reports.ts";
import { ArchiveLimit } from "./archive_limit.ts";
import { type Campaign, Definitions } from "./definitions.ts";
import { DEFAULT_RATES, type OutcomeRates } from "./outcomes.ts";
import { seedDefinitions } from "./seeds.ts";

/** What a workspace needs to know before it is opened. */
export interface WorkspaceOptions {
  /** The SQLite file; memory where absent. */
  readonly database?: string | undefined;
  /** Makes ids the same on every run. */
  readonly seed?: number | undefined;
  /** The time, in milliseconds since 1970, before the workspace's own clock is put forward. */
  readonly now: () => number;
  /** How often each thing becomes of a message. */
  readonly rates?: Partial<OutcomeRates> | undefined;
  /** Called when something is to come of a message, or to be sent to a webhook. */
  readonly onChange?: (() => void) | undefined;
}

/** Draws that the token of a link takes. */
const DRAWS_PER_TOKEN = 5;

/** A filter that everybody who has an e-mail address meets. */
const HAS_EMAIL = { attribute: { field: "email", operator: "exists" } };

/** An activity before it has an id and is JSON. */
export interface Happening extends Omit<NewActivity, "id" | "data"> {
  /** What is to be known about it. */
  readonly data: unknown;
}

/** One Customer.io workspace: what it holds, and the time and ids that it goes by. */
export class Workspace {
  /** The tables, for queries that are made on the spot. */
  readonly database: Database;
  /** People. */
  readonly profiles: ProfileStore;
  /** What they did. */
  readonly activities: ActivityStore;
  /** Objects, such as companies. */
  readonly objects: ObjectStore;
  /** Who is related to which object. */
  readonly relationships: RelationshipStore;
  /** People's devices. */
  readonly devices: DeviceStore;
  /** Calls that have been applied. */
  readonly messages: MessageStore;
  /** Identifiers that may not come back. */
  readonly suppressions: SuppressionStore;
  /** Segments of people. */
  readonly segments: SegmentStore;
  /** Campaigns, broadcasts, messages and whatever else its owner set up. */
  readonly definitions: Definitions;
  /** Messages to people. */
  readonly deliveries: DeliveryStore;
  /** What became of them. */
  readonly metrics: MetricStore;
  /** What will become of them. */
  readonly plans: PlanStore;
  /** How often the archive of messages may be read. */
  readonly archiveLimit: ArchiveLimit = new ArchiveLimit();
  /** Calls that triggered broadcasts. */
  readonly triggers: TriggerStore;
  /** Addresses to which the e-mail service provider sends nothing. */
  readonly espSuppressions: EspSuppressionStore;
  /** Exports. */
  readonly exports: ExportStore;
  /** What is to be sent to webhooks. */
  readonly webhookCalls: WebhookCallStore;
  /** Makes the events for webhooks. */
  readonly reports: Reports;
  /** What ids are made from, where they are to be the same on every run. */
  readonly seed: number | undefined;
  /** How often each thing becomes of a message. */
  readonly rates: OutcomeRates;
  /** To be called when something is to come of a message. */
  readonly onChange: () => void;
  readonly #ids: UlidFactory;
  readonly #tokens: Draw;
  readonly #now: () => number;
  readonly #clock: ClockStore;
  readonly #campaigns: ReadonlyMap<string, readonly Identified<Campaign>[]>;

  /** Opens the workspace. */
  constructor({ database, seed, now, rates, onChange = () => {} }: WorkspaceOptions) {
    this.database = new Database(database);
    this.profiles = new ProfileStore(this.database);
    this.activities = new ActivityStore(this.database);
    this.objects = new ObjectStore(this.database);
    this.relationships = new RelationshipStore(this.database);
    this.devices = new DeviceStore(this.database);
    this.messages = new MessageStore(this.database);
    this.suppressions = new SuppressionStore(this.database);
    this.segments = new SegmentStore(this.database);
    this.definitions = new Definitions(this.database);
    this.deliveries = new DeliveryStore(this.database);
    this.metrics = new MetricStore(this.database);
    this.plans = new PlanStore(this.database);
    this.triggers = new TriggerStore(this.database);
    this.espSuppressions = new EspSuppressionStore(this.database);
    this.exports = new ExportStore(this.database);
    this.webhookCalls = new WebhookCallStore(this.database);
    const { definitions, metrics, devices, webhookCalls: calls } = this;
    this.reports = new Reports({ definitions, metrics, devices, calls, seed, onReport: onChange });
    this.onChange = onChange;
    this.seed = seed;
    this.rates = { ...DEFAULT_RATES, ...rates };
    this.#ids = new UlidFactory(seed, this.activities.written);
    this.#tokens = seed === undefined
      ? randomDraw()
      : seededDraw(seed ^ 0x510e527f, this.exports.links * DRAWS_PER_TOKEN);
    this.#now = now;
    this.#clock = new ClockStore(this.database);
    if (this.segments.list().length === 0 && definitions.broadcasts.list().length === 0) this.#seed();
    // Nothing changes a campaign, and every event that is tracked asks for those that wait for it.
    this.#campaigns = Map.groupBy(definitions.campaigns.list(), ({ event_name: event }) => event);
  }

  /** The time by the workspace's clock, in milliseconds since 1970. */
  now(): number {
    return this.#now() + this.#clock.ahead;
  }

  /** Puts the workspace's clock forward. */
  advanceClock(milliseconds: number): void {
    this.#clock.advance(milliseconds);
  }

  /** The campaigns that an event triggers. */
  campaignsOf(event: string): readonly Identified<Campaign>[] {
    return this.#campaigns.get(event) ?? [];
  }

  /** Writes down what happened, and gives its id. */
  record(happening: Happening): string {
    const { data, ...rest } = happening;
    const id = this.#ids.create(rest.at);
    this.activities.add({ ...rest, id, data: stringifyExactJson(data) });
    return id;
  }

  /** A token that nobody can guess, or with a seed the next of those that it makes. */
  nextToken(): string {
    return createDeliveryId(this.#tokens);
  }

  /** Does all of the work, or none of it. */
  transaction<Result>(work: () => Result): Result {
    return this.database.transaction(work);
  }

  #seed(): void {
    const at = this.now();
    this.transaction(() => {
      const description = "Everybody who has an e-mail address";
      const { key } = this.segments.create("Reachable by e-mail", description, JSON.stringify(HAS_EMAIL), at);
      seedDefinitions(this.definitions, key, at);
    });
  }

  /** Closes the workspace. */
  close(): void {
    this.database.close();
  }
}
