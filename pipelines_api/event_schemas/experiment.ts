// Properties of A/B tests. Facts: components/schemas/experiment_viewed of the official document, whose prose calls a
// variation a variant.
import { z } from "zod";
import { text } from "./values.ts";

export const ExperimentProperties = z.looseObject({
  experiment_id: text.optional(),
  experiment_name: text.optional(),
  variation_id: text.optional(),
  variation_name: text.optional(),
}).describe("An A/B test, and the variation of it that someone saw.").meta({
  examples: [{
    experiment_id: "x-1",
    experiment_name: "Buy button",
    variation_id: "b",
    variation_name: "Blue",
  }],
});
