import { assert, assertEquals } from "@std/assert";
import { contract } from "@customerio-notebooks/app-api/contract";
import { type Calls, openCalls } from "./calls.ts";

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly timestamp: number;
  readonly customer_id: string;
  readonly customer_identifiers: Record<string, string | null>;
  readonly data: Record<string, unknown>;
}

async function list(
  calls: Calls,
  query = "",
  path = "/v1/activities",
): Promise<{ activities: Listed[]; next: string }> {
  const { status, body, text } = await calls.get(`${path}?${query}`);
  assertEquals(status, 200, text);
  assertEquals(contract.listActivities.resultSchema.safeParse(body).success, true);
  return body;
}

async function listAll(calls: Calls, query: string): Promise<Listed[]> {
  const activities: Listed[] = [];
  let start = "";
  do {
    const page = await list(calls, `${query}${start === "" ? "" : `&start=${start}`}`);
    activities.push(...page.activities);
    start = page.next;
  } while (start !== "");
  return activities;
}

const track = (event: string, more: Record<string, unknown> = {}) => ({
  type: "track",
  userId: "1",
  event,
  ...more,
});

Deno.test("an activity tells what happened, when, and to whom", async () => {
  await using calls = await openCalls();
  const properties = `{"total":11.77,"order":9007199254740993,"items":[{"sku":"a"}]}`;
  await calls.post(
    "/track",
    `{"userId":"1","event":" Order Completed ","timestamp":"1997-01-01T12:00:00.500Z","properties":${properties}}`,
  );
  const { text } = await calls.get("/v1/activities?type=event");
  assert(text.includes(`"data":${properties}`), text);
  const { activities: [activity], next } = await list(calls, "type=event");
  assertEquals(next, "");
  const { id = "", data: _, ...rest } = activity ?? {};
  assertEquals(rest, {
    type: "event",
    name: "Order Completed",
    timestamp: Date.UTC(1997, 0, 1, 12) / 1000,
    customer_id: "1",
    customer_identifiers: { id: "1", email: null, cio_id: "a3000001" },
  });
  assert(/^[0-9A-HJKMNP-TV-Z]{26}$/.test(id));
});

Deno.test("nothing is an empty list", async () => {
  await using calls = await openCalls();
  assertEquals(await list(calls), { activities: [], next: "" });
});

Deno.test("activities are listed newest first by when they happened, and by arrival where that is the same", async () => {
  await using calls = await openCalls();
  const batch = [
    track("c", { timestamp: "2020-01-02T00:00:00Z" }),
    track("a", { timestamp: "2020-01-01T00:00:00Z" }),
    track("d", { timestamp: "2020-01-03T00:00:00Z" }),
    track("b", { timestamp: "2020-01-01T00:00:00Z" }),
    track("old", { timestamp: "1960-01-01T00:00:00Z" }),
  ];
  await calls.post("/batch", { batch });
  assertEquals((await list(calls, "type=event")).activities.map(({ name }) => name), [
    "d",
    "c",
    "b",
    "a",
    "old",
  ]);
});

Deno.test("lists are narrowed by type, name and person, and each of them together", async () => {
  await using calls = await openCalls();
  await calls.post("/batch", {
    batch: [
      track("x"),
      track("y"),
      { ...track("x"), userId: "2" },
      { type: "page", userId: "1", name: "x" },
      { type: "screen", userId: "1", name: "s" },
      { type: "identify", userId: "2", traits: { email: "two@example.com" } },
    ],
  });
  const count = async (query: string, path?: string) =>
    (await list(calls, `limit=100&${query}`, path)).activities.length;
  assertEquals(await count("type=event"), 3);
  assertEquals(await count("name=x"), 3);
  assertEquals(await count("type=event&name=x"), 2);
  assertEquals(await count("customer_id=1"), 5);
  assertEquals(await count("customer_id=1&type=event&name=x"), 1);
  assertEquals(await count("customer_id=two%40example.com&id_type=email&type=event"), 1);
  assertEquals(await count("customer_id=a3000002&id_type=cio_id&type=event"), 1);
  assertEquals(await count("customer_id=nobody"), 0);
  assertEquals(await count("type=screen", "/v1/customers/1/activities"), 1);
  assertEquals(await count("name=x&type=page", "/v1/customers/1/activities"), 1);
  assertEquals(await count("type=event&id_type=email", "/v1/customers/two%40example.com/activities"), 1);
  assertEquals((await calls.get("/v1/customers/nobody/activities")).status, 404);
});

Deno.test("pages hold ten unless told otherwise, a hundred at most", async () => {
  await using calls = await openCalls();
  await calls.post("/batch", { batch: Array.from({ length: 120 }, () => track("x")) });
  assertEquals((await list(calls)).activities.length, 10);
  assertEquals((await list(calls, "limit=100")).activities.length, 100);
  assertEquals((await list(calls, "limit=100&unknown=1")).activities.length, 100);
  for (
    const query of [
      "limit=101",
      "limit=0",
      "limit=-1",
      "limit=1.5",
      "limit=",
      "start=abc",
      "start=MTo",
      "deleted=maybe",
      "type=",
    ]
  ) {
    const { status, body } = await calls.get(`/v1/activities?${query}`);
    assertEquals([query, status, body.errors[0].source.pointer], [query, 400, `/${query.split("=")[0]}`]);
  }
});

for (const [name, stamp] of [["at moments of their own", true], ["all in one moment", false]] as const) {
  Deno.test(`pages neither repeat nor miss an activity, ${name}, while new ones arrive`, async () => {
    await using calls = await openCalls();
    const at = (minute: number) =>
      stamp ? { timestamp: new Date(Date.UTC(2020, 0, 1, 0, minute)).toISOString() } : {};
    await calls.post("/batch", { batch: Array.from({ length: 95 }, (_, n) => track(`${n}`, at(n))) });
    const names: string[] = [];
    let start = "";
    for (let page = 0; page === 0 || start !== ""; page++) {
      const listed = await list(calls, `type=event&limit=10${start === "" ? "" : `&start=${start}`}`);
      names.push(...listed.activities.map(({ name }) => name));
      start = listed.next;
      await calls.post("/track", track(`new ${page}`, at(1000 + page)));
    }
    assertEquals(names, Array.from({ length: 95 }, (_, n) => `${94 - n}`));
  });
}

Deno.test("a list ends where a page ends", async () => {
  await using calls = await openCalls();
  await calls.post("/batch", { batch: Array.from({ length: 20 }, (_, n) => track(`${n}`)) });
  const first = await list(calls, "type=event&limit=10");
  const second = await list(calls, `type=event&limit=10&start=${first.next}`);
  assertEquals([second.activities.length, second.next], [10, ""]);
});

Deno.test("ten thousand activities are read page by page, each once", async () => {
  await using calls = await openCalls();
  for (let body = 0; body < 5; body++) {
    await calls.post("/batch", {
      batch: Array.from({ length: 2000 }, (_, n) => track("x", { properties: { n } })),
    });
  }
  const activities = await listAll(calls, "type=event&limit=100");
  assertEquals(activities.length, 10_000);
  assertEquals(new Set(activities.map(({ id }) => id)).size, 10_000);
});
