/**
 * Writes what follows from the table of semantic events: its type, and one function for each event.
 *
 * @module
 */
import type { z } from "zod";
import { docComment, literal } from "./generated_code.ts";

/** As much of an entry of the table as the generated code has. */
export interface EventEntry {
  readonly category: string;
  readonly summary: string;
  readonly performer: string;
  readonly properties: z.ZodType;
  readonly context: z.ZodType;
  readonly example: { readonly properties: unknown; readonly context?: unknown };
}

/** The table, by the names of the events. */
export type EventTable = Readonly<Record<string, EventEntry>>;

const PACKAGE = "@customerio-notebooks/pipelines-api";
const ON_CHANGE = "by `deno task generate`; change it there.";

/** The type of the table, which names the types that are generated from the schemas. */
export function generateTableType(events: EventTable, schemas: Readonly<Record<string, z.ZodType>>): string {
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));
  const nameOf = (schema: z.ZodType) => {
    const name = names.get(schema);
    if (name === undefined) throw new Error("Cannot name a schema of the table: it is not among the schemas");
    return name;
  };
  const fields = Object.entries(events).map(
    ([event, { category, summary, performer, properties, context }]) => {
      const parameters = [JSON.stringify(category), nameOf(properties)];
      const isOfEveryCall = !names.has(context);
      if (performer !== "anyone" || !isOfEveryCall) parameters.push(JSON.stringify(performer));
      if (!isOfEveryCall) parameters.push(nameOf(context));
      return `/** ${summary} */\nreadonly ${JSON.stringify(event)}: SemanticEvent<${parameters.join(", ")}>;`;
    },
  );
  const example = [
    `import { type SemanticEvents, semanticEvents } from "${PACKAGE}";`,
    "",
    "const events: SemanticEvents = semanticEvents;",
    'if (events["Email Opened"].category !== "email") throw new Error("unexpected");',
  ];
  return docComment("Every semantic event by its name.", example) +
    `export interface SemanticEvents {\n${fields.join("\n")}\n}\n`;
}

/** The name of the function that sends an event. */
export function functionName(event: string): string {
  return `track${event.split(" ").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}`;
}

/** A module with one function for each event of a category. */
export function generateManager(title: string, category: string, events: EventTable): string {
  const functions = Object.entries(events)
    .filter(([, entry]) => entry.category === category)
    .map(([event, { summary, example }]) => {
      const name = functionName(event);
      const call = `await ${name}(client, "42", ${literal(example)});`;
      return docComment(`Records \`${event}\`: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`, [
        `import { CustomerIOClient, ${name} } from "${PACKAGE}";`,
        "",
        'const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });',
        ...call.split("\n"),
      ]) + `export const ${name}: TrackSemanticEvent<"${event}"> = semanticEventFunction("${event}");`;
    });
  return [
    `// Generated from event_table.ts ${ON_CHANGE}`,
    `/**\n * ${title}\n *\n * @module\n */`,
    'import { semanticEventFunction, type TrackSemanticEvent } from "./semantic_event_function.ts";\n',
    functions.join("\n\n"),
  ].join("\n");
}
