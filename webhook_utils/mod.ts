/**
 * What notebooks and tasks import as `webhook_utils`: the package `@customerio-notebooks/webhooks`, by a shorter name.
 * Single modules are at `webhook_utils/processor.ts` and so on.
 *
 * @module
 */
export * from "@customerio-notebooks/webhooks";
