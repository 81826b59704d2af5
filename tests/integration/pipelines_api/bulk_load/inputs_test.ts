// Every kind of input becomes the same calls.
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { ValidationError } from "@customerio-notebooks/pipelines-api";
import type { BulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";
import pl from "nodejs-polars";
import { load, loadText, TemporaryFolder } from "./loading.ts";

const CSV = `customer_id,date,cds,price,note
00001,1997-01-01,1,11.77,
00002,1997-01-12,5,77.00,"said ""hi"""
`;

const MAPPING: BulkMapping = {
  type: "track",
  userId: "customer_id",
  event: "Order Completed",
  timestamp: "date",
};
const TYPES = { cds: "integer", price: "number" } as const;

const EXPECTED = [
  {
    event: "Order Completed",
    userId: "00001",
    timestamp: "1997-01-01T00:00:00Z",
    properties: { cds: 1, price: 11.77 },
  },
  {
    event: "Order Completed",
    userId: "00002",
    timestamp: "1997-01-12T00:00:00Z",
    properties: { cds: 5, price: 77, note: 'said "hi"' },
  },
];

function frame() {
  return pl.DataFrame([
    pl.Series("customer_id", ["00001", "00002"]),
    pl.Series("date", ["1997-01-01", "1997-01-12"]).cast(pl.Date),
    pl.Series("cds", [1, 5], pl.Int64),
    pl.Series("price", [11.77, 77]),
    pl.Series("note", [null, 'said "hi"'], pl.Utf8),
  ]);
}

Deno.test("a CSV file is loaded, its columns read as they are said to be", async () => {
  const { calls, summary } = await loadText("a.csv", CSV, MAPPING, { types: TYPES });
  assertEquals(calls, EXPECTED);
  assertEquals([summary.rows, summary.sent, summary.rejected, summary.batches], [2, 2, 0, 1]);
});

Deno.test("a frame is loaded", async () => assertEquals((await load(frame(), MAPPING)).calls, EXPECTED));

Deno.test("a query is loaded, and leaves nothing behind in the temporary folder", async () => {
  const query = frame().lazy().filter(pl.col("cds").gt(pl.lit(0)));
  assertEquals((await load(query, MAPPING)).calls, EXPECTED);
  const left = Array.from(Deno.readDirSync("/tmp")).filter(({ name }) =>
    /^bulk_load_[0-9a-f-]{36}/.test(name)
  );
  assertEquals(left, []);
});

Deno.test("a Parquet file is loaded", async () => {
  await using folder = new TemporaryFolder();
  const path = `${folder.path}/a.parquet`;
  frame().writeParquet(path);
  assertEquals((await load(path, MAPPING)).calls, EXPECTED);
});

Deno.test("a file of newline-delimited JSON is loaded, whatever the order and number of its names", async () => {
  const lines = [
    '{"customer_id":"00001","date":"1997-01-01","cds":1,"price":11.77,"note":null}',
    ' { "note" : "said \\"hi\\"", "price":77.00, "cds":5, "date":"1997-01-12", "customer_id":"00002" } ',
  ];
  for (const name of ["a.ndjson", "a.jsonl"]) {
    assertEquals((await loadText(name, `${lines.join("\n")}\n\n`, MAPPING)).calls, EXPECTED);
  }
});

Deno.test("the kind of a file can be said where its name does not", async () => {
  assertEquals((await loadText("a.txt", CSV, MAPPING, { types: TYPES, format: "csv" })).calls, EXPECTED);
  const error = await assertRejects(() => loadText("a.txt", CSV, MAPPING), ValidationError);
  assertStringIncludes(error.message, ".csv, .parquet, .pq, .ndjson, .jsonl");
});

Deno.test("a byte order mark and Windows line ends are no part of the data", async () => {
  const text = `\uFEFF${CSV.replaceAll("\n", "\r\n")}`;
  assertEquals((await loadText("a.csv", text, MAPPING, { types: TYPES })).calls, EXPECTED);
  const line = '\uFEFF{"customer_id":"00001","date":"1997-01-01","cds":1,"price":11.77}\r\n';
  assertEquals((await loadText("a.ndjson", line, MAPPING)).calls, EXPECTED.slice(0, 1));
});

Deno.test("an input without rows is loaded, and nothing is sent", async () => {
  for (
    const { summary, texts } of [
      await loadText("a.csv", "customer_id,date\n", MAPPING),
      await loadText("a.ndjson", "", MAPPING),
      await load(frame().head(0), MAPPING),
    ]
  ) {
    assertEquals([summary.rows, summary.sent, summary.rejected, texts], [0, 0, 0, []]);
  }
});

Deno.test("an input that cannot be read is an error that says so, before anything is sent", async () => {
  await using folder = new TemporaryFolder();
  const cases: readonly (readonly [path: string, says: string])[] = [
    [`${folder.path}/none.csv`, "there is no such file"],
    [`${folder.path}/none.parquet`, "there is no such file"],
    [`${folder.path}/none.ndjson`, "there is no such file"],
    [folder.file("empty.csv", ""), "it is empty"],
    [folder.file("bad.parquet", "PAR?"), "it cannot be read as Parquet"],
    [folder.file("latin.csv", new Uint8Array([0xe9, 0x2c, 0x61, 0x0a])), "line 1 is not UTF-8"],
    [folder.file("twice.csv", "a,b,a\n"), 'names the column "a" twice'],
  ];
  for (const [path, says] of cases) {
    const error = await assertRejects(() => load(path, MAPPING), ValidationError);
    assertStringIncludes(error.message, says);
    assertStringIncludes(error.message, path);
  }
  await assertRejects(() => Reflect.apply(load, undefined, [42, MAPPING]), ValidationError, "input");
});
