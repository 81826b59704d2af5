import type { Rule } from "../rule.ts";

/** What the Deno kernel does not run is not checked in earnest, and nobody should believe it was. */
export const language: Rule = {
  code: "NB014",
  name: "language",
  severity: "warning",
  summary: "The notebook is written in TypeScript or JavaScript; otherwise its code is not looked at.",
  fixable: false,
  find({ foreignLanguage }) {
    if (foreignLanguage === undefined) return [];
    return [{
      index: 0,
      start: 0,
      message: `The notebook is written in ${foreignLanguage}, so its code is not looked at`,
      hint: "Leave it out of the selection, or set the kernel of the notebook to Deno",
    }];
  },
};
