// What the compiler proves: these tests pass if they compile, and what they assert at run time is that they were compiled.
import type * as types from "@customerio-notebooks/webhooks";
import type {
  EventHandlers,
  KnownWebhookEvent,
  ObjectTypeHandlers,
  WebhookEvent,
  WebhookEventData,
  WebhookEventName,
  WebhookEventOf,
  WebhookEvents,
  WebhookMetric,
  WebhookObjectType,
} from "@customerio-notebooks/webhooks";
import { assertEquals } from "@std/assert";
import type * as schemas from "../../../webhooks/event_schemas.ts";
import type { eventTable } from "../../../webhooks/event_table.ts";
import type { Assignable, Differing, Equal, True } from "../type_equality.ts";
import { sampleEvent } from "./sample_event.ts";

type Schemas = typeof schemas;

Deno.test("each generated type is what its schema infers", () => {
  // A type cannot be looked up by its name among those of a module: each must be written here.
  type Generated = {
    AddressedData: types.AddressedData;
    BroadcastParent: types.BroadcastParent;
    CampaignParent: types.CampaignParent;
    Delivery: types.Delivery;
    DeliveryData: types.DeliveryData;
    DeliveryFailureData: types.DeliveryFailureData;
    DeliveryParent: types.DeliveryParent;
    EmailClickedData: types.EmailClickedData;
    EmailData: types.EmailData;
    EmailFailedData: types.EmailFailedData;
    EmailOpenedData: types.EmailOpenedData;
    EmailRejectedData: types.EmailRejectedData;
    EmailSentData: types.EmailSentData;
    EmailUnsubscribedData: types.EmailUnsubscribedData;
    InAppClickedData: types.InAppClickedData;
    LinkClickedData: types.LinkClickedData;
    NewsletterParent: types.NewsletterParent;
    OtherParent: types.OtherParent;
    PersonIdentifiers: types.PersonIdentifiers;
    PreferencesData: types.PreferencesData;
    PushAttemptedData: types.PushAttemptedData;
    PushClickedData: types.PushClickedData;
    PushData: types.PushData;
    PushDevice: types.PushDevice;
    PushDeviceResult: types.PushDeviceResult;
    PushRejectedData: types.PushRejectedData;
    PushSentData: types.PushSentData;
    RejectedData: types.RejectedData;
    RepliedData: types.RepliedData;
    SentData: types.SentData;
    SubscriptionData: types.SubscriptionData;
    TransactionalParent: types.TransactionalParent;
  };
  const none: [
    True<Equal<keyof Generated, keyof Schemas>>,
    True<Equal<Differing<Generated, Schemas>, never>>,
  ] = [true, true];
  const other: Equal<types.EmailOpenedData, types.EmailSentData> = false;
  assertEquals([none.every(Boolean), other], [true, false]);
});

Deno.test("the generated table has the names of the table, and no others", () => {
  const names: True<Equal<keyof WebhookEvents, keyof typeof eventTable>> = true;
  const types: True<
    Equal<
      WebhookObjectType,
      "customer" | "email" | "push" | "in_app" | "sms" | "whatsapp" | "slack" | "webhook"
    >
  > = true;
  const metrics: True<Assignable<"replied", WebhookMetric<"sms">>> = true;
  const other: Assignable<"replied", WebhookMetric<"email">> = false;
  assertEquals([names, types, metrics, other], [true, true, true, false]);
});

Deno.test("the data of an event follows from its name", () => {
  const each: [
    Equal<WebhookEventOf<"email.clicked">["data"]["href"], string>,
    Equal<WebhookEventOf<"email.opened">["data"]["proxied"], boolean | null | undefined>,
    Equal<WebhookEventOf<"push.sent">["data"]["recipients"][number]["device_id"], string>,
    Equal<WebhookEventOf<"sms.replied">["data"]["inbound_event_id"], string>,
    Equal<WebhookEventOf<"in_app.clicked">["object_type"], "in_app">,
    Equal<WebhookEventOf<"in_app.clicked">["metric"], "clicked">,
    Equal<WebhookEventOf<"email.opened" | "email.clicked">["metric"], "opened" | "clicked">,
  ] = [true, true, true, true, true, true, true];
  const unknown: [
    Equal<WebhookEventOf<"email.opened">["data"]["weather"], unknown>,
    Equal<WebhookEventOf<"email.opened">["weather"], unknown>,
    Equal<WebhookEvent["data"], unknown>,
  ] = [true, true, true];
  assertEquals([...each, ...unknown].every(Boolean), true);
});

Deno.test("the data of an event follows from what its message was sent by", () => {
  type Data<Parent extends types.WebhookParent> = WebhookEventData<"email.opened", Parent>;
  const each: [
    Equal<Data<"campaign">["campaign_id"], number | null>,
    Equal<Data<"campaign">["broadcast_id"], null | undefined>,
    Equal<Data<"broadcast">["broadcast_id"], number | null>,
    Equal<Data<"broadcast">["trigger_id"], number | null | undefined>,
    Equal<Data<"newsletter">["content_id"], number | null | undefined>,
    Equal<Data<"transactional">["transactional_message_id"], number | string | null>,
    Equal<Data<"campaign" | "newsletter">["broadcast_id"], null | undefined>,
    Equal<Data<"other">["campaign_id"], null | undefined>,
    Equal<Data<"campaign">["recipient"], string>,
  ] = [true, true, true, true, true, true, true, true, true];
  assertEquals(each.every(Boolean), true);
});

Deno.test("the compiler tells parents by their ids, and events by their object type and metric", () => {
  function contentOf(data: WebhookEventData<"email.opened">): number | null | undefined {
    if (!data.newsletter_id) return undefined;
    const campaign: True<Equal<typeof data.campaign_id, null | undefined>> = true;
    return campaign ? data.content_id : undefined;
  }
  function linkOf(event: KnownWebhookEvent): string | undefined {
    return event.object_type === "email" && event.metric === "clicked" ? event.data.href : undefined;
  }
  function subjectOf(data: WebhookEventData<"email.unsubscribed">): string | null | undefined {
    return data.recipient ? data.subject : undefined;
  }
  const opened = sampleEvent("email.opened");
  assertEquals(subjectOf({ ...Object(opened.data) }), "Jazz week");
  assertEquals(
    contentOf({ ...Object(opened.data), campaign_id: null, newsletter_id: 3, content_id: 12 }),
    12,
  );
  assertEquals(linkOf({ ...Object(sampleEvent("email.clicked")) }), "https://shop.example.com/jazz");
});

Deno.test("what parseEvent() returns tells nothing of its data until it is checked", () => {
  const unknown: True<Equal<ReturnType<typeof types.parseEvent>["data"], unknown>> = true;
  assertEquals(unknown, true);
});

Deno.test("what a handler takes follows from the name it is added for", () => {
  type Of<Name extends WebhookEventName> = Parameters<
    Parameters<typeof EventHandlers.prototype.on<Name>>[1]
  >[0];
  type OfSms<Metric extends WebhookMetric<"sms">> =
    & Parameters<
      Parameters<ObjectTypeHandlers<"sms">["on"]>[1]
    >[0]
    & { metric: Metric };
  const each: [
    Equal<Of<"email.clicked">, WebhookEventOf<"email.clicked">>,
    Equal<Of<"email.clicked" | "sms.clicked">["data"]["link_id"], number>,
    Assignable<OfSms<"replied">, WebhookEventOf<"sms.replied">>,
  ] = [true, true, true];
  const none: [
    Assignable<string, WebhookEventName>,
    Assignable<"email.deferred", WebhookEventName>,
    Assignable<"sms.sent", WebhookEventName<"email">>,
    Assignable<WebhookEvent, Of<"email.clicked">>,
  ] = [false, false, false, false];
  assertEquals([each.every(Boolean), none.some(Boolean)], [true, false]);
});
