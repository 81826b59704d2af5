import { isRecord, type JsonValue } from "../json.ts";
import { isCellId } from "../nbformat/schema.ts";
import type { Cell, Metadata, MimeBundle } from "../nbformat/mod.ts";

/** What the first line of a cell in a script says about it. */
export interface Marker {
  /** Kind of cell. */
  readonly type: Cell["cell_type"];
  /** Its metadata, the title included. */
  readonly metadata: Metadata;
  /** Its id, if it has one. */
  readonly id?: string;
  /** Files that it refers to, by name. */
  readonly attachments?: Readonly<Record<string, MimeBundle>>;
  /** Its text, if that cannot be written as comments. */
  readonly source?: string;
}

/** Names in the line that are about the cell; metadata of such a name is written with a prefix. */
const RESERVED: ReadonlySet<string> = new Set(["id", "attachments", "source", "metadata"]);
const PREFIX = "metadata.";
/** Names of metadata that can stand before `=`; the others are gathered in one object. */
const PLAIN_NAME = /^[\w.-]+$/;
const TYPES: ReadonlyMap<string, Cell["cell_type"]> = new Map([
  ["markdown", "markdown"],
  ["md", "markdown"],
  ["raw", "raw"],
  ["code", "code"],
  ["typescript", "code"],
  ["javascript", "code"],
]);
const TYPE = new RegExp(`(?<=^|\\s)\\[(${[...TYPES.keys()].join("|")})\\](?=\\s|$)`);

/**
 * Tells whether a line begins a cell.
 *
 * @param line A line of a script.
 * @returns Whether it does.
 */
export function isMarker(line: string): boolean {
  return /^\/\/[ \t]*%%+(?:\s|$)/.test(line);
}

/**
 * Protects a line of a cell that would be taken for the begin of another.
 *
 * @param line A line of a cell.
 * @returns The line for the script.
 */
export function escapeLine(line: string): string {
  return /^(\/\/[ \t]*)+%%/.test(line) ? `// ${line}` : line;
}

/**
 * Takes back what {@linkcode escapeLine} did.
 *
 * @param line A line of a script.
 * @returns The line of the cell.
 */
export function unescapeLine(line: string): string {
  return /^\/\/ (\/\/[ \t]*)+%%/.test(line) ? line.slice(3) : line;
}

/**
 * Writes the first line of a cell.
 *
 * @param marker What to say.
 * @returns The line.
 */
export function writeMarker(marker: Marker): string {
  const { title } = marker.metadata;
  const line = writeLine(marker, true);
  // A title that would be read as something else stands among the metadata.
  const isRead = !/[\n\r\u2028\u2029]/.test(line) && parseMarker(line).metadata.title === title;
  return isRead ? line : writeLine(marker, false);
}

function writeLine(marker: Marker, withTitle: boolean): string {
  const { type, metadata, id, attachments, source } = marker;
  const { title, cell_depth: depth, ...rest } = metadata;
  const isLevel = typeof depth === "number" && Number.isInteger(depth) && depth > 0 && depth < 10;
  const isTitle = withTitle && typeof title === "string";
  const options: Metadata = {
    ...(isTitle || title === undefined ? {} : { title }),
    ...(isLevel || depth === undefined ? {} : { cell_depth: depth }),
    ...rest,
  };
  const unusual = Object.entries(options).filter(([name]) => !PLAIN_NAME.test(name));
  const parts = [
    `// %%${isLevel ? "%".repeat(depth) : ""}`,
    ...(isTitle ? [title] : []),
    ...(type === "code" ? [] : [`[${type}]`]),
    ...Object.entries(options).filter(([name]) => PLAIN_NAME.test(name)).map(([name, value]) =>
      option(RESERVED.has(name) || name.startsWith(PREFIX) ? PREFIX + name : name, value)
    ),
    ...(unusual.length === 0 ? [] : [option("metadata", Object.fromEntries(unusual))]),
    ...(attachments === undefined ? [] : [option("attachments", attachments)]),
    ...(source === undefined ? [] : [option("source", source)]),
    ...(id === undefined ? [] : [option("id", id)]),
  ];
  return parts.join(" ");
}

function option(name: string, value: unknown): string {
  return `${name}=${inOneLine(JSON.stringify(value))}`;
}

/**
 * Escapes what ends a line of JavaScript, and with it a comment, though not one of JSON.
 *
 * @param json JSON in one line.
 * @returns The same value.
 */
export function inOneLine(json: string): string {
  return json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/**
 * Reads the first line of a cell. What is no metadata is the title, so nothing that a person wrote there gets lost.
 *
 * @param line The line.
 * @returns What it says.
 */
export function parseMarker(line: string): Marker {
  const [, levels = "", text = ""] = /^\/\/[ \t]*%%(%*)(.*)$/s.exec(line) ?? [];
  const { head, options } = splitOptions(text.trim());
  const type = TYPES.get(TYPE.exec(head)?.[1] ?? "code") ?? "code";
  const title = head.replace(TYPE, "").trim();
  const metadata: [string, JsonValue | undefined][] = [];
  if (title !== "") metadata.push(["title", title]);
  if (levels !== "") metadata.push(["cell_depth", levels.length]);
  const own: { id?: string; attachments?: Record<string, MimeBundle>; source?: string } = {};
  for (const [name, value] of options) {
    if (name === "id" && isCellId(value)) own.id = value;
    else if (name === "source" && typeof value === "string") own.source = value;
    // An object of objects; anything else in it is found when the notebook is checked.
    else if (name === "attachments" && isRecord(value)) own.attachments = value as Record<string, MimeBundle>;
    else if (name === "metadata" && isRecord(value)) {
      metadata.push(...Object.entries(value) as [string, JsonValue][]);
    } else metadata.push([name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name, value]);
  }
  return { type, metadata: Object.fromEntries(metadata), ...own };
}

/** Finds where the title ends: the options are the longest rest of the line that can be read as options. */
function splitOptions(text: string): { head: string; options: (readonly [string, JsonValue])[] } {
  for (const { index } of text.matchAll(/(?<=^|\s)(?=[\w.-]+=|\{)/g)) {
    const options = parseOptions(text.slice(index));
    if (options !== undefined) return { head: text.slice(0, index).trim(), options };
  }
  return { head: text, options: [] };
}

function parseOptions(text: string): (readonly [string, JsonValue])[] | undefined {
  const options: (readonly [string, JsonValue])[] = [];
  let at = 0;
  while (at < text.length) {
    const name = /^[\w.-]+(?==)/.exec(text.slice(at))?.[0];
    const start = name === undefined ? at : at + name.length + 1;
    const end = jsonEnd(text, start);
    const value = parseJson(text.slice(start, end));
    if (value === undefined) return undefined;
    if (name !== undefined) options.push([name, value]);
    else if (isRecord(value)) options.push(...Object.entries(value) as [string, JsonValue][]);
    else return undefined;
    at = end;
    while (/\s/.test(text.charAt(at))) at++;
  }
  return options;
}

/** The end of what may be a JSON value: the next white space that stands neither in a string nor in brackets. */
function jsonEnd(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    else if (depth <= 0 && /\s/.test(character)) return at;
  }
  return text.length;
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
