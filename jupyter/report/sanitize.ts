import { Buffer } from "node:buffer";
// @ts-types="@types/sanitize-html"
import sanitizeHtml from "sanitize-html";
import { scrollable } from "./text_block.ts";

const COLOUR = [/^#[0-9a-f]{3,8}$/i, /^rgba?\([\d\s.,%]+\)$/, /^[a-z]+$/i];
const LENGTH = [/^\d+(\.\d+)?(px|em|rem|%)$/, /^0$/];

const SECTIONS = "h1 h2 h3 h4 h5 h6 p br hr blockquote pre code div span details summary";
const PHRASES = "strong b em i u s del ins small sub sup mark kbd samp var abbr cite q time";
const LISTS = "ul ol li dl dt dd";
const TABLES = "table caption colgroup col thead tbody tfoot tr th td";
const MEDIA = "a img figure figcaption";

/** Pictures that are part of the page. */
const EMBEDDED = /^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=\s]*$/;

/**
 * What may come out of a notebook into the page: text, tables, pictures that are part of the page.
 * No script, no style sheet, no form, no frame, nothing that loads from elsewhere.
 */
const RULES: sanitizeHtml.IOptions = {
  allowedTags: [SECTIONS, PHRASES, LISTS, TABLES, MEDIA].flatMap((names) => names.split(" ")),
  allowedAttributes: {
    "*": ["style", "title", "lang", "dir"],
    a: ["href", "rel"],
    img: ["src", "alt", "width", "height"],
    th: ["scope", "colspan", "rowspan", "align"],
    td: ["colspan", "rowspan", "align"],
    ol: ["start"],
    details: ["open"],
  },
  // Their text is code or style and no prose.
  nonTextTags: [
    "script",
    "style",
    "textarea",
    "option",
    "noscript",
    "template",
    "title",
    "iframe",
    "object",
    "xmp",
  ],
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
  transformTags: {
    a: sanitizeHtml.simpleTransform("a", { rel: "noopener noreferrer" }),
    img: (tagName, attribs) =>
      EMBEDDED.test(attribs.src ?? "")
        ? { tagName, attribs: { ...attribs, alt: attribs.alt ?? "Picture" } }
        // What is left of a picture from elsewhere would show as a broken one.
        : { tagName: "span", attribs: {}, text: attribs.alt ? `[picture: ${attribs.alt}]` : "[picture]" },
    // The page has a heading of its own, below which those of the notebooks stand.
    ...{ h1: "h2", h2: "h3", h3: "h4", h4: "h5", h5: "h6" },
  },
};

/** Elements that may have been what the HTML was about, so that their absence is told. */
const DROPPED = /<(script|iframe|object|embed|form|video|audio|canvas|meta|link|style)\b/gi;

/**
 * Makes HTML from a notebook harmless.
 *
 * @param html Any HTML.
 * @returns HTML without scripts, handlers, foreign resources and positioning styles, headings one level lower,
 * drawings as pictures, tables in a box that scrolls when they are wider than the page.
 */
export function sanitize(html: string): string {
  return boxWide(sanitizeHtml(drawingsToPictures(html), RULES));
}

/**
 * Tells what {@linkcode sanitize} leaves out of some HTML.
 *
 * @param html Any HTML.
 * @returns Names of elements, each once.
 */
export function droppedElements(html: string): readonly string[] {
  return [...new Set([...html.matchAll(DROPPED)].map((match) => (match[1] ?? "").toLowerCase()))];
}

/**
 * An SVG drawing as a data URL. As a picture it can neither run scripts nor load anything.
 *
 * @param svg The drawing.
 * @returns The URL.
 */
export function svgUrl(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

function drawingsToPictures(html: string): string {
  return html.replaceAll(/<svg\b[\s\S]*?<\/svg\s*>/gi, (svg) => {
    const title = /<title[^>]*>([^<"]*)</i.exec(svg)?.[1]?.trim() ?? "";
    return `<img src="${svgUrl(toXml(svg))}" alt="${title === "" ? "Drawing" : title}">`;
  });
}

/** In HTML a drawing may do without quotes, end tags and its namespace; as a picture it may not. */
function toXml(svg: string): string {
  const xml = sanitizeHtml(svg, {
    allowedTags: false,
    allowedAttributes: false,
    // A picture cannot run or load anything, so this is about form only.
    allowVulnerableTags: true,
    exclusiveFilter: ({ tag }) => tag === "script",
    parser: { lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeSelfClosing: true },
  });
  return /^<svg\b[^>]*\sxmlns=/.test(xml)
    ? xml
    : xml.replace(/^<svg\b/i, '<svg xmlns="http://www.w3.org/2000/svg"');
}

/** What may be wider than the page scrolls by itself, by keyboard too. */
function boxWide(html: string): string {
  return html.replaceAll(/<table\b/g, `<div class="scroll"${scrollable("Table")}><table`)
    .replaceAll("</table>", "</table></div>")
    .replaceAll(/<pre\b/g, `<pre${scrollable("Preformatted text")}`);
}
