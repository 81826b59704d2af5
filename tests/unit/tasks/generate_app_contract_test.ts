import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { z } from "zod";
import type { AppOperation } from "@customerio-notebooks/app-api/contract";
import type { Group } from "../../../tasks/app_contract.ts";
import { generateAppContract } from "../../../tasks/generate_app_contract.ts";

const Animal = z.looseObject({ name: z.string() }).describe("An animal.");
const AnimalPath = z.strictObject({ animal_id: z.string() }).describe("Which animal.");
const AnimalResult = z.looseObject({ animal: Animal }).describe("One animal.");

const getAnimal: AppOperation = {
  id: "getAnimal",
  summary: "Reads an animal",
  method: "GET",
  path: "/v1/animals/{animal_id}",
  rateLimit: "general",
  repeatable: true,
  resource: "animals",
  name: "get",
  paging: { by: "start", items: "animals" },
  pathSchema: AnimalPath,
  resultSchema: AnimalResult,
  example: { path: { animal_id: "7" }, result: { animal: { name: "Rex" } } },
};

const shared: Group = {
  name: "shared",
  files: ["shared_schemas.ts"],
  schemaFile: "shared_schemas.ts",
  schemas: { Animal },
};

const animals: Group = {
  name: "animals",
  files: ["animals.ts", "animals_schemas.ts"],
  schemaFile: "animals_schemas.ts",
  schemas: { AnimalPath, AnimalResult },
  operations: { constant: "animalOperations", file: "animals.ts", entries: { getAnimal } },
};

const modules = generateAppContract([animals, shared]);
/** A module without line breaks and indentation, which the formatter makes anew. */
const flat = (path: string) => (modules[path] ?? "").replace(/\s+/g, " ");

Deno.test("generateAppContract() writes the types of each group, and imports those of others", () => {
  const text = flat("app_api/types/animals.ts");
  assertStringIncludes(text, 'import type { Animal } from "./shared.ts";');
  assertStringIncludes(text, "export type AnimalResult = { /** An animal. */ animal: Animal;");
  assertStringIncludes(flat("app_api/types/shared.ts"), "export type Animal = {");
  assertStringIncludes(flat("app_api/types.ts"), 'export type * from "./types/animals.ts";');
});

Deno.test("generateAppContract() names the types of an operation's parts", () => {
  const text = flat("app_api/types/animals.ts");
  assertStringIncludes(text, "export interface AnimalOperations {");
  assertStringIncludes(text, "/** Reads an animal: `GET /v1/animals/{animal_id}` */");
  assertStringIncludes(text, "readonly getAnimal: AppOperation<never, AnimalResult, AnimalPath, never>;");
});

Deno.test("generateAppContract() makes a table without schemas, which loads them when asked", () => {
  const text = flat("app_api/operations.ts");
  assertStringIncludes(text, 'id: "getAnimal"');
  assertStringIncludes(text, 'paging: { by: "start", items: "animals" }');
  assertStringIncludes(text, 'load: () => loadOperation("animals", "animalOperations", "getAnimal")');
  assertEquals(/Schema\b|example:|zod/.test(text), false, text);
});

Deno.test("generateAppContract() merges the groups that have operations", () => {
  const text = flat("app_api/contract/mod.ts");
  assertStringIncludes(text, 'import { animalOperations } from "./animals.ts";');
  assertStringIncludes(text, "export const contract: AppContract = { ...animalOperations, };");
  assertEquals(text.includes("shared"), false, text);
});

Deno.test("generateAppContract() refuses a name that two schemas have, and a schema that has none", () => {
  const other = { ...shared, name: "other", schemas: { Animal: z.string() } };
  assertThrows(() => generateAppContract([shared, other]), Error, "Cannot name a type Animal in other");
  const unnamed = { ...animals, schemas: { AnimalResult } };
  assertThrows(() => generateAppContract([unnamed, shared]), Error, "Cannot name a schema of getAnimal");
});
