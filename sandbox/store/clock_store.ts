import type { Database, Statement } from "./database.ts";

/** How far a workspace's clock has been put forward; it stays so when the workspace is opened again. */
export class ClockStore {
  readonly #set: Statement<never>;
  #ahead: number;

  /** Reads it. */
  constructor(database: Database) {
    this.#ahead = database.prepare<{ ahead: number }>("SELECT ahead FROM workspace_clock").get()?.ahead ?? 0;
    this.#set = database.prepare("UPDATE workspace_clock SET ahead = ?");
  }

  /** In milliseconds. */
  get ahead(): number {
    return this.#ahead;
  }

  /** Puts it forward by so many milliseconds. */
  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
    this.#set.run(this.#ahead);
  }
}
