import type { FindingFix } from "../../check/finding.ts";
import { endOf } from "../../check/parse_code.ts";
import type { Rule } from "../rule.ts";

/**
 * The kernel first takes a cell from `{` on as an object and evaluates it so; if that throws, it evaluates it a second
 * time as a block. Effects then happen twice and the first error is lost. A semicolon at the end makes it a block.
 */
export const leadingBrace: Rule = {
  code: "NB010",
  name: "leading-brace",
  severity: "error",
  summary: "No cell starts with `{` unless it ends with `;`: the kernel may run it twice and lose its error.",
  fixable: true,
  find({ cells, parse }) {
    return cells.flatMap(({ cell: { cell_type, source }, index, code }) => {
      if (cell_type !== "code" || !source.trimStart().startsWith("{") || source.trimEnd().endsWith(";")) {
        return [];
      }
      const start = source.search(/\S/);
      const end = source.trimEnd().length;
      // Behind a comment at the end of a line nothing counts.
      const gap = code?.comments.some((comment) => comment.type === "CommentLine" && endOf(comment) === end)
        ? "\n"
        : "";
      const isObject = parse(`(${source}\n)`) !== undefined;
      const fix: FindingFix = isObject
        ? {
          description: "Put the object in parentheses",
          edits: [
            { kind: "replace", index, start, end: start, text: "(" },
            { kind: "replace", index, start: end, end, text: `${gap})` },
          ],
        }
        : {
          description: "Add a semicolon, which makes it a block",
          edits: [{ kind: "replace", index, start: end, end, text: `${gap};` }],
        };
      return [{
        index,
        start,
        end: start + 1,
        message:
          "The cell starts with `{`: the kernel takes it as an object, and if that fails runs it again as a block",
        hint: "Put an object in parentheses; end a block with a semicolon, or leave its braces out",
        ...(isObject || code !== undefined ? { fix } : {}),
      }];
    });
  },
};
