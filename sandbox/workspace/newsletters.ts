import type { Identified } from "../store/document_store.ts";
import type { Profile } from "../store/profile_store.ts";
import type { Newsletter } from "./definitions.ts";
import { createDelivery } from "./deliveries.ts";
import type { Workspace } from "./workspace.ts";

/** Sends a newsletter to people, each a message of its first variant, and gives it as it is then. */
export function sendNewsletter(
  workspace: Workspace,
  newsletter: Identified<Newsletter>,
  people: readonly Profile[],
): Identified<Newsletter> {
  const at = workspace.now();
  const { id } = newsletter;
  const [template] = workspace.definitions.newsletterContents.childrenOf(id);
  if (template === undefined) throw new Error(`newsletter ${id} has no content`);
  for (const person of people) {
    createDelivery(workspace, {
      person,
      template,
      source: "newsletter",
      sourceId: id,
      at,
      sendToUnsubscribed: false,
    });
  }
  return workspace.definitions.newsletters.update(id, { sent_at: at, updated_at: at }) ?? newsletter;
}
