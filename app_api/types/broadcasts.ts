// Generated from contract/broadcasts.ts and contract/broadcasts_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { Action, ActionBody, ActionReference, ActionResult } from "./actions.ts";
import type { BroadcastMessagesQuery, MessagesResult } from "./messages.ts";
import type { LinkMetricsQuery, LinkMetricsResult, MetricsQuery, MetricsResult } from "./metrics.ts";
import type { PeopleFilter } from "./shared.ts";

/** A broadcast that the API triggers. */
export type Broadcast = {
  id: number;
  /** Id and time of the last change, as `id:time`. */
  deduplicate_id?: (string | null) | undefined;
  name?: (string | null) | undefined;
  /** `triggered_broadcast`. */
  type?: (string | null) | undefined;
  /** When it was made, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated?: (number | null) | undefined;
  active?: (boolean | null) | undefined;
  /** `running` or `draft`. */
  state?: (string | null) | undefined;
  actions?: ActionReference[] | undefined;
  /** The templates of its messages. */
  msg_template_ids?: ActionReference[] | undefined;
  /** When it was activated, Unix time in seconds. */
  first_started?: (number | null) | undefined;
  tags?: string[] | undefined;
  [x: string]: unknown;
};

/** Which action of a broadcast. */
export type BroadcastActionPath = BroadcastPath & {
  /** Id of the action. */
  action_id: number | string;
};

/** Which translation of a broadcast's action. */
export type BroadcastActionTranslationPath = BroadcastActionPath & {
  /** Language tag such as `de` or `es-MX`. */
  language: string;
};

/** The actions of a broadcast. */
export type BroadcastActionsResult = {
  actions?: Action[] | undefined;
  [x: string]: unknown;
};

/** To people by e-mail address. */
export type BroadcastByEmailBody = {
  /** What the messages can refer to as `trigger`, 50000 bytes of JSON at most. */
  data?: {
    [key: string]: unknown;
  } | undefined;
  /** True to send to each person who has the e-mail address; else more than one is an error. */
  email_add_duplicates?: boolean | undefined;
  /** True to leave out unknown e-mail addresses; else they are errors. */
  email_ignore_missing?: boolean | undefined;
  /** True to leave out unknown ids; else they are errors. */
  id_ignore_missing?: boolean | undefined;
  recipients?: never | undefined;
  ids?: never | undefined;
  /** E-mail addresses of people, 10000 at most, who exist already. */
  emails: string[];
  per_user_data?: never | undefined;
  data_file_url?: never | undefined;
};

/** To the people in a file, with data for each. */
export type BroadcastByFileBody = {
  /** What the messages can refer to as `trigger`, 50000 bytes of JSON at most. */
  data?: {
    [key: string]: unknown;
  } | undefined;
  /** True to send to each person who has the e-mail address; else more than one is an error. */
  email_add_duplicates?: boolean | undefined;
  /** True to leave out unknown e-mail addresses; else they are errors. */
  email_ignore_missing?: boolean | undefined;
  /** True to leave out unknown ids; else they are errors. */
  id_ignore_missing?: boolean | undefined;
  recipients?: never | undefined;
  ids?: never | undefined;
  emails?: never | undefined;
  per_user_data?: never | undefined;
  /** Address of a file with a JSON object a line, as in `per_user_data`: 2 MB a person and 10 GB at most. */
  data_file_url: string;
};

/** To people by id. */
export type BroadcastByIdBody = {
  /** What the messages can refer to as `trigger`, 50000 bytes of JSON at most. */
  data?: {
    [key: string]: unknown;
  } | undefined;
  /** True to send to each person who has the e-mail address; else more than one is an error. */
  email_add_duplicates?: boolean | undefined;
  /** True to leave out unknown e-mail addresses; else they are errors. */
  email_ignore_missing?: boolean | undefined;
  /** True to leave out unknown ids; else they are errors. */
  id_ignore_missing?: boolean | undefined;
  recipients?: never | undefined;
  /** Ids of people, 10000 at most, who exist already. */
  ids: string[];
  emails?: never | undefined;
  per_user_data?: never | undefined;
  data_file_url?: never | undefined;
};

/** Which page of a trigger's errors. */
export type BroadcastErrorsQuery = {
  /** The `next` of the page before; absent for the first. */
  start?: string | undefined;
  /** Errors a page. */
  limit?: number | undefined;
};

/** A page of what was wrong with the people or the data of a trigger. */
export type BroadcastErrorsResult = {
  /** One text an error, with the line of the data that it is about. */
  errors?: string[] | undefined;
  /** Pass as `start` for the next page; empty or absent on the last. */
  next?: (string | null) | undefined;
  [x: string]: unknown;
};

/** Which broadcast. */
export type BroadcastPath = {
  /** Id of the broadcast. */
  broadcast_id: number | string;
};

/** A person, who exists already, with data for their message. */
export type BroadcastPersonData = {
  id: string;
  /** What the person's message can refer to. */
  data?: {
    [key: string]: unknown;
  } | undefined;
} | {
  email: string;
  /** What the person's message can refer to. */
  data?: {
    [key: string]: unknown;
  } | undefined;
};

/** One broadcast. */
export type BroadcastResult = {
  /** A broadcast that the API triggers. */
  broadcast: Broadcast;
  [x: string]: unknown;
};

/** One time that a broadcast was triggered. */
export type BroadcastTrigger = {
  /** The trigger's id. */
  id?: (number | null) | undefined;
  broadcast_id?: (number | null) | undefined;
  /** When it was triggered, Unix time in seconds. */
  created_at?: (number | null) | undefined;
  /** When Customer.io was done with it; absent before, Unix time in seconds. */
  processed_at?: (number | null) | undefined;
  [x: string]: unknown;
};

/** To whom a broadcast goes, and what its messages can refer to. */
export type BroadcastTriggerBody =
  | FilteredBroadcastBody
  | BroadcastByIdBody
  | BroadcastByEmailBody
  | PersonalBroadcastBody
  | BroadcastByFileBody
  | DefaultBroadcastBody;

/** Which trigger of a broadcast. */
export type BroadcastTriggerPath = BroadcastPath & {
  /** Id of the trigger. */
  trigger_id: number | string;
};

/** That the broadcast was triggered. */
export type BroadcastTriggeredResult = {
  /** The trigger's id, to ask for its status and errors. */
  id: number;
  [x: string]: unknown;
};

/** The times that a broadcast was triggered. */
export type BroadcastTriggersResult = {
  triggers?: BroadcastTrigger[] | undefined;
  [x: string]: unknown;
};

/** The broadcasts of the workspace that the API triggers. */
export type BroadcastsResult = {
  broadcasts?: Broadcast[] | undefined;
  [x: string]: unknown;
};

/** To whom the broadcast's settings say. */
export type DefaultBroadcastBody = {
  /** What the messages can refer to as `trigger`, 50000 bytes of JSON at most. */
  data?: {
    [key: string]: unknown;
  } | undefined;
  /** True to send to each person who has the e-mail address; else more than one is an error. */
  email_add_duplicates?: boolean | undefined;
  /** True to leave out unknown e-mail addresses; else they are errors. */
  email_ignore_missing?: boolean | undefined;
  /** True to leave out unknown ids; else they are errors. */
  id_ignore_missing?: boolean | undefined;
  recipients?: never | undefined;
  ids?: never | undefined;
  emails?: never | undefined;
  per_user_data?: never | undefined;
  data_file_url?: never | undefined;
};

/** To whom a filter finds. */
export type FilteredBroadcastBody = {
  /** What the messages can refer to as `trigger`, 50000 bytes of JSON at most. */
  data?: {
    [key: string]: unknown;
  } | undefined;
  /** True to send to each person who has the e-mail address; else more than one is an error. */
  email_add_duplicates?: boolean | undefined;
  /** True to leave out unknown e-mail addresses; else they are errors. */
  email_ignore_missing?: boolean | undefined;
  /** True to leave out unknown ids; else they are errors. */
  id_ignore_missing?: boolean | undefined;
  /** Which people. */
  recipients: PeopleFilter;
  ids?: never | undefined;
  emails?: never | undefined;
  per_user_data?: never | undefined;
  data_file_url?: never | undefined;
};

/** To people with data for each. */
export type PersonalBroadcastBody = {
  /** What the messages can refer to as `trigger`, 50000 bytes of JSON at most. */
  data?: {
    [key: string]: unknown;
  } | undefined;
  /** True to send to each person who has the e-mail address; else more than one is an error. */
  email_add_duplicates?: boolean | undefined;
  /** True to leave out unknown e-mail addresses; else they are errors. */
  email_ignore_missing?: boolean | undefined;
  /** True to leave out unknown ids; else they are errors. */
  id_ignore_missing?: boolean | undefined;
  recipients?: never | undefined;
  ids?: never | undefined;
  emails?: never | undefined;
  per_user_data: BroadcastPersonData[];
  data_file_url?: never | undefined;
};

/** The operations of `contract/broadcasts.ts`, with their schemas. */
export interface BroadcastOperations {
  /** Triggers a broadcast: sends its messages to people: `POST /v1/campaigns/{broadcast_id}/triggers` */
  readonly triggerBroadcast: AppOperation<
    BroadcastTriggerBody,
    BroadcastTriggeredResult,
    BroadcastPath,
    never
  >;
  /** Lists the broadcasts of the workspace that the API triggers: `GET /v1/broadcasts` */
  readonly listBroadcasts: AppOperation<never, BroadcastsResult, never, never>;
  /** Reads a broadcast: `GET /v1/broadcasts/{broadcast_id}` */
  readonly getBroadcast: AppOperation<never, BroadcastResult, BroadcastPath, never>;
  /** Counts a broadcast's messages by period and metric: `GET /v1/broadcasts/{broadcast_id}/metrics` */
  readonly broadcastMetrics: AppOperation<never, MetricsResult, BroadcastPath, MetricsQuery>;
  /** Counts the clicks on the links of a broadcast's messages: `GET /v1/broadcasts/{broadcast_id}/metrics/links` */
  readonly broadcastLinks: AppOperation<never, LinkMetricsResult, BroadcastPath, LinkMetricsQuery>;
  /** Lists the messages of a broadcast: `GET /v1/broadcasts/{broadcast_id}/messages` */
  readonly broadcastMessages: AppOperation<never, MessagesResult, BroadcastPath, BroadcastMessagesQuery>;
  /** Lists the times that a broadcast was triggered: `GET /v1/broadcasts/{broadcast_id}/triggers` */
  readonly listBroadcastTriggers: AppOperation<never, BroadcastTriggersResult, BroadcastPath, never>;
  /** Reads how far a trigger of a broadcast is: `GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}` */
  readonly broadcastStatus: AppOperation<never, BroadcastTrigger, BroadcastTriggerPath, never>;
  /** Lists what was wrong with the people or the data of a trigger: `GET /v1/campaigns/{broadcast_id}/triggers/{trigger_id}/errors` */
  readonly broadcastErrors: AppOperation<
    never,
    BroadcastErrorsResult,
    BroadcastTriggerPath,
    BroadcastErrorsQuery
  >;
  /** Lists the actions of a broadcast: `GET /v1/broadcasts/{broadcast_id}/actions` */
  readonly broadcastActions: AppOperation<never, BroadcastActionsResult, BroadcastPath, never>;
  /** Reads an action of a broadcast: `GET /v1/broadcasts/{broadcast_id}/actions/{action_id}` */
  readonly getBroadcastAction: AppOperation<never, ActionResult, BroadcastActionPath, never>;
  /** Changes an action of a broadcast, such as the content of its message: `PUT /v1/broadcasts/{broadcast_id}/actions/{action_id}` */
  readonly updateBroadcastAction: AppOperation<ActionBody, ActionResult, BroadcastActionPath, never>;
  /** Reads a translation of a broadcast's message: `GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}` */
  readonly getBroadcastActionLanguage: AppOperation<
    never,
    ActionResult,
    BroadcastActionTranslationPath,
    never
  >;
  /** Changes a translation of a broadcast's message: `PUT /v1/broadcasts/{broadcast_id}/actions/{action_id}/language/{language}` */
  readonly updateBroadcastActionLanguage: AppOperation<
    ActionBody,
    ActionResult,
    BroadcastActionTranslationPath,
    never
  >;
  /** Counts an action's messages by period and metric: `GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics` */
  readonly broadcastActionMetrics: AppOperation<never, MetricsResult, BroadcastActionPath, MetricsQuery>;
  /** Counts the clicks on the links of an action's messages: `GET /v1/broadcasts/{broadcast_id}/actions/{action_id}/metrics/links` */
  readonly broadcastActionLinks: AppOperation<never, LinkMetricsResult, BroadcastActionPath, MetricsQuery>;
}
