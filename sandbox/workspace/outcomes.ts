import type { Draw } from "../ids.ts";
import type { MessageMetric } from "@customerio-notebooks/app-api";
import { canBecome, type Channel } from "../channels.ts";

/** How often each thing becomes of a message whose recipient is under no rule, from 0 to 1. */
export interface OutcomeRates {
  /**
   * Of those that are sent.
   *
   * @default {0.03}
   */
  readonly bounced: number;
  /**
   * Of those that arrive; by a person.
   *
   * @default {0.5}
   */
  readonly opened: number;
  /**
   * E-mails that a machine opens, of those that arrive.
   *
   * @default {0.2}
   */
  readonly prefetched: number;
  /**
   * E-mails whose link a machine follows, as scanners of companies do, of those that arrive.
   *
   * @default {0.04}
   */
  readonly scanned: number;
  /**
   * Of those that a person opened.
   *
   * @default {0.4}
   */
  readonly clicked: number;
  /**
   * Of those whose link was clicked.
   *
   * @default {0.3}
   */
  readonly converted: number;
  /**
   * E-mails by which somebody leaves, of those that a person opened.
   *
   * @default {0.02}
   */
  readonly unsubscribed: number;
  /**
   * E-mails that are marked as spam, of those that a person opened.
   *
   * @default {0.01}
   */
  readonly spammed: number;
}

/** The rates where none are given. */
export const DEFAULT_RATES: OutcomeRates = {
  bounced: 0.03,
  opened: 0.5,
  prefetched: 0.2,
  scanned: 0.04,
  clicked: 0.4,
  converted: 0.3,
  unsubscribed: 0.02,
  spammed: 0.01,
};

/** One thing that will become of a message. */
export interface PlannedMetric {
  /** What. */
  readonly metric: MessageMetric;
  /** Milliseconds after it is to be sent. */
  readonly after: number;
  /** Whether a machine will have done it. */
  readonly machine?: boolean;
  /** Why, where it goes wrong. */
  readonly failure?: string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** What becomes of a message to a recipient of such a name, whatever the rates. Each goes as far as it says. */
const RULES = {
  bounce: "bounced",
  fail: "failed",
  undeliverable: "undeliverable",
  ignore: "delivered",
  prefetch: "prefetched",
  open: "opened",
  click: "clicked",
  convert: "converted",
  unsubscribe: "unsubscribed",
  spam: "spammed",
} as const;

/** Why mail servers refuse e-mails, with the share of those up to each. */
const BOUNCES = [
  { share: 0.6, reason: "550 5.1.1 The address does not exist" },
  { share: 0.85, reason: "552 5.2.2 The mailbox is full" },
  { share: 1, reason: "554 5.7.1 The message was refused by policy" },
] as const;

/** Why what does not go through a mail server bounces. */
const UNREACHABLE: Partial<Record<Channel, string>> = {
  push: "The token of the device is no longer registered",
  twilio: "The number cannot be reached",
  whatsapp: "The number is not on WhatsApp",
};

type Fate = typeof RULES[keyof typeof RULES];

/** The words before the `@` of an address, or behind a `+` there, that decide what becomes of messages to it. */
export const outcomeRules: readonly string[] = Object.keys(RULES);

/**
 * Plans what becomes of a message. The recipient's name decides where it is a rule, as in `bounce@example.com` or
 * `ada+click@example.com`; else the draws do, which always are as many, so that rates change no other message.
 *
 * @param name The e-mail address of the recipient; undefined where they have none.
 */
export function planOutcome(
  channel: Channel,
  name: string | undefined,
  rates: OutcomeRates,
  draw: Draw,
): PlannedMetric[] {
  const chances = Array.from({ length: CHANCES }, () => draw() / 2 ** 32);
  const rule = ruleOf(name);
  const steps = stepsTo(rule ?? drawFate(rates, chances), chances, channel);
  const planned = rule === undefined ? withScan(steps, rates, chances) : steps;
  return planned.filter(({ metric, machine }) =>
    canBecome(channel, metric) && (channel === "email" || !machine)
  );
}

/** Draws that a plan takes. */
const CHANCES = 11;

/** A scanner follows a link as soon as the e-mail arrives. */
function withScan(
  steps: readonly PlannedMetric[],
  { scanned }: OutcomeRates,
  chances: readonly number[],
): PlannedMetric[] {
  const index = steps.findIndex(({ metric }) => metric === "delivered") + 1;
  const after = steps[index - 1]?.after;
  if (after === undefined || (chances[10] ?? 1) >= scanned) return [...steps];
  const scan = { metric: "clicked", after: after + SECOND, machine: true } as const;
  return [...steps.slice(0, index), scan, ...steps.slice(index)];
}

function ruleOf(name: string | undefined): Fate | undefined {
  const words = name?.split("@")[0]?.toLowerCase().split("+") ?? [];
  for (const word of [words[0], words.at(-1)]) {
    if (word !== undefined && isRule(word)) return RULES[word];
  }
  return undefined;
}

function isRule(word: string): word is keyof typeof RULES {
  return Object.hasOwn(RULES, word);
}

function drawFate(rates: OutcomeRates, chances: readonly number[]): Fate | "prefetched and opened" {
  const happens = (index: number, rate: number) => (chances[index] ?? 1) < rate;
  if (happens(0, rates.bounced)) return "bounced";
  const isPrefetched = happens(1, rates.prefetched);
  if (!happens(2, rates.opened)) return isPrefetched ? "prefetched" : "delivered";
  if (happens(3, rates.clicked)) return happens(4, rates.converted) ? "converted" : "clicked";
  if (happens(5, rates.unsubscribed)) return "unsubscribed";
  if (happens(6, rates.spammed)) return "spammed";
  return isPrefetched ? "prefetched and opened" : "opened";
}

function stepsTo(
  fate: Fate | "prefetched and opened",
  chances: readonly number[],
  channel: Channel,
): PlannedMetric[] {
  const chance = (index: number) => chances[index] ?? 0;
  const sent = { metric: "sent", after: SECOND } as const;
  const arrival = 2 * SECOND + Math.floor(chance(7) * 5 * SECOND);
  const delivered = { metric: "delivered", after: arrival } as const;
  // Most look soon, some after a day: as often within each doubling of the time, from half a minute on.
  const opening = arrival + Math.min(DAY, Math.floor(0.5 * MINUTE * 2 ** (chance(8) * 11)));
  const opened = { metric: "opened", after: opening } as const;
  const click = opening + 3 * SECOND + Math.floor(chance(9) * 2 * MINUTE);
  const clicked = { metric: "clicked", after: click } as const;
  const fetched = { metric: "opened", after: arrival + SECOND, machine: true } as const;
  const refusals = {
    bounced: UNREACHABLE[channel] ?? BOUNCES.find(({ share }) => chance(9) < share)?.reason ?? "",
    failed: "The message could not be made: the template has an error",
    undeliverable: "The person has reached the limit of messages",
  } as const;
  switch (fate) {
    case "bounced":
      return [sent, { metric: fate, after: arrival, failure: refusals[fate] }];
    case "failed":
    case "undeliverable":
      return [{ metric: fate, after: SECOND, failure: refusals[fate] }];
    case "delivered":
      return [sent, delivered];
    case "prefetched":
      return [sent, delivered, fetched];
    case "opened":
      return [sent, delivered, opened];
    case "prefetched and opened":
      return [sent, delivered, fetched, opened];
    case "clicked":
      return [sent, delivered, opened, clicked];
    case "converted":
      return [sent, delivered, opened, clicked, {
        metric: "converted",
        after: click + MINUTE + Math.floor(chance(9) * 30 * MINUTE),
      }];
    case "unsubscribed":
    case "spammed":
      return [sent, delivered, opened, { metric: fate, after: click }];
  }
}
