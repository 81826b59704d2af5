import type { CellContent } from "./messages.ts";

/** A notebook that is measured, made from two numbers. */
export interface Course {
  /** How many code cells it has. */
  readonly cells: number;
  /** How many lines each of them logs. */
  readonly lines: number;
}

/** The four notebooks of the issue. */
export const COURSES: readonly Course[] = [
  { cells: 1, lines: 0 },
  { cells: 50, lines: 0 },
  { cells: 500, lines: 0 },
  { cells: 50, lines: 100 },
];

/**
 * Name of a course.
 *
 * @param course The course.
 * @returns For example `50 cells, 100 lines each`.
 */
export function courseName({ cells, lines }: Course): string {
  return `${cells} cell${cells === 1 ? "" : "s"}${lines === 0 ? "" : `, ${lines} lines each`}`;
}

/**
 * Makes the notebook of a course. Each cell shows a value of its own and logs lines of its own, so that every output tells
 * where it belongs.
 *
 * @param course The course.
 * @returns The notebook as JSON, nbformat 4.5.
 */
export function notebookJson({ cells, lines }: Course): string {
  const code = (number: number) =>
    [
      ...(lines === 0
        ? []
        : [`for (let line = 1; line <= ${lines}; line++) console.log(\`cell ${number} line \${line}\`);`]),
      `const v${number}: number = ${number} * 2;`,
      `v${number}`,
    ].join("\n");
  const cell = (number: number) => ({
    cell_type: "code",
    id: `cell-${number}`,
    metadata: {},
    source: code(number),
    outputs: [],
    execution_count: null,
  });
  return JSON.stringify({
    cells: Array.from({ length: cells }, (_, index) => cell(index + 1)),
    metadata: { kernelspec: { name: "deno", display_name: "Deno", language: "typescript" } },
    nbformat: 4,
    nbformat_minor: 5,
  });
}

/**
 * Share of the outputs of a course that are below the right cell, each line and each value being one.
 *
 * @param course The course.
 * @param found What is below each cell, in order.
 * @returns 0 to 1.
 */
export function completeness({ cells, lines }: Course, found: readonly CellContent[]): number {
  let right = 0;
  for (let number = 1; number <= cells; number++) {
    const { stdout = "", results = [] } = found[number - 1] ?? {};
    const written = new Set(stdout.split("\n"));
    for (let line = 1; line <= lines; line++) if (written.has(`cell ${number} line ${line}`)) right += 1;
    if (results.includes(String(number * 2))) right += 1;
  }
  return right / (cells * (lines + 1));
}
