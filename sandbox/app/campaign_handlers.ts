import type { Campaign as DescribedCampaign } from "@customerio-notebooks/app-api";
import type { Identified } from "../store/document_store.ts";
import type { Campaign } from "../workspace/definitions.ts";
import { countJourneys } from "../workspace/metric_series.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { unixSeconds } from "./attributes.ts";
import { describeTimes } from "./described.ts";
import type { AppHandlers } from "./handler.ts";
import { MessageSource } from "./message_source.ts";
import { listMessages } from "./message_list.ts";
import { answerLinks, answerVersionedMetrics, journeyPeriods } from "./metric_answers.ts";
import { takePage } from "./page.ts";
import { describeTemplate } from "./template_description.ts";

/** Actions on a page. */
const ACTIONS = { usual: 10, longest: 10 };

const source = new MessageSource<Campaign>({
  source: "campaign",
  name: "campaign",
  contentName: "action",
  definitions: ({ definitions }) => definitions.campaigns,
  contents: ({ definitions }) => definitions.campaignActions,
});

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
    return { campaign: describe(workspace, source.require(workspace, path.campaign_id)) };
  },

  campaignMetrics(workspace, { path, query }) {
    return answerVersionedMetrics(workspace, query, source.deliveries(workspace, path.campaign_id));
  },

  campaignLinkMetrics(workspace, { path, query }) {
    return answerLinks(workspace, query, source.deliveries(workspace, path.campaign_id));
  },

  campaignJourneyMetrics(workspace, { path, query }) {
    const { id } = source.require(workspace, path.campaign_id);
    return { journey_metric: { ...countJourneys(workspace, id, journeyPeriods(query)) } };
  },

  listCampaignActions(workspace, { path, query }) {
    const { id } = source.require(workspace, path.campaign_id);
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
    const action = source.requireContent(workspace, path.campaign_id, path.action_id);
    return { action: { ...describeTemplate(action), campaign_id: Number(path.campaign_id) } };
  },

  updateCampaignAction(workspace, { path, body }) {
    const changed = source.updateContent(workspace, path.campaign_id, path.action_id, body);
    return { action: { ...describeTemplate(changed), campaign_id: Number(path.campaign_id) } };
  },

  campaignActionMetrics(workspace, { path, query }) {
    const which = source.deliveries(workspace, path.campaign_id, path.action_id);
    return answerVersionedMetrics(workspace, query, which);
  },

  campaignActionLinks(workspace, { path, query }) {
    const which = source.deliveries(workspace, path.campaign_id, path.action_id);
    return answerLinks(workspace, query, which);
  },

  getCampaignMessages(workspace, { path, query }) {
    return listMessages(workspace, query, source.deliveries(workspace, path.campaign_id));
  },
};

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
