import type { Profile } from "../store/profile_store.ts";
import { createDelivery } from "./deliveries.ts";
import type { Workspace } from "./workspace.ts";

/** An event that may trigger campaigns. */
export interface TriggerEvent {
  /** Id of its activity. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** What is known of it. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** When it happened, in milliseconds since 1970. */
  readonly at: number;
}

const HOUR = 3_600_000;

/** An event that happened longer ago is history, which no campaign acts on. */
const OLDEST = 72 * HOUR;

/** Sends the messages of the campaigns that wait for an event, an hour apart. */
export function startCampaigns(workspace: Workspace, person: Profile, event: TriggerEvent): void {
  const campaigns = workspace.campaignsOf(event.name);
  if (campaigns.length === 0 || (person.id === null && person.email === null)) return;
  const at = workspace.now();
  if (event.at < at - OLDEST) return;
  for (const { id } of campaigns) {
    workspace.definitions.campaignActions.childrenOf(id).forEach((template, index) => {
      if (template.sending_state === "off") return;
      createDelivery(workspace, {
        person,
        template,
        source: "campaign",
        sourceId: id,
        triggerEvent: event.id,
        context: { event: event.properties },
        at,
        sendAt: at + index * HOUR,
        sendToUnsubscribed: false,
      });
    });
  }
}
