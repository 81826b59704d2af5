import { join } from "node:path";
import process from "node:process";

/** Name of the kernel's connection file in its folder. */
export const CONNECTION_FILE = "connection.json";

/**
 * A companion process that kills the kernel, and what cells have started in it, when the executor disappears without a word (`kill -9`, a crash).
 *
 * The kernel cannot do it itself: before it is ready no code of ours runs in it, and later a busy cell would block
 * that code. The watchdog's standard input is a pipe from the executor; the operating system closes it when the
 * executor ends, however it ends. A shell does the job in 1 ms; Windows has no `sh`, so there Deno does it.
 */
export interface Watchdog {
  /** Tells it which kernel to kill. It is started before the kernel, or a kill in between would leave the kernel behind. */
  watch(pid: number): void;
  /** Stops watching; to be called when the kernel is gone. */
  stop(): Promise<void>;
  /** Lets it do its work now, as if this process had ended; for tests. */
  expire(): Promise<void>;
}

/** Holds the process id until the pipe has it, which takes a turn of the executor's event loop. */
const PID_FILE = "pid";

/**
 * Reads the process id, a line, and then waits for the end. Where the executor was killed before it wrote that line, the id is in
 * a file; and where it was killed while it started the kernel, the kernel is known by its connection file: it may have been
 * forked only just then, so it is looked for again and again.
 */
const SHELL_SCRIPT = `trap '' INT TERM HUP; read -r pid; read -r _ || {
[ -n "$pid" ] || pid=$(cat "$1/${PID_FILE}")
if [ -n "$pid" ]; then kill -9 "-$pid"; kill -9 "$pid"
elif [ -e "$1/${CONNECTION_FILE}" ]; then for _ in 1 2 3 4 5; do
  ps -Aww -o pid=,args= | while read -r found args; do
    case "$args" in *"$1/${CONNECTION_FILE}"*) kill -9 "-$found"; kill -9 "$found";; esac
  done
  sleep 0.1
done; fi
rm -rf -- "$1"; } 2>/dev/null`;
const DENO_SCRIPT = `
for (const name of Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM", "SIGHUP"]) Deno.addSignalListener(name, () => {});
const folder = Deno.env.get("WATCHDOG_FOLDER");
const read = () => { try { return Deno.readTextFileSync(folder + "/${PID_FILE}"); } catch { return ""; } };
const pid = Number(await new Response(Deno.stdin.readable).text() || read());
for (const target of pid === 0 ? [] : Deno.build.os === "windows" ? [pid] : [-pid, pid]) {
  try { Deno.kill(target, "SIGKILL"); } catch { /* already gone */ }
}
try { Deno.removeSync(folder, { recursive: true }); } catch { /* already gone */ }
Deno.exit(0);`;

/** Which of the two watchdogs to start. */
export type WatchdogFlavour = "shell" | "deno";

/**
 * Starts the watchdog of one kernel, which is still to be started.
 *
 * @param folder The folder with the connection file, removed together with the kernel.
 * @param flavour Which implementation; by default the shell where there is one.
 * @returns The running watchdog.
 */
export function startWatchdog(
  folder: string,
  flavour: WatchdogFlavour = process.platform === "win32" ? "deno" : "shell",
): Watchdog {
  // In a group of its own, or whoever kills the executor's group would kill the watchdog before it can do its work.
  const detached = process.platform !== "win32";
  const command = flavour === "shell"
    ? new Deno.Command("/bin/sh", {
      args: ["-c", SHELL_SCRIPT, "watchdog", folder],
      stdin: "piped",
      detached,
      stdout: "null",
      stderr: "null",
    })
    : new Deno.Command(Deno.execPath(), {
      args: ["eval", "--no-lock", "--no-config", DENO_SCRIPT],
      env: { WATCHDOG_FOLDER: folder },
      stdin: "piped",
      detached,
      stdout: "null",
      stderr: "null",
    });
  const child = command.spawn();
  const input = child.stdin.getWriter();
  return {
    watch(pid) {
      Deno.writeTextFileSync(join(folder, PID_FILE), String(pid));
      // Killed from outside, it cannot be told anything, and there is nobody else to tell.
      input.write(new TextEncoder().encode(`${pid}\n`)).catch(() => {});
    },
    async expire() {
      await input.close();
      await child.status;
    },
    async stop() {
      try {
        child.kill("SIGKILL");
      } catch {
        // It ended before: killed from outside, there is nothing left to stop.
      }
      await child.status;
      await input.abort().catch(() => {});
    },
  };
}
