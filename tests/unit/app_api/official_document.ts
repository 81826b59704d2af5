import { sharedFile } from "../../shared_folder.ts";

/** As much of a schema of the document as the tests read. */
export type DocumentSchema = Readonly<Record<string, unknown>>;

/** A parameter of a request. */
export interface DescribedParameter<Place extends string = "path" | "query"> {
  readonly name: string;
  readonly in: Place;
  readonly required?: boolean;
  readonly schema: DocumentSchema;
}

/** As much of an operation of the document as the tests read. */
export interface DocumentOperation {
  readonly operationId: string;
  readonly parameters?: readonly DescribedParameter<"path" | "query" | "header">[];
  readonly requestBody?: { readonly content: DocumentContent };
  readonly responses: Readonly<Record<string, { readonly content?: DocumentContent }>>;
}

type DocumentContent = Readonly<Record<string, { readonly schema: DocumentSchema }>>;

/** An operation of the document, and where it is. */
export interface OfficialOperation extends DocumentOperation {
  readonly method: string;
  readonly path: string;
}

/**
 * The operations of Customer.io's own document by operationId; undefined, with a word about it, where it is absent.
 *
 * The document means "any of" where it says "one of": its filters and messages are of several kinds at once.
 */
export async function officialOperations(): Promise<ReadonlyMap<string, OfficialOperation> | undefined> {
  const file = sharedFile("specs/app_api.openapi-2025.json");
  if (file === undefined) return undefined;
  const text = (await Deno.readTextFile(file)).replaceAll('"oneOf":', '"anyOf":');
  const { paths }: { paths: Record<string, Record<string, DocumentOperation>> } = JSON.parse(text);
  const operations = Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).filter(([, { operationId }]) => operationId !== undefined).map(
      ([method, operation]) => ({ ...operation, method: method.toUpperCase(), path }),
    )
  );
  return new Map(operations.map((operation) => [operation.operationId, operation]));
}
