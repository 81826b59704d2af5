/** `${NAME}`, `${NAME:-default}`, and, unless a backslash comes first, `$NAME` and `$NAME:-default`. */
const VARIABLE = /\$\{(.+?)(?::-(.+))?\}|(?<!\\)\$(\w+)(?::-(.+))?/g;

/** More rounds than any real file needs: two settings that name each other would expand for ever. */
const MAX_ROUNDS = 64;

function isMentioned(text: string): boolean {
  return text.search(VARIABLE) >= 0;
}

/**
 * Replaces the variables in a value by other settings, by environment variables, or by their defaults, until none
 * is left. As in the genuine package, a variable that is nowhere set and has no default becomes `undefined`.
 *
 * @param value The value as written.
 * @param settings The settings of the file, as written.
 * @returns The value without variables.
 * @throws {RangeError} If settings name each other in a circle.
 */
export function expandVariables(value: string, settings: ReadonlyMap<string, string>): string {
  let expanded = value;
  for (let round = 0; isMentioned(expanded); round++) {
    if (round === MAX_ROUNDS) {
      throw new RangeError("Cannot expand .env values: they refer to each other in a circle");
    }
    expanded = expanded.replaceAll(
      VARIABLE,
      (_match, braced?: string, bracedDefault?: string, bare?: string, bareDefault?: string) => {
        const name = braced ?? bare ?? "";
        return settings.get(name) ?? Deno.env.get(name) ?? bracedDefault ?? bareDefault ?? "undefined";
      },
    );
  }
  return expanded;
}
