import { assertEquals, assertMatch } from "@std/assert";
import type { CustomerDevice } from "@customerio-notebooks/app-api";
import { contract } from "@customerio-notebooks/app-api/contract";
import { type Calls, openCalls } from "./calls.ts";

const NOW = Date.UTC(2026, 0, 1) / 1000;

const PERMISSIVE = { "x-strict-mode": "0" };

async function openPeople(...ids: string[]): Promise<Calls> {
  const calls = await openCalls();
  for (const userId of ids) await calls.post("/identify", { userId });
  return calls;
}

async function devicesOf(calls: Calls, id: string): Promise<CustomerDevice[]> {
  const { body } = await calls.get(`/v1/customers/${id}/attributes`);
  assertEquals(contract.getPersonAttributes.resultSchema.safeParse(body).success, true);
  return body.customer.devices;
}

const setDevice = (userId: string, device: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  type: "track",
  userId,
  event: "Device Created or Updated",
  context: { device },
  ...more,
});

const deleteDevice = (userId: string, token: string) => ({
  type: "track",
  userId,
  event: "Device Deleted",
  context: { device: { token } },
});

async function changesOf(calls: Calls, id: string): Promise<unknown[]> {
  const { body } = await calls.get(`/v1/customers/${id}/activities?type=device_change`);
  return body.activities.map(({ data }: { data: unknown }) => data);
}

Deno.test("a device is read back with what its call said of it, as text", async () => {
  await using calls = await openPeople("1");
  const { status, text } = await calls.post("/track", {
    ...setDevice("1", {
      token: " t-1 ",
      type: "ios",
      model: "iPhone",
      manufacturer: "Apple",
      push_enabled: true,
    }),
    context: {
      device: { token: " t-1 ", type: "ios", model: "iPhone", manufacturer: "Apple", push_enabled: true },
      app: { name: "Shop", version: "2.1" },
      os: { name: "iOS", version: "17.0" },
      locale: "en-MX",
    },
    properties: { theme: "dark", launches: 5, nothing: null },
  });
  assertEquals([status, text], [200, "{}"]);
  assertEquals(await devicesOf(calls, "1"), [{
    id: "t-1",
    platform: "ios",
    last_used: NOW,
    attributes: {
      app_name: "Shop",
      app_version: "2.1",
      device_locale: "en-MX",
      device_manufacturer: "Apple",
      device_model: "iPhone",
      device_os: "iOS 17.0",
      launches: "5",
      push_enabled: "true",
      theme: "dark",
    },
  }]);
  assertEquals(calls.sandbox.stats(), { ...calls.sandbox.stats(), devices: 1, events: 0 });
  assertEquals(await changesOf(calls, "1"), [{ action: "add", id: "t-1" }]);
  const many = await calls.search("/v1/customers/attributes", { ids: ["1"] });
  assertEquals(many.body.customers[0].customer.devices.length, 1);
});

Deno.test("a device is updated, keeps what is not said again, and forgets what is null", async () => {
  await using calls = await openPeople("1");
  await calls.post(
    "/track",
    setDevice("1", { token: "t", type: "android", model: "A" }, { properties: { a: 1, b: 2 } }),
  );
  const timestamp = "2026-02-01T00:00:00Z";
  await calls.post("/track", setDevice("1", { token: "t" }, { properties: { a: null, b: 3 }, timestamp }));
  await calls.post("/track", setDevice("1", { token: "t" }, { timestamp: "2020-01-01T00:00:00Z" }));
  assertEquals(await devicesOf(calls, "1"), [{
    id: "t",
    platform: "android",
    last_used: Date.parse(timestamp) / 1000,
    attributes: { b: "3", device_model: "A" },
  }]);
});

Deno.test("a token that moves to somebody else leaves the first, with nothing of what was known there", async () => {
  await using calls = await openPeople("1", "2");
  await calls.post("/track", setDevice("1", { token: "t", type: "ios", model: "A" }));
  await calls.post("/track", setDevice("2", { token: "t", type: "ios" }));
  assertEquals(await devicesOf(calls, "1"), []);
  assertEquals((await devicesOf(calls, "2")).map(({ id, attributes }) => [id, attributes]), [["t", {}]]);
  assertEquals(await changesOf(calls, "1"), [{ action: "delete", id: "t" }, { action: "add", id: "t" }]);
});

Deno.test("a device is deleted by its owner, and by nobody else", async () => {
  await using calls = await openPeople("1", "2");
  await calls.post("/batch", {
    batch: [setDevice("1", { token: "a" }), setDevice("1", { token: "b" }), deleteDevice("1", "a")],
  });
  assertEquals((await devicesOf(calls, "1")).map(({ id }) => id), ["b"]);
  await calls.post("/track", deleteDevice("2", "b"));
  await calls.post("/track", deleteDevice("1", "a"));
  assertEquals(calls.sandbox.dropped().map(({ reason }) => reason), [
    "the person has no device with the token",
    "the person has no device with the token",
  ]);
  assertEquals(calls.sandbox.stats().devices, 1);
});

Deno.test("devices go with a person who is deleted, and move when people are merged", async () => {
  await using calls = await openPeople("1", "2", "3");
  await calls.post("/track", setDevice("1", { token: "a" }));
  await calls.post("/track", setDevice("2", { token: "b" }));
  await calls.post("/alias", { previousId: "1", userId: "2" });
  assertEquals((await devicesOf(calls, "2")).map(({ id }) => id), ["a", "b"]);
  await calls.post("/track", { userId: "2", event: "User Deleted" });
  assertEquals(calls.sandbox.stats().devices, 0);
  await calls.post("/track", setDevice("3", { token: "a" }));
  assertEquals((await devicesOf(calls, "3")).map(({ id }) => id), ["a"]);
});

Deno.test("a device of nobody known, or of somebody suppressed, is dropped with the reason, and adds nobody", async () => {
  await using calls = await openPeople("1");
  await calls.post("/track", { userId: "1", event: "User Suppressed" });
  for (const userId of ["1", "nobody"]) await calls.post("/track", setDevice(userId, { token: "t" }));
  await calls.post("/track", deleteDevice("nobody", "t"));
  assertEquals(calls.sandbox.dropped().map(({ reason }) => reason), [
    "the person is suppressed",
    "nobody has the userId",
    "nobody has the userId",
  ]);
  assertEquals(calls.sandbox.stats(), { ...calls.sandbox.stats(), people: 0, devices: 0, events: 0 });
});

Deno.test("the context of a batch is that of its calls", async () => {
  await using calls = await openPeople("1");
  const { context: _, ...bare } = setDevice("1", {});
  const own = setDevice("1", { token: "own" });
  const answer = await calls.post("/batch", { batch: [bare, own], context: { device: { token: "shared" } } });
  assertEquals(answer.status, 200, answer.text);
  assertEquals((await devicesOf(calls, "1")).map(({ id }) => id), ["shared", "own"]);
});

const BAD: readonly (readonly [what: string, call: Record<string, unknown>, error: RegExp])[] = [
  ["no token", setDevice("1", {}), /^context\.device\.token: must be given/],
  ["an empty token", setDevice("1", { token: " " }), /^context\.device\.token: must be text, not empty/],
  ["no context", { userId: "1", event: "Device Deleted" }, /^context\.device\.token: must be given/],
  [
    "another platform",
    setDevice("1", { token: "t", type: "fax" }),
    /^context\.device\.type: must be one of ios/,
  ],
  [
    "no user",
    { anonymousId: "a", event: "Device Deleted", context: { device: { token: "t" } } },
    /^userId: must be/,
  ],
];

for (const [what, call, error] of BAD) {
  Deno.test(`a device call with ${what} is 400 in strict mode, and dropped otherwise`, async () => {
    await using calls = await openPeople("1");
    const strict = await calls.post("/track", call);
    assertEquals(strict.status, 400, strict.text);
    assertMatch(strict.body.meta.errors[0], error);
    assertEquals((await calls.post("/track", call, PERMISSIVE)).text, "{}");
    assertMatch(calls.sandbox.dropped()[0]?.reason ?? "", error);
    assertEquals(calls.sandbox.stats(), {
      ...calls.sandbox.stats(),
      devices: 0,
      events: 0,
      anonymousProfiles: 0,
    });
  });
}

Deno.test("one incomplete order in a strict batch is named by its place, and nothing of the batch is applied", async () => {
  await using calls = await openPeople("1");
  const batch = [
    setDevice("1", { token: "t" }),
    { type: "track", userId: "1", event: "x" },
    setDevice("1", {}),
  ];
  const { status, body } = await calls.post("/batch", { batch });
  assertEquals([status, body.meta.errors], [400, ["batch[2].context.device.token: must be given"]]);
  assertEquals(calls.sandbox.stats(), { ...calls.sandbox.stats(), devices: 0, events: 0 });
  await calls.post("/batch", { batch }, PERMISSIVE);
  assertEquals(calls.sandbox.stats(), { ...calls.sandbox.stats(), devices: 1, events: 1, dropped: 1 });
});
