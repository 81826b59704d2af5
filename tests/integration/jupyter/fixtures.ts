import { join } from "node:path";
import {
  executeNotebook,
  type ExecuteOptions,
  type Notebook,
  type NotebookRun,
  parseNotebook,
} from "@customerio-notebooks/jupyter";

/** A code cell. */
export function code(source: string, metadata: Record<string, unknown> = {}): Record<string, unknown> {
  return { cell_type: "code", metadata, source, outputs: [], execution_count: null };
}

/** A code cell with tags. */
export function tagged(source: string, ...tags: readonly string[]): Record<string, unknown> {
  return code(source, { tags });
}

/** A markdown cell. */
export function markdown(source: string): Record<string, unknown> {
  return { cell_type: "markdown", metadata: {}, source };
}

/** JSON of a notebook of these cells. */
export function notebookJson(...cells: readonly unknown[]): string {
  return JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 4 });
}

/** A notebook of these cells. */
export function notebook(...cells: readonly unknown[]): Notebook {
  return parseNotebook(notebookJson(...cells), "test.ipynb");
}

/** Runs these cells on a real kernel. */
export function run(cells: readonly unknown[], options: Partial<ExecuteOptions> = {}): Promise<NotebookRun> {
  return executeNotebook(notebook(...cells), { path: "test.ipynb", cwd: Deno.cwd(), ...options });
}

/** The texts of a code cell's outputs, one a line of the list. */
export function outputTexts(result: NotebookRun, codeCell: number): string[] {
  const cell = result.notebook.cells.filter((candidate) => candidate.cell_type === "code")[codeCell - 1];
  if (cell?.cell_type !== "code") throw new Error(`there is no code cell ${codeCell}`);
  return cell.outputs.map((output) => {
    if (output.output_type === "stream") return output.text;
    if (output.output_type === "error") return `${output.ename}: ${output.evalue}`;
    return String(output.data["text/plain"] ?? JSON.stringify(output.data));
  });
}

/** A folder that is gone after the test. */
export function temporaryFolder(): { readonly path: string } & Disposable {
  const path = Deno.realPathSync(Deno.makeTempDirSync({ prefix: "jupyter-test-" }));
  return { path, [Symbol.dispose]: () => Deno.removeSync(path, { recursive: true }) };
}

/** Writes a notebook file. */
export function writeNotebook(folder: string, name: string, ...cells: readonly unknown[]): string {
  const path = join(folder, name);
  Deno.writeTextFileSync(path, notebookJson(...cells));
  return path;
}

/** A connection that a kernel holds: it tells when the kernel is there and when it is gone, without asking around. */
export interface Lifeline extends Disposable {
  /** Code that takes the line. */
  readonly code: string;
  /** Resolves when a kernel has taken it. */
  taken(): Promise<void>;
  /** Resolves when that kernel process has ended. */
  cut(): Promise<void>;
}

/** Opens a lifeline. */
export function openLifeline(): Lifeline {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  let held: Deno.TcpConn | undefined;
  return {
    code:
      `const lifeline = await Deno.connect({ hostname: "127.0.0.1", port: ${listener.addr.port} }); await lifeline.write(new Uint8Array(1));`,
    async taken() {
      held = await listener.accept();
      await held.read(new Uint8Array(1));
    },
    async cut() {
      try {
        while (await held?.read(new Uint8Array(1)) !== null);
      } catch (error) {
        if (!(error instanceof Deno.errors.ConnectionReset)) throw error;
      }
    },
    [Symbol.dispose]() {
      held?.close();
      listener.close();
    },
  };
}
