// Generated from contract/design_studio_translations.ts and contract/design_studio_translations_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type {
  DesignStudioContent,
  DesignStudioEnvelope,
  DesignStudioSentContent,
  DesignStudioSentEnvelope,
} from "./design_studio.ts";
import type { DesignStudioEmailPath } from "./design_studio_emails.ts";
import type { DesignStudioTransformers } from "./design_studio_transformers.ts";
import type { NoContent } from "./shared.ts";

/** An e-mail in another language. */
export type DesignStudioTranslation = {
  id?: (string | null) | undefined;
  language?: (string | null) | undefined;
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

/** A translation to make; what is left out is as in the default language. */
export type DesignStudioTranslationBody = DesignStudioTranslationUpdateBody & {
  /** Language tag, such as `fr` or `pt-BR`. */
  language: string;
};

/** The translations of an e-mail. */
export type DesignStudioTranslationListResult = {
  email_translations?: DesignStudioTranslation[] | undefined;
  [x: string]: unknown;
};

/** Which translation of which e-mail. */
export type DesignStudioTranslationPath = {
  /** Id of the e-mail, a UUID. */
  email_id: string;
  /** Language tag, such as `fr` or `pt-BR`. */
  language: string;
};

/** One translation of an e-mail. */
export type DesignStudioTranslationResult = {
  /** An e-mail in another language. */
  email_translation: DesignStudioTranslation;
  [x: string]: unknown;
};

/** What to change of a translation; its language cannot be. */
export type DesignStudioTranslationUpdateBody = {
  /** What an e-mail says. */
  content?: DesignStudioContent | undefined;
  /** Whom an e-mail comes from and goes to. */
  envelope?: DesignStudioEnvelope | undefined;
  /** What is done to the HTML before it is sent. */
  transformers?: DesignStudioTransformers | undefined;
};

/** The operations of `contract/design_studio_translations.ts`, with their schemas. */
export interface DesignStudioTranslationOperations {
  /** Lists the translations of an e-mail of Design Studio: `GET /v1/design_studio/emails/{email_id}/languages` */
  readonly listDesignStudioEmailLanguages: AppOperation<
    never,
    DesignStudioTranslationListResult,
    DesignStudioEmailPath,
    never
  >;
  /** Adds a translation to an e-mail of Design Studio: `POST /v1/design_studio/emails/{email_id}/languages` */
  readonly createDesignStudioEmailLanguage: AppOperation<
    DesignStudioTranslationBody,
    DesignStudioTranslationResult,
    DesignStudioEmailPath,
    never
  >;
  /** Reads a translation of an e-mail of Design Studio: `GET /v1/design_studio/emails/{email_id}/languages/{language}` */
  readonly getDesignStudioEmailLanguage: AppOperation<
    never,
    DesignStudioTranslationResult,
    DesignStudioTranslationPath,
    never
  >;
  /** Changes a translation of an e-mail of Design Studio: `PUT /v1/design_studio/emails/{email_id}/languages/{language}` */
  readonly updateDesignStudioEmailLanguage: AppOperation<
    DesignStudioTranslationUpdateBody,
    NoContent,
    DesignStudioTranslationPath,
    never
  >;
  /** Deletes a translation of an e-mail of Design Studio: `DELETE /v1/design_studio/emails/{email_id}/languages/{language}` */
  readonly deleteDesignStudioEmailLanguage: AppOperation<
    never,
    NoContent,
    DesignStudioTranslationPath,
    never
  >;
}
