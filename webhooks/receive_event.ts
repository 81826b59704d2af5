import { objectTypeOf, parseObject, textOf, UNKNOWN } from "./event_body.ts";
import type { IncomingEvent } from "./stores/store.ts";

/** What an id of Customer.io consists of. Anything else is not kept apart by every store: they replace some characters. */
const EVENT_ID = /^[\x21-\x7e]{1,128}$/;

/**
 * Reads of a verified body what a store needs to know of it; nothing else of it is judged, since Customer.io holds back later
 * events behind one that is refused. An event without an id of its own is known by its content, which is the same in every
 * attempt to send it.
 *
 * @param bytes The body.
 * @param receivedAt In milliseconds since 1970.
 * @returns The event.
 * @throws {ValidationError} If the body is not a JSON object in UTF-8; the message does not show it.
 */
export async function readIncomingEvent(
  bytes: Uint8Array<ArrayBuffer>,
  receivedAt: number,
): Promise<IncomingEvent> {
  const body = textOf(bytes);
  const event = parseObject(body);
  const { event_id, metric, timestamp } = event;
  return {
    eventId: typeof event_id === "string" && EVENT_ID.test(event_id) ? event_id : await idOf(bytes),
    objectType: nameOf(objectTypeOf(event)),
    metric: nameOf(metric),
    occurredAt: secondsOf(timestamp),
    receivedAt: Math.floor(receivedAt),
    body,
  };
}

async function idOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return `sha256:${new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex()}`;
}

function nameOf(value: unknown): string {
  return typeof value === "string" ? value : UNKNOWN;
}

function secondsOf(value: unknown): number | undefined {
  if (typeof value !== "number") return undefined;
  const seconds = Math.floor(value);
  return Number.isSafeInteger(seconds) ? seconds : undefined;
}
