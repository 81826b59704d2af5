import type { BroadcastTriggerBody } from "@customerio-notebooks/app-api";
import type { Broadcast } from "../workspace/definitions.ts";
import type { BroadcastRecipient } from "../workspace/broadcasts.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { unprocessable } from "./app_error.ts";
import { allPeople } from "./find_people.ts";
import { compilePeopleFilter, compileSegment } from "./people_filter.ts";

/** Who gets a broadcast, and who of those who were named is not known. */
export interface FoundRecipients {
  /** Those who get it, each once. */
  readonly recipients: readonly BroadcastRecipient[];
  /** A text for each who is not known and must be. */
  readonly errors: readonly string[];
}

/** Somebody who is named. */
interface Named {
  readonly by: "id" | "email";
  readonly value: string;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

/** Finds whom the body of a trigger means. */
export function findRecipients(
  workspace: Workspace,
  { segment }: Broadcast,
  body: BroadcastTriggerBody,
): FoundRecipients {
  if (body.data_file_url !== undefined) {
    const advice = "the sandbox fetches nothing: give the same lines as per_user_data";
    throw unprocessable(advice, "/data_file_url");
  }
  if (body.recipients !== undefined) {
    const condition = compilePeopleFilter(workspace, body.recipients, "/recipients");
    return { recipients: allPeople(workspace, condition).map((person) => ({ person })), errors: [] };
  }
  const named = namesIn(body);
  if (named !== undefined) return findNamed(workspace, named, body);
  const everybody = workspace.segments.find(segment);
  const people = everybody === undefined ? [] : allPeople(workspace, compileSegment(workspace, everybody));
  return { recipients: people.map((person) => ({ person })), errors: [] };
}

function namesIn(body: BroadcastTriggerBody): readonly Named[] | undefined {
  if (body.ids !== undefined) return body.ids.map((value) => ({ by: "id", value }));
  if (body.emails !== undefined) return body.emails.map((value) => ({ by: "email", value }));
  return body.per_user_data?.map((entry) =>
    "id" in entry
      ? { by: "id", value: entry.id, data: entry.data }
      : { by: "email", value: entry.email, data: entry.data }
  );
}

function findNamed(
  { profiles }: Workspace,
  named: readonly Named[],
  { id_ignore_missing: ignoresIds = false, email_ignore_missing: ignoresEmails = false }:
    BroadcastTriggerBody,
): FoundRecipients {
  const recipients = new Map<number, BroadcastRecipient>();
  const errors: string[] = [];
  named.forEach(({ by, value, data }, index) => {
    const person = by === "id" ? profiles.byId(value) : profiles.byEmail(value);
    if (person !== undefined) recipients.set(person.key, { person, data });
    else if (!(by === "id" ? ignoresIds : ignoresEmails)) {
      errors.push(`line ${index + 1}: nobody has the ${by} "${value}"`);
    }
  });
  return { recipients: [...recipients.values()], errors };
}
