import { importsAsKernelDoes } from "../../jupyter/transpile.ts";

/** An example in a doc comment or in a page of Markdown. */
export interface Example {
  /** File and first line, of its code, such as `core/clock.ts:12`. */
  readonly name: string;
  /** Its code. */
  readonly code: string;
}

const FENCE = /^[ \t]*```(\S*)[ \t]*(.*)\n([\s\S]*?)^[ \t]*```[ \t]*$/gm;
const COMMENT = /\/\*\*[\s\S]*?\*\//g;
const RUNNABLE = /^(ts|typescript)$/;

/**
 * Finds the examples of a file that are to be run: those that are TypeScript and not marked `ignore`.
 *
 * @param path Name of the file; its ending tells whether it is Markdown.
 * @param text What is in it.
 * @returns The examples, in order.
 */
export function findExamples(path: string, text: string): Example[] {
  if (path.endsWith(".md")) return examplesIn(path, text, 1);
  return [...text.matchAll(COMMENT)].flatMap((comment) => {
    const [whole] = comment;
    const firstLine = text.slice(0, comment.index).split("\n").length;
    return examplesIn(path, whole.replaceAll(/^[ \t]*\* ?/gm, ""), firstLine);
  });
}

function examplesIn(path: string, text: string, firstLine: number): Example[] {
  return [...text.matchAll(FENCE)].flatMap((fence) => {
    const [, language = "", attributes = "", code = ""] = fence;
    if (!RUNNABLE.test(language) || attributes.split(/[\s,]+/).includes("ignore")) return [];
    const line = firstLine + text.slice(0, fence.index).split("\n").length;
    return [{ name: `${path}:${line}`, code }];
  });
}

const TYPE_IMPORT = /^import\s+type\s[\s\S]*?\sfrom\s+["'][^"']+["'];?$/gm;
const EXPORT = /^export (?=(async|class|const|function|interface|let|type)\b)/gm;

/**
 * Makes the body of a function of an example, so that many of them fit into one module.
 *
 * @param code The example.
 * @returns The same with `await import()` in place of import declarations, and exporting nothing.
 */
export function asFunctionBody(code: string): string {
  return importsAsKernelDoes(code.replaceAll(TYPE_IMPORT, "")).replaceAll(EXPORT, "");
}
