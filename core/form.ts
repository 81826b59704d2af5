import { validationError } from "./schema.ts";

/**
 * A form with files in it. What is undefined is left out.
 *
 * @param fields The fields: files, texts, numbers and booleans.
 * @param operation The operation's id, for the message.
 * @returns The form.
 * @throws {ValidationError} If a field is anything else, naming it.
 */
export function encodeForm(fields: unknown, operation: string): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(Object(fields))) {
    if (value === undefined) continue;
    if (value instanceof Blob) form.append(name, value);
    else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      form.append(name, String(value));
    } else {
      const message = "must be a file, a text, a number or a boolean";
      throw validationError(operation, [{ field: name, message }]);
    }
  }
  return form;
}
