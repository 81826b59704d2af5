import { join } from "node:path";
import pl from "nodejs-polars";
import { PURCHASE_HEADER, readPurchaseLines } from "./purchases.ts";

/** Kinds of file. */
export type InputFormat = "csv" | "ndjson" | "parquet";

const PURCHASE_SCHEMA = {
  customer_id: pl.Utf8,
  date: pl.Date,
  number_of_cds: pl.Int64,
  dollar_value: pl.Float64,
};

/** Files of any number of purchases, in a temporary folder that is removed when this is disposed. Each is made once. */
export class Inputs implements AsyncDisposable {
  readonly #folder: string;
  readonly #lines: readonly string[];
  readonly #files = new Map<string, Promise<string>>();

  private constructor(folder: string, lines: readonly string[]) {
    this.#folder = folder;
    this.#lines = lines;
  }

  /** Makes the folder. */
  static async create(): Promise<Inputs> {
    const lines = await readPurchaseLines();
    return new Inputs(await Deno.makeTempDir({ prefix: "customerio_bench_" }), lines);
  }

  /**
   * Path of a file, which is made at the first call.
   *
   * @param format Its kind.
   * @param rows How many purchases: those that there are, again and again.
   * @returns The path.
   */
  file(format: InputFormat, rows: number): Promise<string> {
    const name = `${rows}.${format}`;
    const file = this.#files.get(name) ?? this.#make(format, rows, join(this.#folder, name));
    this.#files.set(name, file);
    return file;
  }

  async #make(format: InputFormat, rows: number, path: string): Promise<string> {
    if (format === "csv") await writeRepeated(path, [PURCHASE_HEADER], this.#lines, rows);
    else if (format === "ndjson") await writeRepeated(path, [], this.#lines.map(toJsonLine), rows);
    else {
      const csv = await this.file("csv", rows);
      await pl.scanCSV(csv, { schema: PURCHASE_SCHEMA }).sinkParquet(path).collect();
    }
    return path;
  }

  /** Removes the folder. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.allSettled(this.#files.values()); // what is still written would stand in the way
    await Deno.remove(this.#folder, { recursive: true });
  }
}

function toJsonLine(line: string): string {
  const [customer_id, date, records, dollars] = line.split(",");
  const purchase = { customer_id, date, number_of_cds: Number(records), dollar_value: Number(dollars) };
  return JSON.stringify(purchase);
}

/** Writes lines again and again, until there are as many as wanted. */
async function writeRepeated(
  path: string,
  header: readonly string[],
  lines: readonly string[],
  rows: number,
): Promise<void> {
  const encode = (part: readonly string[]) =>
    new TextEncoder().encode(part.map((line) => `${line}\n`).join(""));
  const all = encode(lines);
  using file = await Deno.open(path, { write: true, createNew: true });
  const writer = file.writable.getWriter();
  await writer.write(encode(header));
  for (let left = rows; left > 0; left -= lines.length) {
    await writer.write(left < lines.length ? encode(lines.slice(0, left)) : all);
  }
  await writer.close();
}
