/**
 * What started a task. `deno task`, and `npx` before it, pass some signals on and others not: killed, they would leave
 * the run behind, with its kernels, for nobody.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import process from "node:process";

/** How often it is looked whether they are still there, in milliseconds. */
const INTERVAL = 250;

/** Ends the task as `kill` would when what started it is gone. */
export function endWithLauncher(): void {
  // `deno task` sets INIT_CWD. Who runs the script by itself may well mean it to outlive the shell.
  if (process.env.INIT_CWD === undefined || process.platform === "win32") return;
  const launchers = [process.ppid, ...(process.env.npm_command === "exec" ? npmAbove(process.ppid) : [])];
  const timer = setInterval(() => {
    if (launchers.every(isRunning)) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, INTERVAL);
  timer.unref();
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** npm and the shell it starts commands with; nothing if npm is not above, as in a shell that npm has started. */
function npmAbove(pid: number): number[] {
  const shell = readProcess(pid)?.parent;
  const npm = shell === undefined ? undefined : readProcess(shell)?.parent;
  const found = [shell, npm].filter((ancestor) => ancestor !== undefined);
  const first = found.findIndex((ancestor) => readProcess(ancestor)?.name.startsWith("npm") === true);
  return found.slice(0, first + 1);
}

function readProcess(pid: number): { readonly parent: number; readonly name: string } | undefined {
  const { stdout, status } = spawnSync("ps", ["-o", "ppid=,comm=", "-p", String(pid)], { encoding: "utf-8" });
  const [, parent, name] = status === 0 ? /^\s*(\d+)\s+(.*)$/m.exec(stdout) ?? [] : [];
  return parent === undefined || name === undefined ? undefined : { parent: Number(parent), name };
}
