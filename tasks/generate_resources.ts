/**
 * Writes the resources of the App API's client from its contract: a class a resource, a method an operation.
 *
 * @module
 */
import { z } from "zod";
import type { AppOperation } from "../app_api/contract/entry.ts";
import type { Group } from "./app_contract.ts";

const PACKAGE = "@customerio-notebooks/app-api";
const HEADER = "// Generated from the groups in contract/ by `deno task generate`; change it there.";

/** A resource: its operations, and the resources inside it. */
interface Resource {
  /** Where it is on the client, such as `campaigns.actions`. */
  readonly path: string;
  readonly entries: readonly AppOperation[];
  readonly children: readonly string[];
}

type TypeNames = ReadonlyMap<unknown, string>;

/** Every generated module by its path in the repository. */
export function generateResources(groups: readonly Group[]): Record<string, string> {
  const names: TypeNames = new Map(
    groups.flatMap(({ schemas }) =>
      Object.entries(schemas).map(([name, schema]): [unknown, string] => [schema, name])
    ),
  );
  const resources = resourcesOf(groups.flatMap(({ operations }) => Object.values(operations?.entries ?? {})));
  const modules = resources.map((resource) => [
    `app_api/resources/${fileOf(resource.path)}`,
    generateResource(resource, names),
  ]);
  return {
    ...Object.fromEntries(modules),
    "app_api/resources/mod.ts": generateBarrel(resources),
    "tests/unit/app_api/resource_examples_test.ts": generateExamplesTest(resources, names),
  };
}

/** Runs the examples of all methods in one process. */
function generateExamplesTest(resources: readonly Resource[], names: TypeNames): string {
  const tests = resources.flatMap(({ entries }) => entries).map((entry) => {
    const title = JSON.stringify(`client.${entry.resource}.${entry.name}() works as its example shows`);
    return `Deno.test(${title}, async () => {\n${methodOf(entry, names).example.join("\n")}\n});`;
  });
  return [HEADER, `import { AppAPIClient } from "${PACKAGE}";`, "", tests.join("\n\n")].join("\n");
}

function resourcesOf(entries: readonly AppOperation[]): Resource[] {
  const byPath = Map.groupBy(entries, ({ resource }) => resource);
  // A resource inside another needs that other, even where it has no operations of its own.
  const paths = new Set(
    [...byPath.keys()].flatMap((path) =>
      path.split(".").map((_, end, all) => all.slice(0, end + 1).join("."))
    ),
  );
  return [...paths].toSorted().map((path) => ({
    path,
    entries: byPath.get(path) ?? [],
    children: [...paths].filter((other) => parentOf(other) === path).toSorted(),
  }));
}

function parentOf(path: string): string {
  return path.split(".").slice(0, -1).join(".");
}

function generateResource(resource: Resource, names: TypeNames): string {
  const { path, entries, children } = resource;
  const methods = entries.map((entry) => methodOf(entry, names));
  const used = new Set(methods.flatMap(({ types }) => types));
  const needs = (name: string) => methods.some(({ code }) => code.includes(name));
  const imports = [
    needs("CallOptions") ? 'import type { CallOptions } from "@customerio-notebooks/core";' : "",
    needs("APIPromise<") ? 'import type { APIPromise } from "../api_promise.ts";' : "",
    'import type { AppAPIAuth } from "../auth.ts";',
    importOf(["call", "callList"].filter((name) => needs(`return ${name}(`)), "../call.ts"),
    needs(": CustomerReference") ? 'import type { CustomerReference } from "../customer_reference.ts";' : "",
    methods.length === 0 ? "" : 'import { operations } from "../operations.ts";',
    needs("PagePromise<") ? 'import type { PagePromise } from "../pages.ts";' : "",
    used.size === 0 ? "" : `import type { ${[...used].toSorted().join(", ")} } from "../types.ts";`,
    ...children.map((child) => `import { ${classOf(child)} } from "./${fileOf(child)}";`),
  ];
  return [
    HEADER,
    ...imports.filter((line) => line !== ""),
    "",
    `/** Operations of the App API on ${words(path)}: \`client.${path}\`. */`,
    `export class ${classOf(path)} {`,
    ...children.map((child) =>
      `/** Operations on ${words(child)}. */\nreadonly ${nameIn(child)}: ${classOf(child)};`
    ),
    ...methods.length === 0 ? [] : ["readonly #auth: AppAPIAuth;"],
    "",
    "/** Makes the resource of an access. */",
    "constructor(auth: AppAPIAuth) {",
    ...methods.length === 0 ? [] : ["this.#auth = auth;"],
    ...children.map((child) => `this.${nameIn(child)} = new ${classOf(child)}(auth);`),
    "}",
    ...methods.map(({ code }) => `\n${code}`),
    "}",
  ].join("\n");
}

/** The name of a resource inside another. */
function nameIn(path: string): string {
  return path.split(".").at(-1) ?? path;
}

function importOf(names: readonly string[], module: string): string {
  return names.length === 0 ? "" : `import { ${names.join(", ")} } from "${module}";`;
}

/** A method of a resource. */
interface Method {
  readonly code: string;
  /** The lines of its example, without imports. */
  readonly example: readonly string[];
  /** Names of the types that it is written with. */
  readonly types: readonly string[];
}

/** One parameter of a method. */
interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly about: string;
  readonly isOptional?: boolean;
  /** What it is where it is not given, in code. */
  readonly initial?: string;
  /** The value in the example, in code; undefined where the example leaves it out. */
  readonly example: string | undefined;
}

function methodOf(entry: AppOperation, names: TypeNames): Method {
  const { id, name, summary, method, path, resultSchema } = entry;
  const list = listOf(entry);
  const result = nameOf(resultSchema, names, id);
  const parameters = [...subjectsOf(entry, names), ...bodyOf(entry, names), optionsOf(entry, names)];
  const item = list === undefined ? undefined : itemTypeOf(list, result, names);
  const answer = item === undefined ? `APIPromise<${result}>` : `PagePromise<${item}>`;
  const input = inputOf(entry);
  const field = list === undefined || entry.paging !== undefined ? "" : `, ${JSON.stringify(list.field)}`;
  const operation = /^[A-Za-z_$][\w$]*$/.test(id) ? `operations.${id}` : `operations[${JSON.stringify(id)}]`;
  const example = exampleOf(entry, parameters, list);
  const declared = parameters.map(({ name, type, isOptional, initial }) =>
    `${name}${isOptional ? "?" : ""}: ${type}${initial === undefined ? "" : ` = ${initial}`}`
  );
  const code = [
    "/**",
    ` * ${summary}: \`${method} ${path}\``,
    " *",
    ...parameters.map(({ name, about }) => ` * @param ${name} ${about}`),
    ` * @returns ${
      list === undefined ? "The answer." : "The list: awaited its first page, iterated all entries."
    }`,
    ` * @throws {ValidationError} If what is given is not what the API takes; nothing is sent then.`,
    ` * @throws {CustomerIOError} If the request fails, by kind: the key, the rate limit, the network, or the status.`,
    // Run by a test of all of them at once: each by itself would load the schemas again, which takes a tenth of a second.
    " * @example",
    " * ```ts ignore",
    ...[`import { AppAPIClient } from "${PACKAGE}";`, "", ...example].map((line) => ` * ${line}`.trimEnd()),
    " * ```",
    " */",
    `${name}(${declared.join(", ")}): ${answer} {`,
    `return ${
      item === undefined ? "call" : "callList"
    }(this.#auth, ${operation}, ${input}, options${field});`,
    "}",
  ].join("\n");
  const text = `${declared.join(" ")} ${answer}`;
  return {
    code,
    example,
    types: [...new Set(names.values())].filter((type) => new RegExp(`\\b${type}\\b`).test(text)),
  };
}

/** What the path names: a person, or its parameters in their order. */
function subjectsOf({ customer, path, pathSchema, example }: AppOperation, names: TypeNames): Parameter[] {
  const values: Readonly<Record<string, unknown>> = Object(example.path);
  if (customer === true) {
    const kind: unknown = Reflect.get(Object(example.query), "id_type") ?? "id";
    return [{
      name: "customer",
      type: "CustomerReference",
      about: "Who, by exactly one identifier.",
      example: codeOf({ [String(kind)]: values.customer_id }),
    }];
  }
  const shape = pathSchema instanceof z.ZodObject ? pathSchema.shape : {};
  return Array.from(path.matchAll(/\{([^}]*)\}/g), ([, field = ""]) => {
    const schema: z.ZodType = shape[field];
    return {
      name: camelCase(field),
      type: scalarTypeOf(schema) ?? `${names.get(pathSchema)}[${JSON.stringify(field)}]`,
      about: sentence(schema.description ?? words(field)),
      example: codeOf(values[field]),
    };
  });
}

function bodyOf({ id, method, argument, bodySchema, example }: AppOperation, names: TypeNames): Parameter[] {
  if (bodySchema === undefined) return [];
  const type = nameOf(bodySchema, names, id);
  // Every schema of the contract is zod's; the entry's type says less, to keep zod out of the public types.
  const schema = bodySchema as unknown as z.ZodType;
  if (argument === undefined) {
    const about = sentence(schema.description ?? "What is sent");
    // A change of nothing is no call that anybody means.
    const initial = method === "POST" && schema.safeParse({}).success ? { initial: "{}" } : {};
    return [{ name: "body", type, about, example: codeOf(example.body), ...initial }];
  }
  const field: z.ZodType | undefined = schema instanceof z.ZodObject ? schema.shape[argument] : undefined;
  return [{
    name: variableOf(argument),
    type: names.get(field) ?? `${type}[${JSON.stringify(argument)}]`,
    about: sentence(field?.description ?? schema.description ?? words(argument)),
    example: codeOf(Reflect.get(Object(example.body), argument)),
  }];
}

function optionsOf({ id, customer, querySchema, example }: AppOperation, names: TypeNames): Parameter {
  const about = "Signal, time-out, retries and headers of this call.";
  if (querySchema === undefined) {
    return { name: "options", type: "CallOptions", about, isOptional: true, example: undefined };
  }
  const { id_type: _, ...others }: Record<string, unknown> = Object(example.query);
  const query = customer === true ? others : Object(example.query);
  const shape = querySchema instanceof z.ZodObject ? Object.keys(querySchema.shape) : [];
  const isBare = customer === true && shape.length === 1;
  const type = nameOf(querySchema, names, id);
  const own = customer === true ? `Omit<${type}, "id_type">` : type;
  return {
    name: "options",
    type: isBare ? "CallOptions" : `${own} & CallOptions`,
    about: isBare ? about : "Parameters of the query; signal, time-out, retries and headers of this call.",
    isOptional: querySchema.safeParse({}).success,
    example: Object.keys(query).length === 0 ? undefined : codeOf(query),
  };
}

/** The input of the call, in code. */
function inputOf({ customer, path, argument, bodySchema }: AppOperation): string {
  const parameters = Array.from(
    path.matchAll(/\{([^}]*)\}/g),
    ([, field = ""]) => `${field}: ${camelCase(field)}`,
  );
  const parts = [
    ...customer === true ? ["customer"] : parameters.length > 0 ? [`path: { ${parameters.join(", ")} }`] : [],
    ...bodySchema === undefined ? [] : [argument === undefined ? "body" : `body: { ${fieldOf(argument)} }`],
  ];
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

/** Words of the language that no parameter can be named. */
const RESERVED: ReadonlySet<string> = new Set(["default", "delete", "export", "import", "in", "new", "with"]);

function variableOf(argument: string): string {
  return RESERVED.has(argument) ? `${argument}Body` : argument;
}

function fieldOf(argument: string): string {
  return RESERVED.has(argument) ? `${argument}: ${variableOf(argument)}` : argument;
}

/** The list that an operation gives: its pages, or the one list that is all of its answer. */
function listOf(
  { method, paging, resultSchema }: AppOperation,
): { readonly field: string; readonly element: z.ZodType } | undefined {
  if (!(resultSchema instanceof z.ZodObject)) return undefined;
  const lists = Object.entries<z.ZodType>(resultSchema.shape).flatMap(([field, schema]) => {
    const element = elementOf(schema);
    return element === undefined ? [] : [{ field, element }];
  });
  if (paging !== undefined) return lists.find(({ field }) => field === paging.items);
  const isWholeAnswer = method === "GET" && Object.keys(resultSchema.shape).length === 1;
  return isWholeAnswer ? lists[0] : undefined;
}

/** The schema of the entries of a list, as the contract writes lists in answers. */
function elementOf(schema: z.core.$ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return elementOf(schema.unwrap());
  return schema instanceof z.ZodPipe ? elementOf(schema.def.out) : undefined;
}

function itemTypeOf(
  { field, element }: { readonly field: string; readonly element: z.ZodType },
  result: string,
  names: TypeNames,
): string {
  return names.get(element) ?? scalarTypeOf(element) ??
    `NonNullable<${result}[${JSON.stringify(field)}]>[number]`;
}

function scalarTypeOf(schema: z.core.$ZodType | undefined): string | undefined {
  if (schema instanceof z.ZodString) return "string";
  if (schema instanceof z.ZodNumber) return "number";
  if (!(schema instanceof z.ZodUnion)) return undefined;
  const types = new Set(schema.options.map(scalarTypeOf));
  return types.has(undefined) ? undefined : [...types].join(" | ");
}

function exampleOf(
  { resource, name, example, paging, resultSchema }: AppOperation,
  parameters: readonly Parameter[],
  list: ReturnType<typeof listOf>,
): string[] {
  const given = parameters.map((parameter) => parameter.example);
  while (given.length > 0 && given.at(-1) === undefined) given.pop();
  const call = `client.${resource}.${name}(${given.map((code) => code ?? "undefined").join(", ")})`;
  const answer = example.result === undefined
    ? "new Response(null, { status: 204 })"
    : `Response.json(${codeOf(example.result, "  ")})`;
  const make =
    `const client = new AppAPIClient({\n  apiKey: "abc123",\n  fetch: () => Promise.resolve(${answer}),\n});`;
  const use = list === undefined
    ? useOfAnswer(call, resultSchema, example.result)
    // Pages that are counted go on until one is not full, which an example that always answers the same cannot show.
    : useOfList(call, list, example.result, paging?.by === "offset");
  return [...make.split("\n"), ...use.flatMap((line) => line.split("\n"))];
}

function useOfAnswer(call: string, schema: unknown, result: unknown): string[] {
  const leaf = leafOf(schema, result);
  if (leaf === undefined) return [`await ${call};`];
  return [`const answer = await ${call};`, `if (answer${leaf}) throw new Error("unexpected");`];
}

function useOfList(
  call: string,
  { field, element }: NonNullable<ReturnType<typeof listOf>>,
  result: unknown,
  isFirstPage: boolean,
): string[] {
  const entry: unknown = Reflect.get(Object(result), field)?.[0];
  const leaf = leafOf(element, entry);
  const all = isFirstPage ? `await ${call}` : `await Array.fromAsync(${call})`;
  if (leaf === undefined) return [`${all};`];
  return [
    isFirstPage ? `const { items: [entry] } = ${all};` : `const [entry] = ${all};`,
    `if (entry${leaf.replace(/^\./, "?.")}) throw new Error("unexpected");`,
  ];
}

/** The way to the first plain value of an answer, and that it is not what was answered, in code. */
function leafOf(schema: unknown, value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return ` !== ${codeOf(value)}`;
  }
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return undefined;
  for (const [key, item] of Object.entries(Object(value))) {
    if (!(key in inner.shape) || !/^[a-z_]\w*$/i.test(key)) continue;
    const rest = leafOf(inner.shape[key], item);
    if (rest !== undefined) return `.${key}${rest.replace(/^\./, "?.")}`;
  }
  return undefined;
}

function unwrapped(schema: unknown): unknown {
  const isWrapper = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return isWrapper ? unwrapped(schema.unwrap()) : schema;
}

function generateBarrel(resources: readonly Resource[]): string {
  const top = resources.filter(({ path }) => !path.includes("."));
  const fields = top.map(({ path }) =>
    `/** Operations on ${words(path)}. */\nreadonly ${path}: ${classOf(path)} = new ${classOf(path)}(this);`
  );
  return [
    HEADER,
    'import { AppAPIAuth } from "../auth.ts";',
    ...top.map(({ path }) => `import { ${classOf(path)} } from "./${fileOf(path)}";`),
    "",
    ...resources.map(({ path }) => `export type { ${classOf(path)} } from "./${fileOf(path)}";`),
    "",
    "/** Access to the App API with all of its resources. */",
    `export class AppAPIResources extends AppAPIAuth {\n${fields.join("\n")}\n}`,
  ].join("\n");
}

function nameOf(schema: unknown, names: TypeNames, id: string): string {
  const name = names.get(schema);
  if (name === undefined) {
    throw new Error(`Cannot name a schema of ${id}: no file of the contract exports it`);
  }
  return name;
}

/** Leaves room for what stands around a value in a line of an example. */
const WIDTH = 70;

/** A value in code: in one line where there is room, else a line for each entry. */
function codeOf(value: unknown, indent = ""): string {
  if (value instanceof File) {
    return `new File(["…"], ${JSON.stringify(value.name)}, { type: ${JSON.stringify(value.type)} })`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const entries = (inner: string) =>
    Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => {
      const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
      return `${Array.isArray(value) ? "" : `${name}: `}${codeOf(item, inner)}`;
    });
  const items = entries("");
  if (items.length === 0) return open + close;
  const line = Array.isArray(value) ? `[${items.join(", ")}]` : `{ ${items.join(", ")} }`;
  if (!line.includes("\n") && indent.length + line.length <= WIDTH) return line;
  return `${open}\n${
    entries(`${indent}  `).map((item) => `${indent}  ${item},\n`).join("")
  }${indent}${close}`;
}

function classOf(path: string): string {
  return `${path.split(".").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("")}Resource`;
}

function fileOf(path: string): string {
  return `${path.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(".", "_")}.ts`;
}

function camelCase(field: string): string {
  return field.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `campaigns.actions` and `segment_id` as words. */
function words(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[._]/g, " ");
}

function sentence(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
