import type { Secret } from "./secret.ts";

/** Characters of Base64 that differ between its alphabets or are escaped in a URL. */
const BASE64_FORMS: ReadonlyMap<string, string> = new Map([
  ["+", "(?:[+-]|%2[Bb])"],
  ["/", "(?:[/_]|%2[Ff]|\\\\/)"],
]);

/** The last characters of a Base64 text depend on what follows the key, such as the `:` of Basic authentication. */
const BASE64_TAIL = "(?:[A-Za-z0-9+/_-]|%2[BbFf])*(?:=|%3[Dd]){0,2}";

const HTML_ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&(?:#39|#x27|apos);"],
]);

/**
 * Matches a credential in the forms in which a server, a proxy or a runtime may echo it: as it is, escaped for a URL, for
 * JSON or for HTML, and in Base64, alone or as the user name of Basic authentication.
 *
 * @param secret The credential.
 * @returns The expression, or undefined for an empty credential.
 */
export function secretPattern(secret: Secret): RegExp | undefined {
  const value = secret.reveal();
  if (value === "") return undefined;
  const plain = Array.from(value, characterForms).join("");
  return new RegExp(`${plain}|${base64Forms(value)}`, "g");
}

/** `user:` in Base64: what HTTP Basic authentication sends for a key with an empty password. */
export function basicCredentials(key: Secret): string {
  return encodeBase64(new TextEncoder().encode(`${key.reveal()}:`));
}

function characterForms(character: string): string {
  const percent = Array.from(
    new TextEncoder().encode(character),
    (byte) => `%(?:25)*${anyCase(hex(byte, 2))}`,
  );
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  const json = units.map((unit) => `\\\\u${anyCase(hex(unit, 4))}`).join("");
  // The character itself comes last: `%25` is the escaped form of `%`, not a `%` before "25".
  const forms = [percent.join(""), json, HTML_ENTITIES.get(character), `\\\\?${escape(character)}`];
  return `(?:${forms.filter((form) => form !== undefined).join("|")})`;
}

function base64Forms(value: string): string {
  const bytes = new TextEncoder().encode(value);
  const whole = bytes.subarray(0, bytes.length - bytes.length % 3);
  // The stem of a very short key would match ordinary words.
  if (whole.length < 6) {
    return [value, `${value}:`].map((text) => escape(encodeBase64(new TextEncoder().encode(text)))).join("|");
  }
  return Array.from(encodeBase64(whole), (character) => BASE64_FORMS.get(character) ?? character).join("") +
    BASE64_TAIL;
}

function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}

function anyCase(digits: string): string {
  return digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
