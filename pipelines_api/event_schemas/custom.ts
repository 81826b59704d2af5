// Properties of the events for which the official document lists none.
import { z } from "zod";

export const CustomProperties = z.looseObject({}).describe(
  "Properties of an event that has none of its own: any may be given.",
).meta({ examples: [{ screen: "Basket" }] });
