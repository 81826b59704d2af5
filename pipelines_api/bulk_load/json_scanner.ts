const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const MINUS = 0x2d;

/** Levels of nesting; JSON that people write has a few. */
const DEEPEST = 500;

const LITERALS: ReadonlyMap<number, Uint8Array> = new Map(
  ["true", "false", "null"].map((word) => [word.charCodeAt(0), new TextEncoder().encode(word)]),
);

/** What is not JSON. */
export const INVALID = -1;

/** The first place from `index` on that is no white space. */
export function skipSpace(bytes: Uint8Array, index: number, end: number): number {
  let at = index;
  for (; at < end; at++) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d && byte !== 0x0a) break;
  }
  return at;
}

/** Where the JSON value that begins at `index` ends (RFC 8259, to the letter); -1 where there is none. */
export function scanValue(bytes: Uint8Array, index: number, end: number, depth = 0): number {
  if (index >= end) return INVALID;
  const byte = bytes[index] ?? 0;
  if (byte === QUOTE) return scanString(bytes, index, end);
  if (byte === OPEN_BRACE) return scanMembers(bytes, index, end, depth);
  if (byte === OPEN_BRACKET) return scanItems(bytes, index, end, depth);
  if (byte === MINUS || isDigit(byte)) return scanNumber(bytes, index, end);
  const literal = LITERALS.get(byte);
  return literal === undefined ? INVALID : scanLiteral(bytes, index, end, literal);
}

/** Where the string that begins at `index` ends, quotes included; -1 where it is none. */
export function scanString(bytes: Uint8Array, index: number, end: number): number {
  let at = index + 1;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return at + 1;
    if (byte < 0x20) return INVALID;
    if (byte !== BACKSLASH) {
      at += 1;
      continue;
    }
    const length = escapeLength(bytes, at, end);
    if (length === 0) return INVALID;
    at += length;
  }
  return INVALID;
}

/** Length of an escape; 0 where it is none. */
function escapeLength(bytes: Uint8Array, index: number, end: number): number {
  const letter = String.fromCharCode(bytes[index + 1] ?? 0);
  if ('"\\/bfnrt'.includes(letter)) return 2;
  if (letter !== "u" || index + 6 > end) return 0;
  for (let at = index + 2; at < index + 6; at++) {
    if (!/[0-9a-fA-F]/.test(String.fromCharCode(bytes[at] ?? 0))) return 0;
  }
  return 6;
}

function scanMembers(bytes: Uint8Array, index: number, end: number, depth: number): number {
  if (depth >= DEEPEST) return INVALID;
  let at = skipSpace(bytes, index + 1, end);
  if (bytes[at] === CLOSE_BRACE) return at + 1;
  for (;;) {
    if (at >= end || bytes[at] !== QUOTE) return INVALID;
    at = scanString(bytes, at, end);
    if (at === INVALID) return INVALID;
    at = skipSpace(bytes, at, end);
    if (at >= end || bytes[at] !== COLON) return INVALID;
    at = scanValue(bytes, skipSpace(bytes, at + 1, end), end, depth + 1);
    if (at === INVALID) return INVALID;
    at = skipSpace(bytes, at, end);
    if (at >= end) return INVALID;
    if (bytes[at] === CLOSE_BRACE) return at + 1;
    if (bytes[at] !== COMMA) return INVALID;
    at = skipSpace(bytes, at + 1, end);
  }
}

function scanItems(bytes: Uint8Array, index: number, end: number, depth: number): number {
  if (depth >= DEEPEST) return INVALID;
  let at = skipSpace(bytes, index + 1, end);
  if (bytes[at] === CLOSE_BRACKET) return at + 1;
  for (;;) {
    at = scanValue(bytes, at, end, depth + 1);
    if (at === INVALID) return INVALID;
    at = skipSpace(bytes, at, end);
    if (at >= end) return INVALID;
    if (bytes[at] === CLOSE_BRACKET) return at + 1;
    if (bytes[at] !== COMMA) return INVALID;
    at = skipSpace(bytes, at + 1, end);
  }
}

function scanNumber(bytes: Uint8Array, index: number, end: number): number {
  let at = bytes[index] === MINUS ? index + 1 : index;
  const whole = at;
  at = scanDigits(bytes, at, end);
  if (at === whole || (bytes[whole] === 0x30 && at > whole + 1)) return INVALID;
  if (at < end && bytes[at] === 0x2e) {
    const fraction = at + 1;
    at = scanDigits(bytes, fraction, end);
    if (at === fraction) return INVALID;
  }
  if (at < end && (bytes[at] === 0x65 || bytes[at] === 0x45)) {
    const sign = bytes[at + 1];
    const exponent = sign === 0x2b || sign === MINUS ? at + 2 : at + 1;
    at = scanDigits(bytes, exponent, end);
    if (at === exponent) return INVALID;
  }
  return at;
}

/** The first place from `index` on that is no digit. */
export function scanDigits(bytes: Uint8Array, index: number, end: number): number {
  let at = index;
  while (at < end && isDigit(bytes[at] ?? 0)) at += 1;
  return at;
}

function scanLiteral(bytes: Uint8Array, index: number, end: number, literal: Uint8Array): number {
  if (index + literal.length > end) return INVALID;
  for (let offset = 0; offset < literal.length; offset++) {
    if (bytes[index + offset] !== literal[offset]) return INVALID;
  }
  return index + literal.length;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
