/** Where a workspace lives. */
export type Region = "us" | "eu";

/** The two HTTP APIs that this toolkit speaks. */
export type ApiName = "pipelines" | "app";

/** Base URLs by region, from the official documents; the Data Pipelines API's includes `/v1`, as its paths do not. */
export const baseUrls: Readonly<Record<Region, Readonly<Record<ApiName, string>>>> = {
  us: { pipelines: "https://cdp.customer.io/v1", app: "https://api.customer.io" },
  eu: { pipelines: "https://cdp-eu.customer.io/v1", app: "https://api-eu.customer.io" },
};
