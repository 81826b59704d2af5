/** Something that was to be reached. */
export interface Target {
  readonly name: string;
  /** What was measured, where it is worst. */
  readonly value: number;
  readonly isMet: boolean;
}

/**
 * Tells which targets are met.
 *
 * @param targets The targets.
 * @param digits Digits behind the point of what was measured.
 * @returns The lines.
 */
export function tellTargets(targets: readonly Target[], digits: number): string[] {
  const rows = targets.map(({ name, value, isMet }) => [
    name,
    value.toFixed(digits),
    isMet ? "met" : "MISSED",
  ]);
  return table([["target", "measured", ""], ...rows]);
}

/**
 * Lines up a table.
 *
 * @param lines The cells of each line, the titles first.
 * @param texts So many columns are text; those that follow are numbers.
 * @returns The lines.
 */
export function table(lines: readonly (readonly string[])[], texts = 1): string[] {
  const [titles = []] = lines;
  const widths = titles.map((_, index) => Math.max(...lines.map((cells) => (cells[index] ?? "").length)));
  return lines.map((cells) =>
    cells.map((cell, index) => {
      const width = widths[index] ?? 0;
      return index < texts ? cell.padEnd(width) : cell.padStart(width);
    }).join("  ").trimEnd()
  );
}
