import { Marked, type Tokens } from "marked";
import { isRecord } from "../json.ts";
import type { Cell } from "../nbformat/mod.ts";
import { escapeHtml } from "./html.ts";
import { sanitize } from "./sanitize.ts";

/** Options of {@linkcode renderMarkdown}. */
export interface MarkdownOptions {
  /** Start of the ids of headings, so that links within one notebook stay in it. @default headings have no ids */
  readonly idPrefix?: string;
  /** Files that the markdown refers to as `attachment:name`. @default none */
  readonly attachments?: Cell["attachments"] | undefined;
}

/**
 * Renders markdown, harmless. Formulas stay as they are written.
 *
 * @param markdown Any markdown (GitHub flavour).
 * @param options Ids of headings, attachments.
 * @returns HTML; tables scroll in a box of their own.
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions = {}): string {
  const marked = new Marked({ gfm: true, async: false }, {
    extensions: [MATH_BLOCK, MATH_INLINE],
    walkTokens: (token) => {
      if (token.type === "image") token.href = embed(String(token.href), options.attachments);
    },
  });
  const html = marked.parse(markdown);
  // With `async: false` marked returns text; its type covers both cases.
  return linkHeadings(sanitize(typeof html === "string" ? html : ""), options.idPrefix);
}

/**
 * The id of a heading: letters and digits in lower case, hyphens for spaces.
 *
 * @param heading Text of the heading, or what a link to it says behind `#`.
 * @returns The id; both ways of writing such links, Jupyter's and GitHub's, lead to the same.
 */
export function headingId(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(/[\s-]+/g, "-");
}

/** Without these, `$a_1 + b_1$` would come out in italics. */
const MATH_INLINE = {
  name: "math",
  level: "inline" as const,
  start: (text: string) => text.indexOf("$"),
  // As in pandoc: no space inside the signs and no digit behind, so that prices are no formulas.
  tokenizer: (text: string) =>
    mathToken("math", /^\$\$[^$]+\$\$|^\$(?! )(?:\\\$|[^$\n])+?(?<![ \\])\$(?!\d)/, text),
  renderer: ({ raw }: Tokens.Generic) => `<code>${escapeHtml(raw)}</code>`,
};

const MATH_BLOCK = {
  name: "mathBlock",
  level: "block" as const,
  start: (text: string) => /^ {0,3}\$\$/m.exec(text)?.index,
  tokenizer: (text: string) =>
    mathToken(
      "mathBlock",
      /^ {0,3}\$\$[^$]+\$\$[^\S\n]*(?:\n|$)|^ {0,3}\\begin\{(\w+\*?)\}[\s\S]+?\\end\{\1\}[^\S\n]*(?:\n|$)/,
      text,
    ),
  renderer: ({ raw }: Tokens.Generic) => `<pre><code>${escapeHtml(raw.trim())}</code></pre>`,
};

function mathToken(type: string, pattern: RegExp, text: string): Tokens.Generic | undefined {
  const raw = pattern.exec(text)?.[0];
  return raw === undefined ? undefined : { type, raw };
}

function embed(href: string, attachments: Cell["attachments"]): string {
  if (!href.startsWith("attachment:")) return href;
  const bundle = attachments?.[decodeName(href.slice("attachment:".length))];
  for (const [mimeType, base64] of Object.entries(isRecord(bundle) ? bundle : {})) {
    if (mimeType.startsWith("image/") && typeof base64 === "string") {
      return `data:${mimeType};base64,${base64}`;
    }
  }
  return href;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // A per cent sign that encodes nothing is part of the name.
    if (error instanceof URIError) return name;
    throw error;
  }
}

/** Gives headings ids and leads links to them, which is safe only behind the sanitiser: no content can choose an id. */
function linkHeadings(html: string, prefix: string | undefined): string {
  if (prefix === undefined) return html;
  return html
    .replaceAll(/<h([2-6])>([\s\S]*?)<\/h\1>/g, (whole, level: string, content: string) => {
      const id = headingId(content.replaceAll(/<[^>]*>|&[a-z#0-9]+;/g, ""));
      return id === "" ? whole : `<h${level} id="${escapeHtml(prefix + id)}">${content}</h${level}>`;
    })
    .replaceAll(
      /<a href="#([^"]*)"/g,
      (_, target: string) => `<a href="#${escapeHtml(prefix + headingId(decodeName(target)))}"`,
    );
}
