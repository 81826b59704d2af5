import { assertEquals } from "@std/assert";
import pl from "nodejs-polars";
Deno.test("smoke", () => assertEquals(pl.DataFrame({ a: [1] }).height, 1));
