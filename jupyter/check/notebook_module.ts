import type { Node, Statement } from "@babel/types";
import { importOrigin, topLevelDeclarations } from "./declarations.ts";
import { ModuleText } from "./module_text.ts";
import type { NotebookSource } from "./notebook_source.ts";
import { endOf, startOf, walk } from "./parse_code.ts";

/** The code of a notebook as one module. */
export interface NotebookModule {
  /** The module. */
  readonly module: ModuleText;
  /** `ts`, or `tsx` if a cell is not to be read otherwise. */
  readonly extension: "ts" | "tsx";
}

/**
 * Makes one TypeScript module of the code cells, in the scope that they share on the kernel.
 *
 * A later cell may declare a name again there. So from such a cell on the code is put into a block, in which the new
 * declaration hides the old one; its imports, which a block cannot have, go behind the block. Imports of files are
 * rewritten for the module to lie one folder below the notebook. Cells with a syntax error are left out.
 *
 * @param source The notebook.
 * @returns The module.
 */
export function toModule({ cells }: NotebookSource): NotebookModule {
  const module = new ModuleText();
  const hoisted: (() => void)[] = [];
  const known = new Map<string, string>();
  let blocks = 0;
  for (const { cell: { source }, index, code, tags } of cells) {
    if (code === undefined) continue;
    const origins = originsOf(code.body, index);
    const repeated = new Set(
      [...origins].filter(([name, from]) => known.get(name) === from).map(([name]) => name),
    );
    if ([...origins.keys()].some((name) => known.has(name) && !repeated.has(name))) {
      module.add("{\n");
      blocks++;
    }
    for (const [name, from] of origins) known.set(name, from);

    const changes = [
      ...nestedSpecifiers(code.body),
      ...code.body.flatMap((statement) => withoutExport(statement)),
      ...code.body.flatMap((statement) => withoutRepeated(statement, source, repeated)),
      ...(tags.includes("raises-exception") ? withoutThrows(code.body) : []),
    ];
    const moved = blocks === 0 ? [] : code.body.filter(isImport);
    const staying = changes.filter((change) => !moved.some((node) => isWithin(change, node)));
    addPart(module, index, source, { start: 0, end: source.length }, [...staying, ...moved.map(blank)]);
    module.add(needsSemicolon(code.body.at(-1), source) ? "\n;\n" : "\n");
    for (const node of moved) {
      hoisted.push(() => {
        const part = { start: startOf(node), end: endOf(node) };
        addPart(module, index, source, part, changes.filter((change) => isWithin(change, node)));
        module.add("\n");
      });
    }
  }
  module.add("}\n".repeat(blocks));
  for (const add of hoisted) add();
  module.add("export {};\n");
  return { module, extension: cells.some(({ code }) => code?.isTsx === true) ? "tsx" : "ts" };
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** A part of a cell that stands otherwise in the module. Without a text, spaces as long as the part. */
interface Change extends Part {
  readonly text?: string;
}

function addPart(
  module: ModuleText,
  index: number,
  source: string,
  part: Part,
  changes: readonly Change[],
): void {
  let done = part.start;
  for (const { start, end, text } of changes.toSorted((left, right) => left.start - right.start)) {
    if (start < done) continue;
    module.addCell(index, source, done, start);
    module.add(text ?? source.slice(start, end).replaceAll(/[^\n]/g, " "));
    done = end;
  }
  module.addCell(index, source, done, part.end);
}

function blank(node: Node): Change {
  return { start: startOf(node), end: endOf(node) };
}

function isWithin(change: Change, node: Node): boolean {
  return startOf(node) <= change.start && change.end <= endOf(node);
}

function isImport(statement: Statement): boolean {
  return statement.type === "ImportDeclaration" || statement.type === "ExportAllDeclaration" ||
    (statement.type === "ExportNamedDeclaration" && Boolean(statement.source));
}

/** The names that a cell declares and where each is from: for an import the module, otherwise the cell. */
function originsOf(body: readonly Statement[], index: number): Map<string, string> {
  const origins = new Map(topLevelDeclarations(body).map(({ name }) => [name, `cell ${index}`]));
  for (const statement of body) {
    if (statement.type !== "ImportDeclaration") continue;
    for (const specifier of statement.specifiers) {
      origins.set(specifier.local.name, importOrigin(statement, specifier));
    }
  }
  return origins;
}

/** The same import in two cells is one import. */
function withoutRepeated(statement: Statement, source: string, repeated: ReadonlySet<string>): Change[] {
  if (statement.type !== "ImportDeclaration" || statement.specifiers.length === 0) return [];
  const again = statement.specifiers.filter(({ local }) => repeated.has(local.name));
  if (again.length === statement.specifiers.length) return [blank(statement)];
  return again.filter(({ type }) => type === "ImportSpecifier").map((specifier) => {
    const comma = /^\s*,/.exec(source.slice(endOf(specifier)))?.[0] ?? "";
    return { start: startOf(specifier), end: endOf(specifier) + comma.length };
  });
}

/** On the kernel `export` means nothing; here it could stand in a block, or twice. */
function withoutExport(statement: Statement): Change[] {
  if (statement.type === "ExportDefaultDeclaration" || statement.type === "ExportNamedDeclaration") {
    if (statement.declaration) return [{ start: startOf(statement), end: startOf(statement.declaration) }];
    if (statement.type === "ExportNamedDeclaration" && !statement.source) return [blank(statement)];
  }
  return [];
}

/** A cell that is to fail would make all code behind it unreachable. `void` is as long as `throw` with its space. */
function withoutThrows(body: readonly Statement[]): Change[] {
  return body.filter(({ type }) => type === "ThrowStatement").map((node) => ({
    start: startOf(node),
    end: startOf(node) + "throw".length,
    text: "void ",
  }));
}

/** The module lies one folder below the notebook, so that `./` is `../` and `../` is `../../`. */
function nestedSpecifiers(body: readonly Statement[]): Change[] {
  const changes: Change[] = [];
  walk(body, (node) => {
    const specifier = specifierOf(node);
    if (specifier?.type !== "StringLiteral" || !/^\.\.?\//.test(specifier.value)) return;
    const start = startOf(specifier) + 1;
    changes.push({ start, end: start, text: specifier.value.startsWith("./") ? "." : "../" });
  });
  return changes;
}

function specifierOf(node: Node): Node | null | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return node.source;
    case "TSExternalModuleReference":
      return node.expression;
    default:
      return undefined;
  }
}

/** Statements that end by themselves; behind any other the first line of the next cell could go on. */
const CLOSED_STATEMENTS: ReadonlySet<string> = new Set([
  "BlockStatement",
  "ClassDeclaration",
  "ForInStatement",
  "ForOfStatement",
  "ForStatement",
  "FunctionDeclaration",
  "IfStatement",
  "LabeledStatement",
  "SwitchStatement",
  "TryStatement",
  "TSEnumDeclaration",
  "TSInterfaceDeclaration",
  "TSModuleDeclaration",
  "WhileStatement",
]);

function needsSemicolon(last: Statement | undefined, source: string): boolean {
  return last !== undefined && !CLOSED_STATEMENTS.has(last.type) && source[endOf(last) - 1] !== ";";
}
