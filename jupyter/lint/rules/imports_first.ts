import type { ImportDeclaration, Node } from "@babel/types";
import { importOrigin, topLevelDeclarations } from "../../check/declarations.ts";
import type { FindingFix, SourceEdit } from "../../check/finding.ts";
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
    const fix = isDeclaration ? fixOf(node, index, cell.source, first, source) : undefined;
    hits.push({
      index,
      start: startOf(node),
      end: endOf(node),
      message: "An import that is not in the first code cell",
      hint: HINT,
      ...(fix === undefined ? {} : { fix }),
    });
  });
  return hits;
}

/** Moving is safe where the first cell imports already and nobody else declares the names. */
function fixOf(
  node: ImportDeclaration,
  index: number,
  text: string,
  first: SourceCell | undefined,
  { cells }: NotebookSource,
): FindingFix | undefined {
  const imports = first?.code?.body.filter((each) => each.type === "ImportDeclaration") ?? [];
  const last = imports.at(-1);
  const removal = removeLines(node, index, text);
  if (first === undefined || last === undefined || removal === undefined) return undefined;

  const known = new Set(imports.flatMap(namesAndOrigins));
  const own = namesAndOrigins(node);
  if (own.length > 0 && own.every((each) => known.has(each))) {
    return { description: "Remove it: the first code cell has it", edits: [removal] };
  }
  const names = new Set(node.specifiers.map(({ local }) => local.name));
  const declared = cells.flatMap(({ code }) => topLevelDeclarations(code?.body ?? []))
    .filter(({ name }) => names.has(name));
  if (declared.length !== names.size) return undefined;
  const moved = text.slice(startOf(node), endOf(node));
  const insertion = {
    kind: "replace",
    index: first.index,
    start: endOf(last),
    end: endOf(last),
    text: `\n${moved.endsWith(";") ? moved : `${moved};`}`,
  } as const;
  return { description: HINT, edits: [insertion, removal] };
}

function namesAndOrigins(node: ImportDeclaration): string[] {
  return node.specifiers.map((specifier) => {
    const isType = node.importKind === "type" ||
      ("importKind" in specifier && specifier.importKind === "type");
    return `${isType ? "type " : ""}${specifier.local.name}: ${importOrigin(node, specifier)}`;
  });
}

/** Takes the lines of a node out, if nothing else stands on them. */
function removeLines(node: Node, index: number, text: string): SourceEdit | undefined {
  const lineStart = text.lastIndexOf("\n", startOf(node) - 1) + 1;
  if (text.slice(lineStart, startOf(node)).trim() !== "") return undefined;
  if (!/^[ \t]*(?:\r?\n|$)/.test(text.slice(endOf(node)))) return undefined;
  const behind = text.indexOf("\n", endOf(node));
  return { kind: "replace", index, start: lineStart, end: behind < 0 ? text.length : behind + 1, text: "" };
}
