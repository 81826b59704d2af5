/**
 * Imports as one call: started and waited for. The service reads the file from a public address; it takes none directly.
 *
 * @module
 */
import { CustomerIOError } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "./auth.ts";
import { call } from "./call.ts";
import { type JobOptions, splitJobOptions, untilOver } from "./jobs.ts";
import { operations } from "./operations.ts";
import type { Import, ImportBody } from "./types.ts";

const OVER: ReadonlySet<unknown> = new Set(["imported", "failed", "canceled"]);

/**
 * Imports a CSV file of people, events, objects or relationships that is at a public address, and waits until it is done.
 *
 * @param auth The access.
 * @param description What to import, and from where.
 * @param options Signal, progress, how often to ask.
 * @returns What became of it: how many rows, and where to find those with faults.
 * @throws {ValidationError} If the description is not one that the API takes.
 * @throws {CustomerIOError} If the import fails or is cancelled, with what the service says of it.
 * @example
 * ```ts
 * import { AppAPIAuth, importFile } from "@customerio-notebooks/app-api";
 *
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: () => Promise.resolve(Response.json({ import: { id: 6, state: "imported", rows_imported: 2 } })),
 * });
 * const { rows_imported } = await importFile(auth, {
 *   name: "Customers of May",
 *   type: "people",
 *   identifier: "id",
 *   data_file_url: "https://files.example.com/customers.csv",
 * });
 * if (rows_imported !== 2) throw new Error("unexpected");
 * ```
 */
export async function importFile(
  auth: AppAPIAuth,
  description: ImportBody["import"],
  options: JobOptions<Import> = {},
): Promise<Import> {
  const { callOptions } = splitJobOptions(options);
  const started = await call(auth, operations.import, { body: { import: description } }, callOptions);
  const path = { import_id: started.import.id };
  const over = await untilOver<Import>(
    auth,
    started.import,
    ({ state }) => OVER.has(state),
    async (callOptions) => (await call(auth, operations.getImport, { path }, callOptions)).import,
    options,
  );
  if (over.state === "imported") return over;
  const reason = typeof over.error === "string" && over.error !== "" ? `: ${over.error}` : "";
  throw new CustomerIOError(
    `Cannot import: Customer.io says that import ${over.id} is ${over.state}${reason}`,
    {
      operation: "getImport",
    },
  );
}
