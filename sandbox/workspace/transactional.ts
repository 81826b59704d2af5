import type { Channel } from "../channels.ts";
import { applyChanges, type Changes, type Identified } from "../store/document_store.ts";
import type { Profile } from "../store/profile_store.ts";
import { createDelivery } from "./deliveries.ts";
import type { Template, TransactionalMessage } from "./definitions.ts";
import { findOrCreatePerson, type Refusal } from "./people.ts";
import type { Workspace } from "./workspace.ts";

/** By what a send says whom it is for. */
export interface Recipient {
  /** The person's id. */
  readonly id?: string | number | undefined;
  /** The person's e-mail address. */
  readonly email?: string | undefined;
  /** Customer.io's own id of the person. */
  readonly cio_id?: string | undefined;
}

/** A transactional message that is to be sent. */
export interface TransactionalSend {
  /** By which way. */
  readonly channel: Channel;
  /** The transactional message: its id, or its trigger name; the first where absent. */
  readonly reference?: string | number | undefined;
  /** For whom. */
  readonly identifiers: Recipient;
  /** What fills the placeholders. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  /** What takes the place of the template's own. */
  readonly replacing: Changes<Template>;
  /** Where it goes; given the person, since it may depend on them. */
  readonly to?: ((person: Profile) => string | undefined) | undefined;
  /** When to send it, in milliseconds since 1970. */
  readonly sendAt?: number | undefined;
  /** Whether those who have unsubscribed get it too; as the message is set up where absent. */
  readonly sendToUnsubscribed?: boolean | undefined;
  /** Whether it waits as a draft. */
  readonly isQueued?: boolean | undefined;
  /** Whether what it says is forgotten. */
  readonly isForgotten?: boolean | undefined;
  /** The language of the template. */
  readonly language?: string | undefined;
}

/** What was sent. */
export interface Sent {
  /** Id of the delivery. */
  readonly deliveryId: string;
  /** When it is sent, in milliseconds since 1970. */
  readonly at: number;
}

/** The message to which sends without an id count. */
const DEFAULT_MESSAGE = 1;

const DAY = 86_400_000;

/** How far ahead a message can be sent. */
const LONGEST_AHEAD = 90 * DAY;

/** Sends a transactional message, to a person who is added where nobody has the identifier yet. */
export function sendTransactional(workspace: Workspace, send: TransactionalSend): Sent | Refusal {
  const message = findMessage(workspace, send.reference ?? DEFAULT_MESSAGE);
  if (message === undefined) return { refused: `there is no transactional message "${send.reference}"` };
  if (message.channel !== send.channel) {
    return { refused: `transactional message ${message.id} is of the kind ${message.channel}` };
  }
  const at = workspace.now();
  if (send.sendAt !== undefined && send.sendAt > at + LONGEST_AHEAD) {
    return { refused: "send_at cannot be more than 90 days from now" };
  }
  const person = personOf(workspace, send.identifiers, at);
  if ("refused" in person) return person;
  const deliveryId = createDelivery(workspace, {
    person,
    template: templateOf(workspace, message, send),
    source: "transactional",
    sourceId: message.id,
    context: { trigger: send.data ?? {}, message_data: send.data ?? {} },
    to: send.to?.(person),
    at,
    sendAt: send.sendAt,
    sendToUnsubscribed: send.sendToUnsubscribed ?? message.send_to_unsubscribed,
    isQueued: send.isQueued ?? message.queue_drafts,
    isForgotten: send.isForgotten ?? message.hide_message_body,
  });
  return { deliveryId, at: Math.max(at, send.sendAt ?? at) };
}

/** Finds a transactional message by its id or, in any case, its trigger name. */
function findMessage(
  { definitions }: Workspace,
  reference: string | number,
): Identified<TransactionalMessage> | undefined {
  const id = Number(reference);
  if (Number.isInteger(id)) return definitions.transactional.find(id);
  const name = String(reference).toLowerCase();
  return definitions.transactional.list().find(({ trigger_name: trigger }) => trigger.toLowerCase() === name);
}

function templateOf(
  { definitions }: Workspace,
  { id }: Identified<TransactionalMessage>,
  { language = "", replacing }: TransactionalSend,
): Identified<Template> {
  const contents = definitions.transactionalContents.childrenOf(id);
  const content = contents.find((each) => each.language === language) ?? contents[0];
  if (content === undefined) throw new Error(`transactional message ${id} has no content`);
  return { ...applyChanges<Template>(content, replacing), id: content.id };
}

function personOf(
  workspace: Workspace,
  { id, email, cio_id: cioId }: Recipient,
  at: number,
): Profile | Refusal {
  if (cioId !== undefined) {
    return workspace.profiles.byCioId(cioId) ?? { refused: `nobody has the cio_id "${cioId}"` };
  }
  const userId = String(id ?? email ?? "");
  const found = findOrCreatePerson(workspace, { userId }, at);
  return "refused" in found ? found : found.person;
}
