import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { join } from "node:path";
import { Kernel, NotebookError } from "@customerio-notebooks/jupyter";
import { KernelProcess } from "../../../jupyter/kernel/process.ts";
import { pickPorts } from "../../../jupyter/kernel/ports.ts";
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

Deno.test({
  name: "a port taken between picking and binding leads to another try",
  ignore: !posix,
  fn: async () => {
    using folder = temporaryFolder();
    const script =
      '[ -e "$1" ] || { touch "$1"; echo "error: Uncaught (in promise) AddrInUse: Address already in use" >&2; exit 1; }; exec "$2" jupyter --kernel --quiet --conn "$0"';
    await using kernel = await Kernel.start({
      cwd: ".",
      command: ["/bin/sh", "-c", script, "{connection_file}", join(folder.path, "tried"), Deno.execPath()],
    });
    assertEquals((await evaluate(kernel, "1"))?.status, "ok");
  },
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
