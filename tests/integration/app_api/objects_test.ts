import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import {
  AppAPIAuth,
  getCustomerAttributes,
  getCustomerRelationships,
  getObjectAttributes,
  getObjectRelationships,
  getObjectTypes,
  type ObjectFilter,
  searchObjects,
} from "@customerio-notebooks/app-api";
import { CustomerIOError, ValidationError } from "@customerio-notebooks/core";
import type { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
import { connect } from "@customerio-notebooks/sandbox";
import { RecordingServer } from "../recording_server.ts";

const filter: ObjectFilter = {
  object_attribute: { field: "plan", operator: "eq", value: "premium", type_id: "1" },
};
const acme = { object_type_id: 1, object_id: "acme" };

function accessTo(server: RecordingServer): AppAPIAuth {
  return new AppAPIAuth({ apiKey: "abc123", baseUrl: server.url, rateLimits: {}, retry: { baseDelay: 0 } });
}

const all = <Item>(items: AsyncIterable<Item>): Promise<Item[]> => Array.fromAsync(items);

/** Each read, how it is called, the request that is to arrive, and the answer. */
const READS: readonly (readonly [
  name: string,
  read: (auth: AppAPIAuth) => Promise<unknown>,
  request: readonly [method: string, target: string, body: unknown],
  answer: unknown,
  result: unknown,
])[] = [
  [
    "getObjectTypes",
    (auth) => getObjectTypes(auth),
    ["GET", "/v1/object_types", undefined],
    { types: [{ id: "1", name: "Companies", enabled: true }] },
    [{ id: "1", name: "Companies", enabled: true }],
  ],
  [
    "getObjectTypes of a workspace without any",
    (auth) => getObjectTypes(auth),
    ["GET", "/v1/object_types", undefined],
    { types: null },
    [],
  ],
  [
    "searchObjects",
    (auth) => all(searchObjects(auth, 1, filter)),
    ["POST", "/v1/objects", { object_type_id: "1", filter }],
    { identifiers: [{ object_id: "acme", cio_object_id: "ob1" }], ids: ["acme"], next: "" },
    [{ object_id: "acme", cio_object_id: "ob1" }],
  ],
  [
    "searchObjects with a page size",
    (auth) => all(searchObjects(auth, "2", { not: filter }, { limit: 5, timeout: 5_000 })),
    ["POST", "/v1/objects?limit=5", { object_type_id: "2", filter: { not: filter } }],
    { identifiers: null },
    [],
  ],
  [
    "getObjectAttributes",
    (auth) => getObjectAttributes(auth, { object_type_id: "1", object_id: "a/b" }),
    ["GET", "/v1/objects/1/a%2Fb/attributes?id_type=object_id", undefined],
    { object: { attributes: { plan: "premium" }, new_field: [1] } },
    { attributes: { plan: "premium" }, new_field: [1] },
  ],
  [
    "getObjectRelationships",
    (auth) => all(getObjectRelationships(auth, { object_type_id: 1, cio_object_id: "ob1" }, { limit: 7 })),
    ["GET", "/v1/objects/1/ob1/relationships?id_type=cio_object_id&limit=7", undefined],
    { cio_relationships: [{ identifiers: { id: "42" }, object_type_id: "1" }] },
    [{ identifiers: { id: "42" }, object_type_id: "1" }],
  ],
  [
    "getCustomerRelationships",
    (auth) => all(getCustomerRelationships(auth, { id: "4 2" })),
    ["GET", "/v1/customers/4%202/relationships", undefined],
    { cio_relationships: null, next: null },
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
    assertEquals(request?.body === "" ? undefined : JSON.parse(request?.body ?? ""), body);
  });
}

const NO_OBJECTS: readonly unknown[] = [
  undefined,
  {},
  "acme",
  { object_type_id: 1 },
  { object_id: "acme" },
  { object_type_id: "companies", object_id: "acme" },
  { object_type_id: 1, object_id: 5 },
  { object_type_id: 1, object_id: ".." },
  { object_type_id: 1, object_id: "acme", cio_object_id: "ob1" },
];

for (const object of NO_OBJECTS) {
  Deno.test(`reads of one object refuse ${JSON.stringify(object)} for which it is, and ask nothing`, async () => {
    await using server = new RecordingServer();
    const auth = accessTo(server);
    // The types forbid what is under test.
    const attributes = () => Reflect.apply(getObjectAttributes, undefined, [auth, object]);
    const relationships = () => all(Reflect.apply(getObjectRelationships, undefined, [auth, object]));
    for (const read of [attributes, relationships]) {
      const error = await assertRejects<ValidationError>(read, ValidationError);
      assertStringIncludes(error.details[0]?.field ?? "", "object");
    }
    assertEquals(server.requests, []);
  });
}

for (const customer of [undefined, { email: "ada@example.com" }, { id: "" }, { id: 42 }]) {
  Deno.test(`getCustomerRelationships() refuses ${JSON.stringify(customer)}, and asks nothing`, async () => {
    await using server = new RecordingServer();
    // The types forbid what is under test: this operation takes no other identifier than the id.
    const read = () => all(Reflect.apply(getCustomerRelationships, undefined, [accessTo(server), customer]));
    const error = await assertRejects<ValidationError>(read, ValidationError);
    assertEquals(error.details[0]?.field, "customer_id");
    assertEquals(server.requests, []);
  });
}

Deno.test("a search for objects refuses a wrong filter and a wrong page size, and asks nothing", async () => {
  await using server = new RecordingServer();
  const auth = accessTo(server);
  const wrong: readonly (readonly [read: () => Promise<unknown>, field: string])[] = [
    [() => all(searchObjects(auth, 1, { and: [] })), "filter.and"],
    [() => all(searchObjects(auth, "companies", filter)), "object_type_id"],
    [() => all(searchObjects(auth, 1, filter, { limit: 0 })), "limit"],
  ];
  for (const [read, field] of wrong) {
    const error = await assertRejects(read, ValidationError);
    assertEquals(error.details[0]?.field, field);
  }
  assertEquals(server.requests, []);
});

Deno.test("what a group call makes is read back from the sandbox, page by page", async () => {
  await using workspace = await connect();
  const { client, auth } = workspace;
  await sendGroups(client);
  assertEquals((await getObjectTypes(auth)).map(({ id }) => id), ["1"]);
  const found = await all(searchObjects(auth, 1, filter, { limit: 1 }));
  assertEquals(found.map(({ object_id }) => object_id), ["acme"]);
  assertEquals((await getObjectAttributes(auth, acme)).attributes, { plan: "premium", seats: "5" });
  const people = await all(getObjectRelationships(auth, acme, { limit: 2 }));
  assertEquals(people.map(({ identifiers }) => identifiers?.id), ["1", "2", "3"]);
  const companies = await all(getCustomerRelationships(auth, { id: "1" }, { limit: 1 }));
  assertEquals(companies.map(({ identifiers, attributes }) => [identifiers?.object_id, attributes]), [
    ["acme", { role: "admin" }],
    ["globex", {}],
  ]);
  const [device] = (await getCustomerAttributes(auth, { id: "1" })).devices ?? [];
  assertEquals([device?.id, device?.platform, device?.attributes], ["t", "ios", { app_version: "2.1" }]);
  const missing = { object_type_id: 1, object_id: "nothing" };
  const error = await assertRejects(() => getObjectAttributes(auth, missing), CustomerIOError);
  assertEquals(error.status, 404);
});

async function sendGroups(client: CustomerIOClient): Promise<void> {
  const traits = { plan: "premium", seats: 5, relationshipAttributes: { role: "admin" } };
  await client.group({ userId: "1", groupId: "acme", traits });
  for (const userId of ["2", "3"]) await client.group({ userId, groupId: "acme" });
  await client.group({ userId: "1", groupId: "globex" });
  await client.track({
    userId: "1",
    event: "Device Created or Updated",
    context: { device: { token: "t", type: "ios" }, app: { version: "2.1" } },
  });
}
