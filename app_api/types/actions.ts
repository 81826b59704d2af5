// Generated from contract/actions_schemas.ts by `deno task generate`; change it there.

/** A step of a campaign's or broadcast's workflow; which fields it has depends on its type. */
export type Action = {
  id?: (number | null) | undefined;
  campaign_id?: (number | null) | undefined;
  broadcast_id?: (number | null) | undefined;
  /** The action that holds it, such as a random split. */
  parent_action_id?: (number | null) | undefined;
  /** Id and time of the last change, as `id:time`. */
  deduplicate_id?: (string | null) | undefined;
  name?: (string | null) | undefined;
  layout?: (string | null) | undefined;
  /** When it was made, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated?: (number | null) | undefined;
  /** HTML of an e-mail, text of another message, payload of a webhook. */
  body?: (string | null) | undefined;
  /** AMP version of an e-mail. */
  body_amp?: (string | null) | undefined;
  /** Text version of an e-mail. */
  body_plain?: (string | null) | undefined;
  /** Language tag; empty for the default. */
  language?: (string | null) | undefined;
  /** Channel: `email`, `in_app`, `push`, `twilio`, `slack`, `webhook`, … */
  type?: (string | null) | undefined;
  from?: (string | null) | undefined;
  /** Id of the sender. */
  from_id?: (number | null) | undefined;
  reply_to?: (string | null) | undefined;
  /** Id of the sender who gets the answers. */
  reply_to_id?: (number | null) | undefined;
  /** What inlines the style sheets: `premailer`, or nothing. */
  preprocessor?: (string | null) | undefined;
  /** Address, often a template such as `{{customer.email}}`. */
  recipient?: (string | null) | undefined;
  subject?: (string | null) | undefined;
  bcc?: (string | null) | undefined;
  /** Whether blind copies are sent as messages of their own. */
  fake_bcc?: (boolean | null) | undefined;
  /** What a mailbox shows beside the subject. */
  preheader_text?: (string | null) | undefined;
  /** Headers by their names; a list of them in some answers. */
  headers?:
    | (
      | ({
        [key: string]: unknown;
      } | unknown[])
      | null
    )
    | undefined;
  /** `automatic`, `draft` or `off`. */
  sending_state?: (string | null) | undefined;
  /** Picture of a text message. */
  image_url?: (string | null) | undefined;
  /** Where a webhook is sent. */
  url?: (string | null) | undefined;
  /** HTTP method of a webhook, in lower case. */
  method?: (string | null) | undefined;
  [x: string]: unknown;
};

/** What to change of an action; what is absent stays. Fields of other channels than the action's do nothing. */
export type ActionBody = {
  /** HTML of an e-mail, text of another message. What was made with the visual editor cannot be changed. */
  body?: string | undefined;
  /** AMP version of an e-mail. */
  body_amp?: string | undefined;
  /** Id of the sender. */
  from_id?: number | undefined;
  /** Id of the sender who gets the answers; null for none. */
  reply_to_id?: (number | null) | undefined;
  /** Address, often a template such as `{{customer.email}}`. */
  recipient?: string | undefined;
  subject?: string | undefined;
  /** What a mailbox shows beside the subject. */
  preheader_text?: string | undefined;
  /** Headers of an e-mail or a webhook. */
  headers?: {
    [key: string]: string;
  } | undefined;
  /** Whether it sends by itself, makes drafts, or does nothing. */
  sending_state?: ("automatic" | "draft" | "off") | undefined;
  /** Picture of a text message. */
  image_url?: string | undefined;
  /** Where a webhook is sent. */
  url?: string | undefined;
  /** HTTP method of a webhook. */
  method?: ("get" | "post" | "put" | "delete" | "patch") | undefined;
};

/** An action or a template, by id and type. */
export type ActionReference = {
  id?: ((number | string) | null) | undefined;
  type?: (string | null) | undefined;
  [x: string]: unknown;
};

/** One action. */
export type ActionResult = {
  /** A step of a campaign's or broadcast's workflow; which fields it has depends on its type. */
  action: Action;
  [x: string]: unknown;
};
