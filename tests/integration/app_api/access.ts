import { type AppAPIAuthOptions, AppAPIClient } from "@customerio-notebooks/app-api";
import type { RecordingServer } from "../recording_server.ts";

/** The key that no message and no other host may see. */
export const KEY = "planted-key-5f2c9a";

/** A client of a test's server: no limits, retries at once. */
export function clientOf(server: RecordingServer, options: Partial<AppAPIAuthOptions> = {}): AppAPIClient {
  return new AppAPIClient({
    apiKey: KEY,
    baseUrl: server.url,
    rateLimits: {},
    retry: { baseDelay: 0 },
    ...options,
  });
}
