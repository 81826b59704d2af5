/**
 * Modules of the runtime, loaded when they are first needed. Imported, those of Node cost more than the whole client does.
 *
 * @module
 */

/** Those that are needed. */
interface NodeModules {
  readonly "node:fs": typeof import("node:fs");
  readonly "node:path": typeof import("node:path");
  readonly "node:process": typeof import("node:process");
}

/**
 * A module of the runtime.
 *
 * @param name Its name.
 * @returns The module.
 */
export function nodeModule<Name extends keyof NodeModules>(name: Name): NodeModules[Name] {
  // What the runtime gives under a name is the module of that name.
  return globalThis.process.getBuiltinModule(name) as NodeModules[Name];
}

/** The variables of the environment. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return nodeModule("node:process").env;
}
