/**
 * Charts for notebook outputs, from Vega-Lite specifications: interactive where the front end can, SVG everywhere.
 *
 * The only module that loads Vega.
 *
 * @module
 */

import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Displayable, DisplayBundle } from "./display.ts";
import { isRecord } from "./json.ts";

export type { Displayable, DisplayBundle } from "./display.ts";

/** Anything that gives rows as records, such as a polars `DataFrame`. */
export interface RecordSource {
  /** The rows. */
  toRecords(): readonly Readonly<Record<string, unknown>>[];
}

/** Inline data of a chart. */
export interface ChartData {
  /** The rows, or a frame. */
  readonly values: readonly object[] | RecordSource;
  /** Other Vega-Lite data settings. */
  readonly [key: string]: unknown;
}

/**
 * A Vega-Lite specification. Only what every chart should have is spelt out;
 * see https://vega.github.io/vega-lite/docs/spec.html for the rest.
 */
export interface ChartSpec {
  /** What the chart shows. */
  readonly title?: string | readonly string[] | Readonly<Record<string, unknown>>;
  /** The chart in words, for those who cannot see it. @default the title */
  readonly description?: string;
  /** The data. */
  readonly data?: ChartData;
  /** Width of the plot in pixels. @default 560 */
  readonly width?: number | "container" | Readonly<Record<string, unknown>>;
  /** Height of the plot in pixels. @default 300 */
  readonly height?: number | "container" | Readonly<Record<string, unknown>>;
  /** Everything else of the specification. */
  readonly [key: string]: unknown;
}

const SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";
const DEFAULT_WIDTH = 560;
const DEFAULT_HEIGHT = 300;
/** The kernel damages its own stream with outputs of several megabytes; the picture alone is enough then. */
const MAX_SPEC_CHARACTERS = 1_000_000;

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', Arial, sans-serif";

const CONFIG = {
  background: "#ffffff",
  font: FONT,
  padding: 12,
  title: {
    fontSize: 16,
    fontWeight: 600,
    anchor: "start",
    offset: 12,
    subtitleFontSize: 13,
    subtitleColor: "#555555",
  },
  axis: {
    labelFontSize: 12,
    titleFontSize: 13,
    titleFontWeight: 500,
    titlePadding: 10,
    labelColor: "#333333",
    titleColor: "#222222",
    gridColor: "#e6e6e6",
    domainColor: "#888888",
    tickColor: "#888888",
  },
  // Without a canvas Vega guesses how wide text is, and guesses too much.
  legend: { labelFontSize: 12, labelLimit: 360, titleFontSize: 12, titleFontWeight: 500 },
  header: { labelFontSize: 12, titleFontSize: 13 },
  view: { stroke: "transparent" },
  bar: { color: "#2f6fb0" },
  line: { color: "#2f6fb0", strokeWidth: 2 },
  area: { color: "#2f6fb0" },
  point: { color: "#2f6fb0" },
  rect: { color: "#2f6fb0" },
} as const;

/**
 * Draws a chart.
 *
 * @param spec A Vega-Lite specification; `data.values` may be a frame. Give it a title and titled axes with units.
 * @returns The chart; let it be the last value of a cell.
 * @throws {TypeError} If Vega-Lite does not understand the specification, or `data.values` is neither rows nor a frame.
 *
 * @example A bar chart
 * ```ts
 * import { showChart } from "@customerio-notebooks/jupyter/chart";
 *
 * const chart = showChart({
 *   title: "Revenue by country",
 *   data: { values: [{ country: "SE", revenue: 12 }, { country: "NO", revenue: 7 }] },
 *   mark: "bar",
 *   encoding: {
 *     x: { field: "revenue", type: "quantitative", title: "Revenue (USD)" },
 *     y: { field: "country", type: "nominal", title: "Country" },
 *   },
 * });
 * const bundle = await chart[Symbol.for("Jupyter.display")]?.();
 * if (!String(bundle?.["image/svg+xml"]).startsWith("<svg")) throw new Error("not drawn");
 * ```
 */
export function showChart(spec: ChartSpec): Displayable {
  const complete = completeSpec(spec);
  const runtime = compileSpec(complete);
  return {
    [Symbol.for("Jupyter.display")]: async (): Promise<DisplayBundle> => {
      const view = new View(runtime, { renderer: "none" });
      try {
        const svg = await view.toSVG();
        const interactive = JSON.stringify(complete).length <= MAX_SPEC_CHARACTERS;
        return {
          ...(interactive ? { "application/vnd.vegalite.v5+json": complete } : {}),
          "image/svg+xml": svg,
          "text/plain": describe(spec),
        };
      } finally {
        view.finalize();
      }
    },
  };
}

function completeSpec(spec: ChartSpec): Record<string, unknown> {
  const sized = isSized(spec) ? { width: DEFAULT_WIDTH, height: DEFAULT_HEIGHT } : {};
  const { data, config, ...rest } = spec;
  return {
    $schema: SCHEMA,
    description: describe(spec),
    ...sized,
    ...rest,
    ...(data === undefined ? {} : { data: { ...data, values: plainRows(data.values, describe(spec)) } }),
    config: mergeConfig(CONFIG, config),
  };
}

/** Composed charts get their sizes from their parts; categories on an axis want a step and not a fixed size. */
function isSized(spec: ChartSpec): boolean {
  return !["hconcat", "vconcat", "concat", "facet", "repeat"].some((key) => key in spec);
}

/** Notebooks are not type-checked when they run, so what is no row must be said in words. */
function plainRows(values: ChartData["values"] | undefined, title: string): unknown[] {
  const rows: unknown = isRecordSource(values) ? values.toRecords() : values;
  if (!Array.isArray(rows) || !rows.every(isRecord)) {
    throw new TypeError(`Cannot draw the chart "${title}": data.values must be a frame or a list of records`);
  }
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plainValue(value)]))
  );
}

/** A polars frame is a proxy that has its methods without `in` knowing of them. */
function isRecordSource(values: ChartData["values"] | undefined): values is RecordSource {
  return typeof values === "object" && values !== null &&
    typeof Reflect.get(values, "toRecords") === "function";
}

/** The specification travels as JSON, which knows neither bigint nor Date. */
function plainValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? null : value.toISOString();
}

function mergeConfig(base: Readonly<Record<string, unknown>>, given: unknown): Record<string, unknown> {
  if (!isRecord(given)) return { ...base };
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(given)) {
    const below = merged[key];
    merged[key] = isRecord(below) ? mergeConfig(below, value) : value;
  }
  return merged;
}

function compileSpec(spec: Record<string, unknown>): ReturnType<typeof parse> {
  try {
    // Vega-Lite checks the specification itself; its own type would forbid frames and shared fragments.
    return parse(compile(spec as unknown as TopLevelSpec).spec);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new TypeError(
      `Cannot draw the chart "${
        describe(spec)
      }": ${why}. See https://vega.github.io/vega-lite/docs/spec.html`,
      { cause },
    );
  }
}

function describe(spec: Readonly<Record<string, unknown>>): string {
  if (typeof spec.description === "string") return spec.description;
  const title = isRecord(spec.title) ? spec.title.text : spec.title;
  if (typeof title === "string") return title;
  return Array.isArray(title) ? title.join(" ") : "Chart without a title";
}
