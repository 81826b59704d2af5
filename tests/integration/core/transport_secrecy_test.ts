import { createLogger, CustomerIOError, redact, Secret, Transport } from "@customerio-notebooks/core";
import { assert, assertEquals, assertRejects } from "@std/assert";
import { startServer } from "./http_server.ts";
import { AT_ONCE, PLANTED_KEY, READ } from "./transport_of.ts";

const FORMS = [PLANTED_KEY, encodeURIComponent(PLANTED_KEY), btoa(PLANTED_KEY), btoa(`${PLANTED_KEY}:`)];

/** Long enough to be nobody's chance, short enough to find a key that was cut in two. */
const TRACES = FORMS.map((form) => form.slice(0, 12));

/** Everything a program can show of an error. */
function views(error: Error): string {
  const { message, stack, cause } = error;
  return [
    message,
    stack,
    String(error),
    String(cause),
    Deno.inspect(error, { depth: 20, showHidden: true }),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
    JSON.stringify({ ...error }),
    JSON.stringify(redact(error)),
  ].join("\n");
}

function assertSecret(text: string) {
  for (const trace of TRACES) assert(!text.includes(trace), text);
}

type Echo = (form: string, url: string) => Response;

/** Servers that give the key back, each in its own way. */
const ECHOES: Readonly<Record<string, Echo>> = {
  "in meta.error": (form) => Response.json({ meta: { error: `invalid key ${form}!` } }, { status: 401 }),
  "in a fault and its pointer": (form) =>
    Response.json({ errors: [{ detail: `no ${form}`, source: { pointer: `/keys/${form}` } }] }, {
      status: 422,
    }),
  "in a field's name": (form) => Response.json({ [form]: "unknown key" }, { status: 400 }),
  "in HTML": (form) =>
    new Response(`<h1>Forbidden</h1><pre>authorization: Bearer ${form}</pre>`, { status: 403 }),
  "in text, where the message is cut": (form) => new Response(`${"x ".repeat(92)}${form}`, { status: 500 }),
  "in truncated JSON": (form) => new Response(`{"meta":{"error":"${form}`, { status: 500 }),
  "in the request id": (form) => new Response("", { status: 400, headers: { "x-request-id": form } }),
  "in the location": (form, url) =>
    new Response(null, { status: 302, headers: { location: `${url}/login?k=${form}` } }),
  "in a success that is not JSON": (form) => new Response(`welcome ${form}`),
  "in a limit's answer": (form) => new Response(form, { status: 429, headers: { "retry-after": "0" } }),
};

for (const scheme of ["basic", "bearer"] as const) {
  for (const [where, echo] of Object.entries(ECHOES)) {
    Deno.test(`A key that the server gives back ${where} shows nowhere (${scheme})`, async () => {
      for (const form of FORMS) {
        await using server = startServer((request) => echo(form, request.url.origin));
        const lines: string[] = [];
        const transport = new Transport({
          baseUrl: server.url,
          credentials: { scheme, key: new Secret(PLANTED_KEY), variable: "CUSTOMERIO_APP_API_KEY" },
          retry: AT_ONCE,
          logger: createLogger({ level: "debug", write: (line) => lines.push(line) }),
        });
        const error = await assertRejects(() => transport.send(READ), CustomerIOError);
        assertSecret(views(error));
        assert(lines.length > 0);
        assertSecret(lines.join("\n"));
        assertSecret(Deno.inspect(transport, { depth: 20, showHidden: true }) + JSON.stringify(transport));
      }
    });
  }
}

Deno.test("A key in what the runtime throws shows nowhere", async () => {
  for (const form of FORMS) {
    const lines: string[] = [];
    const transport = new Transport({
      baseUrl: "https://api.example.com",
      credentials: { scheme: "basic", key: new Secret(PLANTED_KEY), variable: "CUSTOMERIO_APP_API_KEY" },
      retry: AT_ONCE,
      logger: createLogger({ level: "debug", write: (line) => lines.push(line) }),
      fetch: () => {
        const inner = new Error(`Invalid header value: "Basic ${form}"`);
        return Promise.reject(new TypeError(`fetch failed for ${form}`, { cause: inner }));
      },
    });
    assertSecret(views(await assertRejects(() => transport.send(READ), CustomerIOError)));
    assertSecret(lines.join("\n"));
  }
});

Deno.test("The log of a transport tells what happened, retry by retry", async () => {
  await using server = startServer(() => new Response("", { status: 503 }), () => Response.json({}));
  const lines: string[] = [];
  const transport = new Transport({
    baseUrl: server.url,
    credentials: { scheme: "bearer", key: new Secret(PLANTED_KEY), variable: "CUSTOMERIO_APP_API_KEY" },
    retry: AT_ONCE,
    logger: createLogger({ level: "debug", write: (line) => lines.push(line) }),
  });
  await transport.send(READ);
  const told = lines.map((line) => JSON.parse(line));
  assertEquals(told.map(({ level, message, operation, attempt }) => [level, message, operation, attempt]), [
    ["warn", "request will be tried again", "listSegments", 1],
    ["debug", "answered", "listSegments", 2],
  ]);
  assertEquals(told[0].error.status, 503);
});

Deno.test("A silent log does not make a transport look at a big body", async () => {
  await using server = startServer(() => Response.json({ large: "x".repeat(1_000_000) }));
  const { large } = await (async () => {
    const transport = new Transport({
      baseUrl: server.url,
      credentials: { scheme: "bearer", key: new Secret(PLANTED_KEY), variable: "CUSTOMERIO_APP_API_KEY" },
      logger: createLogger({ level: "error", write: () => assert(false, "nothing is to be written") }),
    });
    const { body } = await transport.send(READ);
    return Object(body);
  })();
  assertEquals(String(large).length, 1_000_000);
});
