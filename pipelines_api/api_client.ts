import {
  type CallOptions,
  type ClientOptions,
  clientOptions,
  type Clock,
  type Config,
  createTransport,
  type Operation,
  type Transport,
  type TransportResponse,
  validate,
} from "@customerio-notebooks/core";
import {
  bodySize,
  encodeBatch,
  encodeCall,
  type EncodedCall,
  encodeOperation,
  tooLarge,
} from "./encoding.ts";
import { messageIds } from "./message_ids.ts";
import {
  pipelinesLimits,
  type PipelinesOperation,
  pipelinesOperations,
  pipelinesRateLimits,
} from "./operations.ts";
import type {
  AliasCall,
  BatchCall,
  BatchOperation,
  GroupCall,
  IdentifyCall,
  PageCall,
  ScreenCall,
  TrackCall,
} from "./types.ts";

/**
 * Options of a {@linkcode CustomerIOClient}: `apiKey` is that of an HTTP source of the workspace.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, type CustomerIOClientOptions } from "@customerio-notebooks/pipelines-api";
 *
 * const options: CustomerIOClientOptions = { apiKey: "abc123", region: "eu", timeout: 5_000 };
 * const client = new CustomerIOClient(options);
 * ```
 */
export interface CustomerIOClientOptions extends ClientOptions {
  /**
   * Whether the service is to answer 400 and 401 to what it does not take. Without it the service answers 200 and drops
   * the call.
   *
   * @default {true}
   */
  readonly strictMode?: boolean;
  /**
   * Makes the id of a call that has none. By default they are UUIDs.
   */
  readonly createMessageId?: () => string;
}

/**
 * What is known of a call that the service took.
 *
 * @example
 * ```ts
 * import { type CallReceipt, CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const receipt: CallReceipt = await client.track({ userId: "42", event: "Signed Up", messageId: "m-1" });
 * if (receipt.messageId !== "m-1" || receipt.attempts !== 1) throw new Error("unexpected");
 * ```
 */
export interface CallReceipt {
  /** The id by which the service drops a second copy of the call. */
  readonly messageId: string;
  /** How many times the request was sent. */
  readonly attempts: number;
}

/**
 * What is known of a batch that the service took.
 *
 * @example
 * ```ts
 * import { type BatchReceipt, CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const receipt: BatchReceipt = await client.batch({ batch: [{ type: "identify", userId: "42" }] });
 * if (receipt.messageIds.length !== 1) throw new Error("unexpected");
 * ```
 */
export interface BatchReceipt {
  /** The ids of the calls, in their order. */
  readonly messageIds: readonly string[];
  /** Size of the body in bytes of UTF-8. */
  readonly bytes: number;
  /** How many times the request was sent. */
  readonly attempts: number;
}

/**
 * What is known of a ready-made body that the service took.
 *
 * @example
 * ```ts
 * import { type BodyReceipt, CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const receipt: BodyReceipt = await client.sendBody('{"batch":[{"type":"identify","userId":"42","messageId":"a1"}]}');
 * if (receipt.attempts !== 1) throw new Error("unexpected");
 * ```
 */
export type BodyReceipt = Omit<BatchReceipt, "messageIds">;

/**
 * The fields of a batch beside its calls; they apply to all of them.
 *
 * @example
 * ```ts
 * import { type BatchEnvelope, CustomerIOClient, sendBatch } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const envelope: BatchEnvelope = { integrations: { All: false, Mixpanel: true } };
 * await sendBatch(client, [{ type: "identify", userId: "42" }], { envelope });
 * ```
 */
export type BatchEnvelope = Omit<BatchCall, "batch" | "sentAt">;

/**
 * Client of the Data Pipelines API. Each call gets a `messageId` before it is first sent and keeps it across retries, is
 * checked against the contract and the service's limits before anything is sent, and asks for strict mode.
 *
 * @example
 * ```ts
 * import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({})), // leave it out to reach the real workspace
 * });
 * await client.identify({ userId: "42", traits: { email: "ada@example.com" } });
 * await client.track({ userId: "42", event: "Order Completed", properties: { total: 11.77 } });
 * ```
 */
export class CustomerIOClient {
  readonly #transport: Transport;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #createMessageId: () => string;
  #lastSent = { now: NaN, text: "" };

  /**
   * Makes a client. Nothing is sent before the first call.
   *
   * @throws {ConfigurationError} If there is no key, or the region or base URL is none.
   */
  constructor(options: CustomerIOClientOptions) {
    const { strictMode = true } = options;
    this.#transport = createTransport("pipelines", { rateLimits: pipelinesRateLimits, ...options });
    // Frozen, so that the transport checks them once.
    this.#headers = Object.freeze(strictMode ? { "X-Strict-Mode": "1" } : {});
    this.#createMessageId = options.createMessageId ?? messageIds();
  }

  /**
   * Makes a client from the settings.
   *
   * @param config The settings, as `loadConfig` reads them.
   * @param options What else to set.
   * @returns The client.
   * @throws {ConfigurationError} If no key is set.
   */
  static fromConfig(config: Config, options: Omit<CustomerIOClientOptions, "apiKey"> = {}): CustomerIOClient {
    return new CustomerIOClient({ ...clientOptions("pipelines", config), ...options });
  }

  /** The time that this client goes by. */
  get clock(): Clock {
    return this.#transport.clock;
  }

  /** Creates or updates a person. */
  identify(call: IdentifyCall, options?: CallOptions): Promise<CallReceipt> {
    return this.#call(pipelinesOperations.identify, "identify", call, options);
  }

  /** Records something that a person, or an object, did. */
  track(call: TrackCall, options?: CallOptions): Promise<CallReceipt> {
    return this.#call(pipelinesOperations.track, "track", call, options);
  }

  /** Records the view of a web page. */
  page(call: PageCall, options?: CallOptions): Promise<CallReceipt> {
    return this.#call(pipelinesOperations.page, "page", call, options);
  }

  /** Records the view of a screen of a mobile app. */
  screen(call: ScreenCall, options?: CallOptions): Promise<CallReceipt> {
    return this.#call(pipelinesOperations.screen, "screen", call, options);
  }

  /** Creates or updates an object, such as a company, and relates a person to it. */
  group(call: GroupCall, options?: CallOptions): Promise<CallReceipt> {
    return this.#call(pipelinesOperations.group, "group", call, options);
  }

  /** Merges the profile of `previousId` into that of `userId`. */
  alias(call: AliasCall, options?: CallOptions): Promise<CallReceipt> {
    return this.#call(pipelinesOperations.alias, "alias", call, options);
  }

  /**
   * Sends many calls in one request, at most 500 KB. `sendBatch` takes any number and makes as many requests as it needs.
   *
   * @throws {PayloadTooLargeError} If a call or the batch is too large, before anything is sent.
   */
  async batch(call: BatchCall, options?: CallOptions): Promise<BatchReceipt> {
    // What is no list, or an empty one, is refused by the schema, which says so better than this could.
    if (!Array.isArray(call?.batch) || call.batch.length === 0) {
      validate(pipelinesOperations.batch.bodySchema, call, "batch");
    }
    const { batch, sentAt: _, ...envelope } = call;
    const calls = batch.map((operation, index) => this.encode(operation, index));
    return await this.sendEncoded(calls, envelope, options);
  }

  /**
   * Checks and encodes one call of a batch, and gives it an id where it has none.
   *
   * @param operation The call.
   * @param index Its place among the calls, for messages.
   * @returns The call as it goes over the wire.
   * @throws {ValidationError} If it is not what the service takes.
   */
  encode(operation: BatchOperation, index: number): EncodedCall {
    return encodeOperation(operation, index, this.#createMessageId);
  }

  /**
   * Sends calls that are encoded already in one request.
   *
   * @param calls The calls, from {@linkcode CustomerIOClient.encode}.
   * @param envelope What applies to all of them.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns What is known of the batch that the service took.
   * @throws {PayloadTooLargeError} If they are over 500 KB together, before anything is sent.
   */
  async sendEncoded(
    calls: readonly EncodedCall[],
    envelope: BatchEnvelope = {},
    options?: CallOptions,
  ): Promise<BatchReceipt> {
    const body = encodeBatch(calls, { ...envelope, sentAt: this.#sentAt() });
    const { bytes, attempts } = await this.sendBody(body, options);
    return { messageIds: calls.map(({ messageId }) => messageId), bytes, attempts };
  }

  /**
   * Sends the body of a batch that is ready: a JSON object whose `batch` is a list of calls, each with its `messageId`,
   * without which a retry would make a second call of it. Nothing of it is checked but its size.
   *
   * @param body JSON, as text or in bytes of UTF-8.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns What is known of the body that the service took.
   * @throws {PayloadTooLargeError} If it is over 500 KB, before anything is sent.
   * @example
   * ```ts
   * import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
   *
   * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
   * const line = '{"type":"identify","userId":"42","messageId":"a1"}';
   * const { bytes } = await client.sendBody(new TextEncoder().encode(`{"batch":[${line}]}`));
   * if (bytes !== 62) throw new Error("unexpected");
   * ```
   */
  async sendBody(body: string | Uint8Array<ArrayBuffer>, options?: CallOptions): Promise<BodyReceipt> {
    const bytes = bodySize(body);
    if (bytes > pipelinesLimits.batch) {
      throw tooLarge("batch", "the batch", bytes, pipelinesLimits.batch, "Use sendBatch, which splits it");
    }
    const { attempts } = await this.#post(pipelinesOperations.batch, body, options);
    return { attempts, bytes };
  }

  async #call<Call extends { messageId?: string | undefined }>(
    operation: PipelinesOperation<Call>,
    type: string,
    call: Call,
    options?: CallOptions,
  ): Promise<CallReceipt> {
    const messageId = call?.messageId ?? this.#createMessageId();
    const complete = { type, ...call, messageId, sentAt: this.#sentAt() };
    const encoded = encodeCall(operation.bodySchema, complete, { operation: operation.id });
    const { attempts } = await this.#post(operation, encoded.json, options);
    return { messageId: encoded.messageId, attempts };
  }

  #post(
    operation: Operation,
    body: string | Uint8Array<ArrayBuffer>,
    options?: CallOptions,
  ): Promise<TransportResponse> {
    const { id, method, path, rateLimit, repeatable } = operation;
    const request = { operation: id, method, path, headers: this.#headers, body, rateLimit, repeatable };
    return this.#transport.send(request, options);
  }

  /** Many calls are made within one millisecond, and have the same text for it. */
  #sentAt(): string {
    const now = this.#transport.clock.now();
    if (now !== this.#lastSent.now) this.#lastSent = { now, text: new Date(now).toISOString() };
    return this.#lastSent.text;
  }
}
