// Every field of the official document is known to the schemas, so that it is typed, and refused where it is misspelt.
import { assertEquals, assertNotEquals } from "@std/assert";
import type { z } from "zod";
import * as schemas from "../../../pipelines_api/schemas.ts";
import { fieldsOf, jsonSchemaOf } from "./json_schema_fields.ts";
import { officialPipelinesDocument } from "./official_document.ts";

const CALLS: Readonly<Record<string, z.ZodType>> = {
  identify: schemas.IdentifyCall,
  track: schemas.TrackCall,
  page: schemas.PageCall,
  screen: schemas.ScreenCall,
  group: schemas.GroupCall,
  alias: schemas.AliasCall,
  batch: schemas.BatchCall,
};

/** Fields of the document that no caller can set, and why. */
const NOT_OURS: Readonly<Record<string, string>> = {
  receivedAt: "read-only: the service sets it when a call arrives",
  version: "read-only: the service says which of its versions took the call",
};

const document = await officialPipelinesDocument();

for (const [name, schema] of Object.entries(CALLS)) {
  Deno.test({
    name: `the ${name} call knows every field that the official document does`,
    ignore: document === undefined,
    fn() {
      const ours = fieldsOf(jsonSchemaOf(schema));
      const official = fieldsOf(
        document?.bodyOf(`/${name}`) ?? {},
        (reference) => document?.resolve(reference) ?? {},
      );
      assertNotEquals(official.size, 0);
      const unknown = [...official].filter((path) =>
        !ours.has(path) && !Object.hasOwn(NOT_OURS, path.replace("batch[].", ""))
      );
      assertEquals(unknown, []);
    },
  });
}
