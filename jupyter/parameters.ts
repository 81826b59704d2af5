import { NotebookError } from "./errors.ts";
import type { JsonValue } from "./json.ts";
import { type Cell, cellTags, type CodeCell, createCellId, type Notebook } from "./nbformat/mod.ts";

/** Values for a notebook, by name. */
export interface NotebookParameters {
  /** Any JSON value. */
  readonly [name: string]: JsonValue;
}

/** Tag of the cell that declares the parameters and their defaults. */
export const PARAMETERS_TAG = "parameters";
/** Tag of the cell that holds the values of a run. */
export const INJECTED_TAG = "injected-parameters";

const MAX_TYPED_LENGTH = 100_000;

/**
 * Turns the text of `-p name=value` into a typed value: numbers, `true`, `false`, `null` and JSON as what they are,
 * anything else as text. Numbers that would not survive the way back, such as `00012`, stay text.
 *
 * @param text The value as typed.
 * @returns The value.
 */
export function parseParameterValue(text: string): JsonValue {
  if (text.length > MAX_TYPED_LENGTH) return text;
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  return typeof value === "number" &&
      (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
    ? text
    : value;
}

/**
 * The names that the cell tagged `parameters` declares, each in a declaration of its own.
 *
 * @param notebook The notebook.
 * @returns Name to `const`, `let` or `var`; undefined if no cell has the tag.
 */
export function declaredParameters(notebook: Notebook): ReadonlyMap<string, string> | undefined {
  const cell = notebook.cells.find((candidate) =>
    candidate.cell_type === "code" && cellTags(candidate).includes(PARAMETERS_TAG)
  );
  if (cell === undefined) return undefined;
  const declarations = cell.source.matchAll(
    /(?:^|;)[ \t]*(?:export\s+)?(const|let|var)\s+([A-Za-z_$][\w$]*)/gm,
  );
  return new Map([...declarations].map(([, keyword = "const", name = ""]) => [name, keyword]));
}

/**
 * Puts a cell with values behind the cell tagged `parameters`, or before the first code cell if there is none.
 *
 * An earlier injected cell is replaced. Each name is declared again with the keyword that the notebook uses,
 * which the kernel allows, so that later cells see the new value.
 *
 * @param notebook The notebook; it is not changed.
 * @param parameters The values.
 * @param path Name of the notebook, for error messages.
 * @returns The notebook with the injected cell; the same one if there are no parameters.
 * @throws {NotebookError} Of kind `invalid-parameter` if the notebook declares parameters, but not that one.
 */
export function injectParameters(notebook: Notebook, parameters: NotebookParameters, path: string): Notebook {
  const names = Object.keys(parameters);
  if (names.length === 0) return notebook;
  const declared = declaredParameters(notebook);
  for (const name of names) {
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) {
      throw invalid(path, `${JSON.stringify(name)} is not a name`);
    }
    if (declared !== undefined && !declared.has(name)) {
      const known = [...declared.keys()].join(", ");
      throw invalid(
        path,
        `it has no parameter "${name}". Known parameters: ${known === "" ? "none" : known}`,
      );
    }
  }
  const kept = notebook.cells.filter((cell) => !isInjectedCell(cell));
  const source = names.map((name) =>
    `${declared?.get(name) ?? "const"} ${name} = ${JSON.stringify(parameters[name])};`
  ).join("\n");
  const injected: CodeCell = {
    cell_type: "code",
    id: createCellId(new Set(kept.map((cell) => cell.id))),
    metadata: { tags: [INJECTED_TAG] },
    source,
    execution_count: null,
    outputs: [],
  };
  const declaring = kept.findIndex((cell) =>
    cell.cell_type === "code" && cellTags(cell).includes(PARAMETERS_TAG)
  );
  const firstCode = kept.findIndex((cell) => cell.cell_type === "code");
  const position = declaring >= 0 ? declaring + 1 : Math.max(0, firstCode);
  return { ...notebook, cells: kept.toSpliced(position, 0, injected) };
}

/**
 * Tells whether a cell was put in by {@linkcode injectParameters}.
 *
 * @param cell Any cell.
 * @returns Whether it has the tag.
 */
export function isInjectedCell(cell: Cell): boolean {
  return cellTags(cell).includes(INJECTED_TAG);
}

function invalid(path: string, why: string): NotebookError {
  return new NotebookError("invalid-parameter", `Cannot set parameters of "${path}": ${why}`, {
    location: { path },
  });
}
