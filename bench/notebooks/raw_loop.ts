/**
 * Contender: a bare message loop, as the floor. It sends a cell, waits for its reply and its `idle`, takes what has that cell
 * as its parent, and knows nothing else: no errors, no time-outs, no barrier.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { readNotebook } from "@customerio-notebooks/jupyter";
import { pickPorts } from "../../jupyter/kernel/ports.ts";
import {
  createRequest,
  decodeJupyterMessage,
  encodeJupyterMessage,
  type JupyterMessage,
} from "../../jupyter/wire.ts";
import { isDisconnect, ZmtpConnection, type ZmtpSocketType } from "../../jupyter/zmtp.ts";
import { answerOrders, type CellContent } from "./messages.ts";

const HOST = "127.0.0.1";
const RETRY_MS = 5;

const kernels = new Set<Deno.ChildProcess>();
if (Deno.build.os !== "windows") {
  // Nobody else would end them.
  Deno.addSignalListener("SIGTERM", () => {
    for (const kernel of kernels) kernel.kill("SIGKILL");
    Deno.exit(1);
  });
}

await answerOrders(async (path) => {
  const { cells } = await readNotebook(path);
  const codes = cells.flatMap((cell) => cell.cell_type === "code" ? [cell.source] : []);
  const found = await runRaw(codes);
  return codes.map((_, index) => found[index] ?? { stdout: "", results: [] });
});

async function runRaw(codes: readonly string[]): Promise<CellContent[]> {
  const ports = pickPorts();
  const key = randomUUID();
  const file = await Deno.makeTempFile({ suffix: ".json" });
  await Deno.writeTextFile(file, connectionJson(ports, key));
  const kernel = new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--kernel", "--quiet", "--conn", file],
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  kernels.add(kernel);
  let isAlive = true;
  const ended = kernel.status.then(() => isAlive = false);
  const connections: ZmtpConnection[] = [];
  const open = async (port: number, socketType: ZmtpSocketType) => {
    const connection = await connect(port, socketType, () => isAlive);
    connections.push(connection);
    return connection;
  };
  try {
    const iopub = await open(ports.iopub, "SUB");
    const shell = await open(ports.shell, "DEALER");
    return await talk(shell, iopub, key, codes);
  } finally {
    if (isAlive) kernel.kill("SIGKILL");
    await ended;
    kernels.delete(kernel);
    for (const connection of connections) connection.close();
    await Deno.remove(file);
  }
}

async function talk(
  shell: ZmtpConnection,
  iopub: ZmtpConnection,
  key: string,
  codes: readonly string[],
): Promise<CellContent[]> {
  const session = randomUUID();
  const found: CellContent[] = codes.map(() => ({ stdout: "", results: [] }));
  const places = new Map<string, number>();
  const idle = new Map<string, PromiseWithResolvers<void>>();
  const replies = new Map<string, PromiseWithResolvers<void>>();
  const listen = async (
    connection: ZmtpConnection,
    take: (message: JupyterMessage, parent: string) => void,
  ) => {
    for await (const frames of connection.messages()) {
      const message = decodeJupyterMessage(frames, key);
      take(message, message.parentHeader.msg_id ?? "");
    }
  };
  const ended = Promise.all([
    listen(iopub, ({ header, content }, parent) => {
      const place = found[places.get(parent) ?? -1];
      if (content.execution_state === "idle") idle.get(parent)?.resolve();
      else if (header.msg_type === "stream" && place !== undefined) place.stdout += String(content.text);
      else if (header.msg_type === "execute_result") place?.results.push(plainText(content));
    }),
    listen(shell, (_, parent) => replies.get(parent)?.resolve()),
  ]).then(() => {
    throw new Error("the kernel has ended");
  });
  const ask = async (message: JupyterMessage) => {
    const id = message.header.msg_id;
    const [reply, quiet] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    replies.set(id, reply);
    idle.set(id, quiet);
    await shell.send(encodeJupyterMessage(message, key));
    await Promise.race([Promise.all([reply.promise, quiet.promise]), ended]);
  };
  await ask(createRequest("kernel_info_request", {}, session));
  for (const [index, code] of codes.entries()) {
    const message = createRequest("execute_request", {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: false,
    }, session);
    places.set(message.header.msg_id, index);
    await ask(message);
  }
  // It is about to be killed.
  ended.catch(() => {});
  return found;
}

async function connect(
  port: number,
  socketType: ZmtpSocketType,
  isAlive: () => boolean,
): Promise<ZmtpConnection> {
  while (isAlive()) {
    try {
      return await ZmtpConnection.connect({ hostname: HOST, port, socketType, atOnce: true });
    } catch (error) {
      if (!(error instanceof Deno.errors.ConnectionRefused || isDisconnect(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
  throw new Error("the kernel has ended before it listened");
}

function connectionJson(ports: ReturnType<typeof pickPorts>, key: string): string {
  return JSON.stringify({
    ip: HOST,
    transport: "tcp",
    shell_port: ports.shell,
    iopub_port: ports.iopub,
    stdin_port: ports.stdin,
    control_port: ports.control,
    hb_port: ports.hb,
    key,
    signature_scheme: "hmac-sha256",
    kernel_name: "deno",
  });
}

function plainText(content: Readonly<Record<string, unknown>>): string {
  const { data } = content;
  return typeof data === "object" && data !== null ? String(Reflect.get(data, "text/plain")) : "";
}
