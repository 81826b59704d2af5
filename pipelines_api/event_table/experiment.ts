// The event of A/B tests.
import * as schemas from "../event_schemas/experiment.ts";
import { eventsOf } from "./entry.ts";

const experiment = eventsOf("experiment", "anyone");

export const experimentEvents = {
  "Experiment Viewed": experiment("Someone saw a variation of an A/B test.", schemas.ExperimentProperties, {
    experiment_name: "Buy button",
    variation_id: "b",
    variation_name: "Blue",
  }),
};
