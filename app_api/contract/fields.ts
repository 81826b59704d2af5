// Fields that schemas of several groups have. What has a name of its own among the types is in the files of schemas.
import { z } from "zod";

/** A list in an answer: the service sends null for an empty one. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => given === null ? [] : given, z.array(item).optional());

/** Text that must be there. */
export const text = () =>
  z.string({ error: ({ input }) => input === undefined ? "is required" : "must be text" })
    .min(1, "cannot be empty");

/** The id that Customer.io gave a thing: an integer, which may be written as text. */
export const numericId = (description: string) =>
  z.union([
    z.number("must be an integer").int("must be an integer").positive("must be positive"),
    z.string("must be an integer").regex(/^[1-9]\d*$/, "must be an integer"),
  ]).describe(description);

/** A point in time in an answer. */
export const timestamp = (description: string) =>
  z.number().nullish().describe(`${description}, Unix time in seconds.`);

/** How many entries a page has. */
export const limit = (most: number, usual: number, what: string) =>
  z.number().int("must be an integer").min(1, "must be at least 1").max(most, `cannot be over ${most}`)
    .optional().describe(`${what} a page, ${usual} where absent, ${most} at most.`);

/** Where a page begins. */
export const start = text().optional().describe("The `next` of the page before; absent for the first.");

/** Where the next page begins. */
export const next = z.string().nullish().describe(
  "Pass as `start` for the next page; empty or absent on the last.",
);

/** What kind of identifier a `customer_id` is. */
export const idType = z.enum(["id", "email", "cio_id"], "must be id, email or cio_id").optional().describe(
  "What kind of identifier `customer_id` is; `id` where absent.",
);

/** The person of a path or a query. */
export const customerId = text().describe("Identifies the person; `id_type` says by what.");

/** A word that identifies a thing in a path. */
export const key = (description: string) => text().describe(description);

/** One of a few words. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, `must be ${words.slice(0, -1).join(", ")} or ${words.at(-1)}`);

/** A point in time in a request. */
export const unixTime = (description: string) =>
  z.number("must be Unix time in seconds").int("must be Unix time in whole seconds")
    .min(0, "cannot be before 1970").max(100_000_000_000, "must be in seconds, not milliseconds")
    .optional().describe(`${description}, Unix time in seconds.`);

/** When a thing was last changed, for those who keep copies. */
export const deduplicateId = z.string().nullish().describe("Id and time of the last change, as `id:time`.");

/** The address of something that Customer.io fetches or calls. */
export const url = () => z.url({ protocol: /^https?$/, error: "must be an http or https URL" });

/** The headers of an e-mail or a webhook. */
export const headers = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).nullish().describe(
  "Headers by their names; a list of them in some answers.",
);

/** Bytes of a value as JSON. */
export const jsonBytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** What a filter asks of an attribute. */
export const attributeCondition = {
  field: text().describe("Name of the attribute."),
  operator: z.enum(["eq", "exists"], "must be eq or exists"),
  value: z.union([z.string(), z.number(), z.boolean()]).optional().describe(
    "For `eq`: what the attribute equals.",
  ),
};

interface Condition {
  readonly operator: "eq" | "exists";
  readonly value?: unknown;
}

/** Checks that a condition has the value that it compares with. */
export const comparable = <Schema extends z.ZodType<Condition>>(condition: Schema) =>
  condition.refine(({ operator, value }) => operator !== "eq" || value !== undefined, {
    path: ["value"],
    message: "is required with eq",
  });
