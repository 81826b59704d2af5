import { escapeHtml } from "./html.ts";

// deno-lint-ignore no-control-regex -- escape codes are made of control characters
const ESCAPE = /\x1b\[([0-9;:]*)([A-Za-z])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-_]/g;
// deno-lint-ignore no-control-regex -- what a page cannot show
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f]/g;

const COLOURS = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

interface Style {
  colour?: string;
  bold?: boolean;
  dim?: boolean;
  italic?: boolean;
  underline?: boolean;
}

/**
 * Terminal output as HTML: escaped, the colours and weights of ANSI codes as classes, all other codes dropped.
 *
 * @param text Output as a terminal would get it.
 * @returns HTML for a `pre`.
 */
export function ansiToHtml(text: string): string {
  let style: Style = {};
  let position = 0;
  let html = "";
  for (const match of text.matchAll(ESCAPE)) {
    html += span(text.slice(position, match.index), style);
    position = match.index + match[0].length;
    if (match[2] === "m") style = applyCodes(style, (match[1] ?? "").split(/[;:]/).map(Number));
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
  const classes = [
    ...(style.colour === undefined ? [] : [`ansi-${style.colour}`]),
    ...(["bold", "dim", "italic", "underline"] as const).filter((name) => style[name]).map((name) =>
      `ansi-${name}`
    ),
  ];
  return content === "" || classes.length === 0
    ? content
    : `<span class="${classes.join(" ")}">${content}</span>`;
}

function applyCodes(before: Style, codes: readonly number[]): Style {
  let style = { ...before };
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0;
    const colour = COLOURS[code % 10];
    if (code === 0) style = {};
    else if (code === 1) style.bold = true;
    else if (code === 2) style.dim = true;
    else if (code === 3) style.italic = true;
    else if (code === 4) style.underline = true;
    else if (code === 22) style = without(style, "bold", "dim");
    else if (code === 23) style = without(style, "italic");
    else if (code === 24) style = without(style, "underline");
    else if (((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) && colour !== undefined) {
      style.colour = colour;
    } else if (code === 39) style = without(style, "colour");
    // 38 and 48 are followed by a palette index or by red, green and blue.
    else if (code === 38 || code === 48) index += codes[index + 1] === 5 ? 2 : 4;
  }
  return style;
}

function without(style: Style, ...names: readonly (keyof Style)[]): Style {
  const rest = { ...style };
  for (const name of names) delete rest[name];
  return rest;
}
