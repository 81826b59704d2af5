/**
 * Makes `purchases.csv`: purchases of a shop that does not exist, the same ones every time. Customers differ in how often
 * they buy, how much they spend, and when they stop coming; most buy once, as in real shops.
 *
 * `deno task purchases` writes it; a test proves that the file in the repository is what this makes.
 *
 * @module
 */

const SEED = 20_261_122;
const CUSTOMERS = 300;
const FIRST_DAY = Date.UTC(2025, 0, 1);
const DAYS = 540;
const FIRST_PURCHASE_WITHIN = 90;
const DAY = 86_400_000;

/** Mean days between two purchases, and mean price of a record in cents, over all customers. */
const MEAN_GAP = 150;
const MEAN_PRICE = 1450;

/** One line of the file. */
interface Purchase {
  readonly customer: string;
  readonly day: number;
  readonly records: number;
  readonly cents: number;
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

function purchasesOf(customer: string, random: () => number): Purchase[] {
  const exponential = (mean: number) => -Math.log(1 - random()) * mean;
  const gap = Math.max(7, exponential(MEAN_GAP));
  const price = MEAN_PRICE * (0.6 + 0.8 * random());
  let day = Math.floor(random() * FIRST_PURCHASE_WITHIN);
  const lost = day + exponential(200);
  const purchases: Purchase[] = [];
  do {
    const records = 1 + Math.floor(exponential(1.3));
    purchases.push({ customer, day, records, cents: Math.round(records * price) });
    day += Math.max(1, Math.round(exponential(gap)));
  } while (day < Math.min(lost, DAYS));
  return purchases;
}

/** The file's text. */
export function makePurchases(): string {
  const random = seededRandom(SEED);
  const customers = Array.from({ length: CUSTOMERS }, (_, index) => String(index + 1).padStart(5, "0"));
  const lines = customers.flatMap((customer) => purchasesOf(customer, random)).map(toLine);
  return ["customer_id,date,number_of_cds,dollar_value", ...lines, ""].join("\n");
}

function toLine({ customer, day, records, cents }: Purchase): string {
  const date = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
  return [customer, date, records, (cents / 100).toFixed(2)].join(",");
}

if (import.meta.main) {
  await Deno.writeTextFile(new URL("purchases.csv", import.meta.url), makePurchases());
}
