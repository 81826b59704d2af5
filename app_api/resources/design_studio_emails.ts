// Generated from the groups in contract/ by `deno task generate`; change it there.
import type { CallOptions } from "@customerio-notebooks/core";
import type { APIPromise } from "../api_promise.ts";
import type { AppAPIAuth } from "../auth.ts";
import { call, callList } from "../call.ts";
import { operations } from "../operations.ts";
import type { PagePromise } from "../pages.ts";
import type {
  DesignStudioEmail,
  DesignStudioEmailBody,
  DesignStudioEmailListQuery,
  DesignStudioEmailResult,
  DesignStudioEmailUpdateBody,
  DesignStudioTranslation,
  DesignStudioTranslationBody,
  DesignStudioTranslationResult,
  DesignStudioTranslationUpdateBody,
  NoContent,
} from "../types.ts";

/** Operations of the App API on design studio emails: `client.designStudio.emails`. */
export class DesignStudioEmailsResource {
  readonly #auth: AppAPIAuth;

  /** Makes the resource of an access. */
  constructor(auth: AppAPIAuth) {
    this.#auth = auth;
  }

  /**
   * Lists the e-mails of Design Studio: `GET /v1/design_studio/emails`
   *
   * @param options Parameters of the query; signal, time-out, retries and headers of this call.
   * @returns The list: awaited its first page, iterated all entries.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     emails: [
   *       {
   *         id: "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44",
   *         name: "Welcome",
   *         is_template: false,
   *         is_linked: true,
   *         parent_folder_id: null,
   *         available_languages: ["fr"],
   *         created: 1790000000,
   *         updated: 1790000060,
   *         content: {
   *           subject: "Welcome, {{customer.first_name}}",
   *           preheader_text: "Three things to try first",
   *           html: "<html><body><p>Welcome!</p></body></html>",
   *           amp: "",
   *           text: "",
   *         },
   *         envelope: {
   *           from_id: 1,
   *           from: "Example <hello@example.com>",
   *           reply_to_id: null,
   *           reply_to: "",
   *           recipient: "{{customer.email}}",
   *           bcc: "",
   *           fake_bcc: false,
   *           headers: [{ name: "X-Team", value: "growth" }],
   *         },
   *         transformers: {
   *           css_inliner: { enabled: true },
   *           prevent_widows: { enabled: false },
   *         },
   *       },
   *     ],
   *     folders: [],
   *     meta: {
   *       pagination: { page: 1, limit: 25, total: 1 },
   *       filters: { is_template: "false" },
   *     },
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.designStudio.emails.list({
   *   is_template: "false",
   *   is_linked: "any",
   *   sort_by: "updated",
   *   sort_order: "desc",
   *   limit: 25,
   * }));
   * if (entry?.id !== "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44") throw new Error("unexpected");
   * ```
   */
  list(options?: DesignStudioEmailListQuery & CallOptions): PagePromise<DesignStudioEmail> {
    return callList(this.#auth, operations.listDesignStudioEmails, {}, options);
  }

  /**
   * Makes an e-mail in Design Studio: `POST /v1/design_studio/emails`
   *
   * @param body An e-mail to make.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     email: {
   *       id: "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44",
   *       name: "Welcome",
   *       is_template: false,
   *       is_linked: true,
   *       parent_folder_id: null,
   *       available_languages: ["fr"],
   *       created: 1790000000,
   *       updated: 1790000060,
   *       content: {
   *         subject: "Welcome, {{customer.first_name}}",
   *         preheader_text: "Three things to try first",
   *         html: "<html><body><p>Welcome!</p></body></html>",
   *         amp: "",
   *         text: "",
   *       },
   *       envelope: {
   *         from_id: 1,
   *         from: "Example <hello@example.com>",
   *         reply_to_id: null,
   *         reply_to: "",
   *         recipient: "{{customer.email}}",
   *         bcc: "",
   *         fake_bcc: false,
   *         headers: [{ name: "X-Team", value: "growth" }],
   *       },
   *       transformers: {
   *         css_inliner: { enabled: true },
   *         prevent_widows: { enabled: false },
   *       },
   *     },
   *   })),
   * });
   * const answer = await client.designStudio.emails.create({
   *   name: "Welcome",
   *   parent_folder_id: null,
   *   is_template: false,
   *   content: {
   *     subject: "Welcome, {{customer.first_name}}",
   *     preheader_text: "Three things to try first",
   *     html: "<html><body><p>Welcome!</p></body></html>",
   *   },
   *   envelope: {
   *     from_id: 1,
   *     recipient: "{{customer.email}}",
   *     headers: [{ name: "X-Team", value: "growth" }],
   *   },
   *   transformers: { css_inliner: { enabled: true } },
   * });
   * if (answer.email?.id !== "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44") throw new Error("unexpected");
   * ```
   */
  create(body: DesignStudioEmailBody, options?: CallOptions): APIPromise<DesignStudioEmailResult> {
    return call(this.#auth, operations.createDesignStudioEmail, { body }, options);
  }

  /**
   * Reads an e-mail of Design Studio in its default language: `GET /v1/design_studio/emails/{email_id}`
   *
   * @param emailId Id of the e-mail, a UUID.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     email: {
   *       id: "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44",
   *       name: "Welcome",
   *       is_template: false,
   *       is_linked: true,
   *       parent_folder_id: null,
   *       available_languages: ["fr"],
   *       created: 1790000000,
   *       updated: 1790000060,
   *       content: {
   *         subject: "Welcome, {{customer.first_name}}",
   *         preheader_text: "Three things to try first",
   *         html: "<html><body><p>Welcome!</p></body></html>",
   *         amp: "",
   *         text: "",
   *       },
   *       envelope: {
   *         from_id: 1,
   *         from: "Example <hello@example.com>",
   *         reply_to_id: null,
   *         reply_to: "",
   *         recipient: "{{customer.email}}",
   *         bcc: "",
   *         fake_bcc: false,
   *         headers: [{ name: "X-Team", value: "growth" }],
   *       },
   *       transformers: {
   *         css_inliner: { enabled: true },
   *         prevent_widows: { enabled: false },
   *       },
   *     },
   *   })),
   * });
   * const answer = await client.designStudio.emails.get("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44");
   * if (answer.email?.id !== "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44") throw new Error("unexpected");
   * ```
   */
  get(emailId: string, options?: CallOptions): APIPromise<DesignStudioEmailResult> {
    return call(this.#auth, operations.getDesignStudioEmail, { path: { email_id: emailId } }, options);
  }

  /**
   * Changes an e-mail of Design Studio, in its default language: `PUT /v1/design_studio/emails/{email_id}`
   *
   * @param emailId Id of the e-mail, a UUID.
   * @param body What to change of an e-mail.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(new Response(null, { status: 204 })),
   * });
   * await client.designStudio.emails.update("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", { content: { subject: "Welcome aboard" } });
   * ```
   */
  update(emailId: string, body: DesignStudioEmailUpdateBody, options?: CallOptions): APIPromise<NoContent> {
    return call(
      this.#auth,
      operations.updateDesignStudioEmail,
      { path: { email_id: emailId }, body },
      options,
    );
  }

  /**
   * Deletes an e-mail of Design Studio: `DELETE /v1/design_studio/emails/{email_id}`
   *
   * @param emailId Id of the e-mail, a UUID.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(new Response(null, { status: 204 })),
   * });
   * await client.designStudio.emails.delete("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44");
   * ```
   */
  delete(emailId: string, options?: CallOptions): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteDesignStudioEmail, { path: { email_id: emailId } }, options);
  }

  /**
   * Lists the translations of an e-mail of Design Studio: `GET /v1/design_studio/emails/{email_id}/languages`
   *
   * @param emailId Id of the e-mail, a UUID.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The list: awaited its first page, iterated all entries.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     email_translations: [
   *       {
   *         id: "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8",
   *         language: "fr",
   *         created: 1790000120,
   *         updated: 1790000120,
   *         content: {
   *           subject: "Bienvenue",
   *           html: "<html><body><p>Bienvenue !</p></body></html>",
   *         },
   *       },
   *     ],
   *   })),
   * });
   * const [entry] = await Array.fromAsync(client.designStudio.emails.listTranslations("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44"));
   * if (entry?.id !== "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8") throw new Error("unexpected");
   * ```
   */
  listTranslations(emailId: string, options?: CallOptions): PagePromise<DesignStudioTranslation> {
    return callList(
      this.#auth,
      operations.listDesignStudioEmailLanguages,
      { path: { email_id: emailId } },
      options,
      "email_translations",
    );
  }

  /**
   * Adds a translation to an e-mail of Design Studio: `POST /v1/design_studio/emails/{email_id}/languages`
   *
   * @param emailId Id of the e-mail, a UUID.
   * @param body A translation to make; what is left out is as in the default language.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     email_translation: {
   *       id: "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8",
   *       language: "fr",
   *       created: 1790000120,
   *       updated: 1790000120,
   *       content: {
   *         subject: "Bienvenue",
   *         html: "<html><body><p>Bienvenue !</p></body></html>",
   *       },
   *     },
   *   })),
   * });
   * const answer = await client.designStudio.emails.createTranslation("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", {
   *   language: "fr",
   *   content: {
   *     subject: "Bienvenue",
   *     html: "<html><body><p>Bienvenue !</p></body></html>",
   *   },
   * });
   * if (answer.email_translation?.id !== "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8") throw new Error("unexpected");
   * ```
   */
  createTranslation(
    emailId: string,
    body: DesignStudioTranslationBody,
    options?: CallOptions,
  ): APIPromise<DesignStudioTranslationResult> {
    return call(
      this.#auth,
      operations.createDesignStudioEmailLanguage,
      { path: { email_id: emailId }, body },
      options,
    );
  }

  /**
   * Reads a translation of an e-mail of Design Studio: `GET /v1/design_studio/emails/{email_id}/languages/{language}`
   *
   * @param emailId Id of the e-mail, a UUID.
   * @param language Language tag, such as `fr` or `pt-BR`.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(Response.json({
   *     email_translation: {
   *       id: "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8",
   *       language: "fr",
   *       created: 1790000120,
   *       updated: 1790000120,
   *       content: {
   *         subject: "Bienvenue",
   *         html: "<html><body><p>Bienvenue !</p></body></html>",
   *       },
   *     },
   *   })),
   * });
   * const answer = await client.designStudio.emails.getTranslation("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", "fr");
   * if (answer.email_translation?.id !== "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8") throw new Error("unexpected");
   * ```
   */
  getTranslation(
    emailId: string,
    language: string,
    options?: CallOptions,
  ): APIPromise<DesignStudioTranslationResult> {
    return call(this.#auth, operations.getDesignStudioEmailLanguage, {
      path: { email_id: emailId, language: language },
    }, options);
  }

  /**
   * Changes a translation of an e-mail of Design Studio: `PUT /v1/design_studio/emails/{email_id}/languages/{language}`
   *
   * @param emailId Id of the e-mail, a UUID.
   * @param language Language tag, such as `fr` or `pt-BR`.
   * @param body What to change of a translation; its language cannot be.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(new Response(null, { status: 204 })),
   * });
   * await client.designStudio.emails.updateTranslation("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", "fr", { content: { subject: "Salut" } });
   * ```
   */
  updateTranslation(
    emailId: string,
    language: string,
    body: DesignStudioTranslationUpdateBody,
    options?: CallOptions,
  ): APIPromise<NoContent> {
    return call(this.#auth, operations.updateDesignStudioEmailLanguage, {
      path: { email_id: emailId, language: language },
      body,
    }, options);
  }

  /**
   * Deletes a translation of an e-mail of Design Studio: `DELETE /v1/design_studio/emails/{email_id}/languages/{language}`
   *
   * @param emailId Id of the e-mail, a UUID.
   * @param language Language tag, such as `fr` or `pt-BR`.
   * @param options Signal, time-out, retries and headers of this call.
   * @returns The answer.
   * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.
   * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.
   * @example
   * ```ts ignore
   * import { AppAPIClient } from "@customerio-notebooks/app-api";
   *
   * const client = new AppAPIClient({
   *   apiKey: "abc123",
   *   fetch: () => Promise.resolve(new Response(null, { status: 204 })),
   * });
   * await client.designStudio.emails.deleteTranslation("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", "fr");
   * ```
   */
  deleteTranslation(emailId: string, language: string, options?: CallOptions): APIPromise<NoContent> {
    return call(this.#auth, operations.deleteDesignStudioEmailLanguage, {
      path: { email_id: emailId, language: language },
    }, options);
  }
}
