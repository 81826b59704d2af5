/** What goes wrong with a benchmark, in words for who runs it. */
export class BenchError extends Error {
  override readonly name = "BenchError";
}

/** Ctrl-C reached a child, and will reach us, or has. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** How the command was called in a wrong way. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}
