import { parseArgs } from "node:util";
import { NotebookError } from "../errors.ts";

/** One option of a command, as data: the parser and the help read it. */
export interface OptionSpec {
  /** Long name, without `--`. */
  readonly name: string;
  /** One letter, without `-`. */
  readonly short?: string;
  /** What stands for the value in the help; an option without one is a switch. */
  readonly value?: string;
  /** Whether it may be given several times. @default false */
  readonly repeatable?: boolean;
  /** What it does; a line break starts a new line in the help. */
  readonly about: string;
}

/** What was given on the command line, read by the names of the options. */
export class Arguments {
  /** What stands there without being an option. */
  readonly operands: readonly string[];
  readonly #values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly #known: ReadonlySet<string>;

  /**
   * Reads a command line.
   *
   * @param args The arguments.
   * @param options The options there are.
   * @throws {NotebookError} Of kind `invalid-arguments` if an option is none of them or lacks its value.
   */
  constructor(args: readonly string[], options: readonly OptionSpec[]) {
    this.#known = new Set(options.map(({ name }) => name));
    try {
      const { values, positionals } = parseArgs({
        args: [...args],
        allowPositionals: true,
        options: Object.fromEntries(options.map(({ name, short, value, repeatable = false }) => [name, {
          type: value === undefined ? "boolean" as const : "string" as const,
          multiple: repeatable,
          ...(short === undefined ? {} : { short }),
        }])),
      });
      this.#values = values;
      this.operands = positionals;
    } catch (cause) {
      throw new NotebookError("invalid-arguments", cause instanceof Error ? cause.message : String(cause), {
        cause,
      });
    }
  }

  /**
   * Whether a switch is on.
   *
   * @param name Its long name.
   * @returns Whether it was given.
   */
  has(name: string): boolean {
    return this.#get(name) === true;
  }

  /**
   * The value of an option.
   *
   * @param name Its long name.
   * @returns The value, or undefined if it was not given.
   */
  text(name: string): string | undefined {
    const value = this.#get(name);
    return typeof value === "string" ? value : undefined;
  }

  /**
   * The values of an option that may be repeated.
   *
   * @param name Its long name.
   * @returns The values, in order.
   */
  texts(name: string): string[] {
    const values = this.#get(name);
    return Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
  }

  /**
   * The words with which options were given, to give them once more.
   *
   * @param options The options to look for.
   * @returns The words, one option after the other.
   */
  words(options: readonly OptionSpec[]): string[] {
    return options.flatMap(({ name }) => {
      const value = this.#get(name);
      const given = Array.isArray(value) ? value : value === undefined ? [] : [value];
      return given.flatMap((one) => typeof one === "string" ? [`--${name}`, one] : one ? [`--${name}`] : []);
    });
  }

  /**
   * A time limit, given in seconds.
   *
   * @param name The option's long name.
   * @returns Milliseconds, or undefined if it was not given.
   * @throws {NotebookError} Of kind `invalid-arguments` if it is no number above 0.
   */
  milliseconds(name: string): number | undefined {
    const seconds = this.#number(name, "it must be a number of seconds above 0", (value) => value > 0);
    return seconds === undefined ? undefined : seconds * 1000;
  }

  /**
   * A whole number of at least 1.
   *
   * @param name The option's long name.
   * @returns The number, or undefined if it was not given.
   * @throws {NotebookError} Of kind `invalid-arguments` if it is none.
   */
  count(name: string): number | undefined {
    return this.#number(
      name,
      "it must be a whole number of at least 1",
      (value) => Number.isInteger(value) && value >= 1,
    );
  }

  #number(name: string, wanted: string, isFine: (value: number) => boolean): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = text.trim() === "" ? NaN : Number(text);
    if (isFine(value)) return value;
    throw new NotebookError("invalid-arguments", `Cannot read --${name} "${text}": ${wanted}`);
  }

  #get(name: string): string | boolean | (string | boolean)[] | undefined {
    if (!this.#known.has(name)) throw new RangeError(`There is no option --${name}`);
    return this.#values[name];
  }
}
