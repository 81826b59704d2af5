/**
 * Writes what follows from the App API's contract: the types of its schemas, the table of its operations without schemas,
 * and the module that merges its groups.
 *
 * @module
 */
import type { z } from "zod";
import type { AppOperation } from "../app_api/contract/entry.ts";
import type { Group } from "./app_contract.ts";
import { docComment, literal } from "./generated_code.ts";
import { generateTypes, type ImportedType } from "./generate_types.ts";

const PACKAGE = "@customerio-notebooks/app-api";
const HEADER = "// Generated from the groups in contract/ by `deno task generate`; change it there.";

/** The types of all groups, by their schemas. */
type Types = ReadonlyMap<unknown, ImportedType & { readonly schema: z.ZodType }>;

/** Every generated module by its path in the repository. */
export function generateAppContract(groups: readonly Group[]): Record<string, string> {
  const types = typesOf(groups);
  const modules = groups.map((group) => [`app_api/types/${group.name}.ts`, generateGroupTypes(group, types)]);
  return {
    ...Object.fromEntries(modules),
    "app_api/types.ts": generateTypesBarrel(groups),
    "app_api/operations.ts": generateOperations(groups),
    "app_api/contract/mod.ts": generateContract(groups),
    "tests/unit/app_api/generated_types.ts": generateTypesTable(groups),
  };
}

function typesOf(groups: readonly Group[]): Types {
  const types = new Map<unknown, ImportedType & { readonly schema: z.ZodType }>();
  const names = new Set<string>();
  for (const { name: group, schemas } of groups) {
    for (const [name, schema] of Object.entries(schemas)) {
      if (names.has(name)) throw new Error(`Cannot name a type ${name} in ${group}: another group has one`);
      if (types.has(schema)) throw new Error(`Cannot name a type ${name} in ${group}: its schema has a name`);
      names.add(name);
      types.set(schema, { name, module: `./${group}.ts`, schema });
    }
  }
  return types;
}

function generateGroupTypes({ name, files, schemas, operations }: Group, types: Types): string {
  const source = files.map((file) => `contract/${file}`).join(" and ");
  const others = [...types.values()].filter(({ module }) => module !== `./${name}.ts`);
  const imported = new Map(others.map((type) => [type.schema, type]));
  const place = { source, exportedBy: PACKAGE, imported };
  if (operations === undefined) return generateTypes(schemas, place);
  const { constant, entries } = operations;
  const used = Object.values(entries).map((entry) => ({ entry, parameters: parametersOf(entry, types) }));
  const namedBelow = [
    { name: "AppOperation", module: "../contract/entry.ts" },
    ...used.flatMap(({ parameters }) =>
      parameters.filter((type) => type !== undefined && others.includes(type))
    ),
  ];
  const fields = used.map(({ entry, parameters }) => {
    const type = `AppOperation<${parameters.map((parameter) => parameter?.name ?? "never").join(", ")}>`;
    return `/** ${entry.summary}: \`${entry.method} ${entry.path}\` */\nreadonly ${
      quoted(entry.id)
    }: ${type};`;
  });
  return [
    generateTypes(schemas, { ...place, namedBelow: namedBelow.filter((type) => type !== undefined) }),
    "",
    `/** The operations of \`contract/${operations.file}\`, with their schemas. */`,
    `export interface ${typeNameOf(constant)} {\n${fields.join("\n")}\n}`,
  ].join("\n");
}

/** The types of an operation's body, result, path and query; undefined for what it does not have. */
function parametersOf(
  { id, bodySchema, resultSchema, pathSchema, querySchema }: AppOperation,
  types: Types,
) {
  return [bodySchema, resultSchema, pathSchema, querySchema].map((schema) => {
    if (schema === undefined) return undefined;
    const type = types.get(schema);
    if (type === undefined) {
      throw new Error(`Cannot name a schema of ${id}: no file of the contract exports it`);
    }
    return type;
  });
}

function generateTypesBarrel(groups: readonly Group[]): string {
  return [HEADER, ...groups.map(({ name }) => `export type * from "./types/${name}.ts";`)].join("\n");
}

/** Types and schemas by their names, for the test that compares them: a type cannot be looked up by its name. */
function generateTypesTable(groups: readonly Group[]): string {
  const named = groups.flatMap(({ name, schemas }) => Object.keys(schemas).map((type) => ({ name, type })));
  return [
    HEADER,
    'import type * as types from "../../../app_api/types.ts";',
    ...groups.filter(({ schemaFile }) => schemaFile !== undefined).map(({ name, schemaFile }) =>
      `import type * as ${name} from "../../../app_api/contract/${schemaFile}";`
    ),
    "",
    "/** Every generated type by its name. */",
    `export type Generated = {\n${named.map(({ type }) => `${type}: types.${type};`).join("\n")}\n};`,
    "",
    "/** Every schema by its name. */",
    `export type Schemas = {\n${
      named.map(({ name, type }) => `${type}: typeof ${name}.${type};`).join("\n")
    }\n};`,
  ].join("\n");
}

function generateOperations(groups: readonly Group[]): string {
  const filled = withOperations(groups);
  const entries = filled.flatMap(({ operations: { constant, file, entries } }) =>
    Object.entries(entries).map(([id, entry]) => {
      const place = [file.replace(/\.ts$/, ""), constant, id].map((name) => JSON.stringify(name)).join(", ");
      const load = `() => loadOperation(${place})`;
      return `${quoted(id)}: { ${fieldsOf(entry)}, load: ${load} },`;
    })
  );
  const example = [
    `import { operations } from "${PACKAGE}";`,
    "",
    "const { method, path } = operations.getPeopleEmail;",
    'if (`${method} ${path}` !== "GET /v1/customers") throw new Error("unexpected");',
  ];
  return [
    HEADER,
    'import type { AppOperation, LazyAppOperation } from "./contract/entry.ts";',
    'import { loadOperation } from "./load_module.ts";',
    ...filled.map(({ name, operations: { constant } }) =>
      `import type { ${typeNameOf(constant)} } from "./types/${name}.ts";`
    ),
    "",
    "/** The operations of the App API with their schemas, by operationId. */",
    `export interface AppContract extends ${
      filled.map(({ operations: { constant } }) => typeNameOf(constant)).join(", ")
    } {}`,
    "",
    "/** The operations of the App API without their schemas, by operationId. */",
    "export type AppOperations = {",
    "  readonly [Id in keyof AppContract]: AppContract[Id] extends AppOperation<",
    "    infer Body, infer Result, infer Path, infer Query",
    "  > ? LazyAppOperation<Body, Result, Path, Query> : never;",
    "};",
    "",
    docComment(
      "What the App API takes and gives, as data; each entry loads its schemas when asked.",
      example,
    ) +
    `export const operations: AppOperations = {\n${entries.join("\n")}\n};`,
  ].join("\n");
}

/** What an entry says without its schemas, as the fields of an object in code. */
function fieldsOf(entry: AppOperation): string {
  const facts = Object.entries(entry).filter(([name]) => name !== "example" && !name.endsWith("Schema"));
  return facts.map(([name, value]) => `${name}: ${literal(value)}`).join(", ");
}

function generateContract(groups: readonly Group[]): string {
  const filled = withOperations(groups);
  const example = [
    `import { contract } from "${PACKAGE}/contract";`,
    "",
    "const { example, resultSchema } = contract.getPeopleEmail;",
    'if (!resultSchema.safeParse(example.result).success) throw new Error("unexpected");',
  ];
  return [
    HEADER,
    "/**",
    " * What the App API takes and gives, with the schemas of all operations. The client needs none of it before it calls an",
    " * operation, so it is no part of the main module.",
    " *",
    " * @module",
    " */",
    'import type { AppContract } from "../operations.ts";',
    ...filled.map(({ operations: { constant, file } }) => `import { ${constant} } from "./${file}";`),
    "",
    'export type * from "./entry.ts";',
    'export type { AppContract } from "../operations.ts";',
    'export type * from "../types.ts";',
    "",
    docComment("Every operation of the App API with its schemas and an example, by operationId.", example) +
    `export const contract: AppContract = {\n${
      filled.map(({ operations: { constant } }) => `...${constant},`).join("\n")
    }\n};`,
  ].join("\n");
}

type FilledGroup = Group & { readonly operations: NonNullable<Group["operations"]> };

function withOperations(groups: readonly Group[]): FilledGroup[] {
  return groups.flatMap((group) =>
    group.operations === undefined ? [] : [{ ...group, operations: group.operations }]
  );
}

function typeNameOf(constant: string): string {
  return constant.charAt(0).toUpperCase() + constant.slice(1);
}

/** `import` is a word of the language, but a name of a field all the same. */
function quoted(id: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(id) ? id : JSON.stringify(id);
}
