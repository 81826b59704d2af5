import { assertEquals } from "@std/assert";
import { makePurchases } from "../../../notebooks/data/make_purchases.ts";

Deno.test("purchases.csv is what its script makes", async () => {
  const file = await Deno.readTextFile(new URL("../../../notebooks/data/purchases.csv", import.meta.url));
  assertEquals(file, makePurchases());
});
