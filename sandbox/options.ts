import type { Logger, Secret } from "@customerio-notebooks/core";

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
  /** A whole number that all ids and keys are made from, so that they are the same on every run. */
  readonly seed?: number;
  /**
   * The time, in milliseconds since 1970.
   *
   * @default {Date.now}
   */
  readonly now?: () => number;
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
