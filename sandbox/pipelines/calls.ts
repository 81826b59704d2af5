import type { PipelinesOperation, PipelinesOperations } from "@customerio-notebooks/pipelines-api";
import { startCampaigns } from "../workspace/campaigns.ts";
import { relate, setObject } from "../workspace/objects.ts";
import {
  findOrCreatePerson,
  type Found,
  type Identification,
  mergePrevious,
  type Refusal,
} from "../workspace/people.ts";
import { setTraits } from "../workspace/traits.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What a call can be; a batch is many of them. */
export type CallType = Exclude<keyof PipelinesOperations, "batch">;

/** The body of a type of call. */
export type CallOf<Type extends CallType> = PipelinesOperations[Type] extends PipelinesOperation<infer Body>
  ? Body
  : never;

/** Any call. */
export type Call = CallOf<CallType>;

/** Acts on a call, and says why where it does not. */
export type ApplyCall<Body> = (workspace: Workspace, call: Body, at: number) => Refusal | undefined;

/** What each type of call does to a workspace. */
export const calls: { readonly [Type in CallType]: ApplyCall<CallOf<Type>> } = {
  identify(workspace, call, at) {
    const traits = call.traits ?? {};
    const email = typeof traits.email === "string" && traits.email !== "" ? traits.email : undefined;
    return withPerson(workspace, { ...call, email }, at, (found) => setTraits(workspace, found, traits, at));
  },

  track(workspace, call, at) {
    const happening = { type: "event", name: call.event, at, data: call.properties ?? {} };
    if ("groupId" in call && call.groupId !== undefined) {
      const { key } = setObject(workspace, call.groupId, {}, at);
      workspace.record({ ...happening, object: key });
      return undefined;
    }
    return withPerson(
      workspace,
      call,
      at,
      ({ person }) => {
        const id = workspace.record({ ...happening, profile: person.key });
        startCampaigns(workspace, person, { id, name: call.event, properties: call.properties ?? {}, at });
      },
    );
  },

  page: viewOf("page"),

  screen: viewOf("screen"),

  group(workspace, call, at) {
    const traits = call.traits ?? {};
    return withPerson(workspace, call, at, ({ person }) => {
      relate(workspace, setObject(workspace, call.groupId, traits, at), person, traits, at);
    });
  },

  alias(workspace, { previousId, userId }, at) {
    return mergePrevious(workspace, previousId, userId, at);
  },
};

/** Pages and screens differ by nothing but their type. */
function viewOf(type: "page" | "screen"): ApplyCall<CallOf<"page" | "screen">> {
  return (workspace, call, at) =>
    withPerson(workspace, call, at, ({ person: { key } }) => {
      const name = call.name === undefined ? {} : { name: call.name };
      workspace.record({ profile: key, type, ...name, at, data: call.properties ?? {} });
    });
}

function withPerson(
  workspace: Workspace,
  who: Identification,
  at: number,
  act: (found: Found) => void,
): Refusal | undefined {
  const found = findOrCreatePerson(workspace, who, at);
  if ("refused" in found) return found;
  act(found);
  return undefined;
}
