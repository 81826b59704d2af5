// Generated from the groups in contract/ by `deno task generate`; change it there.
import { AppAPIAuth } from "../auth.ts";
import { ActivitiesResource } from "./activities.ts";
import { AssetsResource } from "./assets.ts";
import { BroadcastsResource } from "./broadcasts.ts";
import { CampaignsResource } from "./campaigns.ts";
import { CollectionsResource } from "./collections.ts";
import { CustomersResource } from "./customers.ts";
import { DataIndexResource } from "./data_index.ts";
import { DesignStudioResource } from "./design_studio.ts";
import { EspResource } from "./esp.ts";
import { ExportsResource } from "./exports.ts";
import { ImportsResource } from "./imports.ts";
import { InfoResource } from "./info.ts";
import { MessagesResource } from "./messages.ts";
import { NewslettersResource } from "./newsletters.ts";
import { ObjectsResource } from "./objects.ts";
import { ReportingWebhooksResource } from "./reporting_webhooks.ts";
import { SegmentsResource } from "./segments.ts";
import { SendResource } from "./send.ts";
import { SenderIdentitiesResource } from "./sender_identities.ts";
import { SnippetsResource } from "./snippets.ts";
import { SubscriptionCenterResource } from "./subscription_center.ts";
import { SubscriptionChannelsResource } from "./subscription_channels.ts";
import { SubscriptionTopicsResource } from "./subscription_topics.ts";
import { TransactionalResource } from "./transactional.ts";
import { WorkspacesResource } from "./workspaces.ts";

export type { ActivitiesResource } from "./activities.ts";
export type { AssetsResource } from "./assets.ts";
export type { AssetsFoldersResource } from "./assets_folders.ts";
export type { BroadcastsResource } from "./broadcasts.ts";
export type { BroadcastsActionsResource } from "./broadcasts_actions.ts";
export type { BroadcastsTriggersResource } from "./broadcasts_triggers.ts";
export type { CampaignsResource } from "./campaigns.ts";
export type { CampaignsActionsResource } from "./campaigns_actions.ts";
export type { CollectionsResource } from "./collections.ts";
export type { CustomersResource } from "./customers.ts";
export type { DataIndexResource } from "./data_index.ts";
export type { DesignStudioResource } from "./design_studio.ts";
export type { DesignStudioComponentsResource } from "./design_studio_components.ts";
export type { DesignStudioEmailsResource } from "./design_studio_emails.ts";
export type { DesignStudioFoldersResource } from "./design_studio_folders.ts";
export type { EspResource } from "./esp.ts";
export type { ExportsResource } from "./exports.ts";
export type { ImportsResource } from "./imports.ts";
export type { InfoResource } from "./info.ts";
export type { MessagesResource } from "./messages.ts";
export type { NewslettersResource } from "./newsletters.ts";
export type { NewslettersContentsResource } from "./newsletters_contents.ts";
export type { NewslettersTestGroupsResource } from "./newsletters_test_groups.ts";
export type { ObjectsResource } from "./objects.ts";
export type { ReportingWebhooksResource } from "./reporting_webhooks.ts";
export type { SegmentsResource } from "./segments.ts";
export type { SendResource } from "./send.ts";
export type { SenderIdentitiesResource } from "./sender_identities.ts";
export type { SnippetsResource } from "./snippets.ts";
export type { SubscriptionCenterResource } from "./subscription_center.ts";
export type { SubscriptionChannelsResource } from "./subscription_channels.ts";
export type { SubscriptionTopicsResource } from "./subscription_topics.ts";
export type { TransactionalResource } from "./transactional.ts";
export type { TransactionalContentsResource } from "./transactional_contents.ts";
export type { WorkspacesResource } from "./workspaces.ts";

/** Access to the App API with all of its resources. */
export class AppAPIResources extends AppAPIAuth {
  /** Operations on activities. */
  readonly activities: ActivitiesResource = new ActivitiesResource(this);
  /** Operations on assets. */
  readonly assets: AssetsResource = new AssetsResource(this);
  /** Operations on broadcasts. */
  readonly broadcasts: BroadcastsResource = new BroadcastsResource(this);
  /** Operations on campaigns. */
  readonly campaigns: CampaignsResource = new CampaignsResource(this);
  /** Operations on collections. */
  readonly collections: CollectionsResource = new CollectionsResource(this);
  /** Operations on customers. */
  readonly customers: CustomersResource = new CustomersResource(this);
  /** Operations on data index. */
  readonly dataIndex: DataIndexResource = new DataIndexResource(this);
  /** Operations on design studio. */
  readonly designStudio: DesignStudioResource = new DesignStudioResource(this);
  /** Operations on esp. */
  readonly esp: EspResource = new EspResource(this);
  /** Operations on exports. */
  readonly exports: ExportsResource = new ExportsResource(this);
  /** Operations on imports. */
  readonly imports: ImportsResource = new ImportsResource(this);
  /** Operations on info. */
  readonly info: InfoResource = new InfoResource(this);
  /** Operations on messages. */
  readonly messages: MessagesResource = new MessagesResource(this);
  /** Operations on newsletters. */
  readonly newsletters: NewslettersResource = new NewslettersResource(this);
  /** Operations on objects. */
  readonly objects: ObjectsResource = new ObjectsResource(this);
  /** Operations on reporting webhooks. */
  readonly reportingWebhooks: ReportingWebhooksResource = new ReportingWebhooksResource(this);
  /** Operations on segments. */
  readonly segments: SegmentsResource = new SegmentsResource(this);
  /** Operations on send. */
  readonly send: SendResource = new SendResource(this);
  /** Operations on sender identities. */
  readonly senderIdentities: SenderIdentitiesResource = new SenderIdentitiesResource(this);
  /** Operations on snippets. */
  readonly snippets: SnippetsResource = new SnippetsResource(this);
  /** Operations on subscription center. */
  readonly subscriptionCenter: SubscriptionCenterResource = new SubscriptionCenterResource(this);
  /** Operations on subscription channels. */
  readonly subscriptionChannels: SubscriptionChannelsResource = new SubscriptionChannelsResource(this);
  /** Operations on subscription topics. */
  readonly subscriptionTopics: SubscriptionTopicsResource = new SubscriptionTopicsResource(this);
  /** Operations on transactional. */
  readonly transactional: TransactionalResource = new TransactionalResource(this);
  /** Operations on workspaces. */
  readonly workspaces: WorkspacesResource = new WorkspacesResource(this);
}
