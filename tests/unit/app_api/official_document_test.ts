// Customer.io's own document and the contract, in both directions: what we send is valid there, what it describes is taken here.
import { assertEquals } from "@std/assert";
import { type AppOperation, contract } from "@customerio-notebooks/app-api/contract";
import { formatPath, parseWhole, type Schema } from "@customerio-notebooks/core";
import { Ajv, type AnySchema, type Options } from "ajv";
import { z } from "zod";
import { fieldsOf, jsonSchemaOf } from "../pipelines_api/json_schema_fields.ts";
import { sharedFile } from "../../shared_folder.ts";
import {
  type DescribedParameter,
  type DocumentSchema,
  type OfficialOperation,
  officialOperations,
} from "./official_document.ts";
import { samplesOf } from "./sample_value.ts";

const official = await officialOperations();
const list = sharedFile("specs/app_api.operations.tsv");

const options: Options = { strict: false, allErrors: true, validateFormats: false, validateSchema: false };
const ajv = new Ajv(options);

/** A parameter is text on the wire, whatever it is here and there. */
const parameterAjv = new Ajv({ ...options, coerceTypes: true });

/** What the document has against a value. */
function faultsThere(schema: AnySchema, value: unknown, by: Ajv = ajv): string[] {
  const validate = by.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What the contract has against a value. */
function faultsHere(schema: Schema<unknown> | undefined, value: unknown): string[] {
  if (schema === undefined) return ["nothing is taken"];
  const parsed = parseWhole(schema, value);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${formatPath(path)} ${message}`);
}

/** The entries that the document describes, each with its description. */
const pairs: readonly (readonly [AppOperation, OfficialOperation])[] = Object.values(contract).flatMap(
  (entry: AppOperation) => {
    const described = official?.get(entry.id);
    return described === undefined ? [] : [[entry, described] as const];
  },
);

const bodyOf = ({ requestBody }: OfficialOperation): DocumentSchema | undefined =>
  requestBody?.content["application/json"]?.schema;

/** Schema of a successful answer's body; undefined where it has none. */
function answerOf({ responses }: OfficialOperation): DocumentSchema | undefined {
  return (responses["200"] ?? responses["204"])?.content?.["application/json"]?.schema;
}

/** The first version of the metrics, whose parameters the second does not have. */
const VERSION_ONE = { version: "1" };

/** A keyword that the document has among the fields by mistake. */
const MISWRITTEN = ["additionalProperties"];

/** What the document's schemas allow and its words do not. */
const REFUSED = ["import: import.data_to_process must be all or only_existing"];

/** Maps by names that a workspace chooses, of which the document names a few. */
const MAPS = /\.(attributes|timestamps|data)\./;

/** What the document says of objects and means of people. */
const MISPLACED = [
  "getObjectAttributes: object.identifiers.id",
  "getObjectAttributes: object.identifiers.email",
];

/** A value without nulls: the service sends more of them than its document says. */
function withoutNulls(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, field) => field ?? undefined));
}

const ignore = official === undefined;

Deno.test({
  name: "the contract has each operation of the official document, where it is there",
  ignore,
  fn: () => {
    const here = new Map(Object.values(contract).map(({ id, method, path }) => [id, `${method} ${path}`]));
    for (const [id, { method, path }] of official ?? []) assertEquals(here.get(id), `${method} ${path}`, id);
  },
});

Deno.test({
  name: "the contract is the official list of operations, and no more",
  ignore: list === undefined,
  fn: async () => {
    // The list does not name the parameters that the document lacks.
    const unnamed = (operation: string) => operation.replace(/\{[^}]*\}/g, "{}");
    const [, ...lines] = (await Deno.readTextFile(String(list))).trim().split("\n");
    const there = lines.map((line) => unnamed(line.split("\t").slice(0, 3).join(" ")));
    const here = Object.values(contract).map(({ id, method, path }) => unnamed(`${id} ${method} ${path}`));
    assertEquals(here.toSorted(), there.toSorted());
  },
});

/** What each operation's check finds, where it finds something. */
function faultsOf(check: (entry: AppOperation, described: OfficialOperation) => string[]): string[] {
  return pairs.flatMap(([entry, described]) =>
    check(entry, described).map((fault) => `${entry.id}: ${fault}`)
  );
}

/** The parameters of a request that the document describes, in path and query. */
function parametersOf({ parameters = [] }: OfficialOperation): readonly DescribedParameter[] {
  return parameters.flatMap((parameter) =>
    parameter.in === "header" ? [] : [{ ...parameter, in: parameter.in }]
  );
}

Deno.test({
  name: "what the examples send is valid by the official document",
  ignore,
  fn: () => {
    const found = faultsOf(({ example }, described) => {
      const parameters = parametersOf(described);
      const wrong = parameters.flatMap(({ name, in: where, required = false, schema }) => {
        const value: unknown = Reflect.get(Object(example[where]), name);
        if (value === undefined) return required ? [`${name} is lacking`] : [];
        return faultsThere({ properties: { [name]: schema } }, { [name]: value }, parameterAjv);
      });
      const body = bodyOf(described);
      if (body === undefined) return example.body === undefined ? wrong : [...wrong, "a body is sent"];
      return [...wrong, ...faultsThere(body, example.body)];
    });
    assertEquals(found, []);
  },
});

Deno.test({
  name: "what the examples answer is valid by the official document",
  ignore,
  fn: () => {
    const found = faultsOf(({ example: { result } }, described) => {
      const schema = answerOf(described);
      if (schema === undefined) return result === undefined ? [] : ["there is an answer"];
      return faultsThere(schema, withoutNulls(result));
    });
    assertEquals(found, []);
  },
});

Deno.test({
  name: "what the official document lets one send is taken here",
  ignore,
  fn: () => {
    const found = faultsOf(({ querySchema, pathSchema, bodySchema, example }, described) => {
      const wrong = parametersOf(described).flatMap(({ name, in: where, schema }) => {
        const given = Object(example[where]);
        const others = "version" in given && !(name in given) ? VERSION_ONE : given;
        const values = schema.enum === undefined
          ? samplesOf(schema, { isSent: true }).slice(0, 1)
          : [schema.enum].flat();
        return values.flatMap((value) =>
          faultsHere(where === "path" ? pathSchema : querySchema, { ...others, [name]: value })
        );
      });
      // Of some bodies the document says that ids can be written that are in the path.
      const leftOut = Object.keys(Object(example.path));
      const samples = samplesOf(bodyOf(described) ?? { anyOf: [] }, { isSent: true, leftOut });
      return [...wrong, ...samples.flatMap((sample) => faultsHere(bodySchema, sample))];
    });
    assertEquals(found, REFUSED);
  },
});

Deno.test({
  name: "what the official document says of the answers is taken here",
  ignore,
  fn: () => {
    const found = faultsOf(({ resultSchema }, described) => {
      const schema = answerOf(described);
      const samples = schema === undefined
        ? [undefined]
        : samplesOf(schema, { isSent: false, leftOut: MISWRITTEN });
      return samples.flatMap((sample) => faultsHere(resultSchema, sample));
    });
    assertEquals(found, []);
  },
});

Deno.test({
  name: "the fields that the official document's answers have are known here",
  ignore,
  fn: () => {
    const found = faultsOf(({ resultSchema }, described) => {
      const schema = answerOf(described);
      if (schema === undefined || !(resultSchema instanceof z.ZodType)) return [];
      const known = fieldsOf(jsonSchemaOf(resultSchema));
      return [...fieldsOf(schema)].filter((field) => !known.has(field) && !MAPS.test(field));
    });
    assertEquals(found, MISPLACED);
  },
});
