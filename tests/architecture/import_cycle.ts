/**
 * Finds a circle in a graph.
 *
 * @param edges The nodes that each node leads to.
 * @returns The first circle that a walk in depth meets, its first node once more at its end; nothing if there is none.
 */
export function findCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const finished = new Set<string>();
  const visit = (node: string, path: readonly string[]): readonly string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (finished.has(node)) return [];
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle.length > 0) return cycle;
    }
    finished.add(node);
    return [];
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
