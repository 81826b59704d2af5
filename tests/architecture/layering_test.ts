/** The arrows between the folders, as the design fixes them. */
import { assert, assertEquals } from "@std/assert";
import { readWorkspace, REPOSITORY } from "../../tasks/workspace.ts";
import { findCycle } from "./import_cycle.ts";
import { npmPackagesFrom } from "./module_graph.ts";
import { type InnerImport, readRepositoryGraph } from "./repository_graph.ts";

/** What each folder may import from; `.` is the root package. A folder that is not listed here is an error. */
const ARROWS: ReadonlyMap<string, readonly string[]> = new Map([
  ["core", []],
  ["pipelines_api", ["core"]],
  ["app_api", ["core"]],
  ["webhooks", ["core", "pipelines_api", "app_api"]],
  ["sandbox", ["core", "pipelines_api", "app_api", "webhooks"]],
  ["jupyter", []],
  [".", ["core", "pipelines_api", "app_api", "webhooks"]],
  ["utils", ["pipelines_api"]],
  ["app_utils", ["app_api"]],
  ["webhook_utils", ["webhooks"]],
  ["std", []],
]);

/** What only runs from a clone: these may import any package. */
const UNPUBLISHED: ReadonlySet<string> = new Set(["tests", "notebooks", "tasks", "bench", "docs"]);

/** Folders that no other may import, except those that are named. */
const IMPORTED_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ["tests", []],
  ["notebooks", ["tests"]],
  ["bench", ["tests"]],
]);

/** Packages that only modules of these paths import, because they are heavy. */
const CONFINED: ReadonlyMap<string, RegExp> = new Map([
  ["vega", /^jupyter\/chart[a-z_]*\.ts$/],
  ["vega-lite", /^jupyter\/chart[a-z_]*\.ts$/],
  ["@babel/parser", /^jupyter\/check\/parse_code\.ts$/],
  ["pg", /^webhooks\/stores\/postgres_[a-z]+\.ts$/],
]);

const NEVER_FROM_THE_MAIN_MODULE: ReadonlySet<string> = new Set([
  "nodejs-polars",
  "vega",
  "vega-lite",
  "@babel/parser",
  "pg",
]);

const repository = await readRepositoryGraph();
const workspace = await readWorkspace();

function folderOf(path: string): string {
  const [folder = "", ...rest] = path.split("/");
  return rest.length === 0 ? "." : folder;
}

function isPublished(path: string): boolean {
  return !UNPUBLISHED.has(folderOf(path)) && folderOf(path) !== "std";
}

function arrow({ from, to, written }: InnerImport): string {
  return `${from} imports ${to} as "${written}"`;
}

function edgesBy(key: (path: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = Map.groupBy(repository.inner, ({ from }) => key(from));
  return new Map([...groups].map(([from, imports]) => [from, new Set(imports.map(({ to }) => key(to)))]));
}

Deno.test("the graph sees the imports of this very file", () => {
  const own = repository.inner.filter(({ from }) => from === "tests/architecture/layering_test.ts");
  assert(own.some(({ to }) => to === "tasks/workspace.ts"));
});

Deno.test("every import leads to a module", () => assertEquals(repository.broken, []));

Deno.test("imports follow the arrows between the folders", () => {
  const isAllowed = (from: string, to: string) =>
    from === to || (IMPORTED_BY.get(to)?.includes(from) ??
      (to === "std" || UNPUBLISHED.has(from) || ARROWS.get(from)?.includes(to)));
  const isWrong = ({ from, to }: InnerImport) => !isAllowed(folderOf(from), folderOf(to));
  assertEquals(repository.inner.filter(isWrong).map(arrow), []);
});

Deno.test("every folder has its place in the table of arrows", () => {
  const folders = new Set(repository.paths.map(folderOf));
  assertEquals([...folders].filter((folder) => !ARROWS.has(folder) && !UNPUBLISHED.has(folder)), []);
  const members = workspace.packages.slice(1).map(({ folder }) =>
    folder.href.slice(REPOSITORY.href.length, -1)
  );
  assertEquals(members.filter((member) => !ARROWS.has(member)), []);
});

Deno.test("no circle of imports between modules", () => assertEquals(findCycle(edgesBy((path) => path)), []));

Deno.test("no circle of imports between packages", () => {
  const between = edgesBy(folderOf);
  const others = [...between].map(([from, to]) => [from, to.difference(new Set([from]))] as const);
  assertEquals(findCycle(new Map(others)), []);
});

Deno.test("package code imports its siblings by relative path and other packages by name, never by alias", () => {
  const names = workspace.packages.map(({ name }) => name);
  const isPackageName = (written: string) =>
    names.some((name) => written === name || written.startsWith(`${name}/`));
  const isWrong = ({ from, to, written }: InnerImport) => {
    if (!isPublished(from) || folderOf(to) === "std") return false;
    return folderOf(from) === folderOf(to) ? !/^\.\.?\//.test(written) : !isPackageName(written);
  };
  // The alias folders are no packages: their barrels re-export the folder next to them.
  const isAliasFolder = ({ from }: InnerImport) => /^(utils|app_utils|webhook_utils)\//.test(from);
  assertEquals(repository.inner.filter((edge) => isWrong(edge) && !isAliasFolder(edge)).map(arrow), []);
});

Deno.test("heavy packages are imported only where they belong", () => {
  const found: string[] = [];
  for (const path of repository.paths.filter(isPublished)) {
    for (const { target } of repository.graph.imports.get(new URL(path, REPOSITORY).href) ?? []) {
      const name = /^npm:\/?((?:@[^/]+\/)?[^@/]+)/.exec(target)?.[1] ?? "";
      if (CONFINED.get(name)?.test(path) === false) found.push(`${path} imports ${name}`);
    }
  }
  assertEquals(found, []);
});

Deno.test("the main module of a package brings in neither frames nor charts nor a parser", () => {
  const found = workspace.packages.flatMap(({ name, exports }) => {
    const packages = npmPackagesFrom(repository.graph, exports.get(".")?.href ?? "");
    return [...packages.intersection(NEVER_FROM_THE_MAIN_MODULE)].map((heavy) =>
      `${name} brings in ${heavy}`
    );
  });
  assertEquals(found, []);
});

/** The modules that importing one loads, types aside. */
function loadedFrom(entry: string): Set<string> {
  const seen = new Set<string>();
  const open = [new URL(entry, REPOSITORY).href];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    if (seen.has(module)) continue;
    seen.add(module);
    const edges = repository.graph.imports.get(module) ?? [];
    open.push(...edges.filter(({ isTypeOnly }) => !isTypeOnly).map(({ target }) => target));
  }
  return seen;
}

Deno.test("importing the App API's client loads no schema, which is most of what it would cost", () => {
  const loaded = [...loadedFrom("app_api/mod.ts")];
  assert(loaded.some((module) => module.endsWith("/app_api/resources/segments.ts")));
  assertEquals(loaded.filter((module) => /\/app_api\/contract\/|^npm:/.test(module)), []);
  const builtins = loaded.filter((module) => module.startsWith("node:"));
  assertEquals(builtins, ["node:fs/promises"], "which is loaded when a file is written, and not before");
});
