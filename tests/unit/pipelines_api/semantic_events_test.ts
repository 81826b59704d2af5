import { assertEquals } from "@std/assert";
import { type SemanticEventCategory, semanticEvents } from "@customerio-notebooks/pipelines-api";
import { officialPipelinesDocument } from "./official_document.ts";

/** The official document has 16 names of video events, and a schema without a name, `video_quality_updated`. */
const COUNTS: Readonly<Record<SemanticEventCategory, number>> = {
  ecommerce: 28,
  email: 6,
  mobile: 7,
  video: 16 + 1,
  liveChat: 4,
  experiment: 1,
  operation: 9,
};

Deno.test("semantic events are as many as in the official document, each once", () => {
  const counts = Object.entries(semanticEvents).map(([category, names]) => [category, names.length]);
  assertEquals(Object.fromEntries(counts), COUNTS);
  const names: string[] = Object.values(semanticEvents).flat();
  assertEquals(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  assertEquals(names.filter((name) => name !== name.trim()), []);
});

const document = await officialPipelinesDocument();

/** Names of the schemas for data events: those of the names, in snake case, with `email_event_` for e-mail. */
const schemaOf = (category: string, name: string) =>
  name.toLowerCase().replaceAll(" ", "_").replace(
    /^email_/,
    category === "email" ? "email_event_" : "email_",
  );

/** Schemas of the same families that are no event of their own. */
const PARTS = ["product", "products", "promotion", "checkout", "checkout_step", "live_chat_general"];
const FAMILIES =
  /^(products?|promotion|cart|checkout|payment|order|coupon|wishlist|email_event|live_chat|video|experiment)(_|$)/;

Deno.test({
  name: "data events are those that the official document has schemas of",
  ignore: document === undefined,
  fn() {
    const { ecommerce, email, video, liveChat, experiment } = semanticEvents;
    const ours = Object.entries({ ecommerce, email, video, liveChat, experiment })
      .flatMap(([category, names]) => names.map((name) => schemaOf(category, name)));
    const official = Object.keys(document?.components.schemas ?? {})
      .filter((name) => FAMILIES.test(name) && !PARTS.includes(name) && name !== "product_id");
    assertEquals(ours.toSorted(), official.toSorted());
  },
});

Deno.test({
  name: "events of mobile apps and of operations are those that the official document names",
  ignore: document === undefined,
  fn() {
    const official = Object.values(document?.components.schemas ?? {}).flatMap((schema) =>
      Array.from(JSON.stringify(schema).matchAll(/"event":\{[^{}]*"enum":\["([^"]*)"\]/g), ([, name]) => name)
    );
    assertEquals(
      [...semanticEvents.mobile, ...semanticEvents.operation].toSorted(),
      [...new Set(official)].toSorted(),
    );
  },
});
