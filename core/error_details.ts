import type { ErrorDetail } from "./errors.ts";

/** A batch can have hundreds of faults; a person reads the first few, and a program reads `details`. */
const MAX_DESCRIBED = 10;

/** Faults in one line, each with its field. */
export function describeDetails(details: readonly ErrorDetail[]): string {
  const described = details.slice(0, MAX_DESCRIBED).map(({ field, message }) =>
    field === undefined ? message : `${field}: ${message}`
  );
  const more = details.length - described.length;
  return described.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
