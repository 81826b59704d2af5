import { validationError } from "./schema.ts";

/** A body as a form, with the boundary that its type names. */
export interface EncodedForm {
  /** The form's bytes. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** `multipart/form-data` and its boundary. */
  readonly contentType: string;
}

/**
 * Writes fields as `multipart/form-data`, in bytes, so that a request can be sent again as it was.
 *
 * @param fields The fields: a `File` goes with its name and type, other values as text; what is undefined is left out.
 * @param operation The operation's id, for the message.
 * @returns The form.
 * @throws {ValidationError} If a field is neither a file nor a scalar.
 */
export async function encodeForm(fields: unknown, operation: string): Promise<EncodedForm> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields ?? {})) {
    if (value === undefined) continue;
    if (value instanceof Blob) form.append(field, value);
    else if (typeof value !== "object" || value === null) form.append(field, String(value));
    else throw validationError(operation, [{ field, message: "must be a file, text, number or boolean" }]);
  }
  const whole = new Response(form);
  return {
    body: new Uint8Array(await whole.arrayBuffer()),
    contentType: whole.headers.get("content-type") ?? "multipart/form-data",
  };
}
