import { Buffer } from "node:buffer";
import { isRecord } from "../json.ts";
import { type CellOutput, isJsonMime, type MimeBundle } from "../nbformat/mod.ts";
import { ansiToHtml } from "./ansi.ts";
import { escapeHtml } from "./html.ts";
import { boxTables, renderMarkdown, sanitize } from "./sanitize.ts";

/** Longer texts are cut in the page; the executed copy has all of it. */
const MAX_TEXT = 50_000;

type Render = (value: unknown, bundle: MimeBundle) => string;

/** The alternatives of an output, best first. */
const RENDERERS: readonly (readonly [mimeType: string, render: Render])[] = [
  [
    "image/svg+xml",
    (value, bundle) => image("image/svg+xml", Buffer.from(toText(value)).toString("base64"), bundle),
  ],
  ["image/png", (value, bundle) => image("image/png", toText(value), bundle)],
  ["image/jpeg", (value, bundle) => image("image/jpeg", toText(value), bundle)],
  ["text/html", (value) => `<div class="html">${boxTables(sanitize(toText(value)))}</div>`],
  ["text/markdown", (value) => `<div class="markdown">${renderMarkdown(toText(value))}</div>`],
  ["application/json", (value) => pre("json", escapeHtml(cut(JSON.stringify(value, null, 2) ?? "")))],
  ["text/plain", (value) => pre("text", ansiToHtml(cut(toText(value))))],
];

/**
 * Renders one output of a cell.
 *
 * Nothing in it runs: pictures are `img` elements with data URLs, HTML is sanitised, the rest is text.
 *
 * @param output The output.
 * @returns HTML; empty if there is nothing to show.
 */
export function renderOutput(output: CellOutput): string {
  switch (output.output_type) {
    case "stream":
      return pre(output.name === "stderr" ? "stream stderr" : "stream", ansiToHtml(cut(output.text)));
    case "error": {
      const trace = output.traceback.filter((line) => line !== "").join("\n");
      return pre("error", ansiToHtml(cut(trace === "" ? `${output.ename}: ${output.evalue}` : trace)));
    }
    case "display_data":
    case "execute_result":
      return renderBundle(output.data);
  }
}

function renderBundle(data: MimeBundle): string {
  for (const [mimeType, render] of RENDERERS) {
    const value = data[mimeType];
    if (value !== undefined && value !== null && value !== "") return render(value, data);
  }
  const other = Object.entries(data).find(([mimeType]) => isJsonMime(mimeType));
  if (other !== undefined) return pre("json", escapeHtml(cut(JSON.stringify(other[1], null, 2) ?? "")));
  const types = Object.keys(data);
  return types.length === 0 ? "" : pre("text", escapeHtml(`(output of type ${types.join(", ")})`));
}

function image(mimeType: string, base64: string, bundle: MimeBundle): string {
  const plain = bundle["text/plain"];
  const alt = typeof plain === "string" ? plain.slice(0, 300) : "Output of the cell";
  // Only base64 characters may reach the attribute.
  const data = base64.replaceAll(/[^A-Za-z0-9+/=]/g, "");
  return `<div class="picture" tabindex="0"><img src="data:${mimeType};base64,${data}" alt="${
    escapeHtml(alt)
  }"></div>`;
}

function pre(kind: string, html: string): string {
  return html === "" ? "" : `<pre class="${kind}" tabindex="0">${html}</pre>`;
}

function cut(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  return `${text.slice(0, MAX_TEXT)}\n… ${
    (text.length - MAX_TEXT).toLocaleString("en-US")
  } more characters in the executed copy`;
}

function toText(value: unknown): string {
  if (typeof value === "string") return value;
  return isRecord(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);
}
