import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { z } from "zod";
import type { AppOperation } from "@customerio-notebooks/app-api/contract";
import type { Group } from "../../../tasks/app_contract.ts";
import { generateResources } from "../../../tasks/generate_resources.ts";

const Animal = z.looseObject({ name: z.string() }).describe("An animal.");
const AnimalPath = z.strictObject({
  animal_id: z.union([z.number(), z.string()]).describe("Id of the animal"),
});
const AnimalQuery = z.strictObject({ start: z.string().optional(), kind: z.string() });
const AnimalResult = z.looseObject({ animal: Animal });
const AnimalsResult = z.looseObject({ animals: z.array(Animal).optional(), next: z.string().nullish() });
const Description = z.strictObject({
  import: z.strictObject({ name: z.string(), photo: z.file().optional() }),
});
const Names = z.looseObject({ names: z.preprocess((names) => names ?? [], z.array(z.string()).optional()) });

const common = { rateLimit: "general", repeatable: true } as const;
const entries: Readonly<Record<string, AppOperation>> = {
  getAnimal: {
    ...common,
    id: "getAnimal",
    summary: "Reads an animal",
    method: "GET",
    path: "/v1/animals/{animal_id}",
    resource: "zoo.animals",
    name: "get",
    pathSchema: AnimalPath,
    resultSchema: AnimalResult,
    example: { path: { animal_id: 7 }, result: { animal: { name: 'Rex "the dog"' } } },
  },
  listAnimals: {
    ...common,
    id: "listAnimals",
    summary: "Lists animals",
    method: "GET",
    path: "/v1/animals",
    resource: "zoo.animals",
    name: "list",
    paging: { by: "start", items: "animals" },
    querySchema: AnimalQuery,
    resultSchema: AnimalsResult,
    example: { query: { kind: "dog" }, result: { animals: [{ name: "Rex" }], next: "" } },
  },
  importAnimal: {
    ...common,
    id: "import-animal",
    summary: "Takes in an animal",
    method: "POST",
    path: "/v1/animals",
    resource: "zoo.animals",
    name: "import",
    argument: "import",
    bodySchema: Description,
    resultSchema: z.undefined(),
    example: {
      body: { import: { name: "Rex", photo: new File(["…"], "rex.png", { type: "image/png" }) } },
      result: undefined,
    },
  },
  listNames: {
    ...common,
    id: "listNames",
    summary: "Lists the names of a person's animals",
    method: "GET",
    path: "/v1/people/{customer_id}/names",
    resource: "names",
    name: "list",
    customer: true,
    pathSchema: z.strictObject({ customer_id: z.string() }),
    querySchema: z.strictObject({ id_type: z.string().optional() }),
    resultSchema: Names,
    example: { path: { customer_id: "a@b.c" }, query: { id_type: "email" }, result: { names: null } },
  },
};

const [, , importAnimal, listNames] = Object.values(entries);
const zoo: Group = {
  name: "zoo",
  files: ["zoo.ts"],
  schemaFile: "zoo_schemas.ts",
  schemas: {
    Animal,
    AnimalPath,
    AnimalQuery,
    AnimalResult,
    AnimalsResult,
    Description,
    Names,
    // Any schema that an entry has must have a name.
    Nothing: schemaOf(importAnimal?.resultSchema),
    NamesPath: schemaOf(listNames?.pathSchema),
    NamesQuery: schemaOf(listNames?.querySchema),
  },
  operations: { constant: "zooOperations", file: "zoo.ts", entries },
};

function schemaOf(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new TypeError("no schema");
}

const modules = generateResources([zoo]);
/** A module without line breaks and indentation, which the formatter makes anew. */
const flat = (path: string) => (modules[path] ?? "").replace(/\s+/g, " ");
const animals = flat("app_api/resources/zoo_animals.ts");

Deno.test("a resource inside another hangs on it, though the other has no operations", () => {
  const text = flat("app_api/resources/zoo.ts");
  assertStringIncludes(text, "readonly animals: ZooAnimalsResource;");
  assertStringIncludes(text, "this.animals = new ZooAnimalsResource(auth);");
  assertEquals(text.includes("#auth"), false);
  assertStringIncludes(
    flat("app_api/resources/mod.ts"),
    "readonly zoo: ZooResource = new ZooResource(this);",
  );
});

Deno.test("a method has the parameters of the path, then the body, then one object with the rest", () => {
  assertStringIncludes(
    animals,
    "get(animalId: number | string, options?: CallOptions): APIPromise<AnimalResult>",
  );
  assertStringIncludes(animals, "{ path: { animal_id: animalId } }, options);");
  assertStringIncludes(animals, "list(options: AnimalQuery & CallOptions): PagePromise<Animal>");
  assertStringIncludes(
    animals,
    'import(importBody: Description["import"], options?: CallOptions): APIPromise<Nothing>',
  );
  assertStringIncludes(animals, 'operations["import-animal"], { body: { import: importBody } }, options);');
});

Deno.test("a person is one parameter, and a list that comes at once is a list", () => {
  const text = flat("app_api/resources/names.ts");
  assertStringIncludes(text, "list(customer: CustomerReference, options?: CallOptions): PagePromise<string>");
  assertStringIncludes(
    text,
    'return callList(this.#auth, operations.listNames, { customer }, options, "names");',
  );
  assertStringIncludes(text, 'client.names.list({ email: "a@b.c" })');
});

Deno.test("an example uses what it got, and is run by a test of all of them", () => {
  const test = flat("tests/unit/app_api/resource_examples_test.ts");
  for (const text of [animals.replaceAll(" * ", " "), test]) {
    assertStringIncludes(text, "const answer = await client.zoo.animals.get(7);");
    assertStringIncludes(
      text,
      'if (answer.animal?.name !== "Rex \\"the dog\\"") throw new Error("unexpected");',
    );
    assertStringIncludes(text, 'await Array.fromAsync(client.zoo.animals.list({ kind: "dog" }));');
    assertStringIncludes(text, 'photo: new File(["…"], "rex.png", { type: "image/png" })');
    assertStringIncludes(text, "Promise.resolve(new Response(null, { status: 204 }))");
  }
});

Deno.test("a schema without a name is an error that says whose it is", () => {
  const unnamed = { ...zoo, schemas: { Animal } };
  assertThrows(() => generateResources([unnamed]), Error, "Cannot name a schema of listNames");
});
