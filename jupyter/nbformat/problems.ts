import type { z } from "zod";
import { NotebookError } from "../errors.ts";
import { isRecord } from "../json.ts";
import { lineAt, spanAt } from "./json_text.ts";

/** One thing that is wrong with a notebook file. */
export interface NotebookProblem {
  /** What is wrong, with cell, output and field. */
  readonly message: string;
  /** The cell, counted from 1 among all cells; undefined if it is about the notebook itself. */
  readonly cell?: number;
  /** Names and indexes that lead to the value, from the root of the document on. */
  readonly path: readonly (string | number)[];
  /** Line of the file, counted from 1. */
  readonly line: number;
}

/** How many problems an error lists; a file with thousands has one cause. */
const MOST_LISTED = 10;

/** Gathers what is wrong with one document. */
export class ProblemList {
  /** What was found. */
  readonly problems: NotebookProblem[] = [];
  readonly #text: string;

  /**
   * Starts with no problems.
   *
   * @param text The document.
   */
  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Checks one object against its own fields only, so that each message is about the very field that is wrong.
   *
   * @param schema The rules.
   * @param value The object.
   * @param where How to name it.
   * @param path Where it stands.
   * @returns Whether nothing is wrong.
   */
  check(schema: z.ZodType, value: unknown, where: string, path: readonly (string | number)[]): boolean {
    const result = schema.safeParse(value);
    for (const issue of result.error?.issues ?? []) {
      const steps = issue.path.filter((step) => typeof step !== "symbol");
      if (issue.code === "unrecognized_keys") {
        const names = issue.keys.map((key) => JSON.stringify(key)).join(", ");
        this.add(`${where} has the unknown field${issue.keys.length === 1 ? "" : "s"} ${names}`, [
          ...path,
          ...steps,
          ...issue.keys.slice(0, 1),
        ]);
        continue;
      }
      const wrong = isMissing(value, steps) ? "is missing" : issue.message;
      this.add(`${where}: "${steps.join(".")}" ${wrong}`, [...path, ...steps]);
    }
    return result.success;
  }

  /**
   * Adds a problem.
   *
   * @param message What is wrong.
   * @param path Where it stands.
   */
  add(message: string, path: readonly (string | number)[]): void {
    const cell = path[0] === "cells" && typeof path[1] === "number" ? path[1] + 1 : undefined;
    const text = this.#text;
    this.problems.push({
      message,
      ...(cell === undefined ? {} : { cell }),
      path,
      // Looked for when it is asked for: in a large file that takes longer than the check.
      get line() {
        return lineAt(text, spanAt(text, path).start);
      },
    });
  }
}

/**
 * Makes the error for what is wrong with a file.
 *
 * @param path Name of the file.
 * @param problems What is wrong.
 * @returns The error.
 */
export function problemsError(path: string, problems: readonly NotebookProblem[]): NotebookError {
  const lines = problems.slice(0, MOST_LISTED).map(({ message, line }) => `${message} (line ${line})`);
  const rest = problems.length - lines.length;
  if (rest > 0) lines.push(`and ${rest} more`);
  const [only] = lines;
  return invalidNotebook(
    path,
    lines.length === 1 && only !== undefined
      ? only
      : `it has ${problems.length} problems${lines.map((line) => `\n  ${line}`).join("")}`,
  );
}

/**
 * Makes the error for a file that is no valid notebook.
 *
 * @param path Name of the file.
 * @param why What is wrong.
 * @param cause What was thrown, if anything was.
 * @returns The error.
 */
export function invalidNotebook(path: string, why: string, cause?: unknown): NotebookError {
  return new NotebookError("invalid-notebook", `Cannot read notebook "${path}": ${why}`, {
    cause,
    location: { path },
  });
}

function isMissing(value: unknown, steps: readonly (string | number)[]): boolean {
  const parent = steps.slice(0, -1).reduce<unknown>(
    (current, step) => isRecord(current) ? current[step] : undefined,
    value,
  );
  const name = steps.at(-1);
  return isRecord(parent) && name !== undefined && !Object.hasOwn(parent, name);
}
