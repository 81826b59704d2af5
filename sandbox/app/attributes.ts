import type { Attribute } from "../store/attribute_store.ts";

/** Attributes as the App API shows them: each value is text. */
export function attributesByName(attributes: readonly Attribute[]): Record<string, string> {
  return Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
}

/** When each attribute was set, as the App API shows it. */
export function timesByName(attributes: readonly Attribute[]): Record<string, number> {
  return Object.fromEntries(attributes.map(({ name, set_at }) => [name, unixSeconds(set_at)]));
}

/** The App API counts in seconds. */
export function unixSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
