import { parseExactJson } from "../exact_json.ts";

/** A body as JSON, or what is wrong with it. */
export type ParsedBody = { readonly json: unknown } | { readonly fault: string };

/** Levels of lists and objects within each other; beyond, walking the value could exhaust the stack. */
const DEEPEST = 200;

/** Parses a body. */
export function parseBody(bytes: Uint8Array): ParsedBody {
  try {
    const json = parseExactJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isDeeperThan(json, DEEPEST)
      ? { fault: `the body is nested more than ${DEEPEST} levels deep` }
      : { json };
  } catch (error) {
    if (error instanceof RangeError) return { fault: "the body is nested too deeply" };
    return { fault: `the body is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1));
}
