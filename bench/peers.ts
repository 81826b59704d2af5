import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, sep } from "node:path";
import process from "node:process";
import { runCommand } from "./child.ts";

/** The packages that a user would pick instead, pinned. */
const PEERS = ["@customerio/cdp-analytics-node@0.5.9", "customerio-node@5.2.0"];

/**
 * Installs the packages of others, unless that was done before, into a cache: they are no dependencies of the project.
 *
 * @param signal Ends it.
 * @returns The folder, with a final separator, as `createRequire` takes it.
 * @throws {BenchError} If npm is absent or fails.
 */
export async function installPeers(signal: AbortSignal): Promise<string> {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const name = `bench-${PEERS.join("-").replaceAll(/[^\w.-]+/g, "_")}`;
  const folder = join(cache, "customerio-notebooks", name);
  const complete = join(folder, "complete");
  if (!existsSync(complete)) {
    const quiet = ["--no-save", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];
    const args = ["install", "--prefix", folder, ...quiet, ...PEERS];
    await runCommand({ name: "npm install (--no-peers does without)", program: "npm", args }, signal);
    await Deno.writeTextFile(complete, "");
  }
  return folder + sep;
}
