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

Deno.test("generateTypes() says which fields an object has in common with a named one by that name", () => {
  const Common = z.strictObject({ sentAt: z.string().optional() });
  const Call = z.strictObject({ userId: z.string(), ...Common.shape });
  const text = generateTypes({
    Common,
    Call,
    InBatch: z.intersection(Call, z.object({ type: z.literal("call") })),
  });
  assertEquals(text.split("sentAt").length, 2, text);
  assertEquals(/export type Call = Common & \{\s+userId: string;\s+\};/.test(text), true, text);
  assertEquals(/export type InBatch = Call & \{\s+type: "call";/.test(text), true, text);
});

Deno.test("generateTypes() makes of two named objects no more than the two", () => {
  const Which = z.strictObject({ id: z.string() });
  const Page = z.strictObject({ start: z.string().optional() });
  const text = generateTypes({ Which, Page, Both: z.strictObject({ ...Which.shape, ...Page.shape }) });
  assertStringIncludes(text, "export type Both = Which & Page;");
});
