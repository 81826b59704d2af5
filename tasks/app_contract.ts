/**
 * Reads the groups of the App API's contract, from which its types and its table of operations are generated.
 *
 * @module
 */
import { z } from "zod";
import type { AppOperation } from "../app_api/contract/entry.ts";
import { REPOSITORY } from "./workspace.ts";

/** The entries of a group, by operationId. */
export type Entries = Readonly<Record<string, AppOperation>>;

/** A group of the contract: `contract/<name>.ts`, with its schemas in `contract/<name>_schemas.ts` where it has any. */
export interface Group {
  /** Its name, which is that of the generated module of types, too. */
  readonly name: string;
  /** The files, below `contract/`. */
  readonly files: readonly string[];
  /** That of the schemas; undefined where the group has none. */
  readonly schemaFile: string | undefined;
  /** Its schemas by their names. */
  readonly schemas: Readonly<Record<string, z.ZodType>>;
  /** The constant that holds its entries, with them; none where the group is shared schemas only. */
  readonly operations?: { readonly constant: string; readonly file: string; readonly entries: Entries };
}

const CONTRACT = new URL("app_api/contract/", REPOSITORY);

/** Not groups: the shape of an entry, what is merged from the groups, and fields that have no type of their own. */
const OTHER_FILES = /^(entry|mod|(.+_)?fields)\.ts$/;

/** Every group, by name. */
export async function readGroups(): Promise<Group[]> {
  const files = (await Array.fromAsync(Deno.readDir(CONTRACT))).map(({ name }) => name)
    .filter((file) => file.endsWith(".ts") && !OTHER_FILES.test(file)).toSorted();
  const byName = Map.groupBy(files, (file) => file.replace(/(_schemas)?\.ts$/, ""));
  return await Promise.all(Array.from(byName, ([name, members]) => readGroup(name, members)));
}

async function readGroup(name: string, files: readonly string[]): Promise<Group> {
  const schemas: Record<string, z.ZodType> = {};
  let schemaFile: string | undefined;
  let operations: Group["operations"];
  for (const file of files) {
    const exports: Readonly<Record<string, unknown>> = await import(new URL(file, CONTRACT).href);
    for (const [constant, value] of Object.entries(exports)) {
      // Names in lower case are pieces of schemas, which have no type of their own.
      if (value instanceof z.ZodType && /^[A-Z]/.test(constant)) {
        schemaFile ??= file;
        if (schemaFile !== file) {
          throw new Error(`Cannot read ${name}: ${schemaFile} and ${file} have schemas`);
        }
        schemas[constant] = value;
      } // The type of the entries is generated from them: nothing but their name says what they are.
      else if (/Operations$/.test(constant)) operations = { constant, file, entries: value as Entries };
    }
  }
  return { name, files, schemas, schemaFile, ...(operations === undefined ? {} : { operations }) };
}
