/**
 * `deno task ok`: everything that must hold before a change is merged, in one command.
 *
 * @module
 */
import { runGate, type Stage } from "./gate.ts";
import { REPOSITORY } from "./workspace.ts";

/** All checks. Those without tests run two at a time, the slowest first. */
const STAGES: readonly Stage[] = [
  { name: "types", args: ["check", "--quiet", "--doc"] },
  { name: "lint", args: ["lint"] },
  { name: "format", args: ["fmt", "--check"] },
  { name: "documentation", args: ["task", "--quiet", "doc:lint"] },
  // The types are checked above, once, so that one wrong type does not hide what the tests say.
  { name: "tests", args: ["task", "--quiet", "test", "--no-check"], runsTests: true },
];

const STOP_SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT"] : ["SIGINT", "SIGTERM"];

function print(text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let written = 0; written < bytes.length;) written += Deno.stdout.writeSync(bytes.subarray(written));
}

if (import.meta.main) {
  const stopping = new AbortController();
  for (const signal of STOP_SIGNALS) {
    Deno.addSignalListener(signal, () => stopping.abort(new Error(`stopped by ${signal}`)));
  }
  const { failed } = await runGate(STAGES, { cwd: REPOSITORY, signal: stopping.signal, print });
  Deno.exit(failed === 0 ? 0 : 1);
}
