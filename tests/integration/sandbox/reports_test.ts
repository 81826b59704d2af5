import { assertEquals, assertMatch } from "@std/assert";
import { type Calls, openCalls } from "./calls.ts";

const PERMISSIVE = { "x-strict-mode": "0" };

const delivery = (properties: Record<string, unknown>, who: Record<string, string> = {}) => ({
  type: "track",
  ...who,
  event: "Report Delivery Event",
  properties,
});

const content = (properties: Record<string, unknown>) => ({
  type: "track",
  event: "Report Content Event",
  properties,
});

async function listed(calls: Calls): Promise<unknown[]> {
  const { body } = await calls.get("/v1/activities");
  return body.activities.map((
    { type, customer_id, data }: Record<string, unknown>,
  ) => [type, customer_id, data]);
}

Deno.test("what became of a delivery is an activity of the metric, and nobody's event", async () => {
  await using calls = await openCalls();
  const batch = [
    delivery({ deliveryId: "d-1", metric: "opened", recipient: "r" }),
    content({ actionType: "clicked_content", contentId: 5, templateId: 10 }),
    content({ activityType: "viewed_content" }),
  ];
  for (const call of batch) assertEquals((await calls.post("/track", call)).text, "{}");
  assertEquals((await calls.post("/batch", { batch })).text, "{}");
  const once = [
    ["viewed_content", null, { activityType: "viewed_content" }],
    ["clicked_content", null, { actionType: "clicked_content", contentId: 5, templateId: 10 }],
    ["opened_action", null, { delivery_id: "d-1", metric: "opened", recipient: "r" }],
  ];
  assertEquals(await listed(calls), [...once, ...once]);
  assertEquals(calls.sandbox.stats(), {
    ...calls.sandbox.stats(),
    people: 0,
    anonymousProfiles: 0,
    events: 0,
    dropped: 0,
  });
});

Deno.test("a report is of whoever is named and known; nobody is added for it", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { userId: "1", anonymousId: "visitor" });
  const metrics = ["delivered", "clicked", "converted"];
  const people = [{ userId: "1" }, { anonymousId: "visitor" }, { userId: "nobody" }];
  for (const [index, metric] of metrics.entries()) {
    assertEquals((await calls.post("/track", delivery({ metric }, people[index]))).text, "{}");
  }
  assertEquals((await listed(calls)).slice(0, 3), [
    ["converted_action", null, { metric: "converted" }],
    ["clicked_action", "1", { metric: "clicked" }],
    ["delivered_action", "1", { metric: "delivered" }],
  ]);
  assertEquals(calls.sandbox.stats().people, 1);
});

const BAD: readonly (readonly [what: string, call: Record<string, unknown>, error: RegExp])[] = [
  [
    "delivery without a metric",
    delivery({ deliveryId: "d" }),
    /^properties\.metric: must be one of delivered, /,
  ],
  ["delivery of an unknown metric", delivery({ metric: "sent" }), /^properties\.metric: /],
  ["delivery without properties", { event: "Report Delivery Event" }, /^properties\.metric: /],
  [
    "content without an action",
    content({ contentId: 5 }),
    /^properties\.actionType: must be one of viewed_content, /,
  ],
  ["content of an unknown action", content({ actionType: "seen" }), /^properties\.actionType: /],
];

for (const [what, call, error] of BAD) {
  Deno.test(`a report of ${what} is 400 in strict mode, and dropped otherwise`, async () => {
    await using calls = await openCalls();
    const strict = await calls.post("/track", call);
    assertEquals(strict.status, 400, strict.text);
    assertMatch(strict.body.meta.errors[0], error);
    await calls.post("/track", call, PERMISSIVE);
    assertMatch(calls.sandbox.dropped()[0]?.reason ?? "", error);
    assertEquals(await listed(calls), []);
  });
}
