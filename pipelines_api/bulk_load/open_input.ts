import { validationError } from "@customerio-notebooks/core";
import type { Frame, LazyFrame } from "@customerio-notebooks/core/frames";
import pl from "nodejs-polars";
import { fileError, openCsv, openJsonLines } from "./file_input.ts";
import { openFrame, openLazyFrame, openParquet } from "./frame_input.ts";
import type { Input } from "./input.ts";
import type { BulkFormat, BulkLoadOptions } from "./options.ts";

/**
 * What can be loaded: a polars frame or query, or the path of a CSV, Parquet or NDJSON file.
 *
 * @example
 * ```ts
 * import type { BulkInput } from "@customerio-notebooks/pipelines-api/bulk-load";
 * import pl from "nodejs-polars";
 *
 * const frame = pl.DataFrame({ customer_id: ["00001"] });
 * const inputs: BulkInput[] = [frame, frame.lazy(), "people.csv", "people.parquet", "people.ndjson"];
 * ```
 *
 * @internal the documentation lint would have polars' own types exported and documented here
 */
export type BulkInput = Frame | LazyFrame | string;

/** Names of files by what they end with. */
const FORMATS: Readonly<Record<string, BulkFormat>> = {
  csv: "csv",
  parquet: "parquet",
  pq: "parquet",
  ndjson: "ndjson",
  jsonl: "ndjson",
};

/** Opens what is to be loaded. */
export async function openInput(input: BulkInput, { format, types }: BulkLoadOptions): Promise<Input> {
  if (typeof input !== "string") {
    if (pl.DataFrame.isDataFrame(input)) return await openFrame(input);
    if (pl.LazyDataFrame.isLazyDataFrame(input)) return await openLazyFrame(input);
    const message = "must be a polars frame, a polars query, or the path of a file";
    throw validationError("bulkLoad", [{ field: "input", message }]);
  }
  const ending = /\.([a-z]+)$/i.exec(input)?.[1]?.toLowerCase() ?? "";
  const kind = format ?? (Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined);
  if (types !== undefined && kind !== "csv") {
    throw validationError("bulkLoad", [{
      field: "types",
      message: "is for CSV files; other inputs have types",
    }]);
  }
  switch (kind) {
    case "csv":
      return await openCsv(input, types);
    case "ndjson":
      return await openJsonLines(input);
    case "parquet":
      return await openParquet(input);
    default: {
      const endings = Object.keys(FORMATS).map((name) => `.${name}`).join(", ");
      throw fileError(input, `its kind cannot be told from its name (${endings}); say it with \`format\``);
    }
  }
}
