import type { ReportingWebhookEvent } from "@customerio-notebooks/app-api";
import { validationError } from "@customerio-notebooks/core";
import { type WebhookEventName, webhookEvents } from "./webhook_events.ts";

/**
 * Which events come of each setting of a reporting webhook. The names differ: a webhook is set up by `email_opened`, and gets
 * events of the object type `email` and the metric `opened`.
 *
 * @example
 * ```ts
 * import type { ReportingEvents } from "@customerio-notebooks/webhooks";
 * import { reportingEvents } from "@customerio-notebooks/webhooks";
 *
 * const events: ReportingEvents = reportingEvents;
 * if (events.email_opened.join() !== "email.opened") throw new Error("unexpected");
 * ```
 */
export type ReportingEvents = Readonly<Record<ReportingWebhookEvent, readonly WebhookEventName[]>>;

/** A change of subscription is reported under the channel that brought it about. */
function ofAnything(metric: string): readonly WebhookEventName[] {
  // The names of a table that is not added to are those that its type says.
  const names = Object.keys(webhookEvents) as WebhookEventName[];
  return names.filter((name) => webhookEvents[name].metric === metric);
}

/**
 * Which events come of each setting of a reporting webhook, by its name in the App API. Of some, the official document
 * describes no event; if one comes, it is of an unknown kind.
 *
 * @example
 * ```ts
 * import { reportingEvents } from "@customerio-notebooks/webhooks";
 *
 * if (reportingEvents.email_deferred.length !== 0) throw new Error("unexpected");
 * if (!reportingEvents.customer_unsubscribed.includes("sms.unsubscribed")) throw new Error("unexpected");
 * ```
 */
export const reportingEvents: ReportingEvents = {
  customer_subscribed: ofAnything("subscribed"),
  customer_unsubscribed: ofAnything("unsubscribed"),
  customer_subscription_preferences_changed: ofAnything("cio_subscription_preferences_changed"),
  email_drafted: ["email.drafted"],
  email_attempted: ["email.attempted"],
  email_sent: ["email.sent"],
  email_delivered: ["email.delivered"],
  email_opened: ["email.opened"],
  email_clicked: ["email.clicked"],
  email_converted: ["email.converted"],
  email_bounced: ["email.bounced"],
  email_dropped: ["email.dropped"],
  email_deferred: [],
  email_spammed: ["email.spammed"],
  email_failed: ["email.failed"],
  email_unsubscribed: ["email.unsubscribed"],
  email_undeliverable: ["email.undeliverable"],
  push_drafted: ["push.drafted"],
  push_attempted: ["push.attempted"],
  push_sent: ["push.sent"],
  push_delivered: ["push.delivered"],
  push_opened: ["push.opened"],
  push_clicked: ["push.clicked"],
  push_converted: ["push.converted"],
  push_bounced: ["push.bounced"],
  push_dropped: ["push.dropped"],
  push_failed: ["push.failed"],
  push_undeliverable: ["push.undeliverable"],
  slack_drafted: ["slack.drafted"],
  slack_attempted: ["slack.attempted"],
  slack_sent: ["slack.sent"],
  slack_clicked: ["slack.clicked"],
  slack_converted: [],
  slack_failed: ["slack.failed"],
  sms_drafted: ["sms.drafted"],
  sms_attempted: ["sms.attempted"],
  sms_sent: ["sms.sent"],
  sms_delivered: ["sms.delivered"],
  sms_clicked: ["sms.clicked"],
  sms_converted: ["sms.converted"],
  sms_bounced: ["sms.bounced"],
  sms_failed: ["sms.failed"],
  sms_undeliverable: ["sms.undeliverable"],
  webhook_drafted: ["webhook.drafted"],
  webhook_attempted: ["webhook.attempted"],
  webhook_sent: ["webhook.sent"],
  webhook_clicked: ["webhook.clicked"],
  webhook_converted: [],
  webhook_failed: ["webhook.failed"],
  webhook_undeliverable: ["webhook.undeliverable"],
};

/**
 * The settings of a reporting webhook that gets certain events: what `on("email.opened", …)` needs.
 *
 * @param names Names of events, as handlers have them.
 * @returns The settings, each once, in the order of {@linkcode reportingEvents}.
 * @throws {ValidationError} If an event comes of no setting, as those of in-app messages: it would be waited for in vain.
 * @example
 * ```ts
 * import { reportingEventsFor } from "@customerio-notebooks/webhooks";
 *
 * const settings = reportingEventsFor(["email.opened", "email.clicked"]);
 * if (settings.join() !== "email_opened,email_clicked") throw new Error("unexpected");
 * ```
 */
export function reportingEventsFor(names: Iterable<WebhookEventName>): ReportingWebhookEvent[] {
  const wanted = new Set(names);
  // As above: of this very table.
  const settings = Object.entries(reportingEvents) as [ReportingWebhookEvent, readonly WebhookEventName[]][];
  const found = settings.filter(([, events]) => events.some((name) => wanted.has(name)));
  const missing = wanted.difference(new Set(found.flatMap(([, events]) => events)));
  if (missing.size > 0) {
    const message = `no setting of a reporting webhook sends ${[...missing].join(", ")}`;
    throw validationError("reportingEventsFor", [{ field: "names", message }]);
  }
  return found.map(([setting]) => setting);
}
