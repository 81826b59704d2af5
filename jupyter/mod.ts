/**
 * Runs Jupyter notebooks on the Deno kernel, with nothing but Deno: read and write nbformat, execute cell by cell,
 * collect every output in the right cell, report, test.
 *
 * @example Run a notebook file and say what failed
 * ```ts ignore
 * import { executeNotebook, readNotebook } from "@customerio-notebooks/jupyter";
 *
 * const path = "notebooks/tour.ipynb";
 * const run = await executeNotebook(await readNotebook(path), { path });
 * console.log(run.ok ? "ok" : run.error?.message);
 * ```
 *
 * @module
 */

export * from "./errors.ts";
export * from "./events.ts";
export * from "./execute.ts";
export type { JsonObject, JsonValue } from "./json.ts";
export * from "./kernel/kernel.ts";
export * from "./nbformat/mod.ts";
export * from "./outputs.ts";
export * from "./parameters.ts";
export * from "./redact.ts";
