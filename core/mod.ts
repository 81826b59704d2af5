/**
 * What Customer.io's two HTTP APIs have in common: errors, transport, configuration, logging, contracts.
 *
 * @module
 */
export { accepts } from "./acceptor.ts";
export * from "./call_options.ts";
export * from "./client_options.ts";
export { type Clock, systemClock } from "./clock.ts";
export type * from "./columns.ts";
export * from "./config.ts";
export type { DownloadRequest } from "./download.ts";
export { isRetryableStatus, parseErrorDetails } from "./error_response.ts";
export * from "./errors.ts";
export * from "./json.ts";
export * from "./log.ts";
export * from "./operation.ts";
export * from "./rate_limit.ts";
export { redact, redactText } from "./redact.ts";
export * from "./region.ts";
export { ResponseCheck, type ResponseCheckOptions } from "./response_check.ts";
export * from "./retry.ts";
export * from "./schema.ts";
export * from "./secret.ts";
export * from "./transport.ts";
export * from "./transport_options.ts";
