import type { ReportingWebhook, ReportingWebhookBody } from "@customerio-notebooks/app-api";
import { isLoopbackUrl } from "../loopback.ts";
import type { Identified } from "../store/document_store.ts";
import type { WebhookConfiguration } from "../workspace/definitions.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { unprocessable } from "./app_error.ts";
import type { AppHandlers } from "./handler.ts";
import { type PathId, requireDefinition } from "./require.ts";

/** The operations on reporting webhooks. */
export const webhookHandlers: Pick<
  AppHandlers,
  "createWebhook" | "listWebhooks" | "getWebhook" | "updateWebhook" | "deleteWebhook"
> = {
  createWebhook({ definitions }, { body }) {
    return describe(definitions.webhooks.create(configurationOf(body)));
  },

  listWebhooks({ definitions }) {
    return { reporting_webhooks: definitions.webhooks.list().map(describe) };
  },

  getWebhook(workspace, { path }) {
    return describe(requireWebhook(workspace, path.webhook_id));
  },

  updateWebhook(workspace, { path, body }) {
    const webhook = requireWebhook(workspace, path.webhook_id);
    return describe(workspace.definitions.webhooks.update(webhook.id, configurationOf(body)) ?? webhook);
  },

  deleteWebhook(workspace, { path }) {
    const { id } = requireWebhook(workspace, path.webhook_id);
    workspace.transaction(() => {
      workspace.definitions.webhooks.remove(id);
      workspace.webhookCalls.removeAll(id);
    });
    return {};
  },
};

function configurationOf(body: ReportingWebhookBody): WebhookConfiguration {
  const { name, endpoint, events, disabled = false, full_resolution = false, with_content = false } = body;
  if (!isLoopbackUrl(endpoint)) {
    const reason = "nothing leaves this machine: a sandbox calls 127.0.0.1, localhost and [::1] only";
    throw unprocessable(reason, "/endpoint");
  }
  return { name, endpoint, events, disabled, full_resolution, with_content };
}

function requireWebhook({ definitions }: Workspace, id: PathId): Identified<WebhookConfiguration> {
  return requireDefinition(definitions.webhooks, id, "reporting webhook");
}

function describe({ events, ...rest }: Identified<WebhookConfiguration>): ReportingWebhook {
  return { ...rest, events: [...events] };
}
