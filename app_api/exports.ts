/**
 * Exports as one call: started, waited for, and ready to be downloaded.
 *
 * @module
 */
import { CustomerIOError } from "@customerio-notebooks/core";
import type { AppAPIAuth } from "./auth.ts";
import { call } from "./call.ts";
import { ExportedFile } from "./exported_file.ts";
import { type JobOptions, splitJobOptions, untilOver } from "./jobs.ts";
import { operations } from "./operations.ts";
import type { Export, ExportDeliveriesBody, PeopleFilter } from "./types.ts";

export { ExportedFile } from "./exported_file.ts";
export type { JobOptions } from "./jobs.ts";

/**
 * Exports people: starts the export and waits until its file is there.
 *
 * @param auth The access.
 * @param filters Which people.
 * @param options Signal, progress, how often to ask.
 * @returns The file, to be downloaded as a frame, text or a file.
 * @throws {ValidationError} If the filter is not one that the API takes.
 * @throws {CustomerIOError} If the export fails.
 * @example
 * ```ts
 * import { AppAPIAuth, exportCustomers, segment } from "@customerio-notebooks/app-api";
 *
 * const auth = new AppAPIAuth({
 *   apiKey: "abc123",
 *   fetch: (url) =>
 *     Promise.resolve(
 *       String(url).endsWith("/download")
 *         ? Response.json({ url: "https://files.example.com/8.csv?signature=abc" })
 *         : String(url).includes("files.example.com")
 *         ? new Response("id,email\n42,ada@example.com\n")
 *         : Response.json({ export: { id: 8, status: "done" } }),
 *     ),
 * });
 * const file = await exportCustomers(auth, segment(7));
 * if (await file.text() !== "id,email\n42,ada@example.com\n") throw new Error("unexpected");
 * ```
 */
export async function exportCustomers(
  auth: AppAPIAuth,
  filters: PeopleFilter,
  options: JobOptions<Export> = {},
): Promise<ExportedFile> {
  const { callOptions } = splitJobOptions(options);
  const started = await call(auth, operations.exportPeopleData, { body: { filters } }, callOptions);
  return await awaitExport(auth, started.export, options);
}

/**
 * Exports messages and what became of them: starts the export and waits until its file is there.
 *
 * @param auth The access.
 * @param deliveries Which messages: those of one campaign, newsletter, transactional message or action.
 * @param options Signal, progress, how often to ask.
 * @returns The file, to be downloaded as a frame, text or a file.
 * @throws {ValidationError} If the description is not one that the API takes.
 * @throws {CustomerIOError} If the export fails.
 */
export async function exportDeliveries(
  auth: AppAPIAuth,
  deliveries: ExportDeliveriesBody,
  options: JobOptions<Export> = {},
): Promise<ExportedFile> {
  const { callOptions } = splitJobOptions(options);
  const started = await call(auth, operations.exportDeliveriesData, { body: deliveries }, callOptions);
  return await awaitExport(auth, started.export, options);
}

/**
 * Waits for an export that was started before.
 *
 * @param auth The access.
 * @param started What is known of the export; its id is enough.
 * @param options Signal, progress, how often to ask.
 * @returns The file, to be downloaded as a frame, text or a file.
 * @throws {CustomerIOError} If the export fails.
 */
export async function awaitExport(
  auth: AppAPIAuth,
  started: Export,
  options: JobOptions<Export> = {},
): Promise<ExportedFile> {
  const isOver = ({ status, failed }: Export) => status === "done" || status === "failed" || failed === true;
  const path = { export_id: started.id };
  const done = await untilOver<Export>(
    auth,
    started,
    isOver,
    async (callOptions) => (await call(auth, operations.getExport, { path }, callOptions)).export,
    options,
  );
  if (done.status !== "done") {
    throw new CustomerIOError(
      `Cannot export: Customer.io says that export ${done.id} has failed. Start it again`,
      {
        operation: "getExport",
        retryable: true,
      },
    );
  }
  return new ExportedFile(auth, done, splitJobOptions(options).callOptions);
}
