import {
  appendOutput,
  displayIdOf,
  finishOutputs,
  type OutputMessage,
  type OutputSlot,
  readOutput,
  updateDisplay,
} from "./outputs.ts";

/** How many characters of output a cell may have before the rest is cut, if nothing else is said. */
export const DEFAULT_OUTPUT_LIMIT = 64_000_000;
/** What an output counts for even if it is empty, so that their number is bounded too. */
const OUTPUT_OVERHEAD = 100;

/**
 * Gathers the outputs of one cell as they arrive, up to a limit: a cell that never stops printing must not fill the
 * memory, nor a notebook that no program opens any more.
 */
export class OutputCollector {
  readonly #limit: number;
  #slots: OutputSlot[] = [];
  #clearPending = false;
  #size = 0;
  #cutCharacters = 0;
  #cutOutputs = 0;

  /**
   * Has no outputs yet.
   *
   * @param limit How many characters to keep.
   */
  constructor(limit: number = DEFAULT_OUTPUT_LIMIT) {
    this.#limit = limit;
  }

  /**
   * Takes the next message; those that put nothing out are ignored.
   *
   * @param message The message, in the order the kernel published it.
   */
  add(message: OutputMessage): void {
    if (message.type === "clear_output") {
      if (message.content.wait === true) this.#clearPending = true;
      else this.#clear();
      return;
    }
    if (message.type === "update_display_data") {
      this.update(message.content);
      return;
    }
    const slot = readOutput(message);
    if (slot === undefined) return;
    if (this.#clearPending) this.#clear();
    this.#append(slot);
  }

  /**
   * Gives the displays that a message names new content, whichever cell has sent it.
   *
   * @param content Content of an `update_display_data` message.
   */
  update(content: Readonly<Record<string, unknown>>): void {
    const { displayId } = displayIdOf(content);
    if (displayId !== undefined) this.#slots = [...updateDisplay(this.#slots, displayId, content)];
  }

  /** The error that the kernel has put out, if any. */
  get error(): OutputSlot | undefined {
    return this.#slots.find((slot) => slot.output.output_type === "error");
  }

  /**
   * The outputs to store, with a note where some were cut.
   *
   * @returns Streams joined, control characters applied, the error last.
   */
  finish(): readonly OutputSlot[] {
    if (this.#cutOutputs === 0) return finishOutputs({ slots: this.#slots, clearPending: false });
    const note = `\n[Output cut: this cell put out ${this.#cutCharacters.toLocaleString("en")} characters ` +
      `(${this.#cutOutputs.toLocaleString("en")} pieces) more than the ${
        this.#limit.toLocaleString("en")
      } that are kept]\n`;
    return finishOutputs({
      slots: [...this.#slots, { output: { output_type: "stream", name: "stderr", text: note } }],
      clearPending: false,
    });
  }

  #append(slot: OutputSlot): void {
    const size = sizeOf(slot);
    const { output } = slot;
    // Errors are what the reader looks for first, and there are few.
    if (output.output_type === "error" || this.#size + size <= this.#limit) {
      const before = this.#slots.length;
      appendOutput(this.#slots, slot);
      this.#size += size + (this.#slots.length > before ? OUTPUT_OVERHEAD : 0);
      return;
    }
    let kept = 0;
    if (output.output_type === "stream" && this.#cutOutputs === 0) {
      kept = Math.max(0, this.#limit - this.#size);
      if (kept > 0) appendOutput(this.#slots, { output: { ...output, text: output.text.slice(0, kept) } });
    }
    // From here on all is cut: what fits by being small would stand behind a gap.
    this.#size = this.#limit;
    this.#cutOutputs++;
    this.#cutCharacters += size - kept;
  }

  #clear(): void {
    this.#slots = [];
    this.#clearPending = false;
    this.#size = 0;
    this.#cutCharacters = 0;
    this.#cutOutputs = 0;
  }
}

function sizeOf({ output }: OutputSlot): number {
  if (output.output_type === "stream") return output.text.length;
  if (output.output_type === "error") return 0;
  let size = 0;
  for (const value of Object.values(output.data)) {
    size += typeof value === "string" ? value.length : JSON.stringify(value ?? null).length;
  }
  return size;
}
