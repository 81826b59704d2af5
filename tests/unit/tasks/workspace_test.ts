import { assert, assertEquals, assertRejects } from "@std/assert";
import { pathToFileURL } from "node:url";
import { readWorkspace, REPOSITORY } from "../../../tasks/workspace.ts";

async function folderWith(files: Readonly<Record<string, unknown>>): Promise<URL> {
  const folder = pathToFileURL(`${await Deno.makeTempDir()}/`);
  for (const [path, config] of Object.entries(files)) {
    const file = new URL(path, folder);
    await Deno.mkdir(new URL(".", file), { recursive: true });
    await Deno.writeTextFile(file, JSON.stringify(config));
  }
  return folder;
}

Deno.test("readWorkspace() tells packages of this scope from stand-ins for others", async () => {
  const root = await folderWith({
    "deno.json": {
      name: "@a/all",
      version: "1.0.0",
      exports: "./mod.ts",
      workspace: ["./core", "std/b"],
      links: ["./std/c"],
    },
    "core/deno.json": {
      name: "@a/core",
      version: "1.2.0",
      exports: { ".": "./mod.ts", "./part": "./part.ts" },
    },
    "std/b/deno.json": { name: "@std/b", version: "1.0.0", exports: "./mod.ts" },
    "std/c/deno.json": { name: "@std/c", version: "1.0.0", exports: "./mod.ts" },
  });
  try {
    const { packages, standIns } = await readWorkspace(root);
    assertEquals(packages.map(({ name, version }) => `${name} ${version}`), [
      "@a/all 1.0.0",
      "@a/core 1.2.0",
    ]);
    assertEquals(standIns.map(({ name }) => name), ["@std/b", "@std/c"]);
    assertEquals(packages[1]?.exports.get("./part"), new URL("core/part.ts", root));
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("readWorkspace() fails for a member without configuration", async () => {
  const root = await folderWith({
    "deno.json": { name: "@a/all", version: "1.0.0", exports: "./mod.ts", workspace: ["./gone"] },
  });
  try {
    await assertRejects(() => readWorkspace(root), Deno.errors.NotFound);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("readWorkspace() starts with the umbrella package of this repository", async () => {
  const { packages, standIns } = await readWorkspace();
  assertEquals(packages[0]?.folder, REPOSITORY);
  assert(packages.length > 1 && standIns.every(({ name }) => name.startsWith("@std/")));
});
