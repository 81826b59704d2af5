/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** What WCAG 2 asks of text, level AA. */
export const READABLE_CONTRAST = 4.5;

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const STEPS = 20;

/**
 * Reads a colour.
 *
 * @param hex Six hexadecimal digits behind `#`.
 * @returns Its parts.
 */
export function fromHex(hex: string): Rgb {
  const part = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}

/**
 * Writes a colour.
 *
 * @param colour Its parts.
 * @returns Six hexadecimal digits behind `#`.
 */
export function toHex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/**
 * Contrast of two colours as WCAG 2 defines it.
 *
 * @param one A colour.
 * @param other Another.
 * @returns From 1 (equal) to 21 (black on white).
 */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (bright + 0.05) / (dark + 0.05);
}

/**
 * The colour nearest to a given one that can be read on all given backgrounds.
 *
 * @param colour The colour wished for.
 * @param backgrounds What the text stands on; all bright or all dark.
 * @returns The colour, mixed with black or white as far as needed.
 */
export function readableOn(colour: Rgb, ...backgrounds: readonly Rgb[]): Rgb {
  const worst = (candidate: Rgb) => Math.min(...backgrounds.map((ground) => contrast(candidate, ground)));
  const end = worst(BLACK) >= worst(WHITE) ? BLACK : WHITE;
  for (let step = 0; step < STEPS; step++) {
    const mixed = mix(colour, end, step / STEPS);
    if (worst(mixed) >= READABLE_CONTRAST) return mixed;
  }
  return end;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
