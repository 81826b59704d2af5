import type { ByteWriter } from "./byte_writer.ts";

const DASH = 0x2d;
const COLON = 0x3a;
const POINT = 0x2e;
const PLUS = 0x2b;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;

const MIDNIGHT = new TextEncoder().encode("T00:00:00Z");
const NO_SECONDS = new TextEncoder().encode(":00");

/** Days of the months of a year that is no leap year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Two digits as a number; -1 where they are none. */
function twoDigits(bytes: Uint8Array, from: number): number {
  const tens = (bytes[from] ?? 0) - 0x30;
  const ones = (bytes[from + 1] ?? 0) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function isTwoDigits(bytes: Uint8Array, from: number, most: number): boolean {
  const value = twoDigits(bytes, from);
  return value >= 0 && value <= most;
}

/** Whether ten bytes are a day of the calendar, such as `1997-01-31`. */
export function isDay(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 10 || bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return false;
  const century = twoDigits(bytes, from);
  const ofCentury = twoDigits(bytes, from + 2);
  const month = twoDigits(bytes, from + 5);
  const day = twoDigits(bytes, from + 8);
  if (century < 0 || ofCentury < 0 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = ofCentury % 4 === 0 && (ofCentury !== 0 || century % 4 === 0);
  return day <= (isLeap && month === 2 ? 29 : DAYS[month - 1] ?? 0);
}

/**
 * Writes a time as the Data Pipelines API wants it: an instant with its zone as it stands, seconds added where they are
 * left out, and a day as its midnight UTC. The same texts are times as `toTimestamp` takes.
 *
 * @returns Whether the bytes are such a time; nothing is written otherwise.
 */
export function writeTime(out: ByteWriter, bytes: Uint8Array, from: number, to: number): boolean {
  if (!isDay(bytes, from, Math.min(to, from + 10))) return false;
  if (to - from === 10) {
    out.span(bytes, from, to);
    out.all(MIDNIGHT);
    return true;
  }
  const minute = from + 16;
  const isMinute = to >= minute && bytes[from + 10] === LETTER_T && isTwoDigits(bytes, from + 11, 23) &&
    bytes[from + 13] === COLON && isTwoDigits(bytes, from + 14, 59);
  if (!isMinute) return false;
  const second = secondsEnd(bytes, minute);
  if (!isZone(bytes, second, to)) return false;
  out.span(bytes, from, minute);
  if (second === minute) out.all(NO_SECONDS);
  out.span(bytes, minute, to);
  return true;
}

/** Where the seconds and their fraction end; where they begin if there are none. */
function secondsEnd(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== COLON || !isTwoDigits(bytes, from + 1, 59)) return from;
  let end = from + 3;
  if (bytes[end] !== POINT) return end;
  const fraction = end + 1;
  for (end = fraction; isDigit(bytes[end]);) end += 1;
  return end === fraction ? fraction - 1 : end;
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** `Z`, or the difference to UTC such as `+01:00`. */
function isZone(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from === 1) return bytes[from] === LETTER_Z;
  const sign = bytes[from];
  return to - from === 6 && (sign === PLUS || sign === DASH) && isTwoDigits(bytes, from + 1, 23) &&
    bytes[from + 3] === COLON && isTwoDigits(bytes, from + 4, 59);
}
