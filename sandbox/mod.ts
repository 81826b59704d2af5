/**
 * A local Customer.io workspace: the Data Pipelines API and the App API on one port of 127.0.0.1, over one SQLite store.
 *
 * @module
 */
export * from "./connect.ts";
export type { DroppedCall } from "./dropped_calls.ts";
export type { SandboxOptions } from "./options.ts";
export type { Console, DataDrivenSegment } from "./console.ts";
export * from "./sandbox.ts";
export { type OutcomeRates, outcomeRules } from "./workspace/outcomes.ts";
export type { SandboxStatistics } from "./statistics.ts";
