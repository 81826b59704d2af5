import { assertEquals, assertMatch } from "@std/assert";
import type { PeopleFilter } from "@customerio-notebooks/app-api";
import { contract } from "@customerio-notebooks/app-api/contract";
import { type Calls, openCalls } from "./calls.ts";

async function openShop(): Promise<Calls> {
  const calls = await openCalls();
  const people = [
    { userId: "1", traits: { plan: "free", city: "Bern", email: "one@example.com", vip: true } },
    { userId: "2", traits: { plan: "premium", city: "Bern", age: 5 } },
    { userId: "3", traits: { plan: "premium", "odd name'\"": "x" } },
    { traits: { email: "four@example.com" } },
  ];
  const batch = people.map((person) => ({ type: "identify", ...person }));
  assertEquals(
    (await calls.post("/batch", { batch: [...batch, { type: "page", anonymousId: "visitor" }] })).status,
    200,
  );
  return calls;
}

const eq = (field: string, value: string | number | boolean): PeopleFilter => ({
  attribute: { field, operator: "eq", value },
});
const exists = (field: string): PeopleFilter => ({ attribute: { field, operator: "exists" } });

const FILTERS: readonly (readonly [name: string, filter: PeopleFilter, ids: readonly string[]])[] = [
  ["eq text", eq("plan", "premium"), ["2", "3"]],
  ["eq is exact", eq("plan", "Premium"), []],
  ["eq number", eq("age", 5), ["2"]],
  ["eq number as text", eq("age", "5"), ["2"]],
  ["eq truth value", eq("vip", true), ["1"]],
  ["eq id", eq("id", "3"), ["3"]],
  ["eq e-mail", eq("email", "ONE@example.com"), ["1"]],
  ["eq cio_id", eq("cio_id", "a3000002"), ["2"]],
  ["exists", exists("city"), ["1", "2"]],
  ["exists e-mail", exists("email"), ["1", ""]],
  ["exists id", exists("id"), ["1", "2", "3"]],
  ["exists cio_id", exists("cio_id"), ["1", "2", "3", ""]],
  ["a name that SQL would choke on", exists("odd name'\""), ["3"]],
  ["and", { and: [eq("plan", "premium"), eq("city", "Bern")] }, ["2"]],
  ["or", { or: [eq("plan", "free"), exists("age")] }, ["1", "2"]],
  ["not", { not: exists("plan") }, [""]],
  ["not of what is not set", { not: eq("email", "one@example.com") }, ["2", "3", ""]],
  ["nested", {
    and: [{ not: { or: [eq("id", "1"), eq("id", "2")] } }, { or: [exists("plan"), exists("email")] }],
  }, ["3", ""]],
];

Deno.test("filters find whom they say, in order of creation, anonymous profiles never", async (t) => {
  await using calls = await openShop();
  for (const [name, filter, ids] of FILTERS) {
    await t.step(name, async () => {
      const { status, body } = await calls.search("/v1/customers", { filter });
      assertEquals([status, body.ids, body.next], [200, ids, ""]);
      assertEquals(contract.getPeopleFilter.resultSchema.safeParse(body).success, true);
    });
  }
});

Deno.test("people come in pages that neither repeat nor miss anybody, also when people are added meanwhile", async () => {
  await using calls = await openCalls();
  const add = (from: number, to: number) =>
    calls.post("/batch", {
      batch: Array.from(
        { length: to - from },
        (_, n) => ({ type: "identify", userId: `${from + n}`, traits: { in: 1 } }),
      ),
    });
  await add(0, 120);
  const page = async (query: string) =>
    (await calls.search(`/v1/customers?${query}`, { filter: exists("in") })).body;
  const first = await page("");
  assertEquals([first.ids.length, first.identifiers[0]], [50, { id: "0", email: null, cio_id: "a3000001" }]);
  await add(120, 130);
  const second = await page(`start=${first.next}`);
  const third = await page(`start=${second.next}&limit=1000`);
  assertEquals(third.next, "");
  const all = [...first.ids, ...second.ids, ...third.ids];
  assertEquals(all, Array.from({ length: 130 }, (_, n) => `${n}`));
});

Deno.test("what a search cannot be is 400, with a pointer", async (t) => {
  await using calls = await openCalls();
  let deep: unknown = exists("a");
  for (let level = 0; level < 60; level++) deep = { not: deep };
  const bad: readonly (readonly [name: string, query: string, body: unknown, pointer: RegExp])[] = [
    ["no filter", "", {}, /filter/],
    ["unknown operator", "", { filter: { attribute: { field: "a", operator: "gt", value: 1 } } }, /filter/],
    ["eq without value", "", { filter: { attribute: { field: "a", operator: "eq" } } }, /value/],
    ["list under not", "", { filter: { not: [exists("a")] } }, /filter/],
    ["empty and", "", { filter: { and: [] } }, /filter/],
    ["too deep", "", { filter: deep }, /filter/],
    ["too many", "", { filter: { or: Array.from({ length: 1500 }, (_, n) => eq("a", n)) } }, /filter/],
    ["not JSON", "", "{", /^$/],
    ["limit 0", "limit=0", { filter: exists("a") }, /limit/],
    ["limit 1001", "limit=1001", { filter: exists("a") }, /limit/],
    ["limit in words", "limit=ten", { filter: exists("a") }, /limit/],
    ["start made up", "start=abc", { filter: exists("a") }, /start/],
  ];
  for (const [name, query, body, pointer] of bad) {
    await t.step(name, async () => {
      const answer = await calls.search(`/v1/customers?${query}`, body);
      assertEquals(answer.status, 400, answer.text);
      assertMatch(answer.body.errors[0].source.pointer, pointer);
    });
  }
});

Deno.test("a thousand conditions are searched", async () => {
  await using calls = await openShop();
  const filter = { or: [...Array.from({ length: 900 }, (_, n) => eq("plan", n)), exists("age")] };
  assertEquals((await calls.search("/v1/customers", { filter })).body.ids, ["2"]);
});

Deno.test("people are found by e-mail address, whatever its case, and nobody by one that is no one's", async () => {
  await using calls = await openShop();
  const found = await calls.get("/v1/customers?email=ONE%40example.com");
  assertEquals(found.body, { results: [{ id: "1", email: "one@example.com", cio_id: "a3000001" }] });
  assertEquals((await calls.get("/v1/customers?email=nobody%40example.com")).text, '{"results":[]}');
  // A plus sign that is not encoded is a space: the service finds nobody, and says no more.
  assertEquals((await calls.get("/v1/customers?email=one+1@example.com")).text, '{"results":[]}');
  assertEquals((await calls.get("/v1/customers")).status, 400);
});
