import { invalid } from "./app_error.ts";

const POSITION = /^-?\d+(:-?\d+)*$/;

/** Writes where the next page begins, so that callers take it for the opaque text it is meant to be. */
export function encodePageToken(position: readonly number[]): string {
  return btoa(position.join(":")).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_");
}

/** Reads where a page begins. */
export function decodePageToken(token: string, length: number): number[] {
  const text = decode(token);
  const position = text.split(":").map(Number);
  if (!POSITION.test(text) || position.length !== length || !position.every(Number.isSafeInteger)) {
    throw invalid("`start` must be the `next` of the page before, or absent for the first page", "/start");
  }
  return position;
}

function decode(token: string): string {
  try {
    return atob(token.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}
