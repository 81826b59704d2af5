import { assertEquals, assertMatch } from "@std/assert";
import { type Calls, openCalls } from "./calls.ts";

const ADDRESS = "ada@example.com";

const PERMISSIVE = { "x-strict-mode": "0" };

const order = (userId: string, event: string) => ({ userId, event });

const device = (userId: string) => ({
  type: "track",
  userId,
  event: "Device Created or Updated",
  context: { device: { token: "t" } },
});

/** Ada, with something of everything. */
async function openAda(): Promise<Calls> {
  const calls = await openCalls();
  const batch = [
    { type: "identify", userId: "1", anonymousId: "visitor", traits: { email: ADDRESS, plan: "free" } },
    { type: "track", userId: "1", event: "before" },
    { type: "group", userId: "1", groupId: "acme" },
    { type: "group", userId: "2", groupId: "acme" },
    device("1"),
  ];
  assertEquals((await calls.post("/batch", { batch })).status, 200);
  return calls;
}

async function assertGone(calls: Calls): Promise<void> {
  const paths = [
    "1/attributes",
    "1/relationships",
    "1/activities",
    "a3000001/attributes?id_type=cio_id",
    `${encodeURIComponent(ADDRESS)}/attributes?id_type=email`,
  ];
  for (const path of paths) {
    assertEquals([path, (await calls.get(`/v1/customers/${path}`)).status], [path, 404]);
  }
  assertEquals((await calls.get(`/v1/customers?email=${encodeURIComponent(ADDRESS)}`)).body.results, []);
  const filter = { attribute: { field: "plan", operator: "exists" } };
  assertEquals((await calls.search("/v1/customers", { filter })).body.ids, []);
  assertEquals((await calls.search("/v1/customers/attributes", { ids: ["1"] })).body.customers, []);
  const { cio_relationships } = (await calls.get("/v1/objects/1/acme/relationships")).body;
  assertEquals(cio_relationships.map(({ identifiers }: { identifiers: { id: string } }) => identifiers.id), [
    "2",
  ]);
  const { people, devices, relationships, events } = calls.sandbox.stats();
  assertEquals({ people, devices, relationships, events }, {
    people: 1,
    devices: 0,
    relationships: 1,
    events: 0,
  });
}

for (const event of ["User Deleted", "User Suppressed"]) {
  for (const userId of ["1", ADDRESS, "ADA@example.com"]) {
    Deno.test(`${event} of ${userId}: gone from lookups, searches, relationships and devices`, async () => {
      await using calls = await openAda();
      assertEquals((await calls.post("/track", order(userId, event))).text, "{}");
      assertEquals(calls.sandbox.dropped(), []);
      assertEquals(calls.sandbox.stats().suppressed, event === "User Suppressed" ? 1 : 0);
      await assertGone(calls);
    });
  }
}

Deno.test("after a deletion every identifier is free, and makes somebody new", async () => {
  await using calls = await openAda();
  await calls.post("/track", order("1", "User Deleted"));
  await calls.post("/track", { anonymousId: "visitor", event: "again" });
  assertEquals(calls.sandbox.stats().anonymousProfiles, 1);
  await calls.post("/identify", { userId: "1", traits: { email: ADDRESS } });
  const { customer } = (await calls.get("/v1/customers/1/attributes")).body;
  assertEquals([customer.attributes, customer.devices], [
    { cio_id: "a3000004", id: "1", email: ADDRESS },
    [],
  ]);
});

/** Every kind of call, by every identifier that a person can have. */
const COMEBACKS: readonly (readonly [path: string, call: Record<string, unknown>])[] = [
  ...["1", ADDRESS, "ADA@example.com"].flatMap((userId): [string, Record<string, unknown>][] => [
    ["/identify", { userId, traits: { plan: "premium" } }],
    ["/identify", { userId, anonymousId: "another" }],
    ["/track", { userId, event: "x" }],
    ["/page", { userId, name: "x" }],
    ["/screen", { userId, name: "x" }],
    ["/group", { userId, groupId: "new-object" }],
    ["/alias", { userId, previousId: "2" }],
    ["/alias", { userId: "3", previousId: userId }],
    ["/track", device(userId)],
    ["/track", { ...device(userId), event: "Device Deleted" }],
    ["/track", order(userId, "User Deleted")],
    ["/track", order(userId, "User Suppressed")],
    ["/track", { ...order(userId, "Relationship Deleted"), properties: { objectId: "acme" } }],
  ]),
  ["/identify", { traits: { email: ADDRESS } }],
  ["/identify", { userId: "", traits: { email: ADDRESS } }],
  ["/identify", { userId: "3", traits: { email: ADDRESS } }],
  ["/identify", { anonymousId: "visitor", traits: { plan: "premium" } }],
  ["/track", { anonymousId: "visitor", event: "x" }],
  ["/page", { anonymousId: "visitor" }],
  ["/group", { anonymousId: "visitor", groupId: "new-object" }],
];

Deno.test("a suppressed person does not come back through any call, under any identifier", async () => {
  await using calls = await openAda();
  await calls.post("/track", order("1", "User Suppressed"));
  const before = calls.sandbox.stats();
  for (const [path, call] of COMEBACKS) {
    const { status, text } = await calls.post(path, call);
    assertEquals([status, text], [200, "{}"], `${path} ${JSON.stringify(call)}`);
  }
  await calls.post("/batch", { batch: COMEBACKS.map(([path, call]) => ({ ...call, type: path.slice(1) })) });
  assertEquals(calls.sandbox.stats(), { ...before, dropped: 2 * COMEBACKS.length });
  await assertGone(calls);
});

Deno.test("somebody else may go on, with their id, their device and their browser", async () => {
  await using calls = await openAda();
  await calls.post("/track", order("1", "User Suppressed"));
  await calls.post("/identify", {
    userId: "2",
    anonymousId: "visitor",
    traits: { email: ADDRESS, plan: "free" },
  });
  await calls.post("/track", { anonymousId: "visitor", event: "mine" });
  await calls.post("/track", device("2"));
  const { customer } = (await calls.get("/v1/customers/2/attributes")).body;
  assertEquals([customer.attributes.email, customer.attributes.plan, customer.devices.length], [
    undefined,
    "free",
    1,
  ]);
  assertEquals((await calls.get("/v1/customers/2/activities?type=event")).body.activities.length, 1);
});

for (const userId of ["1", ADDRESS]) {
  Deno.test(`unsuppressed as ${userId}, a person can be added again under all identifiers, with nothing of before`, async () => {
    await using calls = await openAda();
    await calls.post("/track", order(ADDRESS, "User Suppressed"));
    await calls.post("/track", order(userId, "User Unsuppressed"));
    assertEquals(calls.sandbox.stats().suppressed, 0);
    assertEquals((await calls.get("/v1/customers/1/attributes")).status, 404);
    await calls.post("/identify", { userId: "1", anonymousId: "visitor", traits: { email: ADDRESS } });
    const { customer } = (await calls.get("/v1/customers/1/attributes")).body;
    assertEquals(customer.attributes, { cio_id: "a3000003", id: "1", email: ADDRESS });
    assertEquals(calls.sandbox.dropped(), []);
  });
}

Deno.test("an id is suppressed as it is written, an e-mail address in any case", async () => {
  await using calls = await openCalls();
  for (const userId of ["Ada", "Grace@example.com"]) {
    await calls.post("/track", order(userId, "User Suppressed"));
  }
  for (const userId of ["Ada", "ada", "grace@example.com"]) await calls.post("/identify", { userId });
  assertEquals(calls.sandbox.stats(), { ...calls.sandbox.stats(), people: 1, suppressed: 2, dropped: 2 });
});

Deno.test("what cannot be done is dropped, with the reason", async () => {
  await using calls = await openCalls();
  const orders: readonly (readonly [userId: string, event: string])[] = [
    ["nobody", "User Deleted"],
    ["nobody", "User Unsuppressed"],
    ["nobody", "User Suppressed"],
    ["nobody", "User Suppressed"],
    ["nobody", "User Deleted"],
  ];
  for (const [userId, event] of orders) await calls.post("/track", order(userId, event));
  assertEquals(calls.sandbox.dropped().map(({ reason }) => reason), [
    "nobody has the userId",
    "the person is not suppressed",
    "the person is suppressed already",
    "the person is suppressed",
  ]);
  assertEquals(calls.sandbox.stats(), { ...calls.sandbox.stats(), people: 0, events: 0, suppressed: 1 });
});

for (const event of ["User Deleted", "User Suppressed", "User Unsuppressed", " User Deleted "]) {
  Deno.test(`"${event}" without a user is 400 in strict mode, and no event otherwise`, async () => {
    await using calls = await openCalls();
    const strict = await calls.post("/track", { anonymousId: "visitor", event });
    assertEquals([strict.status, strict.body.meta.errors], [400, ["userId: must be given"]]);
    await calls.post("/track", { anonymousId: "visitor", event }, PERMISSIVE);
    assertMatch(calls.sandbox.dropped()[0]?.reason ?? "", /^userId: must be given/);
    assertEquals(calls.sandbox.stats(), { ...calls.sandbox.stats(), anonymousProfiles: 0, events: 0 });
  });
}
