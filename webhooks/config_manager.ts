import {
  type AppAPIAuth,
  operations,
  type ReportingWebhook,
  type ReportingWebhookBody,
  type ReportingWebhookEvent,
} from "@customerio-notebooks/app-api";
import {
  callOperation,
  type CallOptions,
  CustomerIOError,
  splitCallOptions,
} from "@customerio-notebooks/core";
import { sendTestEvent, type TestEventOptions, type TestEventOutcome } from "./test_event.ts";

/**
 * What {@linkcode CustomerIOWebhookManager.ensureWebhook} sets beside URL and events. What is left out stays as it is.
 *
 * @example
 * ```ts
 * import type { WebhookSettings } from "@customerio-notebooks/webhooks";
 *
 * const settings: WebhookSettings = { name: "Warehouse", full_resolution: true };
 * ```
 */
export interface WebhookSettings extends CallOptions {
  /**
   * Its name, in Customer.io's list of webhooks.
   *
   * @default {the host of its URL, where it is new}
   */
  readonly name?: string;
  /** True to send nothing. */
  readonly disabled?: boolean;
  /** True to get every open and click, false to get the first of each message. */
  readonly full_resolution?: boolean;
  /** True to get the content of messages with their `sent` events. */
  readonly with_content?: boolean;
}

/**
 * What {@linkcode CustomerIOWebhookManager.ensureWebhook} has done.
 *
 * @example
 * ```ts
 * import type { EnsuredWebhook } from "@customerio-notebooks/webhooks";
 *
 * const ensured: EnsuredWebhook = { outcome: "unchanged", webhook: { id: 15, events: ["email_opened"] } };
 * ```
 */
export interface EnsuredWebhook {
  /** What was needed. */
  readonly outcome: "created" | "updated" | "unchanged";
  /** The webhook as it is now. */
  readonly webhook: ReportingWebhook;
}

/**
 * Sets up reporting webhooks: to which URLs Customer.io sends which events.
 *
 * @example
 * ```ts
 * import { AppAPIAuth } from "@customerio-notebooks/app-api";
 * import { CustomerIOWebhookManager, reportingEventsFor } from "@customerio-notebooks/webhooks";
 *
 * const webhook = { id: 15, name: "Warehouse", endpoint: "https://hooks.example.com/cio", events: ["email_opened"] };
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ reporting_webhooks: [webhook] })),
 * });
 * const manager = new CustomerIOWebhookManager(auth);
 * const { outcome } = await manager.ensureWebhook(webhook.endpoint, reportingEventsFor(["email.opened"]));
 * if (outcome !== "unchanged") throw new Error("unexpected");
 * ```
 */
export class CustomerIOWebhookManager {
  readonly #auth: AppAPIAuth;
  /** By URL, the last call that ensures its webhook: the next one waits for it, and finds what it made. */
  readonly #ensuring = new Map<string, Promise<unknown>>();

  /** Makes a manager from the access to the App API. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Makes a webhook.
   *
   * @param webhook Name, URL, events.
   * @param options Signal, time-out.
   * @returns The webhook with its id.
   * @throws {ValidationError} If the URL is none or an event is not known, before anything is sent.
   */
  async create(webhook: ReportingWebhookBody, options?: CallOptions): Promise<ReportingWebhook> {
    const operation = await operations.createWebhook.load();
    return (await callOperation(this.#auth.transport, operation, { body: webhook }, options)).result;
  }

  /**
   * Lists the webhooks of the workspace.
   *
   * @param options Signal, time-out.
   * @returns The webhooks.
   */
  async list(options?: CallOptions): Promise<ReportingWebhook[]> {
    const operation = await operations.listWebhooks.load();
    const { result } = await callOperation(this.#auth.transport, operation, {}, options);
    return result.reporting_webhooks ?? [];
  }

  /**
   * Reads a webhook.
   *
   * @param id Its id.
   * @param options Signal, time-out.
   * @returns The webhook.
   * @throws {CustomerIOError} With status 404 if there is no such webhook.
   */
  async get(id: number, options?: CallOptions): Promise<ReportingWebhook> {
    const operation = await operations.getWebhook.load();
    const path = { webhook_id: id };
    return (await callOperation(this.#auth.transport, operation, { path }, options)).result;
  }

  /**
   * Changes a webhook. The service replaces all of its settings, so that they are read first, and sent with the changes.
   *
   * @param id Its id.
   * @param changes What is to be different; all else stays as it is.
   * @param options Signal, time-out.
   * @returns The webhook as it is now.
   * @throws {CustomerIOError} With status 404 if there is no such webhook.
   * @throws {ValidationError} If a change is not one that the service takes.
   */
  async update(
    id: number,
    changes: Partial<ReportingWebhookBody>,
    options?: CallOptions,
  ): Promise<ReportingWebhook> {
    return await this.#replace(await this.get(id, options), changes, options);
  }

  /**
   * Deletes a webhook.
   *
   * @param id Its id.
   * @param options Signal, time-out.
   * @throws {CustomerIOError} With status 404 if there is no such webhook.
   */
  async delete(id: number, options?: CallOptions): Promise<void> {
    const operation = await operations.deleteWebhook.load();
    await callOperation(this.#auth.transport, operation, { path: { webhook_id: id } }, options);
  }

  /**
   * Sends a made-up event to a webhook's URL, signed as Customer.io signs, and accepted as by Customer.io: with an answer of 2xx
   * within four seconds. The App API has no operation for that, so that it is sent from here, and says nothing of whether
   * Customer.io itself reaches the URL. A receiver stores the event; its id begins with `test-`.
   *
   * @param id The webhook's id.
   * @param options The signing key, and which event.
   * @returns How it was answered.
   * @throws {CustomerIOError} With status 404 if there is no such webhook; without one if it has no URL.
   */
  async test(id: number, options: TestEventOptions): Promise<TestEventOutcome> {
    const { endpoint } = await this.get(id, options.signal === undefined ? {} : { signal: options.signal });
    if (typeof endpoint === "string" && endpoint !== "") return await sendTestEvent(endpoint, options);
    throw new CustomerIOError(`Cannot test webhook ${id}: it has no URL. Set one by update()`, {
      operation: "testWebhook",
    });
  }

  /**
   * Makes sure that there is one webhook for a URL, and that it gets these events: makes it where there is none, changes it only
   * where it differs. It may be called at each start of a receiver. Of calls at the same time, in one process, the second finds
   * what the first has made; in several, each looks again after it has made one, and takes back its own where another is older.
   *
   * @param url Where Customer.io is to send events.
   * @param events Which; {@linkcode reportingEventsFor} gives those of handlers.
   * @param settings Name and the rest. Call options, too.
   * @returns The webhook, and what was needed.
   * @throws {ValidationError} If the URL is none or an event is not known, before anything is changed.
   */
  async ensureWebhook(
    url: string,
    events: readonly ReportingWebhookEvent[],
    settings: WebhookSettings = {},
  ): Promise<EnsuredWebhook> {
    const place = placeOf(url);
    const before = this.#ensuring.get(place);
    const ensuring = (before ?? Promise.resolve()).catch(() => {}).then(() =>
      this.#ensure(url, events, settings)
    );
    this.#ensuring.set(place, ensuring);
    try {
      return await ensuring;
    } finally {
      if (this.#ensuring.get(place) === ensuring) this.#ensuring.delete(place);
    }
  }

  async #ensure(
    url: string,
    events: readonly ReportingWebhookEvent[],
    settings: WebhookSettings,
  ): Promise<EnsuredWebhook> {
    const { callOptions, fields } = splitCallOptions(settings);
    const wanted = { ...fields, events: [...new Set(events)] };
    const existing = await this.#oldestAt(url, callOptions);
    if (existing !== undefined) return await this.#adapt(existing, wanted, callOptions);
    const body = { name: nameFor(url), ...wanted, endpoint: url };
    const made = await this.create(body, callOptions);
    const oldest = await this.#oldestAt(url, callOptions);
    if (oldest === undefined || oldest.id >= made.id) return { outcome: "created", webhook: made };
    await this.delete(made.id, callOptions);
    return await this.#adapt(oldest, wanted, callOptions);
  }

  async #adapt(
    existing: ReportingWebhook,
    wanted: Partial<ReportingWebhookBody>,
    options: CallOptions,
  ): Promise<EnsuredWebhook> {
    if (!differs(existing, wanted)) return { outcome: "unchanged", webhook: existing };
    return { outcome: "updated", webhook: await this.#replace(existing, wanted, options) };
  }

  async #oldestAt(url: string, options: CallOptions): Promise<ReportingWebhook | undefined> {
    const place = placeOf(url);
    const there = (await this.list(options)).filter(({ endpoint }) => placeOf(endpoint ?? "") === place);
    return there.sort((left, right) => left.id - right.id)[0];
  }

  async #replace(
    { id, name, endpoint, events, disabled, full_resolution, with_content }: ReportingWebhook,
    changes: Partial<ReportingWebhookBody>,
    options: CallOptions | undefined,
  ): Promise<ReportingWebhook> {
    const flags = { disabled, full_resolution, with_content };
    const known = Object.entries(flags).filter(([, value]) => typeof value === "boolean");
    // The operation's schema checks what the service gave back, and an event that is not known by name.
    const body = { name, endpoint, events, ...Object.fromEntries(known), ...changes } as ReportingWebhookBody;
    const operation = await operations.updateWebhook.load();
    const input = { path: { webhook_id: id }, body };
    return (await callOperation(this.#auth.transport, operation, input, options)).result;
  }
}

/** What tells URLs apart: `https://example.com` and `HTTPS://example.com:443/` are one. */
function placeOf(url: string): string {
  return URL.parse(url)?.href ?? url;
}

/** A name for a new webhook; what is no URL is refused when it is sent. */
function nameFor(url: string): string {
  return URL.parse(url)?.host || url;
}

function differs(
  existing: ReportingWebhook,
  { events = [], ...settings }: Partial<ReportingWebhookBody>,
): boolean {
  const isOther = new Set<string>(existing.events).symmetricDifference(new Set<string>(events)).size > 0;
  return isOther ||
    Object.entries(settings).some(([name, value]) => value !== undefined && existing[name] !== value);
}
