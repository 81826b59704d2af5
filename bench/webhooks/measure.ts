import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Command, denoCommand, runCommand } from "../child.ts";
import { BenchError } from "../failure.ts";
import { startServing } from "../serving_process.ts";
import { PACKAGES, type Receiver } from "./contenders.ts";
import type { Load, LoadResult } from "./generator.ts";
import type { Verification } from "./verification.ts";

/** How a receiver did with a load. */
export interface Measurement extends LoadResult {
  readonly receiver: string;
  readonly concurrency: number;
  /** Events a second that were offered; as many as it takes where absent. */
  readonly rate?: number | undefined;
  readonly eventsPerSecond: number;
}

/** What is sent, but for the receiver's own. */
export type LoadSize = Pick<Load, "concurrency" | "events" | "warmUp" | "rate">;

/** Where it is measured, and what ends it. */
export interface Course {
  /** For databases; it is empty. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

const LOAD_RESULT = z.object({
  events: z.number(),
  seconds: z.number(),
  p50: z.number(),
  p99: z.number(),
  slowest: z.number(),
  cpuMicroseconds: z.number().optional(),
});

/**
 * Sends a load to a receiver that has just been started, and ends it.
 *
 * @param receiver The receiver.
 * @param size What is sent.
 * @param course Where.
 * @returns How it did.
 * @throws {BenchError} If an event is not answered by 200, or one that was is not in the database.
 */
export async function measureReceiver(
  receiver: Receiver,
  size: LoadSize,
  { folder, signal }: Course,
): Promise<Measurement> {
  const file = join(folder, "events.sqlite");
  await removeDatabase(file);
  const result = await sendTo(receiver, size, file, signal);
  if (receiver.isDurable) {
    const stored = countEvents(file);
    const sent = size.events + size.warmUp;
    if (stored !== sent) throw new BenchError(`${receiver.name}: ${stored} events were stored of ${sent}`);
  }
  const { concurrency, rate } = size;
  return {
    receiver: receiver.name,
    concurrency,
    rate,
    eventsPerSecond: result.events / result.seconds,
    ...result,
  };
}

async function sendTo(
  { name, scheme, command }: Receiver,
  size: LoadSize,
  file: string,
  signal: AbortSignal,
): Promise<LoadResult> {
  await using server = await startServing(command(file), signal);
  const load: Load = { port: server.port, pid: server.pid, scheme, ...size };
  const generator = denoCommand(`load of ${name}`, moduleUrl("generator.ts"), [JSON.stringify(load)]);
  return LOAD_RESULT.parse(JSON.parse(await runCommand(generator, signal)));
}

async function removeDatabase(file: string): Promise<void> {
  for (const path of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(path)) await Deno.remove(path);
}

function countEvents(file: string): number {
  const database = new DatabaseSync(file);
  try {
    return Number(database.prepare("SELECT count(*) AS events FROM events").get()?.events);
  } finally {
    database.close();
  }
}

const VERIFICATIONS = z.array(z.object({
  verifier: z.string(),
  atATime: z.number(),
  microseconds: z.number(),
  ratio: z.number(),
}));

/** Verifications that are timed together. */
const BLOCK = 500;

/**
 * Times verifications of the same event, of ours and of others.
 *
 * @param blocks How often, in blocks that alternate.
 * @param peers Whether the packages of others take part.
 * @param signal Ends it.
 * @returns What one took, of each.
 */
export async function measureVerification(
  blocks: number,
  peers: boolean,
  signal: AbortSignal,
): Promise<Verification[]> {
  const packages = peers ? [PACKAGES.svix, PACKAGES.standardwebhooks] : [];
  const module = fileURLToPath(moduleUrl("verification.ts"));
  const args = ["run", "-A", "--quiet", "--no-lock", "--node-modules-dir=none", module];
  const command: Command = {
    name: "verification",
    program: Deno.execPath(),
    args: [...args, String(BLOCK), String(blocks), ...packages],
  };
  return VERIFICATIONS.parse(JSON.parse(await runCommand(command, signal)));
}

function moduleUrl(module: string): URL {
  return new URL(module, import.meta.url);
}
