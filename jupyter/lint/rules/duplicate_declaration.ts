import { type DeclarationKind, topLevelDeclarations } from "../../check/declarations.ts";
import type { SourceCell } from "../../check/notebook_source.ts";
import type { Rule } from "../rule.ts";

/** A name means one thing. */
export const duplicateDeclaration: Rule = {
  code: "NB005",
  name: "duplicate-declaration",
  severity: "error",
  summary: "A name is declared once in a notebook, or the result depends on which cells have run.",
  fixable: false,
  find({ cells }) {
    const known = new Map<string, { readonly kind: DeclarationKind; readonly cell: SourceCell }>();
    return cells.filter(({ isInjected }) => !isInjected).flatMap((cell) => {
      const declared = topLevelDeclarations(cell.code?.body ?? []);
      const hits = declared.flatMap(({ name, kind, start }) => {
        const earlier = known.get(name);
        if (earlier === undefined || earlier.cell === cell) return [];
        const refused = isRefused(earlier.kind, kind);
        return [{
          index: cell.index,
          start,
          end: start + name.length,
          message: `"${name}" is declared in cell [${earlier.cell.number}] already` +
            (refused ? `, and the kernel refuses \`${kind}\` after \`${earlier.kind}\`` : ""),
          hint: refused || kind !== "import"
            ? "Give it another name"
            : "Import it once, in the first code cell",
        }];
      });
      for (const { name, kind } of declared) known.set(name, { kind, cell });
      return hits;
    });
  },
};

/**
 * What may be declared again as what, measured on the kernel of Deno 2.9.6: only within one of these groups. An import
 * is a `const` there, an `enum` a `var`; types are not there at all.
 */
const GROUPS: readonly ReadonlySet<DeclarationKind>[] = [
  new Set(["const", "import"]),
  new Set(["let", "class"]),
  new Set(["var", "function", "enum", "namespace"]),
];

function isRefused(earlier: DeclarationKind, later: DeclarationKind): boolean {
  if (earlier === "type" || later === "type") return false;
  return !GROUPS.some((group) => group.has(earlier) && group.has(later));
}
