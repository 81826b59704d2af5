/**
 * Writes the types that JSR wants spelled out, from the zod schemas, which are the one place where a shape is written by
 * hand. `deno task generate` writes them; `--check` only says whether they are up to date.
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

/** The modules whose every export is a schema, and where their types go. */
const MODULES: readonly { readonly schemas: string; readonly types: string }[] = [
  { schemas: "../pipelines_api/schemas.ts", types: "../pipelines_api/types.ts" },
  { schemas: "../app_api/schemas.ts", types: "../app_api/types.ts" },
];

/** The text of a `types.ts`, one exported type a schema, named as the schema is. */
export function generateTypes(schemas: Readonly<Record<string, z.ZodType>>): string {
  const auxiliaryTypeStore = createAuxiliaryTypeStore();
  const named = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));
  const declarations = Array.from(named, ([schema, name]) => {
    const overrides = references(named, schema);
    const overrideFunction = extensions(named);
    const { node } = zodToTs(schema, { auxiliaryTypeStore, overrides, overrideFunction });
    return `/** ${schema.description ?? name} */\n${declare(name, node)}`;
  });
  return ["// Generated from schemas.ts by `deno task generate`; change it there.", ...declarations].join(
    "\n\n",
  );
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

async function format(text: string): Promise<string> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["fmt", "--line-width=110", "--ext=ts", "-"],
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const [output] = await Promise.all([child.output(), new Blob([text]).stream().pipeTo(child.stdin)]);
  if (!output.success) throw new Error("Cannot format the types: deno fmt refused them");
  return new TextDecoder().decode(output.stdout);
}

/** Writes every `types.ts`, or only compares; the paths of those that differed. */
export async function generateAll(write: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const { schemas, types } of MODULES) {
    const target = new URL(types, import.meta.url);
    const text = await format(generateTypes(await import(new URL(schemas, import.meta.url).href)));
    if (await Deno.readTextFile(target).catch(() => "") === text) continue;
    stale.push(types.replace("../", ""));
    if (write) await Deno.writeTextFile(target, text);
  }
  return stale;
}

if (import.meta.main) {
  const check = Deno.args.includes("--check");
  const stale = await generateAll(!check);
  console.log(
    stale.length === 0
      ? "Every types.ts is up to date"
      : `${check ? "Stale" : "Written"}: ${stale.join(", ")}`,
  );
  if (check && stale.length > 0) Deno.exit(1);
}
