import type { Clock, Logger, Secret } from "@customerio-notebooks/core";
import type { OutcomeRates } from "./workspace/outcomes.ts";

/** Options of `startSandbox`. */
export interface SandboxOptions {
  /**
   * TCP port on 127.0.0.1; 0 takes a free one.
   *
   * @default {0}
   */
  readonly port?: number;
  /**
   * Path of the SQLite file that holds the workspace. What it holds is there again when a sandbox is started on it.
   *
   * @default {in memory, gone with the sandbox}
   */
  readonly database?: string;
  /**
   * Key that the Data Pipelines API wants.
   *
   * @default {random; with `seed`, made from it}
   */
  readonly pipelinesApiKey?: Secret | string;
  /**
   * Key that the App API wants.
   *
   * @default {random; with `seed`, made from it}
   */
  readonly appApiKey?: Secret | string;
  /**
   * Key that reporting webhooks are signed with.
   *
   * @default {random; with `seed`, made from it}
   */
  readonly webhookSigningKey?: Secret | string;
  /**
   * How often each thing becomes of a message whose recipient is under no rule, from 0 to 1.
   *
   * @default {bounced 0.03, opened 0.5, prefetched 0.2, scanned 0.04, clicked 0.4, converted 0.3, unsubscribed 0.02, spammed 0.01}
   */
  readonly rates?: Partial<OutcomeRates>;
  /** A whole number that all ids and keys are made from, so that they are the same on every run. */
  readonly seed?: number;
  /**
   * The time, in milliseconds since 1970. Where it is given, nothing happens by itself: what was sent arrives when the
   * clock is put forward.
   *
   * @default {Date.now}
   */
  readonly now?: () => number;
  /**
   * The clock of those who receive webhooks: requests bear its time, and have four seconds by it. It is another one than the
   * workspace's, so that a receiver on this machine accepts what a workspace sends whose clock stands elsewhere.
   *
   * @default {systemClock}
   */
  readonly webhookClock?: Clock;
  /**
   * Where dropped calls and faults are reported.
   *
   * @default {silentLogger}
   */
  readonly logger?: Logger;
  /** Called with the origin once the sandbox listens. */
  readonly onListen?: (url: string) => void;
  /** Closes the sandbox when it is aborted. */
  readonly signal?: AbortSignal;
}
