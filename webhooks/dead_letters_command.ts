import { WrongArgument } from "./cli_arguments.ts";
import type { AssignmentStore, DeadLetter, DeadLetterFilter } from "./stores/assignments.ts";

/** What to do with which dead letters, and how to say it. */
export interface DeadLettersCommand {
  /** `list`, `replay` or `discard`. */
  readonly action: string;
  readonly event: string | undefined;
  readonly handler: string | undefined;
  /** Whether all are meant: nobody is to lose them by an option that was forgotten. */
  readonly all: boolean;
  /** Whether to write one JSON object a line. */
  readonly json: boolean;
}

/** Dead letters that are read at a time. */
const PAGE = 500;

/**
 * Lists dead letters, or makes an end of them.
 *
 * @throws {WrongArgument} If it is not said which are meant.
 */
export async function runDeadLetters(
  assignments: AssignmentStore,
  { action, event, handler, all, json }: DeadLettersCommand,
  write: (line: string) => void,
  now: number,
): Promise<void> {
  const filter: DeadLetterFilter = {
    ...(event === undefined ? {} : { eventId: event }),
    ...(handler === undefined ? {} : { handler }),
  };
  if (action === "list") return await list(assignments, filter, json, write);
  const isOfSome = event !== undefined || handler !== undefined;
  if (isOfSome === all) {
    throw new WrongArgument(`Say which dead letters to ${action}: by --event, by --handler, or --all`);
  }
  const count = action === "replay"
    ? await assignments.replay(filter, now)
    : await assignments.discard(filter);
  const done = action === "replay" ? "replayed" : "discarded";
  write(json ? JSON.stringify({ [done]: count }) : `${numberOf(count)} ${done}`);
}

async function list(
  assignments: AssignmentStore,
  filter: DeadLetterFilter,
  json: boolean,
  write: (line: string) => void,
): Promise<void> {
  let [count, last]: [number, DeadLetter | undefined] = [0, undefined];
  for (;;) {
    const after = last === undefined ? {} : { after: last };
    const letters: readonly DeadLetter[] = await assignments.deadLetters({
      ...filter,
      ...after,
      limit: PAGE,
    });
    for (const letter of letters) write(json ? jsonOf(letter) : lineOf(letter));
    count += letters.length;
    last = letters.at(-1);
    if (last === undefined) break;
  }
  if (!json) write(numberOf(count));
}

function numberOf(count: number, what = "dead letter"): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

function lineOf({ event, handler, attempts, error, failedAt }: DeadLetter): string {
  const what = `${event.objectType}.${event.metric} ${event.eventId}`;
  // A terminal does what control characters tell it, and what they say came from outside.
  const fields = [new Date(failedAt).toISOString(), what, handler, numberOf(attempts, "attempt"), error];
  return fields.join("  ").replaceAll(/\p{Cc}+/gu, " ");
}

function jsonOf({ event, handler, attempts, error, failedAt }: DeadLetter): string {
  const { eventId, objectType, metric, body } = event;
  return JSON.stringify({
    event_id: eventId,
    object_type: objectType,
    metric,
    handler,
    attempts,
    error,
    failed_at: new Date(failedAt).toISOString(),
    event: JSON.parse(body),
  });
}
