// Every field of the official document is known to the schemas, so that it is typed, and refused where it is misspelt.
import { assertEquals, assertNotEquals } from "@std/assert";
import type { z } from "zod";
import { operationEvents } from "../../../pipelines_api/event_table/operation.ts";
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

/** The later document has the operations' own fields among those of the track call. */
const OF_OPERATIONS = Object.values(operationEvents).flatMap(({ properties }) =>
  [...fieldsOf(jsonSchemaOf(properties))].map((path) => `properties.${path}`)
);

for (const edition of ["2025", "2026"] as const) {
  const document = await officialPipelinesDocument(edition);
  for (const [name, schema] of Object.entries(CALLS)) {
    Deno.test({
      name: `the ${name} call knows every field that the official document of ${edition} does`,
      ignore: document === undefined,
      fn() {
        if (document === undefined) return;
        const ours = new Set([...fieldsOf(jsonSchemaOf(schema)), ...(name === "track" ? OF_OPERATIONS : [])]);
        const official = fieldsOf(document.bodyOf(`/${name}`), document.resolve);
        assertNotEquals(official.size, 0);
        const unknown = [...official].filter((path) =>
          !ours.has(path) && !Object.hasOwn(NOT_OURS, path.replace("batch[].", ""))
        );
        assertEquals(unknown, []);
      },
    });
  }
}
