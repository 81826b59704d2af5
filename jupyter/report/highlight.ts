import hljs from "highlight.js/lib/core";
import typescript from "highlight.js/lib/languages/typescript";

/** Turns the source of a cell into HTML with no elements but `span`. */
export type Highlight = (code: string) => string;

/**
 * Makes a highlighter of TypeScript.
 *
 * @returns The highlighter.
 */
export function createHighlighter(): Highlight {
  const instance = hljs.newInstance();
  instance.registerLanguage("typescript", typescript);
  return (code) => instance.highlight(code, { language: "typescript" }).value;
}
