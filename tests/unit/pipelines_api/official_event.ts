import type { JsonSchema } from "./json_schema_fields.ts";
import type { OfficialDocument } from "./official_document.ts";

/** What the official document says of a semantic event. */
export interface OfficialEvent {
  /** Name of its schema. */
  readonly schema: string;
  /** Whether that is a schema of the whole call, or of its properties. */
  readonly isOfCall: boolean;
  readonly properties: JsonSchema;
  readonly context: JsonSchema;
  /** Dotted paths of what must be there, beyond the name of the event. */
  readonly required: readonly string[];
}

/** The schemas whose names do not follow from those of the events. */
const OPERATIONS: Readonly<Record<string, string>> = {
  "Device Created or Updated": "create_update_device",
  "Device Deleted": "delete_device",
  "User Deleted": "delete_person",
  "User Suppressed": "suppress_person",
  "User Unsuppressed": "unsuppress_person",
  "Object Deleted": "group_deleted",
  "Relationship Deleted": "relationship_deleted",
};

/** Other schemas have the event's name in snake case, with a prefix of their family. */
function schemaName(name: string, category: string): string {
  const snake = name.toLowerCase().replaceAll(" ", "_");
  if (category === "email") return snake.replace(/^email_/, "email_event_");
  if (category === "mobile") return snake.replace(/^application_/, "app_");
  return OPERATIONS[name] ?? snake;
}

/** Finds what the official document says of an event. */
export function officialEvent(document: OfficialDocument, name: string, category: string): OfficialEvent {
  const schema = schemaName(name, category);
  const found = document.resolve(`#/components/schemas/${schema}`);
  const isOfCall = ["email", "mobile", "operation"].includes(category);
  if (!isOfCall) return { schema, isOfCall, properties: found, context: {}, required: [] };
  const [call = found] = found.oneOf ?? [];
  const { properties = {}, context = {} } = call.properties ?? {};
  const required = requiredPaths(call).filter((path) => path !== "event");
  return { schema, isOfCall, properties, context, required };
}

/** The innermost fields that a schema requires. */
function requiredPaths(schema: JsonSchema): string[] {
  const { required = [], properties = {}, allOf = [] } = schema;
  const own = required.flatMap((name) => {
    const field = properties[name];
    // Properties as a whole are no field that a person leaves out: what they must have is.
    if (field === undefined) return [name];
    const inner = requiredPaths(field).map((path) => `${name}.${path}`);
    return inner.length > 0 || name === "properties" ? inner : [name];
  });
  const optional = Object.entries(properties).filter(([name]) => !required.includes(name))
    .flatMap(([name, field]) => requiredPaths(field).map((path) => `${name}.${path}`));
  return [...new Set([...own, ...optional, ...allOf.flatMap(requiredPaths)])];
}
