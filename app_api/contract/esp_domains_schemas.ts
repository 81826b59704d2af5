// Addresses that the e-mail provider suppresses, by sending domain. Facts: the official Node client, release 5.2.0.
import { z } from "zod";
import { Suppression } from "./esp_schemas.ts";
import { limit, list, next, oneOf, start, text } from "./fields.ts";

export const DomainSuppressionPath = z.strictObject({
  domain_name: text().describe("The sending domain, such as `mail.example.com`."),
  suppression_type: oneOf(["blocks", "bounces", "spam_reports", "invalid_emails"]),
}).describe("Which domain, and why the addresses are suppressed.");

export const DomainSuppressionQuery = z.strictObject({
  start,
  limit: limit(1000, 100, "Addresses"),
  email: text().optional().describe("Only this address; there is one page then."),
}).describe("Which page of the addresses.");

export const DomainSuppressionResult = z.looseObject({
  category: z.string().nullish(),
  suppressions: list(Suppression),
  next,
}).describe("A page of the addresses.");
