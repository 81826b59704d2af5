import { assertEquals, assertInstanceOf, assertRejects, assertStringIncludes } from "@std/assert";
import {
  type Activity,
  AppAPIAuth,
  type AppAPIAuthOptions,
  type CustomerReference,
  getCustomerActivities,
  getCustomerAttributes,
  getCustomersByEmail,
  getCustomersById,
  listActivities,
  searchCustomers,
} from "@customerio-notebooks/app-api";
import {
  AuthenticationError,
  callOperation,
  CustomerIOError,
  RateLimitError,
  ValidationError,
} from "@customerio-notebooks/core";
import { operations } from "@customerio-notebooks/app-api";
import { RecordingServer, type Respond } from "../recording_server.ts";

const filter = { attribute: { field: "plan", operator: "eq", value: "premium" } } as const;

function accessTo(server: RecordingServer, options: Partial<AppAPIAuthOptions> = {}): AppAPIAuth {
  return new AppAPIAuth({
    apiKey: "abc123",
    baseUrl: server.url,
    rateLimits: {},
    retry: { baseDelay: 0 },
    ...options,
  });
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  return await Array.fromAsync(items);
}

/** Each read, how it is called, the request that is to arrive, and the answer. */
const READS: readonly (readonly [
  name: string,
  read: (auth: AppAPIAuth) => Promise<unknown>,
  request: readonly [method: string, target: string, body: unknown],
  answer: unknown,
  result: unknown,
])[] = [
  [
    "searchCustomers",
    (auth) => all(searchCustomers(auth, filter)),
    ["POST", "/v1/customers?limit=1000", { filter }],
    { identifiers: [{ id: "42", email: null, cio_id: "a1" }], ids: ["42"], next: "" },
    [{ id: "42", email: null, cio_id: "a1" }],
  ],
  [
    "getCustomersByEmail",
    (auth) => getCustomersByEmail(auth, "ada+1@example.com"),
    ["GET", "/v1/customers?email=ada%2B1%40example.com", undefined],
    { results: [{ id: "42", email: "ada+1@example.com", cio_id: "a1" }] },
    [{ id: "42", email: "ada+1@example.com", cio_id: "a1" }],
  ],
  [
    "getCustomersByEmail of nobody",
    (auth) => getCustomersByEmail(auth, "nobody@example.com"),
    ["GET", "/v1/customers?email=nobody%40example.com", undefined],
    { results: null },
    [],
  ],
  [
    "searchCustomers with a page size",
    (auth) => all(searchCustomers(auth, { not: { segment: { id: 7 } } }, { limit: 10, timeout: 5_000 })),
    ["POST", "/v1/customers?limit=10", { filter: { not: { segment: { id: 7 } } } }],
    { identifiers: null },
    [],
  ],
  [
    "getCustomerAttributes",
    (auth) => getCustomerAttributes(auth, { id: "42" }),
    ["GET", "/v1/customers/42/attributes?id_type=id", undefined],
    { customer: { id: "42", attributes: { plan: "premium" }, new_field: [1] } },
    { id: "42", attributes: { plan: "premium" }, new_field: [1] },
  ],
  [
    "getCustomersById",
    (auth) => all(getCustomersById(auth, ["42", "43"])),
    ["POST", "/v1/customers/attributes", { ids: ["42", "43"] }],
    { customers: [{ customer: { id: "42" } }, { customer: { id: "43" } }] },
    [{ id: "42" }, { id: "43" }],
  ],
  [
    "getCustomerActivities",
    (auth) =>
      all(getCustomerActivities(auth, { email: "ada@example.com" }, { type: "event", name: "Paid & gone" })),
    [
      "GET",
      "/v1/customers/ada%40example.com/activities?limit=100&type=event&name=Paid+%26+gone&id_type=email",
      undefined,
    ],
    { activities: [{ id: "1", type: "event", data: { total: 1 } }] },
    [{ id: "1", type: "event", data: { total: 1 } }],
  ],
  [
    "listActivities",
    (auth) => all(listActivities(auth, { limit: 5 })),
    ["GET", "/v1/activities?limit=5", undefined],
    { activities: null, next: null },
    [],
  ],
];

for (const [name, read, [method, target, body], answer, result] of READS) {
  Deno.test(`${name}() asks with the key, and gives what was answered`, async () => {
    await using server = new RecordingServer(() => Response.json(answer));
    assertEquals(await read(accessTo(server)), result);
    const [request] = server.requests;
    assertEquals(server.requests.length, 1);
    assertEquals([request?.method, request?.target], [method, target]);
    assertEquals(request?.headers.get("authorization"), "Bearer abc123");
    assertEquals(request?.headers.get("x-strict-mode"), null);
    assertEquals(request?.body === "" ? undefined : JSON.parse(request?.body ?? ""), body);
  });
}

const IDS: readonly (readonly [reference: CustomerReference, segment: string, type: string])[] = [
  [{ id: "a/b" }, "a%2Fb", "id"],
  [{ id: "100%" }, "100%25", "id"],
  [{ id: "a?b#c" }, "a%3Fb%23c", "id"],
  [{ email: "ada+1@example.com" }, "ada%2B1%40example.com", "email"],
  [{ cio_id: "ユーザー 🧮" }, encodeURIComponent("ユーザー 🧮"), "cio_id"],
  [{ id: "..a" }, "..a", "id"],
];

for (const [reference, segment, type] of IDS) {
  Deno.test(`getCustomerAttributes() encodes ${JSON.stringify(reference)} in the path`, async () => {
    await using server = new RecordingServer(() => Response.json({ customer: {} }));
    await getCustomerAttributes(accessTo(server), reference);
    assertEquals(server.requests[0]?.target, `/v1/customers/${segment}/attributes?id_type=${type}`);
  });
}

const NOBODY: readonly unknown[] = [
  {},
  null,
  undefined,
  "42",
  { id: 42 },
  { id: "" },
  { id: "." },
  { id: ".." },
  { id: "\ud83d" },
  { id: "42", email: "ada@example.com" },
  { ID: "42" },
];

for (const reference of NOBODY) {
  Deno.test(`reads of one person refuse ${JSON.stringify(reference)} for who it is, and ask nothing`, async () => {
    await using server = new RecordingServer();
    const auth = accessTo(server);
    // The types forbid what is under test.
    const attributes = () => Reflect.apply(getCustomerAttributes, undefined, [auth, reference]);
    const activities = () =>
      all<Activity>(Reflect.apply(getCustomerActivities, undefined, [auth, reference]));
    for (const read of [attributes, activities]) {
      const error = await assertRejects(read, ValidationError);
      assertStringIncludes(error.details[0]?.field ?? "", "customer");
    }
    assertEquals(server.requests, []);
  });
}

Deno.test("an identifier that is undefined is none", async () => {
  await using server = new RecordingServer(() => Response.json({ customer: {} }));
  const reference = { id: undefined, email: "ada@example.com" };
  // The types forbid what is under test, which spread objects make.
  await Reflect.apply(getCustomerAttributes, undefined, [accessTo(server), reference]);
  assertEquals(server.requests[0]?.target, "/v1/customers/ada%40example.com/attributes?id_type=email");
});

/** Answers page after page; `next` of the last is what is under test. */
const paged = (pages: readonly (readonly string[])[], last: unknown): Respond => (_, index) =>
  Response.json({
    identifiers: pages[index]?.map((id) => ({ id })),
    next: index < pages.length - 1 ? `page+${index + 1}` : last,
  });

for (const last of [undefined, null, ""]) {
  Deno.test(`pages end where next is ${last === "" ? "empty" : last}`, async () => {
    await using server = new RecordingServer(paged([["1", "2"], [], ["3"]], last));
    const found = await all(searchCustomers(accessTo(server), filter));
    assertEquals(found.map(({ id }) => id), ["1", "2", "3"]);
    assertEquals(server.requests.map(({ target }) => target), [
      "/v1/customers?limit=1000",
      "/v1/customers?start=page%2B1&limit=1000",
      "/v1/customers?start=page%2B2&limit=1000",
    ]);
  });
}

Deno.test("pages are asked for as they are needed", async () => {
  await using server = new RecordingServer(paged([["1", "2"], ["3"]], ""));
  for await (const { id } of searchCustomers(accessTo(server), filter)) {
    if (id === "2") break;
  }
  assertEquals(server.requests.length, 1);
});

Deno.test("a page token that comes back is an error, since the list would have no end, or be cut off in silence", async () => {
  for (const tokens of [["a", "a"], ["a", "b", "a"]]) {
    await using server = new RecordingServer((_, index) =>
      Response.json({ identifiers: [{ id: String(index) }], next: tokens[index % tokens.length] })
    );
    const found: unknown[] = [];
    const read = async () => {
      for await (const { id } of searchCustomers(accessTo(server), filter)) found.push(id);
    };
    const error = await assertRejects(read, CustomerIOError, "same page token");
    assertEquals(error.operation, "getPeopleFilter");
    assertEquals(found.length, server.requests.length, "what came before the error is given");
  }
});

Deno.test("a page token that comes back with an empty page is the end", async () => {
  await using server = new RecordingServer((_, index) =>
    Response.json({ activities: index === 0 ? [{ id: "1", type: "event" }] : [], next: "same" })
  );
  assertEquals((await all(listActivities(accessTo(server)))).length, 1);
  assertEquals(server.requests.length, 2);
});

Deno.test("getCustomersById() asks for a hundred at a time, each once, and leaves out who is not found", async () => {
  await using server = new RecordingServer(({ body }) => {
    const ids: string[] = JSON.parse(body).ids;
    const found = ids.filter((id) => id !== "7").map((id) => ({ customer: { id } }));
    return Response.json({ customers: found });
  });
  const ids = Array.from({ length: 250 }, (_, index) => String(index));
  const people = await all(getCustomersById(accessTo(server), [...ids, "3", "249"]));
  assertEquals(server.bodies.map((body) => Object(body.ids).length), [100, 100, 50]);
  assertEquals(people.map(({ id }) => id), ids.filter((id) => id !== "7"));
});

Deno.test("getCustomersById() of nobody asks nothing; a list that is null is empty", async () => {
  await using server = new RecordingServer(() => Response.json({ customers: null }));
  assertEquals(await all(getCustomersById(accessTo(server), [])), []);
  assertEquals(server.requests, []);
  assertEquals(await all(getCustomersById(accessTo(server), new Set(["42"]))), []);
});

Deno.test("getCustomersById() names ids that are none before it asks for any", async () => {
  await using server = new RecordingServer();
  const ids: unknown[] = Array.from({ length: 250 }, (_, index) => String(index));
  ids[150] = "";
  ids[201] = 42;
  // The types forbid what is under test.
  const read = (given: unknown) => all(Reflect.apply(getCustomersById, undefined, [accessTo(server), given]));
  const error = await assertRejects(() => read(ids), ValidationError);
  assertEquals(error.details.map(({ field }) => field), ["ids[150]", "ids[201]"]);
  const text = await assertRejects(() => read("42"), ValidationError);
  assertStringIncludes(text.message, "not text");
  assertEquals(server.requests, []);
});

const WRONG_INPUT:
  readonly (readonly [what: string, read: (auth: AppAPIAuth) => AsyncIterable<unknown>, field: string])[] = [
    ["a page that is too large", (auth) => searchCustomers(auth, filter, { limit: 1001 }), "limit"],
    ["no entries a page", (auth) => listActivities(auth, { limit: 0 }), "limit"],
    ["a filter of nothing", (auth) => searchCustomers(auth, { and: [] }), "filter.and"],
    [
      "a filter of an unknown operator",
      (auth) =>
        Reflect.apply(searchCustomers, undefined, [auth, { attribute: { field: "plan", operator: "like" } }]),
      "filter.attribute.operator",
    ],
    [
      "an option that it does not know, which would have filtered",
      (auth) => Reflect.apply(listActivities, undefined, [auth, { event_name: "Paid" }]),
      "event_name",
    ],
    [
      "an option that it does not know, of one person's activities",
      (auth) => Reflect.apply(getCustomerActivities, undefined, [auth, { id: "42" }, { event_name: "Paid" }]),
      "event_name",
    ],
  ];

for (const [what, read, field] of WRONG_INPUT) {
  Deno.test(`a list refuses ${what}, and asks nothing`, async () => {
    await using server = new RecordingServer();
    const error = await assertRejects(() => all(read(accessTo(server))), ValidationError);
    assertEquals(error.details[0]?.field, field);
    assertEquals(server.requests, []);
  });
}

Deno.test("a refused key names the variable to set, and is not tried again", async () => {
  await using server = new RecordingServer(() =>
    Response.json({ errors: [{ detail: "unauthorized" }] }, { status: 401 })
  );
  const error = await assertRejects(
    () => getCustomerAttributes(accessTo(server), { id: "42" }),
    AuthenticationError,
  );
  assertStringIncludes(error.message, "CUSTOMERIO_APP_API_KEY");
  assertEquals(error.message.includes("abc123"), false);
  assertEquals(server.requests.length, 1);
});

Deno.test("a person who does not exist is an error of status 404, not tried again", async () => {
  await using server = new RecordingServer(() =>
    Response.json({ errors: [{ detail: "not found", status: "404" }] }, { status: 404 })
  );
  const error = await assertRejects(
    () => getCustomerAttributes(accessTo(server), { id: "42" }),
    CustomerIOError,
  );
  assertEquals([error.status, error.retryable, error.operation], [404, false, "getPersonAttributes"]);
  assertStringIncludes(error.message, "not found");
  assertEquals(server.requests.length, 1);
});

Deno.test("429 is tried again, then is a RateLimitError", async () => {
  await using server = new RecordingServer((_, index) =>
    index < 2 ? new Response(null, { status: 429 }) : Response.json({ customer: { id: "42" } })
  );
  assertEquals(await getCustomerAttributes(accessTo(server), { id: "42" }), { id: "42" });
  assertEquals(server.requests.length, 3);

  await using busy = new RecordingServer(() => new Response(null, { status: 429 }));
  const error = await assertRejects(() => all(searchCustomers(accessTo(busy), filter, { maxRetries: 1 })));
  assertInstanceOf(error, RateLimitError);
  assertEquals(busy.requests.length, 2);
});

Deno.test("an answer that is not what the contract says is given all the same", async () => {
  const answer = { customer: { id: 42, attributes: "none" } };
  await using server = new RecordingServer(() => Response.json(answer));
  const auth = accessTo(server);
  const { result, status } = await callOperation(
    auth.transport,
    await operations.getPersonAttributes.load(),
    {
      path: { customer_id: "42" },
    },
  );
  assertEquals([result as unknown, status], [answer, 200]);
});
