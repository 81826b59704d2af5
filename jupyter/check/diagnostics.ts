import type { ColumnUnit } from "./module_text.ts";

/** A complaint of `deno check`. */
export interface CompilerDiagnostic {
  /** `TS2322`; `syntax-error` or `import-error` if Deno could not even read all modules, so that nothing was checked. */
  readonly code: string;
  /** What is wrong; further lines explain. */
  readonly message: string;
  /** Address of the module, for example `file:///…/x.ts`; undefined if the complaint is about none. */
  readonly module: string | undefined;
  /** Line in the module, counted from 1. */
  readonly line: number;
  /** Column in that line, counted from 1. */
  readonly column: number;
  /** In what columns are counted: by the compiler in UTF-16 units, by what reads and loads modules in characters. */
  readonly unit: ColumnUnit;
  /** How much is underlined, in UTF-16 units. */
  readonly length: number;
}

/** Code of code that does not parse. */
export const SYNTAX_ERROR = "syntax-error";
/** Code of an import that cannot be had. */
export const IMPORT_ERROR = "import-error";

const HEAD = /^TS(\d+) \[[A-Z]+\]: /;
const AT = /^ {4}at (\S+):(\d+):(\d+)$/m;

/**
 * Reads what `deno check` prints, with `NO_COLOR` set.
 *
 * @param stderr All it printed on standard error.
 * @returns The complaints, in order.
 */
export function parseDiagnostics(stderr: string): CompilerDiagnostic[] {
  const text = stderr.replaceAll("\r\n", "\n");
  return text.split(/^(?=TS\d+ \[[A-Z]+\]: |error: |Found \d+ errors?\.)/m)
    .flatMap((block) => HEAD.test(block) ? [parseBlock(block)] : parseFailure(block));
}

/** A message of one or more lines, the line of the source, the marker below it, the place; then related places. */
function parseBlock(block: string): CompilerDiagnostic {
  const place = AT.exec(block);
  const main = block.slice(0, place?.index ?? block.length).replace(HEAD, "");
  const marker = /^([^\n]*)\n[ \t]*([~^]+)[ \t]*\n$/m.exec(main);
  const related = place === null ? "" : block.slice(place.index + place[0].length);
  const reason = /^ {4}(The expected type comes from .+?)(?: which is declared here.*)?$/m.exec(related)?.[1];
  const message = main.slice(0, marker?.index ?? main.length).trimEnd();
  return {
    code: `TS${HEAD.exec(block)?.[1]}`,
    message: reason === undefined ? message : `${message}\n  ${reason}`,
    module: place?.[1],
    line: Number(place?.[2] ?? 1),
    column: Number(place?.[3] ?? 1),
    // A module that is not there is told by the loader, which shows no line.
    unit: marker === null && HEAD.exec(block)?.[1] === "2307" ? "character" : "utf-16",
    length: marker?.[2]?.startsWith("~") === true ? marker[2].length : 0,
  };
}

/** A module that cannot be had or read stops the whole check: one complaint, without the compiler's code. */
function parseFailure(block: string): CompilerDiagnostic[] {
  const [, syntaxError, message] = /^error: (SyntaxError: )?([^\n]+)/.exec(block) ?? [];
  if (message === undefined || message === "Type checking failed.") return [];
  const place = AT.exec(block);
  return [{
    code: syntaxError === undefined ? IMPORT_ERROR : SYNTAX_ERROR,
    message,
    module: place?.[1],
    line: Number(place?.[2] ?? 1),
    column: Number(place?.[3] ?? 1),
    unit: "character",
    length: 0,
  }];
}
