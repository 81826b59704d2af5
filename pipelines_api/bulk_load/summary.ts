import { CustomerIOError } from "@customerio-notebooks/core";
import type { Frame } from "@customerio-notebooks/core/frames";
import pl from "nodejs-polars";
import { type Journal, MOST_REJECTS } from "./journal.ts";
import type { RowReject } from "./pack.ts";

/**
 * What a {@linkcode bulkLoad} did. Counts are of all runs of the job.
 *
 * @example
 * ```ts
 * import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 * import { bulkLoad, type BulkLoadSummary } from "@customerio-notebooks/pipelines-api/bulk-load";
 * import pl from "nodejs-polars";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const people = pl.DataFrame({ customer_id: ["00001", null], plan: ["premium", "basic"] });
 * const summary: BulkLoadSummary = await bulkLoad(client, people, { type: "identify", userId: "customer_id" });
 * if (summary.rows !== summary.sent + summary.rejected || summary.rejected !== 1) throw new Error("unexpected");
 * ```
 */
export interface BulkLoadSummary {
  /** The job's id. */
  readonly job: string;
  /** Rows of the input. Each was sent or rejected. */
  readonly rows: number;
  /** Rows whose calls the service took; in a dry run those that would be sent. */
  readonly sent: number;
  /** Rows that were rejected. */
  readonly rejected: number;
  /** Requests that the service took. */
  readonly batches: number;
  /** Bytes of UTF-8 in their bodies. */
  readonly bytes: number;
  /** Requests that were sent again. */
  readonly retries: number;
  /** Seconds that this run took. */
  readonly seconds: number;
  /** Whether nothing was sent, since a dry run was asked for. */
  readonly isDryRun: boolean;
  /**
   * The rejected rows, a polars frame: `row_number` (from 1), `field` (null where it is the row as a whole), `reason`. Of more
   * than 100,000 it has the first of them; `rejected` counts all, and the file has all.
   */
  readonly rejects: Frame;
  /** The numbers above as a polars frame of one row. */
  readonly table: Frame;
}

/** The summary of what a journal holds. */
export function summarize(journal: Journal, seconds: number, isDryRun: boolean): BulkLoadSummary {
  const { job } = journal;
  const totals = journal.totals();
  const numbers = Object.entries(totals).map(([name, value]) => pl.Series(name, [value], pl.Int64));
  const table = pl.DataFrame([
    pl.Series("job", [job], pl.Utf8),
    ...numbers,
    pl.Series("seconds", [seconds], pl.Float64),
  ]);
  return { job, ...totals, seconds, isDryRun, rejects: rejectsFrame(journal.rejects()), table };
}

function rejectsFrame(rejects: Iterable<RowReject>): Frame {
  const rows: number[] = [];
  const fields: (string | null)[] = [];
  const reasons: string[] = [];
  for (const { row, field, message } of rejects) {
    rows.push(row);
    fields.push(field ?? null);
    reasons.push(message);
    if (rows.length === MOST_REJECTS) break;
  }
  return pl.DataFrame([
    pl.Series("row_number", rows, pl.Int64),
    pl.Series("field", fields, pl.Utf8),
    pl.Series("reason", reasons, pl.Utf8),
  ]);
}

/**
 * A load stopped before its end: it was aborted, or something went wrong that sending again did not mend. What was sent is in
 * `summary`; what stopped it is the `cause`. The message says how to go on.
 *
 * @example
 * ```ts
 * import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 * import { bulkLoad, BulkLoadError } from "@customerio-notebooks/pipelines-api/bulk-load";
 * import pl from "nodejs-polars";
 *
 * const client = new CustomerIOClient({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(new Response("busy", { status: 503 })),
 * });
 * const people = pl.DataFrame({ customer_id: ["00001"] });
 * const loading = bulkLoad(client, people, { type: "identify", userId: "customer_id" }, { maxRetries: 0 });
 * const error = await loading.catch((reason: unknown) => reason);
 * if (!(error instanceof BulkLoadError) || error.summary.sent !== 0) throw new Error("unexpected");
 * ```
 */
export class BulkLoadError extends CustomerIOError {
  /** What was done by then. */
  readonly summary: BulkLoadSummary;

  /** Makes the error from what stopped the load. */
  constructor(cause: Error, summary: BulkLoadSummary, checkpoint: string | undefined) {
    const { job, sent, rejected } = summary;
    const known = cause instanceof CustomerIOError ? cause : undefined;
    const advice = checkpoint === undefined
      ? `Start it again with the job "${job}": the rows that were sent keep their ids and are dropped as copies`
      : `Start it again with the checkpoint ${checkpoint} to go on where it stood`;
    super(
      `The load stopped after ${sent} rows were sent and ${rejected} rejected: ${cause.message}. ${advice}`,
      {
        cause,
        operation: "bulkLoad",
        retryable: known?.retryable ?? true,
        details: known?.details ?? [],
        ...(known?.status === undefined ? {} : { status: known.status }),
        ...(known?.requestId === undefined ? {} : { requestId: known.requestId }),
      },
    );
    this.summary = summary;
  }
}
