/**
 * What notebooks import as `utils`: the Data Pipelines API's package. `utils/people_manager.ts` and so on are its modules.
 *
 * @module
 */
export * from "@customerio-notebooks/pipelines-api";
