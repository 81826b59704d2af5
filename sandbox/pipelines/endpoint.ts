import type { Secret } from "@customerio-notebooks/core";
import { pipelinesLimits, type PipelinesOperations } from "@customerio-notebooks/pipelines-api";
import type { DroppedCalls } from "../dropped_calls.ts";
import { json, pipelinesError } from "../http/answers.ts";
import { hasBasicKey } from "../http/authorization.ts";
import { parseBody } from "../http/parse_body.ts";
import { readBody } from "../http/read_body.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { faultTexts } from "./check_call.ts";
import type { PreparedCall } from "./prepare_call.ts";
import { describeOversize, readCalls } from "./read_calls.ts";

/** What the endpoints of the Data Pipelines API act on. */
export interface PipelinesState {
  /** What the calls change. */
  readonly workspace: Workspace;
  /** What was dropped. */
  readonly dropped: DroppedCalls;
  /** The key that callers must have. */
  readonly key: Secret;
}

/** Faults that one answer names; a body may have thousands. */
const MOST_ERRORS = 100;

/**
 * Answers a request to the Data Pipelines API. In strict mode a call that is not taken is answered 400 or 401; without,
 * 200. What is too large is answered 200 in both. What was answered 200 and not acted on is among the dropped calls.
 */
export async function answerPipelinesCall(
  { workspace, dropped, key }: PipelinesState,
  operation: keyof PipelinesOperations,
  request: Request,
): Promise<Response> {
  const isStrict = request.headers.get("x-strict-mode") === "1";
  const refuse = (status: number, errors: readonly string[]): Response => {
    if (isStrict) return pipelinesError(status, errors);
    for (const reason of errors) dropped.add({ operation, reason });
    return json({});
  };
  const limit = operation === "batch" ? pipelinesLimits.batch : pipelinesLimits.call;
  const received = await readBody(request, limit);
  if (!hasBasicKey(request, key)) {
    return refuse(401, ["Unauthorized request: the API key is not the one of this source"]);
  }
  if ("size" in received) {
    dropped.add({ operation, reason: describeOversize(received.size, limit) });
    return json({});
  }
  const parsed = parseBody(received.bytes);
  if ("fault" in parsed) return refuse(400, [parsed.fault]);
  const { calls, faults, oversize } = readCalls(operation, parsed.json);
  if (faults.length > 0) {
    const errors = faultTexts(faults.slice(0, MOST_ERRORS));
    const rest = faults.length - errors.length;
    const answer = refuse(400, rest === 0 ? errors : [...errors, `and ${rest} more`]);
    if (isStrict) return answer;
  }
  for (const { field, message } of oversize) {
    dropped.add({ operation, reason: message, ...(field === undefined ? {} : { field }) });
  }
  const refused = applyCalls(workspace, calls);
  for (const call of refused) dropped.add({ operation, ...call });
  return json({});
}

/** Applies all of the calls, or none; says which had no effect, and why. */
function applyCalls(
  workspace: Workspace,
  calls: readonly PreparedCall[],
): { reason: string; messageId?: string }[] {
  if (calls.length === 0) return [];
  return workspace.transaction(() =>
    calls.flatMap((call) => {
      const { messageId } = call;
      // A second copy is no fault: it is what a retry makes.
      if (messageId !== undefined && !workspace.messages.isFirst(messageId)) return [];
      const refusal = call.apply(workspace);
      if (refusal === undefined) return [];
      return [{ reason: refusal.refused, ...(messageId === undefined ? {} : { messageId }) }];
    })
  );
}
