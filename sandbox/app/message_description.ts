import type { Message, MessageMetrics } from "@customerio-notebooks/app-api";
import type { Delivery } from "../store/delivery_store.ts";
import type { MetricRow } from "../store/metric_store.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { unixSeconds } from "./attributes.ts";
import { identifiersOf } from "./person.ts";

/** A delivery as the App API shows it: of the ids of what sent it, those that do not apply are null. */
export function describeMessage(workspace: Workspace, delivery: Delivery): Message {
  const { id, profile, channel, source, source_id: sourceId, content, recipient, subject } = delivery;
  const created = unixSeconds(delivery.created_at);
  const idOf = (kind: Delivery["source"]) => source === kind ? sourceId : null;
  const hasAction = source === "campaign" || source === "broadcast";
  return {
    id,
    deduplicate_id: `${id}:${created}`,
    message_template_id: content,
    msg_template_id: content,
    customer_id: delivery.customer_id,
    customer_identifiers: identifiersOf({ key: profile, id: delivery.customer_id, email: delivery.email }),
    recipient,
    subject,
    metrics: describeMetrics(workspace.metrics.of(delivery.key), created),
    created,
    failure_message: delivery.failure,
    campaign_id: idOf("campaign"),
    broadcast_id: idOf("broadcast"),
    newsletter_id: idOf("newsletter"),
    transactional_message_id: idOf("transactional"),
    action_id: hasAction ? content : null,
    parent_action_id: null,
    content_id: hasAction ? null : content,
    trigger_event_id: delivery.trigger_event,
    type: channel,
    forgotten: delivery.message === null,
  };
}

/** When a delivery first came to each metric. */
function describeMetrics(rows: readonly MetricRow[], created: number): MessageMetrics {
  const metrics: Record<string, number> = { created };
  for (const { metric, at, machine } of rows) {
    metrics[metric] ??= unixSeconds(at);
    if (metric !== "opened" && metric !== "clicked") continue;
    metrics[`${machine === 1 ? "prefetch" : "human"}_${metric}`] ??= unixSeconds(at);
  }
  return metrics;
}
