import type { ImportDeclaration, Node, Statement } from "@babel/types";
import { startOf } from "./parse_code.ts";

/** What a name is declared as. */
export type DeclarationKind =
  | "const"
  | "let"
  | "var"
  | "function"
  | "class"
  | "enum"
  | "import"
  | "type"
  | "namespace";

/** A name that a cell declares for the cells after it. */
export interface Declaration {
  /** The name. */
  readonly name: string;
  /** What it is declared as. */
  readonly kind: DeclarationKind;
  /** Where the name stands, as an offset into the source. */
  readonly start: number;
}

/**
 * Lists the names that a cell declares at its top level.
 *
 * @param body Statements of the cell.
 * @returns The declarations, in order.
 */
export function topLevelDeclarations(body: readonly Statement[]): Declaration[] {
  return body.flatMap(declarationsOf);
}

function declarationsOf(statement: Node): Declaration[] {
  switch (statement.type) {
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
      return statement.declaration ? declarationsOf(statement.declaration) : [];
    case "VariableDeclaration": {
      const kind = statement.kind === "let" || statement.kind === "var" ? statement.kind : "const";
      return statement.declarations.flatMap(({ id }) => boundNames(id)).map((name) => ({ ...name, kind }));
    }
    case "ImportDeclaration": {
      const isType = statement.importKind === "type";
      return statement.specifiers.map((specifier): Declaration => ({
        name: specifier.local.name,
        kind: isType || (specifier.type === "ImportSpecifier" && specifier.importKind === "type")
          ? "type"
          : "import",
        start: startOf(specifier.local),
      }));
    }
    case "FunctionDeclaration":
    case "TSDeclareFunction":
      return named(statement.id, "function");
    case "ClassDeclaration":
      return named(statement.id, "class");
    case "TSEnumDeclaration":
      return named(statement.id, "enum");
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return named(statement.id, "type");
    case "TSModuleDeclaration":
      return named(statement.id, "namespace");
    case "TSImportEqualsDeclaration":
      return named(statement.id, "import");
    default:
      return [];
  }
}

function named(id: Node | null | undefined, kind: DeclarationKind): Declaration[] {
  return id?.type === "Identifier" ? [{ name: id.name, kind, start: startOf(id) }] : [];
}

/** A name in a pattern. */
export interface BoundName {
  /** The name. */
  readonly name: string;
  /** Where it stands, as an offset into the source. */
  readonly start: number;
  /** Whether it is the property's own name, as in `{ name }`, which others have chosen. */
  readonly isShorthand: boolean;
}

/**
 * Lists the names that a pattern binds: of a variable, a parameter, a catch clause.
 *
 * @param pattern The pattern.
 * @returns The names, in order.
 */
export function boundNames(pattern: Node): BoundName[] {
  switch (pattern.type) {
    case "Identifier":
      return [{ name: pattern.name, start: startOf(pattern), isShorthand: false }];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        property.type === "RestElement"
          ? boundNames(property.argument)
          : boundNames(property.value).map((name) => ({
            ...name,
            isShorthand: name.isShorthand || property.shorthand === true,
          }))
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => element === null ? [] : boundNames(element));
    case "AssignmentPattern":
      return boundNames(pattern.left);
    case "RestElement":
      return boundNames(pattern.argument);
    case "TSParameterProperty":
      return boundNames(pattern.parameter);
    default:
      return [];
  }
}

/**
 * What an import stands for, whatever it is called: the same text for the same thing.
 *
 * @param declaration The import.
 * @param specifier One of its names.
 * @returns The name in the module and the module, for example `join of node:path`.
 */
export function importOrigin(
  declaration: ImportDeclaration,
  specifier: ImportDeclaration["specifiers"][number],
): string {
  return `${importedName(specifier)} of ${declaration.source.value}`;
}

function importedName(specifier: ImportDeclaration["specifiers"][number]): string {
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  if (specifier.type === "ImportNamespaceSpecifier") return "*";
  return specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.value;
}
