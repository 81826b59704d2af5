/**
 * The purchases that are repeated to make inputs: those of the CDNOW customers where the folder `shared` lies beside the project,
 * else as many of customers who do not exist, the same ones every time.
 *
 * @module
 */

/** What the file begins with. */
export const PURCHASE_HEADER = "customer_id,date,number_of_cds,dollar_value";

const REAL_PURCHASES = new URL("../../shared/data/cdnow_purchases.csv", import.meta.url);

/** The shape of the real ones: how many, by how many customers, over how long. */
const PURCHASES = 69_659;
const CUSTOMERS = 23_570;
const FIRST_DAY = Date.UTC(1997, 0, 1);
const DAYS = 546;
const MEAN_RECORDS = 2.4;
const MEAN_PRICE = 14.9;

const SEED = 19_970_101;
const DAY = 86_400_000;

/**
 * Reads the purchases.
 *
 * @param file The real ones.
 * @returns Lines of CSV, without header and line ends.
 */
export async function readPurchaseLines(file: URL = REAL_PURCHASES): Promise<string[]> {
  const text = await Deno.readTextFile(file).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  });
  return text?.trimEnd().split("\n").slice(1) ?? makePurchaseLines();
}

/**
 * Makes purchases of the shape of the real ones.
 *
 * @returns Lines of CSV, without header and line ends, in the order of the customers.
 */
export function makePurchaseLines(): string[] {
  const random = seededRandom(SEED);
  const exponential = (mean: number) => -Math.log(1 - random()) * mean;
  return Array.from({ length: PURCHASES }, (_, index) => {
    const customer = 1 + Math.floor(index * CUSTOMERS / PURCHASES);
    const day = Math.floor(random() * DAYS);
    const records = 1 + Math.floor(exponential(MEAN_RECORDS - 1));
    return [
      String(customer).padStart(5, "0"),
      new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10),
      records,
      (records * MEAN_PRICE * (0.5 + random())).toFixed(2),
    ].join(",");
  });
}

/** Numbers from 0 up to 1 that a seed determines (mulberry32): `Math.random` cannot be seeded. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
