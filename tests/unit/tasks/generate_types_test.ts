import { assertEquals, assertStringIncludes } from "@std/assert";
import { z } from "zod";
import { generateTypes } from "../../../tasks/generate_types.ts";

const place = { source: "schemas.ts", exportedBy: "@example/people" };

Deno.test("generateTypes() names a shape once, and refers to it by its name", () => {
  const Name = z.string().describe("A name.");
  const text = generateTypes(
    { Name, Person: z.strictObject({ name: Name, age: z.number().optional() }) },
    place,
  );
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
  }, place);
  assertEquals(text.split("sentAt").length, 2, text);
  assertEquals(/export type Call = Common & \{\s+userId: string;\s+\};/.test(text), true, text);
  assertEquals(/export type InBatch = Call & \{\s+type: "call";/.test(text), true, text);
});

Deno.test("generateTypes() makes of two named objects no more than the two", () => {
  const Which = z.strictObject({ id: z.string() });
  const Page = z.strictObject({ start: z.string().optional() });
  const text = generateTypes({ Which, Page, Both: z.strictObject({ ...Which.shape, ...Page.shape }) }, place);
  assertStringIncludes(text, "export type Both = Which & Page;");
});

Deno.test("generateTypes() shows a value of the type where the schema has an example", () => {
  const Name = z.string().describe("A name.").meta({ examples: ["Ada"] });
  assertStringIncludes(
    generateTypes({ Name }, place),
    [
      "/**",
      " * A name.",
      " *",
      " * @example",
      " * ```ts",
      ' * import type { Name } from "@example/people";',
      " *",
      ' * const name: Name = "Ada";',
      " * ```",
      " */",
      "export type Name = string;",
    ].join("\n"),
  );
});
