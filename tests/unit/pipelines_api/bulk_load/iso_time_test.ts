import { assert, assertEquals } from "@std/assert";
import { toTimestamp } from "@customerio-notebooks/pipelines-api";
import fc from "fast-check";
import { ByteWriter } from "../../../../pipelines_api/bulk_load/byte_writer.ts";
import { isDay, writeTime } from "../../../../pipelines_api/bulk_load/iso_time.ts";
import { bytesOf, textOf } from "./pieces.ts";

function timeOf(text: string): string | undefined {
  const bytes = bytesOf(text);
  const out = new ByteWriter(100);
  out.reserve(bytes.length + 16);
  return writeTime(out, bytes, 0, bytes.length) ? textOf(out.bytes, 0, out.length) : undefined;
}

function referenceOf(text: string): string | undefined {
  try {
    return toTimestamp(text, "test");
  } catch {
    return undefined;
  }
}

Deno.test("a time is written as toTimestamp writes it", () => {
  const times = {
    "1997-01-01": "1997-01-01T00:00:00Z",
    "1997-01-01T12:30Z": "1997-01-01T12:30:00Z",
    "1997-01-01T12:30:59Z": "1997-01-01T12:30:59Z",
    "1997-01-01T12:30:59.123456789+05:30": "1997-01-01T12:30:59.123456789+05:30",
    "2000-02-29T00:00-00:00": "2000-02-29T00:00:00-00:00",
  };
  for (const [text, written] of Object.entries(times)) {
    assertEquals([timeOf(text), referenceOf(text)], [written, written]);
  }
});

Deno.test("what is no time with a zone is not written", () => {
  for (
    const text of [
      "",
      "1997",
      "1997-1-1",
      "1997-02-29",
      "1900-02-29",
      "1997-13-01",
      "1997-00-10",
      "1997-01-00",
      "1997-01-01T24:00Z",
      "1997-01-01T12:60Z",
      "1997-01-01T12:30:60Z",
      "1997-01-01T12:30:00",
      "1997-01-01T12:30:00.Z",
      "1997-01-01 12:30:00Z",
      "1997-01-01T12:30:00+24:00",
      "1997-01-01T12:30:00+0100",
      "1997-01-01T12Z",
      "1997-01-01Z",
      "852076800",
    ]
  ) {
    assertEquals([text, timeOf(text), referenceOf(text)], [text, undefined, undefined]);
  }
});

const twoDigits = (most: number) =>
  fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, "0"));
const day = fc.tuple(fc.integer({ min: 0, max: 9999 }), twoDigits(14), twoDigits(33))
  .map(([year, month, date]) => `${String(year).padStart(4, "0")}-${month}-${date}`);
const time = fc.tuple(twoDigits(25), twoDigits(61), fc.constantFrom("", ":00", ":59", ":60", ":30.5", ":30."))
  .map(([hour, minute, second]) => `T${hour}:${minute}${second}`);
const zone = fc.oneof(
  fc.constantFrom("Z", "z", ""),
  fc.tuple(fc.constantFrom("+", "-"), twoDigits(25), twoDigits(61)).map(([sign, hours, minutes]) =>
    `${sign}${hours}:${minutes}`
  ),
);

Deno.test("any text near a time is taken or refused as toTimestamp does", () => {
  fc.assert(
    fc.property(day, fc.option(fc.tuple(time, zone)), (date, rest) => {
      const text = date + (rest?.join("") ?? "");
      assertEquals(timeOf(text), referenceOf(text));
    }),
    { numRuns: 2000 },
  );
  fc.assert(fc.property(fc.string(), (text) => assertEquals(timeOf(text), referenceOf(text))));
});

Deno.test("days are those of the calendar", () => {
  const isDayText = (text: string) => isDay(bytesOf(text), 0, text.length);
  assert(isDayText("1996-02-29") && isDayText("2000-02-29") && isDayText("0000-01-01"));
  assert(!isDayText("2100-02-29") && !isDayText("1997-04-31") && !isDayText("1997-01-011"));
});
