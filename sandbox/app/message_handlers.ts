import type { Delivery } from "../store/delivery_store.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { notFound, tooOften } from "./app_error.ts";
import type { AppHandlers } from "./handler.ts";
import { describeMessage } from "./message_description.ts";
import { listMessages } from "./message_list.ts";
import { requirePerson } from "./person.ts";

/** The operations on messages that were sent. */
export const messageHandlers: Pick<
  AppHandlers,
  "listMessages" | "getMessage" | "getArchivedMessage" | "getPersonMessages"
> = {
  listMessages(workspace, { query }) {
    const { campaign_id: campaign, newsletter_id: newsletter, action_id: action } = query;
    const parent = campaign === undefined
      ? newsletter === undefined ? {} : { source: "newsletter" as const, sourceId: Number(newsletter) }
      : { source: "campaign" as const, sourceId: Number(campaign) };
    const content = action === undefined ? {} : { content: Number(action) };
    return listMessages(workspace, query, { ...parent, ...content });
  },

  getMessage(workspace, { path }) {
    return { message: describeMessage(workspace, requireDelivery(workspace, path.message_id)) };
  },

  getArchivedMessage(workspace, { path }) {
    const { id, message, recipient, subject } = requireDelivery(workspace, path.message_id);
    if (!workspace.archiveLimit.take(workspace.now())) {
      throw tooOften("100 messages a day can be read from the archive");
    }
    const forgotten = message === null;
    if (forgotten) return { archived_message: { id, recipient, subject, forgotten } };
    const { body, from, reply_to, bcc, fake_bcc, preheader_text, headers } = JSON.parse(message);
    return {
      archived_message: {
        id,
        recipient,
        subject,
        body,
        from,
        reply_to,
        bcc: bcc ?? "",
        fake_bcc: fake_bcc ?? false,
        preheader_text,
        headers: headers ?? {},
        forgotten,
      },
    };
  },

  getPersonMessages(workspace, { path, query }) {
    const { key } = requirePerson(workspace, path.customer_id, query.id_type);
    return listMessages(workspace, query, { profile: key });
  },
};

function requireDelivery({ deliveries }: Workspace, id: string): Delivery {
  const delivery = deliveries.find(id);
  if (delivery === undefined) throw notFound(`There is no message "${id}"`);
  return delivery;
}
