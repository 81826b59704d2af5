// Generated from event_table.ts by `deno task generate`; change it there.
/**
 * A/B tests: one function for each event.
 *
 * @module
 */
import { semanticEventFunction, type TrackSemanticEvent } from "./semantic_event_function.ts";

/**
 * Records `Experiment Viewed`: someone saw a variation of an A/B test.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, trackExperimentViewed } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * await trackExperimentViewed(client, "42", {
 *   properties: { experiment_name: "Buy button", variation_id: "b", variation_name: "Blue" },
 * });
 * ```
 */
export const trackExperimentViewed: TrackSemanticEvent<"Experiment Viewed"> = semanticEventFunction(
  "Experiment Viewed",
);
