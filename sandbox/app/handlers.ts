import { activityHandlers } from "./activity_handlers.ts";
import { broadcastHandlers } from "./broadcast_handlers.ts";
import { campaignHandlers } from "./campaign_handlers.ts";
import { collectionHandlers } from "./collection_handlers.ts";
import { espHandlers } from "./esp_handlers.ts";
import { exportHandlers } from "./export_handlers.ts";
import type { AppHandlers } from "./handler.ts";
import { messageHandlers } from "./message_handlers.ts";
import { newsletterHandlers } from "./newsletter_handlers.ts";
import { objectHandlers } from "./object_handlers.ts";
import { peopleHandlers } from "./people_handlers.ts";
import { segmentHandlers } from "./segment_handlers.ts";
import { sendHandlers } from "./send_handlers.ts";
import { snippetHandlers } from "./snippet_handlers.ts";
import { subscriptionHandlers } from "./subscription_handlers.ts";
import { transactionalHandlers } from "./transactional_handlers.ts";
import { webhookHandlers } from "./webhook_handlers.ts";
import { workspaceHandlers } from "./workspace_handlers.ts";

/** How the sandbox answers operations of the App API; to one that is not here it answers 501. */
export const appHandlers: Partial<AppHandlers> = {
  ...activityHandlers,
  ...broadcastHandlers,
  ...campaignHandlers,
  ...collectionHandlers,
  ...espHandlers,
  ...exportHandlers,
  ...messageHandlers,
  ...newsletterHandlers,
  ...objectHandlers,
  ...peopleHandlers,
  ...segmentHandlers,
  ...sendHandlers,
  ...snippetHandlers,
  ...subscriptionHandlers,
  ...transactionalHandlers,
  ...webhookHandlers,
  ...workspaceHandlers,
};
