import type { Sender as DescribedSender } from "@customerio-notebooks/app-api";
import type { Identified } from "../store/document_store.ts";
import type { Sender } from "../workspace/definitions.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { AppHandlers } from "./handler.ts";
import { takePage } from "./page.ts";
import { type PathId, requireDefinition } from "./require.ts";

/** The operations on the workspace itself and on the senders of its messages. */
export const workspaceHandlers: Pick<
  AppHandlers,
  "listWorkspaces" | "getCioAllowlist" | "listSenders" | "getSender" | "getSenderUsage"
> = {
  listWorkspaces(workspace) {
    const sent = workspace.metrics.countSent();
    return {
      workspaces: [{
        id: 1,
        name: "Sandbox",
        messages_sent: [...sent.values()].reduce((sum, count) => sum + count, 0),
        billable_messages_sent: sent.get("email") ?? 0,
        people: workspace.profiles.count().people,
        object_types: workspace.objects.types().length,
        objects: workspace.objects.count(),
      }],
    };
  },

  getCioAllowlist() {
    return { ip_addresses: ["127.0.0.1"] };
  },

  listSenders({ definitions }, { query }) {
    const senders = definitions.senders.list();
    const { page, next } = takePage(
      query,
      (after, limit) => senders.filter(({ id }) => id > after).slice(0, limit),
      ({ id }) => id,
    );
    return { sender_identities: page.map(describe), next };
  },

  getSender(workspace, { path }) {
    return { sender_identity: describe(requireSender(workspace, path.sender_id)) };
  },

  getSenderUsage(workspace, { path }) {
    requireSender(workspace, path.sender_id);
    // Templates of a sandbox have an address, and no sender's id.
    return { used_by: { campaigns: [], sent_newsletters: [], draft_newsletters: [] } };
  },
};

function requireSender({ definitions }: Workspace, id: PathId): Identified<Sender> {
  return requireDefinition(definitions.senders, id, "sender");
}

function describe({ id, name, email }: Identified<Sender>): DescribedSender {
  return {
    id,
    deduplicate_id: `${id}:0`,
    name,
    email,
    address: `${name} <${email}>`,
    template_type: "email",
    auto_generated: false,
  };
}
