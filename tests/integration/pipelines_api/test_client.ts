import { CustomerIOClient, type CustomerIOClientOptions } from "@customerio-notebooks/pipelines-api";
import type { RecordingServer } from "../recording_server.ts";

/** The time on the clock of the clients under test. */
export const NOW = "2024-05-06T07:08:09.010Z";

/** A client of a test server, at a fixed time, whose retries do not wait. */
export function testClient(
  server: RecordingServer,
  options: Partial<CustomerIOClientOptions> = {},
): CustomerIOClient {
  return new CustomerIOClient({
    apiKey: "abc123",
    baseUrl: `${server.url}/v1`,
    retry: { baseDelay: 0 },
    clock: {
      now: () => Date.parse(NOW),
      // The transport sleeps for its time-outs too: those never come.
      sleep: (milliseconds, signal) => milliseconds === 0 ? Promise.resolve() : untilAborted(signal),
    },
    ...options,
  });
}

function untilAborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((_, reject) =>
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true })
  );
}
