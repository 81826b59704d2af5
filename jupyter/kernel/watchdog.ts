import process from "node:process";

/**
 * A companion process that kills the kernel, and what cells have started in it, when the executor disappears without a word (`kill -9`, a crash).
 *
 * The kernel cannot do it itself: before it is ready no code of ours runs in it, and later a busy cell would block
 * that code. The watchdog's standard input is a pipe from the executor; the operating system closes it when the
 * executor ends, however it ends. A shell does the job in 1 ms; Windows has no `sh`, so there Deno does it.
 */
export interface Watchdog {
  /** Stops watching; to be called when the kernel is gone. */
  stop(): Promise<void>;
  /** Lets it do its work now, as if this process had ended; for tests. */
  expire(): Promise<void>;
}

const SHELL_SCRIPT =
  `trap '' INT TERM HUP; read -r _ || { kill -9 "-$1"; kill -9 "$1"; rm -rf -- "$2"; } 2>/dev/null`;
const DENO_SCRIPT = `
for (const name of Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM", "SIGHUP"]) Deno.addSignalListener(name, () => {});
const count = await Deno.stdin.read(new Uint8Array(1));
const [pid, folder] = JSON.parse(Deno.env.get("WATCHDOG_TARGET"));
if (count === null) {
  for (const target of Deno.build.os === "windows" ? [pid] : [-pid, pid]) {
    try { Deno.kill(target, "SIGKILL"); } catch { /* already gone */ }
  }
  try { Deno.removeSync(folder, { recursive: true }); } catch { /* already gone */ }
}
Deno.exit(0);`;

/** Which of the two watchdogs to start. */
export type WatchdogFlavour = "shell" | "deno";

/**
 * Starts the watchdog of one kernel.
 *
 * @param pid Process id of the kernel.
 * @param folder The folder with the connection file, removed together with the kernel.
 * @param flavour Which implementation; by default the shell where there is one.
 * @returns The running watchdog.
 */
export function startWatchdog(
  pid: number,
  folder: string,
  flavour: WatchdogFlavour = process.platform === "win32" ? "deno" : "shell",
): Watchdog {
  // In a group of its own, or whoever kills the executor's group would kill the watchdog before it can do its work.
  const detached = process.platform !== "win32";
  const command = flavour === "shell"
    ? new Deno.Command("/bin/sh", {
      args: ["-c", SHELL_SCRIPT, "watchdog", String(pid), folder],
      stdin: "piped",
      detached,
      stdout: "null",
      stderr: "null",
    })
    : new Deno.Command(Deno.execPath(), {
      args: ["eval", "--no-lock", "--no-config", DENO_SCRIPT],
      env: { WATCHDOG_TARGET: JSON.stringify([pid, folder]) },
      stdin: "piped",
      detached,
      stdout: "null",
      stderr: "null",
    });
  const child = command.spawn();
  return {
    async expire() {
      await child.stdin.close();
      await child.status;
    },
    async stop() {
      try {
        child.kill("SIGKILL");
      } catch {
        // It ended before: killed from outside, there is nothing left to stop.
      }
      await child.status;
      await child.stdin.abort().catch(() => {});
    },
  };
}
