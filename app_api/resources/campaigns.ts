// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  Campaign,
  CampaignMessagesQuery,
  CampaignMetricsQuery,
  CampaignResult,
  JourneyMetricsQuery,
  JourneyMetricsResult,
  LinkMetrics,
  LinkMetricsQuery,
  Message,
  MetricsResult,
} from "../types.ts";
import { CampaignsActionsResource } from "./campaigns_actions.ts";

/** Operations of the App API on campaigns: `client.campaigns`. */
export class CampaignsResource {
  /** Operations on campaigns actions. */
  readonly actions: CampaignsActionsResource;
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
    this.actions = new CampaignsActionsResource(auth);
  }

  /**
   * Lists the campaigns of the workspace: `GET /v1/campaigns`
   *
   * @param options Signal, time-out, retries and headers of this call.
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
   *     campaigns: [
   *       {
   *         id: 3,
   *         deduplicate_id: "3:1790000000",
   *         name: "Welcome",
   *         type: "segment",
   *         created: 1790000000,
   *         updated: 1790000000,
   *         active: true,
   *         state: "running",
   *         actions: [{ id: 9, type: "email" }],
   *         first_started: 1790000000,
   *         tags: ["welcome"],
   *         trigger_segment_ids: [7],
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.campaigns.list());
   * if (entry?.id !== 3) throw new Error("unexpected");
   * ```
   */
  list(options?: CallOptions): PagePromise<Campaign> {
    return callList(this.#auth, operations.listCampaigns, {}, options, "campaigns");
  }

  /**
   * Reads a campaign: `GET /v1/campaigns/{campaign_id}`
   *
   * @param campaignId Id of the campaign.
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
   *     campaign: {
   *       id: 3,
   *       deduplicate_id: "3:1790000000",
   *       name: "Welcome",
   *       type: "segment",
   *       created: 1790000000,
   *       updated: 1790000000,
   *       active: true,
   *       state: "running",
   *       actions: [{ id: 9, type: "email" }],
   *       first_started: 1790000000,
   *       tags: ["welcome"],
   *       trigger_segment_ids: [7],
   *     },
   *   })),
   * });
   * const answer = await client.campaigns.get(3);
   * if (answer.campaign?.id !== 3) throw new Error("unexpected");
   * ```
   */
  get(campaignId: number | string, options?: CallOptions): APIPromise<CampaignResult> {
    return call(this.#auth, operations.getCampaigns, { path: { campaign_id: campaignId } }, options);
  }

  /**
   * Counts a campaign's messages by period and metric: `GET /v1/campaigns/{campaign_id}/metrics`
   *
   * @param campaignId Id of the campaign.
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
   * await client.campaigns.metrics(3, {
   *   version: 2,
   *   res: "days",
   *   tz: "Europe/Berlin",
   *   start: 1789900000,
   *   end: 1790000000,
   * });
   * ```
   */
  metrics(
    campaignId: number | string,
    options: CampaignMetricsQuery & CallOptions,
  ): APIPromise<MetricsResult> {
    return call(this.#auth, operations.campaignMetrics, { path: { campaign_id: campaignId } }, options);
  }

  /**
   * Counts the clicks on the links of a campaign's messages: `GET /v1/campaigns/{campaign_id}/metrics/links`
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
   *     links: [
   *       {
   *         link: { id: 1, href: "https://example.com/start" },
   *         metric: { series: { clicked: [0, 1] } },
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.campaigns.linkMetrics(3, { period: "days", steps: 2, unique: true }));
   * if (entry?.link?.id !== 1) throw new Error("unexpected");
   * ```
   */
  linkMetrics(
    campaignId: number | string,
    options?: LinkMetricsQuery & CallOptions,
  ): PagePromise<LinkMetrics> {
    return callList(
      this.#auth,
      operations.campaignLinkMetrics,
      { path: { campaign_id: campaignId } },
      options,
      "links",
    );
  }

  /**
   * Counts what became of people's journeys through a campaign: `GET /v1/campaigns/{campaign_id}/journey_metrics`
   *
   * @param campaignId Id of the campaign.
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
   *     journey_metric: {
   *       started: [0, 2],
   *       activated: [0, 2],
   *       messaged: [0, 2],
   *       finished: [0, 1],
   *     },
   *   })),
   * });
   * await client.campaigns.journeyMetrics(3, { start: 1789900000, end: 1790000000, res: "days" });
   * ```
   */
  journeyMetrics(
    campaignId: number | string,
    options: JourneyMetricsQuery & CallOptions,
  ): APIPromise<JourneyMetricsResult> {
    return call(
      this.#auth,
      operations.campaignJourneyMetrics,
      { path: { campaign_id: campaignId } },
      options,
    );
  }

  /**
   * Lists the messages of a campaign: `GET /v1/campaigns/{campaign_id}/messages`
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
   *     messages: [
   *       {
   *         id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
   *         deduplicate_id: "RPILAgABcRhIBqSp7kiPekGBIeVh:1790000000",
   *         message_template_id: 11,
   *         customer_id: "42",
   *         customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
   *         recipient: "ada@example.com",
   *         subject: "Welcome, Ada",
   *         metrics: {
   *           created: 1790000000,
   *           sent: 1790000001,
   *           delivered: 1790000002,
   *           human_opened: 1790000900,
   *         },
   *         created: 1790000000,
   *         failure_message: null,
   *         campaign_id: 3,
   *         action_id: 9,
   *         newsletter_id: null,
   *         broadcast_id: null,
   *         type: "email",
   *         forgotten: false,
   *       },
   *     ],
   *     next: "",
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.campaigns.messages(3, { metric: "opened", limit: 1000 }));
   * if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
   * ```
   */
  messages(campaignId: number | string, options?: CampaignMessagesQuery & CallOptions): PagePromise<Message> {
    return callList(
      this.#auth,
      operations.getCampaignMessages,
      { path: { campaign_id: campaignId } },
      options,
    );
  }
}
