/** Gives the bytes of an input piece by piece. */
export interface ByteSource {
  /**
   * The next bytes, behind those that are not used up yet; undefined at the end.
   *
   * @param rest What is left of the bytes before.
   */
  pull(rest: Uint8Array): Promise<Uint8Array | undefined>;
}

/** A part of an input in memory: what was read and is not used up. */
export class ByteWindow {
  /** The bytes. */
  bytes: Uint8Array = new Uint8Array(0);
  /** Where the part that is not used up begins. */
  from = 0;
  /** Whether nothing comes after these bytes. */
  isLast = false;
  readonly #source: ByteSource;
  /** How many bytes of the input lie before `bytes`. */
  #before: number;

  /** Opens the window on a source that begins at an offset of the input. */
  constructor(source: ByteSource, offset: number) {
    this.#source = source;
    this.#before = offset;
  }

  /** Where in the input the part that is not used up begins. */
  get offset(): number {
    return this.#before + this.from;
  }

  /** Reads on; false where there is nothing more. */
  async fill(): Promise<boolean> {
    if (this.isLast) return false;
    const bytes = await this.#source.pull(this.bytes.subarray(this.from));
    if (bytes === undefined) {
      this.isLast = true;
      return false;
    }
    this.#before += this.from;
    this.bytes = bytes;
    this.from = 0;
    return true;
  }
}
