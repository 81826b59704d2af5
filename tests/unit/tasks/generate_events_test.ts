import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { z } from "zod";
import { functionName, generateManager, generateTableType } from "../../../tasks/generate_events.ts";

const Ride = z.object({});
const every = z.object({});
const Weather = z.object({});
const example = { properties: { km: 7 } };
const events = {
  "Ride Begun": {
    category: "ride",
    summary: "Someone set off.",
    performer: "anyone",
    properties: Ride,
    context: every,
    example,
  },
  "Ride Ended": {
    category: "ride",
    summary: "Someone arrived.",
    performer: "known",
    properties: Ride,
    context: every,
    example,
  },
  "Rain Begun": {
    category: "rain",
    summary: "It rains.",
    performer: "anyone",
    properties: Ride,
    context: Weather,
    example,
  },
};

Deno.test("functionName() makes one word of an event's name", () => {
  assertEquals(functionName("Ride Begun to Somewhere"), "trackRideBegunToSomewhere");
});

Deno.test("generateTableType() says of each event what is special about it", () => {
  const text = generateTableType(events, { Ride, Weather });
  for (
    const line of [
      '/** Someone set off. */\nreadonly "Ride Begun": SemanticEvent<"ride", Ride>;',
      'readonly "Ride Ended": SemanticEvent<"ride", Ride, "known">;',
      'readonly "Rain Begun": SemanticEvent<"rain", Ride, "anyone", Weather>;',
    ]
  ) assertStringIncludes(text, line);
  assertThrows(() => generateTableType(events, { Weather }), Error, "not among the schemas");
});

Deno.test("generateManager() makes a function of each event of its category, with an example", () => {
  const text = generateManager("Rides.", "ride", events);
  assertEquals(Array.from(text.matchAll(/^export const (\w+)/gm), ([, name]) => name), [
    "trackRideBegun",
    "trackRideEnded",
  ]);
  assertStringIncludes(text, " * Records `Ride Begun`: someone set off.");
  assertStringIncludes(text, ' * await trackRideBegun(client, "42", { properties: { km: 7 } });');
  assertStringIncludes(text, ': TrackSemanticEvent<"Ride Begun"> = semanticEventFunction("Ride Begun");');
});
