import type { DocumentSchema } from "./official_document.ts";

/** Which fields a sample has. */
export interface SampleOptions {
  /** Whether what can only be read is left out. */
  readonly isSent: boolean;
  /** Fields that are left out, too. */
  readonly leftOut?: readonly string[];
}

/** As much of a schema as samples are made from. */
interface Described {
  readonly anyOf?: readonly DocumentSchema[];
  readonly allOf?: readonly DocumentSchema[];
  readonly example?: unknown;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, DocumentSchema>>;
  readonly required?: readonly string[];
  readonly items?: DocumentSchema;
}

/** Alternatives are tried each by itself; a sample of all combinations would be of millions. */
const MOST_SAMPLES = 12;

/** The kinds of filters, which the document writes as fields of one object though a filter is of one kind. */
const FILTERS: ReadonlySet<string> = new Set([
  "and",
  "or",
  "not",
  "segment",
  "attribute",
  "object_attribute",
]);

/**
 * Values that a schema of the document describes, with its own examples in them: one for each alternative, at whatever
 * depth, and all fields present.
 */
export function samplesOf(schema: DocumentSchema, options: SampleOptions, name = ""): readonly unknown[] {
  const described: Described = schema;
  const { anyOf, allOf, enum: words, properties, required = [], items } = described;
  if (anyOf !== undefined) {
    return anyOf.flatMap((part) => samplesOf(part, options, name)).slice(0, MOST_SAMPLES);
  }
  if (allOf !== undefined) return together(allOf.map((part) => samplesOf(part, options)));
  if (properties !== undefined) {
    // Some required fields are not described where they are required.
    const undescribed = required.map((field) => [field, { type: "string" }]);
    return samplesOfFields({ ...Object.fromEntries(undescribed), ...properties }, options);
  }
  if (words !== undefined) return words;
  if (items !== undefined) return samplesOf(items, options).map((item) => [item]);
  return [scalarOf(described, name)];
}

function samplesOfFields(
  properties: Readonly<Record<string, DocumentSchema>>,
  options: SampleOptions,
): readonly unknown[] {
  const samples = Object.entries(properties)
    .filter(([name, { readOnly }]) =>
      !(options.isSent && readOnly === true) && !options.leftOut?.includes(name)
    )
    .map(([name, schema]) => samplesOf(schema, options, name).map((value) => ({ [name]: value })));
  const isFilter = Object.keys(properties).every((name) => FILTERS.has(name));
  return isFilter ? samples.flat().slice(0, MOST_SAMPLES) : together(samples);
}

/** Objects with what each part has: the first of all parts, the second of all, and so on. */
function together(parts: readonly (readonly unknown[])[]): readonly unknown[] {
  const count = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from(
    { length: Math.min(count, MOST_SAMPLES) },
    (_, index) => Object.assign({}, ...parts.map((samples) => samples[Math.min(index, samples.length - 1)])),
  );
}

/** A value that is no object: the document's own, which is often of another type than the document says. */
function scalarOf({ type, format, example }: Described, name: string): unknown {
  switch (type) {
    case "string":
      if (format === "base64") return "dGV4dA==";
      if (/url$/.test(name)) return "https://example.com/file.csv";
      return typeof example === "object" || example === undefined ? "1" : String(example);
    case "integer":
    case "number":
      return Number.isFinite(Number(example)) ? Number(example) : 1;
    case "boolean":
      return true;
    case "array":
      return [];
    default:
      return {};
  }
}
