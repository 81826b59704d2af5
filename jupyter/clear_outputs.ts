import type { Cell, Metadata, Notebook } from "./nbformat/mod.ts";

/**
 * The notebook without what executing it has left behind: outputs, counts, times.
 *
 * @param notebook The notebook; it is not changed.
 * @returns The cleared notebook.
 */
export function clearOutputs(notebook: Notebook): Notebook {
  return { ...notebook, cells: notebook.cells.map(clearCell) };
}

function clearCell(cell: Cell): Cell {
  if (cell.cell_type !== "code") return cell;
  return { ...cell, metadata: withoutTimes(cell.metadata), outputs: [], execution_count: null };
}

/** Executors note times as strings; `metadata.execution.timeout` is the author's and stays. */
function withoutTimes(metadata: Metadata): Metadata {
  const { execution, ...rest } = metadata;
  if (typeof execution !== "object" || execution === null || Array.isArray(execution)) return metadata;
  const kept = Object.fromEntries(Object.entries(execution).filter(([, value]) => typeof value !== "string"));
  return Object.keys(kept).length === 0 ? rest : { ...rest, execution: kept };
}
