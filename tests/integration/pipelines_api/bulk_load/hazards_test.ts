// Polars loses some values without a word. None of that may reach the wire: what arrives is what the input says.
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { ValidationError } from "@customerio-notebooks/pipelines-api";
import type { BulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";
import pl, { type DataType, type Series } from "nodejs-polars";
import { load, loadText, TemporaryFolder } from "./loading.ts";

const PEOPLE: BulkMapping = { type: "identify", userId: "id" };

/** What a column of a frame becomes, as it stands in the body; undefined where it is left out. */
async function sent(column: Series): Promise<(string | undefined)[]> {
  const ids = pl.Series("id", Array.from({ length: column.length }, (_, index) => `p${index}`));
  const { texts, rejects } = await load(pl.DataFrame([ids, column.alias("x")]), PEOPLE);
  assertEquals(rejects, []);
  return texts.join().split('{"type"').slice(1).map((call) => /"traits":\{"x":(.*)\}\}/.exec(call)?.[1]);
}

const int = (values: readonly (string | null)[], type: DataType = pl.Int64) =>
  pl.Series("x", [...values], pl.Utf8).cast(type);

Deno.test("64-bit integers keep their digits and their sign", async () => {
  const values = [
    "9007199254740993",
    "-9007199254740993",
    "9223372036854775807",
    "-9223372036854775808",
    "-5",
    "0",
    null,
  ];
  assertEquals(await sent(int(values)), values.map((value) => value ?? undefined));
  assertEquals(await sent(int(["18446744073709551615", "1"], pl.UInt64)), ["18446744073709551615", "1"]);
});

Deno.test("decimals keep their digits", async () => {
  const decimals = pl.Series("x", ["12.30", "-0.01", "99999999999999999.99", null], pl.Utf8).cast(
    pl.Decimal(19, 2),
  );
  assertEquals(await sent(decimals), ["12.30", "-0.01", "99999999999999999.99", undefined]);
});

Deno.test("floats are the numbers that they are", async () => {
  const values = [1, 0.1 + 0.2, 1e21, 1e-7, -0.5, 1.7976931348623157e308, 5e-324, null];
  const texts = await sent(pl.Series("x", values, pl.Float64));
  assertEquals(texts.map((text) => text === undefined ? null : JSON.parse(text)), values);
  assertEquals(texts[0], "1");
});

Deno.test("NaN and infinities are rejects, and not null, which would clear the attribute", async () => {
  const frame = pl.DataFrame([
    pl.Series("id", ["a", "b", "c", "d"]),
    pl.Series("x", [NaN, 1.5, Infinity, -Infinity], pl.Float64),
  ]);
  const { calls, rejects } = await load(frame, PEOPLE);
  assertEquals(calls, [{ userId: "b", traits: { x: 1.5 } }]);
  assertEquals(rejects.map(({ row, field }) => [row, field]), [[1, "x"], [3, "x"], [4, "x"]]);
  assertStringIncludes(String(rejects[0]?.reason), "NaN");
});

Deno.test("days and instants become ISO 8601 with a zone", async () => {
  const at = new Date("1997-01-01T12:30:00.250Z");
  const instants = pl.Series("x", [at, null]);
  assertEquals(await sent(instants.cast(pl.Date)), ['"1997-01-01T00:00:00Z"', undefined]);
  assertEquals(await sent(instants), ['"1997-01-01T12:30:00.250Z"', undefined]);
  assertEquals(await sent(instants.cast(pl.Datetime("us"))), ['"1997-01-01T12:30:00.250Z"', undefined]);
  // The moment counts, not the clock on the wall.
  const there = instants.cast(pl.Datetime("ms", "America/New_York"));
  assertEquals(await sent(there), ['"1997-01-01T12:30:00.250Z"', undefined]);
});

Deno.test("instants of a zone, of any precision, are timestamps; those out of reach are rejects", async () => {
  const micro = (text: string) => pl.Series("t", [text], pl.Utf8).cast(pl.Int64).cast(pl.Datetime("us"));
  const mapping: BulkMapping = { type: "track", userId: "id", event: "Paid", timestamp: "t", properties: [] };
  const loadOne = (time: Series) => load(pl.DataFrame([pl.Series("id", ["a"]), time]), mapping);
  const berlin = micro("1234567890123456").cast(pl.Datetime("us", "Europe/Berlin"));
  const { calls } = await loadOne(berlin);
  assertEquals(calls, [{ event: "Paid", userId: "a", timestamp: "2009-02-13T23:31:30.123456Z" }]);
  const { rejects } = await loadOne(micro("-99999999999999999"));
  assertEquals(rejects.map(({ row, field }) => [row, field]), [[1, "t"]]);
});

Deno.test("what is nested is treated no worse: numbers, times, lists of structs, missing fields", async () => {
  const inner = pl.DataFrame([
    pl.Series("f", [1.5, 2]),
    pl.Series("d", ["1.20", "3.40"], pl.Utf8).cast(pl.Decimal(5, 2)),
    pl.Series("t", [new Date(0), new Date(1)]),
    pl.Series("big", ["9007199254740993", null], pl.Utf8).cast(pl.Int64),
  ]).select(pl.struct([pl.col("f"), pl.col("d"), pl.col("t"), pl.col("big")]).alias("s"));
  assertEquals(await sent(inner.getColumn("s")), [
    '{"f":1.5,"d":1.20,"t":"1970-01-01T00:00:00Z","big":9007199254740993}',
    '{"f":2,"d":3.40,"t":"1970-01-01T00:00:00.001Z"}',
  ]);
  const lists = inner.select(pl.col("s").implode().alias("x"));
  assertEquals(await sent(lists.getColumn("x")), [
    '[{"f":1.5,"d":1.20,"t":"1970-01-01T00:00:00Z","big":9007199254740993},' +
    '{"f":2,"d":3.40,"t":"1970-01-01T00:00:00.001Z"}]',
  ]);
  const { rejects } = await load(
    pl.DataFrame([pl.Series("id", ["a", "b"]), pl.Series("x", [[1, NaN], [2]])]),
    PEOPLE,
  );
  assertEquals(rejects.map(({ row, field }) => [row, field]), [[1, "x"]]);
});

Deno.test("a column of a type that cannot be sent is refused before anything is sent, unless it is left out", async () => {
  const frame = pl.DataFrame([
    pl.Series("id", ["a"]),
    pl.Series("x", ["1000"], pl.Utf8).cast(pl.Int64).cast(pl.Duration("ms")),
  ]);
  const error = await assertRejects(() => load(frame, PEOPLE), ValidationError);
  assertStringIncludes(error.message, '"x" is a column of Duration');
  assertEquals((await load(frame, { ...PEOPLE, traits: [] })).calls, [{ userId: "a" }]);
});

Deno.test("ids that are whole numbers become text, and those that are floats are refused", async () => {
  const whole = pl.DataFrame([pl.Series("id", ["9007199254740993", "-1"], pl.Utf8).cast(pl.Int64)]);
  assertEquals((await load(whole, PEOPLE)).calls, [{ userId: "9007199254740993" }, { userId: "-1" }]);
  // To polars, every number of JavaScript is a float.
  const error = await assertRejects(() => load(pl.DataFrame({ id: [1, 2] }), PEOPLE), ValidationError);
  assertStringIncludes(error.message, 'the column "id"');
});

Deno.test("what the first rows of a file look like says nothing of the later ones", async () => {
  const plain = Array.from({ length: 3000 }, (_, index) => `${index},1`);
  const { calls } = await loadText("a.csv", ["id,x", ...plain, "00001,late text"].join("\n"), PEOPLE);
  assertEquals(calls[0], { userId: "0", traits: { x: "1" } });
  assertEquals(calls.at(-1), { userId: "00001", traits: { x: "late text" } });
  const lines = plain.map((_, index) => `{"id":"${index}"}`);
  const late = '{"id":"z","x":{"y":[{"a":1},{"b":"2"},9007199254740993,1.10]}}';
  const { texts } = await loadText("a.ndjson", [...lines, late].join("\n"), PEOPLE);
  assert(texts.join().includes('"traits":{"x":{"y":[{"a":1},{"b":"2"},9007199254740993,1.10]}}'));
});

Deno.test("typed columns of a CSV file keep their digits, and what is of another type is a reject", async () => {
  const text = `id,whole,number,flag,day
a,9007199254740993,12.30,true,1997-01-31
b,+07,.5,false,
c,1.5,1,true,
d,1,free,true,
e,1,1e999,true,
f,1,1,yes,
g,1,1,true,1997-02-30
h,-0,-1e3,true,
`;
  const types = { whole: "integer", number: "number", flag: "boolean", day: "date" } as const;
  const { texts, rejects } = await loadText("a.csv", text, PEOPLE, { types });
  const traits = texts.join().split('"traits":').slice(1).map((call) => call.slice(0, call.indexOf("}") + 1));
  assertEquals(traits, [
    '{"whole":9007199254740993,"number":12.30,"flag":true,"day":"1997-01-31T00:00:00Z"}',
    '{"whole":7,"number":0.5,"flag":false}',
    '{"whole":-0,"number":-1e3,"flag":true}',
  ]);
  assertEquals(rejects.map(({ row, field, reason }) => [row, field, reason]), [
    [3, "whole", '"1.5" is not a whole number'],
    [4, "number", '"free" is not a number'],
    [5, "number", '"1e999" is too large for a number'],
    [6, "flag", '"yes" is not true or false'],
    [7, "day", '"1997-02-30" is not a day such as 1997-01-01'],
  ]);
});

Deno.test("any text arrives as it is, from every kind of input", async () => {
  const values = ['"', "\\", "\n", "\t\u0001\u001f", "é😀ユ", "\u2028", "null", "a,b", "", " spaced "];
  const frame = pl.DataFrame([
    pl.Series("id", values.map((_, index) => `p${index}`)),
    pl.Series("x", values, pl.Utf8),
  ]);
  await using folder = new TemporaryFolder();
  const parquet = `${folder.path}/a.parquet`;
  frame.writeParquet(parquet);
  const records = values.map((value, index) => ({ id: `p${index}`, x: value }));
  const csv = ["id,x", ...records.map(({ id, x }) => `${id},"${x.replaceAll('"', '""')}"`)].join("\n");
  const ndjson = records.map((record) => JSON.stringify(record)).join("\n");
  const inputs = [frame, frame.lazy(), parquet, folder.file("a.csv", csv), folder.file("a.ndjson", ndjson)];
  for (const input of inputs) {
    const { calls } = await load(input, PEOPLE);
    assertEquals(calls, records.map(({ id, x }) => ({ userId: id, traits: { x } })));
  }
});
