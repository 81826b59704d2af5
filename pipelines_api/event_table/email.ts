// The e-mail events: of those that a reader causes, more is known of who that is.
import type { z } from "zod";
import * as schemas from "../event_schemas/email.ts";
import { eventsOf } from "./entry.ts";

const event = eventsOf("email", "anyone");

const email = <Properties extends z.ZodType, Circumstances extends z.ZodType>(
  summary: string,
  properties: Properties,
  context: Circumstances,
  example: z.infer<Properties>,
) => ({
  ...event(summary, properties, example),
  context,
  example: { properties: example, context: { traits: { email: "ada@example.com" } } },
});

const jazzWeek = { email_id: "e-1", email_subject: "Jazz week" };

export const emailEvents = {
  "Email Bounced": email(
    "An e-mail could not be delivered.",
    schemas.EmailProperties,
    schemas.EmailContext,
    jazzWeek,
  ),
  "Email Delivered": email(
    "An e-mail reached its recipient's server.",
    schemas.EmailProperties,
    schemas.EmailContext,
    jazzWeek,
  ),
  "Email Opened": email(
    "Someone opened an e-mail.",
    schemas.EmailProperties,
    schemas.EmailReaderContext,
    jazzWeek,
  ),
  "Email Link Clicked": email(
    "Someone clicked on a link in an e-mail.",
    schemas.EmailLinkProperties,
    schemas.EmailReaderContext,
    { ...jazzWeek, link_url: "https://shop.example.com/jazz" },
  ),
  "Email Marked as Spam": email(
    "Someone marked an e-mail as spam.",
    schemas.EmailProperties,
    schemas.EmailReaderContext,
    jazzWeek,
  ),
  "Email Unsubscribed": email(
    "Someone left a mailing list.",
    schemas.EmailListProperties,
    schemas.EmailReaderContext,
    { ...jazzWeek, list_id: "l-1", list_name: "New CDs" },
  ),
};
