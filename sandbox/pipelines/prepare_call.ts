import type { Schema } from "@customerio-notebooks/core";
import { pipelinesOperations } from "@customerio-notebooks/pipelines-api";
import type { Refusal } from "../workspace/people.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type ApplyCall, calls, type CallType } from "./calls.ts";
import { checkCall, type CheckedCall } from "./check_call.ts";
import { faultsOf, fieldOf } from "./field_rules.ts";
import { semanticCalls } from "./semantic_calls.ts";

/** A call that was found good, ready to be applied. */
export interface PreparedCall {
  /** The id by which a second copy is dropped. */
  readonly messageId: string | undefined;
  /** Acts on the call, and says why where it does not. */
  apply(workspace: Workspace): Refusal | undefined;
}

/** Checks a call; the path says where in the body it is. */
export type PrepareCall = (value: unknown, path: readonly PropertyKey[]) => CheckedCall<PreparedCall>;

const prepareEvent = preparation(pipelinesOperations.track.bodySchema, calls.track);

/** How each type of call is checked and applied. */
export const preparations: { readonly [Type in CallType]: PrepareCall } = {
  identify: preparation(pipelinesOperations.identify.bodySchema, calls.identify),
  track: prepareTrack,
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
    return "faults" in checked ? checked : { call: prepared(checked.call, act) };
  };
}

/** An event whose name is an order to Customer.io needs more than another event does, or less: nobody who did it. */
function prepareTrack(value: unknown, path: readonly PropertyKey[]): CheckedCall<PreparedCall> {
  const event = fieldOf(value, ["event"]);
  const semantic = typeof event === "string" ? semanticCalls.get(event.trim()) : undefined;
  if (semantic === undefined) return prepareEvent(value, path);
  const faults = faultsOf(semantic.rules, value, path);
  if (faults.length > 0) return { faults };
  const complete = semantic.needsNobody ? withPerformer(value) : value;
  return preparation(pipelinesOperations.track.bodySchema, semantic.apply)(complete, path);
}

function prepared<Body extends Common>(call: Body, act: ApplyCall<Body>): PreparedCall {
  const { messageId, timestamp } = call;
  const apply = (workspace: Workspace) =>
    act(workspace, call, timestamp === undefined ? workspace.now() : Date.parse(timestamp));
  return { messageId, apply };
}

/** The contract of `/track` wants somebody or something that did it; some orders to Customer.io do not. */
function withPerformer(value: unknown): unknown {
  const isNamed = ["userId", "anonymousId", "groupId"].some((name) => fieldOf(value, [name]) !== undefined);
  return isNamed ? value : { ...Object(value), groupId: "nobody" };
}
