/**
 * The bulk load. Arguments: port of the sink, a CSV, NDJSON or Parquet file, events, and `frame` to load not the file but the
 * frame that polars reads from it.
 *
 * @module
 */
import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
import { bulkLoad } from "@customerio-notebooks/pipelines-api/bulk-load";
import pl from "nodejs-polars";
import { measure } from "./measure.mjs";
import { PURCHASE_MAPPING, PURCHASE_TYPES } from "./purchase_mapping.ts";

if (import.meta.main) {
  const [port = "", file = "", , kind] = Deno.args;
  const client = new CustomerIOClient({ apiKey: "abc123", baseUrl: `http://127.0.0.1:${port}/v1` });
  const input = kind === "frame" ? pl.readParquet(file) : file;
  const types = file.endsWith(".csv") ? { types: PURCHASE_TYPES } : {};
  await measure(async () => {
    const { sent } = await bulkLoad(client, input, PURCHASE_MAPPING, { progress: false, ...types });
    return sent;
  });
}
