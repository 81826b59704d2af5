/**
 * Bulk load: a frame, a query or a file of any size into Customer.io, in full batches and bounded memory, each row once.
 *
 * @module
 */
import {
  AuthenticationError,
  type CallOptions,
  type CustomerIOError,
  ValidationError,
} from "@customerio-notebooks/core";
import type { CustomerIOClient } from "./api_client.ts";
import { deliverParcel, toError } from "./batch_delivery.ts";
import { BodyLimit } from "./body_limit.ts";
import { CallWriter } from "./bulk_load/call_writer.ts";
import { checkOptions } from "./bulk_load/check_options.ts";
import type { Input } from "./bulk_load/input.ts";
import { Journal, type PackOutcome } from "./bulk_load/journal.ts";
import { type BulkMapping, checkMapping } from "./bulk_load/mapping.ts";
import { type BulkInput, openInput } from "./bulk_load/open_input.ts";
import type { BulkLoadOptions } from "./bulk_load/options.ts";
import { type Pack, rowOfCall, type RowReject } from "./bulk_load/pack.ts";
import { packRows } from "./bulk_load/packer.ts";
import { createPlan } from "./bulk_load/plan.ts";
import { type BulkLoadProgress, ProgressDisplay, standardError } from "./bulk_load/progress.ts";
import { RejectsFile } from "./bulk_load/rejects_file.ts";
import type { RowReader } from "./bulk_load/row_reader.ts";
import { BulkLoadError, type BulkLoadSummary, summarize } from "./bulk_load/summary.ts";
import { FULL_BATCH } from "./batch_packing.ts";
import { encodeBatch } from "./encoding.ts";

export { BulkLoadError, type BulkLoadSummary } from "./bulk_load/summary.ts";
export type { BulkInput } from "./bulk_load/open_input.ts";
export type { TextType } from "./bulk_load/file_input.ts";
export type { BulkFormat, BulkLoadOptions } from "./bulk_load/options.ts";
export type { BulkLoadProgress } from "./bulk_load/progress.ts";
export type { NullPolicy } from "./bulk_load/value_writers.ts";
export type {
  BulkMapping,
  ColumnReference,
  ColumnSelection,
  CommonBulkMapping,
  GroupBulkMapping,
  IdentifyBulkMapping,
  TrackBulkMapping,
  ViewBulkMapping,
} from "./bulk_load/mapping.ts";

/** Batches in flight at a time, where the caller does not say. */
const CONCURRENCY = 8;

/** How often a request is sent again: with the waits between, this bears a service that is away for a minute or two. */
const MAX_RETRIES = 8;

/**
 * Loads the rows of an input into Customer.io, each as one call, in batches as full as the service takes them.
 *
 * A row's `messageId` is made of the job's id and the row's number, and the service drops a second call of the same id: so
 * however often a load is interrupted and started again under the same job, each row counts once. What cannot be sent is
 * rejected with a reason: the rows of the input are always those sent and those rejected. Memory does not grow with the
 * input. Batches travel side by side: map a `timestamp` where order matters.
 *
 * @param client The client.
 * @param input A polars frame or query, or the path of a CSV, Parquet or NDJSON file. A query runs once, into a temporary
 * file, and must give its rows in the same order each time for a checkpoint to hold.
 * @param mapping How rows become calls.
 * @param options Checkpoint, rejects, progress, concurrency and more.
 * @returns What was done, with the rejected rows as a frame.
 * @throws {ValidationError} If the mapping does not fit the input, the input cannot be read, the rejects would be written over
 * it, or the service refuses each of the first calls.
 * @throws {ConfigurationError} If the checkpoint is that of another job, or the file for rejects cannot be written.
 * @throws {AuthenticationError} If the service refused the key before it took anything.
 * @throws {BulkLoadError} If the load was aborted, or a batch could not be delivered; it says how to go on.
 * @example
 * ```ts
 * import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 * import { bulkLoad } from "@customerio-notebooks/pipelines-api/bulk-load";
 *
 * const path = await Deno.makeTempFile({ suffix: ".csv" });
 * await Deno.writeTextFile(path, "customer_id,date,total\n00001,1997-01-01,11.77\n,1997-01-02,5.00\n");
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const summary = await bulkLoad(
 *   client,
 *   path,
 *   { type: "track", userId: "customer_id", event: "Order Completed", timestamp: "date" },
 *   { types: { total: "number" } },
 * );
 * if (summary.sent !== 1 || summary.rejects.getColumn("row_number").get(0) !== 2) throw new Error("unexpected");
 * ```
 */
export async function bulkLoad(
  client: CustomerIOClient,
  input: BulkInput,
  mapping: BulkMapping,
  options: BulkLoadOptions = {},
): Promise<BulkLoadSummary> {
  checkOptions(input, options);
  checkMapping(mapping);
  await using opened = await openInput(input, options);
  return await new Load(client, opened, mapping, options).run();
}

/** Milliseconds that a request may take: several batches share a line that may be slow. */
const TIMEOUT = 60_000;

class Load {
  readonly #client: CustomerIOClient;
  readonly #input: Input;
  readonly #mapping: BulkMapping;
  readonly #options: BulkLoadOptions;
  readonly #callOptions: CallOptions;
  readonly #startedAt: number;
  readonly #display: ProgressDisplay | undefined;
  readonly #done = { rows: 0, sent: 0, rejected: 0, bytes: 0, retries: 0 };
  /** Rows that were done before this run. */
  #rowsBefore = 0;
  #shareBefore = 0;
  readonly #bodyLimit = new BodyLimit(FULL_BATCH);
  #failure: Error | undefined;

  constructor(client: CustomerIOClient, input: Input, mapping: BulkMapping, options: BulkLoadOptions) {
    this.#client = client;
    this.#input = input;
    this.#mapping = mapping;
    this.#options = options;
    const { timeout = TIMEOUT, maxRetries = MAX_RETRIES, headers } = options;
    // The signal is left out: what is in flight when it is aborted comes to its end.
    this.#callOptions = {
      maxRetries,
      timeout,
      ...(headers === undefined ? {} : { headers }),
    };
    this.#startedAt = client.clock.now();
    this.#display = options.progress === false
      ? undefined
      : new ProgressDisplay(standardError, this.#startedAt);
  }

  async run(): Promise<BulkLoadSummary> {
    const { checkpoint, job, signal, dryRun = false, nulls = "omit", types = {} } = this.#options;
    signal?.throwIfAborted();
    const { fingerprint, columns, isOpen } = this.#input;
    const identity = {
      id: job,
      input: fingerprint,
      mapping: JSON.stringify({ mapping: this.#mapping, nulls, types }),
    };
    // Before the journal: a mapping that does not fit the input must not be what the checkpoint is bound to.
    const plan = createPlan({ mapping: this.#mapping, columns, isOpen, nulls });
    // What a dry run counts is of no use to the run that sends.
    const journal = new Journal(dryRun ? undefined : checkpoint, identity);
    try {
      using rejects = this.#options.rejects === undefined
        ? undefined
        : new RejectsFile(this.#options.rejects);
      rejects?.add(journal.rejects());
      const start = journal.resumeAt();
      if (!journal.isComplete) {
        const reader = await this.#input.read(plan, start);
        this.#begin(journal, start.row, reader.share);
        const acknowledge = (pack: Pack, outcome: PackOutcome) => {
          journal.acknowledge(pack, outcome);
          rejects?.add(outcome.rejects);
        };
        await this.#sendAll(reader, new CallWriter(plan, journal.job), start.done, acknowledge);
        if (this.#failure === undefined) journal.complete();
      }
      return this.#finish(journal);
    } finally {
      this.#display?.end();
      journal.close();
    }
  }

  #begin(journal: Journal, rows: number, share: number): void {
    Object.assign(this.#done, journal.totals());
    this.#rowsBefore = Math.max(rows, this.#done.rows);
    this.#shareBefore = share;
  }

  async #sendAll(
    reader: RowReader,
    writer: CallWriter,
    done: Parameters<typeof packRows>[0]["done"],
    acknowledge: (pack: Pack, outcome: PackOutcome) => void,
  ): Promise<void> {
    const { concurrency = CONCURRENCY, signal } = this.#options;
    const inFlight = new Set<Promise<void>>();
    const packs = packRows({
      reader,
      writer,
      done,
      limit: () => Math.max(LEAST_LIMIT, this.#bodyLimit.bytes),
      tail: () => this.#tail(),
    });
    try {
      for await (const pack of packs) {
        const sending = this.#send(pack, reader, acknowledge).catch((error) => this.#fail(error));
        inFlight.add(sending);
        sending.finally(() => inFlight.delete(sending));
        while (inFlight.size >= concurrency) await Promise.race(inFlight);
        if (this.#failure !== undefined || signal?.aborted) break;
      }
    } catch (error) {
      this.#fail(error);
    }
    await Promise.all(inFlight);
    if (signal?.aborted) this.#fail(signal.reason);
  }

  async #send(
    pack: Pack,
    reader: RowReader,
    acknowledge: (pack: Pack, outcome: PackOutcome) => void,
  ): Promise<void> {
    const outcome = this.#options.dryRun || pack.calls.count === 0 ? unsent(pack) : await this.#deliver(pack);
    if (outcome === undefined) return;
    acknowledge(pack, outcome);
    const done = this.#done;
    done.rows += pack.last - pack.first;
    done.sent += outcome.sent;
    done.rejected += outcome.rejects.length;
    done.bytes += outcome.bytes;
    done.retries += outcome.retries;
    this.#report(reader.share);
  }

  /** Delivers a pack; undefined where that failed. */
  async #deliver(pack: Pack): Promise<PackOutcome | undefined> {
    const done = { sent: 0, batches: 0, bytes: 0, retries: 0 };
    const refused: RowReject[] = [];
    const hopeless = new AbortController();
    let failure: Error | undefined;
    await deliverParcel(this.#client, pack.calls, {
      delivered: (from, to, { bytes, attempts }) => {
        done.sent += to - from;
        done.batches += 1;
        done.bytes += bytes;
        done.retries += attempts - 1;
        this.#bodyLimit.taken(bytes);
      },
      refused: (index, error) => {
        refused.push({
          row: rowOfCall(pack, index),
          message: `was refused by the service: ${reasonOf(error)}`,
        });
        const isHopeless = refused.length >= HOPELESS && done.sent + this.#done.sent === 0;
        if (isHopeless) hopeless.abort(refusedAll(refused));
      },
      failed: (_from, _to, error) => {
        failure ??= error;
      },
      tooLarge: (bytes) => this.#bodyLimit.tooLarge(bytes),
    }, { ...this.#callOptions, signal: hopeless.signal });
    if (failure !== undefined) {
      this.#fail(failure);
      return undefined;
    }
    return { ...done, rejects: [...pack.rejects, ...refused] };
  }

  /** What comes behind the calls of a body. */
  #tail(): Uint8Array {
    const sentAt = new Date(this.#client.clock.now()).toISOString();
    const body = encodeBatch([], { ...this.#options.envelope, sentAt });
    return new TextEncoder().encode(body.slice('{"batch":['.length));
  }

  #fail(error: unknown): void {
    this.#failure ??= toError(error);
  }

  #report(share: number): void {
    const now = this.#client.clock.now();
    const elapsed = now - this.#startedAt;
    const rows = this.#done.rows - this.#rowsBefore;
    const read = share - this.#shareBefore;
    const progress: BulkLoadProgress = {
      ...this.#done,
      share,
      elapsed,
      rate: elapsed === 0 ? 0 : rows / elapsed * 1000,
      left: read <= 0 || elapsed < 1000 ? undefined : (1 - share) / read * elapsed,
    };
    this.#display?.update(progress, now);
    this.#options.onProgress?.(progress);
  }

  #finish(journal: Journal): BulkLoadSummary {
    journal.commit();
    const { checkpoint, dryRun = false } = this.#options;
    const seconds = (this.#client.clock.now() - this.#startedAt) / 1000;
    const summary = summarize(journal, seconds, dryRun);
    const failure = this.#failure;
    if (failure === undefined) return summary;
    // Before anything was sent there is nothing to go on with, and the error itself says what to do.
    const isPlain = failure instanceof AuthenticationError || failure instanceof ValidationError;
    throw isPlain && summary.sent === 0 ? failure : new BulkLoadError(failure, summary, checkpoint);
  }
}

/** After so many refusals, with no call taken, the load is given up. */
const HOPELESS = 200;

/** Bytes below which batches are not made smaller: a call and what is around it must fit. */
const LEAST_LIMIT = 64 * 1024;

/** The outcome of a pack that need not be sent, or is only looked at. */
function unsent({ calls, rejects }: Pack): PackOutcome {
  const isEmpty = calls.count === 0;
  return {
    sent: calls.count,
    rejects,
    batches: isEmpty ? 0 : 1,
    bytes: isEmpty ? 0 : calls.size,
    retries: 0,
  };
}

function reasonOf({ details, message }: CustomerIOError): string {
  return details.length === 0 ? message : details.map((detail) => detail.message).join("; ");
}

/** A service that takes none of the first calls will take none of the others. */
function refusedAll(refused: readonly RowReject[]): ValidationError {
  const message = `each of the first ${refused.length} calls ${refused[0]?.message}`;
  return new ValidationError(`Cannot bulkLoad: ${message}`, {
    operation: "bulkLoad",
    details: [{ message }],
  });
}
