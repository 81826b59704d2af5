/**
 * Makes a cell id the way Jupyter does: eight hexadecimal digits.
 *
 * @param used Ids that are taken; the new one is added.
 * @param random Source of randomness.
 * @returns The new id.
 */
export function createCellId(
  used: Set<string>,
  random: () => string = () => crypto.randomUUID(),
): string {
  let id = random().slice(0, 8);
  while (used.has(id)) id = random().slice(0, 8);
  used.add(id);
  return id;
}
