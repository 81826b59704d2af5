import type { PeopleFilter } from "@customerio-notebooks/app-api";
import type { Channel } from "../channels.ts";
import { DocumentStore } from "../store/document_store.ts";
import type { Database } from "../store/database.ts";

/** What all that is made on Customer.io's screens has. Moments are milliseconds since 1970. */
interface Made {
  /** Its name. */
  readonly name: string;
  /** When it was made. */
  readonly created_at: number;
  /** When it was last changed. */
  readonly updated_at: number;
}

/** A message as it is written, before it is made for a person; in the App API an action, or a variant. */
export interface Template extends Made {
  /** By which way it goes. */
  readonly type: Channel;
  /** Subject of an e-mail, title of a push notification; may hold `{{…}}`. */
  readonly subject: string;
  /** The message; may hold `{{…}}`. */
  readonly body: string;
  /** The sender's address or number. */
  readonly from: string;
  /** The address for answers. */
  readonly reply_to: string;
  /** What is shown beside the subject. */
  readonly preheader_text: string;
  /** Whether it is sent, kept as a draft or left out. */
  readonly sending_state: "automatic" | "draft" | "off";
  /** The language that it is in; empty for the default. */
  readonly language: string;
  /** Whatever else a caller has set. */
  readonly [field: string]: unknown;
}

/** A campaign that an event triggers. */
export interface Campaign extends Made {
  /** The event. */
  readonly event_name: string;
  /** Whether it sends. */
  readonly active: boolean;
  /** Words by which people find it. */
  readonly tags: readonly string[];
}

/** A broadcast that the API triggers. */
export interface Broadcast extends Made {
  /** Segment of those who get it where a trigger does not say. */
  readonly segment: number;
  /** Words by which people find it. */
  readonly tags: readonly string[];
}

/** A transactional message. */
export interface TransactionalMessage extends Made {
  /** What it is for. */
  readonly description: string;
  /** By which way it goes. */
  readonly channel: Channel;
  /** The name that a caller may give instead of the id. */
  readonly trigger_name: string;
  /** Whether those who have unsubscribed get it too. */
  readonly send_to_unsubscribed: boolean;
  /** Whether messages wait as drafts. */
  readonly queue_drafts: boolean;
  /** Whether what was written is forgotten once it is sent. */
  readonly hide_message_body: boolean;
}

/** A newsletter. */
export interface Newsletter extends Made {
  /** By which way it goes. */
  readonly type: Channel;
  /** When it was last sent; null before. */
  readonly sent_at: number | null;
  /** Who gets it. */
  readonly recipients: PeopleFilter;
  /** Words by which people find it. */
  readonly tags: readonly string[];
}

/** A topic that people can subscribe to. */
export interface Topic {
  /** Its name. */
  readonly name: string;
  /** What it is about. */
  readonly description: string;
  /** The attribute's key of it. */
  readonly identifier: string;
  /** Whether people have it who did not choose. */
  readonly subscribed_by_default: boolean;
}

/** A sender's name and address. */
export interface Sender {
  /** The name. */
  readonly name: string;
  /** The address. */
  readonly email: string;
}

/** A webhook's configuration. */
export interface WebhookConfiguration {
  /** Its name. */
  readonly name: string;
  /** Where events go. */
  readonly endpoint: string;
  /** The events that it wants, such as `email_sent`. */
  readonly events: readonly string[];
  /** Whether nothing is sent. */
  readonly disabled: boolean;
  /** Whether every open and click is sent, and not only the first of a message. */
  readonly full_resolution: boolean;
  /** Whether `sent` events have the message. */
  readonly with_content: boolean;
}

/** A collection: rows that messages can show. */
export interface Collection extends Made {
  /** The rows. */
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

/** A snippet: text that messages share. */
export interface Snippet {
  /** Its name, which is its id. */
  readonly name: string;
  /** The text. */
  readonly value: string;
  /** When it was last changed. */
  readonly updated_at: number;
}

/** Messages are told apart by the id of their template, whatever sends them. */
const TEMPLATES = "template";

/** What a workspace's owner has set up: plain data, seeded with enough to send with. */
export class Definitions {
  /** Campaigns. */
  readonly campaigns: DocumentStore<Campaign>;
  /** Broadcasts. */
  readonly broadcasts: DocumentStore<Broadcast>;
  /** Transactional messages. */
  readonly transactional: DocumentStore<TransactionalMessage>;
  /** Newsletters. */
  readonly newsletters: DocumentStore<Newsletter>;
  /** Actions of campaigns, by campaign. */
  readonly campaignActions: DocumentStore<Template>;
  /** Actions of broadcasts, by broadcast. */
  readonly broadcastActions: DocumentStore<Template>;
  /** Variants of transactional messages, by message. */
  readonly transactionalContents: DocumentStore<Template>;
  /** Variants of newsletters, by newsletter. */
  readonly newsletterContents: DocumentStore<Template>;
  /** Topics of subscriptions. */
  readonly topics: DocumentStore<Topic>;
  /** Senders. */
  readonly senders: DocumentStore<Sender>;
  /** Reporting webhooks. */
  readonly webhooks: DocumentStore<WebhookConfiguration>;
  /** Collections. */
  readonly collections: DocumentStore<Collection>;
  /** Snippets. */
  readonly snippets: DocumentStore<Snippet>;

  /** Opens the tables. */
  constructor(database: Database) {
    this.campaigns = new DocumentStore(database, "campaign");
    this.broadcasts = new DocumentStore(database, "broadcast");
    this.transactional = new DocumentStore(database, "transactional");
    this.newsletters = new DocumentStore(database, "newsletter");
    this.campaignActions = new DocumentStore(database, "campaign action", TEMPLATES);
    this.broadcastActions = new DocumentStore(database, "broadcast action", TEMPLATES);
    this.transactionalContents = new DocumentStore(database, "transactional content", TEMPLATES);
    this.newsletterContents = new DocumentStore(database, "newsletter content", TEMPLATES);
    this.topics = new DocumentStore(database, "topic");
    this.senders = new DocumentStore(database, "sender");
    this.webhooks = new DocumentStore(database, "webhook");
    this.collections = new DocumentStore(database, "collection");
    this.snippets = new DocumentStore(database, "snippet");
  }
}
