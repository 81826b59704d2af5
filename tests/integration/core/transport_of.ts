import { Secret, Transport, type TransportRequest, type TransportSettings } from "@customerio-notebooks/core";

/** The key that no message may show; its URL and Base64 forms differ from it. */
export const PLANTED_KEY = "planted+key/5f2c9a=0";

/** Retries at once: what is under test is whether, not when. */
export const AT_ONCE = { maxRetries: 3, baseDelay: 0, maxDelay: 60_000 };

/** A transport to a test's server. */
export function transportOf(baseUrl: string, settings: TransportSettings = {}): Transport {
  return new Transport({
    baseUrl,
    credentials: { scheme: "bearer", key: new Secret(PLANTED_KEY), variable: "CUSTOMERIO_APP_API_KEY" },
    retry: AT_ONCE,
    ...settings,
  });
}

/** A read, which may be repeated. */
export const READ: TransportRequest = {
  operation: "listSegments",
  method: "GET",
  path: "/v1/segments",
  repeatable: true,
};

/** A transactional send, which may not. */
export const SEND: TransportRequest = {
  operation: "sendEmail",
  method: "POST",
  path: "/v1/send/email",
  body: '{"to":"ada@example.com"}',
  repeatable: false,
};
