import type { CallOptions } from "@customerio-notebooks/core";
import type { BatchEnvelope } from "../api_client.ts";
import type { TextType } from "./file_input.ts";
import type { BulkLoadProgress } from "./progress.ts";
import type { NullPolicy } from "./value_writers.ts";

/**
 * Kind of a file that is loaded.
 *
 * @example
 * ```ts
 * import type { BulkFormat } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const format: BulkFormat = "ndjson";
 * ```
 */
export type BulkFormat = "csv" | "parquet" | "ndjson";

/**
 * Options of {@linkcode bulkLoad}. The time-out, 60,000 ms unless given, and the retries, 8 unless given, are those of a
 * request. An aborted signal stops the load when what is in flight has come to its end.
 *
 * @example
 * ```ts
 * import type { BulkLoadOptions } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const options: BulkLoadOptions = {
 *   checkpoint: "job.sqlite",
 *   rejects: "rejects.csv",
 *   types: { dollar_value: "number" },
 * };
 * ```
 */
export interface BulkLoadOptions extends CallOptions {
  /**
   * A file that records which rows were acknowledged. A load that was stopped, by whatever, goes on where it stood when it
   * is started again with the same checkpoint, input and mapping.
   *
   * @default {none}
   */
  readonly checkpoint?: string;
  /**
   * The job's id. The `messageId` of a row is this and the row's number, so that rows that are sent again under the same job
   * are dropped by the service. Another input needs another job, or its rows are dropped as copies too.
   *
   * @default {that of the checkpoint, or a new one}
   */
  readonly job?: string;
  /**
   * A CSV file for the rows that are rejected: `row_number` (from 1), `field`, `reason`, in the order in which they are
   * found. Where none is rejected there is no such file in the end, not that of an earlier load either.
   *
   * @default {none}
   */
  readonly rejects?: string;
  /**
   * The kind of the file.
   *
   * @default {what the name of the file ends with}
   */
  readonly format?: BulkFormat;
  /**
   * What the columns of a CSV file hold. Nothing is guessed: what is text is sent as text. Other kinds of input have types.
   *
   * @default {text}
   */
  readonly types?: Readonly<Record<string, TextType>>;
  /**
   * What is done about values that are null: `omit` leaves them out, `clear` sends them, which clears the attribute.
   *
   * @default {"omit"}
   */
  readonly nulls?: NullPolicy;
  /**
   * Batches in flight at a time.
   *
   * @default {8}
   */
  readonly concurrency?: number;
  /** Context and integrations of all calls. */
  readonly envelope?: BatchEnvelope;
  /**
   * Whether to check and count only, and send nothing.
   *
   * @default {false}
   */
  readonly dryRun?: boolean;
  /**
   * Whether to show how far the load is, on standard error: a bar on a terminal, elsewhere a line every five seconds.
   *
   * @default {true}
   */
  readonly progress?: boolean;
  /** Called after each batch. */
  readonly onProgress?: (progress: BulkLoadProgress) => void;
}
