// Events on their whole way but for the store: signed, sent over a real connection, verified over the bytes that came, read,
// and handled; those that fail are kept in a real database and handled again by those that failed only.
import { ValidationError } from "@customerio-notebooks/core";
import {
  EventHandlers,
  EventHandlingError,
  parseEvent,
  SignatureError,
  SignatureVerifier,
  signPayload,
} from "@customerio-notebooks/webhooks";
import { assertEquals } from "@std/assert";
import { DatabaseSync } from "node:sqlite";
import { NAMES, sampleData } from "../../unit/webhooks/sample_event.ts";

const SECRETS = ["new-signing-key", "old-signing-key"];

/** Answers as a receiver would, on a port of its own. */
function serve(handlers: EventHandlers, onFailure: (body: Uint8Array, error: EventHandlingError) => void) {
  const verifier = new SignatureVerifier(SECRETS);
  return Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, async (request) => {
    const body = await request.bytes();
    try {
      await verifier.verify(body, request.headers);
      await handlers.handle(parseEvent(body));
    } catch (error) {
      if (error instanceof SignatureError) return new Response(error.reason, { status: 401 });
      if (error instanceof ValidationError) return new Response(error.message, { status: 400 });
      if (!(error instanceof EventHandlingError)) throw error;
      onFailure(body, error);
    }
    return new Response("ok");
  });
}

/** Sends a body in pieces, as it may come through a proxy. */
async function send(port: number, body: Uint8Array, headers: Record<string, string>) {
  const pieces = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < body.length; at += 7) controller.enqueue(body.subarray(at, at + 7));
      controller.close();
    },
  });
  const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers, body: pieces });
  return [response.status, await response.text()];
}

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const eventOf = (object_type: string, metric: string, data: unknown) => ({
  event_id: `01-${object_type}.${metric}`,
  object_type,
  metric,
  timestamp: 1_613_063_089,
  data,
});

Deno.test("every event of the table, and one that nobody knows, comes through to its handler", async () => {
  const seen: string[] = [];
  const handlers = new EventHandlers().on(NAMES, ({ event_id }) => seen.push(event_id))
    .onAny(({ object_type, data }) => object_type === "fax" ? seen.push(JSON.stringify(data)) : 0);
  await using server = serve(handlers, (_body, error) => seen.push(error.message));
  for (const [index, name] of NAMES.entries()) {
    const [objectType = "", metric = ""] = name.split(".");
    const body = encode(eventOf(objectType, metric, { ...sampleData(name), subject: "Zoë 🎉" }));
    const headers = await signPayload(body, SECRETS[index % 2] ?? "");
    assertEquals(await send(server.addr.port, body, headers), [200, "ok"]);
  }
  const body = encode(eventOf("fax", "torn", ["in", 2]));
  assertEquals(await send(server.addr.port, body, await signPayload(body, "old-signing-key")), [200, "ok"]);
  assertEquals(seen, [...NAMES.map((name) => `01-${name}`), '["in",2]']);
});

Deno.test("what is forged or no event does not come through", async () => {
  const seen: unknown[] = [];
  await using server = serve(new EventHandlers().onAny((event) => seen.push(event)), () => {});
  const { port } = server.addr;
  const body = encode(eventOf("fax", "torn", {}));
  const headers = await signPayload(body, "new-signing-key");
  assertEquals(await send(port, encode(eventOf("fax", "sent", {})), headers), [401, "mismatch"]);
  assertEquals(await send(port, body, await signPayload(body, "another-key")), [401, "mismatch"]);
  assertEquals(await send(port, body, {}), [401, "missing-timestamp"]);
  const late = Math.floor(Date.now() / 1000) - 400;
  const stale = await signPayload(body, "new-signing-key", { timestamp: late });
  assertEquals(await send(port, body, stale), [401, "outside-tolerance"]);
  const text = new TextEncoder().encode("no JSON");
  assertEquals(await send(port, text, await signPayload(text, "new-signing-key")), [
    400,
    "Cannot parseEvent: the body is not JSON",
  ]);
  assertEquals(seen, []);
});

Deno.test("what failed is handled again from where it was kept, by the handlers that failed only", async () => {
  const seen: string[] = [];
  let isDown = true;
  const handlers = new EventHandlers()
    .on("sms.sent", () => seen.push("steady"), { id: "steady" })
    .on("sms.sent", () => isDown ? Promise.reject(new Error("down")) : seen.push("warehouse"), {
      id: "warehouse",
    });
  const file = await Deno.makeTempFile({ suffix: ".sqlite" });
  try {
    using database = new DatabaseSync(file);
    database.exec("CREATE TABLE failed (body BLOB, handlers TEXT) STRICT");
    await using server = serve(handlers, (body, error) => {
      database.prepare("INSERT INTO failed VALUES (?, ?)").run(body, JSON.stringify(error.handlers));
    });
    const body = encode(eventOf("sms", "sent", sampleData("sms.sent")));
    const headers = await signPayload(body, "new-signing-key");
    assertEquals(await send(server.addr.port, body, headers), [200, "ok"]);
    isDown = false;
    for (const { body, handlers: only } of database.prepare("SELECT * FROM failed").all()) {
      if (!(body instanceof Uint8Array)) throw new Error("the body was kept as something else");
      assertEquals(await handlers.handle(parseEvent(body), { only: JSON.parse(String(only)) }), [
        "warehouse",
      ]);
    }
    assertEquals(seen, ["steady", "warehouse"]);
  } finally {
    await Deno.remove(file);
  }
});
