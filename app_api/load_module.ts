import { ConfigurationError } from "@customerio-notebooks/core";

/** That of this module: `.ts` in Deno and on JSR, `.js` in a package for npm. */
const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf("."));

/**
 * Loads a module of this package when it is needed. Where an import names its module, the runtime fetches, reads and resolves
 * that with all it imports as soon as the importing module is loaded: of the schemas of 160 operations that is most of what
 * importing the client would cost, and nodejs-polars would be installed for everybody.
 *
 * @typeParam Module What the module exports.
 * @param path Path of the module in this folder, without extension.
 * @param specifier What to import instead where modules cannot be loaded while a program runs.
 * @returns The module.
 * @throws {ConfigurationError} If it cannot be loaded, saying what to do.
 */
export async function loadModule<Module>(path: string, specifier: string): Promise<Module> {
  try {
    return await import(new URL(path + EXTENSION, import.meta.url).href);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const advice = `Allow it, or import "${specifier}" in the program, which loads it beforehand`;
    throw new ConfigurationError(`Cannot load a module of the App API's client: ${reason}. ${advice}`, {
      cause,
    });
  }
}

/**
 * Loads an operation with its schemas.
 *
 * @typeParam Loaded The operation.
 * @param file The module of its group in `contract/`, without extension.
 * @param constant The constant there that holds the group's operations.
 * @param id The operation's id.
 * @returns The operation.
 */
export async function loadOperation<Loaded>(file: string, constant: string, id: string): Promise<Loaded> {
  const group = await loadModule<Readonly<Record<string, Readonly<Record<string, Loaded>>>>>(
    `contract/${file}`,
    "@customerio-notebooks/app-api/contract",
  );
  const operation = group[constant]?.[id];
  if (operation === undefined) throw new Error(`Cannot load ${id}: contract/${file} does not have it`);
  return operation;
}
