// The events by which Customer.io's own operations are called.
import type { z } from "zod";
import * as schemas from "../event_schemas/operation.ts";
import { CustomProperties } from "../event_schemas/custom.ts";
import { eventsOf } from "./entry.ts";

const report = eventsOf("operation", "anyone");
const operation = eventsOf("operation", "known");
const objectOperation = eventsOf("operation", "nobody");

const deviceOperation = (summary: string, device: z.infer<typeof schemas.Device>) => ({
  ...operation(summary, CustomProperties, {}),
  context: schemas.DeviceOperationContext,
  example: { properties: {}, context: { device } },
});

export const operationEvents = {
  "Device Created or Updated": deviceOperation("Someone can receive push notifications on a device.", {
    token: "fcm-token-1",
    type: "android",
  }),
  "Device Deleted": deviceOperation("Someone can no longer receive push notifications on a device.", {
    token: "fcm-token-1",
  }),
  "User Deleted": operation(
    "Someone is to be removed from the workspace.",
    CustomProperties,
    { reason: "asked for it" },
  ),
  "User Suppressed": operation(
    "Someone is to be removed from the workspace, and not to be added again.",
    CustomProperties,
    { reason: "asked for it" },
  ),
  "User Unsuppressed": operation(
    "Someone who was suppressed may be added again.",
    CustomProperties,
    { reason: "asked for it" },
  ),
  "Object Deleted": objectOperation(
    "An object is to be removed from the workspace.",
    schemas.ObjectIdProperties,
    { objectId: "acme", objectTypeId: 1 },
  ),
  "Relationship Deleted": operation(
    "Someone no longer belongs to an object.",
    schemas.ObjectIdProperties,
    { objectId: "acme", objectTypeId: 1 },
  ),
  "Report Delivery Event": report(
    "Something happened to a delivery outside of Customer.io.",
    schemas.DeliveryReportProperties,
    { deliveryId: "d-1", metric: "opened" },
  ),
  "Report Content Event": report(
    "Someone saw an anonymous in-app message or clicked on it.",
    schemas.ContentReportProperties,
    { actionType: "viewed_content", activityType: "viewed_content", contentId: 5 },
  ),
};
