import type { MessagesResult } from "@customerio-notebooks/app-api";
import type { DeliveryQuery } from "../store/delivery_query.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { describeMessage } from "./message_description.ts";
import { type PageChoice, takePage } from "./page.ts";

/** What all lists of messages let a caller choose. */
export interface MessagesChoice extends PageChoice {
  /** Of this channel. */
  readonly type?: string | undefined;
  /** That came to this. */
  readonly metric?: string | undefined;
  /** In this state. */
  readonly state?: string | undefined;
  /** Drafts in place of all others. */
  readonly drafts?: boolean | undefined;
  /** Made from then on, Unix time in seconds. */
  readonly start_ts?: number | undefined;
  /** Made until then, Unix time in seconds. */
  readonly end_ts?: number | undefined;
}

/** A span of time, in milliseconds since 1970. */
export interface Span {
  /** Where it begins. */
  readonly from: number;
  /** Where it ends; the moment is not in it. */
  readonly until: number;
}

const MONTH = 31 * 86_400_000;

/** The states that a caller's word stands for. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  drafted: ["drafted"],
  attempted: ["queued", "attempted"],
  sent: ["sent", "delivered"],
  failed: ["failed", "bounced", "dropped", "undeliverable"],
};

const NO_DRAFTS = Object.entries(STATES).flatMap(([name, states]) => name === "drafted" ? [] : states);

/** A page of messages, newest first. */
export function listMessages(
  workspace: Workspace,
  choice: MessagesChoice,
  which: DeliveryQuery,
  usual?: Span,
): MessagesResult {
  const { type, metric, state, drafts = false } = choice;
  const states = state === undefined ? drafts ? ["drafted"] : NO_DRAFTS : STATES[state];
  const query = { channel: type, metric, states, ...spanOf(workspace, choice, usual), ...which };
  const { page, next } = takePage(
    choice,
    // The newest has the highest row; no row comes before the first page.
    (after, limit) => workspace.deliveries.list(query, after === 0 ? Number.MAX_SAFE_INTEGER : after, limit),
    ({ key }) => key,
  );
  return { messages: page.map((delivery) => describeMessage(workspace, delivery)), next };
}

/** The service goes back six months at most, or twelve where it has another time of its own. */
function spanOf(workspace: Workspace, { start_ts: start, end_ts: end }: MessagesChoice, usual?: Span): Span {
  if (start === undefined && end === undefined && usual !== undefined) return usual;
  const longest = (usual === undefined ? 6 : 12) * MONTH;
  const until = end === undefined ? workspace.now() + 1 : (end + 1) * 1000;
  return { from: Math.max(start === undefined ? 0 : start * 1000, until - longest), until };
}

/** The month after a moment. */
export function monthAfter(at: number): Span {
  return { from: at, until: at + MONTH };
}
