import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { assert, assertEquals, assertMatch } from "@std/assert";
import pl from "nodejs-polars";
import { Inputs } from "../../../bench/inputs.ts";
import { makePurchaseLines, readPurchaseLines } from "../../../bench/purchases.ts";

Deno.test("each kind of file has the same purchases, again and again, and all go in the end", async () => {
  const lines = await readPurchaseLines();
  const rows = lines.length + 2;
  let folder: string;
  {
    await using inputs = await Inputs.create();
    const csv = await inputs.file("csv", rows);
    folder = dirname(csv);
    assertEquals(await inputs.file("csv", rows), csv);
    const written = (await Deno.readTextFile(csv)).trimEnd().split("\n").slice(1);
    assertEquals(written.length, rows);
    assertEquals(written.slice(-3), [lines.at(-1), ...lines.slice(0, 2)]);
    const parquet = pl.readParquet(await inputs.file("parquet", rows));
    const ndjson = (await Deno.readTextFile(await inputs.file("ndjson", rows))).trimEnd().split("\n");
    assertEquals([parquet.height, ndjson.length], [rows, rows]);
    const [id, date, records, dollars] = lines.at(-1)?.split(",") ?? [];
    const last = { customer_id: id, date, number_of_cds: Number(records), dollar_value: Number(dollars) };
    assertEquals(JSON.parse(ndjson.at(-3) ?? ""), last);
    assertEquals(parquet.row(rows - 3), [
      id,
      new Date(`${date}T00:00:00Z`),
      Number(records),
      Number(dollars),
    ]);
  }
  assert(!existsSync(folder));
});

Deno.test("without the real purchases there are as many of the same shape, the same ones every time", async () => {
  const made = makePurchaseLines();
  assertEquals(await readPurchaseLines(new URL("absent.csv", import.meta.url)), made);
  assertEquals(made.length, 69_659);
  for (const line of made) assertMatch(line, /^\d{5},199[78]-\d\d-\d\d,[1-9]\d*,\d+\.\d\d$/);
  const customers = new Set(made.map((line) => line.slice(0, 5)));
  assertEquals(customers.size, 23_570);
});
