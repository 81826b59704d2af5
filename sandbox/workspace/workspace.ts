import { stringifyExactJson } from "../exact_json.ts";
import { UlidFactory } from "../ids.ts";
import { ActivityStore, type NewActivity } from "../store/activity_store.ts";
import { Database } from "../store/database.ts";
import { DeviceStore } from "../store/device_store.ts";
import { MessageStore } from "../store/message_store.ts";
import { ObjectStore } from "../store/object_store.ts";
import { ProfileStore } from "../store/profile_store.ts";
import { RelationshipStore } from "../store/relationship_store.ts";
import { SuppressionStore } from "../store/suppression_store.ts";

/** What a workspace needs to know before it is opened. */
export interface WorkspaceOptions {
  /** The SQLite file; memory where absent. */
  readonly database?: string | undefined;
  /** Makes ids the same on every run. */
  readonly seed?: number | undefined;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
}

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
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  readonly #ids: UlidFactory;

  /** Opens the workspace. */
  constructor({ database, seed, now }: WorkspaceOptions) {
    this.database = new Database(database);
    this.profiles = new ProfileStore(this.database);
    this.activities = new ActivityStore(this.database);
    this.objects = new ObjectStore(this.database);
    this.relationships = new RelationshipStore(this.database);
    this.devices = new DeviceStore(this.database);
    this.messages = new MessageStore(this.database);
    this.suppressions = new SuppressionStore(this.database);
    this.now = now;
    this.#ids = new UlidFactory(seed, this.activities.written);
  }

  /** Writes down what happened. */
  record(happening: Happening): void {
    const { data, ...rest } = happening;
    this.activities.add({ ...rest, id: this.#ids.create(rest.at), data: stringifyExactJson(data) });
  }

  /** Does all of the work, or none of it. */
  transaction<Result>(work: () => Result): Result {
    return this.database.transaction(work);
  }

  /** Closes the workspace. */
  close(): void {
    this.database.close();
  }
}
