import type { TextType, TrackBulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";

/** How a purchase becomes a call. */
export const PURCHASE_MAPPING: TrackBulkMapping = {
  type: "track",
  userId: "customer_id",
  event: "Order Completed",
  timestamp: "date",
};

/** What the columns are that are not text, where a file does not say. */
export const PURCHASE_TYPES: Readonly<Record<string, TextType>> = {
  number_of_cds: "integer",
  dollar_value: "number",
};
