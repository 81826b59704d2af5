import { escapeHtml } from "./html.ts";

/** Longer texts lose their middle in the page; the executed copy has all of it. */
const MAX_TEXT = 200_000;
const KEPT_TAIL = 20_000;

/** How many lines of a long text stay in sight. */
interface Sight {
  readonly first: number;
  readonly last: number;
}

const SIGHT: Sight = { first: 15, last: 8 };
/** Hiding fewer lines than this would save nothing. */
const FEWEST_HIDDEN = 8;
/** Lines longer than this are wrapped: nobody scrolls that far. */
const LONGEST_LINE = 400;
/** What a phone shows of a line without scrolling. */
const NARROW_LINE = 40;

/** How {@linkcode textBlock} shows a text. */
export interface TextBlockOptions {
  /** Class of the block. */
  readonly kind: string;
  /** What the block is, for screen readers. */
  readonly label: string;
  /** Lines that stay in sight at the start and at the end of a long text. @default 15 and 8 */
  readonly sight?: Sight;
}

/**
 * Shortens a text that is too long for a page.
 *
 * @param text Any text.
 * @returns The text, its middle left out if it is very long.
 */
export function cutMiddle(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const left = (text.length - MAX_TEXT).toLocaleString("en-US");
  const head = text.slice(0, MAX_TEXT - KEPT_TAIL);
  return `${head}\n… ${left} more characters in the notebook file …\n${text.slice(-KEPT_TAIL)}`;
}

/**
 * Preformatted text; of a long one the start and the end are shown, the rest unfolds.
 *
 * @param html The text as HTML with no elements but `span`.
 * @param options What it is.
 * @returns HTML; empty if there is no text.
 */
export function textBlock(html: string, options: TextBlockOptions): string {
  if (html === "") return "";
  const lines = htmlLines(html);
  const { first, last } = options.sight ?? SIGHT;
  const hidden = lines.length - first - last;
  if (hidden < FEWEST_HIDDEN) return preformatted(lines, options);
  return `<div class="folded">${preformatted(lines.slice(0, first), options)}<details><summary>${
    hidden.toLocaleString("en-US")
  } more lines</summary>${preformatted(lines.slice(first, lines.length - last), options)}</details>${
    last === 0 ? "" : preformatted(lines.slice(-last), options)
  }</div>`;
}

/**
 * Cuts HTML into its lines, so that each can stand alone: spans that go on are closed and opened again.
 *
 * @param html HTML with no elements but `span`.
 * @returns The lines; a line feed at the end starts no line of its own.
 */
export function htmlLines(html: string): string[] {
  const open: string[] = [];
  const lines = [""];
  const append = (text: string) => lines.push((lines.pop() ?? "") + text);
  for (const [token] of html.matchAll(/<span\b[^>]*>|<\/span>|\n|[^<\n]+|</g)) {
    if (token === "\n") {
      append("</span>".repeat(open.length));
      lines.push(open.join(""));
      continue;
    }
    if (token === "</span>") open.pop();
    else if (token.startsWith("<span")) open.push(token);
    append(token);
  }
  if (html.endsWith("\n")) lines.pop();
  return lines;
}

/**
 * Attributes of something that may be wider than the page, so that it can be scrolled by keyboard.
 *
 * @param label What it is, for screen readers.
 * @returns The attributes, with a space before.
 */
export function scrollable(label: string): string {
  return ` tabindex="0" role="group" aria-label="${escapeHtml(label)}"`;
}

/**
 * Preformatted lines, all in sight.
 *
 * @param lines The lines as HTML with no elements but `span` and `mark`.
 * @param options What they are.
 * @returns HTML.
 */
export function preformatted(lines: readonly string[], { kind, label }: TextBlockOptions): string {
  const longest = lines.reduce((most, line) => Math.max(most, shownLength(line)), 0);
  const wrap = longest > LONGEST_LINE ? " wrap" : "";
  // What cannot need scrolling is no stop for the keyboard.
  const focus = longest > NARROW_LINE ? scrollable(label) : "";
  // The parser drops a line feed directly behind the tag.
  const start = lines[0] === "" ? "\n" : "";
  return `<pre class="${kind}${wrap}"${focus}>${start}${lines.join("\n")}</pre>`;
}

function shownLength(line: string): number {
  return line.replaceAll(/<[^>]*>/g, "").replaceAll(/&[a-z#0-9]+;/g, " ").length;
}
