import { assertEquals, assertMatch } from "@std/assert";
import type { ObjectFilter } from "@customerio-notebooks/app-api";
import { contract } from "@customerio-notebooks/app-api/contract";
import { type Calls, openCalls } from "./calls.ts";

const NOW = Date.UTC(2026, 0, 1) / 1000;

const PERMISSIVE = { "x-strict-mode": "0" };

const group = (userId: string, groupId: string, traits: Record<string, unknown> = {}) => ({
  type: "group",
  userId,
  groupId,
  traits,
});

const deleteObject = (properties: Record<string, unknown>) => ({
  type: "track",
  anonymousId: "anything",
  event: "Object Deleted",
  properties,
});

const endRelationship = (userId: string, properties: Record<string, unknown>) => ({
  type: "track",
  userId,
  event: "Relationship Deleted",
  properties,
});

async function openShop(): Promise<Calls> {
  const calls = await openCalls();
  const batch = [
    group("1", "acme", {
      plan: "premium",
      seats: 5,
      active: true,
      relationshipAttributes: { role: "admin" },
    }),
    group("2", "acme"),
    group("2", "globex", { plan: "free" }),
    group("1", "c-1", { object_type_id: "2", plan: "premium" }),
  ];
  assertEquals((await calls.post("/batch", { batch })).status, 200);
  return calls;
}

/** Reads through the App API, and checks the answer against the contract. */
async function read(calls: Calls, path: string, operation: keyof typeof contract) {
  const { status, body, text } = await calls.get(path);
  assertEquals(status, 200, text);
  assertEquals(contract[operation].resultSchema.safeParse(body).success, true, text);
  return body;
}

async function objectsOf(calls: Calls, id: string): Promise<string[]> {
  const { cio_relationships } = await read(
    calls,
    `/v1/customers/${id}/relationships`,
    "getPersonRelationships",
  );
  return cio_relationships.map(({ identifiers }: { identifiers: { object_id: string } }) =>
    identifiers.object_id
  );
}

async function peopleOf(calls: Calls, object: string): Promise<string[]> {
  const { cio_relationships } = await read(
    calls,
    `/v1/objects/${object}/relationships`,
    "getObjectRelationships",
  );
  return cio_relationships.map(({ identifiers }: { identifiers: { id: string } }) => identifiers.id);
}

async function typesOf(calls: Calls, query = ""): Promise<string[]> {
  const { activities } = await read(calls, `/v1/activities?limit=100${query}`, "listActivities");
  return activities.map(({ type }: { type: string }) => type).filter((type: string) =>
    type !== "profile_create"
  );
}

Deno.test("an object is read back by both of its ids, its attributes as text", async () => {
  await using calls = await openShop();
  const object = {
    object_type_id: "1",
    identifiers: { object_id: "acme", cio_object_id: "ob000001" },
    attributes: { active: "true", plan: "premium", seats: "5" },
    timestamps: { active: NOW, plan: NOW, seats: NOW },
  };
  assertEquals(await read(calls, "/v1/objects/1/acme/attributes", "getObjectAttributes"), { object });
  const byCioId = "/v1/objects/1/ob000001/attributes?id_type=cio_object_id";
  assertEquals(await read(calls, byCioId, "getObjectAttributes"), { object });
  for (const path of ["2/acme", "1/nothing", "1/ob000001", "2/ob000001?id_type=cio_object_id"]) {
    const [place, query = ""] = path.split("?");
    assertEquals((await calls.get(`/v1/objects/${place}/attributes?${query}`)).status, 404);
    assertEquals((await calls.get(`/v1/objects/${place}/relationships?${query}`)).status, 404);
  }
  assertEquals((await calls.get("/v1/objects/one/acme/attributes")).status, 400);
  assertEquals((await calls.get("/v1/objects/1/acme/attributes?id_type=id")).status, 400);
});

Deno.test("attributes of objects and relationships change, and the changes are activities", async () => {
  await using calls = await openShop();
  const timestamp = "2026-02-01T00:00:00Z";
  await calls.post("/group", {
    ...group("1", "acme", { plan: null, seats: 6, active: true, relationshipAttributes: { role: "owner" } }),
    timestamp,
  });
  const { object } = await read(calls, "/v1/objects/1/acme/attributes", "getObjectAttributes");
  assertEquals(object.attributes, { active: "true", seats: "6" });
  assertEquals(object.timestamps, { active: NOW, seats: Date.parse(timestamp) / 1000 });
  const { cio_relationships: [relationship] } = await read(
    calls,
    "/v1/customers/1/relationships",
    "getPersonRelationships",
  );
  assertEquals(relationship, {
    object_type_id: 1,
    identifiers: { object_id: "acme", cio_object_id: "ob000001" },
    attributes: { role: "owner" },
    timestamps: { role: Date.parse(timestamp) / 1000 },
  });
  assertEquals(await typesOf(calls, "&type=_o:1:create"), ["_o:1:create", "_o:1:create"]);
  assertEquals((await typesOf(calls, "&type=_o:1:attribute_change")).length, 2);
  assertEquals((await typesOf(calls, "&type=add_relationship")).length, 4);
  const { activities: [change] } = await read(
    calls,
    "/v1/customers/1/activities?type=relationship_attribute_change",
    "getPersonActivities",
  );
  assertEquals([change.name, change.data], ["role", { role: { from: "admin", to: "owner" } }]);
});

Deno.test("the types of objects are listed, also when their last object is gone", async () => {
  await using calls = await openShop();
  const ids = async () =>
    (await read(calls, "/v1/object_types", "getObjectTypes")).types.map(({ id }: { id: string }) => id);
  await calls.post("/group", group("1", "x", { object_type_id: "10" }));
  assertEquals(await ids(), ["1", "2", "10"]);
  await calls.post("/track", deleteObject({ objectId: "x", objectTypeId: 10 }));
  assertEquals(await ids(), ["1", "2", "10"]);
});

Deno.test("a type that is no integer is text where the others are integers", async () => {
  await using calls = await openCalls();
  await calls.post("/group", group("1", "x", { object_type_id: "companies" }));
  const { cio_relationships } = await read(
    calls,
    "/v1/customers/1/relationships",
    "getPersonRelationships",
  );
  assertEquals(cio_relationships[0].object_type_id, "companies");
});

const attribute = (field: string, value?: string | number | boolean): ObjectFilter => ({
  object_attribute: value === undefined
    ? { field, operator: "exists", type_id: "1" }
    : { field, operator: "eq", value, type_id: "1" },
});

const FILTERS: readonly (readonly [name: string, filter: ObjectFilter, ids: readonly string[]])[] = [
  ["eq", attribute("plan", "premium"), ["acme"]],
  ["eq number", attribute("seats", 5), ["acme"]],
  ["eq truth value", attribute("active", true), ["acme"]],
  ["exists", attribute("plan"), ["acme", "globex"]],
  ["by id", attribute("object_id", "globex"), ["globex"]],
  ["by cio_object_id", attribute("cio_object_id", "ob000002"), ["globex"]],
  ["not", { not: attribute("seats") }, ["globex"]],
  ["and, or", { and: [attribute("plan"), { or: [attribute("seats", 5), attribute("plan", "gold")] }] }, [
    "acme",
  ]],
  ["nothing", attribute("plan", "Premium"), []],
];

for (const [name, filter, ids] of FILTERS) {
  Deno.test(`objects of one type are found: ${name}`, async () => {
    await using calls = await openShop();
    const { status, body, text } = await calls.search("/v1/objects", { object_type_id: "1", filter });
    assertEquals(status, 200, text);
    assertEquals(contract.getObjectsFilter.resultSchema.safeParse(body).success, true);
    assertEquals([body.ids, body.next], [ids, ""]);
  });
}

Deno.test("objects come in pages that neither repeat nor miss one", async () => {
  await using calls = await openCalls();
  await calls.post("/batch", {
    batch: Array.from({ length: 120 }, (_, n) => group("1", `${n}`, { plan: "free" })),
  });
  const search = async (query: string) =>
    (await calls.search(`/v1/objects?${query}`, { object_type_id: "1", filter: attribute("plan") })).body;
  const first = await search("");
  const second = await search(`start=${first.next}&limit=5000`);
  assertEquals([first.ids.length, first.identifiers[0]], [50, { object_id: "0", cio_object_id: "ob000001" }]);
  assertEquals([...first.ids, ...second.ids], Array.from({ length: 120 }, (_, n) => `${n}`));
  assertEquals(second.next, "");
  const related = await read(calls, "/v1/customers/1/relationships?limit=119", "getPersonRelationships");
  const rest = await read(
    calls,
    `/v1/customers/1/relationships?limit=119&start=${related.next}`,
    "getPersonRelationships",
  );
  assertEquals([related.cio_relationships.length, rest.cio_relationships.length, rest.next], [119, 1, ""]);
});

const WRONG: readonly (readonly [name: string, query: string, body: unknown, pointer: RegExp])[] = [
  ["no type", "", { filter: attribute("a") }, /object_type_id/],
  ["a number as type", "", { object_type_id: 1, filter: attribute("a") }, /object_type_id/],
  ["no filter", "", { object_type_id: "1" }, /filter/],
  [
    "another type in the filter",
    "",
    { object_type_id: "2", filter: { not: attribute("a") } },
    /not.*type_id$/,
  ],
  ["eq without value", "", {
    object_type_id: "1",
    filter: { object_attribute: { field: "a", operator: "eq", type_id: "1" } },
  }, /value$/],
  ["a filter of people", "", {
    object_type_id: "1",
    filter: { attribute: { field: "a", operator: "exists" } },
  }, /filter/],
  ["limit 0", "limit=0", { object_type_id: "1", filter: attribute("a") }, /limit/],
  ["start made up", "start=abc", { object_type_id: "1", filter: attribute("a") }, /start/],
];

for (const [name, query, body, pointer] of WRONG) {
  Deno.test(`a search for objects with ${name} is 400, with a pointer`, async () => {
    await using calls = await openShop();
    const answer = await calls.search(`/v1/objects?${query}`, body);
    assertEquals(answer.status, 400, answer.text);
    assertMatch(answer.body.errors[0].source.pointer, pointer);
  });
}

Deno.test("people of an object are listed in pages, anonymous profiles never", async () => {
  await using calls = await openShop();
  await calls.post("/group", { anonymousId: "visitor", groupId: "acme" });
  const { cio_relationships, next } = await read(
    calls,
    "/v1/objects/1/acme/relationships?limit=1",
    "getObjectRelationships",
  );
  assertEquals(cio_relationships, [{
    identifiers: { id: "1", email: null, cio_id: "a3000001" },
    object_type_id: "1",
    object_type_disabled: false,
  }]);
  const second = await read(
    calls,
    `/v1/objects/1/ob000001/relationships?id_type=cio_object_id&limit=1&start=${next}`,
    "getObjectRelationships",
  );
  assertEquals([second.cio_relationships[0].identifiers.id, second.next], ["2", ""]);
  assertEquals((await calls.get("/v1/customers/nobody/relationships")).status, 404);
});

Deno.test("a relationship ends alone: person, object and other relationships stay", async () => {
  await using calls = await openShop();
  for (const [userId, objectTypeId] of [["1", undefined], ["2", "1"]] as const) {
    await calls.post("/track", endRelationship(userId, { objectId: "acme", objectTypeId }));
  }
  await calls.post("/track", endRelationship("1", { objectId: "c-1", objectTypeId: 2 }));
  assertEquals([await peopleOf(calls, "1/acme"), await objectsOf(calls, "1")], [[], []]);
  assertEquals(await objectsOf(calls, "2"), ["globex"]);
  assertEquals(calls.sandbox.stats(), {
    ...calls.sandbox.stats(),
    objects: 3,
    relationships: 1,
    people: 2,
    events: 0,
  });
  assertEquals((await typesOf(calls, "&type=delete_relationship")).length, 3);
});

Deno.test("an object is deleted with its relationships; the people stay, and nobody is added", async () => {
  await using calls = await openShop();
  await calls.post("/track", deleteObject({ objectId: "acme" }));
  assertEquals((await calls.get("/v1/objects/1/acme/attributes")).status, 404);
  assertEquals([await objectsOf(calls, "1"), await objectsOf(calls, "2")], [["c-1"], ["globex"]]);
  const { people, anonymousProfiles, objects, relationships } = calls.sandbox.stats();
  assertEquals([people, anonymousProfiles, objects, relationships], [2, 0, 2, 2]);
  assertEquals((await typesOf(calls))[0], "_o:1:delete");
  await calls.post("/group", group("1", "acme"));
  const { object } = await read(calls, "/v1/objects/1/acme/attributes", "getObjectAttributes");
  assertEquals([object.attributes, object.identifiers.cio_object_id], [{}, "ob000004"]);
});

Deno.test("what there is nothing of is dropped, with the reason", async () => {
  await using calls = await openShop();
  for (
    const call of [
      deleteObject({ objectId: "nothing" }),
      deleteObject({ objectId: "acme", objectTypeId: 2 }),
      endRelationship("1", { objectId: "globex" }),
      endRelationship("1", { objectId: "nothing" }),
      endRelationship("nobody", { objectId: "acme" }),
    ]
  ) assertEquals((await calls.post("/track", call)).text, "{}");
  assertEquals(calls.sandbox.dropped().map(({ reason }) => reason), [
    "no object of the type has the objectId",
    "no object of the type has the objectId",
    "the person is not related to the object",
    "no object of the type has the objectId",
    "nobody has the userId",
  ]);
  assertEquals(calls.sandbox.stats().relationships, 4);
});

const INCOMPLETE: readonly (readonly [what: string, call: Record<string, unknown>, error: RegExp])[] = [
  ["no objectId", deleteObject({}), /^properties\.objectId: must be given/],
  ["a number as objectId", deleteObject({ objectId: 5 }), /^properties\.objectId: must be text/],
  [
    "a type in words",
    deleteObject({ objectId: "a", objectTypeId: "x" }),
    /^properties\.objectTypeId: must be an integer/,
  ],
  ["no properties", { userId: "1", event: "Relationship Deleted" }, /^properties\.objectId: must be given/],
  [
    "no user",
    { ...endRelationship("1", { objectId: "acme" }), userId: undefined, anonymousId: "a" },
    /^userId: must/,
  ],
];

for (const [what, call, error] of INCOMPLETE) {
  Deno.test(`an order about objects with ${what} is 400 in strict mode, and dropped otherwise`, async () => {
    await using calls = await openShop();
    const strict = await calls.post("/track", call);
    assertEquals(strict.status, 400, strict.text);
    assertMatch(strict.body.meta.errors[0], error);
    await calls.post("/track", call, PERMISSIVE);
    assertMatch(calls.sandbox.dropped()[0]?.reason ?? "", error);
  });
}
