import { Buffer } from "node:buffer";
import { describeIssues, type ErrorDetail, type SchemaIssue } from "@customerio-notebooks/core";
import {
  pipelinesLimits,
  type PipelinesOperations,
  pipelinesOperations,
} from "@customerio-notebooks/pipelines-api";
import { stringifyExactJson } from "../exact_json.ts";
import type { CheckedCall } from "./check_call.ts";
import { isCallType, preparations, type PreparedCall } from "./prepare_call.ts";

/** What the body of a request was found to hold. */
export interface CallsRead {
  /** The calls to apply, in order. */
  readonly calls: readonly PreparedCall[];
  /** What the contract does not allow. */
  readonly faults: readonly ErrorDetail[];
  /** Calls that are larger than the service takes, which it never says. */
  readonly oversize: readonly ErrorDetail[];
}

/** Reads the calls of a body. */
export function readCalls(operation: keyof PipelinesOperations, body: unknown): CallsRead {
  if (operation === "batch") return readBatch(body);
  const checked = preparations[operation](body, []);
  return "faults" in checked
    ? { calls: [], faults: checked.faults, oversize: [] }
    : { calls: [checked.call], faults: [], oversize: [] };
}

function readBatch(body: unknown): CallsRead {
  const items: unknown = isRecord(body) ? body.batch : undefined;
  const calls: PreparedCall[] = [];
  const faults: ErrorDetail[] = [...envelopeFaults(body, items)];
  const oversize: ErrorDetail[] = [];
  const shared: unknown = isRecord(body) ? body.context : undefined;
  if (Array.isArray(items)) {
    items.forEach((item: unknown, index) => {
      const size = sizeOf(item);
      if (size > pipelinesLimits.call) {
        oversize.push({ field: `batch[${index}]`, message: describeOversize(size, pipelinesLimits.call) });
        return;
      }
      const checked = prepareItem(withContext(item, shared), index);
      if ("faults" in checked) faults.push(...checked.faults);
      else calls.push(checked.call);
    });
  }
  return { calls, faults, oversize };
}

/** Says that something is too large. */
export function describeOversize(size: number, limit: number): string {
  return `${size} bytes are over the limit of ${limit}`;
}

/** The context of a batch is that of each of its calls; one that has its own keeps it. */
function withContext(item: unknown, context: unknown): unknown {
  if (context === undefined || !isRecord(item) || item.context !== undefined) return item;
  return isRecord(context) ? { ...item, context } : item;
}

function prepareItem(item: unknown, index: number): CheckedCall<PreparedCall> {
  const path = ["batch", index];
  const type: unknown = isRecord(item) ? item.type : undefined;
  if (isCallType(type)) return preparations[type](item, path);
  const types = Object.keys(preparations).join(", ");
  return { faults: [{ field: `batch[${index}].type`, message: `must be one of ${types}` }] };
}

/**
 * What is wrong around the calls, which are checked one by one, so that one that is wrong need not spoil the others.
 * Fields that the contract does not know are let through, as the service does.
 */
function envelopeFaults(body: unknown, items: unknown): readonly ErrorDetail[] {
  const hasCalls = Array.isArray(items) && items.length > 0;
  const envelope = hasCalls && isRecord(body) ? { ...body, batch: [] } : body;
  const result = pipelinesOperations.batch.bodySchema.safeParse(envelope);
  if (result.success) return [];
  const isAboutCalls = ({ path }: SchemaIssue) => hasCalls && path[0] === "batch";
  const issues = result.error.issues.filter((issue) =>
    !isAboutCalls(issue) && issue.code !== "unrecognized_keys"
  );
  return describeIssues(issues);
}

/** Size of one call in bytes of UTF-8. A text of few letters is small whatever they are, so most are never measured. */
function sizeOf(item: unknown): number {
  const text = stringifyExactJson(item) ?? "";
  return text.length * 3 <= pipelinesLimits.call ? text.length : Buffer.byteLength(text, "utf8");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
