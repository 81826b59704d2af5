import { pathToFileURL } from "node:url";
import { ConfigurationError } from "@customerio-notebooks/core";
import { EventHandlers } from "./event_handlers.ts";

/**
 * Loads the handlers that a module exports under the name `handlers`.
 *
 * @param path Absolute path of the module.
 * @throws {ConfigurationError} If it cannot be loaded, or exports none.
 */
export async function loadHandlers(path: string): Promise<EventHandlers> {
  const fault = (message: string, options: ErrorOptions = {}) =>
    new ConfigurationError(
      `Cannot load handlers from "${path}": ${message}. Export \`handlers\`, made by \`new EventHandlers()\``,
      { ...options, details: [{ field: "handlers", message }] },
    );
  let module: Record<string, unknown>;
  try {
    module = await import(pathToFileURL(path).href);
  } catch (cause) {
    throw fault(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  if (module.handlers instanceof EventHandlers) return module.handlers;
  throw fault("it exports no such handlers");
}
