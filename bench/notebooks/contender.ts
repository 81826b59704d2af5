import { BenchError } from "../failure.ts";
import { ANSWER, type Answer, type Order } from "./messages.ts";

/** How a contender is started. */
export interface ContenderCommand {
  /** What to call it. */
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Lines of a contender's errors that a message shows. */
const MOST_LINES = 15;

/**
 * A contender of our own.
 *
 * @param name What to call it.
 * @param module Its module in this folder.
 * @returns The command.
 */
export function denoContender(name: string, module: string): ContenderCommand {
  const url = new URL(module, import.meta.url).href;
  return { name, program: Deno.execPath(), args: ["run", "-A", "--quiet", url] };
}

/** A running contender: a process that takes orders, so that its own start and its imports are not measured. */
export class Contender implements AsyncDisposable {
  /** What to call it. */
  readonly name: string;
  readonly #child: Deno.ChildProcess;
  readonly #orders: WritableStreamDefaultWriter<string>;
  readonly #answers: AsyncGenerator<string>;
  readonly #errors: Promise<string>;
  readonly #piping: Promise<void>;

  /**
   * Starts it.
   *
   * @param command How.
   * @param signal Ends it.
   */
  constructor({ name, program, args, env = {} }: ContenderCommand, signal: AbortSignal) {
    this.name = name;
    this.#child = new Deno.Command(program, {
      args: [...args],
      env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", ...env },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
      signal,
    }).spawn();
    const encoder = new TextEncoderStream();
    this.#piping = encoder.readable.pipeTo(this.#child.stdin).catch(() => {});
    this.#orders = encoder.writable.getWriter();
    this.#answers = readLines(this.#child.stdout);
    this.#errors = this.#child.stderr.text();
  }

  /**
   * Runs notebooks.
   *
   * @param order Which, and how many at a time.
   * @returns How long it took, and what is below the cells.
   * @throws {BenchError} If the contender fails.
   */
  async run(order: Order): Promise<Answer> {
    await this.#orders.write(`${JSON.stringify(order)}\n`).catch(() => {});
    const { value, done } = await this.#answers.next();
    if (done !== true) return ANSWER.parse(JSON.parse(value));
    const lines = (await this.#errors).trimEnd().split("\n");
    throw new BenchError(`${this.name} failed:\n${lines.slice(-MOST_LINES).join("\n")}`);
  }

  /** Lets it end. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#orders.close().catch(() => {});
    await this.#answers.return(undefined);
    await Promise.all([this.#child.status, this.#errors, this.#piping]);
  }
}

async function* readLines(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
