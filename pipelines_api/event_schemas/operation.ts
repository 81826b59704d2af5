// Properties and context of the events by which Customer.io's own operations are called. Facts: components/schemas of the
// official document, create_update_device to report_content_event.
import { z } from "zod";
import { DeviceContext } from "../schemas.ts";
import { required, text, whole } from "./values.ts";

export const Device = z.looseObject({
  ...DeviceContext.shape,
  token: required.describe("Its push token."),
  type: z.enum(["ios", "android"], "must be ios or android").optional(),
}).describe("A device that can receive push notifications.").meta({
  examples: [{ token: "fcm-token-1", type: "android" }],
});

export const DeviceOperationContext = z.looseObject({ device: Device }).describe("The device that is meant.")
  .meta({
    examples: [{ device: { token: "fcm-token-1", type: "ios" } }],
  });

export const ObjectIdProperties = z.looseObject({
  // The document does not mark it as required of `Object Deleted`, where nothing else could say what to delete.
  objectId: required.describe("The object's id."),
  // The document's examples have it as text, its schema as a number; a group call has it as text.
  objectTypeId: whole.optional().describe("Id of the object's type; 1 where absent."),
}).describe("The object that is meant.").meta({ examples: [{ objectId: "acme", objectTypeId: 1 }] });

export const DeliveryReportProperties = z.looseObject({
  // The document requires neither, without which the event reports nothing.
  deliveryId: required.describe("Id of the delivery."),
  metric: z.enum(
    ["delivered", "clicked", "converted", "opened"],
    "must be delivered, clicked, converted or opened",
  ).describe("What happened to the delivery."),
  recipient: text.optional().describe("Whom it went to: a device token, an id, an address."),
  reason: text.optional().describe("Why it failed."),
  actionValue: text.optional().describe("Value of what was clicked in an in-app message."),
  href: text.optional().describe("Link that was clicked in an in-app message."),
}).describe("What happened to a delivery outside of Customer.io.").meta({
  examples: [{ deliveryId: "d-1", metric: "opened", recipient: "fcm-token-1" }],
});

const activity = z.enum(["viewed_content", "clicked_content"], "must be viewed_content or clicked_content");

export const ContentReport = z.looseObject({
  actionType: activity.describe("What the person did."),
  contentId: whole.optional().describe("Id of the message."),
  templateId: whole.optional().describe("Id of the template within the message."),
}).describe("What someone did with an anonymous in-app message.").meta({
  examples: [{ actionType: "viewed_content", contentId: 5, templateId: 10 }],
});

export const ContentReportProperties = z.looseObject({
  ...ContentReport.shape,
  // The document requires it, but defines `actionType`, which its example has: what has both is right by either reading.
  activityType: activity.describe("The same value as `actionType`."),
}).describe("What is sent of what someone did with an anonymous in-app message.").meta({
  examples: [{ actionType: "viewed_content", activityType: "viewed_content", contentId: 5 }],
});
