import type { Node } from "@babel/types";
import { type BoundName, boundNames } from "../../check/declarations.ts";
import { startOf, walk } from "../../check/parse_code.ts";
import type { Rule } from "../rule.ts";

/** A name says what it names. */
export const singleLetter: Rule = {
  code: "NB006",
  name: "single-letter-name",
  severity: "warning",
  summary: "No name is a single letter, except counters of `for (;;)` loops and type parameters.",
  fixable: false,
  find({ cells }) {
    return cells.filter(({ isInjected }) => !isInjected).flatMap(({ code, index }) => {
      const names: BoundName[] = [];
      walk(code?.body ?? [], (node, ancestors) => names.push(...declaredBy(node, ancestors.at(-1))));
      // `{ x }` takes the name that others gave; so does an import.
      return names.filter(({ name, isShorthand }) => !isShorthand && /^\p{L}$/u.test(name)).map((
        { name, start },
      ) => ({
        index,
        start,
        end: start + name.length,
        message: `"${name}" is a single letter`,
        hint: "Give it a name that says what it is",
      }));
    });
  },
};

function declaredBy(node: Node, parent: Node | undefined): BoundName[] {
  switch (node.type) {
    case "VariableDeclaration":
      if (parent?.type === "ForStatement" && parent.init === node) return [];
      return node.declarations.flatMap(({ id }) => boundNames(id));
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return [...own(node.id), ...("params" in node ? node.params.flatMap((each) => boundNames(each)) : [])];
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassPrivateMethod":
      return node.params.flatMap((each) => boundNames(each));
    case "CatchClause":
      return node.param ? boundNames(node.param) : [];
    case "ImportSpecifier":
      return node.imported.type === "Identifier" && node.imported.name === node.local.name
        ? []
        : own(node.local);
    case "ImportNamespaceSpecifier":
    case "ImportDefaultSpecifier":
      return own(node.local);
    default:
      return [];
  }
}

function own(id: Node | null | undefined): BoundName[] {
  return id?.type === "Identifier" ? [{ name: id.name, start: startOf(id), isShorthand: false }] : [];
}
