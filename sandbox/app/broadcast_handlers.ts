import type { Broadcast as DescribedBroadcast, BroadcastTrigger } from "@customerio-notebooks/app-api";
import type { Identified } from "../store/document_store.ts";
import type { Trigger } from "../store/trigger_store.ts";
import { TRIGGER_INTERVAL, triggerBroadcast } from "../workspace/broadcasts.ts";
import type { Broadcast } from "../workspace/definitions.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { notFound, tooOften, unprocessable } from "./app_error.ts";
import { unixSeconds } from "./attributes.ts";
import { findRecipients } from "./broadcast_recipients.ts";
import { describeTimes } from "./described.ts";
import type { AppHandlers } from "./handler.ts";
import { MessageSource } from "./message_source.ts";
import { listMessages, monthAfter } from "./message_list.ts";
import { answerLinks, answerMetrics } from "./metric_answers.ts";
import { takePage } from "./page.ts";
import type { PathId } from "./require.ts";
import { describeTemplate } from "./template_description.ts";

const source = new MessageSource<Broadcast>({
  source: "broadcast",
  name: "broadcast",
  contentName: "action",
  definitions: ({ definitions }) => definitions.broadcasts,
  contents: ({ definitions }) => definitions.broadcastActions,
});

/** The operations on broadcasts. */
export const broadcastHandlers: Pick<
  AppHandlers,
  | "triggerBroadcast"
  | "listBroadcasts"
  | "getBroadcast"
  | "broadcastMetrics"
  | "broadcastLinks"
  | "broadcastMessages"
  | "listBroadcastTriggers"
  | "broadcastStatus"
  | "broadcastErrors"
  | "broadcastActions"
  | "getBroadcastAction"
  | "updateBroadcastAction"
  | "broadcastActionMetrics"
  | "broadcastActionLinks"
> = {
  triggerBroadcast(workspace, { path, body }) {
    const broadcast = source.require(workspace, path.broadcast_id);
    const { lastAt } = workspace.triggers;
    if (lastAt !== undefined && workspace.now() - lastAt < TRIGGER_INTERVAL) {
      throw tooOften("broadcasts can be triggered once every 10 seconds");
    }
    const { recipients, errors } = findRecipients(workspace, broadcast, body);
    const id = workspace.transaction(() =>
      triggerBroadcast(workspace, broadcast, recipients, body.data ?? {}, errors)
    );
    if (errors.length === 0) return { id };
    const more = errors.length === 1 ? "" : ` and ${errors.length - 1} more`;
    throw unprocessable(`nothing was sent, see the errors of trigger ${id}: ${errors[0]}${more}`);
  },

  listBroadcasts(workspace) {
    return {
      broadcasts: workspace.definitions.broadcasts.list().map((broadcast) => describe(workspace, broadcast)),
    };
  },

  getBroadcast(workspace, { path }) {
    return { broadcast: describe(workspace, source.require(workspace, path.broadcast_id)) };
  },

  broadcastMetrics(workspace, { path, query }) {
    return answerMetrics(workspace, query, source.deliveries(workspace, path.broadcast_id));
  },

  broadcastLinks(workspace, { path, query }) {
    return answerLinks(workspace, query, source.deliveries(workspace, path.broadcast_id));
  },

  broadcastMessages(workspace, { path, query }) {
    const which = source.deliveries(workspace, path.broadcast_id);
    const [first] = workspace.triggers.list(Number(path.broadcast_id));
    return listMessages(workspace, query, which, monthAfter(first?.created_at ?? workspace.now()));
  },

  listBroadcastTriggers(workspace, { path }) {
    const { id } = source.require(workspace, path.broadcast_id);
    return { triggers: workspace.triggers.list(id).map(describeTrigger) };
  },

  broadcastStatus(workspace, { path }) {
    return describeTrigger(requireTrigger(workspace, path));
  },

  broadcastErrors(workspace, { path, query }) {
    const errors: string[] = JSON.parse(requireTrigger(workspace, path).errors);
    const lines = errors.map((error, index) => ({ error, line: index + 1 }));
    const { page, next } = takePage(
      query,
      (after, limit) => lines.slice(after, after + limit),
      ({ line }) => line,
    );
    return { errors: page.map(({ error }) => error), next };
  },

  broadcastActions(workspace, { path }) {
    const { id } = source.require(workspace, path.broadcast_id);
    const actions = workspace.definitions.broadcastActions.childrenOf(id);
    return { actions: actions.map((action) => ({ ...describeTemplate(action), broadcast_id: id })) };
  },

  getBroadcastAction(workspace, { path }) {
    const action = source.requireContent(workspace, path.broadcast_id, path.action_id);
    return { action: { ...describeTemplate(action), broadcast_id: Number(path.broadcast_id) } };
  },

  updateBroadcastAction(workspace, { path, body }) {
    const changed = source.updateContent(workspace, path.broadcast_id, path.action_id, body);
    return { action: { ...describeTemplate(changed), broadcast_id: Number(path.broadcast_id) } };
  },

  broadcastActionMetrics(workspace, { path, query }) {
    const which = source.deliveries(workspace, path.broadcast_id, path.action_id);
    return answerMetrics(workspace, query, which);
  },

  broadcastActionLinks(workspace, { path, query }) {
    const which = source.deliveries(workspace, path.broadcast_id, path.action_id);
    return answerLinks(workspace, query, which);
  },
};

function requireTrigger(
  workspace: Workspace,
  path: { readonly broadcast_id: PathId; readonly trigger_id: PathId },
): Trigger {
  const { id } = source.require(workspace, path.broadcast_id);
  const trigger = workspace.triggers.find(id, Number(path.trigger_id));
  if (trigger === undefined) throw notFound(`Broadcast ${id} has no trigger ${path.trigger_id}`);
  return trigger;
}

/** A sandbox is done with a trigger when it answers it. */
function describeTrigger({ key, broadcast, created_at: at }: Trigger): BroadcastTrigger {
  return { id: key, broadcast_id: broadcast, created_at: unixSeconds(at), processed_at: unixSeconds(at) };
}

function describe({ definitions }: Workspace, broadcast: Identified<Broadcast>): DescribedBroadcast {
  const { id, name, tags, created_at: created } = broadcast;
  const actions = definitions.broadcastActions.childrenOf(id).map(({ id, type }) => ({ id, type }));
  return {
    id,
    name,
    type: "triggered_broadcast",
    ...describeTimes(broadcast),
    active: true,
    state: "running",
    actions,
    msg_template_ids: actions,
    first_started: unixSeconds(created),
    tags: [...tags],
  };
}
