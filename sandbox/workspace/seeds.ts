import type { Channel } from "../channels.ts";
import type { Definitions, Template } from "./definitions.ts";

/** A message, in short. */
export interface SeedMessage {
  /** By which way it goes. */
  readonly type: Channel;
  /** Its name. */
  readonly name: string;
  /** Subject of an e-mail, title of a push notification. */
  readonly subject?: string | undefined;
  /** The message. */
  readonly body: string;
}

const SHOP = "https://shop.example.com";
const SENDER = "Jazz Shop <hello@shop.example.com>";

const link = (path: string, text: string) => `<p><a href="${SHOP}/${path}">${text}</a></p>`;

/** Campaigns; each sends its first message when somebody does what it waits for. */
const CAMPAIGNS: readonly { name: string; event: string; messages: readonly SeedMessage[] }[] = [
  {
    name: "Trial welcome",
    event: "Trial Started",
    messages: [{
      type: "email",
      name: "Welcome",
      subject: "Welcome, {{customer.first_name}}",
      body: `<p>Your trial has begun.</p>${link("start", "Begin")}${link("help", "Ask for help")}`,
    }],
  },
  {
    name: "Abandoned cart",
    event: "Cart Abandoned",
    messages: [
      {
        type: "email",
        name: "Reminder",
        subject: "You left {{event.product}} behind",
        body: `<p>It is still there.</p>${link("cart", "See your cart")}`,
      },
      { type: "push", name: "Push reminder", subject: "Still there", body: "Your cart waits for you" },
    ],
  },
];

/** Broadcasts, for everybody unless the trigger says for whom. */
const BROADCASTS: readonly { name: string; messages: readonly SeedMessage[] }[] = [
  {
    name: "New arrivals",
    messages: [{
      type: "email",
      name: "New arrivals e-mail",
      subject: "New this week: {{trigger.headline}}",
      body: `<p>{{trigger.text}}</p>${link("new", "See what is new")}${link("sale", "Or what is left")}`,
    }],
  },
  {
    name: "Order update",
    messages: [{
      type: "push",
      name: "Order update push",
      subject: "Your order",
      body: "Order {{trigger.order}} is {{trigger.status}}",
    }],
  },
];

/** Transactional messages; the first is the one that sends without an id count for. */
const TRANSACTIONAL: readonly (SeedMessage & { description: string; trigger: string })[] = [
  {
    type: "email",
    name: "Transactional API",
    trigger: "transactional_api",
    description: "What is sent without an id of its own",
    subject: "",
    body: "",
  },
  {
    type: "email",
    name: "Order receipt",
    trigger: "order_receipt",
    description: "Confirms an order",
    subject: "Your order {{trigger.order}}",
    body: `<p>Thank you for {{trigger.total}}.</p>${link("orders", "See your order")}`,
  },
  {
    type: "email",
    name: "Password reset",
    trigger: "password_reset",
    description: "Lets somebody choose a new password",
    subject: "Choose a new password",
    body: link("reset", "Choose a new password"),
  },
  {
    type: "push",
    name: "Shipping update",
    trigger: "shipping_update",
    description: "Says where an order is",
    subject: "On its way",
    body: "Order {{trigger.order}} is on its way",
  },
  {
    type: "twilio",
    name: "Verification code",
    trigger: "verification_code",
    description: "Sends a code",
    body: "Your code is {{trigger.code}}",
  },
  {
    type: "in_app",
    name: "Feature hint",
    trigger: "feature_hint",
    description: "Points something out in the app",
    body: "Have you seen {{trigger.feature}}?",
  },
  {
    type: "inbox",
    name: "Invoice notice",
    trigger: "invoice_notice",
    description: "Puts a notice into the inbox",
    body: "Invoice {{trigger.invoice}} is ready",
  },
  {
    type: "whatsapp",
    name: "Appointment",
    trigger: "appointment",
    description: "Reminds of an appointment",
    body: "See you on {{trigger.day}}",
  },
];

const NEWSLETTER: SeedMessage = {
  type: "email",
  name: "Monthly letter",
  subject: "This month, {{customer.first_name}}",
  body: `<p>What happened.</p>${link("letter", "Read on")}`,
};

const TOPICS = [
  { name: "Product news", description: "What is new", subscribed_by_default: true },
  { name: "Offers", description: "What is cheap", subscribed_by_default: false },
];

/** Sets up what a workspace begins with. The segment is that of everybody who has an e-mail address. */
export function seedDefinitions(definitions: Definitions, segment: number, at: number): void {
  const made = { created_at: at, updated_at: at };
  const templateOf = (message: SeedMessage) => createTemplate(message, at);
  for (const { name, event, messages } of CAMPAIGNS) {
    const campaign = { name, event_name: event, active: true, tags: [], ...made };
    const { id } = definitions.campaigns.create(campaign);
    for (const message of messages) definitions.campaignActions.create(templateOf(message), id);
  }
  for (const { name, messages } of BROADCASTS) {
    const { id } = definitions.broadcasts.create({ name, segment, tags: [], ...made });
    for (const message of messages) definitions.broadcastActions.create(templateOf(message), id);
  }
  for (const { description, trigger, ...message } of TRANSACTIONAL) {
    const { id } = definitions.transactional.create({
      name: message.name,
      description,
      channel: message.type,
      trigger_name: trigger,
      send_to_unsubscribed: true,
      queue_drafts: false,
      hide_message_body: false,
      ...made,
    });
    definitions.transactionalContents.create(templateOf(message), id);
  }
  const { id } = definitions.newsletters.create({
    name: NEWSLETTER.name,
    type: NEWSLETTER.type,
    sent_at: null,
    recipients: { segment: { id: segment } },
    tags: [],
    ...made,
  });
  definitions.newsletterContents.create(templateOf(NEWSLETTER), id);
  TOPICS.forEach((topic, index) => definitions.topics.create({ ...topic, identifier: `topic_${index + 1}` }));
  definitions.senders.create({ name: "Jazz Shop", email: "hello@shop.example.com" });
}

/** A message of a kind, with what every message has. */
export function createTemplate({ type, name, subject = "", body }: SeedMessage, at: number): Template {
  return {
    type,
    name,
    subject,
    body,
    from: type === "email" ? SENDER : type === "twilio" || type === "whatsapp" ? "+15550100" : "",
    reply_to: "",
    preheader_text: "",
    sending_state: "automatic",
    language: "",
    created_at: at,
    updated_at: at,
  };
}
