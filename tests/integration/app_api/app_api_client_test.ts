import { assert, assertEquals, assertInstanceOf, assertRejects, assertStringIncludes } from "@std/assert";
import {
  and,
  APIPromise,
  AppAPIAuth,
  AppAPIClient,
  attribute,
  getCustomerMessages,
  getCustomerSegments,
  not,
  operations,
  PagePromise,
  segment,
} from "@customerio-notebooks/app-api";
import {
  createLogger,
  CustomerIOError,
  loadConfig,
  UnexpectedResponseError,
  ValidationError,
} from "@customerio-notebooks/core";
import { toFrame } from "@customerio-notebooks/app-api/frames";
import type { DataFrame } from "nodejs-polars";
import { RecordingServer, type Respond } from "../recording_server.ts";
import { clientOf, KEY } from "./access.ts";

Deno.test("every operation is a method of its resource", () => {
  const client: unknown = new AppAPIClient({ apiKey: KEY });
  const lost = Object.values(operations).filter(({ resource, name }) => {
    const owner = resource.split(".").reduce<unknown>(
      (parent, part) => Reflect.get(Object(parent), part),
      client,
    );
    return typeof Reflect.get(Object(owner), name) !== "function";
  });
  assertEquals(lost.map(({ id }) => id), []);
  assertEquals(Object.keys(operations).length, 160);
});

Deno.test("a client is an access too, and comes from the settings like one", async () => {
  await using server = new RecordingServer(() => Response.json({ segments: [] }));
  const env = { CUSTOMERIO_APP_API_KEY: KEY, CUSTOMERIO_APP_URL: server.url };
  const client = AppAPIClient.fromConfig(loadConfig({ env, envFile: false }));
  assertInstanceOf(client, AppAPIClient);
  assertInstanceOf(client, AppAPIAuth);
  await client.segments.list();
  assertEquals(server.requests[0]?.headers.get("authorization"), `Bearer ${KEY}`);
  assertEquals(Deno.inspect(client, { depth: 9, showHidden: true }).includes(KEY), false);
});

/** Each call, and the request that is to arrive. */
const CALLS: readonly (readonly [
  what: string,
  call: (client: AppAPIClient) => PromiseLike<unknown>,
  request: readonly [method: string, target: string, body?: unknown],
])[] = [
  ["an id as number", (client) => client.segments.get(7), ["GET", "/v1/segments/7"]],
  ["an id as text", (client) => client.segments.get("7"), ["GET", "/v1/segments/7"]],
  [
    "parameters of the query",
    (client) => client.campaigns.metrics(3, { version: 2, res: "days", tz: "Europe/Berlin" }),
    ["GET", "/v1/campaigns/3/metrics?version=2&res=days&tz=Europe%2FBerlin"],
  ],
  [
    "a bare argument",
    (client) => client.customers.search(and(segment(7), not(attribute("plan").equals("free")))),
    ["POST", "/v1/customers", {
      filter: {
        and: [{ segment: { id: 7 } }, {
          not: { attribute: { field: "plan", operator: "eq", value: "free" } },
        }],
      },
    }],
  ],
  [
    "a person by e-mail address",
    (client) => client.customers.attributes({ email: "ada+1@example.com" }),
    ["GET", "/v1/customers/ada%2B1%40example.com/attributes?id_type=email"],
  ],
  [
    "a person by cio_id, and parameters",
    (client) => client.customers.activities({ cio_id: "a3" }, { type: "event", limit: 5 }),
    ["GET", "/v1/customers/a3/activities?limit=5&type=event&id_type=cio_id"],
  ],
  [
    "filters of an export",
    (client) => client.exports.customers(attribute("email").exists()),
    ["POST", "/v1/exports/customers", { filters: { attribute: { field: "email", operator: "exists" } } }],
  ],
  [
    "an argument whose name the language keeps for itself",
    (client) =>
      client.imports.create({
        name: "May",
        type: "people",
        identifier: "id",
        data_file_url: "https://files.example.com/a.csv",
      }),
    ["POST", "/v1/imports", {
      import: {
        name: "May",
        type: "people",
        identifier: "id",
        data_file_url: "https://files.example.com/a.csv",
      },
    }],
  ],
  [
    "several parts of a path",
    (client) => client.campaigns.actions.getTranslation(3, 5, "fr"),
    ["GET", "/v1/campaigns/3/actions/5/language/fr"],
  ],
  ["a deletion", (client) => client.segments.delete(7), ["DELETE", "/v1/segments/7"]],
  [
    "a person's messages, by the function",
    (client) => getCustomerMessages(client, { id: "42" }),
    ["GET", "/v1/customers/42/messages?limit=1000&id_type=id"],
  ],
  [
    "a person's segments, by the function",
    (client) => getCustomerSegments(client, { id: "42" }),
    ["GET", "/v1/customers/42/segments?id_type=id"],
  ],
];

for (const [what, call, [method, target, body]] of CALLS) {
  Deno.test(`a call sends ${what}`, async () => {
    await using server = new RecordingServer(() => Response.json({}));
    await call(clientOf(server));
    const [request] = server.requests;
    const sent = new URL(request?.target ?? "", server.url);
    const expected = new URL(target, server.url);
    assertEquals([request?.method, sent.pathname], [method, expected.pathname]);
    assertEquals(Object.fromEntries(sent.searchParams), Object.fromEntries(expected.searchParams));
    assertEquals(request?.body === "" ? undefined : JSON.parse(request?.body ?? ""), body);
  });
}

/** What is refused, and the field that the error names. */
const REFUSED: readonly (readonly [what: string, call: (client: AppAPIClient) => unknown, field: string])[] =
  [
    ["an empty part of a path", (client) => client.snippets.delete(""), "snippet_name"],
    ["a part of a path that leads elsewhere", (client) => client.snippets.delete(".."), "snippet_name"],
    ["an id that is none", (client) => client.segments.get("seven"), "segment_id"],
    [
      "a parameter that there is not",
      (client) => Reflect.apply(client.segments.get, client.segments, [7, { verbose: true }]),
      "verbose",
    ],
    [
      "a misspelt parameter",
      (client) => Reflect.apply(client.segments.membership, client.segments, [7, { limits: 5 }]),
      "limits",
    ],
    [
      "a parameter that is missing",
      (client) => Reflect.apply(client.campaigns.metrics, client.campaigns, [3]),
      "version",
    ],
    [
      "a person by two identifiers",
      (client) => Reflect.apply(client.customers.attributes, client.customers, [{ id: "1", email: "a@b.c" }]),
      "customer",
    ],
    ["nobody", (client) => Reflect.apply(client.customers.attributes, client.customers, []), "customer"],
  ];

for (const [what, call, field] of REFUSED) {
  Deno.test(`a call refuses ${what}, and sends nothing`, async () => {
    await using server = new RecordingServer(() => Response.json({}));
    const error = await assertRejects(async () => await call(clientOf(server)), ValidationError);
    assertEquals([error.details[0]?.field, server.requests.length], [field, 0]);
  });
}

Deno.test("a call gives the answer, and with it status, headers and id of the request", async () => {
  const headers = { "x-request-id": "r-1", "x-extra": "1" };
  await using server = new RecordingServer(() => Response.json({ count: 5 }, { headers }));
  const call = clientOf(server).segments.count(7);
  assertInstanceOf(call, APIPromise);
  assertEquals((await call).count, 5);
  const { data, status, headers: received, requestId } = await call.withResponse();
  assertEquals([data.count, status, received.get("x-extra"), requestId], [5, 200, "1", "r-1"]);
  assertEquals(server.requests.length, 1, "however often it is awaited");
});

Deno.test("a call that fails is caught once, however it is awaited", async () => {
  await using server = new RecordingServer(() => Response.json({ errors: [] }, { status: 404 }));
  const client = clientOf(server);
  const order: string[] = [];
  const status = await client.segments.get(7)
    .catch((error) => error instanceof CustomerIOError ? error.status : undefined)
    .finally(() => order.push("finally"));
  assertEquals([status, order], [404, ["finally"]]);
  await assertRejects(() => client.segments.get(7).withResponse(), CustomerIOError);
  await assertRejects(() => client.segments.get(7).finally(() => {}), CustomerIOError);
});

Deno.test("options of one call: retries, headers, signal", async () => {
  await using server = new RecordingServer(() => new Response(null, { status: 503 }));
  const client = clientOf(server);
  const options = { maxRetries: 1, headers: { "x-trace": "t-1" } };
  await assertRejects(async () => await client.segments.get(7, options), CustomerIOError);
  assertEquals(server.requests.map(({ headers }) => headers.get("x-trace")), ["t-1", "t-1"]);
  const signal = AbortSignal.abort(new Error("enough"));
  await assertRejects(async () => await client.segments.get(7, { signal }), Error, "enough");
  assertEquals(server.requests.length, 2);
});

Deno.test("a null list is an empty one; a field that nobody knows passes through", async () => {
  await using server = new RecordingServer(() => Response.json({ exports: null, added_later: 1 }));
  const client = clientOf(server, { strictResponses: true });
  assertEquals((await client.exports.list()).items, []);
  const { tags } = (await clientOf(
    server,
    { fetch: () => Promise.resolve(Response.json({ segment: { id: 7, tags: null } })) },
  ).segments.get(7)).segment;
  assertEquals(tags, []);
});

Deno.test("an odd answer is told once a field and given; a strict client refuses it", async () => {
  await using server = new RecordingServer(() => Response.json({ segment: { id: "planted" } }));
  const lines: string[] = [];
  const client = clientOf(server, { logger: createLogger({ write: (line) => lines.push(line) }) });
  for (let call = 0; call < 3; call++) {
    assertEquals<unknown>((await client.segments.get(7)).segment.id, "planted");
  }
  assertEquals(lines.length, 1);
  assertStringIncludes(lines[0] ?? "", '"operation":"getSegment","field":"segment.id"');
  assertEquals(lines[0]?.includes("planted"), false);
  const strict = clientOf(server, { strictResponses: true });
  const error = await assertRejects(async () => await strict.segments.get(7), UnexpectedResponseError);
  assertEquals(error.details.map(({ field }) => field), ["segment.id"]);
});

/** Serves entries of a list that is so long, in pages of three, by the parameters of the operation. */
const pages = (by: "start" | "offset" | "page", field: string, count: number): Respond => ({ target }) => {
  const query = new URL(target, "http://x").searchParams;
  const limit = Number(query.get("limit") ?? 3);
  const from = by === "page" ? (Number(query.get("page") ?? 1) - 1) * limit : Number(query.get(by) ?? 0);
  const entries = Array.from(
    { length: count },
    (_, index) => ({ id: index, email: `p${index}@example.com` }),
  );
  const next = from + limit < count ? String(from + limit) : undefined;
  return Response.json({ [field]: entries.slice(from, from + limit), ...by === "start" ? { next } : {} });
};

const PAGED: readonly (readonly [
  by: "start" | "offset" | "page",
  field: string,
  call: (client: AppAPIClient) => PagePromise<unknown>,
])[] = [
  ["start", "identifiers", (client) => client.segments.membership(7, { limit: 3 })],
  ["offset", "suppressions", (client) => client.esp.list("bounces", { limit: 3 })],
  ["page", "assets", (client) => client.assets.list({ limit: 3 })],
];

for (const [by, field, call] of PAGED) {
  for (const count of [0, 2, 3, 7]) {
    Deno.test(`a list of ${count} in pages by ${by} is its first page when awaited, and all when iterated`, async () => {
      await using server = new RecordingServer(pages(by, field, count));
      const list = call(clientOf(server));
      assertInstanceOf(list, PagePromise);
      const first = await list;
      assertEquals(first.items.length, Math.min(3, count));
      assertEquals(server.requests.length, 1);
      const all = await Array.fromAsync(list);
      assertEquals(all.map((entry) => Reflect.get(Object(entry), "id")), Array.from(Array(count).keys()));
    });
  }

  Deno.test(`pages by ${by} are walked by hand, and end`, async () => {
    await using server = new RecordingServer(pages(by, field, 5));
    const first = await call(clientOf(server));
    assert(first.hasNextPage());
    const second = await first.nextPage();
    assertEquals([second.items.length, second.hasNextPage()], [2, false]);
    await assertRejects(() => second.nextPage(), RangeError, "no next page");
    assertEquals((await first.nextPage()).items, second.items, "the same page, however often");
  });
}

Deno.test("a list that ignores where a page is to begin is an error, and has no end otherwise", async () => {
  const same = { suppressions: [{ email: "ada@example.com" }] };
  await using server = new RecordingServer(() => Response.json(same));
  const error = await assertRejects(
    () => Array.fromAsync(clientOf(server).esp.list("bounces")),
    CustomerIOError,
    "the same page twice",
  );
  assertEquals([error.retryable, server.requests.length], [true, 2]);
});

Deno.test("a list that comes all at once is a list, too", async () => {
  const segments = [{ id: 7, name: "Readers" }, { id: 8, name: null }];
  await using server = new RecordingServer(() => Response.json({ segments }));
  const list = clientOf(server).segments.list();
  assertEquals((await list).items.map(({ id }) => id), [7, 8]);
  assertEquals((await list).hasNextPage(), false);
  assertEquals((await Array.fromAsync(list)).length, 2);
  assertEquals(server.requests.length, 1);
});

Deno.test("a list becomes a frame of all of its pages, all text or as the columns say", async () => {
  await using server = new RecordingServer(pages("start", "identifiers", 7));
  const { segments } = clientOf(server);
  const texts = await segments.membership(7, { limit: 3 }).toFrame();
  assertEquals([texts.height, texts.columns], [7, ["id", "email"]]);
  assertEquals(texts.getColumn("id").toArray().slice(0, 2), ["0", "1"]);
  const frame = await segments.membership(7, { limit: 3 }).toFrame<DataFrame>({ id: "integer" });
  assertEquals(frame.getColumn("id").sum(), 21);
  const same = await toFrame(segments.membership(7, { limit: 3 }), { id: "integer" });
  assertEquals(same.toRecords(), frame.toRecords());
  const error = await assertRejects(
    () => segments.membership(7).toFrame({ email: "integer" }),
    ValidationError,
  );
  assertEquals(error.details[0]?.field, "[0].email");
});
