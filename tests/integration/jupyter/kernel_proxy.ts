// Stands between a genuine Deno kernel and its client, and does what networks and dying kernels do.
// Arguments: the fault, the connection file. Faults that need a trigger wait for a message with the text FAULT.
import { pickPorts } from "../../../jupyter/kernel/ports.ts";

const [fault = "", file = ""] = Deno.args;
const outer = JSON.parse(Deno.readTextFileSync(file));
const ports = pickPorts();
const inner = Object.fromEntries(Object.entries(ports).map(([name, port]) => [`${name}_port`, port]));
const innerFile = `${file}.inner`;
Deno.writeTextFileSync(innerFile, JSON.stringify({ ...outer, ...inner }), { mode: 0o600 });

const kernel = new Deno.Command(Deno.execPath(), {
  args: ["jupyter", "--kernel", "--quiet", "--conn", innerFile],
}).spawn();

/** Ends both processes at once, as a kernel of one process would. */
function die(): never {
  kernel.kill("SIGKILL");
  Deno.exit(9);
}

async function connect(port: number): Promise<Deno.TcpConn> {
  while (true) {
    try {
      return await Deno.connect({ hostname: "127.0.0.1", port });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

const decoder = new TextDecoder("latin1");

for (const [name, port] of Object.entries(ports)) {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: outer[`${name}_port`] });
  (async () => {
    for await (const client of listener) {
      if (fault === `die on connect to ${name}`) die();
      const upstream = await connect(port);
      (async () => {
        for await (const chunk of client.readable) {
          if (fault === `die on first bytes to ${name}`) die();
          if (fault === `die on request to ${name}` && decoder.decode(chunk).includes("_request")) die();
          for (let rest = chunk; rest.length > 0;) rest = rest.subarray(await upstream.write(rest));
        }
      })().catch(() => {});
      (async () => {
        let stalled = false;
        for await (const chunk of upstream.readable) {
          const triggered = name === "iopub" && decoder.decode(chunk).includes("FAULT");
          if (triggered && fault === "cut") client.close();
          if (triggered && fault === "stall") stalled = true;
          if (stalled) continue;
          const half = chunk.length >> 1;
          // What the kernel does itself with large messages: the bytes of one stand in the middle of another.
          const parts = triggered && fault === "mix"
            ? [chunk.subarray(0, half), chunk, chunk.subarray(half)]
            : [chunk];
          for (const part of parts) {
            for (let rest = part; rest.length > 0;) rest = rest.subarray(await client.write(rest));
          }
        }
      })().catch(() => {});
    }
  })();
}
Deno.exit((await kernel.status).code);
