// Fields of what lies in folders: files, and the e-mails and components of Design Studio. Their lists come in numbered pages.
import { z } from "zod";

/** Which page of a list, by its number. */
export const numberedPage = {
  page: z.number().int("must be an integer").min(1, "must be at least 1").optional().describe(
    "Which page, from 1.",
  ),
  limit: z.number().int("must be an integer").min(1, "must be at least 1").max(10_000, "cannot be over 10000")
    .optional().describe("Entries a page, 1000 where absent, 10000 at most."),
};

/** Whether a list leaves out what is in folders of its folder. */
export const directDescendantsOnly = z.boolean().optional().describe(
  "True leaves out what is in folders of that folder.",
);

/** Says where an update moves a thing. */
export const MOVED_TO = "Moves it into this folder; null moves it to the top, absent leaves it where it is.";

/** Whether a body says anything at all: the service refuses an update of nothing. */
export function hasField(body: object): boolean {
  return Object.values(body).some((value) => value !== undefined);
}
