// Generated from the groups in contract/ by `deno task generate`; change it there.
import { AppAPIAuth } from "../auth.ts";
import { ActivitiesResource } from "./activities.ts";
import { AssetsResource } from "./assets.ts";
import { CustomersResource } from "./customers.ts";
import { DataIndexResource } from "./data_index.ts";
import { DesignStudioResource } from "./design_studio.ts";
import { EspResource } from "./esp.ts";
import { NewslettersResource } from "./newsletters.ts";
import { ObjectsResource } from "./objects.ts";
import { SegmentsResource } from "./segments.ts";
import { SendResource } from "./send.ts";
import { SnippetsResource } from "./snippets.ts";
import { SubscriptionCenterResource } from "./subscription_center.ts";

export type { ActivitiesResource } from "./activities.ts";
export type { AssetsResource } from "./assets.ts";
export type { AssetsFoldersResource } from "./assets_folders.ts";
export type { CustomersResource } from "./customers.ts";
export type { DataIndexResource } from "./data_index.ts";
export type { DesignStudioResource } from "./design_studio.ts";
export type { DesignStudioComponentsResource } from "./design_studio_components.ts";
export type { DesignStudioEmailsResource } from "./design_studio_emails.ts";
export type { DesignStudioEmailsLanguagesResource } from "./design_studio_emails_languages.ts";
export type { DesignStudioFoldersResource } from "./design_studio_folders.ts";
export type { EspResource } from "./esp.ts";
export type { EspDomainsResource } from "./esp_domains.ts";
export type { NewslettersResource } from "./newsletters.ts";
export type { NewslettersLanguagesResource } from "./newsletters_languages.ts";
export type { NewslettersTestGroupsResource } from "./newsletters_test_groups.ts";
export type { NewslettersTestGroupsLanguagesResource } from "./newsletters_test_groups_languages.ts";
export type { ObjectsResource } from "./objects.ts";
export type { SegmentsResource } from "./segments.ts";
export type { SendResource } from "./send.ts";
export type { SnippetsResource } from "./snippets.ts";
export type { SubscriptionCenterResource } from "./subscription_center.ts";

/** Access to the App API with all of its resources. */
export class AppAPIResources extends AppAPIAuth {
  /** Operations on activities. */
  readonly activities: ActivitiesResource = new ActivitiesResource(this);
  /** Operations on assets. */
  readonly assets: AssetsResource = new AssetsResource(this);
  /** Operations on customers. */
  readonly customers: CustomersResource = new CustomersResource(this);
  /** Operations on data index. */
  readonly dataIndex: DataIndexResource = new DataIndexResource(this);
  /** Operations on design studio. */
  readonly designStudio: DesignStudioResource = new DesignStudioResource(this);
  /** Operations on esp. */
  readonly esp: EspResource = new EspResource(this);
  /** Operations on newsletters. */
  readonly newsletters: NewslettersResource = new NewslettersResource(this);
  /** Operations on objects. */
  readonly objects: ObjectsResource = new ObjectsResource(this);
  /** Operations on segments. */
  readonly segments: SegmentsResource = new SegmentsResource(this);
  /** Operations on send. */
  readonly send: SendResource = new SendResource(this);
  /** Operations on snippets. */
  readonly snippets: SnippetsResource = new SnippetsResource(this);
  /** Operations on subscription center. */
  readonly subscriptionCenter: SubscriptionCenterResource = new SubscriptionCenterResource(this);
}
