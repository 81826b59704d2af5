import { removeDevice, setDevice } from "../workspace/devices.ts";
import { reportMetric } from "../workspace/deliveries.ts";
import { DEFAULT_OBJECT_TYPE, deleteObject, unrelate } from "../workspace/objects.ts";
import {
  deletePerson,
  findKnownPerson,
  findPerformer,
  type Refusal,
  suppressPerson,
  unsuppressPerson,
} from "../workspace/people.ts";
import type { Profile } from "../store/profile_store.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { ApplyCall, CallOf } from "./calls.ts";
import { describeDevice, tokenOf } from "./device_description.ts";
import { fieldOf, type FieldRule, integer, oneOf, optional, text } from "./field_rules.ts";

type TrackCall = CallOf<"track">;

/** An event that is an order to Customer.io rather than something that a person did. */
export interface SemanticCall {
  /** What it needs beyond what any event does. */
  readonly rules: readonly FieldRule[];
  /** Whether it is complete without anybody who did it. */
  readonly needsNobody?: boolean;
  /** Carries it out. */
  readonly apply: ApplyCall<TrackCall>;
}

const PLATFORMS = ["ios", "android"];
const METRICS = ["delivered", "clicked", "converted", "opened"] as const;
const CONTENT_ACTIONS = ["viewed_content", "clicked_content"];

const USER = text("userId");
const TOKEN = text("context", "device", "token");
const OBJECT = [text("properties", "objectId"), optional(integer("properties", "objectTypeId"))];

/** The events that Customer.io acts on, by name. */
export const semanticCalls: ReadonlyMap<string, SemanticCall> = new Map<string, SemanticCall>([
  ["Device Created or Updated", {
    rules: [USER, TOKEN, optional(oneOf(PLATFORMS, "context", "device", "type"))],
    apply: ofKnownPerson((workspace, person, call, at) => {
      setDevice(workspace, person, describeDevice(call), at);
      return undefined;
    }),
  }],
  ["Device Deleted", {
    rules: [USER, TOKEN],
    apply: ofKnownPerson((workspace, person, call, at) => removeDevice(workspace, person, tokenOf(call), at)),
  }],
  ["User Deleted", {
    rules: [USER],
    apply: ofKnownPerson((workspace, person, _call, at) => {
      deletePerson(workspace, person, at);
      return undefined;
    }),
  }],
  ["User Suppressed", {
    rules: [USER],
    apply: (workspace, { userId = "" }, at) => suppressPerson(workspace, userId, at),
  }],
  ["User Unsuppressed", {
    rules: [USER],
    apply: (workspace, { userId = "" }) => unsuppressPerson(workspace, userId),
  }],
  ["Object Deleted", {
    rules: OBJECT,
    needsNobody: true,
    apply: (workspace, call, at) => deleteObject(workspace, ...objectOf(call), at),
  }],
  ["Relationship Deleted", {
    rules: [USER, ...OBJECT],
    apply: ofKnownPerson((workspace, person, call, at) => unrelate(workspace, ...objectOf(call), person, at)),
  }],
  ["Report Delivery Event", {
    rules: [oneOf(METRICS, "properties", "metric")],
    needsNobody: true,
    apply: reportDelivery,
  }],
  ["Report Content Event", {
    // The document requires `activityType`, and describes and shows `actionType`.
    rules: [{
      path: ["properties", "actionType"],
      faultOf: oneOf(CONTENT_ACTIONS).faultOf,
      otherwise: ["properties", "activityType"],
    }],
    needsNobody: true,
    apply: report(({ actionType, activityType }) => String(actionType ?? activityType)),
  }],
]);

/** Customer.io knows from the delivery what was sent; of one that is not known, it has this word for all channels. */
const reportOfUnknown = report(({ metric }) => `${metric}_action`);

/** What is done for a person who must be known already. */
function ofKnownPerson(
  act: (workspace: Workspace, person: Profile, call: TrackCall, at: number) => Refusal | undefined,
): ApplyCall<TrackCall> {
  return (workspace, call, at) => {
    const person = findKnownPerson(workspace, call.userId ?? "");
    return "refused" in person ? person : act(workspace, person, call, at);
  };
}

/** What an app reports of a delivery. Of one that is known it is the same as what the service itself finds out. */
function reportDelivery(workspace: Workspace, call: TrackCall, at: number): undefined {
  const { deliveryId, metric, href } = call.properties ?? {};
  const name = METRICS.find((each) => each === metric);
  const link = typeof href === "string" ? href : undefined;
  const isKnown = typeof deliveryId === "string" && name !== undefined &&
    reportMetric(workspace, deliveryId, name, link, at) !== undefined;
  if (!isKnown) reportOfUnknown(workspace, call, at);
}

/** Writes down what became of a message, as an activity of whoever is named and known; nobody is added for it. */
function report(typeOf: (properties: Readonly<Record<string, unknown>>) => string): ApplyCall<TrackCall> {
  return (workspace, call, at) => {
    const { deliveryId, ...rest } = call.properties ?? {};
    const data = { ...(deliveryId === undefined ? {} : { delivery_id: deliveryId }), ...rest };
    const profile = findPerformer(workspace, call)?.key;
    const type = typeOf(rest);
    workspace.record({ ...(profile === undefined ? {} : { profile }), type, at, data });
    return undefined;
  };
}

function objectOf({ properties }: TrackCall): [typeId: string, objectId: string] {
  const typeId = fieldOf(properties, ["objectTypeId"]) ?? DEFAULT_OBJECT_TYPE;
  return [String(typeId), String(fieldOf(properties, ["objectId"])).trim()];
}
