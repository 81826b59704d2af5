/** As much of an OpenAPI document as the tests read. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const LOCATION = new URL("../../../../shared/specs/pipelines_api.openapi-2025.json", import.meta.url);

/** Customer.io's own document, which this repository does not hold: undefined, with a word about it, where it is absent. */
export async function officialPipelinesDocument(): Promise<OpenApiDocument | undefined> {
  try {
    return JSON.parse(await Deno.readTextFile(LOCATION));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    // deno-lint-ignore no-console -- whoever reads the test's result is to know what was not tested.
    console.warn("Tests against the official document are left out: it is not in ../shared/specs");
    return undefined;
  }
}
