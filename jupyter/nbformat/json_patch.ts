import { isRecord } from "../json.ts";
import { alignEqual, alignGaps } from "./align.ts";
import { equalJson, presentKeys } from "./json_equal.ts";
import { byCodePoint, detectStyle, isSorted, type JsonStyle, writeJson, writeScalar } from "./json_style.ts";
import { elementSpans, memberSpans, type Span } from "./json_text.ts";

/** A child of an edited object or array. */
interface Child {
  /** Its text, with its name if it has one. */
  readonly text: string;
  /** Its position among the children in the original, undefined if it is new. */
  readonly from: number | undefined;
}

/** An element of an edited array. */
export interface EditedElement {
  /** Its position in the original array, undefined if it is new. */
  readonly from: number | undefined;
  /** Writes it. */
  readonly write: (original: Span | undefined, layout: Layout) => string;
}

/** Where a new value is put. */
export interface Layout {
  /** White space at the start of its line. */
  readonly margin: string;
  /** Whether what surrounds it stands in one line. */
  readonly inline: boolean;
}

/**
 * Edits the text of a JSON document: what stays the same keeps every byte, what changes is written as the rest is.
 */
export class JsonPatcher {
  /** The document. */
  readonly text: string;
  /** How it is written. */
  readonly style: JsonStyle;

  /**
   * Prepares the edit of one document.
   *
   * @param text The document, a JSON object.
   */
  constructor(text: string) {
    this.text = text;
    this.style = detectStyle(text);
  }

  /**
   * Edits a value.
   *
   * @param span Where it stands.
   * @param after What it is to be.
   * @param before What it is, if that is known already.
   * @returns Its new text.
   */
  value(span: Span, after: unknown, before: unknown = this.read(span)): string {
    if (equalJson(before, after)) return this.slice(span);
    if (isRecord(before) && isRecord(after)) return this.object(span, after);
    if (Array.isArray(before) && Array.isArray(after)) return this.#list(span, after, before);
    return this.fresh(after, { margin: this.#marginAt(span.start), inline: false });
  }

  /**
   * Edits an object, member by member.
   *
   * @param span Where it stands.
   * @param after What it is to be.
   * @param special How the values of some members are written, by name.
   * @returns Its new text.
   */
  object(
    span: Span,
    after: Readonly<Record<string, unknown>>,
    special: Readonly<Record<string, (value: Span) => string>> = {},
  ): string {
    const members = memberSpans(this.text, span);
    const valid = new Map(members.map(({ key }, index) => [key, index]));
    const spans = members.map(({ name, value }) => ({ start: name.start, end: value.end }));
    const layout = this.#layoutWithin(span, spans);
    const colon = members[0] === undefined
      ? this.style.colon
      : this.text.slice(members[0].name.end, members[0].value.start);
    const kept = members.flatMap(({ key, name, value }, index) => {
      if (after[key] === undefined || !Object.hasOwn(after, key)) return [];
      // Of a repeated name only the last value counts.
      const text = valid.get(key) !== index
        ? this.slice(value)
        : (Object.hasOwn(special, key) ? special[key]?.(value) : undefined) ?? this.value(value, after[key]);
      return [{ key, from: index, text: this.text.slice(name.start, value.start) + text }];
    });
    const added = presentKeys(after).filter((key) => !valid.has(key)).map((key) => ({
      key,
      from: undefined,
      text: writeScalar(key, this.style) + colon + this.fresh(after[key], layout),
    }));
    const inOrder = members.length === 0 ? this.style.sorted : isSorted(members.map(({ key }) => key));
    const children = [...kept, ...added];
    if (inOrder && added.length > 0) children.sort((left, right) => byCodePoint(left.key, right.key));
    return this.#enclose(span, spans, children, layout);
  }

  /**
   * Edits an array whose elements' origin is known.
   *
   * @param span Where it stands.
   * @param elements What it is to hold.
   * @returns Its new text.
   */
  array(span: Span, elements: readonly EditedElement[]): string {
    const spans = elementSpans(this.text, span);
    const layout = this.#layoutWithin(span, spans);
    const children = elements.map(({ from, write }) => ({
      from,
      text: write(from === undefined ? undefined : spans[from], layout),
    }));
    return this.#enclose(span, spans, children, layout);
  }

  /**
   * Writes a value that is new.
   *
   * @param value The value.
   * @param layout Where it is put.
   * @param like A value of the same kind, whose order of members is to be followed.
   * @returns Its text.
   */
  fresh(value: unknown, { margin, inline }: Layout, like?: unknown): string {
    const style = inline ? { ...this.style, indent: "" } : this.style;
    if (style.sorted || !isRecord(like)) return writeJson(value, style, margin);
    const ranks = new Map(Object.keys(like).map((name, rank) => [name, rank]));
    const rank = (name: string): number => ranks.get(name) ?? ranks.size;
    return writeJson(
      value,
      style,
      margin,
      (names) => names.sort((left, right) => rank(left) - rank(right)),
    );
  }

  /**
   * Decodes a value.
   *
   * @param span Where it stands.
   * @returns The value.
   */
  read(span: Span): unknown {
    return JSON.parse(this.slice(span));
  }

  /**
   * Cuts out the text of a value.
   *
   * @param span Where it stands.
   * @returns Its text.
   */
  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  #list(span: Span, after: readonly unknown[], before: readonly unknown[]): string {
    const equal = alignEqual(before, after, equalJson);
    const from = alignGaps(before, after, equal, isSameKind);
    const elements = after.map((element, index) => ({
      from: from[index],
      write: (original: Span | undefined, layout: Layout) =>
        original === undefined
          ? this.fresh(element, layout, before.find((other) => isSameKind(other, element)))
          : this.value(original, element),
    }));
    return this.array(span, elements);
  }

  /** Puts children between the brackets, with the white space that the original has there. */
  #enclose(span: Span, spans: readonly Span[], children: readonly Child[], layout: Layout): string {
    const { text, style } = this;
    const open = text.charAt(span.start);
    const close = text.charAt(span.end - 1);
    const [first, last] = [spans[0], spans.at(-1)];
    if (children.length === 0) return first === undefined ? this.slice(span) : open + close;
    const line = layout.inline ? "" : style.newline + layout.margin;
    const head = first === undefined ? line : text.slice(span.start + 1, first.start);
    const tail = last !== undefined
      ? text.slice(last.end, span.end - 1)
      : layout.inline
      ? ""
      : style.newline + this.#marginAt(span.start);
    const gap = (index: number): string | undefined => {
      const [left, right] = [spans[index], spans[index + 1]];
      return left === undefined || right === undefined ? undefined : text.slice(left.end, right.start);
    };
    const usual = gap(0) ?? (layout.inline ? style.comma : `,${line}`);
    const parts = children.map(({ text: child, from }, index) => {
      if (index === 0) return head + child;
      const previous = children[index - 1]?.from;
      const kept = previous !== undefined && from === previous + 1 ? gap(previous) : undefined;
      return (kept ?? usual) + child;
    });
    return open + parts.join("") + tail + close;
  }

  #layoutWithin(span: Span, spans: readonly Span[]): Layout {
    const { text, style } = this;
    const [first] = spans;
    if (first === undefined) {
      return { margin: this.#marginAt(span.start) + style.indent, inline: style.indent === "" };
    }
    const head = text.slice(span.start + 1, first.start);
    const newline = head.lastIndexOf("\n");
    return newline < 0 ? { margin: "", inline: true } : { margin: head.slice(newline + 1), inline: false };
  }

  #marginAt(index: number): string {
    if (this.style.indent === "") return "";
    const line = this.text.lastIndexOf("\n", index - 1) + 1;
    let end = line;
    while (this.text[end] === " " || this.text[end] === "\t") end++;
    return this.text.slice(line, end);
  }
}

/** Whether a value may be an edited version of another: not an output of another type, nor text instead of an object. */
function isSameKind(left: unknown, right: unknown): boolean {
  if (!isRecord(left) || !isRecord(right)) {
    return typeof left === typeof right && !isRecord(left) && !isRecord(right);
  }
  return left.output_type === right.output_type && left.cell_type === right.cell_type;
}
