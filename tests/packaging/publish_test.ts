/** Publishes every package to a registry of our own and uses the packages as a stranger would. */
import { assert, assertEquals, assertExists, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { mapConcurrently, runDeno } from "../../tasks/deno_process.ts";
import { readWorkspace, type WorkspacePackage } from "../../tasks/workspace.ts";
import { npmPackagesFrom, readModuleGraph } from "../architecture/module_graph.ts";
import { type ConsumerFolder, importingProgram, openConsumerFolder } from "./consumer.ts";
import { type LoopbackRegistry, type PublishedPackage, startRegistry } from "./registry.ts";

// The types are checked once for the repository and once for a stranger who imports everything; `--no-check` leaves the check
// for slow types on, but spares one more of each package.

/** Publishing mostly waits for the registry; two cores can hold more than two of them. */
const PUBLISHED_AT_ONCE = 4;

/** Permissions that importing a native package takes. Whatever needs none of these packages needs no permission. */
const IMPORT_PERMISSIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["nodejs-polars", ["--allow-ffi", "--allow-read", "--allow-sys=cpus,networkInterfaces,hostname"]],
]);

/** All that a user of the umbrella package downloads from npm. */
const UMBRELLA_DEPENDENCIES: ReadonlySet<string> = new Set(["zod"]);

/** Packages that no `mod.ts` brings in: whoever wants frames or charts imports a module that says so. */
const NEVER_BY_DEFAULT: ReadonlySet<string> = new Set(["nodejs-polars", "vega", "vega-lite", "pg"]);

const REQUIRED_FILES = ["/LICENSE", "/README.md", "/deno.json"];

const UNWANTED_FILES: ReadonlyArray<[what: string, pattern: RegExp]> = [
  ["environment file", /\/\.env/],
  ["hidden file", /\/\./],
  ["test", /_test\.tsx?$|\/tests?\//],
  ["notebook", /\.ipynb$|\/notebooks\//],
  ["lock file", /\/deno\.lock$/],
  ["stand-in for @std", /^\/std\//],
  ["task of the repository", /^\/tasks\//],
  ["benchmark", /^\/bench\//],
  ["installed package", /\/node_modules\//],
];

const OWN_NOTEBOOK = JSON.stringify({
  cells: [{ cell_type: "code", metadata: {}, source: "6 * 7", outputs: [], execution_count: null }],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 4,
});

const EXPORTED_NAMES = z.record(z.string(), z.array(z.string()));

interface Export {
  readonly specifier: string;
  readonly module: URL;
}

function exportsOf({ name, version, exports }: WorkspacePackage): Export[] {
  return [...exports].map(([subpath, module]) => ({
    specifier: `jsr:${name}@^${version}${subpath.slice(1)}`,
    module,
  }));
}

async function publishAll(packages: readonly WorkspacePackage[], registry: LoopbackRegistry): Promise<void> {
  const results = await mapConcurrently(
    packages,
    PUBLISHED_AT_ONCE,
    ({ folder }) =>
      runDeno(["publish", "--token", "x", "--allow-dirty", "--no-provenance", "--no-check"], {
        cwd: folder,
        env: { JSR_URL: registry.url },
      }),
  );
  const failures = results.flatMap(({ code, stderr }, index) =>
    code === 0 ? [] : [`${packages[index]?.name} cannot be published:\n${stderr}`]
  );
  assert(failures.length === 0, failures.join("\n"));
}

function describeUnwanted({ name, files }: PublishedPackage, repository: string): string[] {
  const missing = REQUIRED_FILES.filter((path) => !files.has(path)).map((path) => `${name} lacks ${path}`);
  const unwanted = [...files.keys()].flatMap((path) =>
    UNWANTED_FILES.filter(([, pattern]) => pattern.test(path)).map(([what]) =>
      `${name} has a ${what}: ${path}`
    )
  );
  const decoder = new TextDecoder();
  const leaking = [...files].filter(([, body]) => decoder.decode(body).includes(repository))
    .map(([path]) => `${name} names a path of this machine in ${path}`);
  return [...missing, ...unwanted, ...leaking];
}

async function npmDependencies(
  consumer: ConsumerFolder,
  exports: readonly Export[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  await consumer.write("all.ts", importingProgram(exports.map(({ specifier }) => specifier)));
  const graph = await readModuleGraph("all.ts", { cwd: consumer.path, env: consumer.env });
  return new Map(
    exports.map(({ specifier }) => [specifier, npmPackagesFrom(graph, graph.resolve(specifier))]),
  );
}

function permissionsFor(dependencies: ReadonlySet<string> | undefined): string {
  return [...dependencies ?? []].flatMap((name) => IMPORT_PERMISSIONS.get(name) ?? []).join(" ");
}

async function assertImportsEverything(
  consumer: ConsumerFolder,
  exports: readonly Export[],
  permissions: readonly string[],
): Promise<void> {
  await consumer.write("some.ts", importingProgram(exports.map(({ specifier }) => specifier)));
  const run = await consumer.deno(["run", "--quiet", "--no-prompt", "--no-lock", ...permissions, "some.ts"]);
  assertEquals(run.stderr, "", "importing prints nothing and needs no other permission");
  assertEquals(run.code, 0);
  const lines = run.stdout.trimEnd().split("\n");
  assertEquals(lines.slice(0, -1), [], "importing prints nothing");
  const expected = await Promise.all(exports.map(async ({ specifier, module }) => {
    const namespace: Record<string, unknown> = await import(module.href);
    return [specifier, Object.keys(namespace).sort()] as const;
  }));
  assertEquals(EXPORTED_NAMES.parse(JSON.parse(lines[0] ?? "")), Object.fromEntries(expected));
}

Deno.test("every package passes the dry run of `deno publish`", async () => {
  const { packages } = await readWorkspace();
  const results = await mapConcurrently(
    packages,
    navigator.hardwareConcurrency,
    ({ folder }) => runDeno(["publish", "--dry-run", "--allow-dirty", "--no-check"], { cwd: folder }),
  );
  const failures = results.flatMap(({ code, stderr }) => code === 0 ? [] : [stderr]);
  assert(failures.length === 0, failures.join("\n"));
});

Deno.test("every package works for a stranger who imports it from a registry", async (test) => {
  const { root, packages, standIns } = await readWorkspace();
  await using registry = startRegistry();
  await publishAll([...standIns, ...packages], registry);
  await using consumer = await openConsumerFolder(registry.url);
  const exports = packages.flatMap(exportsOf);
  const dependencies = await npmDependencies(consumer, exports);

  await test.step("an archive holds the package and nothing else", () => {
    const published = packages.map(({ name }) => registry.packages.get(name)).filter((found) =>
      found !== undefined
    );
    assertEquals(published.length, packages.length);
    assertEquals(published.flatMap((one) => describeUnwanted(one, fileURLToPath(root))), []);
  });

  await test.step("every export is imported, with no more permission than its native dependencies need", async () => {
    const byPermission = Map.groupBy(exports, ({ specifier }) => permissionsFor(dependencies.get(specifier)));
    for (const [permissions, group] of byPermission) {
      await assertImportsEverything(consumer, group, permissions.split(" ").filter((flag) => flag !== ""));
    }
  });

  await test.step("every export passes the type check", async () => {
    const { code, stderr } = await consumer.deno(["check", "--quiet", "--no-lock", "all.ts"]);
    assertEquals([code, stderr], [0, ""]);
  });

  const ofJupyter = (module: string): string =>
    exports.find((candidate) => candidate.module.href.endsWith(`/jupyter/${module}`))?.specifier ?? "";

  await test.step("three lines make a test of a notebook of the stranger's own", async () => {
    await consumer.write("own.ipynb", OWN_NOTEBOOK);
    const lines = [
      `import { testNotebooks } from "${ofJupyter("notebook_tests.ts")}";`,
      "",
      'testNotebooks("*.ipynb");',
    ];
    await consumer.write("own_test.ts", lines.join("\n"));
    const { code, stdout } = await consumer.deno(["test", "-A", "--no-lock", "own_test.ts"]);
    assertEquals(code, 0, stdout);
    assertStringIncludes(stdout, "own.ipynb ...");
    assertStringIncludes(stdout, "1 passed (1 step)");
    assertEquals(stdout.includes("Leaks detected"), false);
  });

  await test.step("the command runs a notebook of the stranger's own", async () => {
    const run = await consumer.deno(["run", "-A", "--no-lock", ofJupyter("cli.ts"), "run", "own.ipynb"]);
    assertEquals(run.code, 0, run.stderr);
    assertStringIncludes(run.stdout, "1 of 1 notebooks ran without failure");
    assertStringIncludes(await Deno.readTextFile(`${consumer.path}/.out/own.ipynb`), "42");
  });

  await test.step("the App API's client loads its schemas, and polars for a frame, once it is called", async () => {
    const client = exports.find(({ module }) => module.href.endsWith("/app_api/mod.ts"))?.specifier;
    const lines = [
      `import { AppAPIClient } from "${client}";`,
      "const answer = { segments: [{ id: 7 }] };",
      'const client = new AppAPIClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json(answer)) });',
      "const frame = await client.segments.list().toFrame();",
      "console.log(frame.columns, frame.height);",
    ];
    await consumer.write("frame.ts", lines.join("\n"));
    // Of the real registry this is allowed anyway.
    const allowed = `--allow-import=${new URL(registry.url).host}`;
    const native = IMPORT_PERMISSIONS.get("nodejs-polars") ?? [];
    const run = await consumer.deno([
      "run",
      "--quiet",
      "--no-prompt",
      "--no-lock",
      allowed,
      ...native,
      "frame.ts",
    ]);
    assertEquals([run.code, run.stdout.trim()], [0, '[ "id" ] 1'], run.stderr);
  });

  await test.step("no package brings in native or heavy dependencies unless a module is asked for that says so", () => {
    const main = packages.flatMap((member) =>
      exportsOf(member).slice(0, 1).map(({ specifier }) => specifier)
    );
    for (const specifier of main) {
      const found = dependencies.get(specifier);
      assertExists(found);
      assertEquals([...found.intersection(NEVER_BY_DEFAULT)], [], specifier);
    }
    const umbrella = dependencies.get(main[0] ?? "");
    assert(
      umbrella && umbrella.isSubsetOf(UMBRELLA_DEPENDENCIES),
      `the umbrella brings in ${[...umbrella ?? []]}`,
    );
  });
});
