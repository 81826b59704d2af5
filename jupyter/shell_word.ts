/**
 * Writes an argument so that a shell reads it as one.
 *
 * @param argument The argument.
 * @returns The argument, in quotes where it needs them.
 */
export function quote(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
