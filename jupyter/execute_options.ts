import type { NotebookEventListener } from "./events.ts";
import type { Kernelspec } from "./kernel/kernelspec.ts";
import type { NotebookParameters } from "./parameters.ts";

/** Options of `executeNotebook` and `NotebookExecution`. */
export interface ExecuteOptions {
  /** Name of the notebook in messages and events, usually its path. */
  readonly path: string;
  /** Working directory of the kernel. @default the folder of `path` */
  readonly cwd?: string;
  /** Environment variables for the kernel, on top of the inherited ones. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** A `.env` file with more of them; `env` and the inherited ones win. @default none */
  readonly envFile?: string;
  /** Values for the cell tagged `parameters`. @default {} */
  readonly parameters?: NotebookParameters;
  /** Strings that must not appear in the executed copy, in events and in errors. @default [] */
  readonly secrets?: readonly string[];
  /**
   * How long a cell may take, in milliseconds. `metadata.execution.timeout` (seconds) of the cell wins, then that of the
   * notebook, which means each of its cells, as with other executors. @default 120_000
   */
  readonly cellTimeoutMs?: number;
  /** How long the whole notebook may take, in milliseconds. @default no limit */
  readonly notebookTimeoutMs?: number;
  /** How many characters of output a cell may have; the rest is cut, with a note. @default 64_000_000 */
  readonly outputLimit?: number;
  /** Stops the run: the kernel is killed, the result says `cancelled`. */
  readonly signal?: AbortSignal;
  /** Goes on with the next cell after one has failed, as long as the kernel lives. @default false */
  readonly keepGoing?: boolean;
  /** Told what happens, in order. */
  readonly onEvent?: NotebookEventListener;
  /** Another kernel, from `findKernelspec()` or `readKernelspec()`. @default the running Deno's */
  readonly kernelspec?: Kernelspec;
  /** Program and arguments in place of the kernelspec's; `{connection_file}` is replaced. @default the kernelspec's */
  readonly kernelCommand?: readonly string[];
}
