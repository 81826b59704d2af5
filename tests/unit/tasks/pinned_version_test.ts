/** The version of Deno stands in `.dvmrc`; whatever else names one names the same. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { REPOSITORY } from "../../../tasks/workspace.ts";

const read = (path: string) => Deno.readTextFile(new URL(path, REPOSITORY));
const pinned = async () => (await read(".dvmrc")).trim();

Deno.test("the pin is one exact version", async () => assertMatch(await pinned(), /^\d+\.\d+\.\d+$/));

Deno.test("commands in README.md name the pinned version", async () => {
  const versions = (await read("README.md")).matchAll(/\bdeno@([\w.-]+)/g);
  const named = new Set([...versions].map(([, version]) => version));
  assertEquals(named, new Set([await pinned()]));
});

for (const path of [".ci/run", ".github/workflows/ci.yml"]) {
  Deno.test(`${path} reads the pin and names no version of its own`, async () => {
    const source = await read(path);
    assert(source.includes(".dvmrc"));
    assertEquals(source.match(/(?<!setup-)deno(?:@|-version: *)v?\d/g), null);
  });
}

Deno.test("actions in the workflow are pinned to commits", async () => {
  const uses = [...(await read(".github/workflows/ci.yml")).matchAll(/uses: *(\S+)/g)].map(([, action]) =>
    action ?? ""
  );
  assert(uses.length > 0);
  assertEquals(uses.filter((action) => !/@[0-9a-f]{40}$/.test(action)), []);
});
