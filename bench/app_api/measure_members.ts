import { z } from "zod";
import { denoCommand, runCommand } from "../child.ts";
import { BenchError } from "../failure.ts";
import { median } from "../median.ts";
import type { READERS } from "./read_members.ts";

/** One who reads all people of a segment. */
export interface Reader {
  readonly name: string;
  readonly who: keyof typeof READERS;
}

/** Ours. */
export const OURS: Reader = { name: "for await, this client", who: "ours" };
/** As ours is used, with what a user writes for it. */
export const GENERATOR: Reader = { name: "for await, customerio-node and a generator", who: "generator" };
/** As fast as the package allows. */
export const PAGES: Reader = { name: "loop over pages, customerio-node", who: "pages" };

/** How long it took to read all people of the segment. */
export interface MembersTime {
  readonly reader: string;
  /** People a page. */
  readonly limit: number;
  /** Milliseconds of the first pass of a process, and of one of those that follow. */
  readonly first: number;
  readonly later: number;
  /** Milliseconds of all threads in one of those that follow, which other work on the machine tells less on. */
  readonly laterCpu: number;
}

/** What is usual, and the most that the API allows. */
const LIMITS = [1000, 30_000];
/** The first of them is told apart. */
const PASSES = 6;

const READ = z.object({
  members: z.number(),
  milliseconds: z.array(z.number()),
  cpuMilliseconds: z.array(z.number()),
});

/** What the measurement needs. */
export interface MembersBench {
  readonly readers: readonly Reader[];
  readonly port: number;
  readonly members: number;
  readonly repeat: number;
  readonly peers: string;
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}

/**
 * Has each reader read all people of the segment, all by turns.
 *
 * @returns The medians.
 * @throws {BenchError} If a reader fails, or does not see everybody.
 */
export async function measureMembers(bench: MembersBench): Promise<MembersTime[]> {
  const cases = LIMITS.flatMap((limit) =>
    bench.readers.map((reader) => ({ reader, limit, runs: Array<Run>() }))
  );
  for (let round = 1; round <= bench.repeat; round++) {
    for (const { reader, limit, runs } of cases) {
      bench.tell(`[${round}/${bench.repeat}] ${reader.name}, ${limit.toLocaleString("en")} a page …`);
      runs.push(await readOnce(bench, reader, limit));
    }
  }
  return cases.map(({ reader, limit, runs }) => ({
    reader: reader.name,
    limit,
    first: median(runs.map(({ first }) => first)),
    later: median(runs.map(({ later }) => later)),
    laterCpu: median(runs.map(({ laterCpu }) => laterCpu)),
  }));
}

type Run = Pick<MembersTime, "first" | "later" | "laterCpu">;

async function readOnce(
  { port, members, peers, signal }: MembersBench,
  { name, who }: Reader,
  limit: number,
): Promise<Run> {
  const module = new URL("read_members.ts", import.meta.url);
  const args = [who, peers, String(port), String(limit), String(PASSES)];
  const read = READ.parse(JSON.parse(await runCommand(denoCommand(name, module, args), signal)));
  if (read.members !== members * PASSES) {
    throw new BenchError(`${name}: saw ${read.members} people of ${members * PASSES}`);
  }
  const [first = NaN, ...later] = read.milliseconds;
  return { first, later: median(later), laterCpu: median(read.cpuMilliseconds.slice(1)) };
}
