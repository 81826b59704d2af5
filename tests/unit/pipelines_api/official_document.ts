import { sharedFile } from "../../shared_folder.ts";
import type { JsonSchema } from "./json_schema_fields.ts";

/** As much of an OpenAPI document as the tests read. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** Customer.io's own document, and the ways to its schemas. */
export interface OfficialDocument extends OpenApiDocument {
  /** What a `POST` to a path takes. */
  bodyOf(path: string): JsonSchema;
  /** The schema that a `$ref` names. */
  resolve(reference: string): JsonSchema;
}

/**
 * Customer.io's own document; undefined, with a word about it, where it is absent.
 *
 * @param edition Its year. That of 2025 has the schemas of all semantic events, the later one those of operations alone.
 */
export async function officialPipelinesDocument(
  edition: "2025" | "2026" = "2025",
): Promise<OfficialDocument | undefined> {
  const file = sharedFile(`specs/pipelines_api.openapi-${edition}.json`);
  if (file === undefined) return undefined;
  const content: OpenApiDocument = JSON.parse(await Deno.readTextFile(file));
  const resolve = (reference: string): JsonSchema => {
    const keys = reference.replace("#/", "").split("/").map((key) => key.replaceAll("~1", "/"));
    const found: unknown = keys.reduce<unknown>((value, key) => Reflect.get(Object(value), key), content);
    if (typeof found !== "object" || found === null) throw new Error(`${reference} is not in the document`);
    return found;
  };
  return {
    ...content,
    resolve,
    bodyOf: (path) =>
      resolve(`#/paths/${path.replaceAll("/", "~1")}/post/requestBody/content/application~1json/schema`),
  };
}
