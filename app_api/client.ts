/**
 * The functions of this package: people, what they did and got, messages to send, exports and imports.
 *
 * @module
 */
export * from "./activities.ts";
export type { CustomerReference } from "./customer_reference.ts";
export * from "./exports.ts";
export * from "./imports.ts";
export {
  type ListOptions,
  Page,
  type PageFrame,
  type PagePlace,
  PagePromise,
  type PageSource,
  type RawPage,
} from "./pages.ts";
export * from "./people.ts";
export * from "./sends.ts";
