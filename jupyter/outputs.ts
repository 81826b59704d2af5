/**
 * From the messages of a kernel to the outputs of a cell: a pure function, no kernel needed.
 *
 * @module
 */

import { isRecord } from "./json.ts";
import type { CellOutput, ErrorOutput, Metadata, MimeBundle } from "./nbformat/mod.ts";

/** What the reducer looks at in a message. */
export interface OutputMessage {
  /** Type of the message, for example `stream`. */
  readonly type: string;
  /** Its content. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** One output together with the id under which it can be updated. */
export interface OutputSlot {
  /** The output. */
  readonly output: CellOutput;
  /** `transient.display_id`, if the message had one. */
  readonly displayId?: string;
}

/** Outputs of one cell while it runs. */
export interface OutputState {
  /** What there is so far. */
  readonly slots: readonly OutputSlot[];
  /** Whether the next output replaces all earlier ones, after `clear_output` with `wait`. */
  readonly clearPending: boolean;
}

/** The state of a cell that has put out nothing. */
export const noOutputs: OutputState = { slots: [], clearPending: false };

/**
 * Takes one message into the outputs of the running cell.
 *
 * @param state The outputs so far.
 * @param message The next message, in the order the kernel published it.
 * @returns The outputs now; the same object if the message puts nothing out.
 */
export function reduceOutput(state: OutputState, message: OutputMessage): OutputState {
  const { content } = message;
  switch (message.type) {
    case "update_display_data": {
      const { displayId } = displayIdOf(content);
      if (displayId === undefined) return state;
      return { ...state, slots: updateDisplay(state.slots, displayId, content) };
    }
    case "clear_output":
      return content.wait === true ? { ...state, clearPending: true } : noOutputs;
    default: {
      const slot = readOutput(message);
      if (slot === undefined) return state;
      const slots = state.clearPending ? [] : [...state.slots];
      appendOutput(slots, slot);
      return { slots, clearPending: false };
    }
  }
}

/**
 * The output that a message puts out.
 *
 * @param message Any message.
 * @returns The output, or undefined if the message puts nothing out or is about other outputs.
 */
export function readOutput({ type, content }: OutputMessage): OutputSlot | undefined {
  switch (type) {
    case "stream":
      return {
        output: { output_type: "stream", name: text(content.name, "stdout"), text: text(content.text) },
      };
    case "display_data":
      return {
        output: {
          output_type: "display_data",
          data: bundle(content.data),
          metadata: metadata(content.metadata),
        },
        ...displayIdOf(content),
      };
    case "execute_result":
      return {
        output: {
          output_type: "execute_result",
          data: bundle(content.data),
          metadata: metadata(content.metadata),
          execution_count: typeof content.execution_count === "number" ? content.execution_count : null,
        },
        ...displayIdOf(content),
      };
    case "error":
      return { output: errorOutput(content) };
    default:
      return undefined;
  }
}

/**
 * Appends an output in place; a stream goes on with the one before if that has the same name.
 *
 * @param slots The outputs so far; changed.
 * @param slot The next output.
 */
export function appendOutput(slots: OutputSlot[], slot: OutputSlot): void {
  const last = slots.at(-1)?.output;
  const { output } = slot;
  if (last?.output_type !== "stream" || output.output_type !== "stream" || last.name !== output.name) {
    slots.push(slot);
  } else {
    slots[slots.length - 1] = { output: { ...last, text: last.text + output.text } };
  }
}

/**
 * Gives every output with a display id new content; also used for the outputs of earlier cells.
 *
 * @param slots The outputs.
 * @param displayId Which ones.
 * @param content Content of the `update_display_data` message.
 * @returns The outputs; the same array if none has that id.
 */
export function updateDisplay(
  slots: readonly OutputSlot[],
  displayId: string,
  content: Readonly<Record<string, unknown>>,
): readonly OutputSlot[] {
  if (!slots.some((slot) => slot.displayId === displayId)) return slots;
  return slots.map((slot) => {
    const { output } = slot;
    if (slot.displayId !== displayId || !("data" in output)) return slot;
    return {
      ...slot,
      output: { ...output, data: bundle(content.data), metadata: metadata(content.metadata) },
    };
  });
}

/**
 * The outputs to store: control characters in texts applied, the error last.
 *
 * The kernel lets errors overtake the output before them, so their place says nothing.
 *
 * @param state The outputs of a finished cell.
 * @returns The slots in the order to store them.
 */
export function finishOutputs(state: OutputState): readonly OutputSlot[] {
  const isError = (slot: OutputSlot) => slot.output.output_type === "error";
  const regular: OutputSlot[] = [];
  for (const slot of state.slots) if (!isError(slot)) appendOutput(regular, slot);
  const finished = regular.map((slot) => {
    const { output } = slot;
    return output.output_type === "stream"
      ? { ...slot, output: { ...output, text: applyControls(output.text) } }
      : slot;
  });
  return [...finished, ...state.slots.filter(isError)];
}

/**
 * The display id of a display message.
 *
 * @param content Content of the message.
 * @returns The id in a record, or an empty record.
 */
export function displayIdOf(content: Readonly<Record<string, unknown>>): { readonly displayId?: string } {
  const { transient } = content;
  const id = isRecord(transient) ? transient.display_id : undefined;
  return typeof id === "string" ? { displayId: id } : {};
}

/**
 * An error output from the content of an `error` message or a failed reply.
 *
 * @param content Content with `ename`, `evalue` and `traceback`.
 * @returns The output.
 */
export function errorOutput(content: Readonly<Record<string, unknown>>): ErrorOutput {
  const { traceback } = content;
  return {
    output_type: "error",
    ename: text(content.ename, "Error"),
    evalue: text(content.evalue),
    traceback: Array.isArray(traceback) ? traceback.filter((line) => typeof line === "string") : [],
  };
}

/** What a terminal would show: `\r` goes back to the start of the line, `\b` one character back. */
function applyControls(value: string): string {
  if (!/[\r\b]/.test(value)) return value;
  return value.replaceAll(/\r+\n/g, "\n").split("\n").map((line) => {
    if (!/[\r\b]/.test(line)) return line;
    const shown: string[] = [];
    let cursor = 0;
    for (const character of line) {
      if (character === "\r") cursor = 0;
      else if (character === "\b") cursor = Math.max(0, cursor - 1);
      else shown[cursor++] = character;
    }
    return shown.join("");
  }).join("\n");
}

function text(value: unknown, otherwise = ""): string {
  return typeof value === "string" ? value : otherwise;
}

// The content comes out of JSON.parse, so whatever is in an object is JSON.
function bundle(value: unknown): MimeBundle {
  return isRecord(value) ? value as MimeBundle : {};
}

function metadata(value: unknown): Metadata {
  return isRecord(value) ? value as Metadata : {};
}
