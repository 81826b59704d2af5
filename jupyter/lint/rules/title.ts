import { headings } from "../../check/notebook_source.ts";
import type { Rule } from "../rule.ts";

/** A notebook starts with its title, and has one. */
export const title: Rule = {
  code: "NB001",
  name: "title",
  severity: "warning",
  summary: "The notebook starts with its title, the only heading of level 1.",
  fixable: true,
  find({ cells }) {
    // Raw cells hold settings of publishing tools and are not shown.
    const first = cells.find(({ cell }) => cell.cell_type !== "raw");
    const titles = cells.filter(({ cell }) => cell.cell_type === "markdown").flatMap(({ cell, index }) =>
      headings(cell.source).filter(({ level }) => level === 1).map((heading) => ({ ...heading, index }))
    );
    const isFirst = first !== undefined && titles[0]?.index === first.index &&
      first.cell.source.slice(0, titles[0].start).trim() === "";
    const missing = isFirst ? [] : [{
      index: first?.index ?? 0,
      start: 0,
      message: "The notebook does not start with its title",
      hint: "Make the first cell a markdown cell that starts with `# ` and what the notebook is for",
    }];
    const further = titles.slice(isFirst ? 1 : 0).filter(({ index, start }) =>
      isFirst || titles.length > 1 && !(index === titles[0]?.index && start === titles[0].start)
    );
    return [
      ...missing,
      ...further.map(({ index, start, end, text }) => ({
        index,
        start,
        end,
        message: `A second title, "${text}"`,
        hint: "Use `## ` for the parts of a notebook, or make two notebooks",
        fix: {
          description: "Make it a heading of level 2",
          edits: [{ kind: "replace", index, start, end: start, text: "#" } as const],
        },
      })),
    ];
  },
};
