/** The aliases of `deno.json` lead to the very modules of the API packages, not to copies of them. */
import { assert, assertEquals, assertMatch, assertStrictEquals } from "@std/assert";
import { z } from "zod";
import { runDeno } from "../../tasks/deno_process.ts";
import { REPOSITORY } from "../../tasks/workspace.ts";

/** Each alias folder with the folder of the package behind it. */
const ALIASES: ReadonlyArray<[alias: string, folder: string]> = [
  ["utils", "pipelines_api"],
  ["app_utils", "app_api"],
  ["webhook_utils", "webhooks"],
];

type Namespace = Readonly<Record<string, unknown>>;

async function load(specifier: string): Promise<Namespace> {
  return await import(specifier);
}

async function moduleFilesIn(folder: URL): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return entries.filter(({ name, isFile }) => isFile && name.endsWith(".ts")).map(({ name }) => name).sort();
}

/** Fails unless what both modules export under one name is one object; answers how many names they share. */
function assertSharedExportsAreIdentical(left: Namespace, right: Namespace, title: string): number {
  const shared = Object.keys(left).filter((name) => Object.hasOwn(right, name));
  for (const name of shared) assertStrictEquals(left[name], right[name], `${title} ${name}`);
  return shared.length;
}

for (const [alias, folder] of ALIASES) {
  const packageFolder = new URL(`${folder}/`, REPOSITORY);

  Deno.test(`${alias}/… leads to the modules of ${folder}/`, async () => {
    const files = await moduleFilesIn(packageFolder);
    assert(files.includes("mod.ts"));
    for (const file of files) {
      const specifier = `${alias}/${file}`;
      const [byAlias, byAddress] = [await load(specifier), await load(new URL(file, packageFolder).href)];
      assertEquals(import.meta.resolve(specifier), new URL(file, packageFolder).href);
      assertStrictEquals(byAlias, byAddress, specifier);
    }
  });

  Deno.test(`what ${alias}/… and ${folder}/mod.ts both export is one object`, async () => {
    const main = await load(new URL("mod.ts", packageFolder).href);
    for (const file of await moduleFilesIn(packageFolder)) {
      assertSharedExportsAreIdentical(await load(`${alias}/${file}`), main, `${alias}/${file}`);
    }
  });

  Deno.test(`${alias} holds everything of ${folder}/mod.ts`, async () => {
    const [barrel, main] = [await load(alias), await load(new URL("mod.ts", packageFolder).href)];
    assertEquals(Object.keys(main).filter((name) => !Object.hasOwn(barrel, name)), []);
    assertEquals(assertSharedExportsAreIdentical(main, barrel, alias), Object.keys(main).length);
  });

  Deno.test(`the folder ${alias}/ holds its documented barrel and nothing else`, async () => {
    const aliasFolder = new URL(`${alias}/`, REPOSITORY);
    const entries = await Array.fromAsync(Deno.readDir(aliasFolder));
    assertEquals(entries.map(({ name }) => name), ["mod.ts"]);
    assertMatch(await Deno.readTextFile(new URL("mod.ts", aliasFolder)), /@module\b/);
  });
}

Deno.test("the aliases resolve from notebooks/, where kernels start", async () => {
  const specifiers = await Promise.all(ALIASES.map(async ([alias, folder]) => {
    const files = await moduleFilesIn(new URL(`${folder}/`, REPOSITORY));
    return [alias, ...files.map((file) => `${alias}/${file}`)];
  }));
  const program = `console.log(JSON.stringify(${JSON.stringify(specifiers.flat())}.map(` +
    "(specifier) => [specifier, import.meta.resolve(specifier)])))";
  const { code, stdout, stderr } = await runDeno(["eval", "--ext=ts", program], {
    cwd: new URL("notebooks/", REPOSITORY),
  });
  assertEquals([code, stderr], [0, ""]);
  const resolved = z.array(z.tuple([z.string(), z.string()])).parse(JSON.parse(stdout));
  assertEquals(resolved, specifiers.flat().map((specifier) => [specifier, import.meta.resolve(specifier)]));
});

Deno.test("no configuration below notebooks/ hides the aliases", async () => {
  const hiding: string[] = [];
  const visit = async (folder: URL): Promise<void> => {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      if (isDirectory) await visit(new URL(`${name}/`, folder));
      else if (/^(deno\.jsonc?|package\.json)$/.test(name)) hiding.push(new URL(name, folder).href);
    }
  };
  await visit(new URL("notebooks/", REPOSITORY));
  assertEquals(hiding, []);
});
