import type { DocumentStore, Identified } from "../store/document_store.ts";
import { notFound } from "./app_error.ts";

/** An id in a path: the contract takes digits as well as a number. */
export type PathId = number | string;

/** Finds what a path names, and refuses where there is no such thing. */
export function requireDefinition<Body extends object>(
  store: DocumentStore<Body>,
  id: PathId,
  what: string,
): Identified<Body> {
  const found = store.find(Number(id));
  if (found === undefined) throw notFound(`There is no ${what} ${id}`);
  return found;
}

/** Finds what a path names below something else, and refuses where there is no such thing. */
export function requireChild<Body extends object>(
  store: DocumentStore<Body>,
  parent: number,
  id: PathId,
  what: string,
): Identified<Body> {
  const found = store.childrenOf(parent).find((child) => child.id === Number(id));
  if (found === undefined) throw notFound(`There is no ${what} ${id} there`);
  return found;
}
