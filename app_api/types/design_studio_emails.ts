// Generated from contract/design_studio_emails.ts and contract/design_studio_emails_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type {
  DesignStudioContent,
  DesignStudioEnvelope,
  DesignStudioFolder,
  DesignStudioSentContent,
  DesignStudioSentEnvelope,
} from "./design_studio.ts";
import type { DesignStudioTransformers } from "./design_studio_transformers.ts";
import type { NumberedPageMeta } from "./folders.ts";
import type { NoContent } from "./shared.ts";

/** An e-mail of Design Studio, in its default language. */
export type DesignStudioEmail = {
  id: string;
  name?: (string | null) | undefined;
  is_template?: (boolean | null) | undefined;
  /** Whether a message uses it. */
  is_linked?: (boolean | null) | undefined;
  /** Null at the top. */
  parent_folder_id?: (string | null) | undefined;
  /** Languages that it is translated into. */
  available_languages?: string[] | undefined;
  /** When it was made, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated?: (number | null) | undefined;
  content?: (DesignStudioSentContent | null) | undefined;
  envelope?: (DesignStudioSentEnvelope | null) | undefined;
  /** What is done to the HTML before it is sent, by step. */
  transformers?:
    | ({
      [key: string]: unknown;
    } | null)
    | undefined;
  [x: string]: unknown;
};

/** An e-mail to make. */
export type DesignStudioEmailBody = {
  name: string;
  /** Id of the folder that it goes into; the top where null or absent. */
  parent_folder_id?: (string | null) | undefined;
  /** Whether other e-mails are made from it. */
  is_template?: boolean | undefined;
  /** What an e-mail says. */
  content?: DesignStudioContent | undefined;
  /** Whom an e-mail comes from and goes to. */
  envelope?: DesignStudioEnvelope | undefined;
  /** What is done to the HTML before it is sent. */
  transformers?: DesignStudioTransformers | undefined;
};

/** Which e-mails, in which order, and which page of them. */
export type DesignStudioEmailListQuery = {
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
  /** Only those that are templates, or are not. */
  is_template?: ("true" | "false" | "any") | undefined;
  /** Only those that have translations, or have none. */
  has_translations?: ("true" | "false" | "any") | undefined;
  /** Only those that a message uses, or that none does. */
  is_linked?: ("true" | "false" | "any") | undefined;
};

/** A page of the e-mails, and the folders beside them. */
export type DesignStudioEmailListResult = {
  emails?: DesignStudioEmail[] | undefined;
  folders?: DesignStudioFolder[] | undefined;
  meta?: (NumberedPageMeta | null) | undefined;
  [x: string]: unknown;
};

/** Which e-mail. */
export type DesignStudioEmailPath = {
  /** Id of the e-mail, a UUID. */
  email_id: string;
};

/** One e-mail. */
export type DesignStudioEmailResult = {
  /** An e-mail of Design Studio, in its default language. */
  email: DesignStudioEmail;
  [x: string]: unknown;
};

/** What to change of an e-mail. */
export type DesignStudioEmailUpdateBody = {
  name?: string | undefined;
  /** Moves it into this folder; null moves it to the top, absent leaves it where it is. */
  parent_folder_id?: (string | null) | undefined;
  /** Whether other e-mails are made from it. */
  is_template?: boolean | undefined;
  /** What an e-mail says. */
  content?: DesignStudioContent | undefined;
  /** Whom an e-mail comes from and goes to. */
  envelope?: DesignStudioEnvelope | undefined;
  /** What is done to the HTML before it is sent. */
  transformers?: DesignStudioTransformers | undefined;
};

/** The operations of `contract/design_studio_emails.ts`, with their schemas. */
export interface DesignStudioEmailOperations {
  /** Lists the e-mails of Design Studio: `GET /v1/design_studio/emails` */
  readonly listDesignStudioEmails: AppOperation<
    never,
    DesignStudioEmailListResult,
    never,
    DesignStudioEmailListQuery
  >;
  /** Makes an e-mail in Design Studio: `POST /v1/design_studio/emails` */
  readonly createDesignStudioEmail: AppOperation<
    DesignStudioEmailBody,
    DesignStudioEmailResult,
    never,
    never
  >;
  /** Reads an e-mail of Design Studio in its default language: `GET /v1/design_studio/emails/{email_id}` */
  readonly getDesignStudioEmail: AppOperation<never, DesignStudioEmailResult, DesignStudioEmailPath, never>;
  /** Changes an e-mail of Design Studio, in its default language: `PUT /v1/design_studio/emails/{email_id}` */
  readonly updateDesignStudioEmail: AppOperation<
    DesignStudioEmailUpdateBody,
    NoContent,
    DesignStudioEmailPath,
    never
  >;
  /** Deletes an e-mail of Design Studio: `DELETE /v1/design_studio/emails/{email_id}` */
  readonly deleteDesignStudioEmail: AppOperation<never, NoContent, DesignStudioEmailPath, never>;
}
