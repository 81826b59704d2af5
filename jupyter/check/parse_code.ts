import type { Comment, File, Node, Statement } from "@babel/types";

/** Code of a cell as a syntax tree. */
export interface ParsedCode {
  /** The statements of the cell. */
  readonly body: readonly Statement[];
  /** Its comments. */
  readonly comments: readonly Comment[];
  /** Whether it only parses as TSX, which the kernel accepts as well. */
  readonly isTsx: boolean;
}

/** Parses the source of a cell; undefined if it has a syntax error. */
export type CodeParser = (source: string) => ParsedCode | undefined;

/**
 * Loads the parser: 650 KB that only checking and linting need, hence not at import time.
 *
 * @returns Parses TypeScript, and TSX where it is not TypeScript, as the kernel does.
 */
export async function loadParser(): Promise<CodeParser> {
  const { parse } = await import("@babel/parser");
  const parseAs = (source: string, isTsx: boolean): ParsedCode | undefined => {
    try {
      const { program, comments }: File = parse(source, {
        sourceType: "module",
        allowReturnOutsideFunction: true,
        // Redeclarations and the like are for the compiler to tell, with its own message.
        errorRecovery: true,
        attachComment: false,
        plugins: isTsx
          ? ["typescript", "decorators", "decoratorAutoAccessors", "jsx"]
          : ["typescript", "decorators", "decoratorAutoAccessors"],
      });
      return { body: program.body, comments: comments ?? [], isTsx };
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  };
  return (source) => parseAs(source, false) ?? parseAs(source, true);
}

/** A node with the nodes around it, the nearest last. */
export type NodeVisitor = (node: Node, ancestors: readonly Node[]) => void;

/**
 * Visits nodes and all below them, in the order of the source.
 *
 * @param nodes Where to start.
 * @param visit Told each node.
 */
export function walk(nodes: readonly Node[], visit: NodeVisitor): void {
  const ancestors: Node[] = [];
  const go = (node: Node) => {
    visit(node, ancestors);
    ancestors.push(node);
    for (const child of childrenOf(node)) go(child);
    ancestors.pop();
  };
  for (const node of nodes) go(node);
}

function childrenOf(node: Node): Node[] {
  const children = Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []
  );
  return children.sort((left, right) => startOf(left) - startOf(right));
}

/** Whatever has a type and a place in the source is a node; `loc` and `extra` have none. */
function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" &&
    "start" in value && typeof value.start === "number" && value.type !== "CommentLine" &&
    value.type !== "CommentBlock";
}

/**
 * Where a node starts.
 *
 * @param node A node that the parser made.
 * @returns Offset into the source.
 */
export function startOf(node: Node | Comment): number {
  return node.start ?? 0;
}

/**
 * Where a node ends.
 *
 * @param node A node that the parser made.
 * @returns Offset into the source, behind the node.
 */
export function endOf(node: Node | Comment): number {
  return node.end ?? 0;
}
