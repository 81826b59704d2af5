/** Writes CSV as RFC 4180 has it: fields with a comma, a quote or a line break stand in quotes, lines end in CRLF. */
export function writeCsv(header: readonly string[], lines: readonly (readonly string[])[]): string {
  return [header, ...lines].map((fields) => fields.map(field).join(",") + "\r\n").join("");
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
