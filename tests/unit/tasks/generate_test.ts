import { assertEquals } from "@std/assert";
import { generateAll } from "../../../tasks/generate.ts";

Deno.test("every generated module is up to date", async () => {
  assertEquals(await generateAll(false), [], "run `deno task generate`, or `deno run -A tasks/generate.ts`");
});
