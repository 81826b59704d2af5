/** A stream of text that is being read. */
export interface TextPump {
  /** Resolves when the stream has ended or was given up. */
  readonly ended: Promise<void>;
  /** Stops reading. */
  giveUp(): Promise<void>;
}

/**
 * Reads a stream of UTF-8 to its end.
 *
 * @param stream The stream.
 * @param onText Told each piece of text.
 * @returns Tells when it has ended.
 */
export function pumpText(
  stream: ReadableStream<Uint8Array>,
  onText: (text: string) => void,
): TextPump {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const pump = async (): Promise<void> => {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      onText(decoder.decode(piece.value, { stream: true }));
    }
  };
  return { ended: pump(), giveUp: () => reader.cancel() };
}

/** The last lines of a text that comes in pieces. */
export class LastLines {
  readonly #limit: number;
  #lines: string[] = [];
  #rest = "";

  /**
   * Keeps nothing yet.
   *
   * @param limit How many lines to keep.
   */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Takes the next piece.
   *
   * @param text The text, wherever it is cut.
   */
  push(text: string): void {
    const parts = (this.#rest + text).split("\n");
    this.#rest = parts.pop() ?? "";
    this.#lines.push(...parts);
    this.#lines = this.#lines.slice(-this.#limit);
  }

  /** The lines that say something, oldest first. */
  get lines(): readonly string[] {
    return [...this.#lines, this.#rest].map((line) => line.trimEnd()).filter((line) => line !== "");
  }
}
