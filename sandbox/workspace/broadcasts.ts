import type { Identified } from "../store/document_store.ts";
import type { Profile } from "../store/profile_store.ts";
import type { Broadcast } from "./definitions.ts";
import { createDelivery } from "./deliveries.ts";
import type { Workspace } from "./workspace.ts";

/** Somebody who gets a broadcast. */
export interface BroadcastRecipient {
  /** The person. */
  readonly person: Profile;
  /** What fills the placeholders of their message alone. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** How long a workspace has to wait between two triggers, in milliseconds. */
export const TRIGGER_INTERVAL = 10_000;

/** Sends a broadcast, and gives the id of the trigger. Where there are errors, it is noted and nothing is sent. */
export function triggerBroadcast(
  workspace: Workspace,
  { id }: Identified<Broadcast>,
  recipients: readonly BroadcastRecipient[],
  data: Readonly<Record<string, unknown>>,
  errors: readonly string[],
): number {
  const at = workspace.now();
  const { key: trigger } = workspace.triggers.create(id, at, errors);
  if (errors.length > 0) return trigger;
  const actions = workspace.definitions.broadcastActions.childrenOf(id);
  for (const { person, data: own } of recipients) {
    for (const template of actions) {
      if (template.sending_state === "off") continue;
      const context = { trigger: { ...data, ...own } };
      createDelivery(workspace, {
        person,
        template,
        source: "broadcast",
        sourceId: id,
        trigger,
        context,
        at,
        sendToUnsubscribed: false,
      });
    }
  }
  return trigger;
}
