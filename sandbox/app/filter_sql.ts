import type { SQLInputValue } from "node:sqlite";
import { invalid } from "./app_error.ts";

/** A condition in SQL. */
export interface Condition {
  /** SQL of the condition. */
  readonly sql: string;
  /** The values in it. */
  readonly parameters: readonly SQLInputValue[];
}

/** A condition of its own, or filters joined. */
export type FilterTree<Leaf> = Leaf | And<Leaf> | Or<Leaf> | Not<Leaf>;

interface And<Leaf> {
  readonly and: readonly FilterTree<Leaf>[];
}

interface Or<Leaf> {
  readonly or: readonly FilterTree<Leaf>[];
}

interface Not<Leaf> {
  readonly not: FilterTree<Leaf>;
}

/** Turns one condition of a filter, found at a JSON pointer, into SQL. */
export type CompileLeaf<Leaf> = (leaf: Leaf, pointer: string) => Condition;

/** Levels of a filter; SQLite takes expressions of 1000 at most. */
const DEEPEST = 50;

/** Leaves of a filter; SQLite takes 32,766 parameters, two a leaf. */
const MOST_LEAVES = 1000;

/** Turns a filter into SQL. */
export function compileFilter<Leaf extends object>(
  filter: FilterTree<Leaf>,
  compileLeaf: CompileLeaf<Leaf>,
  root = "/filter",
): Condition {
  const condition = compile(filter, compileLeaf, root, 0);
  if (condition.parameters.length > 2 * MOST_LEAVES) {
    throw invalid(`the filter has more than ${MOST_LEAVES} conditions`, root);
  }
  return condition;
}

function compile<Leaf extends object>(
  filter: FilterTree<Leaf>,
  compileLeaf: CompileLeaf<Leaf>,
  pointer: string,
  level: number,
): Condition {
  if (level > DEEPEST) throw invalid(`the filter is nested more than ${DEEPEST} levels deep`, pointer);
  const join = (filters: readonly FilterTree<Leaf>[], operator: "and" | "or"): Condition => {
    const conditions = filters.map((part, index) =>
      compile(part, compileLeaf, `${pointer}/${operator}/${index}`, level + 1)
    );
    return {
      sql: `(${conditions.map(({ sql }) => sql).join(` ${operator.toUpperCase()} `)})`,
      parameters: conditions.flatMap(({ parameters }) => parameters),
    };
  };
  if (isAnd(filter)) return join(filter.and, "and");
  if (isOr(filter)) return join(filter.or, "or");
  if (!isNot(filter)) return compileLeaf(filter, pointer);
  const { sql, parameters } = compile(filter.not, compileLeaf, `${pointer}/not`, level + 1);
  return { sql: `NOT ${sql}`, parameters };
}

function isAnd<Leaf extends object>(filter: FilterTree<Leaf>): filter is And<Leaf> {
  return "and" in filter;
}

function isOr<Leaf extends object>(filter: FilterTree<Leaf>): filter is Or<Leaf> {
  return "or" in filter;
}

function isNot<Leaf extends object>(filter: FilterTree<Leaf>): filter is Not<Leaf> {
  return "not" in filter;
}
