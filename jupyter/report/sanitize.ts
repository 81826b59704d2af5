import { Marked } from "marked";
// @ts-types="@types/sanitize-html"
import sanitizeHtml from "sanitize-html";

const COLOUR = [/^#[0-9a-f]{3,8}$/i, /^rgba?\([\d\s.,%]+\)$/, /^[a-z]+$/i];
const LENGTH = [/^\d+(\.\d+)?(px|em|rem|%)$/, /^0$/];

/**
 * What may come out of a notebook into the page: text, tables, pictures that are part of the page.
 * No script, no style sheet, no form, no frame, nothing that loads from elsewhere.
 */
const RULES: sanitizeHtml.IOptions = {
  allowedTags: [
    ...["h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code", "div", "span"],
    ...[
      "ul",
      "ol",
      "li",
      "dl",
      "dt",
      "dd",
      "strong",
      "b",
      "em",
      "i",
      "u",
      "s",
      "del",
      "small",
      "sub",
      "sup",
      "mark",
      "kbd",
      "abbr",
    ],
    ...[
      "table",
      "caption",
      "colgroup",
      "col",
      "thead",
      "tbody",
      "tfoot",
      "tr",
      "th",
      "td",
      "a",
      "img",
      "details",
      "summary",
    ],
  ],
  allowedAttributes: {
    "*": ["style", "title"],
    a: ["href"],
    img: ["src", "alt", "width", "height"],
    th: ["scope", "colspan", "rowspan", "align"],
    td: ["colspan", "rowspan", "align"],
    ol: ["start"],
    details: ["open"],
  },
  allowedSchemes: ["http", "https", "mailto"],
  allowedSchemesByTag: { img: ["data"] },
  allowProtocolRelative: false,
  allowedStyles: {
    "*": {
      "text-align": [/^(left|right|center|justify)$/],
      "font-weight": [/^(normal|bold|\d{3})$/],
      "font-style": [/^(normal|italic)$/],
      "white-space": [/^(normal|pre|nowrap|pre-wrap)$/],
      color: COLOUR,
      "background-color": COLOUR,
      width: LENGTH,
      "max-width": LENGTH,
    },
  },
  // What is left of a picture from elsewhere would show as a broken one.
  exclusiveFilter: ({ tag, attribs }) => tag === "img" && attribs.src === undefined,
  transformTags: {
    a: sanitizeHtml.simpleTransform("a", { rel: "noopener noreferrer" }),
    // The page has a heading of its own, below which those of the notebooks stand.
    ...{ h1: "h2", h2: "h3", h3: "h4", h4: "h5", h5: "h6" },
  },
};

/**
 * Makes HTML from a notebook harmless.
 *
 * @param html Any HTML.
 * @returns HTML without scripts, handlers, foreign resources and positioning styles, headings one level lower.
 */
export function sanitize(html: string): string {
  return sanitizeHtml(html, RULES);
}

/**
 * Renders markdown, harmless.
 *
 * @param markdown Any markdown (GitHub flavour).
 * @returns HTML; tables scroll in a box of their own.
 */
export function renderMarkdown(markdown: string): string {
  const html = new Marked({ gfm: true, async: false }).parse(markdown);
  // With `async: false` marked returns text; its type covers both cases.
  return boxTables(sanitize(typeof html === "string" ? html : ""));
}

/**
 * Puts each table in a box that scrolls when the table is wider than the page.
 *
 * @param html Sanitised HTML.
 * @returns The same with boxes.
 */
export function boxTables(html: string): string {
  return html.replaceAll(/<table\b/g, '<div class="scroll" tabindex="0"><table').replaceAll(
    "</table>",
    "</table></div>",
  );
}
