import { resolve } from "node:path";
import type { Finding, NotebookEdit } from "../check/finding.ts";
import { toSource } from "../check/notebook_source.ts";
import { loadParser } from "../check/parse_code.ts";
import { ruleSwitch } from "../check/suppression.ts";
import { type Notebook, readNotebook, serializeNotebook } from "../nbformat/mod.ts";
import { writeAtomically } from "../output_folder.ts";
import { selectNotebooks } from "../select.ts";
import { applyRules, type LintOptions } from "./lint.ts";

/** Result of {@linkcode fixNotebooks}. */
export interface FixResult {
  /** The notebooks that were written. */
  readonly changed: readonly string[];
  /** What was done away with, by notebook. */
  readonly fixed: readonly Finding[];
}

/** A fix may bring another one within reach, such as a title in a cell that has become the first; never many. */
const MOST_ROUNDS = 10;

/**
 * Fixes what can be fixed without changing the meaning of a notebook, and writes the notebooks that changed.
 *
 * @param paths Notebook files, folders and globs.
 * @param options What is switched off, and limits.
 * @returns What was fixed. What is left, {@linkcode lintNotebooks} tells.
 * @throws {NotebookError} Of kind `invalid-notebook` if a file is no valid notebook, `invalid-output` if one cannot be
 * written.
 * @throws {NotebookError} Of kind `invalid-selection` if a path or glob leads to no notebook.
 *
 * @example Fix all notebooks of a folder
 * ```ts ignore
 * import { fixNotebooks } from "@customerio-notebooks/jupyter/lint";
 *
 * const { fixed } = await fixNotebooks(["notebooks/"]);
 * console.log(`${fixed.length} findings fixed`);
 * ```
 */
export async function fixNotebooks(paths: readonly string[], options: LintOptions = {}): Promise<FixResult> {
  const { cwd = Deno.cwd(), exclude = [] } = options;
  const parse = await loadParser();
  const changed: string[] = [];
  const fixed: Finding[] = [];
  for (const path of selectNotebooks(paths, cwd)) {
    const original = await readNotebook(resolve(cwd, path));
    let notebook = original;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const source = toSource(path, notebook, parse);
      const isOn = ruleSwitch(source, exclude);
      const fixable = applyRules(source, options).filter(({ code, index, fix }) =>
        fix !== undefined && isOn(code, index)
      );
      const chosen = withoutConflicts(fixable);
      if (chosen.length === 0) break;
      notebook = applyEdits(notebook, chosen.flatMap(({ fix }) => fix?.edits ?? []));
      fixed.push(...chosen);
    }
    if (notebook === original) continue;
    await writeAtomically(resolve(cwd, path), serializeNotebook(notebook));
    changed.push(path);
  }
  return { changed, fixed };
}

/**
 * Applies edits to a notebook. Cells that no edit is about stay the very same objects.
 *
 * @param notebook The notebook; it is not changed.
 * @param edits Edits that do not overlap; positions are those before any of them.
 * @returns The edited notebook.
 *
 * @example Remove a cell
 * ```ts
 * import { applyEdits } from "@customerio-notebooks/jupyter/lint";
 *
 * const cell = { cell_type: "markdown", id: "a", metadata: {}, source: "" } as const;
 * const notebook = { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 } as const;
 * if (applyEdits(notebook, [{ kind: "remove-cell", index: 0 }]).cells.length !== 0) throw new Error("still there");
 * ```
 */
export function applyEdits(notebook: Notebook, edits: readonly NotebookEdit[]): Notebook {
  const removed = new Set(edits.filter(({ kind }) => kind === "remove-cell").map(({ index }) => index));
  // From the end, so that the positions before stay true; of two at one place the later one comes behind.
  const replacements = edits.filter((edit) => edit.kind === "replace").toReversed()
    .toSorted((left, right) => right.start - left.start);
  const cells = notebook.cells.map((cell, index) => {
    const own = replacements.filter((edit) => edit.index === index);
    if (own.length === 0) return cell;
    const source = own.reduce(
      (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
      cell.source,
    );
    return { ...cell, source };
  });
  return { ...notebook, cells: cells.filter((_, index) => !removed.has(index)) };
}

/** Of two fixes that touch the same text, or a cell that the other removes, the first is made now, the other next time. */
function withoutConflicts(findings: readonly Finding[]): Finding[] {
  const chosen: Finding[] = [];
  const made: NotebookEdit[] = [];
  for (const finding of findings) {
    const edits = finding.fix?.edits ?? [];
    if (edits.some((edit) => made.some((other) => overlap(edit, other)))) continue;
    chosen.push(finding);
    made.push(...edits);
  }
  return chosen;
}

function overlap(left: NotebookEdit, right: NotebookEdit): boolean {
  if (left.index !== right.index) return false;
  if (left.kind === "remove-cell" || right.kind === "remove-cell") return true;
  return left.start < right.end && right.start < left.end;
}
