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

export { NotebookError } from "./errors.ts";
export type { NotebookErrorKind, NotebookErrorOptions, NotebookLocation } from "./errors.ts";
export { joinListeners } from "./events.ts";
export type { CellRun, CellStatus, NotebookEvent, NotebookEventListener, NotebookRun } from "./events.ts";
export { executeNotebook, NotebookExecution } from "./execute.ts";
export type { ExecuteOptions } from "./execute_options.ts";
export type { JsonObject, JsonValue } from "./json.ts";
export { Kernel } from "./kernel/kernel.ts";
export type { ExecuteRequest, KernelOptions, PendingRequest } from "./kernel/kernel.ts";
export type { KernelDeath } from "./kernel/death.ts";
export { denoKernelspec, findKernelspec, readKernelspec } from "./kernel/kernelspec.ts";
export type { Kernelspec } from "./kernel/kernelspec.ts";
export type { KernelProcessOptions } from "./kernel/process.ts";
export * from "./nbformat/mod.ts";
export { finishOutputs, noOutputs, reduceOutput } from "./outputs.ts";
export type { OutputMessage, OutputSlot, OutputState } from "./outputs.ts";
export { declaredParameters, injectParameters, parseParameterValue } from "./parameters.ts";
export type { NotebookParameters } from "./parameters.ts";
export type { PlannedCell } from "./plan.ts";
export { createRedactor } from "./redact.ts";
export type { Redactor } from "./redact.ts";
export type { JupyterMessage, MessageHeader } from "./wire.ts";
