import type { Node } from "@babel/types";
import { boundNames } from "../../check/declarations.ts";
import { endOf, startOf, walk } from "../../check/parse_code.ts";
import type { Hit } from "../../check/to_finding.ts";
import type { Rule } from "../rule.ts";

/** A notebook whose cells catch and print every error can never fail. */
export const swallowedError: Rule = {
  code: "NB011",
  name: "swallowed-error",
  severity: "error",
  summary: "What catches an error throws, asserts or keeps it; printing it, or nothing, hides the failure.",
  fixable: false,
  find({ cells }) {
    return cells.flatMap(({ code, index }) => {
      const hits: Hit[] = [];
      walk(code?.body ?? [], (node) => {
        const handler = handlerOf(node);
        if (handler === undefined || isAnswered(handler)) return;
        hits.push({
          index,
          start: handler.place.start,
          end: handler.place.end,
          message: "The error is caught and goes no further, so the cell cannot fail",
          hint: "Let it through; to show an error, catch it, assert on it and on nothing else",
        });
      });
      return hits;
    });
  },
};

interface Handler {
  /** What it calls the error. */
  readonly names: ReadonlySet<string>;
  /** What it does; undefined if the whole of it is a function such as `console.error`. */
  readonly body: Node | undefined;
  readonly place: { readonly start: number; readonly end: number };
}

function handlerOf(node: Node): Handler | undefined {
  if (node.type === "CatchClause") {
    const names = new Set(node.param ? boundNames(node.param).map(({ name }) => name) : []);
    const start = startOf(node);
    return { names, body: node.body, place: { start, end: start + "catch".length } };
  }
  if (node.type !== "CallExpression" && node.type !== "OptionalCallExpression") return undefined;
  const { callee } = node;
  if (callee.type !== "MemberExpression" && callee.type !== "OptionalMemberExpression") return undefined;
  const method = callee.property.type === "Identifier" ? callee.property.name : "";
  const argument = method === "catch" ? node.arguments[0] : method === "then" ? node.arguments[1] : undefined;
  if (argument === undefined) return undefined;
  const place = { start: startOf(callee.property), end: endOf(callee.property) };
  if (argument.type === "ArrowFunctionExpression" || argument.type === "FunctionExpression") {
    const names = new Set(argument.params.flatMap((each) => boundNames(each)).map(({ name }) => name));
    return { names, body: argument.body, place };
  }
  return isPrinter(argument) ? { names: new Set(), body: undefined, place } : undefined;
}

/** Whether the error lives on: thrown, asserted, returned, kept in a variable or handed to something that is no printer. */
function isAnswered({ body, names }: Handler): boolean {
  if (body === undefined) return false;
  let answered = false;
  walk([body], (node, ancestors) => {
    if (node.type === "ThrowStatement") answered = true;
    if (
      node.type === "CallExpression" &&
      /^(assert|expect|fail|unreachable|reject)/i.test(lastName(node.callee))
    ) {
      answered = true;
    }
    if (node.type === "Identifier" && names.has(node.name) && !isNameOfProperty(node, ancestors.at(-1))) {
      if (!ancestors.some((outer) => outer.type === "CallExpression" && isPrinter(outer.callee))) {
        answered = true;
      }
    }
  });
  return answered;
}

function isNameOfProperty(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === "MemberExpression") return parent.property === node && !parent.computed;
  return parent?.type === "ObjectProperty" && parent.key === node && !parent.shorthand;
}

const PRINTERS =
  /^(?:log|warn|error|info|debug|trace|dir|table|print|println|display|md|html|broadcast|alert)$/;

function isPrinter(callee: Node): boolean {
  return PRINTERS.test(lastName(callee));
}

function lastName(callee: Node): string {
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" ? lastName(callee.property) : "";
}
