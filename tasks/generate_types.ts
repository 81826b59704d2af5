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

/** A type of another generated module. */
export interface ImportedType {
  /** Its name. */
  readonly name: string;
  /** The module, as the generated one imports it. */
  readonly module: string;
}

/** What the generated types say of where they come from and where they go. */
export interface TypesPlace {
  /** The module of the schemas. */
  readonly source: string;
  /** What exports the types to their users, for the examples. */
  readonly exportedBy: string;
  /** The types that other modules have, by their schemas. */
  readonly imported?: ReadonlyMap<z.ZodType, ImportedType>;
  /** Types of other modules that are named by what is written below the types. */
  readonly namedBelow?: readonly ImportedType[];
}

/** The text of a module of types, one exported type a schema, named as the schema is. */
export function generateTypes(
  schemas: Readonly<Record<string, z.ZodType>>,
  { source, exportedBy, imported = new Map(), namedBelow = [] }: TypesPlace,
): string {
  const auxiliaryTypeStore = createAuxiliaryTypeStore();
  const own = Object.entries(schemas).map(([name, schema]) => [schema, name] as const);
  const others = Array.from(imported, ([schema, { name }]) => [schema, name] as const);
  const named = new Map([...others, ...own]);
  const used = new Set<z.ZodType>();
  const declarations = own.map(([schema, name]) => {
    const overrides = references(named, schema, used);
    const overrideFunction = extensions(new Map(own));
    const { node } = zodToTs(schema, { auxiliaryTypeStore, overrides, overrideFunction });
    return docComment(schema.description ?? name, exampleOf(name, schema, exportedBy)) + declare(name, node);
  });
  return [
    `// Generated from ${source} by \`deno task generate\`; change it there.`,
    ...importsOf([
      ...Array.from(imported).filter(([schema]) => used.has(schema)).map(([, type]) => type),
      ...namedBelow,
    ]),
    ...declarations,
  ].join("\n\n");
}

/** The imports of types, one a module; none where there is nothing to import. */
function importsOf(types: readonly ImportedType[]): string[] {
  const byModule = Map.groupBy(types, ({ module }) => module);
  const lines = [...byModule.keys()].toSorted().map((module) => {
    const names = new Set(byModule.get(module)?.map(({ name }) => name));
    return `import type { ${[...names].toSorted().join(", ")} } from "${module}";`;
  });
  return lines.length === 0 ? [] : [lines.join("\n")];
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
function references(
  named: ReadonlyMap<z.ZodType, string>,
  self: z.ZodType,
  used: Set<z.ZodType>,
): TypeOverrideMap {
  const others = Array.from(named).filter(([schema]) => schema !== self);
  return new Map(others.map(([schema, name]) => [schema, ({ factory }) => {
    used.add(schema);
    return factory.createTypeReferenceNode(name);
  }]));
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
