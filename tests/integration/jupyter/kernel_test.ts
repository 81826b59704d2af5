import { assertEquals, assertMatch, assertRejects, assertThrows } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import process from "node:process";
import {
  denoKernelspec,
  findKernelspec,
  Kernel,
  NotebookError,
  readKernelspec,
} from "@customerio-notebooks/jupyter";
import { PREAMBLE } from "../../../jupyter/preamble.ts";
import { runCode } from "../../../jupyter/run_code.ts";
import { KernelProcess } from "../../../jupyter/kernel/process.ts";
import { pickPorts } from "../../../jupyter/kernel/ports.ts";
import { isRecord } from "../../../jupyter/json.ts";
import { openLifeline, temporaryFolder } from "./fixtures.ts";

const posix = Deno.build.os !== "windows";

async function evaluate(
  kernel: Kernel,
  code: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const [request] = await kernel.execute({ code });
  return (await request?.reply)?.content;
}

Deno.test("an interrupt stops running code and the kernel goes on", async () => {
  await using kernel = await Kernel.start({ cwd: "." });
  const started = Promise.withResolvers<void>();
  kernel.onPublished((message) => message.header.msg_type === "stream" && started.resolve());
  // No await before the loop: the kernel answers an interrupt behind one only after half a minute.
  const busy = evaluate(kernel, 'console.log("started"); while (true) {}');
  await started.promise;
  await kernel.interrupt();
  assertEquals((await busy)?.status, "error");
  assertEquals((await evaluate(kernel, "1"))?.status, "ok");
});

Deno.test("shutdown ends the kernel with exit code 0", async () => {
  const kernel = await Kernel.start({ cwd: "." });
  assertEquals(await kernel.shutdown(), { code: 0, signal: null, stderr: [] });
});

Deno.test("the death of the kernel tells exit code and last words", async () => {
  await using kernel = await Kernel.start({ cwd: "." });
  await kernel.execute({ code: "Deno.exit(7)" });
  assertEquals((await kernel.died).code, 7);
});

Deno.test("disposing twice and after death is fine", async () => {
  const kernel = await Kernel.start({ cwd: "." });
  await kernel.kill();
  await kernel[Symbol.asyncDispose]();
});

Deno.test({
  name: "the connection file is readable by its owner only, and removed with the process",
  ignore: !posix,
  fn: async () => {
    using folder = temporaryFolder();
    const copy = join(folder.path, "seen");
    const process = await KernelProcess.spawn({
      cwd: ".",
      command: [
        "/bin/sh",
        "-c",
        'stat -c %a "$0" > "$1" 2>/dev/null || stat -f %Lp "$0" > "$1"; echo "$0" >> "$1"',
        "{connection_file}",
        copy,
      ],
    });
    await process.died;
    const [mode, path = ""] = Deno.readTextFileSync(copy).split("\n");
    assertEquals(mode, "600");
    await assertRejects(() => Deno.stat(path), Deno.errors.NotFound);
  },
});

Deno.test({
  name: "a kernel that is ready has no connection file any more",
  ignore: !posix,
  fn: async () => {
    using folder = temporaryFolder();
    const seen = join(folder.path, "seen");
    const script = 'echo "$0" > "$1"; exec "$2" jupyter --kernel --quiet --conn "$0"';
    await using _kernel = await Kernel.start({
      cwd: ".",
      command: ["/bin/sh", "-c", script, "{connection_file}", seen, Deno.execPath()],
    });
    await assertRejects(() => Deno.stat(Deno.readTextFileSync(seen).trim()), Deno.errors.NotFound);
  },
});

Deno.test("a port taken between picking and binding leads to another try", async () => {
  using folder = temporaryFolder();
  const thief = fileURLToPath(new URL("port_thief.ts", import.meta.url));
  const marker = join(folder.path, "tried");
  await using kernel = await Kernel.start({
    cwd: ".",
    command: [Deno.execPath(), "run", "-A", "--quiet", "--no-config", thief, marker, "{connection_file}"],
  });
  assertEquals((await evaluate(kernel, "1"))?.status, "ok");
  assertEquals(Deno.statSync(marker).isFile, true);
});

const NEVER_READY = "await new Promise((resolve) => setTimeout(resolve, 600_000));";

Deno.test("a program that never becomes a kernel is given up", async () => {
  const command = [Deno.execPath(), "eval", NEVER_READY];
  const error = await assertRejects(
    () => Kernel.start({ cwd: ".", command, startTimeoutMs: 100 }),
    NotebookError,
  );
  assertEquals(error.kind, "kernel-start");
  assertMatch(error.message, /did not answer in time/);
});

Deno.test("an abort while the kernel starts ends the process", async () => {
  using lifeline = openLifeline();
  const controller = new AbortController();
  const command = [Deno.execPath(), "eval", `${lifeline.code} ${NEVER_READY}`];
  const start = Kernel.start({ cwd: ".", command, signal: controller.signal });
  await lifeline.taken();
  controller.abort();
  const error = await assertRejects(() => start, NotebookError);
  assertEquals(error.kind, "cancelled");
  await lifeline.cut();
});

Deno.test("pickPorts() gives five different ports and passes over those in use", () => {
  const busy = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const ports = Object.values(pickPorts());
  assertEquals(new Set(ports).size, 5);
  assertEquals(ports.includes(busy.addr.port), false);
  busy.close();
});

/** What a kernel does when it is killed; each says so with a stream output, so that nobody has to wait. */
const STAGES: readonly (readonly [what: string, code: string])[] = [
  ["computes", 'console.log("here"); while (true) {}'],
  ["waits", 'console.log("here"); await new Promise(() => {});'],
  ["puts out", 'while (true) console.log("here");'],
  [
    "tests",
    'Deno.test("slow", async () => { console.log("here"); await new Promise((done) => setTimeout(done, 60_000)); });',
  ],
];

for (const [what, code] of STAGES) {
  Deno.test(`a kernel that is killed while it ${what} ends the run at once and leaves nothing`, async () => {
    await using kernel = await Kernel.start({ cwd: "." });
    await kernel.execute({ code: PREAMBLE, silent: true });
    const stop = kernel.onPublished(({ header }) => {
      if (header.msg_type !== "stream") return;
      stop();
      process.kill(kernel.pid, "SIGKILL");
    });
    const { ending } = await runCode(kernel, code, { number: 1, timeoutMs: 20_000, outputLimit: 1_000_000 });
    assertEquals(ending.kind === "died" ? ending.death.signal : ending, "SIGKILL");
    if (posix) assertThrows(() => process.kill(kernel.pid, 0));
  });
}

Deno.test("a kernel that is killed while it is interrupted, shut down or idle is dead, and nothing waits for it", async () => {
  const kernels = await Promise.all([1, 2, 3].map(() => Kernel.start({ cwd: "." })));
  const [interrupted, ending, idle] = kernels;
  const interrupting = interrupted?.interrupt();
  const shutdown = ending?.shutdown();
  for (const kernel of kernels) process.kill(kernel.pid, "SIGKILL");
  await interrupting;
  assertEquals((await shutdown)?.signal, "SIGKILL");
  assertEquals((await idle?.died)?.signal, "SIGKILL");
  await idle?.execute({ code: "1" });
  for (const kernel of kernels) await kernel.kill();
});

Deno.test({
  name: "death is noticed within 50 ms, even if a process apart holds the kernel's standard error open",
  ignore: !posix,
  fn: async () => {
    const times: number[] = [];
    // Another process may have the processor just then, so the best of three counts.
    for (let attempt = 0; attempt < 3 && (times.length === 0 || Math.min(...times) > 50); attempt++) {
      await using kernel = await Kernel.start({ cwd: "." });
      const child =
        '"/bin/sh", { args: ["-c", "echo $$; exec sleep 60"], detached: true, stdout: "piped", stderr: "inherit" }';
      const code =
        `const kept = new Deno.Command(${child}).spawn(); new TextDecoder().decode((await kept.stdout.getReader().read()).value)`;
      const pid = Promise.withResolvers<number>();
      kernel.onPublished(({ content: { data } }) => {
        const text = isRecord(data) ? /\d+/.exec(String(data["text/plain"])) : null;
        if (text !== null) pid.resolve(Number(text[0]));
      });
      await evaluate(kernel, code);
      const apart = await pid.promise;
      const started = performance.now();
      process.kill(kernel.pid, "SIGKILL");
      const death = await kernel.died;
      times.push(performance.now() - started);
      process.kill(apart, "SIGKILL");
      assertEquals(death.code, 137);
    }
    assertEquals(Math.min(...times) <= 50, true, `took ${times.join(", ")} ms`);
  },
});

Deno.test("a restarted kernel is another process with the same options that remembers nothing", async () => {
  await using kernel = await Kernel.start({ cwd: ".", env: { GIVEN: "yes" } });
  await evaluate(kernel, "globalThis.kept = 1");
  await using again = await kernel.restart();
  assertEquals(again.pid === kernel.pid, false);
  assertEquals((await kernel.died).signal, "SIGKILL");
  const reply = await evaluate(again, 'if ("kept" in globalThis || Deno.env.get("GIVEN") !== "yes") throw 1');
  assertEquals(reply?.status, "ok");
});

Deno.test("a kernelspec is read with its variables filled in, found by name, and launched", async () => {
  using folder = temporaryFolder();
  const spec = join(folder.path, "kernels", "mine");
  Deno.mkdirSync(spec, { recursive: true });
  const { argv } = denoKernelspec();
  Deno.writeTextFileSync(
    join(spec, "kernel.json"),
    JSON.stringify({
      argv: [...argv, "--env-file={resource_dir}/vars"],
      env: { FROM_SPEC: "${JUPYTER_TEST_VALUE}!", UNKNOWN: "${NO_SUCH_VARIABLE}" },
      display_name: "Mine",
      language: "typescript",
    }),
  );
  Deno.writeTextFileSync(join(spec, "vars"), "FROM_FILE=read");
  Deno.env.set("JUPYTER_TEST_VALUE", "value");
  Deno.env.set("JUPYTER_PATH", folder.path);
  try {
    const found = findKernelspec("MINE");
    assertEquals(found, readKernelspec(join(spec, "kernel.json")));
    assertEquals(found.env, { FROM_SPEC: "value!", UNKNOWN: "${NO_SUCH_VARIABLE}" });
    assertEquals(found.interruptMode, "signal");
    await using kernel = await Kernel.start({ cwd: ".", kernelspec: found });
    const code =
      'if (Deno.env.get("FROM_SPEC") + Deno.env.get("FROM_FILE") !== "value!read") throw 1; console.log("busy"); while (true) {}';
    const busy = Promise.withResolvers<void>();
    kernel.onPublished(({ header }) => header.msg_type === "stream" && busy.resolve());
    const reply = evaluate(kernel, code);
    await busy.promise;
    // The kernelspec says nothing of messages, and SIGINT would end this kernel.
    await kernel.interrupt();
    assertEquals((await reply)?.status, "error");
    assertEquals((await evaluate(kernel, "1"))?.status, "ok");
    const unknown = assertThrows(() => findKernelspec("none"), NotebookError);
    assertEquals(unknown.kind, "kernel-start");
    assertMatch(unknown.message, /^Cannot find the kernel "none"\. Installed kernels: deno, mine/);
  } finally {
    Deno.env.delete("JUPYTER_TEST_VALUE");
    Deno.env.delete("JUPYTER_PATH");
  }
});

for (
  const [what, json, message] of [
    ["no JSON", "{", /^Cannot use the kernelspec "(.*)kernel\.json": /],
    ["no program", "{}", /"argv": /],
  ] as const
) {
  Deno.test(`readKernelspec() refuses a file with ${what}`, () => {
    using folder = temporaryFolder();
    Deno.writeTextFileSync(join(folder.path, "kernel.json"), json);
    const error = assertThrows(() => readKernelspec(folder.path), NotebookError);
    assertEquals(error.kind, "kernel-start");
    assertMatch(error.message, message);
  });
}

Deno.test("a .env file gives variables; given and inherited ones win; without the file nothing starts", async () => {
  using folder = temporaryFolder();
  const envFile = join(folder.path, ".env");
  Deno.writeTextFileSync(envFile, 'PLAIN=a\nQUOTED="b c"\nGIVEN=lost\nPATH=lost\n');
  await using kernel = await Kernel.start({ cwd: ".", envFile, env: { GIVEN: "d" } });
  const code =
    'const seen = ["PLAIN", "QUOTED", "GIVEN"].map((name) => Deno.env.get(name)).join(); if (seen !== "a,b c,d" || Deno.env.get("PATH") === "lost") throw seen';
  assertEquals(await evaluate(kernel, code).then((content) => content?.evalue), undefined);
  const error = await assertRejects(
    () => Kernel.start({ cwd: ".", envFile: join(folder.path, "none") }),
    NotebookError,
  );
  assertMatch(error.message, /^Cannot read the environment file ".*none": /);
});
