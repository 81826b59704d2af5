// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { AppOperation, LazyAppOperation } from "./contract/entry.ts";
import type { ActivityOperations } from "./types/activities.ts";
import type { AssetOperations } from "./types/assets.ts";
import type { CustomerOperations } from "./types/customers.ts";
import type { DataIndexOperations } from "./types/data_index.ts";
import type { DesignStudioComponentOperations } from "./types/design_studio_components.ts";
import type { DesignStudioEmailOperations } from "./types/design_studio_emails.ts";
import type { DesignStudioFolderOperations } from "./types/design_studio_folders.ts";
import type { DesignStudioLanguageOperations } from "./types/design_studio_languages.ts";
import type { EspDomainOperations } from "./types/esp_domains.ts";
import type { NewsletterLanguageOperations } from "./types/newsletters_languages.ts";
import type { NewsletterSendingOperations } from "./types/newsletters_sending.ts";
import type { ObjectOperations } from "./types/objects.ts";
import type { SegmentOperations } from "./types/segments.ts";
import type { SendByTemplateOperations } from "./types/sends_by_template.ts";
import type { SnippetCreationOperations } from "./types/snippets_creation.ts";
import type { SubscriptionCenterOperations } from "./types/subscription_center.ts";

/** The operations of the App API with their schemas, by operationId. */
export interface AppContract
  extends
    ActivityOperations,
    AssetOperations,
    CustomerOperations,
    DataIndexOperations,
    DesignStudioComponentOperations,
    DesignStudioEmailOperations,
    DesignStudioFolderOperations,
    DesignStudioLanguageOperations,
    EspDomainOperations,
    NewsletterLanguageOperations,
    NewsletterSendingOperations,
    ObjectOperations,
    SegmentOperations,
    SendByTemplateOperations,
    SnippetCreationOperations,
    SubscriptionCenterOperations {}

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
    resource: "designStudio.emails.languages",
    name: "list",
    load: () =>
      import("./contract/design_studio_languages.ts").then(({ designStudioLanguageOperations }) =>
        designStudioLanguageOperations.listDesignStudioEmailLanguages
      ),
  },
  createDesignStudioEmailLanguage: {
    id: "createDesignStudioEmailLanguage",
    summary: "Adds a translation to an e-mail of Design Studio",
    method: "POST",
    path: "/v1/design_studio/emails/{email_id}/languages",
    rateLimit: "general",
    repeatable: false,
    resource: "designStudio.emails.languages",
    name: "create",
    load: () =>
      import("./contract/design_studio_languages.ts").then(({ designStudioLanguageOperations }) =>
        designStudioLanguageOperations.createDesignStudioEmailLanguage
      ),
  },
  getDesignStudioEmailLanguage: {
    id: "getDesignStudioEmailLanguage",
    summary: "Reads a translation of an e-mail of Design Studio",
    method: "GET",
    path: "/v1/design_studio/emails/{email_id}/languages/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails.languages",
    name: "get",
    load: () =>
      import("./contract/design_studio_languages.ts").then(({ designStudioLanguageOperations }) =>
        designStudioLanguageOperations.getDesignStudioEmailLanguage
      ),
  },
  updateDesignStudioEmailLanguage: {
    id: "updateDesignStudioEmailLanguage",
    summary: "Changes a translation of an e-mail of Design Studio",
    method: "PUT",
    path: "/v1/design_studio/emails/{email_id}/languages/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails.languages",
    name: "update",
    load: () =>
      import("./contract/design_studio_languages.ts").then(({ designStudioLanguageOperations }) =>
        designStudioLanguageOperations.updateDesignStudioEmailLanguage
      ),
  },
  deleteDesignStudioEmailLanguage: {
    id: "deleteDesignStudioEmailLanguage",
    summary: "Deletes a translation of an e-mail of Design Studio",
    method: "DELETE",
    path: "/v1/design_studio/emails/{email_id}/languages/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails.languages",
    name: "delete",
    load: () =>
      import("./contract/design_studio_languages.ts").then(({ designStudioLanguageOperations }) =>
        designStudioLanguageOperations.deleteDesignStudioEmailLanguage
      ),
  },
  getDomainSuppressions: {
    id: "getDomainSuppressions",
    summary: "Lists the addresses that the e-mail provider suppresses for a sending domain",
    method: "GET",
    path: "/v1/esp/domains/{domain_name}/suppression/{suppression_type}",
    rateLimit: "general",
    repeatable: true,
    resource: "esp.domains",
    name: "suppressions",
    paging: { by: "start", items: "suppressions" },
    load: () =>
      import("./contract/esp_domains.ts").then(({ espDomainOperations }) =>
        espDomainOperations.getDomainSuppressions
      ),
  },
  createNewsletterLanguage: {
    id: "createNewsletterLanguage",
    summary: "Adds a translation to a newsletter that is a draft",
    method: "POST",
    path: "/v1/newsletters/{newsletter_id}/language",
    rateLimit: "general",
    repeatable: false,
    resource: "newsletters.languages",
    name: "create",
    load: () =>
      import("./contract/newsletters_languages.ts").then(({ newsletterLanguageOperations }) =>
        newsletterLanguageOperations.createNewsletterLanguage
      ),
  },
  deleteNewsletterLanguage: {
    id: "deleteNewsletterLanguage",
    summary: "Deletes a translation of a newsletter that is a draft",
    method: "DELETE",
    path: "/v1/newsletters/{newsletter_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters.languages",
    name: "delete",
    load: () =>
      import("./contract/newsletters_languages.ts").then(({ newsletterLanguageOperations }) =>
        newsletterLanguageOperations.deleteNewsletterLanguage
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
      import("./contract/newsletters_languages.ts").then(({ newsletterLanguageOperations }) =>
        newsletterLanguageOperations.createNewsletterTestGroup
      ),
  },
  createNewsletterTestGroupLanguage: {
    id: "createNewsletterTestGroupLanguage",
    summary: "Adds a translation to a group of a newsletter's A/B test",
    method: "POST",
    path: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language",
    rateLimit: "general",
    repeatable: false,
    resource: "newsletters.testGroups.languages",
    name: "create",
    load: () =>
      import("./contract/newsletters_languages.ts").then(({ newsletterLanguageOperations }) =>
        newsletterLanguageOperations.createNewsletterTestGroupLanguage
      ),
  },
  deleteNewsletterTestGroupLanguage: {
    id: "deleteNewsletterTestGroupLanguage",
    summary: "Deletes a translation in a group of a newsletter's A/B test",
    method: "DELETE",
    path: "/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "newsletters.testGroups.languages",
    name: "delete",
    load: () =>
      import("./contract/newsletters_languages.ts").then(({ newsletterLanguageOperations }) =>
        newsletterLanguageOperations.deleteNewsletterTestGroupLanguage
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
      import("./contract/sends_by_template.ts").then(({ sendByTemplateOperations }) =>
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
      import("./contract/sends_by_template.ts").then(({ sendByTemplateOperations }) =>
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
      import("./contract/sends_by_template.ts").then(({ sendByTemplateOperations }) =>
        sendByTemplateOperations.sendWhatsApp
      ),
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
    resource: "subscriptionCenter",
    name: "channels",
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
};
