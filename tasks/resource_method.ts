/**
 * The methods of the App API's resources, one for each operation of its contract.
 *
 * @module
 */
import { z } from "zod";
import type { AppOperation } from "../app_api/contract/entry.ts";
import { codeOf, exampleOf } from "./resource_example.ts";
import { listOf, type ResultList } from "./resource_lists.ts";
import { camelCase, sentence, words } from "./resource_names.ts";

const PACKAGE = "@customerio-notebooks/app-api";

/** Names of types, by the schemas that they are of. */
export type TypeNames = ReadonlyMap<unknown, string>;

/** A method of a resource. */
export interface Method {
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

/** The method of an operation. */
export function methodOf(entry: AppOperation, names: TypeNames): Method {
  const { id, name, summary, method, path, resultSchema } = entry;
  const list = listOf(entry);
  const result = nameOf(resultSchema, names, id);
  const parameters = [...subjectsOf(entry, names), ...bodyOf(entry, names), optionsOf(entry, names)];
  const item = list === undefined ? undefined : itemTypeOf(list, result, names);
  const answer = item === undefined ? `APIPromise<${result}>` : `PagePromise<${item}>`;
  const input = inputOf(entry);
  const field = list === undefined || entry.paging !== undefined ? "" : `, ${JSON.stringify(list.field)}`;
  const operation = /^[A-Za-z_$][\w$]*$/.test(id) ? `operations.${id}` : `operations[${JSON.stringify(id)}]`;
  const example = exampleOf(entry, parameters.map((parameter) => parameter.example), list);
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

function itemTypeOf(
  { field, element }: ResultList,
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

function nameOf(schema: unknown, names: TypeNames, id: string): string {
  const name = names.get(schema);
  if (name === undefined) {
    throw new Error(`Cannot name a schema of ${id}: no file of the contract exports it`);
  }
  return name;
}
