/**
 * Imports a module and prints how many milliseconds that took, and which CommonJS files that loaded. A process of its own.
 * Argument: the module.
 *
 * @module
 */
if (import.meta.main) {
  const [module = ""] = Deno.args;
  const started = performance.now();
  await import(module);
  const milliseconds = performance.now() - started;
  // Not before: customerio-node would find loaded what it needs itself.
  const { createRequire } = await import("node:module");
  console.log(JSON.stringify({ milliseconds, files: Object.keys(createRequire(import.meta.url).cache) }));
}
