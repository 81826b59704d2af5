import type { ImportDeclaration } from "@babel/types";
import { topLevelDeclarations } from "../../check/declarations.ts";
import type { NotebookEdit } from "../../check/finding.ts";
import type { NotebookSource, SourceCell } from "../../check/notebook_source.ts";
import { endOf, startOf, walk } from "../../check/parse_code.ts";
import type { Hit } from "../../check/to_finding.ts";
import type { Rule } from "../rule.ts";

/** Who reads the first code cell knows what the notebook needs. */
export const importsFirst: Rule = {
  code: "NB004",
  name: "imports-first",
  severity: "warning",
  summary: "All imports stand in the first code cell, before anything else.",
  fixable: true,
  find(source) {
    const codeCells = source.cells.filter(({ cell }) =>
      cell.cell_type === "code" && cell.source.trim() !== ""
    );
    const [first, ...later] = codeCells;
    return [
      ...(first === undefined ? [] : lateInFirst(first)),
      ...later.flatMap((cell) => inLater(cell, first, source)),
    ];
  },
};

const HINT = "Move it to the first code cell";

function lateInFirst({ index, code }: SourceCell): Hit[] {
  const body = code?.body ?? [];
  const firstOther = body.findIndex(({ type }) => type !== "ImportDeclaration");
  if (firstOther < 0) return [];
  return body.slice(firstOther).filter(({ type }) => type === "ImportDeclaration").map((node) => ({
    index,
    start: startOf(node),
    end: endOf(node),
    message: "An import behind other code",
    hint: "Move it to the top of the cell",
  }));
}

function inLater(
  { index, code, cell }: SourceCell,
  first: SourceCell | undefined,
  source: NotebookSource,
): Hit[] {
  const hits: Hit[] = [];
  walk(code?.body ?? [], (node, ancestors) => {
    const isDeclaration = node.type === "ImportDeclaration";
    // In a function an import is loaded when it is needed, which is a reason.
    const isTopCall = node.type === "ImportExpression" && node.source.type === "StringLiteral" &&
      !ancestors.some(({ type }) => /Function|Method/.test(type));
    if (!isDeclaration && !isTopCall) return;
    const edits = isDeclaration ? moveEdits(node, index, cell.source, first, source) : undefined;
    hits.push({
      index,
      start: startOf(node),
      end: endOf(node),
      message: "An import that is not in the first code cell",
      hint: HINT,
      ...(edits === undefined ? {} : { fix: { description: HINT, edits } }),
    });
  });
  return hits;
}

/** Moving is safe where the first cell imports already and nobody else declares the names. */
function moveEdits(
  node: ImportDeclaration,
  index: number,
  text: string,
  first: SourceCell | undefined,
  { cells }: NotebookSource,
): NotebookEdit[] | undefined {
  const lastImport = first?.code?.body.findLast(({ type }) => type === "ImportDeclaration");
  if (first === undefined || lastImport === undefined) return undefined;
  const names = new Set(node.specifiers.map(({ local }) => local.name));
  const declared = cells.flatMap(({ code }) => topLevelDeclarations(code?.body ?? [])).filter(({ name }) =>
    names.has(name)
  );
  if (declared.length !== names.size) return undefined;
  const start = startOf(node);
  const end = endOf(node);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const isWholeLine = text.slice(lineStart, start).trim() === "" && /^[ \t]*(?:\n|$)/.test(text.slice(end));
  if (!isWholeLine) return undefined;
  const behind = text.indexOf("\n", end);
  const own = text.slice(start, end);
  return [
    {
      kind: "replace",
      index: first.index,
      start: endOf(lastImport),
      end: endOf(lastImport),
      text: `\n${own.endsWith(";") ? own : `${own};`}`,
    },
    { kind: "replace", index, start: lineStart, end: behind < 0 ? text.length : behind + 1, text: "" },
  ];
}
