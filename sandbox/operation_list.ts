import { type AppOperations, operations } from "@customerio-notebooks/app-api";
import { appHandlers } from "./app/handlers.ts";

/** One operation of the App API. */
export interface ListedOperation {
  /** The operationId. */
  readonly id: string;
  /** HTTP method. */
  readonly method: string;
  /** Path. */
  readonly path: string;
  /** Whether the sandbox acts on it; it answers 501 to the others. */
  readonly isAnswered: boolean;
}

/** The operations of the App API, in the order of their paths. */
export function listOperations(): ListedOperation[] {
  const described = Object.values<AppOperations[keyof AppOperations]>(operations).map((
    { id, method, path },
  ) => ({
    id,
    method,
    path,
    isAnswered: Object.hasOwn(appHandlers, id),
  }));
  return described.toSorted((one, other) => one.path < other.path ? -1 : 1);
}

/** The operations as a person reads them: first those that are acted on. */
export function describeOperations(): string {
  const all = listOperations();
  const answered = all.filter(({ isAnswered }) => isAnswered);
  const others = all.filter(({ isAnswered }) => !isAnswered);
  const lines = (some: readonly ListedOperation[]) =>
    some.map(({ id, method, path }) => `  ${method.padEnd(6)} ${path}  ${id}`);
  return [
    `The sandbox answers ${answered.length} of the App API's ${all.length} operations:`,
    ...lines(answered),
    "",
    `It answers 501 to the other ${others.length}:`,
    ...lines(others),
  ].join("\n");
}
