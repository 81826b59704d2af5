import { randomUUID } from "node:crypto";
import { join } from "node:path";
import process from "node:process";
import type { KernelDeath } from "./death.ts";
import { readEnvFile } from "./env_file.ts";
import { denoKernelspec, type Kernelspec } from "./kernelspec.ts";
import { type KernelPorts, pickPorts } from "./ports.ts";
import { LastLines, pumpText } from "./text_stream.ts";
import { CONNECTION_FILE, startWatchdog, type Watchdog } from "./watchdog.ts";

/** What is needed to reach a kernel. */
export interface KernelConnection {
  /** Address it listens on. */
  readonly hostname: string;
  /** Its ports. */
  readonly ports: KernelPorts;
  /** Key that signs the messages. */
  readonly key: string;
  /** Whether it takes the whole handshake at once. */
  readonly atOnce: boolean;
}

/** Options of {@linkcode KernelProcess.spawn}. */
export interface KernelProcessOptions {
  /** Working directory: imports in cells resolve against it, and `deno.json` is found from it upwards. */
  readonly cwd: string;
  /** Environment variables on top of the inherited ones. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** A `.env` file with more of them; `env` and the inherited ones win. @default none */
  readonly envFile?: string;
  /** Which kernel to launch. @default the running Deno's */
  readonly kernelspec?: Kernelspec;
  /** Program and arguments in place of those of the kernelspec; `{connection_file}` is replaced. @default the kernelspec's */
  readonly command?: readonly string[];
}

const KEPT_STDERR_LINES = 20;
/**
 * How long the last words of a process that has ended are waited for. They are in the pipe already; only a process
 * that a cell has started apart from the kernel's group may keep the pipe open for ever.
 */
const LAST_WORDS_MS = 15;

/** The operating system's side of a kernel: process, connection file, watchdog. No protocol. */
export class KernelProcess {
  /** How to reach it. */
  readonly connection: KernelConnection;
  /** Resolves as soon as the process has ended; never rejects. */
  readonly died: Promise<KernelDeath>;
  readonly #cleanedUp: Promise<void>;
  readonly #child: Deno.ChildProcess;
  readonly #folder: string;
  readonly #interruptMode: "message" | "signal";
  readonly #listeners = new Set<(text: string) => void>();

  private constructor(
    child: Deno.ChildProcess,
    connection: KernelConnection,
    folder: string,
    watchdog: Watchdog,
    interruptMode: "message" | "signal",
  ) {
    this.#child = child;
    this.#interruptMode = interruptMode;
    this.#folder = folder;
    this.connection = connection;
    this.died = this.#watch();
    this.#cleanedUp = this.died.then(() => watchdog.stop());
  }

  /** Process id. */
  get pid(): number {
    return this.#child.pid;
  }

  /** Whether the kernel is interrupted by a message or by {@linkcode signalInterrupt}. */
  get interruptMode(): "message" | "signal" {
    return this.#interruptMode;
  }

  /**
   * Listens to what the process writes to standard output. Outputs of cells do not go there.
   *
   * @param listener Called with each piece of text.
   * @returns A function that stops listening.
   */
  onStdout(listener: (text: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sends SIGINT to the process and what it has started, as Ctrl-C would. */
  signalInterrupt(): void {
    try {
      process.kill(process.platform === "win32" ? this.pid : -this.pid, "SIGINT");
    } catch {
      // It has ended by itself; `died` tells how.
    }
  }

  /**
   * Writes a connection file and starts the process; it is not ready to answer yet.
   *
   * @param options Where and with what to run.
   * @returns The running process.
   * @throws {Deno.errors.NotFound} If the program or the working directory does not exist.
   * @throws {NotebookError} Of kind `kernel-start` if the `.env` file cannot be read.
   */
  static async spawn(options: KernelProcessOptions): Promise<KernelProcess> {
    const spec = options.kernelspec ?? denoKernelspec();
    const fromFile = options.envFile === undefined ? {} : readEnvFile(options.envFile);
    const [program = "", ...args] = options.command ?? spec.argv;
    const connection = {
      hostname: "127.0.0.1",
      ports: pickPorts(),
      key: randomUUID(),
      atOnce: isDenoKernelCommand(args),
    };
    const folder = Deno.makeTempDirSync({ prefix: "deno-kernel-" });
    const watchdog = startWatchdog(folder);
    try {
      const file = join(folder, CONNECTION_FILE);
      Deno.writeTextFileSync(file, connectionFile(connection, spec.name), { mode: 0o600 });
      const child = new Deno.Command(program, {
        args: args.map((arg) => arg.replaceAll("{connection_file}", file)),
        cwd: options.cwd,
        // Saved outputs are read by people and compared by tests; escape codes for colours help neither.
        env: { NO_COLOR: "1", ...spec.env, ...fromFile, ...options.env },
        stdin: "null",
        // Reports of tests that cells define go there, and nowhere else.
        stdout: "piped",
        stderr: "piped",
        // A process group of its own, so that what cells have started can be ended with the kernel.
        detached: process.platform !== "win32",
      }).spawn();
      watchdog.watch(child.pid);
      return new KernelProcess(child, connection, folder, watchdog, spec.interruptMode ?? "message");
    } catch (error) {
      await watchdog.stop();
      Deno.removeSync(folder, { recursive: true });
      throw error;
    }
  }

  /** Removes the connection file and its folder; the kernel has read it once it is ready. */
  removeConnectionFile(): void {
    try {
      Deno.removeSync(this.#folder, { recursive: true });
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }

  /**
   * Ends the process at once and waits until it and its watchdog are gone.
   *
   * @returns How it ended.
   */
  async kill(): Promise<KernelDeath> {
    try {
      this.#child.kill("SIGKILL");
    } catch {
      // It has ended by itself; `died` tells how.
    }
    await this.#cleanedUp;
    return await this.died;
  }

  async #watch(): Promise<KernelDeath> {
    const lastLines = new LastLines(KEPT_STDERR_LINES);
    const pumps = [
      pumpText(this.#child.stderr, (text) => lastLines.push(text)),
      pumpText(this.#child.stdout, (text) => this.#listeners.forEach((listener) => listener(text))),
    ];
    const ended = Promise.all(pumps.map((pump) => pump.ended));
    const status = await this.#child.status;
    // Before the end of standard error is waited for: processes that cells have started may hold it open.
    killGroup(this.#child.pid);
    const patience = setTimeout(() => pumps.forEach((pump) => pump.giveUp()), LAST_WORDS_MS);
    await ended;
    clearTimeout(patience);
    this.removeConnectionFile();
    return { code: status.code, signal: status.signal, stderr: lastLines.lines };
  }
}

/** Whether these are the arguments that make Deno a kernel; another program would hardly take them. */
function isDenoKernelCommand(args: readonly string[]): boolean {
  return args[0] === "jupyter" && args.includes("--kernel");
}

/** Ends the processes that cells have started and left; on Windows there are no process groups. */
function killGroup(leader: number): void {
  if (process.platform === "win32") return;
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // Nobody is left in the group.
  }
}

function connectionFile({ hostname, ports, key }: KernelConnection, kernelName: string): string {
  return JSON.stringify({
    ip: hostname,
    transport: "tcp",
    shell_port: ports.shell,
    iopub_port: ports.iopub,
    stdin_port: ports.stdin,
    control_port: ports.control,
    hb_port: ports.hb,
    key,
    signature_scheme: "hmac-sha256",
    kernel_name: kernelName,
  });
}
