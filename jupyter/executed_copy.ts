import type { CellStatus } from "./events.ts";
import type { CellOutput, CodeCell, ErrorOutput, Notebook } from "./nbformat/mod.ts";
import type { OutputCollector } from "./output_collector.ts";
import type { Redactor } from "./redact.ts";

/** The executed copy of a notebook while it comes about: outputs, errors and counts by the cell's position. */
export class ExecutedCopy {
  readonly #notebook: Notebook;
  readonly #redactor: Redactor;
  readonly #outputs = new Map<number, OutputCollector>();
  /** What stands below a cell as its error. */
  readonly #errors = new Map<number, ErrorOutput>();
  readonly #counts = new Map<number, number>();

  /**
   * Has no outputs yet.
   *
   * @param notebook The notebook, injected parameters included; it is not changed.
   * @param redactor Takes secrets out.
   */
  constructor(notebook: Notebook, redactor: Redactor) {
    this.#notebook = notebook;
    this.#redactor = redactor;
  }

  /**
   * The code cell at a position.
   *
   * @param index Counted from 0 among all cells.
   * @returns The cell as it was given.
   */
  codeCell(index: number): CodeCell {
    const cell = this.#notebook.cells[index];
    if (cell?.cell_type !== "code") throw new RangeError(`Cannot run cell ${index}: it is not a code cell`);
    return cell;
  }

  /**
   * Puts outputs below a cell; more may arrive in them later.
   *
   * @param index The cell's position.
   * @param outputs The outputs.
   * @param count The kernel's count of the run, if it has told one.
   */
  setOutputs(index: number, outputs: OutputCollector, count: unknown): void {
    this.#outputs.set(index, outputs);
    if (typeof count === "number") this.#counts.set(index, count);
  }

  /**
   * Puts an error below a cell, in place of what the kernel has put out as one: its positions are those of the cells.
   *
   * @param index The cell's position.
   * @param error The error.
   */
  setError(index: number, error: ErrorOutput): void {
    this.#errors.set(index, error);
  }

  /**
   * Takes an output that arrives late.
   *
   * @param index Position of the cell that is to have it.
   * @param type Type of the message.
   * @param content Content of the message.
   */
  addLate(index: number, type: string, content: Readonly<Record<string, unknown>>): void {
    this.#outputs.get(index)?.add({ type, content });
  }

  /**
   * Gives displays new content, whichever cell they stand below.
   *
   * @param content Content of an `update_display_data` message.
   */
  updateDisplays(content: Readonly<Record<string, unknown>>): void {
    for (const outputs of this.#outputs.values()) outputs.update(content);
  }

  /**
   * The outputs of a cell, secrets redacted, the error last.
   *
   * @param index The cell's position.
   * @returns The outputs so far.
   */
  outputsOf(index: number): CellOutput[] {
    const outputs = (this.#outputs.get(index)?.finish() ?? []).map((slot) => slot.output);
    const error = this.#errors.get(index);
    const kept = error === undefined ? outputs : outputs.filter((output) => output.output_type !== "error");
    return this.#redactor.deep(error === undefined ? kept : [...kept, error]);
  }

  /**
   * The copy, secrets redacted.
   *
   * @param statuses What became of the cells that were reached, by position: skipped ones keep their stored outputs.
   * @returns The notebook.
   */
  finish(statuses: ReadonlyMap<number, CellStatus>): Notebook {
    const cells = this.#notebook.cells.map((cell, index) => {
      if (cell.cell_type !== "code" || statuses.get(index) === "skipped") return cell;
      return { ...cell, outputs: this.outputsOf(index), execution_count: this.#counts.get(index) ?? null };
    });
    return this.#redactor.deep({ ...this.#notebook, cells });
  }
}
