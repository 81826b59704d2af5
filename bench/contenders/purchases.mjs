/**
 * How the peers read the purchases: the whole file, split at line ends and commas, which is the fastest in plain JavaScript
 * and right for this file, which has no quotes.
 *
 * @module
 */
import { readFileSync } from "node:fs";

/**
 * Reads purchases as the arguments of a call.
 *
 * @param {string} path The CSV file.
 * @param {number} count How many.
 * @returns {Generator<{ userId: string, event: string, timestamp: string, properties: Record<string, number> }>}
 */
export function* readPurchases(path, count) {
  const lines = readFileSync(path, "utf8").split("\n");
  for (let row = 1; row <= count; row++) {
    const [userId, date, records, dollars] = lines[row].split(",");
    yield {
      userId,
      event: "Order Completed",
      timestamp: `${date}T00:00:00Z`,
      properties: { number_of_cds: Number(records), dollar_value: Number(dollars) },
    };
  }
}

/**
 * Gathers items into lists of a size; the last may be shorter.
 *
 * @template Item
 * @param {Iterable<Item>} items
 * @param {number} size
 * @returns {Generator<Item[]>}
 */
export function* chunked(items, size) {
  let chunk = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
