/**
 * `deno task bench:app_api`: the client of the App API beside `customerio-node`.
 *
 * @module
 */
import { type ImportCost, measureImports } from "./app_api/measure_imports.ts";
import { GENERATOR, measureMembers, type MembersTime, OURS, PAGES } from "./app_api/measure_members.ts";
import { type AppBenchOptions, readOptions, USAGE } from "./app_api/options.ts";
import { denoCommand } from "./child.ts";
import { runAsProgram, runBenchCommand } from "./command.ts";
import { installPeers } from "./peers.ts";
import { startServing } from "./serving_process.ts";
import { table, type Target, tellTargets } from "./table.ts";

/** All that was measured; what `--json` prints. */
export interface AppBenchResults {
  readonly members: readonly MembersTime[];
  readonly imports: readonly ImportCost[];
  readonly targets: readonly Target[];
}

/**
 * Measures everything.
 *
 * @param options What, and how often.
 * @param signal Ends it.
 * @param tell Takes lines on how far it is.
 * @returns What was measured.
 * @throws {BenchError} If a contender fails, or people got lost.
 */
export async function runAppBench(
  { members: count, repeat, peers }: AppBenchOptions,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<AppBenchResults> {
  if (peers) tell("packages of others …");
  const folder = peers ? await installPeers(signal) : undefined;
  const server = new URL("app_api/members_server.ts", import.meta.url);
  await using service = await startServing(denoCommand("service", server, [String(count)]), signal);
  const readers = folder === undefined ? [OURS] : [OURS, GENERATOR, PAGES];
  const { port } = service;
  const members = await measureMembers({
    readers,
    port,
    members: count,
    repeat,
    peers: folder ?? "",
    signal,
    tell,
  });
  tell("imports …");
  const imports = await measureImports(repeat, folder, signal);
  return { members, imports, targets: judge(members, imports) };
}

/** Ours is to be no slower, and its import no longer, than the package's, a twentieth set aside for chance. */
export function judge(members: readonly MembersTime[], imports: readonly ImportCost[]): Target[] {
  const most = 1.05;
  const [ours, peer] = imports;
  const time = (reader: { readonly name: string }, limit: number) =>
    members.find((one) => one.reader === reader.name && one.limit === limit);
  const ratios = members.filter(({ reader }) => reader === OURS.name).flatMap(({ limit, laterCpu }) => {
    const other = time(GENERATOR, limit);
    return other === undefined ? [] : [laterCpu / other.laterCpu];
  });
  const targets: Target[] = [];
  if (ratios.length > 0) {
    const value = Math.max(...ratios);
    targets.push({
      name: "for await: at most the CPU time of customerio-node's",
      value,
      isMet: value <= most,
    });
  }
  if (ours !== undefined && peer !== undefined) {
    const value = ours.milliseconds / peer.milliseconds;
    targets.push({ name: "import: at most the time of customerio-node's", value, isMet: value <= most });
  }
  return targets;
}

/**
 * Runs the command.
 *
 * @param args Its arguments.
 * @returns Its exit code.
 */
export function main(args: readonly string[]): Promise<number> {
  return runBenchCommand({ usage: USAGE, readOptions, run: runAppBench, report }, args);
}

function report({ members, imports, targets }: AppBenchResults): string {
  const rows = members.map(({ reader, limit, first, later, laterCpu }) => [
    reader,
    limit.toLocaleString("en"),
    ...[first, later, laterCpu].map((milliseconds) => milliseconds.toFixed(0)),
  ]);
  const costs = imports.map(({ name, milliseconds, modules, bytes }) => [
    name,
    milliseconds.toFixed(1),
    String(modules),
    (bytes / 1000).toFixed(0),
  ]);
  const tables = [
    table([["all people of a segment", "a page", "ms first", "ms later", "CPU ms later"], ...rows]),
    table([["import", "ms", "modules", "KB"], ...costs]),
    ...targets.length === 0 ? [] : [tellTargets(targets, 2)],
  ];
  return tables.map((lines) => lines.join("\n")).join("\n\n");
}

if (import.meta.main) await runAsProgram(main);
