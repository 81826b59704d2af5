import { assertEquals, assertStringIncludes } from "@std/assert";
import { z } from "zod";
import { generateAll, generateTypes } from "../../../tasks/generate_types.ts";

Deno.test("every generated types.ts is up to date", async () => {
  assertEquals(
    await generateAll(false),
    [],
    "run `deno task generate`, or `deno run -A tasks/generate_types.ts`",
  );
});

Deno.test("generateTypes() names a shape once, and refers to it by its name", () => {
  const Name = z.string().describe("A name.");
  const text = generateTypes({ Name, Person: z.strictObject({ name: Name, age: z.number().optional() }) });
  assertStringIncludes(text, "/** A name. */\nexport type Name = string;");
  assertStringIncludes(text, "name: Name;");
  assertStringIncludes(text, "age?: number | undefined;");
  assertEquals(text.includes("never"), false, "strict objects do not forbid their own keys");
});
