import { setImmediate } from "node:timers";
import type { Clock } from "@customerio-notebooks/core";
import { StoreUnavailableError } from "./store.ts";

/** How items become durable together. */
export interface GroupCommitOptions<Item, Outcome> {
  /** Makes all items durable, or none of them and throws; gives what became of each. */
  readonly commit: (items: readonly Item[]) => readonly Outcome[] | Promise<readonly Outcome[]>;
  /** Whether the same commit may well succeed in a moment. */
  readonly isPassing: (error: unknown) => boolean;
  /** What callers are told of a failure. */
  readonly explain: (error: unknown) => StoreUnavailableError;
  /** So many items wait at most. */
  readonly maxPending: number;
  /** Milliseconds that an item waits at most for a failure to pass. */
  readonly patience: number;
  /** Waits between attempts. */
  readonly clock: Clock;
}

interface Waiting<Item, Outcome> {
  readonly item: Item;
  /** By `performance.now()`, which nobody can put back. */
  readonly since: number;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: StoreUnavailableError) => void;
}

/** A commit of more would hold up everything else for too long. */
const LARGEST_GROUP = 1000;

/** Milliseconds that a group may grow. */
const LONGEST_GATHERING = 5;

/** Milliseconds between two attempts. */
const RETRY_PAUSE = 10;

/** Gathers the items of many callers, so that one commit, and one wait for the disk, serves them all. */
export class GroupCommit<Item, Outcome> {
  readonly #options: GroupCommitOptions<Item, Outcome>;
  #waiting: Waiting<Item, Outcome>[] = [];
  #committing = 0;
  #commits = 0;
  #run: Promise<void> | undefined;

  /** Makes one from how to commit. */
  constructor(options: GroupCommitOptions<Item, Outcome>) {
    this.#options = options;
  }

  /** Items that are not durable yet. */
  get pending(): number {
    return this.#waiting.length + this.#committing;
  }

  /** Commits so far. */
  get commits(): number {
    return this.#commits;
  }

  /** Resolves when the item is durable. */
  add(item: Item): Promise<Outcome> {
    const { maxPending } = this.#options;
    if (this.pending >= maxPending) {
      const advice = "It cannot keep up with what arrives";
      return Promise.reject(new StoreUnavailableError(`${maxPending} events wait already. ${advice}`));
    }
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
    this.#waiting.push({ item, since: performance.now(), resolve, reject });
    this.#run ??= this.#commitAll();
    return promise;
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#run !== undefined) await this.#run;
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#gather();
      const group = this.#waiting.splice(0, LARGEST_GROUP);
      if (!await this.#commitGroup(group)) await this.#options.clock.sleep(RETRY_PAUSE);
    }
    this.#run = undefined;
  }

  /** What arrives in the same turn of the event loop joins the group, and so does what follows without a pause. */
  async #gather(): Promise<void> {
    const latest = performance.now() + LONGEST_GATHERING;
    let before;
    do {
      before = this.#waiting.length;
      await new Promise<void>((resolve) => setImmediate(resolve));
    } while (
      this.#waiting.length > before && this.#waiting.length < LARGEST_GROUP && performance.now() < latest
    );
  }

  /** Whether it is worth going on at once. */
  async #commitGroup(group: readonly Waiting<Item, Outcome>[]): Promise<boolean> {
    const { commit, isPassing, explain, patience } = this.#options;
    this.#committing = group.length;
    try {
      const outcomes = await commit(group.map(({ item }) => item));
      this.#commits++;
      for (const [index, outcome] of outcomes.entries()) group[index]?.resolve(outcome);
      return true;
    } catch (error) {
      const oldest = isPassing(error) ? performance.now() - patience : Infinity;
      const { patient = [], out = [] } = Object.groupBy(
        group,
        ({ since }) => since > oldest ? "patient" : "out",
      );
      const explained = explain(error);
      for (const { reject } of out) reject(explained);
      this.#waiting.unshift(...patient);
      return patient.length === 0;
    } finally {
      this.#committing = 0;
    }
  }
}
