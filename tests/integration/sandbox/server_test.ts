import { DatabaseSync } from "node:sqlite";
import { assert, assertEquals, assertNotEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { operations } from "@customerio-notebooks/app-api";
import { ConfigurationError } from "@customerio-notebooks/core";
import { type Sandbox, startSandbox } from "@customerio-notebooks/sandbox";
import { openCalls } from "./calls.ts";

Deno.test("both APIs are on one origin of this machine, the keys are secret and differ", async () => {
  await using sandbox = await startSandbox();
  const { hostname, port } = new URL(sandbox.url);
  assertEquals(hostname, "127.0.0.1");
  assertNotEquals(port, "0");
  assertEquals([sandbox.pipelinesUrl, sandbox.appUrl], [`${sandbox.url}/v1`, sandbox.url]);
  assertNotEquals(sandbox.pipelinesApiKey.reveal(), sandbox.appApiKey.reveal());
  const shown = Deno.inspect(sandbox) + JSON.stringify(sandbox);
  assert(!shown.includes(sandbox.appApiKey.reveal()) && !shown.includes(sandbox.pipelinesApiKey.reveal()));
});

Deno.test("keys can be given, are random, and are the same for the same seed", async () => {
  const keysOf = async (options?: Parameters<typeof startSandbox>[0]) => {
    await using sandbox = await startSandbox(options);
    return [sandbox.pipelinesApiKey.reveal(), sandbox.appApiKey.reveal()];
  };
  assertEquals(await keysOf({ pipelinesApiKey: "p", appApiKey: "a" }), ["p", "a"]);
  assertNotEquals(await keysOf(), await keysOf());
  assertEquals(await keysOf({ seed: 7 }), await keysOf({ seed: 7 }));
  assertNotEquals(await keysOf({ seed: 7 }), await keysOf({ seed: 8 }));
});

Deno.test("with a seed and a clock, a second run answers to the letter what the first did", async () => {
  const run = async () => {
    await using calls = await openCalls({ seed: 3 });
    await calls.post("/identify", { userId: "1", traits: { plan: "free" } });
    await calls.post("/track", { userId: "1", event: "x" });
    return (await calls.get("/v1/activities")).text + (await calls.get("/v1/customers/1/attributes")).text;
  };
  assertEquals(await run(), await run());
});

Deno.test("a port in use is one line that says which and what to do", async () => {
  await using sandbox = await startSandbox();
  const port = Number(new URL(sandbox.url).port);
  const error = await assertRejects(() => startSandbox({ port }), ConfigurationError);
  assertEquals(
    error.message,
    `Cannot start the sandbox: port ${port} is in use. Stop what uses it, or choose another port; 0 takes a free one`,
  );
  assertEquals(error.details[0]?.field, "port");
});

Deno.test("what is no port is refused", async () => {
  for (const port of [-1, 65536, 1.5, Number.NaN]) {
    await assertRejects(() => startSandbox({ port }), ConfigurationError, "from 0 to 65535");
  }
});

Deno.test("a database that cannot be opened, or is none, is refused by name", async () => {
  const folder = await Deno.makeTempDir();
  const notDatabase = `${folder}/notes.txt`;
  await Deno.writeTextFile(notDatabase, "not a database, but long enough to be looked at as one".repeat(20));
  for (const database of [`${folder}/missing/x.sqlite`, notDatabase]) {
    const error = await assertRejects(() => startSandbox({ database }), ConfigurationError);
    assertStringIncludes(error.message, database);
  }
  assertEquals((await Deno.readTextFile(notDatabase)).slice(0, 14), "not a database");
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a database of a later version of the sandbox is refused, and left as it is", async () => {
  const folder = await Deno.makeTempDir();
  const database = `${folder}/workspace.sqlite`;
  const later = new DatabaseSync(database);
  later.exec("PRAGMA user_version = 99");
  later.close();
  await assertRejects(() => startSandbox({ database }), ConfigurationError, "newer version");
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a workspace in a file is there again, and goes on, when a sandbox is started on it", async () => {
  const folder = await Deno.makeTempDir();
  const options = { database: `${folder}/workspace.sqlite`, seed: 1 };
  const ids: string[] = [];
  for (const userId of ["1", "2"]) {
    await using calls = await openCalls(options);
    await calls.post("/track", { userId, event: "x", messageId: userId });
    await calls.post("/track", { userId: "1", event: "x", messageId: "1" });
    const { body } = await calls.get("/v1/activities?type=event");
    ids.push(...body.activities.map(({ id }: { id: string }) => id));
    assertEquals(calls.sandbox.stats().people, Number(userId));
    assertEquals(calls.sandbox.stats().events, Number(userId));
  }
  assertEquals(new Set(ids).size, 2);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("an abort closes the sandbox; one before the start prevents it", async () => {
  const controller = new AbortController();
  const sandbox = await startSandbox({ signal: controller.signal });
  controller.abort();
  await sandbox.close();
  await assertRejects(() => fetch(sandbox.url), TypeError);
  await assertRejects(() => startSandbox({ signal: controller.signal }), DOMException);
});

Deno.test("onListen is told the origin", async () => {
  const urls: string[] = [];
  await using sandbox = await startSandbox({ onListen: (url) => urls.push(url) });
  assertEquals(urls, [sandbox.url]);
});

/** A bare connection that has sent so much of a request. */
async function connectTo(sandbox: Sandbox, text: string): Promise<Deno.TcpConn> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port: Number(new URL(sandbox.url).port) });
  await connection.write(new TextEncoder().encode(text));
  return connection;
}

async function readText(connection: Deno.TcpConn): Promise<string> {
  const buffer = new Uint8Array(4096);
  return new TextDecoder().decode(buffer.subarray(0, await connection.read(buffer) ?? 0));
}

Deno.test("close does not wait for connections that are kept alive", async () => {
  const sandbox = await startSandbox();
  using connection = await connectTo(sandbox, "GET / HTTP/1.1\r\nhost: x\r\n\r\n");
  assertStringIncludes(await readText(connection), "404");
  await Promise.all([sandbox.close(), sandbox.close()]);
});

Deno.test("close lets a request in flight finish", async () => {
  const calls = await openCalls();
  const authorization = `Basic ${btoa(`${calls.sandbox.pipelinesApiKey.reveal()}:`)}`;
  const body = JSON.stringify({ userId: "1", event: "x" });
  const head =
    `POST /v1/track HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\nexpect: 100-continue\r\ncontent-length: ${body.length}\r\n\r\n`;
  using connection = await connectTo(calls.sandbox, head);
  // The server asks for the body once the request has reached its handler: from then on it is in flight.
  assertStringIncludes(await readText(connection), "100 Continue");
  const closed = calls.sandbox.close();
  await connection.write(new TextEncoder().encode(body));
  assertStringIncludes(await readText(connection), "200 OK");
  await closed;
});

Deno.test("close twice, and disposal after it, are fine", async () => {
  await using sandbox = await startSandbox();
  await sandbox.close();
  await sandbox.close();
});

Deno.test("a wrong App API key is 401 on every operation, also on those that are not there yet", async () => {
  await using calls = await openCalls();
  const bearer = `Bearer ${calls.sandbox.pipelinesApiKey.reveal()}`;
  for (const authorization of ["Bearer wrong", bearer, calls.sandbox.appApiKey.reveal(), ""]) {
    for (const path of ["/v1/activities", "/v1/customers/1/attributes", "/v1/campaigns"]) {
      const { status, body } = await calls.get(path, { authorization });
      assertEquals([path, status, typeof body.meta.error], [path, 401, "string"]);
    }
  }
});

Deno.test("operations that are not there yet are 501 and named; other paths are 404", async () => {
  await using calls = await openCalls();
  for (
    const [path, name] of [["/v1/assets", "listAssets"], [
      "/v1/design_studio/emails",
      "listDesignStudioEmails",
    ]] as const
  ) {
    const { status, body } = await calls.get(path);
    assertEquals(status, 501);
    assertStringIncludes(body.errors[0].detail, "The sandbox does not have GET /v1/");
    assertStringIncludes(body.errors[0].detail, name);
  }
  const { status, body } = await calls.get("/v1/nowhere");
  assertEquals([status, body.errors[0].status], [404, "404"]);
});

Deno.test("every operation of the App API's contract is answered, or refused by its name", async () => {
  await using calls = await openCalls();
  for (const { id, method, path } of Object.values(operations)) {
    const url = path.replace(/\{[^}]+\}/g, "nobody");
    const headers = { authorization: `Bearer ${calls.sandbox.appApiKey.reveal()}` };
    const body = method === "GET" || method === "DELETE" ? {} : { body: "{}" };
    const response = await fetch(calls.sandbox.appUrl + url, { method, headers, ...body });
    const [{ status }, text] = [response, await response.text()];
    if (status === 501) assertStringIncludes(text, `(${id})`);
    else assert(status < 500, `${id}: ${status}`);
  }
});

Deno.test("identifiers with any letters find their way through the path", async () => {
  await using calls = await openCalls();
  for (const id of ["a/b", "a b", "a+b", "100%", "?", "#", "ü", "😀", "..x", "%2F", "a&b=c"]) {
    await calls.post("/identify", { userId: id });
    const { status, body } = await calls.get(`/v1/customers/${encodeURIComponent(id)}/attributes`);
    assertEquals([status, body.customer?.id], [200, id]);
    const listed = await calls.get(`/v1/activities?customer_id=${encodeURIComponent(id)}`);
    assertEquals(listed.body.activities[0]?.customer_id, id);
  }
});

Deno.test("the clock of a sandbox is put forward by whoever has the key, by a number, and never back", async () => {
  await using calls = await openCalls();
  const before = calls.sandbox.now();
  for (const query of ["", "?milliseconds=", "?milliseconds=-1", "?milliseconds=1.5", "?milliseconds=x"]) {
    const { status, body } = await calls.send("POST", `/sandbox/advance${query}`);
    assertEquals([query, status, body.errors[0].source.pointer], [query, 400, "/milliseconds"]);
  }
  for (const path of ["/sandbox/advance?milliseconds=5", "/sandbox/settle"]) {
    const response = await fetch(calls.sandbox.url + path, { method: "POST" });
    assertEquals([response.status, typeof (await response.json()).meta.error], [401, "string"]);
  }
  assertEquals((await calls.send("POST", "/sandbox/advance?milliseconds=5")).text, "{}");
  assertEquals(calls.sandbox.now() - before, 5);
});
