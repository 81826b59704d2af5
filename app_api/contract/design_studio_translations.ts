import type { DesignStudioTranslationOperations } from "../types/design_studio_translations.ts";
import { DesignStudioEmailPath } from "./design_studio_emails_schemas.ts";
import {
  DesignStudioTranslationBody,
  DesignStudioTranslationListResult,
  DesignStudioTranslationPath,
  DesignStudioTranslationResult,
  DesignStudioTranslationUpdateBody,
} from "./design_studio_translations_schemas.ts";
import { NoContent } from "./shared_schemas.ts";

const path = { email_id: "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", language: "fr" };
const translation = {
  id: "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8",
  language: "fr",
  created: 1_790_000_120,
  updated: 1_790_000_120,
  content: { subject: "Bienvenue", html: "<html><body><p>Bienvenue !</p></body></html>" },
};

export const designStudioTranslationOperations: DesignStudioTranslationOperations = {
  listDesignStudioEmailLanguages: {
    id: "listDesignStudioEmailLanguages",
    summary: "Lists the translations of an e-mail of Design Studio",
    method: "GET",
    path: "/v1/design_studio/emails/{email_id}/languages",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "listTranslations",
    pathSchema: DesignStudioEmailPath,
    resultSchema: DesignStudioTranslationListResult,
    example: { path: { email_id: path.email_id }, result: { email_translations: [translation] } },
  },
  createDesignStudioEmailLanguage: {
    id: "createDesignStudioEmailLanguage",
    summary: "Adds a translation to an e-mail of Design Studio",
    method: "POST",
    path: "/v1/design_studio/emails/{email_id}/languages",
    rateLimit: "general",
    repeatable: false,
    resource: "designStudio.emails",
    name: "createTranslation",
    pathSchema: DesignStudioEmailPath,
    bodySchema: DesignStudioTranslationBody,
    resultSchema: DesignStudioTranslationResult,
    example: {
      path: { email_id: path.email_id },
      body: { language: "fr", content: translation.content },
      result: { email_translation: translation },
    },
  },
  getDesignStudioEmailLanguage: {
    id: "getDesignStudioEmailLanguage",
    summary: "Reads a translation of an e-mail of Design Studio",
    method: "GET",
    path: "/v1/design_studio/emails/{email_id}/languages/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "getTranslation",
    pathSchema: DesignStudioTranslationPath,
    resultSchema: DesignStudioTranslationResult,
    example: { path, result: { email_translation: translation } },
  },
  updateDesignStudioEmailLanguage: {
    id: "updateDesignStudioEmailLanguage",
    summary: "Changes a translation of an e-mail of Design Studio",
    method: "PUT",
    path: "/v1/design_studio/emails/{email_id}/languages/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "updateTranslation",
    pathSchema: DesignStudioTranslationPath,
    bodySchema: DesignStudioTranslationUpdateBody,
    resultSchema: NoContent,
    example: { path, body: { content: { subject: "Salut" } }, result: undefined },
  },
  deleteDesignStudioEmailLanguage: {
    id: "deleteDesignStudioEmailLanguage",
    summary: "Deletes a translation of an e-mail of Design Studio",
    method: "DELETE",
    path: "/v1/design_studio/emails/{email_id}/languages/{language}",
    rateLimit: "general",
    repeatable: true,
    resource: "designStudio.emails",
    name: "deleteTranslation",
    pathSchema: DesignStudioTranslationPath,
    resultSchema: NoContent,
    example: { path, result: undefined },
  },
};
