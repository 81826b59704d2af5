// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { AppOperation, LazyAppOperation } from "./contract/entry.ts";
import type { ActivityOperations } from "./types/activities.ts";
import type { AssetOperations } from "./types/assets.ts";
import type { BroadcastOperations } from "./types/broadcasts.ts";
import type { CampaignOperations } from "./types/campaigns.ts";
import type { CollectionOperations } from "./types/collections.ts";
import type { CustomerOperations } from "./types/customers.ts";
import type { DataIndexOperations } from "./types/data_index.ts";
import type { DesignStudioComponentOperations } from "./types/design_studio_components.ts";
import type { DesignStudioEmailOperations } from "./types/design_studio_emails.ts";
import type { DesignStudioFolderOperations } from "./types/design_studio_folders.ts";
import type { DesignStudioTranslationOperations } from "./types/design_studio_translations.ts";
import type { EspOperations } from "./types/esp.ts";
import type { EspDomainOperations } from "./types/esp_domains.ts";
import type { ExportOperations } from "./types/exports.ts";
import type { ImportOperations } from "./types/imports.ts";
import type { MessageOperations } from "./types/messages.ts";
import type { NewsletterOperations } from "./types/newsletters.ts";
import type { NewsletterSendingOperations } from "./types/newsletters_sending.ts";
import type { NewsletterTranslationOperations } from "./types/newsletters_translations.ts";
import type { ObjectOperations } from "./types/objects.ts";
import type { ReportingWebhookOperations } from "./types/reporting_webhooks.ts";
import type { SegmentOperations } from "./types/segments.ts";
import type { SendOperations } from "./types/send.ts";
import type { SendByTemplateOperations } from "./types/send_by_template.ts";
import type { SenderOperations } from "./types/senders.ts";
import type { SnippetOperations } from "./types/snippets.ts";
import type { SnippetCreationOperations } from "./types/snippets_creation.ts";
import type { SubscriptionCenterOperations } from "./types/subscription_center.ts";
import type { SubscriptionOperations } from "./types/subscriptions.ts";
import type { TransactionalOperations } from "./types/transactional.ts";
import type { WorkspaceOperations } from "./types/workspaces.ts";

/** The operations of the App API with their schemas, by operationId. */
export interface AppContract
  extends
    ActivityOperations,
    AssetOperations,
    BroadcastOperations,
    CampaignOperations,
    CollectionOperations,
    CustomerOperations,
    DataIndexOperations,
    DesignStudioComponentOperations,
    DesignStudioEmailOperations,
    DesignStudioFolderOperations,
    DesignStudioTranslationOperations,
    EspOperations,
    EspDomainOperations,
    ExportOperations,
    ImportOperations,
    MessageOperations,
    NewsletterOperations,
    NewsletterSendingOperations,
    NewsletterTranslationOperations,
    ObjectOperations,
    ReportingWebhookOperations,
    SegmentOperations,
    SendOperations,
    SendByTemplateOperations,
    SenderOperations,
    SnippetOperations,
    SnippetCreationOperations,
    SubscriptionCenterOperations,
    SubscriptionOperations,
    TransactionalOperations,
    WorkspaceOperations {}

/** The operations of the App API without their schemas, by operationId. */
export type AppOperations = {
  readonly [Id in keyof AppContract]: AppContract[Id] extends AppOperation<
    infer Body,
    infer Result,
    infer Path,
    infer Query
  > ? LazyAppOperation<Body, Result, Path, Query>
    : never;
};

/**
 * What the App API takes and gives, as data; each entry loads its schemas when asked.
 *
 * @example
 * ```ts
 * import { operations } from "@customerio-notebooks/app-api";
 *
 * const { method, path } = operations.getPeopleEmail;
 * if (`${method} ${path}` !== "GET /v1/customers") throw new Error("unexpected");
 * ```
 */
export const operations: AppOperations = {
  listActivities: {
    id: "listActivities",
    summary: "Lists what the people of the workspace did",
    method: "GET",
    path: "/v1/activities",
    rateLimit: "general",
    repeatable: true,
    resource: "activities",
    name: "list",
    paging: { by: "start", items: "activities" },
    load: () =>
      import("./contract/activities.ts").then(({ activityOperations }) => activityOperations.listActivities),
  },
  listAssets: {
    id: "listAssets",
    summary: "Lists the uploaded files",
    method: "GET",
    path: "/v1/assets",
    rateLimit: "general",
    repeatable: true,
    resource: "assets",
    name: "list",
    paging: { by: "page", items: "assets" },
    load: () => import("./contract/assets.ts").then(({ assetOperations }) => assetOperations.listAssets),
  },
  createAsset: {
    id: "createAsset",
    summary: "Uploads a file",
    method: "POST",
    path: "/v1/assets/files",
    rateLimit: "general",
    repeatable: false,
    resource: "assets",
    name: "create",
    encoding: "form",
    load: () => import("./contract/assets.ts").then(({ assetOperations }) => assetOperations.createAsset),
  },
  getAsset: {
    id: "getAsset",
    summary: "Reads what is known of an uploaded file",
    method: "GET",
    path: "/v1/assets/files/{asset_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "assets",
    name: "get",
    load: () => import("./contract/assets.ts").then(({ assetOperations }) => assetOperations.getAsset),
  },
  updateAsset: {
    id: "updateAsset",
    summary: "Renames an uploaded file, or moves it",
    method: "PUT",
    path: "/v1/assets/files/{asset_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "assets",
    name: "update",
    load: () => import("./contract/assets.ts").then(({ assetOperations }) => assetOperations.updateAsset),
  },
  deleteAsset: {
    id: "deleteAsset",
    summary: "Deletes an uploaded file",
    method: "DELETE",
    path: "/v1/assets/files/{asset_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "assets",
    name: "delete",
    load: () => import("./contract/assets.ts").then(({ assetOperations }) => assetOperations.deleteAsset),
  },
  listAssetFolders: {
    id: "listAssetFolders",
    summary: "Lists the folders of uploaded files",
    method: "GET",
    path: "/v1/assets/folders",
    rateLimit: "general",
    repeatable: true,
    resource: "assets.folders",
    name: "list",
    paging: { by: "page", items: "folders" },
    load: () =>
      import("./contract/assets.ts").then(({ assetOperations }) => assetOperations.listAssetFolders),
  },
  createAssetFolder: {
    id: "createAssetFolder",
    summary: "Makes a folder for uploaded files",
    method: "POST",
    path: "/v1/assets/folders",
    rateLimit: "general",
    repeatable: false,
    resource: "assets.folders",
    name: "create",
    load: () =>
      import("./contract/assets.ts").then(({ assetOperations }) => assetOperations.createAssetFolder),
  },
  getAssetFolder: {
    id: "getAssetFolder",
    summary: "Reads a folder of uploaded files",
    method: "GET",
    path: "/v1/assets/folders/{folder_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "assets.folders",
    name: "get",
    load: () => import("./contract/assets.ts").then(({ assetOperations }) => assetOperations.getAssetFolder),
  },
  updateAssetFolder: {
    id: "updateAssetFolder",
    summary: "Renames a folder of uploaded files, or moves it",
    method: "PUT",
    path: "/v1/assets/folders/{folder_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "assets.folders",
    name: "update",
    load: () =>
      import("./contract/assets.ts").then(({ assetOperations }) => assetOperations.updateAssetFolder),
  },
  deleteAssetFolder: {
    id: "deleteAssetFolder",
    summary: "Deletes a folder of uploaded files, which must be empty",
    method: "DELETE",
    path: "/v1/assets/folders/{folder_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "assets.folders",
    name: "delete",
    load: () =>
      import("./contract/assets.ts").then(({ assetOperations }) => assetOperations.deleteAssetFolder),
  },
  triggerBroadcast: {
    id: "triggerBroadcast",
    summary: "Triggers a broadcast: sends its messages to people",
    method: "POST",
    path: "/v1/campaigns/{broadcast_id}/triggers",
    rateLimit: "trigger",
    repeatable: false,
    resource: "broadcasts",
    name: "trigger",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.triggerBroadcast
      ),
  },
  listBroadcasts: {
    id: "listBroadcasts",
    summary: "Lists the broadcasts of the workspace that the API triggers",
    method: "GET",
    path: "/v1/broadcasts",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts",
    name: "list",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.listBroadcasts
      ),
  },
  getBroadcast: {
    id: "getBroadcast",
    summary: "Reads a broadcast",
    method: "GET",
    path: "/v1/broadcasts/{broadcast_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts",
    name: "get",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) => broadcastOperations.getBroadcast),
  },
  broadcastMetrics: {
    id: "broadcastMetrics",
    summary: "Counts a broadcast's messages by period and metric",
    method: "GET",
    path: "/v1/broadcasts/{broadcast_id}/metrics",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts",
    name: "metrics",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.broadcastMetrics
      ),
  },
  broadcastLinks: {
    id: "broadcastLinks",
    summary: "Counts the clicks on the links of a broadcast's messages",
    method: "GET",
    path: "/v1/broadcasts/{broadcast_id}/metrics/links",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts",
    name: "linkMetrics",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.broadcastLinks
      ),
  },
  broadcastMessages: {
    id: "broadcastMessages",
    summary: "Lists the messages of a broadcast",
    method: "GET",
    path: "/v1/broadcasts/{broadcast_id}/messages",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts",
    name: "messages",
    paging: { by: "start", items: "messages" },
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.broadcastMessages
      ),
  },
  listBroadcastTriggers: {
    id: "listBroadcastTriggers",
    summary: "Lists the times that a broadcast was triggered",
    method: "GET",
    path: "/v1/broadcasts/{broadcast_id}/triggers",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts.triggers",
    name: "list",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.listBroadcastTriggers
      ),
  },
  broadcastStatus: {
    id: "broadcastStatus",
    summary: "Reads how far a trigger of a broadcast is",
    method: "GET",
    path: "/v1/campaigns/{broadcast_id}/triggers/{trigger_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts.triggers",
    name: "get",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.broadcastStatus
      ),
  },
  broadcastErrors: {
    id: "broadcastErrors",
    summary: "Lists what was wrong with the people or the data of a trigger",
    method: "GET",
    path: "/v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts.triggers",
    name: "errors",
    paging: { by: "start", items: "errors" },
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.broadcastErrors
      ),
  },
  broadcastActions: {
    id: "broadcastActions",
    summary: "Lists the actions of a broadcast",
    method: "GET",
    path: "/v1/broadcasts/{broadcast_id}/actions",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts.actions",
    name: "list",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.broadcastActions
      ),
  },
  getBroadcastAction: {
    id: "getBroadcastAction",
    summary: "Reads an action of a broadcast",
    method: "GET",
    path: "/v1/broadcasts/{broadcast_id}/actions/{action_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts.actions",
    name: "get",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.getBroadcastAction
      ),
  },
  updateBroadcastAction: {
    id: "updateBroadcastAction",
    summary: "Changes an action of a broadcast, such as the content of its message",
    method: "PUT",
    path: "/v1/broadcasts/{broadcast_id}/actions/{action_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts.actions",
    name: "update",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.updateBroadcastAction
      ),
  },
  getBroadcastActionLanguage: {
    id: "getBroadcastActionLanguage",
    summary: "Reads a translation of a broadcast's message",
    method: "GET",
    path: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts.actions",
    name: "getTranslation",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.getBroadcastActionLanguage
      ),
  },
  updateBroadcastActionLanguage: {
    id: "updateBroadcastActionLanguage",
    summary: "Changes a translation of a broadcast's message",
    method: "PUT",
    path: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts.actions",
    name: "updateTranslation",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.updateBroadcastActionLanguage
      ),
  },
  broadcastActionMetrics: {
    id: "broadcastActionMetrics",
    summary: "Counts an action's messages by period and metric",
    method: "GET",
    path: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts.actions",
    name: "metrics",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.broadcastActionMetrics
      ),
  },
  broadcastActionLinks: {
    id: "broadcastActionLinks",
    summary: "Counts the clicks on the links of an action's messages",
    method: "GET",
    path: "/v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics/links",
    rateLimit: "general",
    repeatable: true,
    resource: "broadcasts.actions",
    name: "linkMetrics",
    load: () =>
      import("./contract/broadcasts.ts").then(({ broadcastOperations }) =>
        broadcastOperations.broadcastActionLinks
      ),
  },
  listCampaigns: {
    id: "listCampaigns",
    summary: "Lists the campaigns of the workspace",
    method: "GET",
    path: "/v1/campaigns",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns",
    name: "list",
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) => campaignOperations.listCampaigns),
  },
  getCampaigns: {
    id: "getCampaigns",
    summary: "Reads a campaign",
    method: "GET",
    path: "/v1/campaigns/{campaign_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns",
    name: "get",
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) => campaignOperations.getCampaigns),
  },
  campaignMetrics: {
    id: "campaignMetrics",
    summary: "Counts a campaign's messages by period and metric",
    method: "GET",
    path: "/v1/campaigns/{campaign_id}/metrics",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns",
    name: "metrics",
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) => campaignOperations.campaignMetrics),
  },
  campaignLinkMetrics: {
    id: "campaignLinkMetrics",
    summary: "Counts the clicks on the links of a campaign's messages",
    method: "GET",
    path: "/v1/campaigns/{campaign_id}/metrics/links",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns",
    name: "linkMetrics",
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) =>
        campaignOperations.campaignLinkMetrics
      ),
  },
  campaignJourneyMetrics: {
    id: "campaignJourneyMetrics",
    summary: "Counts what became of people's journeys through a campaign",
    method: "GET",
    path: "/v1/campaigns/{campaign_id}/journey_metrics",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns",
    name: "journeyMetrics",
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) =>
        campaignOperations.campaignJourneyMetrics
      ),
  },
  getCampaignMessages: {
    id: "getCampaignMessages",
    summary: "Lists the messages of a campaign",
    method: "GET",
    path: "/v1/campaigns/{campaign_id}/messages",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns",
    name: "messages",
    paging: { by: "start", items: "messages" },
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) =>
        campaignOperations.getCampaignMessages
      ),
  },
  listCampaignActions: {
    id: "listCampaignActions",
    summary: "Lists the actions of a campaign, ten a page",
    method: "GET",
    path: "/v1/campaigns/{campaign_id}/actions",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns.actions",
    name: "list",
    paging: { by: "start", items: "actions" },
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) =>
        campaignOperations.listCampaignActions
      ),
  },
  getCampaignAction: {
    id: "getCampaignAction",
    summary: "Reads an action of a campaign",
    method: "GET",
    path: "/v1/campaigns/{campaign_id}/actions/{action_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns.actions",
    name: "get",
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) =>
        campaignOperations.getCampaignAction
      ),
  },
  updateCampaignAction: {
    id: "updateCampaignAction",
    summary: "Changes an action of a campaign, such as the content of its message",
    method: "PUT",
    path: "/v1/campaigns/{campaign_id}/actions/{action_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns.actions",
    name: "update",
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) =>
        campaignOperations.updateCampaignAction
      ),
  },
  getCampaignActionTranslation: {
    id: "getCampaignActionTranslation",
    summary: "Reads a translation of a campaign's message",
    method: "GET",
    path: "/v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns.actions",
    name: "getTranslation",
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) =>
        campaignOperations.getCampaignActionTranslation
      ),
  },
  updateCampaignActionTranslation: {
    id: "updateCampaignActionTranslation",
    summary: "Changes a translation of a campaign's message",
    method: "PUT",
    path: "/v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns.actions",
    name: "updateTranslation",
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) =>
        campaignOperations.updateCampaignActionTranslation
      ),
  },
  campaignActionMetrics: {
    id: "campaignActionMetrics",
    summary: "Counts an action's messages by period and metric",
    method: "GET",
    path: "/v1/campaigns/{campaign_id}/actions/{action_id}/metrics",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns.actions",
    name: "metrics",
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) =>
        campaignOperations.campaignActionMetrics
      ),
  },
  campaignActionLinks: {
    id: "campaignActionLinks",
    summary: "Counts the clicks on the links of an action's messages",
    method: "GET",
    path: "/v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links",
    rateLimit: "general",
    repeatable: true,
    resource: "campaigns.actions",
    name: "linkMetrics",
    load: () =>
      import("./contract/campaigns.ts").then(({ campaignOperations }) =>
        campaignOperations.campaignActionLinks
      ),
  },
  addCollection: {
    id: "addCollection",
    summary: "Makes a collection of rows, or of a file",
    method: "POST",
    path: "/v1/collections",
    rateLimit: "general",
    repeatable: false,
    resource: "collections",
    name: "create",
    load: () =>
      import("./contract/collections.ts").then(({ collectionOperations }) =>
        collectionOperations.addCollection
      ),
  },
  getCollections: {
    id: "getCollections",
    summary: "Lists the collections of the workspace",
    method: "GET",
    path: "/v1/collections",
    rateLimit: "general",
    repeatable: true,
    resource: "collections",
    name: "list",
    load: () =>
      import("./contract/collections.ts").then(({ collectionOperations }) =>
        collectionOperations.getCollections
      ),
  },
  getCollection: {
    id: "getCollection",
    summary: "Reads a collection without its rows",
    method: "GET",
    path: "/v1/collections/{collection_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "collections",
    name: "get",
    load: () =>
      import("./contract/collections.ts").then(({ collectionOperations }) =>
        collectionOperations.getCollection
      ),
  },
  updateCollection: {
    id: "updateCollection",
    summary: "Changes the name of a collection, or replaces what it holds",
    method: "PUT",
    path: "/v1/collections/{collection_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "collections",
    name: "update",
    load: () =>
      import("./contract/collections.ts").then(({ collectionOperations }) =>
        collectionOperations.updateCollection
      ),
  },
  deleteCollection: {
    id: "deleteCollection",
    summary: "Deletes a collection with what it holds",
    method: "DELETE",
    path: "/v1/collections/{collection_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "collections",
    name: "delete",
    load: () =>
      import("./contract/collections.ts").then(({ collectionOperations }) =>
        collectionOperations.deleteCollection
      ),
  },
  getCollectionContents: {
    id: "getCollectionContents",
    summary: "Reads what a collection holds",
    method: "GET",
    path: "/v1/collections/{collection_id}/content",
    rateLimit: "general",
    repeatable: true,
    resource: "collections",
    name: "getContent",
    load: () =>
      import("./contract/collections.ts").then(({ collectionOperations }) =>
        collectionOperations.getCollectionContents
      ),
  },
  updateCollectionContents: {
    id: "updateCollectionContents",
    summary: "Replaces what a collection holds",
    method: "PUT",
    path: "/v1/collections/{collection_id}/content",
    rateLimit: "general",
    repeatable: true,
    resource: "collections",
    name: "updateContent",
    load: () =>
      import("./contract/collections.ts").then(({ collectionOperations }) =>
        collectionOperations.updateCollectionContents
      ),
  },
  getPeopleFilter: {
    id: "getPeopleFilter",
    summary: "Finds people by attribute or segment",
    method: "POST",
    path: "/v1/customers",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "search",
    argument: "filter",
    paging: { by: "start", items: "identifiers" },
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) => customerOperations.getPeopleFilter),
  },
  getPeopleEmail: {
    id: "getPeopleEmail",
    summary: "Finds people by e-mail address",
    method: "GET",
    path: "/v1/customers",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "listByEmail",
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) => customerOperations.getPeopleEmail),
  },
  getPeopleById: {
    id: "getPeopleById",
    summary: "Reads the attributes and devices of up to 100 people",
    method: "POST",
    path: "/v1/customers/attributes",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "listById",
    argument: "ids",
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) => customerOperations.getPeopleById),
  },
  getPersonAttributes: {
    id: "getPersonAttributes",
    summary: "Reads the attributes of a person",
    method: "GET",
    path: "/v1/customers/{customer_id}/attributes",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "attributes",
    customer: true,
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) =>
        customerOperations.getPersonAttributes
      ),
  },
  getPersonActivities: {
    id: "getPersonActivities",
    summary: "Lists what a person did and what was done for them",
    method: "GET",
    path: "/v1/customers/{customer_id}/activities",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "activities",
    customer: true,
    paging: { by: "start", items: "activities" },
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) =>
        customerOperations.getPersonActivities
      ),
  },
  getPersonRelationships: {
    id: "getPersonRelationships",
    summary: "Lists the objects that a person is related to",
    method: "GET",
    path: "/v1/customers/{customer_id}/relationships",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "relationships",
    paging: { by: "start", items: "cio_relationships" },
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) =>
        customerOperations.getPersonRelationships
      ),
  },
  getPersonSegments: {
    id: "getPersonSegments",
    summary: "Lists the segments that a person is in",
    method: "GET",
    path: "/v1/customers/{customer_id}/segments",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "segments",
    customer: true,
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) =>
        customerOperations.getPersonSegments
      ),
  },
  getPersonMessages: {
    id: "getPersonMessages",
    summary: "Lists the messages that were sent to a person",
    method: "GET",
    path: "/v1/customers/{customer_id}/messages",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "messages",
    customer: true,
    paging: { by: "start", items: "messages" },
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) =>
        customerOperations.getPersonMessages
      ),
  },
  getPersonSubscriptionPreferences: {
    id: "getPersonSubscriptionPreferences",
    summary: "Reads what a person has subscribed to",
    method: "GET",
    path: "/v1/customers/{customer_id}/subscription_preferences",
    rateLimit: "general",
    repeatable: true,
    resource: "customers",
    name: "subscriptionPreferences",
    customer: true,
    load: () =>
      import("./contract/customers.ts").then(({ customerOperations }) =>
        customerOperations.getPersonSubscriptionPreferences
      ),
  },
  batchUpdateAttributes: {
    id: "batchUpdateAttributes",
    summary: "Describes attributes of the workspace, up to 100",
    method: "POST",
    path: "/v1/data_index/attributes",
    rateLimit: "general",
    repeatable: true,
    resource: "dataIndex",
    name: "updateAttributes",
    argument: "attributes",
    load: () =>
      import("./contract/data_index.ts").then(({ dataIndexOperations }) =>
        dataIndexOperations.batchUpdateAttributes
      ),
  },
  batchUpdateEvents: {
    id: "batchUpdateEvents",
    summary: "Describes events of the workspace, up to 100",
    method: "POST",
    path: "/v1/data_index/events",
    rateLimit: "general",
    repeatable: true,
    resource: "dataIndex",
    name: "updateEvents",
    argument: "events",
    load: () =>
      import("./contract/data_index.ts").then(({ dataIndexOperations }) =>
        dataIndexOperations.batchUpdateEvents
      ),
  },
  listDesignStudioComponents: {
    id: "listDesignStudioComponents",
    summary: "Lists the components of Design Studio",
    method: "GET",
    path: "/v1/design_studio/components",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.components",
    name: "list",
    paging: { by: "page", items: "components" },
    load: () =>
      import("./contract/design_studio_components.ts").then(({ designStudioComponentOperations }) =>
        designStudioComponentOperations.listDesignStudioComponents
      ),
  },
  createDesignStudioComponent: {
    id: "createDesignStudioComponent",
    summary: "Makes a component in Design Studio",
    method: "POST",
    path: "/v1/design_studio/components",
    rateLimit: "general",
    repeatable: false,
    resource: "designStudio.components",
    name: "create",
    load: () =>
      import("./contract/design_studio_components.ts").then(({ designStudioComponentOperations }) =>
        designStudioComponentOperations.createDesignStudioComponent
      ),
  },
  getDesignStudioComponent: {
    id: "getDesignStudioComponent",
    summary: "Reads a component of Design Studio",
    method: "GET",
    path: "/v1/design_studio/components/{component_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.components",
    name: "get",
    load: () =>
      import("./contract/design_studio_components.ts").then(({ designStudioComponentOperations }) =>
        designStudioComponentOperations.getDesignStudioComponent
      ),
  },
  updateDesignStudioComponent: {
    id: "updateDesignStudioComponent",
    summary: "Changes a component of Design Studio",
    method: "PUT",
    path: "/v1/design_studio/components/{component_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.components",
    name: "update",
    load: () =>
      import("./contract/design_studio_components.ts").then(({ designStudioComponentOperations }) =>
        designStudioComponentOperations.updateDesignStudioComponent
      ),
  },
  deleteDesignStudioComponent: {
    id: "deleteDesignStudioComponent",
    summary: "Deletes a component of Design Studio",
    method: "DELETE",
    path: "/v1/design_studio/components/{component_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.components",
    name: "delete",
    load: () =>
      import("./contract/design_studio_components.ts").then(({ designStudioComponentOperations }) =>
        designStudioComponentOperations.deleteDesignStudioComponent
      ),
  },
  listDesignStudioEmails: {
    id: "listDesignStudioEmails",
    summary: "Lists the e-mails of Design Studio",
    method: "GET",
    path: "/v1/design_studio/emails",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "list",
    paging: { by: "page", items: "emails" },
    load: () =>
      import("./contract/design_studio_emails.ts").then(({ designStudioEmailOperations }) =>
        designStudioEmailOperations.listDesignStudioEmails
      ),
  },
  createDesignStudioEmail: {
    id: "createDesignStudioEmail",
    summary: "Makes an e-mail in Design Studio",
    method: "POST",
    path: "/v1/design_studio/emails",
    rateLimit: "general",
    repeatable: false,
    resource: "designStudio.emails",
    name: "create",
    load: () =>
      import("./contract/design_studio_emails.ts").then(({ designStudioEmailOperations }) =>
        designStudioEmailOperations.createDesignStudioEmail
      ),
  },
  getDesignStudioEmail: {
    id: "getDesignStudioEmail",
    summary: "Reads an e-mail of Design Studio in its default language",
    method: "GET",
    path: "/v1/design_studio/emails/{email_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "get",
    load: () =>
      import("./contract/design_studio_emails.ts").then(({ designStudioEmailOperations }) =>
        designStudioEmailOperations.getDesignStudioEmail
      ),
  },
  updateDesignStudioEmail: {
    id: "updateDesignStudioEmail",
    summary: "Changes an e-mail of Design Studio, in its default language",
    method: "PUT",
    path: "/v1/design_studio/emails/{email_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "update",
    load: () =>
      import("./contract/design_studio_emails.ts").then(({ designStudioEmailOperations }) =>
        designStudioEmailOperations.updateDesignStudioEmail
      ),
  },
  deleteDesignStudioEmail: {
    id: "deleteDesignStudioEmail",
    summary: "Deletes an e-mail of Design Studio",
    method: "DELETE",
    path: "/v1/design_studio/emails/{email_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "delete",
    load: () =>
      import("./contract/design_studio_emails.ts").then(({ designStudioEmailOperations }) =>
        designStudioEmailOperations.deleteDesignStudioEmail
      ),
  },
  listDesignStudioFolders: {
    id: "listDesignStudioFolders",
    summary: "Lists the folders of Design Studio",
    method: "GET",
    path: "/v1/design_studio/folders",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.folders",
    name: "list",
    paging: { by: "page", items: "folders" },
    load: () =>
      import("./contract/design_studio_folders.ts").then(({ designStudioFolderOperations }) =>
        designStudioFolderOperations.listDesignStudioFolders
      ),
  },
  createDesignStudioFolder: {
    id: "createDesignStudioFolder",
    summary: "Makes a folder in Design Studio",
    method: "POST",
    path: "/v1/design_studio/folders",
    rateLimit: "general",
    repeatable: false,
    resource: "designStudio.folders",
    name: "create",
    load: () =>
      import("./contract/design_studio_folders.ts").then(({ designStudioFolderOperations }) =>
        designStudioFolderOperations.createDesignStudioFolder
      ),
  },
  getDesignStudioFolder: {
    id: "getDesignStudioFolder",
    summary: "Reads a folder of Design Studio",
    method: "GET",
    path: "/v1/design_studio/folders/{folder_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.folders",
    name: "get",
    load: () =>
      import("./contract/design_studio_folders.ts").then(({ designStudioFolderOperations }) =>
        designStudioFolderOperations.getDesignStudioFolder
      ),
  },
  updateDesignStudioFolder: {
    id: "updateDesignStudioFolder",
    summary: "Renames a folder of Design Studio, or moves it",
    method: "PUT",
    path: "/v1/design_studio/folders/{folder_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.folders",
    name: "update",
    load: () =>
      import("./contract/design_studio_folders.ts").then(({ designStudioFolderOperations }) =>
        designStudioFolderOperations.updateDesignStudioFolder
      ),
  },
  deleteDesignStudioFolder: {
    id: "deleteDesignStudioFolder",
    summary: "Deletes a folder of Design Studio",
    method: "DELETE",
    path: "/v1/design_studio/folders/{folder_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.folders",
    name: "delete",
    load: () =>
      import("./contract/design_studio_folders.ts").then(({ designStudioFolderOperations }) =>
        designStudioFolderOperations.deleteDesignStudioFolder
      ),
  },
  listDesignStudioEmailLanguages: {
    id: "listDesignStudioEmailLanguages",
    summary: "Lists the translations of an e-mail of Design Studio",
    method: "GET",
    path: "/v1/design_studio/emails/{email_id}/languages",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "listTranslations",
    load: () =>
      import("./contract/design_studio_translations.ts").then(({ designStudioTranslationOperations }) =>
        designStudioTranslationOperations.listDesignStudioEmailLanguages
      ),
  },
  createDesignStudioEmailLanguage: {
    id: "createDesignStudioEmailLanguage",
    summary: "Adds a translation to an e-mail of Design Studio",
    method: "POST",
    path: "/v1/design_studio/emails/{email_id}/languages",
    rateLimit: "general",
    repeatable: false,
    resource: "designStudio.emails",
    name: "createTranslation",
    load: () =>
      import("./contract/design_studio_translations.ts").then(({ designStudioTranslationOperations }) =>
        designStudioTranslationOperations.createDesignStudioEmailLanguage
      ),
  },
  getDesignStudioEmailLanguage: {
    id: "getDesignStudioEmailLanguage",
    summary: "Reads a translation of an e-mail of Design Studio",
    method: "GET",
    path: "/v1/design_studio/emails/{email_id}/languages/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "getTranslation",
    load: () =>
      import("./contract/design_studio_translations.ts").then(({ designStudioTranslationOperations }) =>
        designStudioTranslationOperations.getDesignStudioEmailLanguage
      ),
  },
  updateDesignStudioEmailLanguage: {
    id: "updateDesignStudioEmailLanguage",
    summary: "Changes a translation of an e-mail of Design Studio",
    method: "PUT",
    path: "/v1/design_studio/emails/{email_id}/languages/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "updateTranslation",
    load: () =>
      import("./contract/design_studio_translations.ts").then(({ designStudioTranslationOperations }) =>
        designStudioTranslationOperations.updateDesignStudioEmailLanguage
      ),
  },
  deleteDesignStudioEmailLanguage: {
    id: "deleteDesignStudioEmailLanguage",
    summary: "Deletes a translation of an e-mail of Design Studio",
    method: "DELETE",
    path: "/v1/design_studio/emails/{email_id}/languages/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "deleteTranslation",
    load: () =>
      import("./contract/design_studio_translations.ts").then(({ designStudioTranslationOperations }) =>
        designStudioTranslationOperations.deleteDesignStudioEmailLanguage
      ),
  },
  getSuppression: {
    id: "getSuppression",
    summary: "Reads whether and why the e-mail provider does not send to an address",
    method: "GET",
    path: "/v1/esp/search_suppression/{email_address}",
    rateLimit: "general",
    repeatable: true,
    resource: "esp",
    name: "search",
    load: () => import("./contract/esp.ts").then(({ espOperations }) => espOperations.getSuppression),
  },
  getSuppressionByType: {
    id: "getSuppressionByType",
    summary: "Lists the addresses that the e-mail provider does not send to for a reason",
    method: "GET",
    path: "/v1/esp/suppression/{suppression_type}",
    rateLimit: "general",
    repeatable: true,
    resource: "esp",
    name: "list",
    paging: { by: "offset", items: "suppressions" },
    load: () => import("./contract/esp.ts").then(({ espOperations }) => espOperations.getSuppressionByType),
  },
  postSuppression: {
    id: "postSuppression",
    summary: "Suppresses an address with the e-mail provider",
    method: "POST",
    path: "/v1/esp/suppression/{suppression_type}/{email_address}",
    rateLimit: "general",
    repeatable: true,
    resource: "esp",
    name: "suppress",
    load: () => import("./contract/esp.ts").then(({ espOperations }) => espOperations.postSuppression),
  },
  deleteSuppression: {
    id: "deleteSuppression",
    summary: "Lifts the suppression of an address with the e-mail provider",
    method: "DELETE",
    path: "/v1/esp/suppression/{suppression_type}/{email_address}",
    rateLimit: "general",
    repeatable: true,
    resource: "esp",
    name: "unsuppress",
    load: () => import("./contract/esp.ts").then(({ espOperations }) => espOperations.deleteSuppression),
  },
  getDomainSuppressions: {
    id: "getDomainSuppressions",
    summary: "Lists the addresses that the e-mail provider suppresses for a sending domain",
    method: "GET",
    path: "/v1/esp/domains/{domain_name}/suppression/{suppression_type}",
    rateLimit: "general",
    repeatable: true,
    resource: "esp",
    name: "listByDomain",
    paging: { by: "start", items: "suppressions" },
    load: () =>
      import("./contract/esp_domains.ts").then(({ espDomainOperations }) =>
        espDomainOperations.getDomainSuppressions
      ),
  },
  listExports: {
    id: "listExports",
    summary: "Lists the exports of the workspace",
    method: "GET",
    path: "/v1/exports",
    rateLimit: "general",
    repeatable: true,
    resource: "exports",
    name: "list",
    load: () => import("./contract/exports.ts").then(({ exportOperations }) => exportOperations.listExports),
  },
  getExport: {
    id: "getExport",
    summary: "Reads how far an export is",
    method: "GET",
    path: "/v1/exports/{export_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "exports",
    name: "get",
    load: () => import("./contract/exports.ts").then(({ exportOperations }) => exportOperations.getExport),
  },
  downloadExport: {
    id: "downloadExport",
    summary: "Gets a link to the file of an export, good for 15 minutes",
    method: "GET",
    path: "/v1/exports/{export_id}/download",
    rateLimit: "general",
    repeatable: true,
    resource: "exports",
    name: "download",
    load: () =>
      import("./contract/exports.ts").then(({ exportOperations }) => exportOperations.downloadExport),
  },
  exportPeopleData: {
    id: "exportPeopleData",
    summary: "Starts an export of people",
    method: "POST",
    path: "/v1/exports/customers",
    rateLimit: "general",
    repeatable: false,
    resource: "exports",
    name: "customers",
    argument: "filters",
    load: () =>
      import("./contract/exports.ts").then(({ exportOperations }) => exportOperations.exportPeopleData),
  },
  exportDeliveriesData: {
    id: "exportDeliveriesData",
    summary: "Starts an export of messages and what became of them",
    method: "POST",
    path: "/v1/exports/deliveries",
    rateLimit: "general",
    repeatable: false,
    resource: "exports",
    name: "deliveries",
    load: () =>
      import("./contract/exports.ts").then(({ exportOperations }) => exportOperations.exportDeliveriesData),
  },
  import: {
    id: "import",
    summary: "Starts an import of a CSV file with people, events, objects or relationships",
    method: "POST",
    path: "/v1/imports",
    rateLimit: "general",
    repeatable: false,
    resource: "imports",
    name: "create",
    argument: "import",
    load: () => import("./contract/imports.ts").then(({ importOperations }) => importOperations.import),
  },
  getImport: {
    id: "getImport",
    summary: "Reads how far an import is",
    method: "GET",
    path: "/v1/imports/{import_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "imports",
    name: "get",
    load: () => import("./contract/imports.ts").then(({ importOperations }) => importOperations.getImport),
  },
  listMessages: {
    id: "listMessages",
    summary: "Lists the messages that were sent to people",
    method: "GET",
    path: "/v1/messages",
    rateLimit: "general",
    repeatable: true,
    resource: "messages",
    name: "list",
    paging: { by: "start", items: "messages" },
    load: () =>
      import("./contract/messages.ts").then(({ messageOperations }) => messageOperations.listMessages),
  },
  getMessage: {
    id: "getMessage",
    summary: "Reads a message and what became of it",
    method: "GET",
    path: "/v1/messages/{message_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "messages",
    name: "get",
    load: () =>
      import("./contract/messages.ts").then(({ messageOperations }) => messageOperations.getMessage),
  },
  getArchivedMessage: {
    id: "getArchivedMessage",
    summary: "Reads a message as it was sent, with its content",
    method: "GET",
    path: "/v1/messages/{message_id}/archived_message",
    rateLimit: "archive",
    repeatable: true,
    resource: "messages",
    name: "archived",
    load: () =>
      import("./contract/messages.ts").then(({ messageOperations }) => messageOperations.getArchivedMessage),
  },
  listNewsletters: {
    id: "listNewsletters",
    summary: "Lists the newsletters of the workspace",
    method: "GET",
    path: "/v1/newsletters",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters",
    name: "list",
    paging: { by: "start", items: "newsletters" },
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.listNewsletters
      ),
  },
  getNewsletters: {
    id: "getNewsletters",
    summary: "Reads a newsletter",
    method: "GET",
    path: "/v1/newsletters/{newsletter_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters",
    name: "get",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.getNewsletters
      ),
  },
  deletetNewsletters: {
    id: "deletetNewsletters",
    summary: "Deletes a newsletter with its content, settings and metrics",
    method: "DELETE",
    path: "/v1/newsletters/{newsletter_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters",
    name: "delete",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.deletetNewsletters
      ),
  },
  getNewsletterMetrics: {
    id: "getNewsletterMetrics",
    summary: "Counts a newsletter's messages by period and metric",
    method: "GET",
    path: "/v1/newsletters/{newsletter_id}/metrics",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters",
    name: "metrics",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.getNewsletterMetrics
      ),
  },
  getNewsletterLinks: {
    id: "getNewsletterLinks",
    summary: "Counts the clicks on the links of a newsletter's messages",
    method: "GET",
    path: "/v1/newsletters/{newsletter_id}/metrics/links",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters",
    name: "linkMetrics",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.getNewsletterLinks
      ),
  },
  getNewsletterMsgMeta: {
    id: "getNewsletterMsgMeta",
    summary: "Lists the messages of a newsletter",
    method: "GET",
    path: "/v1/newsletters/{newsletter_id}/messages",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters",
    name: "messages",
    paging: { by: "start", items: "messages" },
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.getNewsletterMsgMeta
      ),
  },
  getNewsletterTestGroups: {
    id: "getNewsletterTestGroups",
    summary: "Lists the groups of a newsletter's A/B test",
    method: "GET",
    path: "/v1/newsletters/{newsletter_id}/test_groups",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters.testGroups",
    name: "list",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.getNewsletterTestGroups
      ),
  },
  getNewsletterVariantTranslationTest: {
    id: "getNewsletterVariantTranslationTest",
    summary: "Reads a translation of a group of an A/B test",
    method: "GET",
    path: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters.testGroups",
    name: "getTranslation",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.getNewsletterVariantTranslationTest
      ),
  },
  updateNewsletterTestTranslation: {
    id: "updateNewsletterTestTranslation",
    summary: "Changes a translation of a group of an A/B test",
    method: "PUT",
    path: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters.testGroups",
    name: "updateTranslation",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.updateNewsletterTestTranslation
      ),
  },
  listNewsletterVariants: {
    id: "listNewsletterVariants",
    summary: "Lists the variants of a newsletter: its languages, or those of its A/B test",
    method: "GET",
    path: "/v1/newsletters/{newsletter_id}/contents",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters.contents",
    name: "list",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.listNewsletterVariants
      ),
  },
  getNewsletterVariant: {
    id: "getNewsletterVariant",
    summary: "Reads a variant of a newsletter",
    method: "GET",
    path: "/v1/newsletters/{newsletter_id}/contents/{content_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters.contents",
    name: "get",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.getNewsletterVariant
      ),
  },
  updateNewsletterVariant: {
    id: "updateNewsletterVariant",
    summary: "Changes a variant of a newsletter",
    method: "PUT",
    path: "/v1/newsletters/{newsletter_id}/contents/{content_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters.contents",
    name: "update",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.updateNewsletterVariant
      ),
  },
  getVariantMetrics: {
    id: "getVariantMetrics",
    summary: "Counts a variant's messages by period and metric",
    method: "GET",
    path: "/v1/newsletters/{newsletter_id}/contents/{content_id}/metrics",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters.contents",
    name: "metrics",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.getVariantMetrics
      ),
  },
  getVariantLinks: {
    id: "getVariantLinks",
    summary: "Counts the clicks on the links of a variant's messages",
    method: "GET",
    path: "/v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters.contents",
    name: "linkMetrics",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.getVariantLinks
      ),
  },
  getNewsletterVariantTranslation: {
    id: "getNewsletterVariantTranslation",
    summary: "Reads a translation of a newsletter without A/B test",
    method: "GET",
    path: "/v1/newsletters/{newsletter_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters",
    name: "getTranslation",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.getNewsletterVariantTranslation
      ),
  },
  updateNewsletterVariantTranslation: {
    id: "updateNewsletterVariantTranslation",
    summary: "Changes a translation of a newsletter without A/B test",
    method: "PUT",
    path: "/v1/newsletters/{newsletter_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters",
    name: "updateTranslation",
    load: () =>
      import("./contract/newsletters.ts").then(({ newsletterOperations }) =>
        newsletterOperations.updateNewsletterVariantTranslation
      ),
  },
  createNewsletter: {
    id: "createNewsletter",
    summary: "Makes a newsletter, and sends or schedules it where the body says so",
    method: "POST",
    path: "/v1/newsletters",
    rateLimit: "general",
    repeatable: false,
    resource: "newsletters",
    name: "create",
    load: () =>
      import("./contract/newsletters_sending.ts").then(({ newsletterSendingOperations }) =>
        newsletterSendingOperations.createNewsletter
      ),
  },
  sendNewsletter: {
    id: "sendNewsletter",
    summary: "Sends a newsletter that is a draft",
    method: "POST",
    path: "/v1/newsletters/{newsletter_id}/send",
    rateLimit: "general",
    repeatable: false,
    resource: "newsletters",
    name: "send",
    load: () =>
      import("./contract/newsletters_sending.ts").then(({ newsletterSendingOperations }) =>
        newsletterSendingOperations.sendNewsletter
      ),
  },
  scheduleNewsletter: {
    id: "scheduleNewsletter",
    summary: "Sets when a newsletter is sent that is a draft, or takes it back",
    method: "POST",
    path: "/v1/newsletters/{newsletter_id}/schedule",
    rateLimit: "general",
    repeatable: false,
    resource: "newsletters",
    name: "schedule",
    load: () =>
      import("./contract/newsletters_sending.ts").then(({ newsletterSendingOperations }) =>
        newsletterSendingOperations.scheduleNewsletter
      ),
  },
  createNewsletterLanguage: {
    id: "createNewsletterLanguage",
    summary: "Adds a translation to a newsletter that is a draft",
    method: "POST",
    path: "/v1/newsletters/{newsletter_id}/language",
    rateLimit: "general",
    repeatable: false,
    resource: "newsletters",
    name: "createTranslation",
    load: () =>
      import("./contract/newsletters_translations.ts").then(({ newsletterTranslationOperations }) =>
        newsletterTranslationOperations.createNewsletterLanguage
      ),
  },
  deleteNewsletterLanguage: {
    id: "deleteNewsletterLanguage",
    summary: "Deletes a translation of a newsletter that is a draft",
    method: "DELETE",
    path: "/v1/newsletters/{newsletter_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters",
    name: "deleteTranslation",
    load: () =>
      import("./contract/newsletters_translations.ts").then(({ newsletterTranslationOperations }) =>
        newsletterTranslationOperations.deleteNewsletterLanguage
      ),
  },
  createNewsletterTestGroup: {
    id: "createNewsletterTestGroup",
    summary: "Adds an empty group to the A/B test of a newsletter",
    method: "POST",
    path: "/v1/newsletters/{newsletter_id}/test_groups",
    rateLimit: "general",
    repeatable: false,
    resource: "newsletters.testGroups",
    name: "create",
    load: () =>
      import("./contract/newsletters_translations.ts").then(({ newsletterTranslationOperations }) =>
        newsletterTranslationOperations.createNewsletterTestGroup
      ),
  },
  createNewsletterTestGroupLanguage: {
    id: "createNewsletterTestGroupLanguage",
    summary: "Adds a translation to a group of a newsletter's A/B test",
    method: "POST",
    path: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language",
    rateLimit: "general",
    repeatable: false,
    resource: "newsletters.testGroups",
    name: "createTranslation",
    load: () =>
      import("./contract/newsletters_translations.ts").then(({ newsletterTranslationOperations }) =>
        newsletterTranslationOperations.createNewsletterTestGroupLanguage
      ),
  },
  deleteNewsletterTestGroupLanguage: {
    id: "deleteNewsletterTestGroupLanguage",
    summary: "Deletes a translation in a group of a newsletter's A/B test",
    method: "DELETE",
    path: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters.testGroups",
    name: "deleteTranslation",
    load: () =>
      import("./contract/newsletters_translations.ts").then(({ newsletterTranslationOperations }) =>
        newsletterTranslationOperations.deleteNewsletterTestGroupLanguage
      ),
  },
  getObjectTypes: {
    id: "getObjectTypes",
    summary: "Lists the types of objects",
    method: "GET",
    path: "/v1/object_types",
    rateLimit: "general",
    repeatable: true,
    resource: "objects",
    name: "types",
    load: () =>
      import("./contract/objects.ts").then(({ objectOperations }) => objectOperations.getObjectTypes),
  },
  getObjectsFilter: {
    id: "getObjectsFilter",
    summary: "Finds objects by attribute",
    method: "POST",
    path: "/v1/objects",
    rateLimit: "general",
    repeatable: true,
    resource: "objects",
    name: "search",
    paging: { by: "start", items: "identifiers" },
    load: () =>
      import("./contract/objects.ts").then(({ objectOperations }) => objectOperations.getObjectsFilter),
  },
  getObjectAttributes: {
    id: "getObjectAttributes",
    summary: "Reads the attributes of an object",
    method: "GET",
    path: "/v1/objects/{object_type_id}/{object_id}/attributes",
    rateLimit: "general",
    repeatable: true,
    resource: "objects",
    name: "attributes",
    load: () =>
      import("./contract/objects.ts").then(({ objectOperations }) => objectOperations.getObjectAttributes),
  },
  getObjectRelationships: {
    id: "getObjectRelationships",
    summary: "Lists the people who are related to an object",
    method: "GET",
    path: "/v1/objects/{object_type_id}/{object_id}/relationships",
    rateLimit: "general",
    repeatable: true,
    resource: "objects",
    name: "relationships",
    paging: { by: "start", items: "cio_relationships" },
    load: () =>
      import("./contract/objects.ts").then(({ objectOperations }) => objectOperations.getObjectRelationships),
  },
  createWebhook: {
    id: "createWebhook",
    summary: "Makes a reporting webhook",
    method: "POST",
    path: "/v1/reporting_webhooks",
    rateLimit: "general",
    repeatable: false,
    resource: "reportingWebhooks",
    name: "create",
    load: () =>
      import("./contract/reporting_webhooks.ts").then(({ reportingWebhookOperations }) =>
        reportingWebhookOperations.createWebhook
      ),
  },
  listWebhooks: {
    id: "listWebhooks",
    summary: "Lists the reporting webhooks of the workspace",
    method: "GET",
    path: "/v1/reporting_webhooks",
    rateLimit: "general",
    repeatable: true,
    resource: "reportingWebhooks",
    name: "list",
    load: () =>
      import("./contract/reporting_webhooks.ts").then(({ reportingWebhookOperations }) =>
        reportingWebhookOperations.listWebhooks
      ),
  },
  getWebhook: {
    id: "getWebhook",
    summary: "Reads a reporting webhook",
    method: "GET",
    path: "/v1/reporting_webhooks/{webhook_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "reportingWebhooks",
    name: "get",
    load: () =>
      import("./contract/reporting_webhooks.ts").then(({ reportingWebhookOperations }) =>
        reportingWebhookOperations.getWebhook
      ),
  },
  updateWebhook: {
    id: "updateWebhook",
    summary: "Replaces the settings of a reporting webhook",
    method: "PUT",
    path: "/v1/reporting_webhooks/{webhook_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "reportingWebhooks",
    name: "update",
    load: () =>
      import("./contract/reporting_webhooks.ts").then(({ reportingWebhookOperations }) =>
        reportingWebhookOperations.updateWebhook
      ),
  },
  deleteWebhook: {
    id: "deleteWebhook",
    summary: "Deletes a reporting webhook",
    method: "DELETE",
    path: "/v1/reporting_webhooks/{webhook_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "reportingWebhooks",
    name: "delete",
    load: () =>
      import("./contract/reporting_webhooks.ts").then(({ reportingWebhookOperations }) =>
        reportingWebhookOperations.deleteWebhook
      ),
  },
  createManSegment: {
    id: "createManSegment",
    summary: "Makes a manual segment, without people",
    method: "POST",
    path: "/v1/segments",
    rateLimit: "general",
    repeatable: false,
    resource: "segments",
    name: "create",
    argument: "segment",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) => segmentOperations.createManSegment),
  },
  listSegments: {
    id: "listSegments",
    summary: "Lists the segments of the workspace",
    method: "GET",
    path: "/v1/segments",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "list",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) => segmentOperations.listSegments),
  },
  getSegment: {
    id: "getSegment",
    summary: "Reads a segment",
    method: "GET",
    path: "/v1/segments/{segment_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "get",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) => segmentOperations.getSegment),
  },
  deleteManSegment: {
    id: "deleteManSegment",
    summary: "Deletes a manual segment",
    method: "DELETE",
    path: "/v1/segments/{segment_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "delete",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) => segmentOperations.deleteManSegment),
  },
  getSegmentDependencies: {
    id: "getSegmentDependencies",
    summary: "Lists the campaigns and newsletters that use a segment",
    method: "GET",
    path: "/v1/segments/{segment_id}/used_by",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "usedBy",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) =>
        segmentOperations.getSegmentDependencies
      ),
  },
  getSegmentCount: {
    id: "getSegmentCount",
    summary: "Counts the people in a segment",
    method: "GET",
    path: "/v1/segments/{segment_id}/customer_count",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "count",
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) => segmentOperations.getSegmentCount),
  },
  getSegmentMembership: {
    id: "getSegmentMembership",
    summary: "Lists the people in a segment",
    method: "GET",
    path: "/v1/segments/{segment_id}/membership",
    rateLimit: "general",
    repeatable: true,
    resource: "segments",
    name: "membership",
    paging: { by: "start", items: "identifiers" },
    load: () =>
      import("./contract/segments.ts").then(({ segmentOperations }) =>
        segmentOperations.getSegmentMembership
      ),
  },
  sendEmail: {
    id: "sendEmail",
    summary: "Sends an e-mail to one person",
    method: "POST",
    path: "/v1/send/email",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "email",
    load: () => import("./contract/send.ts").then(({ sendOperations }) => sendOperations.sendEmail),
  },
  sendPush: {
    id: "sendPush",
    summary: "Sends a push notification to one person",
    method: "POST",
    path: "/v1/send/push",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "push",
    load: () => import("./contract/send.ts").then(({ sendOperations }) => sendOperations.sendPush),
  },
  sendSMS: {
    id: "sendSMS",
    summary: "Sends a text message to one person",
    method: "POST",
    path: "/v1/send/sms",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "sms",
    load: () => import("./contract/send.ts").then(({ sendOperations }) => sendOperations.sendSMS),
  },
  sendInApp: {
    id: "sendInApp",
    summary: "Sends a transactional in-app message",
    method: "POST",
    path: "/v1/send/in_app",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "inApp",
    load: () =>
      import("./contract/send_by_template.ts").then(({ sendByTemplateOperations }) =>
        sendByTemplateOperations.sendInApp
      ),
  },
  sendInboxMessage: {
    id: "sendInboxMessage",
    summary: "Sends a transactional message to a person's inbox in the app",
    method: "POST",
    path: "/v1/send/inbox_message",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "inboxMessage",
    load: () =>
      import("./contract/send_by_template.ts").then(({ sendByTemplateOperations }) =>
        sendByTemplateOperations.sendInboxMessage
      ),
  },
  sendWhatsApp: {
    id: "sendWhatsApp",
    summary: "Sends a transactional WhatsApp message",
    method: "POST",
    path: "/v1/send/whatsapp",
    rateLimit: "transactional",
    repeatable: false,
    resource: "send",
    name: "whatsapp",
    load: () =>
      import("./contract/send_by_template.ts").then(({ sendByTemplateOperations }) =>
        sendByTemplateOperations.sendWhatsApp
      ),
  },
  listSenders: {
    id: "listSenders",
    summary: "Lists the senders of the workspace",
    method: "GET",
    path: "/v1/sender_identities",
    rateLimit: "general",
    repeatable: true,
    resource: "senderIdentities",
    name: "list",
    paging: { by: "start", items: "sender_identities" },
    load: () => import("./contract/senders.ts").then(({ senderOperations }) => senderOperations.listSenders),
  },
  getSender: {
    id: "getSender",
    summary: "Reads a sender",
    method: "GET",
    path: "/v1/sender_identities/{sender_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "senderIdentities",
    name: "get",
    load: () => import("./contract/senders.ts").then(({ senderOperations }) => senderOperations.getSender),
  },
  getSenderUsage: {
    id: "getSenderUsage",
    summary: "Lists the campaigns and newsletters that use a sender",
    method: "GET",
    path: "/v1/sender_identities/{sender_id}/used_by",
    rateLimit: "general",
    repeatable: true,
    resource: "senderIdentities",
    name: "usedBy",
    load: () =>
      import("./contract/senders.ts").then(({ senderOperations }) => senderOperations.getSenderUsage),
  },
  listSnippets: {
    id: "listSnippets",
    summary: "Lists the snippets of the workspace",
    method: "GET",
    path: "/v1/snippets",
    rateLimit: "general",
    repeatable: true,
    resource: "snippets",
    name: "list",
    load: () =>
      import("./contract/snippets.ts").then(({ snippetOperations }) => snippetOperations.listSnippets),
  },
  updateSnippets: {
    id: "updateSnippets",
    summary: "Sets a snippet: makes it, or changes the one of its name",
    method: "PUT",
    path: "/v1/snippets",
    rateLimit: "general",
    repeatable: true,
    resource: "snippets",
    name: "update",
    load: () =>
      import("./contract/snippets.ts").then(({ snippetOperations }) => snippetOperations.updateSnippets),
  },
  deleteSnippet: {
    id: "deleteSnippet",
    summary: "Deletes a snippet that no message uses",
    method: "DELETE",
    path: "/v1/snippets/{snippet_name}",
    rateLimit: "general",
    repeatable: true,
    resource: "snippets",
    name: "delete",
    load: () =>
      import("./contract/snippets.ts").then(({ snippetOperations }) => snippetOperations.deleteSnippet),
  },
  createSnippet: {
    id: "createSnippet",
    summary: "Makes a snippet under a name that no other has",
    method: "POST",
    path: "/v1/snippets",
    rateLimit: "general",
    repeatable: false,
    resource: "snippets",
    name: "create",
    load: () =>
      import("./contract/snippets_creation.ts").then(({ snippetCreationOperations }) =>
        snippetCreationOperations.createSnippet
      ),
  },
  listSubscriptionChannels: {
    id: "listSubscriptionChannels",
    summary: "Lists the channels that people can subscribe to",
    method: "GET",
    path: "/v1/subscription_channels",
    rateLimit: "general",
    repeatable: true,
    resource: "subscriptionChannels",
    name: "list",
    load: () =>
      import("./contract/subscription_center.ts").then(({ subscriptionCenterOperations }) =>
        subscriptionCenterOperations.listSubscriptionChannels
      ),
  },
  getSubscriptionCenterToken: {
    id: "getSubscriptionCenterToken",
    summary: "Gives the link to a person's page of the subscription centre, good for 24 hours",
    method: "GET",
    path: "/v1/subscription_center/{customer_id}/token",
    rateLimit: "general",
    repeatable: true,
    resource: "subscriptionCenter",
    name: "token",
    load: () =>
      import("./contract/subscription_center.ts").then(({ subscriptionCenterOperations }) =>
        subscriptionCenterOperations.getSubscriptionCenterToken
      ),
  },
  getTopics: {
    id: "getTopics",
    summary: "Lists the topics that people can subscribe to",
    method: "GET",
    path: "/v1/subscription_topics",
    rateLimit: "general",
    repeatable: true,
    resource: "subscriptionTopics",
    name: "list",
    load: () =>
      import("./contract/subscriptions.ts").then(({ subscriptionOperations }) =>
        subscriptionOperations.getTopics
      ),
  },
  listTransactional: {
    id: "listTransactional",
    summary: "Lists the transactional messages of the workspace",
    method: "GET",
    path: "/v1/transactional",
    rateLimit: "general",
    repeatable: true,
    resource: "transactional",
    name: "list",
    load: () =>
      import("./contract/transactional.ts").then(({ transactionalOperations }) =>
        transactionalOperations.listTransactional
      ),
  },
  getTransactional: {
    id: "getTransactional",
    summary: "Reads a transactional message",
    method: "GET",
    path: "/v1/transactional/{transactional_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "transactional",
    name: "get",
    load: () =>
      import("./contract/transactional.ts").then(({ transactionalOperations }) =>
        transactionalOperations.getTransactional
      ),
  },
  transactionalMetrics: {
    id: "transactionalMetrics",
    summary: "Counts a transactional message's sends by period and metric",
    method: "GET",
    path: "/v1/transactional/{transactional_id}/metrics",
    rateLimit: "general",
    repeatable: true,
    resource: "transactional",
    name: "metrics",
    load: () =>
      import("./contract/transactional.ts").then(({ transactionalOperations }) =>
        transactionalOperations.transactionalMetrics
      ),
  },
  transactionalLinks: {
    id: "transactionalLinks",
    summary: "Counts the clicks on the links of a transactional message",
    method: "GET",
    path: "/v1/transactional/{transactional_id}/metrics/links",
    rateLimit: "general",
    repeatable: true,
    resource: "transactional",
    name: "linkMetrics",
    load: () =>
      import("./contract/transactional.ts").then(({ transactionalOperations }) =>
        transactionalOperations.transactionalLinks
      ),
  },
  transactionalMessages: {
    id: "transactionalMessages",
    summary: "Lists what was sent of a transactional message",
    method: "GET",
    path: "/v1/transactional/{transactional_id}/messages",
    rateLimit: "general",
    repeatable: true,
    resource: "transactional",
    name: "messages",
    paging: { by: "start", items: "messages" },
    load: () =>
      import("./contract/transactional.ts").then(({ transactionalOperations }) =>
        transactionalOperations.transactionalMessages
      ),
  },
  getTransactionalVariant: {
    id: "getTransactionalVariant",
    summary: "Reads a translation of a transactional message",
    method: "GET",
    path: "/v1/transactional/{transactional_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "transactional",
    name: "getTranslation",
    load: () =>
      import("./contract/transactional.ts").then(({ transactionalOperations }) =>
        transactionalOperations.getTransactionalVariant
      ),
  },
  updateTransactionalVariant: {
    id: "updateTransactionalVariant",
    summary: "Replaces a translation of a transactional message",
    method: "PUT",
    path: "/v1/transactional/{transactional_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "transactional",
    name: "updateTranslation",
    load: () =>
      import("./contract/transactional.ts").then(({ transactionalOperations }) =>
        transactionalOperations.updateTransactionalVariant
      ),
  },
  listTransactionalVariants: {
    id: "listTransactionalVariants",
    summary: "Lists the contents of a transactional message, one a language",
    method: "GET",
    path: "/v1/transactional/{transactional_id}/contents",
    rateLimit: "general",
    repeatable: true,
    resource: "transactional.contents",
    name: "list",
    load: () =>
      import("./contract/transactional.ts").then(({ transactionalOperations }) =>
        transactionalOperations.listTransactionalVariants
      ),
  },
  updateTransactional: {
    id: "updateTransactional",
    summary: "Replaces a content of a transactional message",
    method: "PUT",
    path: "/v1/transactional/{transactional_id}/content/{content_id}",
    rateLimit: "general",
    repeatable: true,
    resource: "transactional.contents",
    name: "update",
    load: () =>
      import("./contract/transactional.ts").then(({ transactionalOperations }) =>
        transactionalOperations.updateTransactional
      ),
  },
  listWorkspaces: {
    id: "listWorkspaces",
    summary: "Lists the workspaces of the account and how much each holds",
    method: "GET",
    path: "/v1/workspaces",
    rateLimit: "general",
    repeatable: true,
    resource: "workspaces",
    name: "list",
    load: () =>
      import("./contract/workspaces.ts").then(({ workspaceOperations }) =>
        workspaceOperations.listWorkspaces
      ),
  },
  getCioAllowlist: {
    id: "getCioAllowlist",
    summary:
      "Lists the addresses that Customer.io sends from, for a firewall; the service asks for no key here",
    method: "GET",
    path: "/v1/info/ip_addresses",
    rateLimit: "general",
    repeatable: true,
    resource: "info",
    name: "ipAddresses",
    load: () =>
      import("./contract/workspaces.ts").then(({ workspaceOperations }) =>
        workspaceOperations.getCioAllowlist
      ),
  },
};
