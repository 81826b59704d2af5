import { createHash } from "node:crypto";
import { stripVTControlCharacters } from "node:util";
import { isRecord } from "../json.ts";
import type { CellOutput } from "../nbformat/mod.ts";
import { type OutputSanitizer, sanitize } from "./sanitizers.ts";

/** How outputs are turned into lines. */
export interface OutputLinesOptions {
  /** What is taken out of them. @default [] */
  readonly sanitizers?: readonly OutputSanitizer[];
  /** Parts that are left out, such as `image/png`. @default [] */
  readonly ignoredMimeTypes?: readonly string[];
}

const DIGEST_LENGTH = 12;

/**
 * Writes outputs as lines that are the same whenever the outputs mean the same: chunks of a stream are one text, colours
 * are gone, JSON has sorted keys, markup has a line a tag, a picture is its size and digest. Counts, tracebacks and
 * metadata are left out.
 *
 * @param outputs Outputs of one cell.
 * @param options What to leave out.
 * @returns The lines; none if there is no output.
 */
export function outputLines(outputs: readonly CellOutput[], options: OutputLinesOptions = {}): string[] {
  const { sanitizers = [], ignoredMimeTypes = [] } = options;
  const parts: { readonly label: string; text: string }[] = [];
  for (const output of outputs) {
    if (output.output_type === "stream") {
      const last = parts.at(-1);
      if (last?.label === output.name) last.text += output.text;
      else parts.push({ label: output.name, text: output.text });
    } else if (output.output_type === "error") {
      parts.push({ label: "error", text: `${output.ename}: ${output.evalue}` });
    } else {
      const what = output.output_type === "execute_result" ? "result" : "display";
      for (const type of Object.keys(output.data).sort()) {
        if (ignoredMimeTypes.includes(type)) continue;
        parts.push({ label: `${what} ${type}`, text: mimeText(type, output.data[type]) });
      }
    }
  }
  return parts.flatMap(({ label, text }) => [
    `[${label}]`,
    ...sanitize(stripVTControlCharacters(text), sanitizers).replace(/\n$/, "").split("\n"),
  ]);
}

function mimeText(type: string, value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(sortKeys(value), undefined, 2) ?? "";
  if (/^(?:image|audio|video)\/(?!svg)|^application\/pdf$/.test(type)) {
    const digest = createHash("sha256").update(value.replaceAll(/\s/g, "")).digest("hex").slice(
      0,
      DIGEST_LENGTH,
    );
    return `${value.length} characters, SHA-256 ${digest}…`;
  }
  return /html|svg|xml/.test(type) ? value.replaceAll(/>\s*</g, ">\n<") : value;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sortKeys(value[key])]));
}
