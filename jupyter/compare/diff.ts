/** One line of a difference. */
export interface DiffLine {
  /** Whether it is in both texts, in the old one or in the new one only. */
  readonly kind: "same" | "removed" | "added";
  /** The line. */
  readonly text: string;
}

/** How a difference is written. */
export interface FormatDiffOptions {
  /** Unchanged lines shown around a change. @default 2 */
  readonly context?: number;
  /** Most lines shown. @default 60 */
  readonly maxLines?: number;
  /** Most characters of a line shown. @default 160 */
  readonly maxWidth?: number;
}

/** Beyond this many edits the shortest way is not searched for: the rest is one block out, one block in. */
const MOST_EDITS = 400;

/**
 * The shortest way from one list of lines to another (Myers 1986), or a plain exchange where they have little in common.
 *
 * @param before The old lines.
 * @param after The new lines.
 * @returns All lines of both, in order.
 */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const inBoth = (lines: readonly string[]) => lines.map((text): DiffLine => ({ kind: "same", text }));
  return [
    ...inBoth(before.slice(0, start)),
    ...shortestEdits(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...inBoth(before.slice(before.length - end)),
  ];
}

function shortestEdits(before: readonly string[], after: readonly string[]): DiffLine[] {
  const trace = furthestReaches(before, after);
  if (trace === undefined) {
    return [
      ...before.map((text): DiffLine => ({ kind: "removed", text })),
      ...after.map((text): DiffLine => ({ kind: "added", text })),
    ];
  }
  const lines: DiffLine[] = [];
  let [x, y] = [before.length, after.length];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = goesDown(reach, diagonal, edits);
    const from = edits === 0 ? 0 : reach.get(down ? diagonal + 1 : diagonal - 1) ?? 0;
    const [fromX, fromY] = edits === 0 ? [0, 0] : [from, from - (down ? diagonal + 1 : diagonal - 1)];
    const [afterX, afterY] = edits === 0 ? [0, 0] : down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    while (x > afterX && y > afterY) {
      lines.push({ kind: "same", text: before[--x] ?? "" });
      y--;
    }
    if (edits === 0) break;
    lines.push(
      down ? { kind: "added", text: after[fromY] ?? "" } : { kind: "removed", text: before[fromX] ?? "" },
    );
    [x, y] = [fromX, fromY];
  }
  return lines.reverse();
}

/** For each number of edits how far each diagonal had been reached before; undefined if it takes too many. */
function furthestReaches(
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<number, number>[] | undefined {
  const reach = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let edits = 0; edits <= Math.min(before.length + after.length, MOST_EDITS); edits++) {
    trace.push(new Map(reach));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = goesDown(reach, diagonal, edits)
        ? reach.get(diagonal + 1) ?? 0
        : (reach.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      reach.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return trace;
    }
  }
  return undefined;
}

function goesDown(reach: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  return diagonal === -edits ||
    (diagonal !== edits && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1));
}

/**
 * Writes a difference for people: `-` was stored, `+` is new, unchanged lines only around changes. Long lines are cut to
 * what surrounds the first difference.
 *
 * @param lines What {@linkcode diffLines} gave.
 * @param options How much to show.
 * @returns The text, without a line end behind the last line; empty if nothing has changed.
 */
export function formatDiff(lines: readonly DiffLine[], options: FormatDiffOptions = {}): string {
  const { context = 2, maxLines = 60, maxWidth = 160 } = options;
  const near = (index: number) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(({ kind }) => kind !== "same");
  const shown: (number | "gap")[] = [];
  for (const index of lines.keys()) {
    if (near(index)) shown.push(index);
    else if (shown.at(-1) !== "gap") shown.push("gap");
  }
  if (shown.every((place) => place === "gap")) return "";
  const text = shown.slice(0, maxLines).map((place) => {
    const line = place === "gap" ? undefined : lines[place];
    if (place === "gap" || line === undefined) return "  …";
    const sign = line.kind === "same" ? " " : line.kind === "removed" ? "-" : "+";
    return `${sign} ${window(line.text, counterpart(lines, place), maxWidth)}`;
  });
  if (shown.length > maxLines) text.push(`  … and ${shown.length - maxLines} more lines`);
  return text.join("\n");
}

/** The line that took the place of this one, to show where the two part. */
function counterpart(lines: readonly DiffLine[], index: number): string | undefined {
  const kind = lines[index]?.kind;
  if (kind === undefined || kind === "same") return undefined;
  let start = index;
  while (start > 0 && lines[start - 1]?.kind !== "same") start--;
  let end = index;
  while (end + 1 < lines.length && lines[end + 1]?.kind !== "same") end++;
  const block = lines.slice(start, end + 1);
  const own = block.filter((line) => line.kind === kind);
  const other = block.filter((line) => line.kind !== kind);
  return other[own.indexOf(lines[index] ?? { kind, text: "" })]?.text;
}

function window(text: string, other: string | undefined, width: number): string {
  if (text.length <= width) return text;
  let parting = 0;
  while (other !== undefined && parting < text.length && text[parting] === other[parting]) parting++;
  const from = Math.max(0, Math.min(parting - Math.floor(width / 4), text.length - width));
  const cut = text.slice(from, from + width);
  return `${from > 0 ? "…" : ""}${cut}${from + width < text.length ? "…" : ""}`;
}
