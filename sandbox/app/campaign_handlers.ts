import type { Campaign as DescribedCampaign } from "@customerio-notebooks/app-api";
import type { DeliveryQuery } from "../store/delivery_query.ts";
import type { Identified } from "../store/document_store.ts";
import type { Campaign, Template } from "../workspace/definitions.ts";
import { countJourneys } from "../workspace/metric_series.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { unixSeconds } from "./attributes.ts";
import { describeTimes } from "./described.ts";
import type { AppHandlers } from "./handler.ts";
import { listMessages } from "./message_list.ts";
import { answerLinks, answerVersionedMetrics, journeyPeriods } from "./metric_answers.ts";
import { takePage } from "./page.ts";
import { type PathId, requireChild, requireDefinition } from "./require.ts";
import { describeTemplate } from "./template_description.ts";

/** Actions on a page. */
const ACTIONS = { usual: 10, longest: 10 };

/** The operations on campaigns. */
export const campaignHandlers: Pick<
  AppHandlers,
  | "listCampaigns"
  | "getCampaigns"
  | "campaignMetrics"
  | "campaignLinkMetrics"
  | "campaignJourneyMetrics"
  | "listCampaignActions"
  | "getCampaignAction"
  | "updateCampaignAction"
  | "campaignActionMetrics"
  | "campaignActionLinks"
  | "getCampaignMessages"
> = {
  listCampaigns(workspace) {
    return {
      campaigns: workspace.definitions.campaigns.list().map((campaign) => describe(workspace, campaign)),
    };
  },

  getCampaigns(workspace, { path }) {
    return { campaign: describe(workspace, requireCampaign(workspace, path.campaign_id)) };
  },

  campaignMetrics(workspace, { path, query }) {
    return answerVersionedMetrics(workspace, query, deliveriesOf(workspace, path.campaign_id));
  },

  campaignLinkMetrics(workspace, { path, query }) {
    return answerLinks(workspace, query, deliveriesOf(workspace, path.campaign_id));
  },

  campaignJourneyMetrics(workspace, { path, query }) {
    const { id } = requireCampaign(workspace, path.campaign_id);
    return { journey_metric: { ...countJourneys(workspace, id, journeyPeriods(query)) } };
  },

  listCampaignActions(workspace, { path, query }) {
    const { id } = requireCampaign(workspace, path.campaign_id);
    const actions = workspace.definitions.campaignActions.childrenOf(id);
    const { page, next } = takePage(
      query,
      (after, limit) => actions.filter((action) => action.id > after).slice(0, limit),
      (action) => action.id,
      ACTIONS,
    );
    return { actions: page.map((action) => ({ ...describeTemplate(action), campaign_id: id })), next };
  },

  getCampaignAction(workspace, { path }) {
    const { id } = requireCampaign(workspace, path.campaign_id);
    return { action: { ...describeTemplate(requireAction(workspace, path)), campaign_id: id } };
  },

  updateCampaignAction(workspace, { path, body }) {
    const { id } = requireCampaign(workspace, path.campaign_id);
    const action = requireAction(workspace, path);
    const changes = { ...body, updated_at: workspace.now() };
    const changed = workspace.definitions.campaignActions.update(action.id, changes) ?? action;
    return { action: { ...describeTemplate(changed), campaign_id: id } };
  },

  campaignActionMetrics(workspace, { path, query }) {
    const content = requireAction(workspace, path).id;
    const which = { ...deliveriesOf(workspace, path.campaign_id), content };
    return answerVersionedMetrics(workspace, query, which);
  },

  campaignActionLinks(workspace, { path, query }) {
    const content = requireAction(workspace, path).id;
    return answerLinks(workspace, query, { ...deliveriesOf(workspace, path.campaign_id), content });
  },

  getCampaignMessages(workspace, { path, query }) {
    return listMessages(workspace, query, deliveriesOf(workspace, path.campaign_id));
  },
};

function requireCampaign({ definitions }: Workspace, id: PathId): Identified<Campaign> {
  return requireDefinition(definitions.campaigns, id, "campaign");
}

function requireAction(
  workspace: Workspace,
  path: { readonly campaign_id: PathId; readonly action_id: PathId },
): Identified<Template> {
  const { id } = requireCampaign(workspace, path.campaign_id);
  return requireChild(workspace.definitions.campaignActions, id, path.action_id, "action");
}

function deliveriesOf(workspace: Workspace, id: PathId): DeliveryQuery {
  return { source: "campaign", sourceId: requireCampaign(workspace, id).id };
}

function describe({ definitions }: Workspace, campaign: Identified<Campaign>): DescribedCampaign {
  const { id, name, active, tags, event_name: event, created_at: created } = campaign;
  const actions = definitions.campaignActions.childrenOf(id).map(({ id, type }) => ({ id, type }));
  return {
    id,
    name,
    type: "event",
    event_name: event,
    ...describeTimes(campaign),
    active,
    state: active ? "running" : "stopped",
    actions,
    first_started: unixSeconds(created),
    tags: [...tags],
    filter_segment_ids: [],
    msg_templates: actions,
  };
}
