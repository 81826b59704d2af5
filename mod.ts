/**
 * Typed clients of Customer.io's APIs: Data Pipelines, App, and reporting webhooks. Each is a package of its own too; this
 * one brings them together, and what they have in common.
 *
 * @module
 */
export * as pipelines from "@customerio-notebooks/pipelines-api";
export * as app from "@customerio-notebooks/app-api";
export * as webhooks from "@customerio-notebooks/webhooks";
export * from "@customerio-notebooks/core";
