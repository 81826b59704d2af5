import { PostgresError } from "./postgres_pool.ts";
import { StoreUnavailableError } from "./store.ts";

/** What the server says by its own codes, and is not over in a moment: wrong values, user, tables or rights, no space. */
const LASTING = /^(22|23|28|3D|42|53100)/;

/** Whether the same statement may well succeed in a moment. */
export function isPassing(error: unknown): boolean {
  return error instanceof PostgresError && !LASTING.test(error.code ?? "");
}

/** What a caller of the store is told. */
export function explained(error: unknown): StoreUnavailableError {
  if (!(error instanceof PostgresError)) return new StoreUnavailableError(String(error), { cause: error });
  const { message, code } = error;
  const advice = code === undefined
    ? ". Check that PostgreSQL runs and can be reached"
    : code === "53100"
    ? ". Free some space, or remove old events"
    : code === "55P03"
    ? ". Another session holds a lock: end it, or let it commit sooner"
    : "";
  return new StoreUnavailableError(`PostgreSQL: ${message}${advice}`, { cause: error });
}
