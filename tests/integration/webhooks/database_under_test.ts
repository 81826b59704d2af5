import type { HandlingStore } from "@customerio-notebooks/webhooks";

/** How a store is opened in tests: what all kinds of stores have. */
export interface StoreLimits {
  readonly patience?: number;
  readonly maxPending?: number;
}

/** An empty database of one test, gone at its end. */
export interface DatabaseUnderTest extends AsyncDisposable {
  /** What `--database` takes. */
  readonly url: string;
  /** Opens the store; more than once for several processes' points of view. */
  open(limits?: StoreLimits): Promise<HandlingStore>;
}

/** What every kind of store must do. */
export type Behaviours = Readonly<Record<string, (database: DatabaseUnderTest) => Promise<void>>>;
