// Every export of the package shows how it is used; that the examples run is for tests/documentation to say.
import { assertEquals } from "@std/assert";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { runDeno } from "../../../tasks/deno_process.ts";
import { readWorkspace, REPOSITORY } from "../../../tasks/workspace.ts";

const DOCUMENTATION = z.object({
  nodes: z.record(
    z.string(),
    z.object({
      symbols: z.array(z.object({
        name: z.string(),
        declarations: z.array(z.object({
          location: z.object({ filename: z.string() }),
          jsDoc: z.object({
            tags: z.array(z.object({ kind: z.string(), doc: z.string().optional() })).default([]),
          })
            .optional(),
        })),
      })),
    }),
  ),
});

Deno.test("every export of the package has an example in its doc comment", async () => {
  const { packages } = await readWorkspace();
  const found = packages.find(({ name }) => name.endsWith("/pipelines-api"));
  if (found === undefined) throw new Error("the package is not in the workspace");
  const { folder, exports } = found;
  const modules = [...exports.values()].map((module) => fileURLToPath(module));
  const { code, stdout, stderr } = await runDeno(["doc", "--json", ...modules], { cwd: REPOSITORY });
  assertEquals([code, stderr], [0, ""]);
  const symbols = Object.values(DOCUMENTATION.parse(JSON.parse(stdout)).nodes).flatMap(({ symbols }) =>
    symbols
  );
  // What another package makes and this one passes on, such as the errors, has its examples there.
  const own = symbols.filter(({ declarations }) =>
    declarations.some(({ location }) => location.filename.startsWith(folder.href))
  );
  assertEquals(own.length > 200, true, `only ${own.length} exports were found`);
  const without = own.filter(({ declarations }) =>
    !declarations.some(({ jsDoc }) =>
      jsDoc?.tags.some(({ kind, doc }) => kind === "example" && /^```ts$/m.test(doc ?? ""))
    )
  );
  assertEquals(without.map(({ name }) => name), []);
});
