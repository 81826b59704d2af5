import {
  type Clock,
  type Logger,
  silentLogger,
  systemClock,
  ValidationError,
} from "@customerio-notebooks/core";
import { type BodyFault, cutOff, receiveBody, type ReceivedBody } from "./receive_body.ts";
import { readIncomingEvent } from "./receive_event.ts";
import { ReceiverMetrics } from "./receiver_metrics.ts";
import { SignatureError } from "./signature_error.ts";
import { SignatureVerifier, type SigningSecrets } from "./signature_verifier.ts";
import { StoreUnavailableError, type WebhookStore } from "./stores/store.ts";

/** Options of {@linkcode createReceiver}. */
export interface ReceiverOptions {
  /** Where events are kept. Whoever opened it closes it, after the receiver has been drained. */
  readonly store: WebhookStore;
  /** The signing key of the webhook, or several while it is changed. */
  readonly secrets: SigningSecrets;
  /**
   * How many seconds the time of sending may differ from now, in both directions.
   *
   * @default {300}
   */
  readonly tolerance?: number;
  /**
   * Bytes that a body may have. Customer.io's events have a few thousand, those with the content of a message more.
   *
   * @default {1048576}
   */
  readonly bodyLimit?: number;
  /**
   * Milliseconds that a body may take to arrive; after half as many more, a sender that has fallen silent is given up.
   * Customer.io gives up after 4000.
   *
   * @default {2500}
   */
  readonly bodyTimeout?: number;
  /**
   * How many requests may be in the works. One more is answered with 503, so that memory stays bounded.
   *
   * @default {1000}
   */
  readonly maxInFlight?: number;
  /**
   * Seconds to wait that an answer of 503 asks for.
   *
   * @default {5}
   */
  readonly retryAfter?: number;
  /**
   * Path that tells whether events can be stored, with 200 or 503; false for none.
   *
   * @default {"/health"}
   */
  readonly healthPath?: string | false;
  /**
   * Path of the metrics, in the text format of Prometheus; false for none.
   *
   * @default {"/metrics"}
   */
  readonly metricsPath?: string | false;
  /**
   * The clock. Tests have one of their own.
   *
   * @default {systemClock}
   */
  readonly clock?: Clock;
  /**
   * Where faults are reported.
   *
   * @default {silentLogger}
   */
  readonly logger?: Logger;
}

/** Answers Customer.io's requests; made by {@linkcode createReceiver}. */
export interface WebhookReceiver {
  /** Answers a request. It never rejects. */
  (request: Request): Promise<Response>;
  /** Answers what comes from now on with 503, and resolves when all that came before is answered. */
  drain(): Promise<void>;
}

/**
 * Makes a handler of Customer.io's webhooks, for `Deno.serve` and every framework that takes a `Request`. Under any path, it
 * answers a POST with
 *
 * - 200 when the event is durable, now or since an earlier attempt;
 * - 400 if the body is not a JSON object, 408 if it comes too slowly, 413 if it is too large;
 * - 401 if the signature is not Customer.io's, or not of now; 405 and 415 if it is no POST of JSON;
 * - 503 with `Retry-After` if the event cannot be stored now.
 *
 * Events of an unknown kind are stored too: Customer.io would hold back later ones behind one that is refused.
 *
 * @param options Store, secrets, limits.
 * @returns The handler.
 * @throws {ConfigurationError} If there is no secret, or one is empty.
 * @throws {RangeError} If the tolerance or a limit makes no sense.
 * @example
 * ```ts
 * import { createReceiver, signPayload } from "@customerio-notebooks/webhooks";
 * import { openSqliteStore } from "@customerio-notebooks/webhooks/sqlite-store";
 *
 * await using store = openSqliteStore(":memory:");
 * const receiver = createReceiver({ store, secrets: "signing-key" });
 *
 * const body = '{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","object_type":"email","metric":"opened"}';
 * const headers = { "content-type": "application/json", ...await signPayload(body, "signing-key") };
 * const { status } = await receiver(new Request("http://localhost/", { method: "POST", headers, body }));
 * if (status !== 200 || await store.count() !== 1) throw new Error("unexpected");
 * ```
 */
export function createReceiver(options: ReceiverOptions): WebhookReceiver {
  const receiver = new Receiver(options);
  return Object.assign((request: Request) => receiver.answer(request), { drain: () => receiver.drain() });
}

/** `application/json`, or a type that is written in JSON. */
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** How a request is answered whose body did not arrive. */
const WITHOUT_BODY: Readonly<Record<BodyFault, readonly [status: number, error: string]>> = {
  "too-large": [413, "the body is too large"],
  "too-slow": [408, "the body came too slowly"],
  "interrupted": [400, "the body is not complete"],
};

class Receiver {
  readonly #options: Required<Omit<ReceiverOptions, "secrets" | "tolerance">>;
  readonly #verifier: SignatureVerifier;
  readonly #metrics = new ReceiverMetrics();
  #inFlight = 0;
  #isDraining = false;
  readonly #drained = Promise.withResolvers<void>();

  constructor({ secrets, tolerance = 300, ...options }: ReceiverOptions) {
    this.#options = {
      bodyLimit: 1_048_576,
      bodyTimeout: 2500,
      maxInFlight: 1000,
      retryAfter: 5,
      healthPath: "/health",
      metricsPath: "/metrics",
      clock: systemClock,
      logger: silentLogger,
      ...options,
    };
    for (const name of ["bodyLimit", "bodyTimeout", "maxInFlight", "retryAfter"] as const) {
      const value = this.#options[name];
      if (!Number.isSafeInteger(value) || value < 1) {
        throw new RangeError(
          `Cannot receive webhooks: ${name} is ${value}, and must be a whole number from 1`,
        );
      }
    }
    const { clock } = this.#options;
    this.#verifier = new SignatureVerifier(secrets, { tolerance, now: () => clock.now() });
  }

  async answer(request: Request): Promise<Response> {
    if (request.method === "GET" || request.method === "HEAD") {
      const { pathname } = new URL(request.url);
      if (pathname === this.#options.healthPath) return await this.#health();
      if (pathname === this.#options.metricsPath) return this.#metricsText();
    }
    const started = performance.now();
    const response = await this.#countedAnswer(request);
    this.#metrics.answered(response.status, performance.now() - started);
    return response;
  }

  drain(): Promise<void> {
    this.#isDraining = true;
    if (this.#inFlight === 0) this.#drained.resolve();
    return this.#drained.promise;
  }

  async #countedAnswer(request: Request): Promise<Response> {
    if (this.#isDraining) return await this.#turnAway(request, "the receiver is closing");
    if (this.#inFlight >= this.#options.maxInFlight) {
      return await this.#turnAway(request, "too many requests are in the works");
    }
    this.#inFlight++;
    try {
      return await this.#receive(request);
    } catch (error) {
      return this.#failed(error);
    } finally {
      this.#inFlight--;
      if (this.#isDraining && this.#inFlight === 0) this.#drained.resolve();
    }
  }

  async #receive(request: Request): Promise<Response> {
    if (request.method !== "POST") {
      return await this.#refuseUnread(request, 405, "webhooks are sent by POST", { allow: "POST" });
    }
    if (!JSON_TYPE.test(request.headers.get("content-type") ?? "")) {
      return await this.#refuseUnread(request, 415, "webhooks are of the type application/json");
    }
    const received = await this.#receiveBody(request, this.#options.bodyLimit);
    if ("fault" in received) {
      const [status, error] = WITHOUT_BODY[received.fault];
      return refusal(status, error, {}, !received.goesOn);
    }
    const body = received.bytes;
    try {
      await this.#verifier.verify(body, request.headers);
      const event = await readIncomingEvent(body, this.#options.clock.now());
      this.#metrics.kept(await this.#options.store.add(event));
      return new Response(null, { status: 200 });
    } catch (error) {
      if (error instanceof SignatureError) return refusal(401, error.reason);
      if (error instanceof ValidationError) return this.#malformed(error);
      throw error;
    }
  }

  /** A connection with a body that is not read is of no use any more, so it is read and thrown away. */
  async #refuseUnread(
    request: Request,
    status: number,
    error: string,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const received = await this.#receiveBody(request, 0);
    return refusal(status, error, headers, !("fault" in received && received.goesOn));
  }

  async #receiveBody(request: Request, limit: number): Promise<ReceivedBody> {
    const { bodyTimeout, clock } = this.#options;
    const after = (milliseconds: number) =>
      clock.deadline?.(milliseconds) ?? AbortSignal.timeout(milliseconds);
    return await receiveBody(request, limit, {
      dripping: after(bodyTimeout),
      silent: after(1.5 * bodyTimeout),
    });
  }

  /** Customer.io has signed it: whoever runs the receiver wants to know. */
  #malformed({ message }: ValidationError): Response {
    this.#options.logger.warn("A signed webhook could not be read", { reason: message });
    return refusal(400, "the body is not a JSON object");
  }

  /** Whatever went wrong, the event may be sent again: after a 500, Customer.io would wait for an hour. */
  #failed(error: unknown): Response {
    this.#options.logger.error("A webhook was not stored", { error });
    return this.#unavailable(
      error instanceof StoreUnavailableError ? "the store is not available" : "internal error",
    );
  }

  async #turnAway(request: Request, reason: string): Promise<Response> {
    return await this.#refuseUnread(request, 503, reason, this.#retryLater());
  }

  #unavailable(reason: string): Response {
    return refusal(503, reason, this.#retryLater());
  }

  #retryLater(): Record<string, string> {
    return { "retry-after": String(this.#options.retryAfter) };
  }

  async #health(): Promise<Response> {
    if (this.#isDraining) return this.#unavailable("the receiver is closing");
    try {
      await this.#options.store.check();
      return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
    } catch (error) {
      return this.#failed(error);
    }
  }

  #metricsText(): Response {
    const text = this.#metrics.text(this.#inFlight, this.#options.store.statistics);
    return new Response(text, { headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" } });
  }
}

function refusal(
  status: number,
  error: string,
  headers: Record<string, string> = {},
  mayStayConnected = true,
): Response {
  const text = JSON.stringify({ error });
  const type = { "content-type": "application/json" };
  if (mayStayConnected) return new Response(text, { status, headers: { ...type, ...headers } });
  return new Response(cutOff(text), { status, headers: { ...type, connection: "close", ...headers } });
}
