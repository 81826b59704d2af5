import type { Node } from "@babel/types";
import { endOf, startOf, walk } from "../../check/parse_code.ts";
import type { Hit } from "../../check/to_finding.ts";
import type { Rule } from "../rule.ts";

/** A notebook runs on every machine. */
export const absolutePath: Rule = {
  code: "NB013",
  name: "absolute-path",
  severity: "error",
  summary: "No path of one machine: paths start from the notebook's folder.",
  fixable: false,
  find({ cells }) {
    return cells.filter(({ isInjected }) => !isInjected).flatMap(({ code, index }) => {
      const hits: Hit[] = [];
      walk(code?.body ?? [], (node, ancestors) => {
        const text = startOfText(node);
        if (
          text === undefined ||
          !(isPlace(text) || (text.startsWith("/") && namesAFile(node, ancestors.at(-1))))
        ) return;
        hits.push({
          index,
          start: startOf(node),
          end: endOf(node),
          message: `A path of this machine: ${
            JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
          }`,
          hint: "Write it relative to the notebook's folder, or make it a parameter",
        });
      });
      return hits;
    });
  },
};

/** Drives, shares, home folders, file addresses and the top folders of the usual systems. `/v1/people` is none. */
const PLACE =
  /^(?:[A-Za-z]:[\\/]|\\\\[\w.-]+\\|~[\w.-]*\/|file:\/\/|\/(?:home|Users|root|tmp|var|etc|usr|opt|mnt|media|srv|private|Volumes|Library|Applications|workspaces?|work|content|kaggle)\/)/;

function isPlace(text: string): boolean {
  return PLACE.test(text) && !/^\/(?:content|work|media|workspaces?|Library)\/?$/.test(text);
}

/** The text of a string, or what a template begins with. */
function startOfText(node: Node): string | undefined {
  if (node.type === "StringLiteral") return node.value;
  return node.type === "TemplateLiteral" ? node.quasis[0]?.value.cooked ?? undefined : undefined;
}

const FILE_FUNCTION =
  /^(?:read|write|open|load|save|scan|copy|rename|remove|mkdir|stat|lstat|realPath|truncate|create|symlink|link|watchFs|chmod)(?=[A-Z_]|File|Sync|$)/;

/** Whether the text is the first argument of a function for files, or a module. `/dev/null` is on every such machine. */
function namesAFile(node: Node, parent: Node | undefined): boolean {
  if (/^\/(?:dev|proc)\//.test(startOfText(node) ?? "")) return false;
  if (parent?.type === "ImportDeclaration" || parent?.type === "ImportExpression") return true;
  if (parent?.type !== "CallExpression" || parent.arguments[0] !== node) return false;
  const { callee } = parent;
  if (callee.type === "Identifier") return FILE_FUNCTION.test(callee.name);
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return false;
  // A client of an API may read as well: `client.read("/people")`.
  const isFileApi = callee.object.type === "Identifier" &&
    /^(?:Deno|fs|fsp|promises|pl|polars)$/.test(callee.object.name);
  return isFileApi && FILE_FUNCTION.test(callee.property.name);
}
