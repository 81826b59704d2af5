import { ValidationError } from "@customerio-notebooks/core";
import {
  reportingEvents,
  reportingEventsFor,
  type WebhookEventName,
  webhookEvents,
} from "@customerio-notebooks/webhooks";
import { assertEquals, assertThrows } from "@std/assert";
import { ReportingWebhookEvent } from "../../../app_api/contract/reporting_webhooks_schemas.ts";

// The names of a table that is not added to are those that its type says.
const NAMES = Object.keys(webhookEvents) as WebhookEventName[];

Deno.test("each of the App API's 50 settings is in the table, and its events exist and are of its object type", () => {
  assertEquals(Object.keys(reportingEvents), ReportingWebhookEvent.options);
  assertEquals(Object.keys(reportingEvents).length, 50);
  for (const [setting, events] of Object.entries(reportingEvents)) {
    assertEquals(events.filter((name) => !NAMES.includes(name)), [], setting);
    if (setting.startsWith("customer_")) continue;
    assertEquals(events.filter((name) => name.replace(".", "_") !== setting), []);
  }
});

Deno.test("settings without a described event, and events without a setting, are those of the facts", () => {
  const silent = Object.entries(reportingEvents).filter(([, events]) => events.length === 0);
  assertEquals(silent.map(([setting]) => setting), [
    "email_deferred",
    "slack_converted",
    "webhook_converted",
  ]);
  const sent = new Set(Object.values(reportingEvents).flat());
  const unsent = NAMES.filter((name) => !sent.has(name) && !/^(in_app|whatsapp)\./.test(name));
  assertEquals(unsent, ["sms.replied", "slack.undeliverable"]);
});

Deno.test("the settings for handlers are told, each once; an event of no setting is refused by name", () => {
  assertEquals(reportingEventsFor([]), []);
  assertEquals(reportingEventsFor(["sms.sent", "email.opened", "sms.sent"]), ["email_opened", "sms_sent"]);
  assertEquals(reportingEventsFor(["push.subscribed"]), ["customer_subscribed"]);
  // Two events have this name: someone left by an e-mail, or was set to have left.
  assertEquals(reportingEventsFor(["email.unsubscribed"]), ["customer_unsubscribed", "email_unsubscribed"]);
  assertThrows(
    () => reportingEventsFor(["email.opened", "in_app.opened", "sms.replied"]),
    ValidationError,
    "no setting of a reporting webhook sends in_app.opened, sms.replied",
  );
});
