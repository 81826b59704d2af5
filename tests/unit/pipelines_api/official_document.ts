import { sharedFile } from "../../shared_folder.ts";

/** As much of an OpenAPI document as the tests read. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** Customer.io's own document; undefined, with a word about it, where it is absent. */
export async function officialPipelinesDocument(): Promise<OpenApiDocument | undefined> {
  const file = sharedFile("specs/pipelines_api.openapi-2025.json");
  return file === undefined ? undefined : JSON.parse(await Deno.readTextFile(file));
}
