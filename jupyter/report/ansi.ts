import { fromHex, readableOn, type Rgb, toHex } from "./contrast.ts";
import { escapeHtml } from "./html.ts";
import { BACKGROUNDS, DARK, LIGHT, type Theme } from "./theme.ts";

// deno-lint-ignore no-control-regex -- escape codes are made of control characters
const ESCAPE = /\x1b\[([0-9;:?<=>]*)[ -/]*([@-~])|\x1b[\]P^_X][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]/g;
// deno-lint-ignore no-control-regex -- what a page cannot show
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/** The colours that have a class, so that each theme shows its own. Black and white are the text's own colour. */
const NAMES = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];
/** The first sixteen colours of the palette, for backgrounds and for text on them. */
const PALETTE = [
  ...["#000000", "#cd3131", "#0dbc79", "#e5e510", "#2472c8", "#bc3fbc", "#11a8cd", "#e5e5e5"],
  ...["#666666", "#f14c4c", "#23d18b", "#f5f543", "#3b8eea", "#d670d6", "#29b8db", "#ffffff"],
].map(fromHex);

/** A colour: one of the sixteen by its number, or any other. */
type Colour = number | Rgb;

const MARKS = ["bold", "dim", "italic", "underline", "strike"] as const;

interface Style {
  readonly colour?: Colour | undefined;
  readonly background?: Colour | undefined;
  readonly inverse?: boolean;
  readonly marks: ReadonlySet<(typeof MARKS)[number]>;
}

const PLAIN: Style = { marks: new Set() };

/**
 * Terminal output as HTML: escaped, the colours and weights of ANSI codes as classes, all other codes dropped.
 * Colours that the terminal would not show readably on this page are moved until they are readable, in both themes.
 *
 * @param text Output as a terminal would get it.
 * @returns HTML for a `pre`.
 */
export function ansiToHtml(text: string): string {
  let style = PLAIN;
  let position = 0;
  let html = "";
  for (const match of text.matchAll(ESCAPE)) {
    html += span(text.slice(position, match.index), style);
    position = match.index + match[0].length;
    if (match[2] === "m") style = applyCodes(style, (match[1] ?? "").split(";"));
  }
  return html + span(text.slice(position), style);
}

/**
 * Drops ANSI codes.
 *
 * @param text Output as a terminal would get it.
 * @returns The text alone.
 */
export function stripAnsi(text: string): string {
  return text.replaceAll(ESCAPE, "");
}

function span(text: string, style: Style): string {
  const content = escapeHtml(text.replaceAll(CONTROLS, ""));
  const { classes, declarations } = look(style);
  if (content === "" || classes.length === 0) return content;
  const css = declarations.length === 0 ? "" : ` style="${declarations.join(";")}"`;
  return `<span class="${classes.map((name) => `ansi-${name}`).join(" ")}"${css}>${content}</span>`;
}

function look(
  style: Style,
): { readonly classes: readonly string[]; readonly declarations: readonly string[] } {
  const marks = MARKS.filter((mark) => style.marks.has(mark));
  const { colour, background, inverse = false } = style;
  if (inverse && colour === undefined && background === undefined) {
    return { classes: ["inverse", ...marks], declarations: [] };
  }
  // A reversed default is the colour that the page does not have; black on the colour is as near as it gets.
  const [front, back] = inverse ? [background, colour ?? 7] : [colour, background];
  if (back === undefined) {
    if (front === undefined) return { classes: marks, declarations: [] };
    if (typeof front === "number") {
      return { classes: [front === 8 ? "grey" : NAMES[front % 8] ?? "black", ...marks], declarations: [] };
    }
    const [onLight, onDark] = [LIGHT, DARK].map((theme) => toHex(readableOn(front, ...grounds(theme))));
    return { classes: ["any", ...marks], declarations: [`--on-light:${onLight}`, `--on-dark:${onDark}`] };
  }
  const ground = toRgb(back);
  const ink = toHex(readableOn(toRgb(front ?? (readableOn([0, 0, 0], ground)[0] === 0 ? 0 : 15)), ground));
  return {
    classes: ["any", ...marks],
    declarations: [`--on-light:${ink}`, `--on-dark:${ink}`, `background:${toHex(ground)}`],
  };
}

function grounds(theme: Theme): Rgb[] {
  return BACKGROUNDS.map((name) => fromHex(theme[name] ?? "#ffffff"));
}

function toRgb(colour: Colour): Rgb {
  return typeof colour === "number" ? PALETTE[colour] ?? [0, 0, 0] : colour;
}

/** What single codes switch. */
const SWITCHES: ReadonlyMap<number, (style: Style) => Style> = new Map([
  [0, () => PLAIN],
  [1, marked("bold")],
  [2, marked("dim")],
  [3, marked("italic")],
  [4, marked("underline")],
  [7, (style: Style) => ({ ...style, inverse: true })],
  [9, marked("strike")],
  [21, marked("underline")],
  [22, unmarked("bold", "dim")],
  [23, unmarked("italic")],
  [24, unmarked("underline")],
  [27, (style: Style) => ({ ...style, inverse: false })],
  [29, unmarked("strike")],
  [39, (style: Style) => ({ ...style, colour: undefined })],
  [49, (style: Style) => ({ ...style, background: undefined })],
]);

function applyCodes(before: Style, groups: readonly string[]): Style {
  let style = before;
  for (let index = 0; index < groups.length; index++) {
    // Parts behind a colon belong to their code, as in `4:3`, a wavy underline, and `38:2::255:0:0`, a colour.
    const [code = 0, ...parts] = (groups[index] ?? "").split(":").map(Number);
    const change = SWITCHES.get(code);
    if (code === 4 && parts[0] === 0) style = unmarked("underline")(style);
    else if (change !== undefined) style = change(style);
    else if (code === 38 || code === 48 || code === 58) {
      const after = parts.length > 0 ? withoutSpace(parts) : groups.slice(index + 1, index + 5).map(Number);
      if (parts.length === 0) index += after[0] === 5 ? 2 : 4;
      const colour = extendedColour(after);
      if (code === 38) style = { ...style, colour };
      else if (code === 48) style = { ...style, background: colour };
    } else {
      const base = Math.floor(code / 10) * 10;
      const number = code - base;
      if (number > 7) continue;
      if (base === 30 || base === 90) style = { ...style, colour: number + (base === 90 ? 8 : 0) };
      if (base === 40 || base === 100) style = { ...style, background: number + (base === 100 ? 8 : 0) };
    }
  }
  return style;
}

/** With colons, an id of the colour space stands before red, green and blue; some leave it out. */
function withoutSpace(parts: readonly number[]): readonly number[] {
  return parts[0] === 2 && parts.length > 4 ? [2, ...parts.slice(2)] : parts;
}

/** `5;n` is a colour of the palette, `2;r;g;b` any. */
function extendedColour([kind, ...values]: readonly number[]): Colour | undefined {
  const byte = (value: number | undefined) => Math.min(255, Math.max(0, Math.trunc(value ?? 0) || 0));
  if (kind === 2) return [byte(values[0]), byte(values[1]), byte(values[2])];
  if (kind !== 5) return undefined;
  const index = byte(values[0]);
  if (index < 16) return index;
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return [grey, grey, grey];
  }
  const level = (size: number) => {
    const step = Math.floor((index - 16) / size) % 6;
    return step === 0 ? 0 : 55 + step * 40;
  };
  return [level(36), level(6), level(1)];
}

function marked(mark: (typeof MARKS)[number]): (style: Style) => Style {
  return (style) => ({ ...style, marks: new Set([...style.marks, mark]) });
}

function unmarked(...names: readonly (typeof MARKS)[number][]): (style: Style) => Style {
  return (style) => ({ ...style, marks: style.marks.difference(new Set(names)) });
}
