/** The colours of the page by name, for one theme. */
export interface Theme {
  /** Colour of each name, as six hexadecimal digits behind `#`. */
  readonly [name: string]: string;
}

/** Backgrounds that text of any colour may stand on. */
export const BACKGROUNDS = ["page", "panel", "bad-panel", "warn-panel", "mark"] as const;

/** Colours for text; each is readable on each of {@linkcode BACKGROUNDS}, which a test proves. */
export const TEXT_COLOURS = [
  ...["text", "soft", "link", "good", "bad"],
  ...["keyword", "string", "comment", "number", "title"],
  ...["red", "green", "yellow", "blue", "magenta", "cyan"],
] as const;

/** The light theme; also that of paper. */
export const LIGHT: Theme = {
  page: "#ffffff",
  panel: "#f6f8fa",
  "bad-panel": "#fff1f0",
  "warn-panel": "#fff8e6",
  mark: "#ffe3e0",
  line: "#d8dee4",
  text: "#1f2328",
  soft: "#57606a",
  link: "#0b56a3",
  good: "#166b2e",
  bad: "#b82525",
  keyword: "#a8204a",
  string: "#0a5482",
  comment: "#57606a",
  number: "#0550ae",
  title: "#6f38b8",
  red: "#b82525",
  green: "#166b2e",
  yellow: "#7a5500",
  blue: "#0b56a3",
  magenta: "#832299",
  cyan: "#0a6475",
};

/** The dark theme. */
export const DARK: Theme = {
  page: "#14181d",
  panel: "#1c2229",
  "bad-panel": "#33191b",
  "warn-panel": "#2d2714",
  mark: "#4a2023",
  line: "#3a434e",
  text: "#e3e8ee",
  soft: "#a6b1bd",
  link: "#7fbaf7",
  good: "#62cc7c",
  bad: "#ff9a91",
  keyword: "#ff9fb5",
  string: "#9ecbff",
  comment: "#a6b1bd",
  number: "#88c1ff",
  title: "#d8b0ff",
  red: "#ff9a91",
  green: "#62cc7c",
  yellow: "#e3b341",
  blue: "#7fbaf7",
  magenta: "#e6abf3",
  cyan: "#63d0dd",
};

/**
 * A theme as variables of a style sheet.
 *
 * @param theme The colours.
 * @returns Declarations such as `--page: #ffffff;`.
 */
export function themeVariables(theme: Theme): string {
  return Object.entries(theme).map(([name, colour]) => `--${name}: ${colour};`).join(" ");
}
