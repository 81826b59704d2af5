import type { ErrorOutput } from "./nbformat/mod.ts";

/** A `Deno.test` that a cell has registered. */
export interface RegisteredTest {
  /** Its name; empty if it has none. */
  readonly name: string;
  /** Where it was registered. */
  readonly traceback: readonly string[];
}

/** The report is in the pipe when the kernel replies; it is only not read yet. */
const PATIENCE_MS = 1_000;
const SUMMARY = /^(?:ok|FAILED) \| \d+ passed/m;

/** What the kernel writes to its standard output about the tests of a cell: nothing else tells of a leak, for example. */
export class TestReport {
  #text = "";
  readonly #tests: RegisteredTest[] = [];
  readonly #complete = Promise.withResolvers<void>();

  /**
   * Notes that a test was registered, so that there will be a report.
   *
   * @param test The test.
   */
  expect(test: RegisteredTest): void {
    this.#tests.push(test);
  }

  /**
   * Takes the next piece of the kernel's standard output.
   *
   * @param text The text.
   */
  read(text: string): void {
    this.#text += text;
    if (SUMMARY.test(this.#text)) this.#complete.resolve();
  }

  /** Waits until the report is there, if one is to come. */
  async finished(): Promise<void> {
    if (this.#tests.length === 0) return;
    const timer = setTimeout(this.#complete.resolve, PATIENCE_MS);
    await this.#complete.promise;
    clearTimeout(timer);
  }

  /** The failure that the report tells of: the first failed test, its error and the place where it was registered. */
  get failure(): ErrorOutput | undefined {
    if (!/^FAILED \| /m.test(this.#text)) return undefined;
    const details = /^ ERRORS \n\n([^\n]*?) => [^\n]*\n(?:error: )?([\s\S]*?)\n\n/m.exec(this.#text);
    const name = details?.[1] ?? "";
    const evalue = `the test "${name}" failed: ${details?.[2] ?? "see the report"}`;
    const test = this.#tests.find((registered) => registered.name === name);
    return {
      output_type: "error",
      ename: "TestFailure",
      evalue,
      traceback: [`TestFailure: ${evalue}`, ...(test?.traceback.slice(1) ?? [])],
    };
  }
}
