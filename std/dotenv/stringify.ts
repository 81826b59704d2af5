const NEEDS_DOUBLE_QUOTES = /[\n\r\t'\\]/;
const NEEDS_QUOTES = /\W/;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ['"', '\\"'],
]);

function quoted(value: string): string {
  if (NEEDS_DOUBLE_QUOTES.test(value)) {
    return `"${value.replaceAll(/[\\\n\r\t"]/g, (character) => ESCAPES.get(character) ?? character)}"`;
  }
  return NEEDS_QUOTES.test(value) ? `'${value}'` : value;
}

/**
 * Writes settings as the text of an `.env` file, with quotes where a value needs them.
 *
 * @param settings The settings by name. A name that starts with `#` is left out.
 * @returns The text, one line a setting, without a final newline.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { stringify } from "@std/dotenv/stringify";
 *
 * assertEquals(stringify({ GREETING: "hello world" }), "GREETING='hello world'");
 * ```
 */
export function stringify(settings: Record<string, string>): string {
  return Object.entries(settings)
    .filter(([name]) => !name.startsWith("#"))
    .map(([name, value]) => `${name}=${quoted(value)}`)
    .join("\n");
}
