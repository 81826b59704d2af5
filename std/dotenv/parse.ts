import { expandVariables } from "./expand_variables.ts";

/** The start of a setting; what follows the equals sign decides how its value ends. */
const SETTING_START = /^[^\S\r\n]*(?:export\s+)?([^\s=#]+)[^\S\r\n]*=[ \t]*/my;
const SINGLE_QUOTED = /'(?:\r?\n)?([^]*?)(?:\r?\n)?'/y;
const DOUBLE_QUOTED = /"(?:\r?\n)?([^]*?)(?:\r?\n)?"/y;
const UNQUOTED = /[^\r\n#]*/y;
const REST_OF_LINE = /.*(?:\r?\n)?/y;
const VALID_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const ESCAPES: ReadonlyMap<string, string> = new Map([["\\n", "\n"], ["\\r", "\r"], ["\\t", "\t"]]);

interface Setting {
  readonly name: string;
  readonly value: string;
  readonly isQuoted: boolean;
}

/** Reads a text from its start to its end, one expression at a time. */
class Scanner {
  #position = 0;

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.#position >= this.text.length;
  }

  take(expression: RegExp): RegExpExecArray | null {
    const sticky = new RegExp(expression);
    sticky.lastIndex = this.#position;
    const match = sticky.exec(this.text);
    if (match) this.#position = sticky.lastIndex;
    return match;
  }
}

function takeSetting(scanner: Scanner): Setting | undefined {
  const name = scanner.take(SETTING_START)?.[1];
  if (name === undefined) return undefined;
  const single = scanner.take(SINGLE_QUOTED);
  if (single) return { name, value: single[1] ?? "", isQuoted: true };
  const double = scanner.take(DOUBLE_QUOTED);
  if (double) {
    const value = (double[1] ?? "").replaceAll(/\\[nrt]/g, (escape) => ESCAPES.get(escape) ?? escape);
    return { name, value, isQuoted: true };
  }
  return { name, value: (scanner.take(UNQUOTED)?.[0] ?? "").trim(), isQuoted: false };
}

function takeSettings(text: string): Setting[] {
  const settings: Setting[] = [];
  for (const scanner = new Scanner(text); !scanner.isAtEnd; scanner.take(REST_OF_LINE)) {
    const setting = takeSetting(scanner);
    if (setting && VALID_NAME.test(setting.name)) settings.push(setting);
    else if (setting) {
      console.warn(`Ignored the key "${setting.name}": a key consists of letters, digits and underscores.`);
    }
  }
  return settings;
}

/**
 * Reads the text of an `.env` file.
 *
 * - A line is `NAME=value`, with or without `export` before it; blank lines and what follows `#` are skipped.
 * - A value in single quotes is taken as it stands, over several lines if need be; one in double quotes likewise,
 *   with `\n`, `\r` and `\t` replaced; one without quotes is trimmed.
 * - In a value without quotes, `$NAME`, `${NAME}` and `${NAME:-default}` stand for other settings, then for
 *   environment variables (which takes `--allow-env`).
 *
 * @param text The text of the file.
 * @returns The settings by name; of two with one name the last counts.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { parse } from "@std/dotenv/parse";
 *
 * assertEquals(parse("GREETING='hello world' # a comment"), { GREETING: "hello world" });
 * ```
 */
export function parse(text: string): Record<string, string> {
  const settings = takeSettings(text);
  const written = new Map(settings.map(({ name, value }) => [name, value]));
  const unquoted = new Set(settings.filter(({ isQuoted }) => !isQuoted).map(({ name }) => name));
  return Object.fromEntries(
    [...written].map(([name, value]) => [name, unquoted.has(name) ? expandVariables(value, written) : value]),
  );
}
