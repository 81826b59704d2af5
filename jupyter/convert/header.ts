import { parse, stringify } from "yaml";
import { isRecord } from "../json.ts";
import type { Metadata } from "../nbformat/mod.ts";
import { equalJson } from "../nbformat/json_equal.ts";
import { inOneLine } from "./marker.ts";

/** What stands at the top of a script. */
export interface ScriptHeader {
  /** Metadata of the notebook; undefined if the script says nothing about it. */
  readonly metadata: Metadata | undefined;
  /** Front matter for other tools than Jupyter, as YAML between `---`. */
  readonly frontMatter: string | undefined;
  /** The lines behind the header. */
  readonly rest: readonly string[];
}

const FENCE = /^\/\/[ \t]*---[ \t]*$/;
/** What ends a line in JavaScript, and with it a comment. */
const BREAKS_A_COMMENT = /[\r\u2028\u2029]/;

/**
 * Writes the metadata of a notebook as YAML in comments, as jupytext does.
 *
 * @param metadata The metadata.
 * @returns The lines.
 */
export function writeHeader(metadata: Metadata): string[] {
  const yaml = stringify({ jupyter: metadata }, { lineWidth: 0 }).trimEnd();
  // What YAML would not give back letter by letter is written as JSON, which YAML contains.
  const content = BREAKS_A_COMMENT.test(yaml) || !equalJson(readMetadata(yaml), metadata)
    ? inOneLine(`jupyter: ${JSON.stringify(metadata)}`)
    : yaml;
  return ["// ---", ...content.split("\n").map((line) => line === "" ? "//" : `// ${line}`), "// ---"];
}

/**
 * Reads the top of a script.
 *
 * @param lines All lines of the script.
 * @returns What the header says, and the other lines.
 */
export function readHeader(lines: readonly string[]): ScriptHeader {
  const end = FENCE.test(lines[0] ?? "")
    ? lines.findIndex((line, index) => index > 0 && FENCE.test(line))
    : -1;
  const header = lines.slice(1, Math.max(end, 1));
  const none = { metadata: undefined, frontMatter: undefined, rest: lines };
  if (end < 0 || header.some((line) => !line.startsWith("//"))) return none;
  const yaml = header.map((line) => line.replace(/^\/\/ ?/, "")).join("\n");
  const metadata = readMetadata(yaml);
  const others = readYaml(yaml);
  if (others === undefined) return none;
  const { jupyter: _jupyter, ...frontMatter } = others;
  return {
    metadata,
    frontMatter: Object.keys(frontMatter).length === 0 ? undefined : `---\n${stringify(frontMatter)}---`,
    rest: lines.slice(end + 1),
  };
}

function readMetadata(yaml: string): Metadata | undefined {
  const json = /^jupyter: (\{.*\})$/.exec(yaml)?.[1];
  try {
    // Long names, for one, are no names to YAML.
    if (json !== undefined) return JSON.parse(json);
  } catch {
    // Written by hand in YAML's own flow style.
  }
  const { jupyter } = readYaml(yaml) ?? {};
  // Through JSON, because YAML knows values that notebooks do not, such as not-a-number.
  return isRecord(jupyter) ? JSON.parse(JSON.stringify(jupyter)) : undefined;
}

function readYaml(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(yaml);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
