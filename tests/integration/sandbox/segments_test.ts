import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import type { PeopleFilter } from "@customerio-notebooks/app-api";
import { ValidationError } from "@customerio-notebooks/core";
import { type Calls, openCalls } from "./calls.ts";

async function openShop(): Promise<Calls> {
  const calls = await openCalls();
  const people = [
    { userId: "1", traits: { plan: "free", email: "one@example.com" } },
    { userId: "2", traits: { plan: "premium", email: "two@example.com" } },
    { userId: "3", traits: { plan: "premium" } },
  ];
  await calls.post("/batch", { batch: people.map((person) => ({ type: "identify", ...person })) });
  return calls;
}

const premium = { attribute: { field: "plan", operator: "eq", value: "premium" } } as const;

async function create(calls: Calls, name: string): Promise<number> {
  const { body } = await calls.search("/v1/segments", { segment: { name, description: "d" } });
  return body.segment.id;
}

Deno.test("a workspace begins with the segment of everybody who has an e-mail address", async () => {
  await using calls = await openShop();
  const { segments: [segment] } = (await calls.get("/v1/segments")).body;
  assertEquals([segment.id, segment.type, segment.state], [1, "dynamic", "finished"]);
  assertEquals((await calls.get("/v1/segments/1/customer_count")).body, { count: 2 });
  assertEquals((await calls.get("/v1/segments/1/membership")).body.ids, ["1", "2"]);
});

Deno.test("a manual segment is made empty, filled, emptied, and deleted", async () => {
  await using calls = await openShop();
  const { status, body } = await calls.search("/v1/segments", { segment: { name: "Guests" } });
  assertEquals([status, body.segment.type, body.segment.description], [200, "manual", ""]);
  const { id } = body.segment;
  const count = async () => (await calls.get(`/v1/segments/${id}/customer_count`)).body.count;
  assertEquals(await count(), 0);
  assertEquals(calls.sandbox.console.addToSegment(id, ["1", "3", "nobody", "1"]), 2);
  assertEquals(await count(), 2);
  assertEquals(calls.sandbox.console.removeFromSegment(id, ["1", "2"]), 1);
  assertEquals((await calls.get(`/v1/segments/${id}/membership`)).body, {
    identifiers: [{ id: "3", email: null, cio_id: "a3000003" }],
    ids: ["3"],
    next: "",
  });
  assertEquals((await calls.send("DELETE", `/v1/segments/${id}`)).status, 204);
  assertEquals((await calls.get(`/v1/segments/${id}`)).status, 404);
});

Deno.test("a name is one segment's", async () => {
  await using calls = await openShop();
  await create(calls, "Guests");
  const again = await calls.search("/v1/segments", { segment: { name: "Guests" } });
  assertEquals([again.status, again.body.errors[0].source.pointer], [400, "/segment/name"]);
});

Deno.test("conditions fill a segment as people change", async () => {
  await using calls = await openShop();
  const id = calls.sandbox.console.createSegment({ name: "Premium", filter: premium });
  const ids = async () => (await calls.get(`/v1/segments/${id}/membership`)).body.ids;
  assertEquals(await ids(), ["2", "3"]);
  await calls.post("/identify", { userId: "2", traits: { plan: "free" } });
  await calls.post("/identify", { userId: "1", traits: { plan: "premium" } });
  assertEquals(await ids(), ["1", "3"]);
  assertEquals((await calls.send("DELETE", `/v1/segments/${id}`)).status, 422);
  assertThrows(() => calls.sandbox.console.addToSegment(id, ["2"]), ValidationError, "conditions fill");
  assertThrows(() => calls.sandbox.console.addToSegment(99, ["2"]), ValidationError, "no such segment");
});

Deno.test("conditions that cannot be are refused by name", async () => {
  await using calls = await openShop();
  const { console: screens } = calls.sandbox;
  const wrong: readonly (readonly [filter: unknown, error: string])[] = [
    [{ segment: { id: 99 } }, "there is no segment 99"],
    [{ attribute: { field: "plan", operator: "eq" } }, "filter.attribute"],
    [{ attribute: { field: "plan", operator: "like", value: "x" } }, "filter"],
    [{ not: [] }, "filter"],
  ];
  for (const [filter, error] of wrong) {
    // What a script without types may pass.
    assertThrows(
      () => screens.createSegment({ name: "x", filter: filter as PeopleFilter }),
      ValidationError,
      error,
    );
  }
  assertEquals((await calls.get("/v1/segments")).body.segments.length, 1);
});

Deno.test("people are searched by segments, alone and within other conditions", async () => {
  await using calls = await openShop();
  const guests = await create(calls, "Guests");
  calls.sandbox.console.addToSegment(guests, ["1", "3"]);
  const nested = calls.sandbox.console.createSegment({
    name: "Premium guests",
    filter: { and: [{ segment: { id: guests } }, premium] },
  });
  const find = async (filter: unknown) => (await calls.search("/v1/customers", { filter })).body.ids;
  assertEquals(await find({ segment: { id: guests } }), ["1", "3"]);
  assertEquals(await find({ segment: { id: nested } }), ["3"]);
  assertEquals(await find({ not: { segment: { id: guests } } }), ["2"]);
  assertEquals(await find({ or: [{ segment: { id: nested } }, { segment: { id: 1 } }] }), ["1", "2", "3"]);
  const { status, body } = await calls.search("/v1/customers", {
    filter: { and: [{ segment: { id: 99 } }] },
  });
  assertEquals([status, body.errors[0].source.pointer], [400, "/filter/and/0/segment/id"]);
  await calls.send("DELETE", `/v1/segments/${guests}`);
  assertEquals(await find({ segment: { id: nested } }), []);
});

Deno.test("members come in pages, and merged or deleted people leave none behind", async () => {
  await using calls = await openShop();
  const id = await create(calls, "Guests");
  calls.sandbox.console.addToSegment(id, ["1", "2", "3"]);
  const first = (await calls.get(`/v1/segments/${id}/membership?limit=2`)).body;
  assertEquals(first.ids, ["1", "2"]);
  assertMatch(first.next, /./);
  const second = (await calls.get(`/v1/segments/${id}/membership?limit=2&start=${first.next}`)).body;
  assertEquals([second.ids, second.next], [["3"], ""]);
  await calls.post("/alias", { previousId: "1", userId: "2" });
  await calls.post("/track", { userId: "3", event: "User Deleted" });
  assertEquals((await calls.get(`/v1/segments/${id}/customer_count`)).body, { count: 1 });
});

Deno.test("what uses a segment keeps it from being deleted", async () => {
  await using calls = await openShop();
  assertEquals((await calls.get("/v1/segments/1/used_by")).body, {
    used_by: { campaigns: [], sent_newsletters: [], draft_newsletters: [1] },
  });
  for (const path of ["", "/used_by", "/customer_count", "/membership"]) {
    assertEquals((await calls.get(`/v1/segments/99${path}`)).status, 404);
  }
});
