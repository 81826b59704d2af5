/** What goes wrong with the benchmark, in words for who runs it. */
export class NotebookBenchError extends Error {
  override readonly name = "NotebookBenchError";
}

/** How the command was called in a wrong way. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}
