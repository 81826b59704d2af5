/** Requests as Customer.io makes them, for the tests of the receiver. */
import { signPayload } from "@customerio-notebooks/webhooks";

/** The signing key of the tests. */
export const SECRET = "signing-key-5f2c9a";

/** An event of which only the id, and what is given, is its own. */
export function eventOf(eventId: string, fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    event_id: eventId,
    object_type: "email",
    metric: "opened",
    timestamp: 1_700_000_000,
    data: { customer_id: "42", identifiers: { id: "42" }, subject: "Zoë 🎉" },
    ...fields,
  });
}

/** How a signed request is made. */
export interface SignedInit {
  readonly method: "POST";
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** A POST of a body, signed as of now. */
export async function signedInit(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<SignedInit> {
  const signature = await signPayload(body, SECRET);
  return { method: "POST", headers: { "content-type": "application/json", ...signature, ...headers }, body };
}

/** A request for a receiver without a socket. */
export async function signedRequest(
  body: string | Uint8Array<ArrayBuffer>,
  headers?: Readonly<Record<string, string>>,
): Promise<Request> {
  return new Request("http://localhost/webhooks", await signedInit(body, headers));
}

/** Sends a signed event; gives the status. */
export async function send(url: string, body: string): Promise<number> {
  const response = await fetch(url, await signedInit(body));
  await response.body?.cancel();
  return response.status;
}
