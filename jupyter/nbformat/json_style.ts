import { isRecord } from "../json.ts";
import { presentKeys } from "./json_equal.ts";
import { memberSpans, rootSpan } from "./json_text.ts";

/** How a JSON document is written. */
export interface JsonStyle {
  /** What a level is indented by; empty if everything stands in one line. */
  readonly indent: string;
  /** What ends a line. */
  readonly newline: string;
  /** What stands between the name and the value of a member. */
  readonly colon: string;
  /** What stands between two values in one line. */
  readonly comma: string;
  /** Whether characters beyond ASCII are written as escapes. */
  readonly ascii: boolean;
  /** Whether members come in the order of their names. */
  readonly sorted: boolean;
}

/** How Jupyter's own writer writes. */
export const JUPYTER_STYLE: JsonStyle = {
  indent: " ",
  newline: "\n",
  colon: ": ",
  comma: ", ",
  ascii: false,
  sorted: true,
};

/**
 * Finds out how a document is written, from its first lines and its characters.
 *
 * @param text The document, an object.
 * @returns Its style; Jupyter's where it does not tell.
 */
export function detectStyle(text: string): JsonStyle {
  const root = rootSpan(text);
  const members = memberSpans(text, root);
  const [first, second] = members;
  if (first === undefined) return JUPYTER_STYLE;
  const gap = text.slice(root.start + 1, first.name.start);
  const newline = /\r?\n/.exec(gap)?.[0];
  const between = second === undefined ? undefined : text.slice(first.value.end, second.name.start);
  return {
    indent: newline === undefined ? "" : gap.slice(gap.lastIndexOf("\n") + 1) || JUPYTER_STYLE.indent,
    newline: newline ?? JUPYTER_STYLE.newline,
    colon: text.slice(first.name.end, first.value.start),
    comma: between === undefined || between.includes("\n") ? JUPYTER_STYLE.comma : between,
    ascii: isEscapedText(text),
    sorted: isSorted(members.map(({ key }) => key)),
  };
}

/**
 * Tells whether names come in the order in which Python sorts them.
 *
 * @param names The names.
 * @returns Whether they are in order.
 */
export function isSorted(names: readonly string[]): boolean {
  return names.every((name, index) => index === 0 || byCodePoint(names[index - 1] ?? "", name) <= 0);
}

/**
 * Orders names as Python does; UTF-16 units, which `sort()` compares, differ beyond the basic plane.
 *
 * @param left One name.
 * @param right The other.
 * @returns Below 0, 0 or above 0, as `sort()` wants it.
 */
export function byCodePoint(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left.charCodeAt(at) === right.charCodeAt(at)) at++;
  // Inside a pair of surrogates the first halves were equal, and the second halves are in order.
  return (left.codePointAt(at) ?? -1) - (right.codePointAt(at) ?? -1);
}

/**
 * Writes a value over several lines, or in one where the style has none.
 *
 * @param value A JSON value; members that are undefined are left out.
 * @param style How to write.
 * @param margin White space at the start of the line in which the value begins.
 * @param order Puts the names of an object in order; by default they are sorted if the style is.
 * @returns Its text.
 */
export function writeJson(
  value: unknown,
  style: JsonStyle,
  margin = "",
  order: (names: string[]) => string[] = (names) => style.sorted ? names.sort(byCodePoint) : names,
): string {
  const inner = margin + style.indent;
  const enclose = (open: string, children: readonly string[], close: string): string => {
    if (children.length === 0) return open + close;
    if (style.indent === "") return open + children.join(style.comma) + close;
    const line = style.newline + inner;
    return open + line + children.join(`,${line}`) + style.newline + margin + close;
  };
  if (Array.isArray(value)) {
    return enclose("[", value.map((element) => writeJson(element, style, inner, order)), "]");
  }
  if (!isRecord(value)) return writeScalar(value, style);
  const children = order(presentKeys(value)).map((name) =>
    writeScalar(name, style) + style.colon + writeJson(value[name], style, inner, order)
  );
  return enclose("{", children, "}");
}

/**
 * Writes a text, a number, a truth value or null.
 *
 * @param value The value.
 * @param style How to write.
 * @returns Its text.
 */
export function writeScalar(value: unknown, style: JsonStyle): string {
  if (typeof value === "number" && Math.abs(value) < SMALLEST_IN_FULL && value !== 0) {
    return value.toExponential().replace(/-(\d)$/, "-0$1");
  }
  // What JSON does not know, such as undefined inside an array, becomes null there too.
  const text = JSON.stringify(value) ?? "null";
  return style.ascii ? text.replaceAll(/[\x7f-\uffff]/g, toEscape) : text;
}

/** Below it Python writes an exponent of at least two digits. */
const SMALLEST_IN_FULL = 1e-4;

function toEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function isEscapedText(text: string): boolean {
  return /(?<!\\)(?:\\\\)*\\u(?!00[0-7])/i.test(text) && !/[\x80-\uffff]/.test(text.replace(/^\uFEFF/, ""));
}
