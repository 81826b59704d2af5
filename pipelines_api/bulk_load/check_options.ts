import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { type CallOptions, splitCallOptions, validationError } from "@customerio-notebooks/core";
import type { BulkInput } from "./open_input.ts";
import type { BulkLoadOptions } from "./options.ts";

const OPTION_NAMES: { readonly [Name in Exclude<keyof BulkLoadOptions, keyof CallOptions>]-?: true } = {
  checkpoint: true,
  job: true,
  rejects: true,
  format: true,
  types: true,
  nulls: true,
  concurrency: true,
  envelope: true,
  dryRun: true,
  progress: true,
  onProgress: true,
};

/**
 * Checks the options, before anything is opened.
 *
 * @throws {ValidationError} If one is not known or not what it must be.
 */
export function checkOptions(input: BulkInput, options: BulkLoadOptions): void {
  const { fields } = splitCallOptions(options);
  const names = Object.keys(OPTION_NAMES);
  const unknown = Object.keys(fields).filter((name) => !names.includes(name));
  const details = unknown.map((name) => ({
    field: name,
    message: `is not known; there are ${names.join(", ")}`,
  }));
  const { job, nulls = "omit", concurrency = 1 } = options;
  if (job !== undefined && !/^[\x21-\x7e]{1,200}$/.test(job)) {
    details.push({ field: "job", message: "must be 1 to 200 printable ASCII characters without spaces" });
  }
  if (nulls !== "omit" && nulls !== "clear") {
    details.push({ field: "nulls", message: "must be omit or clear" });
  }
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    details.push({ field: "concurrency", message: "must be a whole number from 1" });
  }
  if (details.length > 0) throw validationError("bulkLoad", details);
  checkRejectsPath(input, options);
}

/** The file for rejects is emptied at the start: it must be none of those that the load needs. */
function checkRejectsPath(input: BulkInput, { rejects, checkpoint }: BulkLoadOptions): void {
  if (rejects === undefined) return;
  const needed = [
    { path: typeof input === "string" ? input : undefined, what: "the input" },
    { path: checkpoint, what: "the checkpoint" },
  ].find(({ path }) => path !== undefined && realPath(path) === realPath(rejects));
  if (needed === undefined) return;
  const message = `must be another file than ${needed.what}`;
  throw validationError("bulkLoad", [{ field: "rejects", message }]);
}

/** Where a path leads, by whatever links; the path itself where there is nothing yet. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}
