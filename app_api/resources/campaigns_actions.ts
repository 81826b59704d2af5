// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  Action,
  ActionBody,
  ActionResult,
  CampaignActionsQuery,
  CampaignMetricsQuery,
  LinkMetrics,
  MetricsQuery,
  MetricsResult,
} from "../types.ts";

/** Operations of the App API on campaigns actions: `client.campaigns.actions`. */
export class CampaignsActionsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the actions of a campaign, ten a page: `GET /v1/campaigns/{campaign_id}/actions`
   *
   * @param campaignId Id of the campaign.
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
   * @returns The list: awaited its first page, iterated all entries.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     actions: [
   *       {
   *         id: 9,
   *         name: "Welcome",
   *         type: "email",
   *         sending_state: "automatic",
   *         from: "Shop <shop@example.com>",
   *         from_id: 4,
   *         subject: "Welcome, {{customer.name}}",
   *         body: "<p>Good to have you here.</p>",
   *         recipient: "{{customer.email}}",
   *         language: "",
   *         created: 1790000000,
   *         updated: 1790000000,
   *         campaign_id: 3,
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.campaigns.actions.list(3));
   * if (entry?.id !== 9) throw new Error("unexpected");
   * ```
   */
  list(campaignId: number | string, options?: CampaignActionsQuery & CallOptions): PagePromise<Action> {
    return callList(
      this.#auth,
      operations.listCampaignActions,
      { path: { campaign_id: campaignId } },
      options,
    );
  }

  /**
   * Reads an action of a campaign: `GET /v1/campaigns/{campaign_id}/actions/{action_id}`
   *
   * @param campaignId Id of the campaign.
   * @param actionId Id of the action.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     action: {
   *       id: 9,
   *       name: "Welcome",
   *       type: "email",
   *       sending_state: "automatic",
   *       from: "Shop <shop@example.com>",
   *       from_id: 4,
   *       subject: "Welcome, {{customer.name}}",
   *       body: "<p>Good to have you here.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "",
   *       created: 1790000000,
   *       updated: 1790000000,
   *       campaign_id: 3,
   *     },
   *   })),
   * });
   * const answer = await client.campaigns.actions.get(3, 9);
   * if (answer.action?.id !== 9) throw new Error("unexpected");
   * ```
   */
  get(
    campaignId: number | string,
    actionId: number | string,
    options?: CallOptions,
  ): APIPromise<ActionResult> {
    return call(this.#auth, operations.getCampaignAction, {
      path: { campaign_id: campaignId, action_id: actionId },
    }, options);
  }

  /**
   * Changes an action of a campaign, such as the content of its message: `PUT /v1/campaigns/{campaign_id}/actions/{action_id}`
   *
   * @param campaignId Id of the campaign.
   * @param actionId Id of the action.
   * @param body What to change of an action; what is absent stays. Fields of other channels than the action's do nothing.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     action: {
   *       id: 9,
   *       name: "Welcome",
   *       type: "email",
   *       sending_state: "automatic",
   *       from: "Shop <shop@example.com>",
   *       from_id: 4,
   *       subject: "Welcome, {{customer.name}}",
   *       body: "<p>Good to have you here.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "",
   *       created: 1790000000,
   *       updated: 1790000000,
   *       campaign_id: 3,
   *     },
   *   })),
   * });
   * const answer = await client.campaigns.actions.update(3, 9, { subject: "Welcome, {{customer.name}}", sending_state: "automatic" });
   * if (answer.action?.id !== 9) throw new Error("unexpected");
   * ```
   */
  update(
    campaignId: number | string,
    actionId: number | string,
    body: ActionBody,
    options?: CallOptions,
  ): APIPromise<ActionResult> {
    return call(this.#auth, operations.updateCampaignAction, {
      path: { campaign_id: campaignId, action_id: actionId },
      body,
    }, options);
  }

  /**
   * Reads a translation of a campaign's message: `GET /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}`
   *
   * @param campaignId Id of the campaign.
   * @param actionId Id of the action.
   * @param language Language tag such as `de` or `es-MX`.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     action: {
   *       id: 9,
   *       name: "Welcome",
   *       type: "email",
   *       sending_state: "automatic",
   *       from: "Shop <shop@example.com>",
   *       from_id: 4,
   *       subject: "Willkommen, {{customer.name}}",
   *       body: "<p>Good to have you here.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "de",
   *       created: 1790000000,
   *       updated: 1790000000,
   *       campaign_id: 3,
   *     },
   *   })),
   * });
   * const answer = await client.campaigns.actions.getTranslation(3, 9, "de");
   * if (answer.action?.id !== 9) throw new Error("unexpected");
   * ```
   */
  getTranslation(
    campaignId: number | string,
    actionId: number | string,
    language: string,
    options?: CallOptions,
  ): APIPromise<ActionResult> {
    return call(this.#auth, operations.getCampaignActionTranslation, {
      path: { campaign_id: campaignId, action_id: actionId, language: language },
    }, options);
  }

  /**
   * Changes a translation of a campaign's message: `PUT /v1/campaigns/{campaign_id}/actions/{action_id}/language/{language}`
   *
   * @param campaignId Id of the campaign.
   * @param actionId Id of the action.
   * @param language Language tag such as `de` or `es-MX`.
   * @param body What to change of an action; what is absent stays. Fields of other channels than the action's do nothing.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     action: {
   *       id: 9,
   *       name: "Welcome",
   *       type: "email",
   *       sending_state: "automatic",
   *       from: "Shop <shop@example.com>",
   *       from_id: 4,
   *       subject: "Willkommen, {{customer.name}}",
   *       body: "<p>Good to have you here.</p>",
   *       recipient: "{{customer.email}}",
   *       language: "de",
   *       created: 1790000000,
   *       updated: 1790000000,
   *       campaign_id: 3,
   *     },
   *   })),
   * });
   * const answer = await client.campaigns.actions.updateTranslation(3, 9, "de", { subject: "Willkommen, {{customer.name}}" });
   * if (answer.action?.id !== 9) throw new Error("unexpected");
   * ```
   */
  updateTranslation(
    campaignId: number | string,
    actionId: number | string,
    language: string,
    body: ActionBody,
    options?: CallOptions,
  ): APIPromise<ActionResult> {
    return call(this.#auth, operations.updateCampaignActionTranslation, {
      path: { campaign_id: campaignId, action_id: actionId, language: language },
      body,
    }, options);
  }

  /**
   * Counts an action's messages by period and metric: `GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics`
   *
   * @param campaignId Id of the campaign.
   * @param actionId Id of the action.
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     metric: {
   *       series: {
   *         created: [0, 2],
   *         sent: [0, 2],
   *         delivered: [0, 2],
   *         human_opened: [0, 1],
   *       },
   *     },
   *   })),
   * });
   * await client.campaigns.actions.metrics(3, 9, { version: 1, period: "days", steps: 2 });
   * ```
   */
  metrics(
    campaignId: number | string,
    actionId: number | string,
    options: CampaignMetricsQuery & CallOptions,
  ): APIPromise<MetricsResult> {
    return call(this.#auth, operations.campaignActionMetrics, {
      path: { campaign_id: campaignId, action_id: actionId },
    }, options);
  }

  /**
   * Counts the clicks on the links of an action's messages: `GET /v1/campaigns/{campaign_id}/actions/{action_id}/metrics/links`
   *
   * @param campaignId Id of the campaign.
   * @param actionId Id of the action.
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
   * @returns The list: awaited its first page, iterated all entries.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     links: [
   *       {
   *         link: { id: 1, href: "https://example.com/start" },
   *         metric: { series: { clicked: [0, 1] } },
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.campaigns.actions.linkMetrics(3, 9, { period: "days", steps: 2 }));
   * if (entry?.link?.id !== 1) throw new Error("unexpected");
   * ```
   */
  linkMetrics(
    campaignId: number | string,
    actionId: number | string,
    options?: MetricsQuery & CallOptions,
  ): PagePromise<LinkMetrics> {
    return callList(
      this.#auth,
      operations.campaignActionLinks,
      { path: { campaign_id: campaignId, action_id: actionId } },
      options,
      "links",
    );
  }
}
