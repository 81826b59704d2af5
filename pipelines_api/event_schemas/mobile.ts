// Properties of the events of mobile apps. Facts: components/schemas of the official document, app_*.
import { z } from "zod";
import { flag, text } from "./values.ts";

export const ApplicationProperties = z.looseObject({
  version: text.optional(),
  build: text.optional(),
}).describe("A version of a mobile app.").meta({ examples: [{ version: "2.1.0", build: "4711" }] });

export const ApplicationOpenedProperties = z.looseObject({
  ...ApplicationProperties.shape,
  from_background: flag.optional().describe("Whether it was in the background before."),
  url: text.optional().describe("The link that opened it; iOS only."),
}).describe("How a mobile app was opened.").meta({ examples: [{ version: "2.1.0", from_background: true }] });

export const ApplicationUpdatedProperties = z.looseObject({
  ...ApplicationProperties.shape,
  previous_version: text.optional(),
  previous_build: text.optional(),
}).describe("The versions of a mobile app before and after an update.").meta({
  examples: [{ previous_version: "2.0.3", version: "2.1.0" }],
});
