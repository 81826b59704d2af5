import { assertEquals } from "@std/assert";
import { mapConcurrently, runDeno } from "../../../tasks/deno_process.ts";

Deno.test("runDeno() gives back exit code, output and errors, without colours", async () => {
  const program = 'console.log("%cout", "color: red"); console.error("err"); Deno.exit(3)';
  assertEquals(await runDeno(["eval", program], { cwd: "." }), { code: 3, stdout: "out\n", stderr: "err\n" });
});

Deno.test("mapConcurrently() keeps the order and never runs more than the limit", async () => {
  let running = 0;
  const seen: number[] = [];
  const results = await mapConcurrently([1, 2, 3, 4, 5], 2, async (number) => {
    seen.push(++running);
    await Promise.resolve();
    running--;
    return number * 10;
  });
  assertEquals(results, [10, 20, 30, 40, 50]);
  assertEquals(Math.max(...seen), 2);
});
