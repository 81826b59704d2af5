import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type Command, denoCommand, runCommand } from "../child.ts";
import { BenchError } from "../failure.ts";
import { startServing } from "../serving_process.ts";
import { PACKAGES, peerCommand, type Receiver } from "./contenders.ts";
import type { Load, LoadResult } from "./generator.ts";
import { eventBody, signedHeaders, SIGNING_KEY } from "./signed_requests.ts";

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

/** What a verification took. */
export interface Verification {
  readonly verifier: string;
  readonly atATime: number;
  readonly microseconds: number;
}

const VERIFICATION = z.object({ times: z.number(), microseconds: z.number() });

/** Our verifier's name. */
export const OUR_VERIFIER = "SignatureVerifier";

/**
 * Times verifications of the same event, of ours and of others.
 *
 * @param times How often.
 * @param atATime How many are under way at a time, as in a receiver; those of others are done when they are called.
 * @param peers Whether the packages of others take part.
 * @param signal Ends it.
 * @returns What one took, of each.
 */
export async function measureVerification(
  times: number,
  atATime: number,
  peers: boolean,
  signal: AbortSignal,
): Promise<Verification[]> {
  const counts = [times, atATime].map(String);
  const id = "01E4C4CT6YDC7Y5M7FE1GWWPQJ";
  const timestamp = Math.floor(Date.now() / 1000);
  const body = eventBody(id, timestamp);
  const svixHeaders = signedHeaders("svix", id, body, timestamp);
  // The same headers have other names there.
  const names = Object.entries(svixHeaders).map((
    [name, value],
  ) => [name.replace("svix-", "webhook-"), value]);
  const peer = (name: string, specifier: string, headers: object) =>
    peerCommand(name, moduleUrl("verify_peer.mjs"), [
      ...counts,
      SIGNING_KEY,
      specifier,
      JSON.stringify(headers),
      body,
    ]);
  const commands: Command[] = [denoCommand(OUR_VERIFIER, moduleUrl("verify_ours.ts"), counts)];
  if (peers) {
    commands.push(
      peer("svix", PACKAGES.svix, svixHeaders),
      peer("standardwebhooks", PACKAGES.standardwebhooks, Object.fromEntries(names)),
    );
  }
  const results: Verification[] = [];
  for (const command of commands) {
    const { microseconds } = VERIFICATION.parse(JSON.parse(await runCommand(command, signal)));
    results.push({ verifier: command.name, atATime, microseconds });
  }
  return results;
}

function moduleUrl(module: string): URL {
  return new URL(module, import.meta.url);
}
