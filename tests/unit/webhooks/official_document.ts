import { z } from "zod";
import { sharedFile } from "../../shared_folder.ts";

/** As much of a schema of the document as the tests read. */
export interface DocumentSchema {
  readonly $ref?: string;
  readonly allOf?: readonly DocumentSchema[];
  readonly oneOf?: readonly DocumentSchema[];
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, DocumentSchema>>;
  readonly example?: unknown;
}

const SCHEMA: z.ZodType<DocumentSchema> = z.looseObject({});

const DOCUMENT = z.object({
  webhooks: z.record(z.string(), z.unknown()),
  components: z.object({ schemas: z.record(z.string(), SCHEMA) }),
});

/** Customer.io's own document on reporting webhooks, its newer edition; undefined, with a word about it, where it is absent. */
export async function officialWebhooksDocument(): Promise<OfficialWebhooks | undefined> {
  const file = sharedFile("specs/reporting_webhooks.openapi-2026.json");
  if (file === undefined) return undefined;
  return new OfficialWebhooks(DOCUMENT.parse(JSON.parse(await Deno.readTextFile(file))));
}

/** What the tests ask of the document. */
export class OfficialWebhooks {
  readonly #document: z.infer<typeof DOCUMENT>;

  /** Makes one from the document. */
  constructor(document: z.infer<typeof DOCUMENT>) {
    this.#document = document;
  }

  /** Every example of a whole event, by the place where it stands. */
  get eventExamples(): ReadonlyMap<string, object> {
    return new Map([...this.#examples(this.#document, "#")].filter(([, value]) => "event_id" in value));
  }

  /** Every example of what stands in `data`, by the place where it stands. */
  get dataExamples(): ReadonlyMap<string, object> {
    return new Map([...this.#examples(this.#document, "#")].filter(([, value]) => "delivery_id" in value));
  }

  /** The schemas of the events by their names in the document, such as `email_opened`. */
  get events(): ReadonlyMap<string, DocumentSchema> {
    const { schemas } = this.#document.components;
    const unions = Object.entries(schemas).filter(([name]) => name.endsWith("_event"));
    const members = unions.flatMap(([, { oneOf = [] }]) => oneOf.map(({ $ref = "" }) => nameOf($ref)));
    return new Map(members.map((name) => [name, schemas[name] ?? {}]));
  }

  /** The fields that a schema of the document requires, and all that it has, through all that it is made of. */
  fieldsOf(
    schema: DocumentSchema,
  ): { readonly required: Set<string>; readonly all: Map<string, DocumentSchema> } {
    const { $ref, allOf = [], required = [], properties = {} } = schema;
    const parts = [
      ...($ref === undefined ? [] : [this.#document.components.schemas[nameOf($ref)] ?? {}]),
      ...allOf,
    ];
    const inner = parts.map((part) => this.fieldsOf(part));
    return {
      required: new Set([...required, ...inner.flatMap(({ required }) => [...required])]),
      all: new Map([...Object.entries(properties), ...inner.flatMap(({ all }) => [...all])]),
    };
  }

  *#examples(value: unknown, path: string): Generator<[string, object]> {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const isExample = key === "example" || (key === "value" && path.includes("/examples/"));
      if (isExample && typeof inner === "object" && inner !== null) yield [`${path}/${key}`, inner];
      yield* this.#examples(inner, `${path}/${key}`);
    }
  }
}

function nameOf(reference: string): string {
  return reference.split("/").at(-1) ?? "";
}
