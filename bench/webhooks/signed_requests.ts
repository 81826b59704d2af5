import { Buffer } from "node:buffer";
import { createHmac } from "node:crypto";

/** The key that all contenders know: in the form that Svix takes, which to the others is text. */
export const SIGNING_KEY = `whsec_${Buffer.from("a key of twenty-four by").toString("base64")}`;

/** Whose headers a request has. */
export type Scheme = "customerio" | "svix";

/** About the bytes of an event with a delivery, a person and a campaign. */
const BODY_BYTES = 1000;

/** An event of an id, as text of {@linkcode BODY_BYTES}. */
export function eventBody(id: string, timestamp: number): string {
  const event = {
    event_id: id,
    object_type: "email",
    metric: "opened",
    timestamp,
    data: {
      customer_id: "0042",
      delivery_id: `d-${id}`,
      identifiers: { id: "0042", email: "ada@example.com", cio_id: "d9c106000001" },
      campaign_id: 7,
      action_id: 42,
      journey_id: "01HXYZ1234567890ABCDEF",
      recipient: "ada@example.com",
      subject: "",
      proxied: false,
      prefetched: false,
    },
  };
  const missing = BODY_BYTES - JSON.stringify(event).length;
  event.data.subject = "Jazz week ".repeat(Math.ceil(missing / 10)).slice(0, missing);
  return JSON.stringify(event);
}

/** The headers that prove who sent a body. */
export function signedHeaders(
  scheme: Scheme,
  id: string,
  body: string,
  timestamp: number,
): Record<string, string> {
  if (scheme === "customerio") {
    const signature = createHmac("sha256", SIGNING_KEY).update(`v0:${timestamp}:${body}`).digest("hex");
    return { "x-cio-timestamp": String(timestamp), "x-cio-signature": signature };
  }
  const key = Buffer.from(SIGNING_KEY.slice("whsec_".length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "svix-id": id, "svix-timestamp": String(timestamp), "svix-signature": `v1,${signature}` };
}

/**
 * Requests as they go over the wire, each with an event of its own, signed as of now.
 *
 * @param count How many.
 * @param scheme Whose headers.
 * @param name What the ids of the events begin with.
 * @returns The bytes of each.
 */
export function signedRequests(count: number, scheme: Scheme, name: string): Uint8Array<ArrayBuffer>[] {
  const timestamp = Math.floor(Date.now() / 1000);
  return Array.from({ length: count }, (_, index) => {
    const id = `${name}-${String(index).padStart(26 - name.length, "0")}`;
    const body = eventBody(id, timestamp);
    return requestOf(body, signedHeaders(scheme, id, body, timestamp));
  });
}

/** A request as it goes over the wire: its body, and the headers that prove who sent it. */
export function requestOf(body: string, proof: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const headers = {
    "host": "127.0.0.1",
    "user-agent": "Customer.io Web Hooks",
    "accept-encoding": "gzip",
    "content-type": "application/json",
    "content-length": String(body.length),
    ...proof,
  };
  const lines = Object.entries(headers).map(([header, value]) => `${header}: ${value}\r\n`);
  return new TextEncoder().encode(`POST /webhooks HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}
