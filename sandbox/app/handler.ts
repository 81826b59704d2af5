import type { AppContract } from "@customerio-notebooks/app-api";
import type { Operation } from "@customerio-notebooks/core";
import type { Workspace } from "../workspace/workspace.ts";

/** What a handler is given, checked against the contract; what an operation does not take is an empty object. */
export interface HandlerInput<Body, Path, Query> {
  /** Where the sandbox is reached. */
  readonly origin: string;
  /** Parameters in the path. */
  readonly path: Given<Path>;
  /** Parameters in the query. */
  readonly query: Given<Query>;
  /** The body. */
  readonly body: Given<Body>;
}

type Given<Part> = [Part] extends [never] ? Readonly<Record<never, never>> : Part;

/** A result as it goes over the wire, where a list may be null; the client makes an empty one of it. */
export type AsSent<Part> = Part extends readonly (infer Item)[] ? readonly AsSent<Item>[] | null
  : Part extends object ? { readonly [Key in keyof Part]: AsSent<Part[Key]> }
  : Part;

/** Answers an operation, or throws an `AppRefusal`. */
export type Handler<Described> = Described extends
  Operation<infer Body, infer Result, infer Path, infer Query>
  ? (workspace: Workspace, input: HandlerInput<Body, Path, Query>) => AsSent<Result>
  : never;

/** A handler for every operation of the contract; which of them the sandbox has, its table says. */
export type AppHandlers = { readonly [Id in keyof AppContract]: Handler<AppContract[Id]> };
