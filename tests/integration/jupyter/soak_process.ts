// Runs as many notebooks in a row as its argument says, of all fates, and tells how many files it holds open.
import type { NotebookRun } from "@customerio-notebooks/jupyter";
import { code, run } from "./fixtures.ts";

const child =
  'new Deno.Command(Deno.execPath(), { args: ["eval", "setInterval(() => {}, 1000)"] }).spawn(); 1';

/** Notebooks, and how each ends. */
const FATES: readonly (readonly [cells: readonly unknown[], ending: string])[] = [
  [[code("1"), code('console.log("a".repeat(10_000))')], "ok"],
  [[code('throw new Error("x")')], "cell-error"],
  [[code(child), code("Deno.exit(1)")], "kernel-died"],
  [[code("1"), code("while (true) {}", { execution: { timeout: 0.05 } })], "timeout"],
  [[code("const = 1")], "syntax-error"],
  [[code("setInterval(() => {}, 10); undefined")], "ok"],
];

const count = Number(Deno.args[0]);
const files = () => [...Deno.readDirSync("/proc/self/fd")].length;
const ending = (result: NotebookRun) => result.error?.kind ?? "ok";

const before: number[] = [];
for (let index = 0; index < count; index++) {
  // The first ones may open what stays open, such as caches.
  if (index === FATES.length >> 1) before.push(files());
  const [cells, expected] = FATES[index % FATES.length] ?? [[], "ok"];
  const result = await run(cells);
  if (ending(result) !== expected) throw result.error ?? new Error(`notebook ${index} ended well`);
}
console.log(JSON.stringify({ before: before[0], after: files() }));
