import { assertEquals } from "@std/assert";
import { type Calls, openCalls } from "./calls.ts";

async function attributesOf(calls: Calls, id: string): Promise<Record<string, string>> {
  const { status, body } = await calls.get(`/v1/customers/${id}/attributes`);
  assertEquals(status, 200);
  return body.customer.attributes;
}

async function namesOf(calls: Calls, id: string, type: string): Promise<string[]> {
  const { body } = await calls.get(`/v1/customers/${id}/activities?limit=100&type=${type}`);
  return body.activities.map(({ name }: { name: string }) => name);
}

async function relationshipsOf(calls: Calls, id: string): Promise<unknown[]> {
  const { body } = await calls.get(`/v1/customers/${id}/relationships`);
  return body.cio_relationships.map(({ identifiers, attributes }: Record<string, Record<string, string>>) => [
    identifiers?.object_id,
    attributes,
  ]);
}

const device = (who: Record<string, string>, token: string) => ({
  type: "track",
  ...who,
  event: "Device Created or Updated",
  context: { device: { token } },
});

/** Somebody with something of everything, and somebody else who has part of the same. */
async function openTwo(): Promise<Calls> {
  const calls = await openCalls();
  const related = (groupId: string, role: Record<string, string>) => ({
    groupId,
    traits: { relationshipAttributes: role },
  });
  const batch = [
    {
      type: "identify",
      userId: "old",
      traits: { email: "old@example.com", plan: "free", city: "Bern", note: "x" },
    },
    { type: "track", userId: "old", event: "before" },
    { type: "group", userId: "old", ...related("acme", { role: "admin", since: "1997" }) },
    { type: "group", userId: "old", ...related("globex", { role: "guest" }) },
    device({ userId: "old" }, "old-token"),
    { type: "track", userId: "old", anonymousId: "old-visitor", event: "visit" },
    { type: "identify", userId: "new", traits: { plan: "premium", note: "" } },
    { type: "group", userId: "new", ...related("acme", { role: "owner" }) },
    device({ userId: "new" }, "new-token"),
  ];
  assertEquals((await calls.post("/batch", { batch })).status, 200);
  return calls;
}

Deno.test("a merge moves everything; what both have stays as the surviving profile has it, unless it is empty there", async () => {
  await using calls = await openTwo();
  assertEquals((await calls.post("/alias", { previousId: "old", userId: "new" })).text, "{}");
  const { cio_id, ...attributes } = await attributesOf(calls, "new");
  assertEquals([cio_id, attributes], ["a3000002", {
    id: "new",
    email: "old@example.com",
    plan: "premium",
    city: "Bern",
    note: "x",
  }]);
  const { customer } = (await calls.get("/v1/customers/new/attributes")).body;
  assertEquals(customer.devices.map(({ id }: { id: string }) => id), ["old-token", "new-token"]);
  assertEquals(await relationshipsOf(calls, "new"), [
    ["acme", { role: "owner", since: "1997" }],
    ["globex", { role: "guest" }],
  ]);
  assertEquals(await namesOf(calls, "new", "event"), ["visit", "before"]);
  assertEquals((await namesOf(calls, "new", "profile_merge")).length, 1);
  const { people, relationships, devices } = calls.sandbox.stats();
  assertEquals([people, relationships, devices], [1, 2, 2]);
  await calls.post("/track", { anonymousId: "old-visitor", event: "later" });
  assertEquals(await namesOf(calls, "new", "event"), ["later", "visit", "before"]);
});

Deno.test("an id that was merged is nobody's: it is not found, and a later call to it adds somebody new", async () => {
  await using calls = await openTwo();
  await calls.post("/alias", { previousId: "old", userId: "new" });
  assertEquals((await calls.get("/v1/customers/old/attributes")).status, 404);
  assertEquals((await calls.get("/v1/customers/a3000001/attributes?id_type=cio_id")).status, 404);
  await calls.post("/identify", { userId: "old", traits: { email: "old@example.com" } });
  assertEquals(await attributesOf(calls, "old"), { cio_id: "a3000003", id: "old" });
  assertEquals(calls.sandbox.stats().people, 2);
});

Deno.test("a merge that has been made already, into oneself, or of nobody changes nothing, and is dropped", async () => {
  await using calls = await openTwo();
  await calls.post("/alias", { previousId: "old", userId: "new" });
  await calls.post("/alias", { previousId: "old", userId: "new" });
  await calls.post("/alias", { previousId: "new", userId: "new" });
  await calls.post("/alias", { previousId: "old@example.com", userId: "new" });
  await calls.post("/alias", { previousId: "nobody", userId: "somebody" });
  assertEquals(calls.sandbox.dropped().map(({ reason }) => reason), [
    "nobody has the previousId",
    "previousId and userId are the same person",
    "previousId and userId are the same person",
    "nobody has the previousId",
  ]);
  assertEquals(calls.sandbox.stats().people, 1);
  assertEquals((await namesOf(calls, "new", "profile_merge")).length, 1);
});

Deno.test("people are merged one after the other, and each merge is an activity", async () => {
  await using calls = await openCalls();
  for (const userId of ["1", "2", "3"]) await calls.post("/track", { userId, event: `of ${userId}` });
  await calls.post("/alias", { previousId: "1", userId: "2" });
  await calls.post("/alias", { previousId: "2", userId: "3" });
  assertEquals(await namesOf(calls, "3", "event"), ["of 3", "of 2", "of 1"]);
  assertEquals((await namesOf(calls, "3", "profile_merge")).length, 2);
});

Deno.test("an anonymous profile is merged with all that it has, by alias and by both ids", async () => {
  for (const path of ["/alias", "/identify"]) {
    await using calls = await openCalls();
    await calls.post("/identify", { anonymousId: "visitor", traits: { source: "advert", plan: "none" } });
    await calls.post("/group", {
      anonymousId: "visitor",
      groupId: "acme",
      traits: { relationshipAttributes: { a: 1 } },
    });
    await calls.post("/identify", { userId: "1", traits: { plan: "premium" } });
    await calls.post(path, {
      userId: "1",
      ...(path === "/alias" ? { previousId: "visitor" } : { anonymousId: "visitor" }),
    });
    const { source, plan } = await attributesOf(calls, "1");
    assertEquals([source, plan], ["advert", "premium"]);
    assertEquals(await relationshipsOf(calls, "1"), [["acme", { a: "1" }]]);
    assertEquals((await namesOf(calls, "1", "anon_merge")).length, 1);
    assertEquals(calls.sandbox.stats(), { ...calls.sandbox.stats(), people: 1, anonymousProfiles: 0 });
  }
});

Deno.test("the alias of an anonymous id that is a known person's does not merge that person away", async () => {
  await using calls = await openCalls();
  await calls.post("/track", { userId: "1", anonymousId: "device", event: "first" });
  await calls.post("/identify", { userId: "2" });
  await calls.post("/alias", { previousId: "device", userId: "2" });
  await calls.post("/track", { anonymousId: "device", event: "second" });
  assertEquals([await namesOf(calls, "1", "event"), await namesOf(calls, "2", "event")], [["first"], [
    "second",
  ]]);
});
