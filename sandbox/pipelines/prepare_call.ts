import type { Schema } from "@customerio-notebooks/core";
import { pipelinesOperations } from "@customerio-notebooks/pipelines-api";
import type { Refusal } from "../workspace/people.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type ApplyCall, calls, type CallType } from "./calls.ts";
import { checkCall, type CheckedCall } from "./check_call.ts";

/** A call that was found good, ready to be applied. */
export interface PreparedCall {
  /** The id by which a second copy is dropped. */
  readonly messageId: string | undefined;
  /** Acts on the call, and says why where it does not. */
  apply(workspace: Workspace): Refusal | undefined;
}

/** Checks a call; the path says where in the body it is. */
export type PrepareCall = (value: unknown, path: readonly PropertyKey[]) => CheckedCall<PreparedCall>;

/** How each type of call is checked and applied. */
export const preparations: { readonly [Type in CallType]: PrepareCall } = {
  identify: preparation(pipelinesOperations.identify.bodySchema, calls.identify),
  track: preparation(pipelinesOperations.track.bodySchema, calls.track),
  page: preparation(pipelinesOperations.page.bodySchema, calls.page),
  screen: preparation(pipelinesOperations.screen.bodySchema, calls.screen),
  group: preparation(pipelinesOperations.group.bodySchema, calls.group),
  alias: preparation(pipelinesOperations.alias.bodySchema, calls.alias),
};

/** Whether a call can be of such a type. */
export function isCallType(type: unknown): type is CallType {
  return typeof type === "string" && Object.hasOwn(preparations, type);
}

/** What all calls have. */
interface Common {
  readonly messageId?: string | undefined;
  readonly timestamp?: string | undefined;
}

function preparation<Body extends Common>(schema: Schema<Body>, act: ApplyCall<Body>): PrepareCall {
  return (value, path) => {
    const checked = checkCall(schema, value, path);
    if ("faults" in checked) return checked;
    const { call } = checked;
    const { messageId, timestamp } = call;
    const apply = (workspace: Workspace) =>
      act(workspace, call, timestamp === undefined ? workspace.now() : Date.parse(timestamp));
    return { call: { messageId, apply } };
  };
}
