import type { DroppedCalls } from "./dropped_calls.ts";
import type { SenderStatistics } from "./webhooks/sender.ts";
import type { Workspace } from "./workspace/workspace.ts";

/** What a sandbox holds, in numbers. */
export interface SandboxStatistics {
  /** People: profiles with an id or an e-mail address. */
  readonly people: number;
  /** Profiles that have an anonymous id only. */
  readonly anonymousProfiles: number;
  /** Events that were tracked, those of deleted people left out. */
  readonly events: number;
  /** Views of pages. */
  readonly pages: number;
  /** Views of screens. */
  readonly screens: number;
  /** Objects. */
  readonly objects: number;
  /** Relationships between people and objects. */
  readonly relationships: number;
  /** Devices of people. */
  readonly devices: number;
  /** People who are suppressed: none of their identifiers can come back. */
  readonly suppressed: number;
  /** Messages to people, drafts among them. */
  readonly deliveries: number;
  /** Events that wait to be sent to webhooks. */
  readonly webhooksPending: number;
  /** Events that webhooks took, since the sandbox was started. */
  readonly webhooksAccepted: number;
  /** Attempts to send an event to a webhook that failed, since the sandbox was started. */
  readonly webhooksRefused: number;
  /** Calls that were answered 200 and not acted on, since the sandbox was started. */
  readonly dropped: number;
}

/** Counts. */
export function readStatistics(
  workspace: Workspace,
  dropped: DroppedCalls,
  webhooks: SenderStatistics,
): SandboxStatistics {
  const { people, anonymous } = workspace.profiles.count();
  const activities = workspace.activities.count();
  return {
    people,
    anonymousProfiles: anonymous,
    events: activities.get("event") ?? 0,
    pages: activities.get("page") ?? 0,
    screens: activities.get("screen") ?? 0,
    objects: workspace.objects.count(),
    relationships: workspace.relationships.count(),
    devices: workspace.devices.count(),
    suppressed: workspace.suppressions.count(),
    deliveries: workspace.deliveries.nextKey - 1,
    webhooksPending: workspace.webhookCalls.count(),
    webhooksAccepted: webhooks.accepted,
    webhooksRefused: webhooks.refused,
    dropped: dropped.total,
  };
}
