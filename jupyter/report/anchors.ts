/**
 * The id of a notebook's section.
 *
 * @param notebook Position among the runs, counted from 0.
 * @returns The id.
 */
export function notebookId(notebook: number): string {
  return `notebook-${notebook + 1}`;
}

/**
 * The id of a code cell.
 *
 * @param notebook Position among the runs, counted from 0.
 * @param number Position among the code cells, counted from 1.
 * @returns The id.
 */
export function cellId(notebook: number, number: number): string {
  return `${notebookId(notebook)}-cell-${number}`;
}
