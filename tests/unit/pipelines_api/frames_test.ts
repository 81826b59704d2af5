import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { type Columns, readCsv } from "@customerio-notebooks/pipelines-api/frames";
import { ValidationError } from "@customerio-notebooks/pipelines-api";
import fc from "fast-check";
import { sharedFile } from "../../shared_folder.ts";

const COLUMNS: Columns = { id: "text", value: "number" };

/** Reads a file of this content. */
function readText(content: string | Uint8Array, columns: Columns = COLUMNS): Record<string, unknown>[] {
  const path = Deno.makeTempFileSync({ suffix: ".csv" });
  try {
    Deno.writeFileSync(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
    return readCsv(path, columns).toRecords();
  } finally {
    Deno.removeSync(path);
  }
}

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const rows = [{ id: "001", value: 1 }, { id: "002", value: -2.5 }];

/** Files that are read, and what they hold. */
const GOOD: readonly (readonly [
  what: string,
  content: string,
  records: Record<string, unknown>[],
  columns?: Columns,
])[] = [
  ["a plain file", "id,value\n001,1\n002,-2.5\n", rows],
  ["Windows line ends", "id,value\r\n001,1\r\n002,-2.5\r\n", rows],
  ["a byte order mark", "\uFEFFid,value\n001,1\n002,-2.5\n", rows],
  ["a byte order mark before a quoted name", '\uFEFF"id","value"\r\n"001","1"\r\n"002","-2.5"\r\n', rows],
  ["no line end after the last row", "id,value\n001,1\n002,-2.5", rows],
  ["columns in another order, and one more", "value,name,id\n1,x,001\n-2.5,y,002\n", rows],
  ["line ends, commas and quotes within quotes", 'id,value\n"a\r\n""b"", c",1\n', [{
    id: 'a\r\n"b", c',
    value: 1,
  }]],
  ["a line end in a quoted name", '"i\nd",value\na,1\n', [{ "i\nd": "a", value: 1 }], {
    "i\nd": "text",
    value: "number",
  }],
  ["a file without rows", "id,value\n", []],
  ["blank lines at the end", "id,value\n001,1\n002,-2.5\n\n\n", rows],
  ["blank lines at the end of Windows", "id,value\r\n001,1\r\n002,-2.5\r\n\r\n", rows],
  ["blank lines and no rows", "id,value\n\n", []],
  ["a file of a first line without an end", "id,value", []],
  ["letters of all lengths in UTF-8", "id,value\naé語🧮,1\n", [{ id: "aé語🧮", value: 1 }]],
  ["words that others take for null", "id,value\nnull,1\nNA,2\n", [{ id: "null", value: 1 }, {
    id: "NA",
    value: 2,
  }]],
  ["missing values where they may be missing", "id,value\n,1\n002,\n", [{ id: null, value: 1 }, {
    id: "002",
    value: null,
  }], {
    id: { type: "text", nullable: true },
    value: { type: "number", nullable: true },
  }],
  ["every type", "a,b,c,d,e\n01,-7,1e3,1997-01-01,true\n", [
    { a: "01", b: -7, c: 1000, d: new Date("1997-01-01"), e: true },
  ], { a: "text", b: "integer", c: "number", d: "date", e: "boolean" }],
];

for (const [what, content, records, columns] of GOOD) {
  Deno.test(`readCsv() reads ${what}`, () => assertEquals(readText(content, columns), records));
}

Deno.test("readCsv() gives a file without rows the columns' types", () => {
  const path = Deno.makeTempFileSync({ suffix: ".csv" });
  Deno.writeTextFileSync(path, "value,id\n");
  const frame = readCsv(path, COLUMNS);
  Deno.removeSync(path);
  assertEquals([frame.height, frame.columns], [0, ["id", "value"]]);
  assertEquals(frame.dtypes.map(String), ["DataType(String)", "DataType(Float64)"]);
});

/** Files that are refused, and words of the message. */
const BAD: readonly (readonly [
  what: string,
  content: string | Uint8Array,
  words: readonly string[],
  columns?: Columns,
])[] = [
  ["an empty file", "", ["is empty"]],
  ["a file without the column", "id,price\n001,1\n", ['no column "value"', '"id", "price"']],
  ["another separator", "id;value\n001;1\n", ['no column "id", "value"', '"id;value"']],
  ["a column that is named twice", "id,value,id\n001,1,2\n", ['"id" twice']],
  ["a blank first line", "\nid,value\n001,1\n", ["row 1", "2 fields"]],
  ["a blank line in between", "id,value\n001,1\n\n002,2\n", ["row 2", "it is blank"]],
  ["too few fields", "id,value\n001,1\n002\n", ["row 2", "1 field,", "names 2"]],
  ["too many fields", "id,value\n001,1\n002,2,\n", ["row 2", "3 fields", "names 2"]],
  ["far too many fields", "id,value\n001,1\n002,2,,4\n", ["row 2", "4 fields"]],
  ["a quote that is never closed", 'value,id\n1,a\n2,"Smith\n3,Jones\n', [
    "row 2",
    "field 2",
    "never closed",
  ]],
  ["a quote that is never closed in the first line", 'id,"value\n001,1\n', [
    "the first line",
    "field 2",
    "never closed",
  ]],
  ["a quote in a field without quotes", 'value,id\n1,5" nail\n2,7" nail\n', ["row 1", "field 2", '("")']],
  ["a field that goes on after its quotes", 'value,id\n1,"5" nail"\n', [
    "row 1",
    "field 2",
    "closing quote",
  ]],
  ["Latin-1", latin1("id,value\nAda,1\nMüller,2\n"), ["line 3", "UTF-8"]],
  ["Latin-1 in a column that is not read", latin1("id,value\nMüller,1\n"), ["line 2", "UTF-8"], {
    value: "number",
  }],
  ["Latin-1 in the first line", latin1("id,value,größe\n001,1,2\n"), ["line 1", "UTF-8"]],
  ["UTF-16", Uint8Array.from([0xff, 0xfe, ...latin1("i\0d\0,\0v\0\n\0")]), ["line 1", "UTF-8"]],
  ["line ends of old Macs", "id,value\r001,1\r002,2\r", ['no column "value"']],
  ["text in a column of numbers", "id,value\n001,1\n002,two\n", [
    "row 2",
    '"value"',
    '"two" is not a number',
  ]],
  ["spaces around a number", "id,value\n001, 1\n", ["row 1", '"value"', '" 1"']],
  ["a number with commas", 'id,value\n001,"1,000"\n', ["row 1", '"1,000"']],
  ["a number that is infinite", "id,value\n001,1e999\n", ["row 1", '"1e999"']],
  ["NaN", "id,value\n001,NaN\n", ["row 1", '"NaN"']],
  ["a missing number", "id,value\n001,1\n002,\n", ["row 2", '"value"', "missing", "a number"]],
  ["a missing id", "id,value\n,1\n", ["row 1", '"id"', "missing"]],
  ["a number that is too low", "id,value\n001,-1\n", ["row 1", '"value"', "less than 0"], {
    id: "text",
    value: { type: "number", min: 0 },
  }],
  ["half a number", "n\n1\n1.5\n", ["row 2", '"1.5" is not a whole number'], { n: "integer" }],
  ["a whole number of too many digits", "n\n99999999999999999999\n", ["row 1", "99999999999999999999"], {
    n: "integer",
  }],
  ["a day that does not exist", "day\n1997-01-01\n1997-02-30\n", ["row 2", '"1997-02-30" is not a day'], {
    day: "date",
  }],
  ["a day written otherwise", "day\n01/02/1997\n", ["row 1", "1997-01-01"], { day: "date" }],
  ["neither true nor false", "yes\nTRUE\n", ["row 1", "true or false"], { yes: "boolean" }],
];

for (const [what, content, words, columns] of BAD) {
  Deno.test(`readCsv() refuses ${what}, naming file and place`, () => {
    const error = assertThrows(() => readText(content, columns), ValidationError);
    for (const word of [".csv", ...words]) assertStringIncludes(error.message, word);
    assertEquals(error.operation, "readCsv");
    assertEquals(error.message.includes("infer_schema_length"), false, "polars' advice is of no use here");
  });
}

Deno.test("readCsv() refuses a file that is not there, and a folder", () => {
  const folder = Deno.makeTempDirSync();
  const missing = assertThrows(() => readCsv(`${folder}/none.csv`, COLUMNS), ValidationError);
  assertStringIncludes(missing.message, "none.csv: there is no such file");
  assertStringIncludes(missing.message, Deno.cwd());
  const directory = assertThrows(() => readCsv(folder, COLUMNS), ValidationError);
  assertStringIncludes(directory.message, "it is not a file");
  Deno.removeSync(folder);
});

Deno.test("readCsv() gives back whatever was written by the rules of CSV, row by row", () => {
  const field = fc.string({
    unit: fc.constantFrom("a", "0", ",", '"', "\n", "\r\n", " ", "é", "🧮"),
    minLength: 1,
  });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: field, name: field }), { maxLength: 30 }),
      fc.constantFrom("\n", "\r\n"),
      (records, end) => {
        const lines = ["id,name", ...records.map(({ id, name }) => `${quoted(id)},${quoted(name)}`)];
        assertEquals(readText(lines.join(end), { id: "text", name: "text" }), records);
      },
    ),
    { numRuns: 50 },
  );
});

Deno.test("readCsv() reads files that are larger than what it looks at in one go", () => {
  const count = 90_000;
  const lines = Array.from({ length: count }, (_, index) => `"row, ${index}",${index}`);
  const records = readText(["id,value", ...lines].join("\n"));
  assertEquals(records.length, count);
  assertEquals(records.at(-1), { id: `row, ${count - 1}`, value: count - 1 });
});

Deno.test("readCsv() says that a file is to be named", () => {
  assertThrows(
    () => readCsv(" ", COLUMNS),
    ValidationError,
    'Cannot read "": it is to be the path of a file',
  );
});

const cdnow = sharedFile("data/cdnow_purchases.csv");

Deno.test({
  name: "readCsv() reads each of CDNOW's 69,659 purchases",
  ignore: cdnow === undefined,
  fn() {
    const purchases = readCsv(String(cdnow), {
      customer_id: "text",
      date: "date",
      number_of_cds: { type: "integer", min: 0 },
      dollar_value: { type: "number", min: 0 },
    });
    assertEquals(purchases.height, 69_659);
    assertEquals(purchases.getColumn("customer_id").nUnique(), 23_570);
    assertEquals(purchases.getColumn("dollar_value").sum().toFixed(2), "2500315.63");
  },
});
