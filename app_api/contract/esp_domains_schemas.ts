// Addresses that the e-mail provider suppresses, by sending domain. Facts: the official Node client, release 5.2.0.
import { z } from "zod";
import { limit, list, next, start, text, timestamp } from "./fields.ts";

export const DomainSuppressionPath = z.strictObject({
  domain_name: text().describe("The sending domain, such as `mail.example.com`."),
  suppression_type: z.enum(
    ["blocks", "bounces", "spam_reports", "invalid_emails"],
    "must be blocks, bounces, spam_reports or invalid_emails",
  ),
}).describe("Which domain, and why the addresses are suppressed.");

export const DomainSuppressionQuery = z.strictObject({
  start,
  limit: limit(1000, 100, "Addresses"),
  email: text().optional().describe("Only this address; there is one page then."),
}).describe("Which page of the addresses.");

export const DomainSuppression = z.looseObject({
  email: z.string(),
  reason: z.string().nullish().describe("Why, in the provider's words."),
  status: z.string().nullish().describe("The provider's status code, such as `550`."),
  created: timestamp("When it was suppressed"),
}).describe("An address that the provider suppresses.");

export const DomainSuppressionResult = z.looseObject({
  category: z.string().nullish(),
  suppressions: list(DomainSuppression),
  next,
}).describe("A page of the addresses.");
