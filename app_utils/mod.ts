/**
 * What notebooks import as `app_utils`: the App API's package. `app_utils/client.ts` and so on are its modules.
 *
 * @module
 */
export * from "@customerio-notebooks/app-api";
