import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { quote } from "../shell_word.ts";
import { AheadExecutor } from "./ahead.ts";
import type { NotebookJob } from "./messages.ts";
import { filterFor, isSelected, readTestCommand, rerunWords, type TestCommand } from "./test_command.ts";

/** The test of one notebook. */
export interface NotebookTest {
  /** Name of the test: the path of the notebook. */
  readonly name: string;
  /** What is executed. */
  readonly job: NotebookJob;
}

/** What the tests of one call share while they run; nothing is started before the first of them. */
export class TestSession {
  /** The tests, in the order of their registration. */
  readonly tests: readonly NotebookTest[];
  readonly #concurrency: number;
  #command: TestCommand | undefined;
  #executor: AheadExecutor | undefined;

  /**
   * Makes a session that runs nothing yet.
   *
   * @param tests The tests.
   * @param concurrency How many notebooks are executed at once.
   */
  constructor(tests: readonly NotebookTest[], concurrency: number) {
    this.tests = tests;
    this.#concurrency = concurrency;
  }

  /** Starts to execute what will be tested; where that is not known, one notebook runs when its test comes. */
  async open(): Promise<void> {
    this.#command = await readTestCommand();
    const filter = this.#command?.filter;
    const selected = [...this.tests.keys()].filter((index) => isSelected(filter, this.#test(index).name));
    if (this.#command !== undefined && selected.length === 0) return;
    const executor = this.#start();
    if (this.#command !== undefined) { for (const index of selected) executor.run(index); }
  }

  /** Ends what has not ended yet. */
  async close(): Promise<void> {
    await this.#executor?.close();
  }

  /**
   * Lets a notebook run, if it does not run yet.
   *
   * @param index Its place among the tests.
   * @returns What tells how it goes.
   */
  run(index: number): AheadExecutor {
    const executor = this.#executor ?? this.#start();
    executor.run(index);
    if (this.#command === undefined) executor.warm(index + 1);
    return executor;
  }

  /**
   * The command that runs just one test again.
   *
   * @param index Its place among the tests.
   * @param origin Address of the test file.
   * @returns The command, for a shell.
   */
  rerunCommand(index: number, origin: string): string {
    const file = origin.startsWith("file:") ? relative(Deno.cwd(), fileURLToPath(origin)) : origin;
    const filter = filterFor(this.#test(index).name, this.tests.map(({ name }) => name));
    return rerunWords(this.#command, file, filter).map(quote).join(" ");
  }

  #start(): AheadExecutor {
    this.#executor = new AheadExecutor(this.tests.map(({ job }) => job), this.#concurrency);
    return this.#executor;
  }

  #test(index: number): NotebookTest {
    const test = this.tests[index];
    if (test === undefined) throw new RangeError(`There is no notebook ${index}`);
    return test;
  }
}
