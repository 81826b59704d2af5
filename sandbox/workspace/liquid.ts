/** What the placeholders of a message are filled from, by the word before the first dot. */
export type Context = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const PLACEHOLDER = /\{\{\s*([\w.-]+)\s*\}\}/g;

/**
 * Fills the placeholders of a message: `{{customer.first_name}}`. One that nothing is known of becomes empty, as in Liquid,
 * whose filters and tags are not acted on.
 */
export function fillPlaceholders(text: string, context: Context): string {
  return text.replace(PLACEHOLDER, (_, path: string) => {
    let value: unknown = context;
    for (const name of path.split(".")) {
      value = typeof value === "object" && value !== null && Object.hasOwn(value, name)
        ? Reflect.get(value, name)
        : undefined;
    }
    if (value === undefined || value === null) return "";
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  });
}

/** The places that a message links to, each once. */
export function linksIn(body: string): string[] {
  const found = [...body.matchAll(/href\s*=\s*["']?(https?:\/\/[^"'\s>]+)/gi)].map(([, href = ""]) => href);
  return [...new Set(found)];
}
