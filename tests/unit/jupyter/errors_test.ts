import { assertEquals, assertInstanceOf } from "@std/assert";
import { globSync } from "node:fs";
import { NotebookError } from "@customerio-notebooks/jupyter";

const FOLDER = new URL("../../../jupyter/", import.meta.url);

Deno.test("there is one class of errors, with a kind, and each kind is explained", () => {
  const classes = globSync("**/*.ts", { cwd: FOLDER }).flatMap((path) =>
    [
      ...Deno.readTextFileSync(new URL(path.replaceAll("\\", "/"), FOLDER)).matchAll(
        /\bclass (\w+) extends \w*Error\b/g,
      ),
    ]
      .map(([, name]) => `${path}: ${name}`)
  );
  assertEquals(classes, ["errors.ts: NotebookError"]);
  const source = Deno.readTextFileSync(new URL("errors.ts", FOLDER));
  const explained = [...source.matchAll(/^ \* \| `([\w-]+)` \| .{10,} \|$/gm)].map(([, kind]) => kind);
  const declared = [...source.matchAll(/^ {2}\| "([\w-]+)";?$/gm)].map(([, kind]) => kind);
  assertEquals(explained.toSorted(), declared.toSorted());
  assertEquals(declared.length > 10, true);
  assertInstanceOf(new NotebookError("timeout", "too slow"), Error);
});
