import { isRecord } from "../json.ts";
import { type CellOutput, isJsonMime, type MimeBundle } from "../nbformat/mod.ts";
import { ansiToHtml } from "./ansi.ts";
import type { DrawnChart } from "./charts.ts";
import { escapeHtml } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { droppedElements, sanitize, svgUrl } from "./sanitize.ts";
import { cutMiddle, scrollable, textBlock } from "./text_block.ts";

/** Makes HTML of one alternative of an output; empty if there is nothing to show of it. */
type Render = (value: unknown, bundle: MimeBundle) => string;

const picture = (mimeType: string): Render => (value, bundle) =>
  // Only base64 characters may reach the attribute.
  image(`data:${mimeType};base64,${toText(value).replaceAll(/[^A-Za-z0-9+/=]/g, "")}`, bundle);

/** The alternatives of an output, best first. */
const RENDERERS: readonly (readonly [mimeType: string, render: Render])[] = [
  ["image/svg+xml", (value, bundle) => image(svgUrl(toText(value)), bundle)],
  ["image/png", picture("image/png")],
  ["image/jpeg", picture("image/jpeg")],
  ["image/webp", picture("image/webp")],
  ["image/gif", picture("image/gif")],
  ["text/html", (value) => htmlOutput(toText(value))],
  ["text/markdown", (value) => `<div class="markdown">${renderMarkdown(toText(value))}</div>`],
  ["application/json", json],
  [
    "text/latex",
    (value) => textBlock(escapeHtml(cutMiddle(toText(value))), { kind: "text", label: "Formula" }),
  ],
  ["text/plain", (value) => textBlock(terminalHtml(toText(value)), { kind: "text", label: "Output" })],
];

/** A traceback says first what is wrong; then come the nearest frames. */
const ERROR_SIGHT = { first: 12, last: 0 };

/**
 * Renders one output of a cell.
 *
 * Nothing in it runs: pictures are `img` elements with data URLs, HTML is sanitised, the rest is text.
 *
 * @param output The output.
 * @param chart What was drawn of its Vega-Lite specification. @default nothing
 * @returns HTML; empty if there is nothing to show.
 */
export function renderOutput(output: CellOutput, chart?: DrawnChart): string {
  switch (output.output_type) {
    case "stream": {
      const isError = output.name === "stderr";
      return textBlock(terminalHtml(output.text), {
        kind: isError ? "stream stderr" : "stream",
        label: isError ? "Standard error" : "Standard output",
      });
    }
    case "error": {
      const trace = output.traceback.filter((line) => line !== "").join("\n");
      return textBlock(terminalHtml(trace === "" ? `${output.ename}: ${output.evalue}` : trace), {
        kind: "error",
        label: "Error",
        sight: ERROR_SIGHT,
      });
    }
    case "display_data":
    case "execute_result":
      return renderBundle(
        chart?.svg === undefined ? output.data : { ...output.data, "image/svg+xml": chart.svg },
      ) + (chart?.problem === undefined ? "" : `<p class="note">${escapeHtml(chart.problem)}</p>`);
  }
}

function renderBundle(data: MimeBundle): string {
  const shown = firstShown(data);
  const dropped = typeof data["text/html"] === "string" && !hasPicture(data)
    ? droppedElements(data["text/html"])
    : [];
  return dropped.length === 0
    ? shown
    : `${shown}<p class="note">Left out, since nothing in this page runs or loads: ${
      dropped.join(", ")
    }.</p>`;
}

function hasPicture(data: MimeBundle): boolean {
  return Object.entries(data).some(([type, value]) => type.startsWith("image/") && value !== "");
}

function firstShown(data: MimeBundle): string {
  for (const [mimeType, render] of RENDERERS) {
    const value = data[mimeType];
    if (value === undefined || value === null || value === "") continue;
    const html = render(value, data);
    if (html !== "") return html;
  }
  const types = Object.keys(data);
  const other = types.find((mimeType) => isJsonMime(mimeType));
  if (other !== undefined) return `<p class="note">${escapeHtml(other)}</p>${json(data[other])}`;
  const texts = types.filter((type) => type.startsWith("text/") || type === "application/javascript");
  const text = texts.map((type) => toText(data[type])).find((content) => content !== "");
  const name = types.length === 0
    ? ""
    : `<p class="note">Output of a type that this page does not draw: ${escapeHtml(types.join(", "))}</p>`;
  return text === undefined
    ? name
    : name + textBlock(escapeHtml(cutMiddle(text)), { kind: "text", label: "Output" });
}

function htmlOutput(html: string): string {
  const safe = sanitize(html);
  if (!/<img\b/.test(safe) && safe.replaceAll(/<[^>]*>|&nbsp;|\s/g, "") === "") return "";
  // Colours that were chosen for white paper get white paper.
  const paper = /style="[^"]*\bcolor:/.test(safe) ? " paper" : "";
  const focus = /style="[^"]*width:/.test(safe) ? scrollable("Output") : "";
  return `<div class="html${paper}"${focus}>${safe}</div>`;
}

function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2) ?? "";
  return textBlock(escapeHtml(cutMiddle(text)), { kind: "json", label: "JSON" });
}

function image(url: string, bundle: MimeBundle): string {
  const plain = bundle["text/plain"];
  const alt = typeof plain === "string" && plain !== "" ? plain.slice(0, 300) : "Output of the cell";
  return `<div class="picture"${scrollable("Picture")}><img src="${url}" alt="${escapeHtml(alt)}"></div>`;
}

function terminalHtml(text: string): string {
  return ansiToHtml(cutMiddle(text));
}

function toText(value: unknown): string {
  if (typeof value === "string") return value;
  return isRecord(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);
}
