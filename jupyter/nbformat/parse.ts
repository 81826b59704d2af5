import { isRecord } from "../json.ts";
import { createCellId } from "./cell_ids.ts";
import { lineAt } from "./json_text.ts";
import { joinBundle, joinLines } from "./multiline.ts";
import { rememberOrigin } from "./origin.ts";
import { invalidNotebook, type NotebookProblem, ProblemList, problemsError } from "./problems.ts";
import { NotebookSchema } from "./schema.ts";
import { outputFromJson, type Stored } from "./to_json.ts";
import type { Cell, MimeBundle, Notebook } from "./types.ts";

/**
 * Reads notebook JSON of nbformat 4.0 to 4.5 (newer minors leniently) and checks it.
 *
 * Multi-line strings come out joined, and cells without an id get one. Unknown metadata is kept.
 *
 * @param json Content of the `.ipynb` file.
 * @param path Name of the file, for error messages.
 * @returns The notebook.
 * @throws {NotebookError} Of kind `invalid-notebook`, naming file, cell, field and line.
 *
 * @example Read a notebook
 * ```ts
 * import { parseNotebook } from "@customerio-notebooks/jupyter";
 *
 * const notebook = parseNotebook('{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}', "empty.ipynb");
 * if (notebook.cells.length !== 0) throw new Error("not empty");
 * ```
 */
export function parseNotebook(json: string, path: string): Notebook {
  const stored = parseJson(json, path);
  checkVersion(stored, path);
  const problems = findProblems(json, stored);
  if (problems.length > 0) throw problemsError(path, problems);
  const { notebook, ids } = fromStored(stored);
  rememberOrigin({ text: json, notebook, ids });
  return notebook;
}

/**
 * Checks notebook JSON against the rules of its version of nbformat, and lists everything that is wrong.
 *
 * @param json Content of the `.ipynb` file.
 * @param path Name of the file, for error messages.
 * @returns What is wrong, from top to bottom; empty if it is valid.
 * @throws {NotebookError} Of kind `invalid-notebook` if it is not JSON or not nbformat 4, so that there are no rules.
 *
 * @example Find out why a notebook is refused
 * ```ts
 * import { validateNotebook } from "@customerio-notebooks/jupyter";
 *
 * const json = '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code"}]}';
 * const [problem] = validateNotebook(json, "x.ipynb");
 * if (problem?.message !== 'cell 1: "metadata" is missing') throw new Error("not found");
 * ```
 */
export function validateNotebook(json: string, path: string): readonly NotebookProblem[] {
  const stored = parseJson(json, path);
  checkVersion(stored, path);
  const problems = [...findProblems(json, stored)];
  if (Number(stored.nbformat_minor) >= 5) {
    const list = new ProblemList(json);
    storedCells(stored).forEach((cell, index) => {
      if (isRecord(cell) && cell.id === undefined) {
        list.add(`cell ${index + 1}: "id" is missing`, ["cells", index]);
      }
    });
    problems.push(...list.problems);
  }
  return problems.sort((left, right) => (left.cell ?? 0) - (right.cell ?? 0));
}

function parseJson(json: string, path: string): Stored {
  let value: unknown;
  try {
    value = JSON.parse(json.startsWith("\uFEFF") ? json.slice(1) : json);
  } catch (cause) {
    throw invalidNotebook(path, whyNotJson(json, cause), cause);
  }
  if (!isRecord(value)) throw invalidNotebook(path, "it is JSON, but not a notebook object");
  return value;
}

function whyNotJson(json: string, cause: unknown): string {
  if (json.trim() === "") return "the file is empty";
  const conflict = /^<{7} /m.exec(json);
  if (conflict !== null) {
    return `it has merge conflicts that are not resolved, the first in line ${lineAt(json, conflict.index)}`;
  }
  return `it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`;
}

function checkVersion(stored: Stored, path: string): void {
  const major = stored.nbformat;
  if (major === 4) {
    if (stored.nbformat_minor !== undefined) return;
    throw invalidNotebook(path, '"nbformat_minor" is missing');
  }
  if (typeof major !== "number") {
    throw invalidNotebook(path, 'it has no "nbformat" version, so it is not a notebook');
  }
  throw invalidNotebook(
    path,
    major < 4
      ? `it is nbformat ${major}, only version 4 is supported. Convert it with: ` +
        `jupyter nbconvert --to notebook --nbformat 4 ${
          JSON.stringify(path)
        }, or open and save it in JupyterLab`
      : `it is nbformat ${major}, which is newer than the version 4 that is supported`,
  );
}

function findProblems(json: string, stored: Stored): readonly NotebookProblem[] {
  const list = new ProblemList(json);
  const minor = typeof stored.nbformat_minor === "number" ? stored.nbformat_minor : 0;
  const schema = new NotebookSchema(minor);
  list.check(schema.notebook, stored, "notebook", []);
  const firstUses = new Map<unknown, number>();
  storedCells(stored).forEach((cell, index) => {
    checkCell(cell, index, schema, list);
    if (minor < 5 || !isRecord(cell) || cell.id === undefined) return;
    const earlier = firstUses.get(cell.id);
    if (earlier === undefined) firstUses.set(cell.id, index + 1);
    else {
      const id = JSON.stringify(cell.id);
      list.add(`cell ${index + 1}: "id" ${id} is used by cell ${earlier} already`, ["cells", index, "id"]);
    }
  });
  return list.problems;
}

function storedCells(stored: Stored): readonly unknown[] {
  return Array.isArray(stored.cells) ? stored.cells : [];
}

function checkCell(cell: unknown, index: number, schema: NotebookSchema, list: ProblemList): void {
  const where = `cell ${index + 1}`;
  const path = ["cells", index];
  if (!isRecord(cell)) return list.add(`${where} is not an object`, path);
  const rules = schema.cell(cell.cell_type);
  if (rules === undefined) {
    return list.add(
      `${where}: "cell_type" ${mustBe("code, markdown or raw", cell.cell_type)}`,
      [...path, "cell_type"],
    );
  }
  list.check(rules, cell, where, path);
  if (cell.cell_type !== "code" || !Array.isArray(cell.outputs)) return;
  cell.outputs.forEach((output: unknown, position) => {
    const outputPath = [...path, "outputs", position];
    const outputWhere = `${where}, output ${position + 1}`;
    if (!isRecord(output)) return list.add(`${outputWhere} is not an object`, outputPath);
    const outputRules = schema.output(output.output_type);
    if (outputRules !== undefined) list.check(outputRules, output, outputWhere, outputPath);
    else {
      const types = "stream, display_data, execute_result or error";
      list.add(`${outputWhere}: "output_type" ${mustBe(types, output.output_type)}`, [
        ...outputPath,
        "output_type",
      ]);
    }
  });
}

function mustBe(types: string, type: unknown): string {
  return type === undefined ? "is missing" : `must be ${types}, not ${JSON.stringify(type)}`;
}

/** Turns a checked document into a notebook, and tells which ids it has. */
function fromStored(stored: Stored): { notebook: Notebook; ids: (string | undefined)[] } {
  // What is read here has been checked against the schema.
  const cells = storedCells(stored) as readonly StoredCell[];
  const minor = Number(stored.nbformat_minor);
  const ids = cells.map(({ id }) => typeof id === "string" ? id : undefined);
  const used = new Set(ids.filter((id) => id !== undefined));
  const seen = new Set<string>();
  const notebook = {
    ...stored,
    metadata: stored.metadata,
    nbformat: 4,
    nbformat_minor: minor,
    cells: cells.map((cell) => {
      // Before 4.5 ids are no part of the format, and one may be repeated.
      const id = cell.id !== undefined && !seen.has(cell.id) ? cell.id : createCellId(used);
      seen.add(id);
      return cellFromJson(cell, id);
    }),
  };
  return { notebook: notebook as unknown as Notebook, ids };
}

interface StoredCell extends Stored {
  readonly id?: string;
  readonly cell_type: string;
  readonly source?: string | readonly string[];
  readonly outputs?: readonly Stored[];
  readonly attachments?: Readonly<Record<string, MimeBundle>>;
}

function cellFromJson(stored: StoredCell, id: string): Cell {
  const { cell_type: type, attachments } = stored;
  const cell = {
    ...stored,
    id,
    // A cell type from a newer minor is carried along as raw text would be.
    cell_type: type === "code" || type === "markdown" ? type : "raw",
    source: joinLines(stored.source ?? ""),
    ...(type === "code" ? { outputs: stored.outputs?.map(outputFromJson) } : {}),
    ...(attachments === undefined ? {} : {
      attachments: Object.fromEntries(
        Object.entries(attachments).map(([name, bundle]) => [name, joinBundle(bundle)]),
      ),
    }),
  };
  return cell as unknown as Cell;
}
