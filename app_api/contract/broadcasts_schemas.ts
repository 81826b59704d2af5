import { z } from "zod";
import { Action, actionPath, ActionReference } from "./actions_schemas.ts";
import { deduplicateId, jsonBytes, list, next, numericId, start, text, timestamp, url } from "./fields.ts";
import { PeopleFilter } from "./shared_schemas.ts";

/** Bytes of a trigger's `data`, as JSON. */
const DATA_LIMIT = 50_000;

/** People that a trigger can name. */
const PEOPLE_LIMIT = 10_000;

const broadcastId = numericId("Id of the broadcast.");

const triggerId = numericId("Id of the trigger.");

export const BroadcastPath = z.strictObject({ broadcast_id: broadcastId }).describe("Which broadcast.");

export const BroadcastActionPath = z.strictObject({
  broadcast_id: broadcastId,
  action_id: actionPath.action_id,
})
  .describe("Which action of a broadcast.");

export const BroadcastActionTranslationPath = z.strictObject({
  broadcast_id: broadcastId,
  action_id: actionPath.action_id,
  language: actionPath.language,
}).describe("Which translation of a broadcast's action.");

export const BroadcastTriggerPath = z.strictObject({ broadcast_id: broadcastId, trigger_id: triggerId })
  .describe(
    "Which trigger of a broadcast.",
  );

export const Broadcast = z.looseObject({
  id: z.number(),
  deduplicate_id: deduplicateId,
  name: z.string().nullish(),
  type: z.string().nullish().describe("`triggered_broadcast`."),
  created: timestamp("When it was made"),
  updated: timestamp("When it was last changed"),
  active: z.boolean().nullish(),
  state: z.string().nullish().describe("`running` or `draft`."),
  actions: list(ActionReference),
  msg_template_ids: list(ActionReference).describe("The templates of its messages."),
  first_started: timestamp("When it was activated"),
  tags: list(z.string()),
}).describe("A broadcast that the API triggers.");

export const BroadcastsResult = z.looseObject({ broadcasts: list(Broadcast) }).describe(
  "The broadcasts of the workspace that the API triggers.",
);

export const BroadcastResult = z.looseObject({ broadcast: Broadcast }).describe("One broadcast.");

export const BroadcastActionsResult = z.looseObject({ actions: list(Action) }).describe(
  "The actions of a broadcast.",
);

export const BroadcastTrigger = z.looseObject({
  id: z.number().nullish().describe("The trigger's id."),
  broadcast_id: z.number().nullish(),
  created_at: timestamp("When it was triggered"),
  processed_at: timestamp("When Customer.io was done with it; absent before"),
}).describe("One time that a broadcast was triggered.");

export const BroadcastTriggersResult = z.looseObject({ triggers: list(BroadcastTrigger) }).describe(
  "The times that a broadcast was triggered.",
);

export const BroadcastErrorsQuery = z.strictObject({
  start,
  limit: z.number().int("must be an integer").min(1, "must be at least 1").optional().describe(
    "Errors a page.",
  ),
}).describe("Which page of a trigger's errors.");

export const BroadcastErrorsResult = z.looseObject({
  errors: list(z.string()).describe("One text an error, with the line of the data that it is about."),
  next,
}).describe("A page of what was wrong with the people or the data of a trigger.");

export const BroadcastTriggeredResult = z.looseObject({
  id: z.number().describe("The trigger's id, to ask for its status and errors."),
}).describe("That the broadcast was triggered.");

const options = {
  data: z.record(z.string(), z.unknown()).refine(
    (data) => jsonBytes(data) <= DATA_LIMIT,
    `cannot be over ${DATA_LIMIT} bytes of JSON`,
  ).optional().describe(
    `What the messages can refer to as \`trigger\`, ${DATA_LIMIT} bytes of JSON at most.`,
  ),
  email_add_duplicates: z.boolean().optional().describe(
    "True to send to each person who has the e-mail address; else more than one is an error.",
  ),
  email_ignore_missing: z.boolean().optional().describe(
    "True to leave out unknown e-mail addresses; else they are errors.",
  ),
  id_ignore_missing: z.boolean().optional().describe("True to leave out unknown ids; else they are errors."),
};

const AUDIENCES = ["recipients", "ids", "emails", "per_user_data", "data_file_url"] as const;

type Audience = typeof AUDIENCES[number];

const ONE_AUDIENCE = `only one of ${AUDIENCES.join(", ")} can be given`;

const absent = z.never(ONE_AUDIENCE).optional();

const noAudience = {
  recipients: absent,
  ids: absent,
  emails: absent,
  per_user_data: absent,
  data_file_url: absent,
} satisfies Record<Audience, typeof absent>;

const few = `cannot be more than ${PEOPLE_LIMIT}: put more people into a file and give data_file_url`;

const people = (description: string) =>
  z.array(text()).min(1, "cannot be empty").max(PEOPLE_LIMIT, few).describe(
    `${description}, ${PEOPLE_LIMIT} at most, who exist already.`,
  );

const personData = z.record(z.string(), z.unknown()).optional().describe(
  "What the person's message can refer to.",
);

export const BroadcastPersonData = z.union([
  z.strictObject({ id: text(), data: personData }),
  z.strictObject({ email: text(), data: personData }),
]).describe("A person, who exists already, with data for their message.");

export const DefaultBroadcastBody = z.strictObject({ ...options, ...noAudience }).describe(
  "To whom the broadcast's settings say.",
);

export const FilteredBroadcastBody = z.strictObject({ ...options, ...noAudience, recipients: PeopleFilter })
  .describe(
    "To whom a filter finds.",
  );

export const BroadcastByIdBody = z.strictObject({ ...options, ...noAudience, ids: people("Ids of people") })
  .describe(
    "To people by id.",
  );

export const BroadcastByEmailBody = z.strictObject({
  ...options,
  ...noAudience,
  emails: people("E-mail addresses of people"),
}).describe("To people by e-mail address.");

export const PersonalBroadcastBody = z.strictObject({
  ...options,
  ...noAudience,
  per_user_data: z.array(BroadcastPersonData).min(1, "cannot be empty").max(PEOPLE_LIMIT, few),
}).describe("To people with data for each.");

export const BroadcastByFileBody = z.strictObject({
  ...options,
  ...noAudience,
  data_file_url: url().describe(
    "Address of a file with a JSON object a line, as in `per_user_data`: 2 MB a person and 10 GB at most.",
  ),
}).describe("To the people in a file, with data for each.");

export const BroadcastTriggerBody = z.union([
  FilteredBroadcastBody,
  BroadcastByIdBody,
  BroadcastByEmailBody,
  PersonalBroadcastBody,
  BroadcastByFileBody,
  // Last, since what is wrong with an audience is to be said before that there is one.
  DefaultBroadcastBody,
]).describe("To whom a broadcast goes, and what its messages can refer to.");
