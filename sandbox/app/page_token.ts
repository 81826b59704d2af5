import { invalid } from "./app_error.ts";

/** Writes where the next page begins, so that callers take it for the opaque text it is meant to be. */
export function encodePageToken(position: readonly number[]): string {
  return btoa(position.join(":")).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_");
}

/** Reads where a page begins. */
export function decodePageToken(token: string, length: number): number[] {
  const position = decode(token).split(":").map(Number);
  if (position.length !== length || !position.every(Number.isSafeInteger)) {
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
