// What a mapping makes of rows, and which mappings are refused.
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { ValidationError } from "@customerio-notebooks/pipelines-api";
import type { BulkLoadOptions, BulkMapping } from "@customerio-notebooks/pipelines-api/bulk-load";
import { loadText } from "./loading.ts";

const HEADER = "id,anon,org,when,what,city,zip,token,role";
const ROW = "7,a1,acme,2024-01-02T03:04Z,Signed Up,Berlin,10115,tok,admin";

/** The calls that the row becomes. */
async function callOf(mapping: BulkMapping, options: BulkLoadOptions = {}): Promise<unknown> {
  const { calls, rejects } = await loadText("a.csv", `${HEADER}\n${ROW}\n`, mapping, options);
  assertEquals(rejects, []);
  return calls[0];
}

const time = { timestamp: "2024-01-02T03:04:00Z" };

/** Mappings, and the call that each makes of the row. */
const MAPPINGS: readonly (readonly [what: string, mapping: BulkMapping, call: object])[] = [
  ["people, with all other columns as attributes", { type: "identify", userId: "id" }, {
    userId: "7",
    traits: {
      anon: "a1",
      org: "acme",
      when: "2024-01-02T03:04Z",
      what: "Signed Up",
      city: "Berlin",
      zip: "10115",
      token: "tok",
      role: "admin",
    },
  }],
  [
    "people, with chosen columns",
    { type: "identify", userId: "id", anonymousId: "anon", timestamp: "when", traits: ["city"] },
    { userId: "7", anonymousId: "a1", ...time, traits: { city: "Berlin" } },
  ],
  [
    "nested names",
    {
      type: "identify",
      userId: "id",
      traits: { "address.city": "city", "address.code.zip": "zip", plan: "role" },
    },
    { userId: "7", traits: { address: { city: "Berlin", code: { zip: "10115" } }, plan: "admin" } },
  ],
  [
    "what is the same in each call",
    {
      type: "track",
      userId: "id",
      event: "Paid",
      properties: ["city"],
      constants: { currency: "USD", shop: { id: 12, open: true }, none: null },
    },
    {
      userId: "7",
      event: "Paid",
      properties: { currency: "USD", shop: { id: 12, open: true }, none: null, city: "Berlin" },
    },
  ],
  ["people without attributes", { type: "identify", anonymousId: "anon", traits: [] }, { anonymousId: "a1" }],
  [
    "people by e-mail address alone",
    { type: "identify", traits: { email: "role" } },
    { traits: { email: "admin" } },
  ],
  [
    "events whose names are in a column",
    { type: "track", userId: "id", event: { column: "what" }, timestamp: "when", properties: ["city"] },
    { userId: "7", ...time, event: "Signed Up", properties: { city: "Berlin" } },
  ],
  [
    "events of an object",
    { type: "track", groupId: "org", event: "Renewed", properties: {} },
    { event: "Renewed", groupId: "acme" },
  ],
  [
    "views of pages",
    { type: "page", userId: "id", name: "Home", properties: { url: "city" } },
    { userId: "7", name: "Home", properties: { url: "Berlin" } },
  ],
  [
    "views of screens",
    { type: "screen", anonymousId: "anon", name: { column: "what" }, properties: [] },
    { anonymousId: "a1", name: "Signed Up" },
  ],
  [
    "objects and relationships",
    {
      type: "group",
      userId: "id",
      groupId: "org",
      objectTypeId: "2",
      traits: ["city"],
      relationship: { role: "role" },
    },
    {
      userId: "7",
      groupId: "acme",
      traits: { object_type_id: "2", relationshipAttributes: { role: "admin" }, city: "Berlin" },
    },
  ],
  [
    "objects whose type is in a column",
    { type: "group", userId: "id", groupId: "org", objectTypeId: { column: "zip" }, traits: [] },
    { userId: "7", groupId: "acme", traits: { object_type_id: "10115" } },
  ],
  [
    "devices",
    {
      type: "track",
      userId: "id",
      event: "Device Created or Updated",
      context: { "device.token": "token" },
      properties: [],
    },
    { userId: "7", event: "Device Created or Updated", context: { device: { token: "tok" } } },
  ],
];

for (const [what, mapping, call] of MAPPINGS) {
  Deno.test(`rows become ${what}`, async () => assertEquals(await callOf(mapping), call));
}

Deno.test("each call says its type, and has an id made of the job and the row", async () => {
  const { texts } = await loadText("a.csv", "id\nx\ny\n", { type: "identify", userId: "id" }, {
    job: "nightly",
  });
  assertEquals(texts.flatMap((text) => JSON.parse(text).batch), [
    { type: "identify", messageId: "nightly:1", userId: "x" },
    { type: "identify", messageId: "nightly:2", userId: "y" },
  ]);
});

Deno.test("context and integrations of all calls stand once, beside them", async () => {
  const envelope = { context: { ip: "127.0.0.1" }, integrations: { All: true } };
  const { texts } = await loadText("a.csv", "id\nx\n", { type: "identify", userId: "id" }, { envelope });
  const { batch, sentAt, ...rest } = JSON.parse(texts[0] ?? "");
  assertEquals([batch.length, typeof sentAt, rest], [1, "string", envelope]);
});

Deno.test("nulls are left out, or sent where that is asked for; what has an empty text has it", async () => {
  const mapping: BulkMapping = { type: "identify", userId: "id", traits: { a: "a", "b.c": "b" } };
  const text = 'id,a,b\n1,,\n2,"",x\n';
  assertEquals((await loadText("a.csv", text, mapping)).calls, [
    { userId: "1" },
    { userId: "2", traits: { a: "", b: { c: "x" } } },
  ]);
  assertEquals((await loadText("a.csv", text, mapping, { nulls: "clear" })).calls, [
    { userId: "1", traits: { a: null, b: { c: null } } },
    { userId: "2", traits: { a: "", b: { c: "x" } } },
  ]);
});

Deno.test("nested nulls of JSON are left out too, and keep their places in lists", async () => {
  const lines = '{"id":"1","a":{"b":null,"c":[null,{"d":null,"e":1}]},"f":{"g":null},"h":{},"i":null}\n';
  const mapping: BulkMapping = { type: "identify", userId: "id" };
  assertEquals((await loadText("a.ndjson", lines, mapping)).calls, [
    { userId: "1", traits: { a: { c: [null, { e: 1 }] }, h: {} } },
  ]);
  assertEquals((await loadText("a.ndjson", lines, mapping, { nulls: "clear" })).calls, [
    {
      userId: "1",
      traits: { a: { b: null, c: [null, { d: null, e: 1 }] }, f: { g: null }, h: {}, i: null },
    },
  ]);
});

/** Mappings that cannot be, and the field and words by which they are refused. */
const REFUSED: readonly (readonly [mapping: unknown, field: string, says: string])[] = [
  [undefined, "mapping.type", "identify, track, page, screen, group"],
  [{ type: "alias", userId: "id" }, "mapping.type", "identify"],
  [{ type: "identify", userID: "id" }, "mapping.userID", "is not known"],
  [{ type: "identify", userId: "id", properties: [] }, "mapping.properties", "traits"],
  [{ type: "identify", userId: "ID" }, "mapping.userId", 'there is no column "ID"; there are "id"'],
  [{ type: "identify", traits: ["city"] }, "mapping.traits.email", "identify needs it"],
  [{ type: "track", event: "Paid" }, "mapping.userId", "a call is about somebody"],
  [{ type: "track", userId: "id" }, "mapping.event", "must be text"],
  [{ type: "track", userId: "id", event: " " }, "mapping.event", "must be text"],
  [{ type: "track", userId: "id", event: { column: "none" } }, "mapping.event", 'no column "none"'],
  [{ type: "track", userId: "id", groupId: "org", event: "Paid" }, "mapping.groupId", "or to an object"],
  [{ type: "group", userId: "id" }, "mapping.groupId", "must be mapped"],
  [
    { type: "identify", userId: "id", traits: { a: "city", "a.b": "zip" } },
    "mapping.traits.a",
    "both a value and an object",
  ],
  [{ type: "identify", userId: "id", traits: ["city", "city"] }, "mapping.traits.city", "named twice"],
  [
    { type: "track", userId: "id", event: "Email Opened", properties: [] },
    "mapping.properties.email_id",
    "Email Opened",
  ],
  [
    { type: "track", userId: "id", event: "Device Deleted" },
    "mapping.context.device.token",
    "Device Deleted",
  ],
];

for (const [mapping, field, says] of REFUSED) {
  Deno.test(`the mapping ${JSON.stringify(mapping)} is refused`, async () => {
    const error = await assertRejects(
      () => Reflect.apply(loadText, undefined, ["a.csv", `${HEADER}\n${ROW}\n`, mapping]),
      ValidationError,
    );
    const fault = error.details.find((detail) => detail.field === field);
    assert(fault !== undefined, JSON.stringify(error.details));
    assertStringIncludes(fault.message, says);
  });
}

Deno.test("options that are not known or make no sense are refused", async () => {
  const mistakes: readonly (readonly [options: object, field: string])[] = [
    [{ checkpont: "a" }, "checkpont"],
    [{ nulls: "keep" }, "nulls"],
    [{ concurrency: 0 }, "concurrency"],
    [{ job: "my job" }, "job"],
  ];
  for (const [options, field] of mistakes) {
    const error = await assertRejects(
      () =>
        Reflect.apply(loadText, undefined, ["a.csv", "id\n1\n", { type: "identify", userId: "id" }, options]),
      ValidationError,
    );
    assertEquals(error.details.map((detail) => detail.field), [field]);
  }
  const types = { none: "number" } as const;
  await assertRejects(
    () => loadText("a.csv", "id\n1\n", { type: "identify", userId: "id" }, { types }),
    ValidationError,
    'there is no column "none"',
  );
});

Deno.test("a constant that is a column too, or that JSON cannot hold, is refused", async () => {
  const mapping = { type: "identify", userId: "id", traits: { "shop.id": "org", city: "city" } } as const;
  const refuse = (constants: Record<string, unknown>, message: string) =>
    assertRejects(() => callOf({ ...mapping, constants }), ValidationError, message);
  await refuse(
    { city: "Ulm" },
    'mapping.traits.city: is a constant already, and cannot be the column "city" too',
  );
  await refuse({ shop: "main" }, "mapping.traits.shop: is a constant already");
  await refuse({ rate: NaN }, "rate: NaN cannot be sent");
});
