import { z } from "zod";

/** As much of a JSON Schema as the tests read. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly required?: readonly string[];
}

/** Finds what a `$ref` names. */
export type Resolve = (reference: string) => JsonSchema;

const never: Resolve = (reference) => {
  throw new Error(`nothing is to refer to ${reference} here`);
};

/** The names of all fields that a schema knows, as dotted paths; those of a list's items follow `[]`. */
export function fieldsOf(schema: JsonSchema, resolve: Resolve = never): ReadonlySet<string> {
  return new Set(describedFields(schema, resolve, "").map(([path]) => path));
}

/** The types of those fields that have one each; a field that may also be null is of the other type. */
export function typesOf(schema: JsonSchema, resolve: Resolve = never): ReadonlyMap<string, string> {
  return new Map(
    describedFields(schema, resolve, "").flatMap(([path, { type, anyOf = [] }]) => {
      const [only = type] = anyOf.map((part) => part.type).filter((part) => part !== "null");
      return only === undefined ? [] : [[path, only]];
    }),
  );
}

function describedFields(
  schema: JsonSchema,
  resolve: Resolve,
  prefix: string,
): (readonly [path: string, field: JsonSchema])[] {
  if (schema.$ref !== undefined) return describedFields(resolve(schema.$ref), resolve, prefix);
  const { properties = {}, items, allOf = [], anyOf = [], oneOf = [] } = schema;
  const own = Object.entries(properties).flatMap(([name, field]) => {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    return [[path, field] as const, ...describedFields(field, resolve, path)];
  });
  const inner = [...allOf, ...anyOf, ...oneOf].flatMap((part) => describedFields(part, resolve, prefix));
  return [...own, ...inner, ...(items === undefined ? [] : describedFields(items, resolve, `${prefix}[]`))];
}

/** A zod schema as JSON Schema. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  // Through text, since zod types what it makes more loosely than a reader of names needs.
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: "any" })));
}
