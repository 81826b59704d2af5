/** `deno task load` in a process of its own, which a test can kill. */
import { fileURLToPath } from "node:url";

const TASK = fileURLToPath(new URL("../../../../tasks/load.ts", import.meta.url));

/** How a process ended. */
export interface Ended {
  readonly code: number;
  readonly signal: Deno.Signal | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process that runs. */
export interface LoadProcess {
  kill(signal: Deno.Signal): void;
  /** Resolves when it has written this to standard error; rejects when it ends without. */
  said(text: string): Promise<void>;
  readonly ended: Promise<Ended>;
}

/** Starts a load into the service at this URL. */
export function startLoad(args: readonly string[], pipelinesUrl: string, apiKey = "abc123"): LoadProcess {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--quiet", TASK, ...args],
    env: {
      CUSTOMERIO_LIVE: "0",
      CUSTOMERIO_PIPELINES_URL: pipelinesUrl,
      CUSTOMERIO_APP_URL: pipelinesUrl.replace("/v1", ""),
      CUSTOMERIO_PIPELINES_API_KEY: apiKey,
      CUSTOMERIO_APP_API_KEY: apiKey,
      NO_COLOR: "1",
    },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const errors = new Transcript(child.stderr);
  const output = new Transcript(child.stdout);
  const ended = Promise.all([child.status, output.whole, errors.whole])
    .then(([{ code, signal }, stdout, stderr]) => ({ code, signal, stdout, stderr }));
  return { kill: (signal) => child.kill(signal), said: (text) => errors.has(text), ended };
}

/** What a process writes, as it comes. */
class Transcript {
  /** All of it, once the process has ended. */
  readonly whole: Promise<string>;
  #text = "";
  #isWhole = false;
  #changed = Promise.withResolvers<void>();

  constructor(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
    this.whole = this.#read(stream);
  }

  async has(text: string): Promise<void> {
    while (!this.#text.includes(text)) {
      if (this.#isWhole) {
        throw new Error(`The process ended without a word of ${JSON.stringify(text)}: ${this.#text}`);
      }
      await this.#changed.promise;
    }
  }

  async #read(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
    for await (const text of stream.pipeThrough(new TextDecoderStream())) {
      this.#text += text;
      this.#wake();
    }
    this.#isWhole = true;
    this.#wake();
    return this.#text;
  }

  #wake(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers<void>();
  }
}
