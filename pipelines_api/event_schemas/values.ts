// What the properties of events are made of. All may be absent, and others pass through: the official document requires
// next to nothing, and what it lists it types.
import { z } from "zod";

/** Says what was found instead of what is wanted, in the words of a caller and not of the schema. */
const wanted = (what: string) => ({ error: `must be ${what}` });

export const text = z.string(wanted("text"));
export const amount = z.number(wanted("a number"));
export const whole = z.int(wanted("a whole number"));
export const flag = z.boolean(wanted("true or false"));
export const texts = z.array(text, wanted("a list of texts"));

/** What an event is nothing without. */
export const required = z.string(wanted("text")).regex(/\S/, "cannot be empty");
