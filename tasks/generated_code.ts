/**
 * Pieces of generated code: doc comments and the values in their examples.
 *
 * @module
 */

/** Leaves room for what stands before a value in a line of a doc comment. */
const WIDTH = 90;

/** A doc comment, with a line break after it. */
export function docComment(summary: string, example: readonly string[] = []): string {
  if (example.length === 0) return `/** ${summary} */\n`;
  const lines = [summary, "", "@example", "```ts", ...example, "```"];
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

/** A value as it is written in code: in one line where there is room, else a line for each field. */
export function literal(value: unknown, indent = ""): string {
  const line = Deno.inspect(value, {
    breakLength: Infinity,
    compact: true,
    depth: Infinity,
    iterableLimit: Infinity,
    strAbbreviateSize: Infinity,
  });
  if (line.length + indent.length <= WIDTH || typeof value !== "object" || value === null) return line;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = Object.entries(value).map(([name, item]) =>
    `${inner}${isList ? "" : `${propertyName(name)}: `}${literal(item, inner)},\n`
  );
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join("")}${indent}${close}`;
}

function propertyName(name: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : JSON.stringify(name);
}
