import type { CellOutput } from "../nbformat/mod.ts";
import type { DrawnChart } from "./charts.ts";
import type { Highlight } from "./highlight.ts";

/** What all notebooks of a page are rendered with. */
export interface ReportParts {
  /** Colours source code. */
  readonly highlight: Highlight;
  /** Drawn charts, by output. */
  readonly charts: ReadonlyMap<CellOutput, DrawnChart>;
}
