/**
 * Writes the resources of the App API's client from its contract: a class a resource, a method an operation.
 *
 * @module
 */
import type { AppOperation } from "../app_api/contract/entry.ts";
import type { Group } from "./app_contract.ts";
import { methodOf, type TypeNames } from "./resource_method.ts";
import { classOf, fileOf, words } from "./resource_names.ts";

const PACKAGE = "@customerio-notebooks/app-api";
const HEADER = "// Generated from the groups in contract/ by `deno task generate`; change it there.";

/** A resource: its operations, and the resources inside it. */
interface Resource {
  /** Where it is on the client, such as `campaigns.actions`. */
  readonly path: string;
  readonly entries: readonly AppOperation[];
  readonly children: readonly string[];
}

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
