import { assertEquals, assertMatch } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type JupyterMessage, Kernel, NotebookError } from "@customerio-notebooks/jupyter";
import { PREAMBLE } from "../../../jupyter/preamble.ts";
import { runCode, type RunCodeOptions } from "../../../jupyter/run_code.ts";
import { ZmtpConnection } from "../../../jupyter/zmtp.ts";
import { temporaryFolder } from "./fixtures.ts";

const posix = Deno.build.os !== "windows";
const PROXY = fileURLToPath(new URL("kernel_proxy.ts", import.meta.url));

/** A command that puts the proxy with this fault between us and the kernel. */
function faulty(fault: string): string[] {
  return [Deno.execPath(), "run", "-A", "--quiet", "--no-config", PROXY, fault, "{connection_file}"];
}

const limits: RunCodeOptions = { number: 1, timeoutMs: 20_000, outputLimit: 1_000_000 };

for (
  const [fault, message] of [
    ["mix", /^Cannot read (from the kernel|a message of the kernel): .*make the outputs smaller$/],
    ["stall", /outputs that it has sent do not arrive/],
    ["cut", /it has closed a connection, though it still runs/],
  ] as const
) {
  Deno.test(`a stream that is damaged (${fault}) ends the run with that explanation, not with a time-out`, async () => {
    await using kernel = await Kernel.start({ cwd: ".", command: faulty(fault) });
    await kernel.execute({ code: PREAMBLE, silent: true });
    const { ending } = await runCode(kernel, 'console.log("FAULT");\n1', {
      ...limits,
      ...(fault === "cut" ? {} : { stalledMs: 100 }),
    });
    assertEquals(ending.kind, "broken");
    const reason = ending.kind === "broken" ? ending.reason : undefined;
    assertEquals(reason instanceof NotebookError && reason.kind, "kernel-protocol");
    assertMatch(reason instanceof Error ? reason.message : "", message);
  });
}

for (
  const stage of [
    "die on connect to iopub",
    "die on first bytes to iopub",
    "die on connect to shell",
    "die on request to shell",
  ]
) {
  Deno.test(`a kernel that dies while it starts is an error at once: ${stage}`, async () => {
    const start = Kernel.start({ cwd: ".", command: faulty(stage) });
    const error = await start.then(() => undefined, (reason) => reason);
    assertEquals(error instanceof NotebookError && error.kind, "kernel-start");
    assertMatch(String(error), /ended with exit code 9/);
  });
}

Deno.test({
  name: "binary buffers arrive as they were sent, and REQ asks the heartbeat",
  ignore: !posix,
  fn: async () => {
    using folder = temporaryFolder();
    const copy = join(folder.path, "connection.json");
    const script = 'cp "$0" "$1"; exec "$2" jupyter --kernel --quiet --conn "$0"';
    await using kernel = await Kernel.start({
      cwd: ".",
      command: ["/bin/sh", "-c", script, "{connection_file}", copy, Deno.execPath()],
    });
    const received = Promise.withResolvers<JupyterMessage>();
    kernel.onPublished((message) => message.header.msg_type === "bytes" && received.resolve(message));
    await kernel.execute({
      code:
        'await Deno.jupyter.broadcast("bytes", { a: 1 }, { buffers: [Uint8Array.of(0, 255, 10), new Uint8Array(70_000).fill(7)] })',
    });
    const { buffers, content } = await received.promise;
    assertEquals(content, { a: 1 });
    assertEquals(buffers.map((buffer) => buffer.length), [3, 70_000]);
    assertEquals([...buffers[0] ?? []], [0, 255, 10]);
    assertEquals(buffers[1]?.every((byte) => byte === 7), true);

    const port = JSON.parse(Deno.readTextFileSync(copy)).hb_port;
    const heartbeat = await ZmtpConnection.connect({ hostname: "127.0.0.1", port, socketType: "REQ" });
    const answers = heartbeat.messages();
    for (const question of ["ping", "again"]) {
      await heartbeat.send([new TextEncoder().encode(question)]);
      const { value = [] } = await answers.next();
      assertEquals(value.map((frame) => new TextDecoder().decode(frame)), [question]);
    }
    heartbeat.close();
  },
});
