/**
 * Names in the code of the App API's resources, made of those in its contract.
 *
 * @module
 */

/** The class of a resource. */
export function classOf(path: string): string {
  return `${path.split(".").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("")}Resource`;
}

/** The file of a resource, in `app_api/resources`. */
export function fileOf(path: string): string {
  return `${path.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll(".", "_")}.ts`;
}

/** A field of the wire as a parameter. */
export function camelCase(field: string): string {
  return field.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `campaigns.actions` and `segment_id` as words. */
export function words(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[._]/g, " ");
}

/** A description as one sentence. */
export function sentence(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
