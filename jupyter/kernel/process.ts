import { randomUUID } from "node:crypto";
import { join } from "node:path";
import process from "node:process";
import { type KernelPorts, pickPorts } from "./ports.ts";
import { startWatchdog, type Watchdog } from "./watchdog.ts";

/** How and with what a kernel process ended. */
export interface KernelDeath {
  /** Exit code; 128 plus the signal's number if a signal ended it. */
  readonly code: number;
  /** The signal that ended it, or null. */
  readonly signal: string | null;
  /** The last lines that it wrote to standard error, oldest first. */
  readonly stderr: readonly string[];
}

/** What is needed to reach a kernel. */
export interface KernelConnection {
  /** Address it listens on. */
  readonly hostname: string;
  /** Its ports. */
  readonly ports: KernelPorts;
  /** Key that signs the messages. */
  readonly key: string;
}

/** Options of {@linkcode KernelProcess.spawn}. */
export interface KernelProcessOptions {
  /** Working directory: imports in cells resolve against it, and `deno.json` is found from it upwards. */
  readonly cwd: string;
  /** Environment variables on top of the inherited ones. @default {} */
  readonly env?: Readonly<Record<string, string>>;
  /** Program and arguments; `{connection_file}` is replaced. @default the running Deno's `jupyter --kernel` */
  readonly command?: readonly string[];
}

const KEPT_STDERR_LINES = 20;

/** The operating system's side of a kernel: process, connection file, watchdog. No protocol. */
export class KernelProcess {
  /** How to reach it. */
  readonly connection: KernelConnection;
  /** Resolves when the process has ended; never rejects. */
  readonly died: Promise<KernelDeath>;
  readonly #child: Deno.ChildProcess;
  readonly #folder: string;
  readonly #watchdog: Watchdog;

  private constructor(
    child: Deno.ChildProcess,
    connection: KernelConnection,
    folder: string,
    watchdog: Watchdog,
  ) {
    this.#child = child;
    this.#folder = folder;
    this.connection = connection;
    this.#watchdog = watchdog;
    this.died = this.#watch();
  }

  /** Process id. */
  get pid(): number {
    return this.#child.pid;
  }

  /**
   * Writes a connection file and starts the process; it is not ready to answer yet.
   *
   * @param options Where and with what to run.
   * @returns The running process.
   * @throws {Deno.errors.NotFound} If the program or the working directory does not exist.
   */
  static async spawn(options: KernelProcessOptions): Promise<KernelProcess> {
    const connection = { hostname: "127.0.0.1", ports: pickPorts(), key: randomUUID() };
    const folder = Deno.makeTempDirSync({ prefix: "deno-kernel-" });
    const watchdog = startWatchdog(folder);
    try {
      const file = join(folder, "connection.json");
      Deno.writeTextFileSync(file, connectionFile(connection), { mode: 0o600 });
      const [program = Deno.execPath(), ...args] = options.command ??
        [Deno.execPath(), "jupyter", "--kernel", "--quiet", "--conn", "{connection_file}"];
      const child = new Deno.Command(program, {
        args: args.map((arg) => arg.replaceAll("{connection_file}", file)),
        cwd: options.cwd,
        // Saved outputs are read by people and compared by tests; escape codes for colours help neither.
        env: { NO_COLOR: "1", ...options.env },
        stdin: "null",
        stdout: "null",
        stderr: "piped",
        // A process group of its own, so that what cells have started can be ended with the kernel.
        detached: process.platform !== "win32",
      }).spawn();
      watchdog.watch(child.pid);
      return new KernelProcess(child, connection, folder, watchdog);
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
   * Ends the process at once and waits until it is gone.
   *
   * @returns How it ended.
   */
  kill(): Promise<KernelDeath> {
    try {
      this.#child.kill("SIGKILL");
    } catch {
      // It has ended by itself; `died` tells how.
    }
    return this.died;
  }

  async #watch(): Promise<KernelDeath> {
    const said = lastLines(this.#child.stderr);
    const status = await this.#child.status;
    // Before the end of standard error is waited for: processes that cells have started may hold it open.
    killGroup(this.#child.pid);
    const stderr = await said;
    await this.#watchdog.stop();
    this.removeConnectionFile();
    return { code: status.code, signal: status.signal, stderr };
  }
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

/**
 * Says in words how a kernel ended.
 *
 * @param death How it ended.
 * @returns For example `it ended with exit code 1 and said: …`.
 */
export function describeDeath(death: KernelDeath): string {
  const how = death.signal === null
    ? `exit code ${death.code}`
    : `signal ${death.signal} (exit code ${death.code})`;
  const said = death.stderr.length === 0 ? "" : ` and said: ${death.stderr.join(" / ")}`;
  return `it ended with ${how}${said}`;
}

function connectionFile({ hostname, ports, key }: KernelConnection): string {
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
    kernel_name: "deno",
  });
}

async function lastLines(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string[]> {
  const lines: string[] = [];
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + text).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
    lines.splice(0, lines.length - KEPT_STDERR_LINES);
  }
  if (rest !== "") lines.push(rest);
  return lines.map((line) => line.trimEnd()).filter((line) => line !== "");
}
