// Fields that schemas of several groups have. What has a name of its own among the types is in the files of schemas.
import { z } from "zod";

/** A list in an answer: the service sends null for an empty one. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => given === null ? [] : given, z.array(item).optional());

/** Text that must be there. */
export const text = () => z.string("must be text").min(1, "cannot be empty");

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
