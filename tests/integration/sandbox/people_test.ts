import { assertEquals, assertMatch } from "@std/assert";
import { contract } from "@customerio-notebooks/app-api/contract";
import { type Calls, openCalls } from "./calls.ts";

const NOW = Date.UTC(2026, 0, 1);

/** What the App API says of a person. */
async function attributesOf(calls: Calls, id: string, query = ""): Promise<Record<string, string>> {
  const { status, body } = await calls.get(`/v1/customers/${encodeURIComponent(id)}/attributes${query}`);
  assertEquals(status, 200);
  assertEquals(contract.getPersonAttributes.resultSchema.safeParse(body).success, true);
  return body.customer.attributes;
}

async function isKnown(calls: Calls, id: string, query = ""): Promise<boolean> {
  return (await calls.get(`/v1/customers/${encodeURIComponent(id)}/attributes${query}`)).status === 200;
}

async function eventsOf(calls: Calls, id: string, query = "type=event"): Promise<string[]> {
  const { body } = await calls.get(`/v1/customers/${encodeURIComponent(id)}/activities?limit=100&${query}`);
  return body.activities.map(({ name }: { name: string }) => name);
}

Deno.test("what is identified is read back as text, by id, e-mail address and cio_id", async () => {
  await using calls = await openCalls();
  await calls.post(
    "/identify",
    `{"userId":" 42 ","timestamp":"2020-01-01T00:00:00+01:00","traits":{"email":"Ada+1@example.com","plan":"premium",
      "total":11.770,"seats":5,"big":9007199254740993,"negative":-9223372036854775808,"active":true,"unsubscribed":true,
      "address":{"city":"Zürich","id":9007199254740993},"tags":["a"],"nothing":null,"id":"x"}}`,
  );
  const { body } = await calls.get("/v1/customers/42/attributes");
  const { customer } = body;
  assertEquals(customer.identifiers, { id: "42", email: "Ada+1@example.com", cio_id: "a3000001" });
  assertEquals(customer.attributes, {
    cio_id: "a3000001",
    id: "42",
    email: "Ada+1@example.com",
    plan: "premium",
    total: "11.77",
    seats: "5",
    big: "9007199254740993",
    negative: "-9223372036854775808",
    active: "true",
    unsubscribed: "true",
    address: '{"city":"Zürich","id":9007199254740993}',
    tags: '["a"]',
  });
  assertEquals(customer.timestamps.plan, Date.UTC(2019, 11, 31, 23) / 1000);
  assertEquals([customer.id, customer.unsubscribed, customer.devices], ["42", true, []]);
  assertEquals((await attributesOf(calls, "ada+1@EXAMPLE.com", "?id_type=email")).id, "42");
  assertEquals((await attributesOf(calls, "a3000001", "?id_type=cio_id")).id, "42");
  assertEquals((await attributesOf(calls, "cio_a3000001", "?id_type=cio_id")).id, "42");
});

Deno.test("a person who is not there is 404, and a wrong id_type 400", async () => {
  await using calls = await openCalls();
  const missing = await calls.get("/v1/customers/42/attributes");
  assertEquals(missing.status, 404);
  assertEquals(missing.body, { errors: [{ detail: 'No person has the id "42"', status: "404" }] });
  for (const id of ["a3000001", "zzz", "a3"]) {
    assertEquals((await calls.get(`/v1/customers/${id}/attributes?id_type=cio_id`)).status, 404);
  }
  const wrong = await calls.get("/v1/customers/42/attributes?id_type=phone");
  assertEquals([wrong.status, wrong.body.errors[0].source.pointer], [400, "/id_type"]);
});

Deno.test("a NUL does not cut off what comes after it", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { userId: "a\0b", traits: { plan: "c\0d" } });
  await calls.post("/track", { userId: "a\0b", event: "x", properties: { text: "e\0f" } });
  assertEquals((await attributesOf(calls, "a\0b")).plan, "c\uFFFDd");
  assertEquals(await isKnown(calls, "a"), false);
  const [event] = (await calls.get("/v1/activities?type=event")).body.activities;
  assertEquals([event.customer_id, event.data.text], ["a\uFFFDb", "e\0f"]);
});

Deno.test("a trait that is absent stays, null clears it, another value replaces it", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { userId: "1", traits: { plan: "free", city: "Bern", age: 5 } });
  await calls.post("/identify", { userId: "1", traits: { plan: "premium", city: null } });
  assertEquals(await attributesOf(calls, "1"), { age: "5", cio_id: "a3000001", id: "1", plan: "premium" });
  const { body } = await calls.get("/v1/customers/1/activities?type=attribute_change");
  assertEquals(body.activities.map(({ name, data }: { name: string; data: unknown }) => [name, data]), [
    ["city", { city: { from: "Bern", to: "" } }],
    ["plan", { plan: { from: "free", to: "premium" } }],
  ]);
});

Deno.test("an e-mail address identifies where there is no user id, and as a user id", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { userId: "", traits: { email: "ada@example.com", plan: "free" } });
  await calls.post("/identify", { traits: { email: "ADA@example.com", city: "Bern" } });
  await calls.post("/track", { userId: "ada@example.com", event: "x" });
  assertEquals(calls.sandbox.stats().people, 1);
  const { customer } = (await calls.get("/v1/customers/ada%40example.com/attributes?id_type=email")).body;
  assertEquals([customer.id, customer.attributes.plan, customer.attributes.city], [null, "free", "Bern"]);
  assertEquals((await calls.get("/v1/customers/ada%40example.com/attributes")).status, 404);
});

Deno.test("whoever is known by their address alone gets the id that comes with it", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { traits: { email: "ada@example.com", plan: "free" } });
  await calls.post("/identify", { userId: "42", traits: { email: "ada@example.com" } });
  assertEquals(calls.sandbox.stats().people, 1);
  assertEquals((await attributesOf(calls, "42")).plan, "free");
});

Deno.test("an address that is somebody else's is not taken over, and the attempt is an activity", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { userId: "1", traits: { email: "ada@example.com" } });
  await calls.post("/identify", { userId: "2", traits: { email: "ada@example.com", plan: "free" } });
  assertEquals((await attributesOf(calls, "ada@example.com", "?id_type=email")).id, "1");
  assertEquals(await attributesOf(calls, "2"), { cio_id: "a3000002", id: "2", plan: "free" });
  assertEquals(await eventsOf(calls, "2", "type=failed_attribute_change"), ["email"]);
});

Deno.test("an address can be changed, cleared, and then be somebody else's", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { userId: "1", traits: { email: "a@example.com" } });
  await calls.post("/identify", { userId: "1", traits: { email: "b@example.com" } });
  assertEquals(await isKnown(calls, "a@example.com", "?id_type=email"), false);
  await calls.post("/identify", { userId: "1", traits: { email: null } });
  await calls.post("/identify", { userId: "2", traits: { email: "b@example.com" } });
  assertEquals((await attributesOf(calls, "b@example.com", "?id_type=email")).id, "2");
});

Deno.test("what was done under an anonymous id becomes the person's when both ids come together", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { anonymousId: "visitor", traits: { source: "advert", plan: "none" } });
  await calls.post("/page", { anonymousId: "visitor", name: "Pricing" });
  assertEquals([calls.sandbox.stats().people, calls.sandbox.stats().anonymousProfiles], [0, 1]);
  const before = (await calls.get("/v1/activities")).body.activities;
  assertEquals(
    before.map(({ name, customer_id }: { name: string; customer_id: null }) => [name, customer_id]),
    [["Pricing", null]],
  );
  await calls.post("/identify", { userId: "1", anonymousId: "visitor", traits: { plan: "premium" } });
  await calls.post("/track", { anonymousId: "visitor", event: "Signed Up" });
  assertEquals([calls.sandbox.stats().people, calls.sandbox.stats().anonymousProfiles], [1, 0]);
  const { plan, source } = await attributesOf(calls, "1");
  assertEquals([plan, source], ["premium", "advert"]);
  assertEquals((await eventsOf(calls, "1", "")).filter((name) => name !== null), ["Signed Up", "Pricing"]);
});

Deno.test("a device that changes hands leaves what was done before with whom it was", async () => {
  await using calls = await openCalls();
  await calls.post("/track", { userId: "1", anonymousId: "device", event: "first" });
  await calls.post("/track", { userId: "2", anonymousId: "device", event: "second" });
  await calls.post("/track", { anonymousId: "device", event: "third" });
  assertEquals(await eventsOf(calls, "1"), ["first"]);
  assertEquals(await eventsOf(calls, "2"), ["third", "second"]);
});

Deno.test("alias merges the previous profile into the one that stays", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", {
    userId: "old",
    traits: { email: "ada@example.com", plan: "free", city: "Bern" },
  });
  await calls.post("/track", { userId: "old", event: "before" });
  await calls.post("/identify", { userId: "new", traits: { plan: "premium" } });
  await calls.post("/group", { userId: "old", groupId: "acme" });
  await calls.post("/alias", { previousId: "old", userId: "new" });
  const { id, email, plan, city } = await attributesOf(calls, "new");
  assertEquals({ id, email, plan, city }, {
    id: "new",
    email: "ada@example.com",
    plan: "premium",
    city: "Bern",
  });
  assertEquals(await isKnown(calls, "old"), false);
  assertEquals(await eventsOf(calls, "new"), ["before"]);
  assertEquals(calls.sandbox.stats().relationships, 1);
  assertEquals((await eventsOf(calls, "new", "type=profile_merge")).length, 1);
});

Deno.test("alias of an anonymous profile, of oneself, of nobody", async () => {
  await using calls = await openCalls();
  await calls.post("/track", { anonymousId: "visitor", event: "looked" });
  await calls.post("/alias", { previousId: "visitor", userId: "1" });
  assertEquals(await eventsOf(calls, "1"), ["looked"]);
  await calls.post("/alias", { previousId: "1", userId: "1" });
  assertEquals(await eventsOf(calls, "1"), ["looked"]);
  await calls.post("/alias", { previousId: "nobody", userId: "1" });
  assertEquals(calls.sandbox.dropped().map(({ reason }) => reason), [
    "previousId and userId are the same person",
    "nobody has the previousId",
  ]);
});

Deno.test("a deleted person is not found, their activities are those of a deleted person, the id is free", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { userId: "1", traits: { email: "ada@example.com", plan: "free" } });
  await calls.post("/track", { userId: "1", event: "before" });
  await calls.post("/track", { userId: "1", event: "User Deleted" });
  assertEquals(await isKnown(calls, "1"), false);
  assertEquals((await calls.get("/v1/activities")).body.activities, []);
  const deleted = (await calls.get("/v1/activities?deleted=true&customer_id=1")).body.activities;
  assertEquals(deleted.map(({ type }: { type: string }) => type), [
    "profile_delete",
    "event",
    "profile_create",
  ]);
  await calls.post("/identify", { userId: "1", traits: { email: "ada@example.com" } });
  const { cio_id, plan } = await attributesOf(calls, "1");
  assertEquals([cio_id, plan], ["a3000002", undefined]);
  await calls.post("/track", { userId: "nobody", event: "User Deleted" });
  assertEquals(calls.sandbox.dropped().map(({ reason }) => reason), ["nobody has the userId"]);
});

Deno.test("a suppressed person does not come back under any identifier until unsuppressed", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { userId: "1", traits: { email: "ada@example.com" } });
  await calls.post("/track", { userId: "1", event: "User Suppressed", messageId: "s" });
  for (const call of [{ userId: "1" }, { traits: { email: "ada@example.com" } }]) {
    const { status, text } = await calls.post("/identify", { ...call, messageId: crypto.randomUUID() });
    assertEquals([status, text], [200, "{}"]);
  }
  assertEquals(calls.sandbox.stats().people, 0);
  assertMatch(calls.sandbox.dropped()[0]?.reason ?? "", /suppressed/);
  await calls.post("/track", { userId: "ada@example.com", event: "User Unsuppressed" });
  await calls.post("/identify", { userId: "1", traits: { email: "ada@example.com" } });
  assertEquals((await attributesOf(calls, "1")).email, "ada@example.com");
  await calls.post("/track", { userId: "unknown", event: "User Suppressed" });
  await calls.post("/page", { userId: "unknown" });
  assertEquals(await isKnown(calls, "unknown"), false);
});

Deno.test("group keeps the object and the relationship; an event may belong to an object alone", async () => {
  await using calls = await openCalls();
  await calls.post("/group", {
    userId: "1",
    groupId: "acme",
    traits: { seats: 5, relationshipAttributes: { role: "admin" } },
  });
  await calls.post("/group", { userId: "1", groupId: "acme", traits: { seats: null, city: "Bern" } });
  await calls.post("/group", { userId: "2", groupId: "acme", traits: { object_type_id: "2" } });
  await calls.post("/track", { groupId: "acme", event: "Invoice Paid" });
  const { people, objects, relationships, events } = calls.sandbox.stats();
  assertEquals({ people, objects, relationships, events }, {
    people: 2,
    objects: 2,
    relationships: 2,
    events: 1,
  });
  const [activity] = (await calls.get("/v1/activities?type=event")).body.activities;
  assertEquals([activity.name, activity.customer_id, activity.customer_identifiers], [
    "Invoice Paid",
    null,
    null,
  ]);
});

Deno.test("up to a hundred people are read by id; those who are not there are left out", async () => {
  await using calls = await openCalls();
  for (const userId of ["1", "2"]) await calls.post("/identify", { userId });
  const { body } = await calls.search("/v1/customers/attributes", { ids: ["2", "nobody", "1"] });
  assertEquals(body.customers.map(({ customer }: { customer: { id: string } }) => customer.id), ["2", "1"]);
  assertEquals(contract.getPeopleById.resultSchema.safeParse(body).success, true);
  for (const ids of [[], Array(101).fill("1"), [1], undefined]) {
    assertEquals((await calls.search("/v1/customers/attributes", { ids })).status, 400);
  }
});

Deno.test("the clock is the sandbox's where a call names no moment", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { userId: "1", traits: { plan: "free" } });
  const { customer } = (await calls.get("/v1/customers/1/attributes")).body;
  assertEquals(customer.timestamps, { cio_id: NOW / 1000, id: NOW / 1000, plan: NOW / 1000 });
});
