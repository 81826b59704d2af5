import { deletePerson, findPerson, type Refusal, suppressPerson } from "../workspace/people.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Acts on a person by the name of an event. */
type SemanticCall = (workspace: Workspace, userId: string, at: number) => Refusal | undefined;

/** The events that are orders to Customer.io rather than something that a person did. */
export const semanticCalls: ReadonlyMap<string, SemanticCall> = new Map<string, SemanticCall>([
  ["User Deleted", (workspace, userId, at) => {
    const person = findPerson(workspace, userId);
    if (person === undefined) return { refused: "nobody has the userId" };
    deletePerson(workspace, person, at);
    return undefined;
  }],
  ["User Suppressed", (workspace, userId, at) => {
    suppressPerson(workspace, userId, at);
    return undefined;
  }],
  ["User Unsuppressed", (workspace, userId) => {
    return workspace.suppressions.remove(userId) ? undefined : { refused: "the person is not suppressed" };
  }],
]);
