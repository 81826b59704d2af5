// Generated from contract/design_studio_schemas.ts by `deno task generate`; change it there.

/** What an e-mail says. */
export type DesignStudioContent = {
  /** Subject line; may hold Liquid. */
  subject?: string | undefined;
  /** What mail programs show beside the subject. */
  preheader_text?: string | undefined;
  /** The body: HTML, or the syntax of Design Studio. */
  html?: string | undefined;
  /** The body for mail programs that know AMP. */
  amp?: string | undefined;
  /** The body as plain text. */
  text?: string | undefined;
};

/** Whom an e-mail comes from and goes to. */
export type DesignStudioEnvelope = {
  /** Id of the sender identity. */
  from_id?: (number | null) | undefined;
  /** Id of the sender identity that takes the replies. */
  reply_to_id?: (number | null) | undefined;
  /** Such as `{{customer.email}}`. */
  recipient?: string | undefined;
  bcc?: string | undefined;
  /** True sends each blind copy as an e-mail of its own. */
  fake_bcc?: boolean | undefined;
  cc?: string | undefined;
  headers?: DesignStudioHeader[] | undefined;
};

/** A folder of e-mails and components. */
export type DesignStudioFolder = {
  id: string;
  name?: (string | null) | undefined;
  /** Null at the top. */
  parent_folder_id?: (string | null) | undefined;
  /** When it was made, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated?: (number | null) | undefined;
  [x: string]: unknown;
};

/** A header of an e-mail. */
export type DesignStudioHeader = {
  name: string;
  value: string;
};

/** Which ones, in which order, and which page of them. */
export type DesignStudioListQuery = {
  /** Only what is in this folder; the top where absent. */
  parent_folder_id?: string | undefined;
  /** True leaves out what is in folders of that folder. */
  direct_descendants_only?: boolean | undefined;
  /** `created` where absent. */
  sort_by?: ("created" | "updated" | "name") | undefined;
  /** `asc` where absent. */
  sort_order?: ("asc" | "desc") | undefined;
  /** Only what was made before this, Unix time in seconds. */
  created_before?: number | undefined;
  /** Only what was made after this, Unix time in seconds. */
  created_after?: number | undefined;
  /** Only what was last changed before this, Unix time in seconds. */
  updated_before?: number | undefined;
  /** Only what was last changed after this, Unix time in seconds. */
  updated_after?: number | undefined;
  /** Which page, from 1. */
  page?: number | undefined;
  /** Entries a page, 1000 where absent, 10000 at most. */
  limit?: number | undefined;
};

/** What an e-mail says, as the service has it. */
export type DesignStudioSentContent = {
  subject?: (string | null) | undefined;
  preheader_text?: (string | null) | undefined;
  html?: (string | null) | undefined;
  amp?: (string | null) | undefined;
  text?: (string | null) | undefined;
  [x: string]: unknown;
};

/** Whom an e-mail comes from and goes to, as the service has it. */
export type DesignStudioSentEnvelope = {
  from_id?: (number | null) | undefined;
  /** Address of the sender. */
  from?: (string | null) | undefined;
  reply_to_id?: (number | null) | undefined;
  /** Address that takes the replies. */
  reply_to?: (string | null) | undefined;
  recipient?: (string | null) | undefined;
  bcc?: (string | null) | undefined;
  fake_bcc?: (boolean | null) | undefined;
  cc?: (string | null) | undefined;
  headers?: {
    name?: (string | null) | undefined;
    value?: (string | null) | undefined;
    [x: string]: unknown;
  }[] | undefined;
  [x: string]: unknown;
};
