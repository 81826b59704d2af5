import { ConfigurationError, Secret, Transport, ValidationError } from "@customerio-notebooks/core";
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { startServer } from "./http_server.ts";
import { PLANTED_KEY, READ, SEND, transportOf } from "./transport_of.ts";

Deno.test("A request carries method, path, query, headers and body as given", async () => {
  await using server = startServer(() => Response.json({ ok: true }, { headers: { "x-request-id": "r-1" } }));
  const transport = transportOf(`${server.url}/base//`);
  const answer = await transport.send({
    ...SEND,
    query: { email: "ada+1@example.com", name: "Zoë & Co", start: "", page: 2, all: false, none: undefined },
    headers: { "X-Strict-Mode": "1" },
  }, { headers: { "X-Extra": "e", authorization: "Bearer forged", accept: "application/vnd.x+json" } });
  assertEquals([answer.status, answer.body, answer.attempts], [200, { ok: true }, 1]);
  assertEquals(answer.headers.get("x-request-id"), "r-1");
  const [request] = server.requests;
  assert(request);
  assertEquals([request.method, request.url.pathname, request.text], [
    "POST",
    "/base/v1/send/email",
    SEND.body,
  ]);
  assertMatch(request.url.search, /email=ada%2B1%40example\.com&name=Zo%C3%AB\+%26\+Co&/);
  assertEquals(Object.fromEntries(request.url.searchParams), {
    email: "ada+1@example.com",
    name: "Zoë & Co",
    start: "",
    page: "2",
    all: "false",
  });
  const headers = ["authorization", "content-type", "x-strict-mode", "x-extra", "accept", "x-retry-count"];
  assertEquals(headers.map((name) => request.headers.get(name)), [
    `Bearer ${PLANTED_KEY}`,
    "application/json",
    "1",
    "e",
    "application/vnd.x+json",
    null,
  ]);
});

Deno.test("Basic credentials are the key as user name with an empty password", async () => {
  await using server = startServer(() => Response.json({}));
  const key = new Secret("abc123");
  const credentials = { scheme: "basic", key, variable: "CUSTOMERIO_PIPELINES_API_KEY" } as const;
  await new Transport({ baseUrl: new URL(server.url), credentials }).send(READ);
  assertEquals(server.requests[0]?.headers.get("authorization"), `Basic ${btoa("abc123:")}`);
  assertEquals(server.requests[0]?.headers.get("content-type"), null);
});

/** Answers of success, and the body that a caller gets. */
const SUCCESSES: readonly (readonly [string, () => Response, unknown])[] = [
  ["an empty object", () => Response.json({}), {}],
  ["204 without a body", () => new Response(null, { status: 204 }), undefined],
  ["200 with an empty body", () => new Response(""), undefined],
  ["200 with white space", () => new Response(" \n"), undefined],
  ["null", () => new Response("null"), null],
  ["JSON after a byte order mark", () => new Response('\ufeff{"a":1}'), { a: 1 }],
  ["202 with a list", () => Response.json([1], { status: 202 }), [1]],
];

for (const [what, answer, body] of SUCCESSES) {
  Deno.test(`An answer with ${what} is a success`, async () => {
    await using server = startServer(answer);
    assertEquals((await transportOf(server.url).send(READ)).body, body);
  });
}

Deno.test("An injected fetch sends the requests, as a plain function", async () => {
  const seen: [url: string, self: unknown][] = [];
  const transport = transportOf("https://api.example.com", {
    fetch: function (this: unknown, input) {
      seen.push([String(input), this]);
      return Promise.resolve(Response.json({}));
    },
  });
  await transport.send(READ);
  assertEquals(seen, [["https://api.example.com/v1/segments", undefined]]);
});

Deno.test("Each attempt gets headers of its own", async () => {
  const kept: (HeadersInit | undefined)[] = [];
  const transport = transportOf("https://api.example.com", {
    fetch: (_, init) => {
      kept.push(init?.headers);
      return Promise.resolve(new Response(null, { status: kept.length < 3 ? 503 : 204 }));
    },
  });
  await transport.send(READ);
  assertEquals(kept.map((headers) => new Headers(headers).get("x-retry-count")), [null, "1", "2"]);
});

Deno.test("Whoever is given the headers of a request cannot change those of the next", async () => {
  const seen: (string | null)[] = [];
  const transport = transportOf("https://api.example.com", {
    fetch: (_, init) => {
      seen.push(new Headers(init?.headers).get("authorization"));
      assertThrows(() => Object.assign(init?.headers ?? {}, { authorization: "changed" }), TypeError);
      return Promise.resolve(new Response(null, { status: 204 }));
    },
  });
  const headers = Object.freeze({ "X-Strict-Mode": "1" });
  for (let time = 0; time < 2; time++) await transport.send({ ...SEND, headers });
  assertEquals(seen, Array(2).fill(`Bearer ${PLANTED_KEY}`));
});

Deno.test("Headers of one's own are those of one request, whether frozen or changed in between", async () => {
  const seen: (string | null)[] = [];
  const transport = transportOf("https://api.example.com", {
    fetch: (_, init) => {
      const headers = new Headers(init?.headers);
      seen.push(headers.get("x-a"), headers.get("x-b"));
      return Promise.resolve(new Response(null, { status: 204 }));
    },
  });
  const changing: Record<string, string> = { "X-A": "1" };
  await transport.send({ ...SEND, headers: changing });
  changing["X-A"] = "2";
  await transport.send({ ...SEND, headers: changing });
  const frozen = Object.freeze({ "x-a": "3" });
  await transport.send({ ...SEND, headers: frozen });
  await transport.send({ ...SEND, headers: frozen }, { headers: { "X-B": "4" } });
  await transport.send({ ...SEND, headers: frozen });
  assertEquals(seen, ["1", null, "2", null, "3", null, "3", "4", "3", null]);
});

for (
  const baseUrl of [
    "",
    "not a url",
    "ftp://x.example",
    "https://ada:pw@x.example",
    "https://x.example/?key=1",
    "https://x.example#a",
  ]
) {
  Deno.test(`A transport refuses the base URL ${JSON.stringify(baseUrl)}`, () => {
    const error = assertThrows(() => transportOf(baseUrl), ConfigurationError, "the base URL must be");
    assert(!error.message.includes("pw"));
  });
}

for (const key of ["", "two words", `${PLANTED_KEY}\n`, "clé", `${PLANTED_KEY}\u200b`]) {
  Deno.test(`A transport refuses the key ${JSON.stringify(key)} and does not show it`, () => {
    for (const scheme of ["basic", "bearer"] as const) {
      const credentials = { scheme, key: new Secret(key), variable: "CUSTOMERIO_APP_API_KEY" };
      const make = () => new Transport({ baseUrl: "https://api.example.com", credentials });
      const error = assertThrows(make, ConfigurationError, "CUSTOMERIO_APP_API_KEY");
      assertEquals(error.details[0]?.field, "CUSTOMERIO_APP_API_KEY");
      assert(!Deno.inspect(error).includes(PLANTED_KEY));
    }
  });
}

Deno.test("A header that HTTP cannot carry is the caller's mistake, and nothing is sent", async () => {
  await using server = startServer(() => Response.json({}));
  const transport = transportOf(server.url);
  for (const headers of [{ "a b": "x" }, { "X-Note": "line\nend" }, { "X-Note": `${PLANTED_KEY}\n€` }]) {
    const error = await assertRejects(
      () => transport.send(SEND, { headers }),
      ValidationError,
      "Cannot sendEmail: headers",
    );
    assert(!error.message.includes(PLANTED_KEY), error.message);
  }
  assertEquals(server.requests.length, 0);
});

Deno.test("A time-out that makes no sense is refused", async () => {
  for (const timeout of [0, -1, NaN]) {
    assertThrows(() => transportOf("https://api.example.com", { timeout }), RangeError, "time-out");
    await assertRejects(
      () => transportOf("https://api.example.com").send(READ, { timeout }),
      RangeError,
      "time-out",
    );
  }
});

Deno.test("A logger's own failure is not taken for the network's, and does not repeat the request", async () => {
  await using server = startServer(() => Response.json({}));
  const failure = new TypeError("disk full");
  const debug = () => {
    throw failure;
  };
  const transport = transportOf(server.url, { logger: { debug, info() {}, warn() {}, error() {} } });
  assertStrictEquals(await assertRejects(() => transport.send(READ)), failure);
  assertEquals(server.requests.length, 1);
});
