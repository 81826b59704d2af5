/**
 * Pairs the elements of an edited list with those of the list it came from, so that what has a counterpart is edited
 * in its place and only the rest counts as removed or new.
 */

/** Lists longer than this have only their common head and tail compared: the work grows with the square. */
const LONGEST_COMPARED = 2_000;

/**
 * Finds the counterparts of equal elements: the longest common subsequence.
 *
 * @param before The list as it was.
 * @param after The edited list.
 * @param equal Whether two elements are the same.
 * @returns For each element of the edited list the index of its counterpart, or undefined.
 */
export function alignEqual<Before, After>(
  before: readonly Before[],
  after: readonly After[],
  equal: (left: Before, right: After) => boolean,
): (number | undefined)[] {
  const from: (number | undefined)[] = after.map(() => undefined);
  const same = (left: number, right: number): boolean => {
    const [one, other] = [before[left], after[right]];
    return one !== undefined && other !== undefined && equal(one, other);
  };
  let head = 0;
  while (head < before.length && head < after.length && same(head, head)) {
    from[head] = head;
    head++;
  }
  let beforeEnd = before.length;
  let afterEnd = after.length;
  while (beforeEnd > head && afterEnd > head && same(beforeEnd - 1, afterEnd - 1)) {
    from[--afterEnd] = --beforeEnd;
  }
  const rows = beforeEnd - head;
  const columns = afterEnd - head;
  if (rows === 0 || columns === 0 || rows * columns > LONGEST_COMPARED ** 2) return from;
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const matches = new Uint8Array(rows * columns);
  const length = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const match = same(head + row, head + column);
      if (match) matches[row * columns + column] = 1;
      lengths[row * width + column] = match
        ? length(row + 1, column + 1) + 1
        : Math.max(length(row + 1, column), length(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (matches[row * columns + column] === 1) from[head + column++] = head + row++;
    else if (length(row + 1, column) >= length(row, column + 1)) row++;
    else column++;
  }
  return from;
}

/**
 * Pairs what stands between the same neighbours, first with first, as long as it is of the same kind.
 *
 * @param before The list as it was.
 * @param after The edited list.
 * @param from The counterparts found so far; not changed.
 * @param alike Whether one element may be an edited version of another.
 * @returns The counterparts, those found now included.
 */
export function alignGaps<Before, After>(
  before: readonly Before[],
  after: readonly After[],
  from: readonly (number | undefined)[],
  alike: (left: Before, right: After) => boolean,
): (number | undefined)[] {
  const taken = new Set(from);
  const paired = [...from];
  let next = 0;
  after.forEach((element, index) => {
    const counterpart = paired[index];
    if (counterpart !== undefined) {
      next = counterpart + 1;
      return;
    }
    for (let candidate = next; candidate < before.length && !taken.has(candidate); candidate++) {
      const original = before[candidate];
      if (original === undefined || !alike(original, element)) continue;
      paired[index] = candidate;
      taken.add(candidate);
      next = candidate + 1;
      return;
    }
  });
  return paired;
}
