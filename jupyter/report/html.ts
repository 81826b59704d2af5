/**
 * Escapes text for use in HTML, in content and in quoted attributes.
 *
 * @param text Any text.
 * @returns The text with `& < > " '` as entities.
 */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(
    '"',
    "&quot;",
  ).replaceAll("'", "&#39;");
}
