/**
 * Examples in the documentation of the App API's methods: a call with the contract's example, and a look at what it gave.
 *
 * @module
 */
import { z } from "zod";
import type { AppOperation } from "../app_api/contract/entry.ts";
import type { ResultList } from "./resource_lists.ts";

/**
 * The lines of an example, without imports.
 *
 * @param entry The operation.
 * @param given The arguments of its method in code; undefined where one is left out.
 * @param list The list that it gives, if any.
 * @returns The lines.
 */
export function exampleOf(
  { resource, name, example, paging, resultSchema }: AppOperation,
  given: readonly (string | undefined)[],
  list: ResultList | undefined,
): string[] {
  const last = given.findLastIndex((code) => code !== undefined);
  const args = given.slice(0, last + 1).map((code) => code ?? "undefined");
  const call = `client.${resource}.${name}(${args.join(", ")})`;
  const answer = example.result === undefined
    ? "new Response(null, { status: 204 })"
    : `Response.json(${codeOf(example.result, "  ")})`;
  const make =
    `const client = new AppAPIClient({\n  apiKey: "abc123",\n  fetch: () => Promise.resolve(${answer}),\n});`;
  const use = list === undefined
    ? useOfAnswer(call, resultSchema, example.result)
    // Pages that are counted go on until one is not full, which an example that always answers the same cannot show.
    : useOfList(call, list, example.result, paging?.by === "offset");
  return [...make.split("\n"), ...use.flatMap((line) => line.split("\n"))];
}

function useOfAnswer(call: string, schema: unknown, result: unknown): string[] {
  const leaf = leafOf(schema, result);
  if (leaf === undefined) return [`await ${call};`];
  return [`const answer = await ${call};`, `if (answer${leaf}) throw new Error("unexpected");`];
}

function useOfList(
  call: string,
  { field, element }: ResultList,
  result: unknown,
  isFirstPage: boolean,
): string[] {
  const entry: unknown = Reflect.get(Object(result), field)?.[0];
  const leaf = leafOf(element, entry);
  const all = isFirstPage ? `await ${call}` : `await Array.fromAsync(${call})`;
  if (leaf === undefined) return [`${all};`];
  return [
    isFirstPage ? `const { items: [entry] } = ${all};` : `const [entry] = ${all};`,
    `if (entry${leaf.replace(/^\./, "?.")}) throw new Error("unexpected");`,
  ];
}

/** The way to the first plain value of an answer, and that it is not what was answered, in code. */
function leafOf(schema: unknown, value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return ` !== ${codeOf(value)}`;
  }
  const inner = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return undefined;
  for (const [key, item] of Object.entries(Object(value))) {
    if (!(key in inner.shape) || !/^[a-z_]\w*$/i.test(key)) continue;
    const rest = leafOf(inner.shape[key], item);
    if (rest !== undefined) return `.${key}${rest.replace(/^\./, "?.")}`;
  }
  return undefined;
}

function unwrapped(schema: unknown): unknown {
  const isWrapper = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable;
  return isWrapper ? unwrapped(schema.unwrap()) : schema;
}

/** Leaves room for what stands around a value in a line of an example. */
const WIDTH = 70;

/** A value in code: in one line where there is room, else a line for each entry. */
export function codeOf(value: unknown, indent = ""): string {
  if (value instanceof File) {
    return `new File(["…"], ${JSON.stringify(value.name)}, { type: ${JSON.stringify(value.type)} })`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const entries = (inner: string) =>
    Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => {
      const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
      return `${Array.isArray(value) ? "" : `${name}: `}${codeOf(item, inner)}`;
    });
  const items = entries("");
  if (items.length === 0) return open + close;
  const line = Array.isArray(value) ? `[${items.join(", ")}]` : `{ ${items.join(", ")} }`;
  if (!line.includes("\n") && indent.length + line.length <= WIDTH) return line;
  return `${open}\n${
    entries(`${indent}  `).map((item) => `${indent}  ${item},\n`).join("")
  }${indent}${close}`;
}
