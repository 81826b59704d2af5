import { assertEquals, assertRejects } from "@std/assert";
import { ValidationError } from "@customerio-notebooks/core";
import fc from "fast-check";
import { ByteWindow } from "../../../../pipelines_api/bulk_load/byte_window.ts";
import { CsvReader } from "../../../../pipelines_api/bulk_load/csv_reader.ts";
import { bytesOf, inPieces, textOf } from "./pieces.ts";

/** A row as text, null where a value is missing; or what is wrong with it. */
type ReadRow = readonly (string | null)[] | string;

async function read(
  bytes: Uint8Array,
  columns: number,
  lengths: readonly number[] = [bytes.length],
): Promise<ReadRow[]> {
  const window = new ByteWindow(inPieces(bytes, lengths), 0);
  const reader = new CsvReader({
    path: "a.csv",
    size: bytes.length,
    window,
    columns,
    from: { row: 0, position: 0 },
  });
  const rows: ReadRow[] = [];
  do {
    while (reader.next()) {
      assertEquals(reader.row, rows.length + 1);
      rows.push(reader.fault?.message ?? valuesOf(reader, columns));
    }
  } while (await reader.fill());
  assertEquals([reader.position, reader.share], [bytes.length, 1]);
  return rows;
}

function valuesOf({ bytes, starts, ends, doubled }: CsvReader, columns: number): (string | null)[] {
  return Array.from({ length: columns }, (_, column) => {
    const from = starts[column] ?? -1;
    if (from < 0) return null;
    const text = textOf(bytes, from, ends[column]);
    return doubled[column] === 1 ? text.replaceAll('""', '"') : text;
  });
}

const readText = (text: string, columns: number) => read(bytesOf(text), columns);

Deno.test("fields are plain or in quotes, missing or empty, and lines end in either way", async () => {
  assertEquals(await readText('a,b\r\n"c, d","e ""f"""\n,""\n"g\nh",i', 2), [
    ["a", "b"],
    ["c, d", 'e "f"'],
    [null, ""],
    ["g\nh", "i"],
  ]);
});

Deno.test("blank lines are no rows, save of a single column", async () => {
  assertEquals(await readText("a,b\n\n\r\nc,d\n\n", 2), [["a", "b"], ["c", "d"]]);
  assertEquals(await readText("a\n\nb\n", 1), [["a"], [null], ["b"]]);
});

Deno.test("what is not well formed is a fault of its row alone", async () => {
  const rows = await readText('a\nb,c,d\n"e"f,g\nh"i,j\nok,ok\nk,"l', 2);
  assertEquals(rows, [
    "has 1 field, and the first line names 2",
    "has 3 fields, and the first line names 2",
    'field 1 goes on after its closing quote; a quote within it is written twice ("")',
    'field 1 has a quote (") but is not in quotes; put the field in quotes and write a quote within it twice ("")',
    ["ok", "ok"],
    'has a quote (") that opens a field and is never closed',
  ]);
});

Deno.test("what is not UTF-8 is a fault of its row alone", async () => {
  const bytes = new Uint8Array([...bytesOf("é,b\n"), 0xe9, ...bytesOf(",c\nd,e\n")]);
  assertEquals(await read(bytes, 2), [["é", "b"], "is not UTF-8 text", ["d", "e"]]);
});

Deno.test("a record that does not end is given up before it fills the memory", async () => {
  const bytes = new Uint8Array(20 * 1024 * 1024).fill(0x61);
  bytes[0] = 0x22;
  const window = new ByteWindow(
    { pull: (rest) => Promise.resolve(bytes.subarray(0, rest.length + 4 * 1024 * 1024)) },
    0,
  );
  const reader = new CsvReader({ path: "a.csv", size: 1, window, columns: 1, from: { row: 6, position: 0 } });
  const error = await assertRejects(async () => {
    do while (reader.next()); while (await reader.fill());
  }, ValidationError);
  assertEquals(error.details.map(({ field }) => field), ["row 7"]);
});

const field = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom('"', ",", "\n", "\r\n", "", '""', " a "),
);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

Deno.test("any records come back as they were written, wherever the pieces of the file end", async () => {
  const records = fc.integer({ min: 2, max: 5 }).chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(
        fc.array(fc.oneof(field, fc.constant(null)), { minLength: columns, maxLength: columns }),
      ),
      lengths: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 }),
      newline: fc.constantFrom("\n", "\r\n"),
      isEndClosed: fc.boolean(),
    })
  );
  await fc.assert(
    fc.asyncProperty(records, async ({ columns, rows, lengths, newline, isEndClosed }) => {
      const lines = rows.map((row) => row.map((value) => value === null ? "" : quoted(value)).join(","));
      const text = lines.join(newline) + (isEndClosed && lines.length > 0 ? newline : "");
      assertEquals(
        await read(bytesOf(text), columns, lengths),
        rows.map((row) => row.map((value) => value?.toWellFormed() ?? null)),
      );
    }),
    { numRuns: 300 },
  );
});
