import type { MessageMetric } from "@customerio-notebooks/app-api";
import { canBecome, type Channel, channels, type Source } from "../channels.ts";
import { createDeliveryId, type Draw, seededDraw } from "../ids.ts";
import type { Delivery } from "../store/delivery_store.ts";
import type { MetricRow } from "../store/metric_store.ts";
import type { EspCategory } from "../store/esp_suppression_store.ts";
import type { Profile } from "../store/profile_store.ts";
import type { Template } from "./definitions.ts";
import { type Context, fillPlaceholders, linksIn } from "./liquid.ts";
import { planOutcome } from "./outcomes.ts";
import { setTraits } from "./traits.ts";
import type { Workspace } from "./workspace.ts";

/** A message that is to be made for a person. */
export interface Draft {
  /** For whom. */
  readonly person: Profile;
  /** From what. */
  readonly template: Template & { readonly id: number };
  /** What kind of thing sends it, and which. */
  readonly source: Source;
  /** Its id. */
  readonly sourceId: number;
  /** The broadcast's trigger. */
  readonly trigger?: number;
  /** Id of the event that triggered the campaign. */
  readonly triggerEvent?: string;
  /** What fills the placeholders, beside the person's attributes. */
  readonly context?: Context;
  /** Where it goes; the person's own address of the channel where absent. */
  readonly to?: string | undefined;
  /** When it is made, in milliseconds since 1970. */
  readonly at: number;
  /** When it is to be sent; as it is made where absent. */
  readonly sendAt?: number | undefined;
  /** Whether those who have unsubscribed get it too. */
  readonly sendToUnsubscribed: boolean;
  /** Whether it waits as a draft. */
  readonly isQueued?: boolean;
  /** Whether what it says is forgotten. */
  readonly isForgotten?: boolean;
}

/** Draws that a delivery takes: five for its id, the rest for what becomes of it. */
const DRAWS_PER_DELIVERY = 32;

/** Things that become of deliveries and are applied in one transaction. */
const AT_ONCE = 500;

/** Makes a message for a person, plans what becomes of it, and gives its id. */
export function createDelivery(workspace: Workspace, draft: Draft): string {
  const { person, template, source, sourceId, at } = draft;
  const { deliveries } = workspace;
  const draw = drawOf(workspace);
  const id = createDeliveryId(draw);
  const attributes = attributesOf(workspace, person);
  const context: Context = { ...draft.context, customer: attributes };
  const recipient = draft.to === undefined
    ? addressOf(workspace, person, template.type, attributes)
    : fillPlaceholders(draft.to, context);
  const message = {
    ...template,
    subject: fillPlaceholders(template.subject, context),
    body: fillPlaceholders(template.body, context),
  };
  const isDraft = draft.isQueued || template.sending_state === "draft";
  const key = deliveries.create({
    id,
    profile: person.key,
    channel: template.type,
    source,
    source_id: sourceId,
    content: template.id,
    trigger: draft.trigger ?? null,
    trigger_event: draft.triggerEvent ?? null,
    recipient,
    subject: message.subject === "" ? null : message.subject,
    message: draft.isForgotten ? null : JSON.stringify(message),
    state: isDraft ? "drafted" : "queued",
    created_at: at,
  });
  recordMetric(workspace, key, { metric: "drafted", at, machine: 0, link: null });
  if (isDraft) return id;
  const start = Math.max(at, draft.sendAt ?? at);
  plan(workspace, key, { draft, recipient, attributes, links: linksIn(message.body) }, start, draw);
  return id;
}

function drawOf({ seed, deliveries }: Workspace): Draw {
  if (seed !== undefined) return seededDraw(seed ^ 0x27d4eb2f, deliveries.nextKey * DRAWS_PER_DELIVERY);
  const chance = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return seededDraw(chance);
}

function attributesOf({ profiles }: Workspace, person: Profile): Record<string, string> {
  const { id, email } = person;
  const own = Object.fromEntries(profiles.attributes(person).map(({ name, value }) => [name, value]));
  return { ...own, ...(id === null ? {} : { id }), ...(email === null ? {} : { email }) };
}

/** Where a message of a channel reaches a person. */
function addressOf(
  { devices }: Workspace,
  person: Profile,
  channel: Channel,
  attributes: Readonly<Record<string, string>>,
): string {
  switch (channel) {
    case "email":
      return person.email ?? "";
    case "twilio":
    case "whatsapp":
      return attributes.phone ?? "";
    case "push":
      return devices.listOf(person.key).map(({ token }) => token).join(",");
    case "in_app":
    case "inbox":
      return person.id ?? person.email ?? "";
  }
}

interface Made {
  readonly draft: Draft;
  readonly recipient: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly links: readonly string[];
}

function plan(workspace: Workspace, delivery: number, made: Made, start: number, draw: Draw): void {
  const { metrics, plans, rates } = workspace;
  const { draft, recipient, attributes, links } = made;
  const channel = draft.template.type;
  const obstacle = obstacleOf(workspace, made);
  const name = channel === "email" ? addressIn(recipient) : attributes.email;
  const steps = obstacle === undefined
    ? planOutcome(channel, name, rates, draw)
    : [{ metric: obstacle.metric, failure: obstacle.failure, after: 1000 }];
  for (const { metric, after, machine = false, failure = null } of steps) {
    const href = links[draw() % Math.max(1, links.length)] ?? "https://shop.example.com/";
    const link = metric === "clicked" ? metrics.linkTo(href).key : null;
    plans.add({ delivery, metric, at: start + after, machine: machine ? 1 : 0, link, failure });
  }
  workspace.onChange();
}

/** The first address of a list, whose names are left out: `Ada <ada@example.com>, …`. */
function addressIn(recipient: string): string {
  return /[^\s<>,;"]+@[^\s<>,;"]+/.exec(recipient)?.[0] ?? recipient;
}

/** Why a message is not sent at all. */
function obstacleOf(
  { espSuppressions }: Workspace,
  { draft, recipient, attributes }: Made,
): { metric: MessageMetric; failure: string } | undefined {
  if (recipient === "") {
    return { metric: "undeliverable", failure: "The person has no address for this kind of message" };
  }
  if (!draft.sendToUnsubscribed && attributes.unsubscribed === "true") {
    return { metric: "undeliverable", failure: "The person has unsubscribed" };
  }
  const [suppression] = draft.template.type === "email" ? espSuppressions.of(addressIn(recipient)) : [];
  if (suppression === undefined) return undefined;
  return { metric: "dropped", failure: `The address is suppressed: ${suppression.reason}` };
}

/** Lets everything happen to deliveries that is due by the workspace's clock, and says how much that was. */
export function applyDuePlans(workspace: Workspace): number {
  const { plans } = workspace;
  const now = workspace.now();
  let applied = 0;
  for (;;) {
    const due = plans.due(now, AT_ONCE);
    if (due.length === 0) return applied;
    workspace.transaction(() => {
      for (const { key, delivery, failure, ...metric } of due) {
        plans.remove(key);
        recordMetric(workspace, delivery, metric, failure);
      }
    });
    applied += due.length;
  }
}

/** What the reader of a message does leaves the state that its sender brought it to. */
const STATES: ReadonlySet<string> = new Set(
  [
    "attempted",
    "sent",
    "delivered",
    "bounced",
    "dropped",
    "failed",
    "undeliverable",
  ] satisfies MessageMetric[],
);

const ESP_CATEGORIES: Partial<Record<MessageMetric, EspCategory>> = { bounced: "bounces", spammed: "spam" };

/** Writes down what became of a delivery, with what follows from it: an activity, a report, a suppressed address. */
export function recordMetric(
  workspace: Workspace,
  key: number,
  row: MetricRow,
  failure: string | null = null,
): void {
  const { deliveries, metrics, espSuppressions } = workspace;
  const before = deliveries.get(key);
  if (before === undefined || !canBecome(before.channel, row.metric)) return;
  const isFirst = !metrics.has(key, row.metric);
  metrics.add(key, row);
  if (STATES.has(row.metric)) deliveries.setState(key, row.metric, failure);
  const delivery: Delivery = { ...before, failure: failure ?? before.failure };
  workspace.record({
    profile: delivery.profile,
    type: `${row.metric}_${activityWord(delivery.channel)}`,
    at: row.at,
    data: describe(delivery),
  });
  workspace.reports.delivery(delivery, row, isFirst);
  const category = delivery.channel === "email" ? ESP_CATEGORIES[row.metric] : undefined;
  if (category !== undefined) {
    espSuppressions.add({
      category,
      email: addressIn(delivery.recipient),
      reason: failure ?? "The recipient marked a message as spam",
      status: /^\d{3}/.exec(failure ?? "")?.[0] ?? "",
      created_at: row.at,
    });
  }
  if (row.metric === "unsubscribed") unsubscribe(workspace, delivery, row.at);
}

/** Activities have these words for channels; of what they have none for, they say `action`. */
function activityWord(channel: Channel): string {
  return channels[channel].webhookObject === undefined || channel === "whatsapp" ? "action" : channel;
}

function describe(delivery: Delivery): Record<string, unknown> {
  const { id, channel, source, source_id: sourceId, content, subject, recipient, failure } = delivery;
  return {
    delivery_id: id,
    delivery_type: channel,
    [source === "transactional" ? "transactional_message_id" : `${source}_id`]: sourceId,
    [source === "campaign" || source === "broadcast" ? "action_id" : "content_id"]: content,
    recipient,
    ...(subject === null ? {} : { subject }),
    ...(failure === null ? {} : { failure_message: failure }),
  };
}

function unsubscribe(workspace: Workspace, { profile }: Delivery, at: number): void {
  const person = workspace.profiles.byKey(profile);
  if (person !== undefined) setTraits(workspace, { person, isNew: false }, { unsubscribed: true }, at);
}

/** Takes a report from outside, such as an app's, on what became of a delivery; says whether there is such a one. */
export function reportMetric(
  workspace: Workspace,
  id: string,
  metric: MessageMetric,
  href: string | undefined,
  at: number,
): Delivery | undefined {
  const delivery = workspace.deliveries.find(id);
  if (delivery === undefined) return undefined;
  const link = metric === "clicked"
    ? workspace.metrics.linkTo(href ?? "https://shop.example.com/").key
    : null;
  recordMetric(workspace, delivery.key, { metric, at, machine: 0, link });
  return delivery;
}
