/**
 * `deno task doc:lint`: every export of every package is documented, and no public type is private.
 *
 * One call takes all entry points, since `deno doc` sees only the types of packages it was given.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { runDeno } from "./deno_process.ts";
import { readWorkspace, REPOSITORY } from "./workspace.ts";

if (import.meta.main) {
  const { packages } = await readWorkspace();
  const entryPoints = packages.flatMap(({ exports }) =>
    [...exports.values()].map((module) => fileURLToPath(module))
  );
  const { code, stdout, stderr } = await runDeno(["doc", "--lint", ...new Set(entryPoints)], {
    cwd: REPOSITORY,
  });
  if (code !== 0) console.error(stdout + stderr);
  Deno.exit(code);
}
