import { assert, assertEquals, assertRejects } from "@std/assert";
import { judge, main } from "../../../bench/app_api.ts";
import { createMembers } from "../../../bench/app_api/members_server.ts";
import { GENERATOR, measureMembers, OURS } from "../../../bench/app_api/measure_members.ts";
import { readOptions } from "../../../bench/app_api/options.ts";
import { denoCommand } from "../../../bench/child.ts";
import { BenchError } from "../../../bench/failure.ts";
import { startServing } from "../../../bench/serving_process.ts";

Deno.test("our client sees everybody, at both page sizes", async () => {
  const { signal } = new AbortController();
  const server = new URL("../../../bench/app_api/members_server.ts", import.meta.url);
  await using service = await startServing(denoCommand("service", server, ["2500"]), signal);
  const bench = { readers: [OURS], port: service.port, repeat: 1, peers: "", signal, tell: () => {} };
  const times = await measureMembers({ ...bench, members: 2500 });
  assertEquals(times.map(({ reader, limit }) => [reader, limit]), [[OURS.name, 1000], [OURS.name, 30_000]]);
  for (const { first, later, laterCpu } of times) assert(first > 0 && later > 0 && laterCpu > 0);
  await assertRejects(
    () => measureMembers({ ...bench, members: 2501 }),
    BenchError,
    "saw 15000 people of 15006",
  );
});

Deno.test("the service of the benchmark gives each of the people once, page after page", async () => {
  const serve = createMembers(7);
  const page = async (query: string) => await serve(new Request(`http://127.0.0.1/?${query}`)).json();
  const first = await page("limit=5");
  assertEquals([first.ids.length, first.identifiers.length, first.next], [5, 5, "5"]);
  const last = await page("limit=5&start=5");
  assertEquals([last.ids, last.next], [["00000005", "00000006"], ""]);
});

Deno.test("targets compare with customerio-node: the worse page size, and the import", () => {
  const time = { first: 0, later: 0 };
  const members = [
    { reader: OURS.name, limit: 1000, ...time, laterCpu: 90 },
    { reader: OURS.name, limit: 30_000, ...time, laterCpu: 110 },
    { reader: GENERATOR.name, limit: 1000, ...time, laterCpu: 100 },
    { reader: GENERATOR.name, limit: 30_000, ...time, laterCpu: 100 },
  ];
  const cost = { modules: 1, bytes: 1 };
  const imports = [{ name: "ours", milliseconds: 10, ...cost }, { name: "peer", milliseconds: 20, ...cost }];
  assertEquals(judge(members, imports).map(({ value, isMet }) => [value, isMet]), [[1.1, false], [
    0.5,
    true,
  ]]);
});

Deno.test("the command tells wrong use by its exit code", async () => {
  assertEquals(readOptions(["--quick"]), { members: 10_000, repeat: 1, peers: true, isJson: false });
  assertEquals(readOptions(["--help"]), undefined);
  const { error } = console;
  console.error = () => {};
  try {
    assertEquals(await main(["--members", "none"]), 2);
  } finally {
    console.error = error;
  }
});
