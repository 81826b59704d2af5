/**
 * Writes the types that JSR wants spelled out, from the zod schemas, which are the one place where a shape is written by
 * hand.
 *
 * @module
 */
import type ts from "typescript";
import { z } from "zod";
import {
  createAuxiliaryTypeStore,
  type OptionalTypeOverrideFunction,
  printNode,
  type TypeOverrideMap,
  zodToTs,
} from "zod-to-ts";
import { docComment, literal } from "./generated_code.ts";

/** What the generated types say of where they come from and where they go. */
export interface TypesPlace {
  /** The module of the schemas. */
  readonly source: string;
  /** What exports the types to their users, for the examples. */
  readonly exportedBy: string;
}

/** The text of a module of types, one exported type a schema, named as the schema is. */
export function generateTypes(
  schemas: Readonly<Record<string, z.ZodType>>,
  { source, exportedBy }: TypesPlace,
): string {
  const auxiliaryTypeStore = createAuxiliaryTypeStore();
  const named = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));
  const declarations = Array.from(named, ([schema, name]) => {
    const overrides = references(named, schema);
    const overrideFunction = extensions(named);
    const { node } = zodToTs(schema, { auxiliaryTypeStore, overrides, overrideFunction });
    return docComment(schema.description ?? name, exampleOf(name, schema, exportedBy)) + declare(name, node);
  });
  return [`// Generated from ${source} by \`deno task generate\`; change it there.`, ...declarations].join(
    "\n\n",
  );
}

/** Code that makes a value of the type, where the schema has an example of one. */
function exampleOf(name: string, schema: z.ZodType, exportedBy: string): readonly string[] {
  const examples: unknown = schema.meta()?.examples;
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  if (example === undefined) return [];
  const variable = name.charAt(0).toLowerCase() + name.slice(1);
  return [
    `import type { ${name} } from "${exportedBy}";`,
    "",
    ...`const ${variable}: ${name} = ${literal(example)};`.split("\n"),
  ];
}

/** Inside others, a schema goes by its name, so that a shape is spelled out once. */
function references(named: ReadonlyMap<z.ZodType, string>, self: z.ZodType): TypeOverrideMap {
  const others = Array.from(named).filter(([schema]) => schema !== self);
  return new Map(
    others.map(([schema, name]) => [schema, ({ factory }) => factory.createTypeReferenceNode(name)]),
  );
}

/** An object with all fields of named ones, the very same schemas, is those and the rest of its fields. */
function extensions(named: ReadonlyMap<z.ZodType, string>): OptionalTypeOverrideFunction {
  return (schema, { factory }, options) => {
    if (!(schema instanceof z.ZodObject)) return undefined;
    const parts: ts.TypeNode[] = [];
    let rest: z.core.$ZodShape = schema.shape;
    for (const [base, name] of named) {
      if (base === schema || !(base instanceof z.ZodObject)) continue;
      const fields = Object.keys(base.shape);
      if (fields.length === 0 || fields.some((field) => base.shape[field] !== rest[field])) continue;
      parts.push(factory.createTypeReferenceNode(name));
      rest = Object.fromEntries(Object.entries(rest).filter(([field]) => !fields.includes(field)));
    }
    if (parts.length === 0) return undefined;
    if (Object.keys(rest).length === 0) return factory.createIntersectionTypeNode(parts);
    const own = zodToTs(schema.clone({ ...schema.def, shape: rest }), options).node;
    return factory.createIntersectionTypeNode([...parts, own]);
  };
}

function declare(name: string, node: ts.TypeNode): string {
  // zod-to-ts says of a strict object that any other key is never there, which TypeScript cannot say beside known keys.
  return `export type ${name} = ${printNode(node).replace(/\n *\[x: string\]: never;/g, "")};`;
}
