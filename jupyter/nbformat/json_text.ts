/**
 * Finds values in the text of a JSON document without building anything: an editor of the text needs to know where a
 * value stands, and most of a large document is never looked at. The text must be valid JSON.
 */

/** Where a value stands in a text. */
export interface Span {
  /** Index of its first character. */
  readonly start: number;
  /** Index behind its last character. */
  readonly end: number;
}

/** Where a member of an object stands. */
export interface MemberSpan {
  /** Its name. */
  readonly key: string;
  /** The name as written, with its quotes. */
  readonly name: Span;
  /** Its value. */
  readonly value: Span;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;

/**
 * Finds the value of a whole document.
 *
 * @param text The document; a byte order mark may come first.
 * @returns Where its value stands.
 */
export function rootSpan(text: string): Span {
  const start = skipSpace(text, text.startsWith("\uFEFF") ? 1 : 0);
  return { start, end: valueEnd(text, start) };
}

/**
 * Lists the members of an object.
 *
 * @param text The document.
 * @param object Where the object stands.
 * @returns Its members, in the order of the text; a name that is repeated comes repeatedly.
 */
export function memberSpans(text: string, object: Span): MemberSpan[] {
  const members: MemberSpan[] = [];
  let at = skipSpace(text, object.start + 1);
  while (at < object.end - 1) {
    const name = { start: at, end: stringEnd(text, at) };
    const start = skipSpace(text, skipSpace(text, name.end) + 1);
    const value = { start, end: valueEnd(text, start) };
    members.push({ key: JSON.parse(text.slice(name.start, name.end)), name, value });
    at = nextChild(text, value.end);
  }
  return members;
}

/**
 * Lists the elements of an array.
 *
 * @param text The document.
 * @param array Where the array stands.
 * @returns Where its elements stand.
 */
export function elementSpans(text: string, array: Span): Span[] {
  const elements: Span[] = [];
  let at = skipSpace(text, array.start + 1);
  while (at < array.end - 1) {
    const element = { start: at, end: valueEnd(text, at) };
    elements.push(element);
    at = nextChild(text, element.end);
  }
  return elements;
}

/**
 * Finds the value at a path, or the nearest one around it that exists.
 *
 * @param text The document.
 * @param path Names of members and indexes of elements, from the root on.
 * @returns Where it stands.
 */
export function spanAt(text: string, path: readonly (string | number)[]): Span {
  let span = rootSpan(text);
  for (const step of path) {
    const next = typeof step === "number"
      ? text[span.start] === "[" ? elementSpans(text, span)[step] : undefined
      : text[span.start] === "{"
      ? memberSpans(text, span).findLast(({ key }) => key === step)?.value
      : undefined;
    if (next === undefined) return span;
    span = next;
  }
  return span;
}

/**
 * Tells in which line of a text a character stands.
 *
 * @param text The text.
 * @param index Index of the character.
 * @returns The line, counted from 1.
 */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/**
 * Finds the end of a value.
 *
 * @param text The document.
 * @param start Index of the first character of the value.
 * @returns Index behind its last character.
 */
export function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return stringEnd(text, start);
  if (first !== "{" && first !== "[") return scalarEnd(text, start);
  let depth = 0;
  let at = start;
  while (true) {
    switch (text[at]) {
      case '"':
        at = stringEnd(text, at);
        continue;
      case "{":
      case "[":
        depth++;
        break;
      case "}":
      case "]":
        depth--;
        if (depth === 0) return at + 1;
    }
    at++;
  }
}

function scalarEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !",]} \t\r\n".includes(text.charAt(at))) at++;
  return at;
}

function stringEnd(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote + 1;
}

/** A quote is escaped if the number of backslashes before it is odd. */
function isEscaped(text: string, quote: number): boolean {
  let at = quote - 1;
  while (text.charCodeAt(at) === BACKSLASH) at--;
  return (quote - at) % 2 === 0;
}

function nextChild(text: string, end: number): number {
  const at = skipSpace(text, end);
  return text.charCodeAt(at) === COMMA ? skipSpace(text, at + 1) : at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  // All of JSON's white space comes before the quote; nothing else below it can stand between values.
  while (text.charCodeAt(at) < QUOTE && " \t\r\n".includes(text.charAt(at))) at++;
  return at;
}
