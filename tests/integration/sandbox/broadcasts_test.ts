import { assertEquals, assertMatch } from "@std/assert";
import { contract } from "@customerio-notebooks/app-api/contract";
import { type Calls, openCalls } from "./calls.ts";

const RULES = ["convert", "click", "open", "ignore", "bounce", "unsubscribe"];

async function openShop(): Promise<Calls> {
  const calls = await openCalls();
  const people = RULES.map((rule, index) => ({
    type: "identify",
    userId: `${index + 1}`,
    traits: { email: `${rule}@example.com`, plan: index < 3 ? "premium" : "free", unsubscribed: index === 5 },
  }));
  await calls.post("/batch", { batch: [...people, { type: "identify", userId: "none" }] });
  return calls;
}

const trigger = (calls: Calls, body: unknown) => calls.search("/v1/campaigns/1/triggers", body);

/** Of how many messages the last trigger was. */
async function recipients(calls: Calls): Promise<string> {
  const { messages } = (await calls.get("/v1/broadcasts/1/messages")).body;
  return messages.map(({ customer_id }: { customer_id: string }) => customer_id).toReversed().join();
}

Deno.test("a broadcast goes to everybody who has an address, and its metrics are those of its messages", async () => {
  await using calls = await openShop();
  const { status, body } = await trigger(calls, { data: { headline: "jazz" } });
  assertEquals([status, body], [200, { id: 1 }]);
  await calls.sandbox.settle();
  const metrics = await calls.get("/v1/broadcasts/1/metrics?period=days&steps=7");
  assertEquals(contract.broadcastMetrics.resultSchema.safeParse(metrics.body).success, true);
  const { series } = metrics.body.metric;
  const total = (name: string) => series[name].reduce((sum: number, value: number) => sum + value, 0);
  assertEquals(series.sent.length, 7);
  assertEquals(
    Object.fromEntries(
      [
        "created",
        "sent",
        "delivered",
        "opened",
        "human_opened",
        "clicked",
        "converted",
        "bounced",
        "undeliverable",
      ]
        .map((name) => [name, total(name)]),
    ),
    {
      created: 6,
      sent: 5,
      delivered: 4,
      opened: 3,
      human_opened: 3,
      clicked: 2,
      converted: 1,
      bounced: 1,
      undeliverable: 1,
    },
  );
  const { messages } = (await calls.get("/v1/broadcasts/1/messages?metric=clicked")).body;
  assertEquals(messages[0].subject, "New this week: jazz");
  assertEquals(messages.length, 2);
});

Deno.test("recipients are a filter, ids, addresses, or people with data of their own", async () => {
  await using calls = await openShop();
  const premium = { attribute: { field: "plan", operator: "eq", value: "premium" } };
  const bodies: readonly (readonly [body: unknown, ids: string])[] = [
    [{ recipients: { and: [premium, { segment: { id: 1 } }] } }, "1,2,3"],
    [{ ids: ["4", "2", "4"] }, "4,2"],
    [{ emails: ["OPEN@example.com"] }, "3"],
    [{ per_user_data: [{ id: "1", data: { headline: "for you" } }, { email: "click@example.com" }] }, "1,2"],
    [{ ids: ["1", "nobody"], id_ignore_missing: true }, "1"],
  ];
  for (const [body, ids] of bodies) {
    const before = (await recipients(calls)).split(",").filter((id) => id !== "").length;
    const answer = await trigger(calls, body);
    assertEquals(answer.status, 200, answer.text);
    assertEquals((await recipients(calls)).split(",").slice(before).join(), ids);
    await calls.sandbox.advance(10_000);
  }
  const { messages } = (await calls.get("/v1/broadcasts/1/messages")).body;
  const subjects = messages.map(({ subject }: { subject: string }) => subject);
  assertEquals(subjects.filter((subject: string) => subject.endsWith("for you")).length, 1);
});

Deno.test("whoever is not known is an error, nothing is sent, and the trigger tells", async () => {
  await using calls = await openShop();
  const { status, body } = await trigger(calls, { ids: ["1", "x", "y"] });
  assertEquals(status, 422);
  assertMatch(
    body.errors[0].detail,
    /nothing was sent, see the errors of trigger 1: line 2: .*"x" and 1 more/,
  );
  assertEquals(calls.sandbox.stats().deliveries, 0);
  const errors = await calls.get("/v1/campaigns/1/triggers/1/errors?limit=1");
  assertEquals(errors.body.errors, ['line 2: nobody has the id "x"']);
  const rest = await calls.get(`/v1/campaigns/1/triggers/1/errors?limit=1&start=${errors.body.next}`);
  assertEquals(rest.body, { errors: ['line 3: nobody has the id "y"'], next: "" });
});

Deno.test("a trigger has a status, and there is one in ten seconds of any broadcast", async () => {
  await using calls = await openShop();
  await trigger(calls, { ids: ["1"] });
  const at = Date.UTC(2026, 0, 1) / 1000;
  const status = { id: 1, broadcast_id: 1, created_at: at, processed_at: at };
  assertEquals((await calls.get("/v1/campaigns/1/triggers/1")).body, status);
  assertEquals((await calls.get("/v1/broadcasts/1/triggers")).body, { triggers: [status] });
  await calls.sandbox.advance(9_999);
  assertEquals((await calls.search("/v1/campaigns/2/triggers", {})).status, 429);
  await calls.sandbox.advance(1);
  assertEquals((await calls.search("/v1/campaigns/2/triggers", {})).status, 200);
});

Deno.test("what cannot be is refused before anything is sent", async () => {
  await using calls = await openShop();
  const refused: readonly (readonly [body: unknown, status: number, pointer: string | undefined])[] = [
    [{ data_file_url: "https://example.com/x.json" }, 422, "/data_file_url"],
    [{ recipients: { segment: { id: 99 } } }, 400, "/recipients/segment/id"],
    [{ ids: [] }, 400, undefined],
    [{ ids: ["1"], emails: ["a@example.com"] }, 400, undefined],
  ];
  for (const [body, status, pointer] of refused) {
    const answer = await trigger(calls, body);
    assertEquals(answer.status, status, answer.text);
    if (pointer !== undefined) assertEquals(answer.body.errors[0].source.pointer, pointer);
  }
  assertEquals((await calls.search("/v1/campaigns/99/triggers", {})).status, 404);
  assertEquals((await calls.get("/v1/broadcasts/1/triggers")).body.triggers, []);
});

Deno.test("links count clicks, once a person or each", async () => {
  await using calls = await openShop();
  await trigger(calls, {});
  await calls.sandbox.settle();
  const { messages: [clicked] } = (await calls.get("/v1/broadcasts/1/messages?metric=clicked")).body;
  const report = { deliveryId: clicked.id, metric: "clicked", href: "https://shop.example.com/new" };
  await calls.post("/track", { type: "track", event: "Report Delivery Event", properties: report });
  await calls.post("/track", { type: "track", event: "Report Delivery Event", properties: report });
  const count = async (query: string) => {
    const { body } = await calls.get(`/v1/broadcasts/1/metrics/links?period=days&steps=45${query}`);
    assertEquals(contract.broadcastLinks.resultSchema.safeParse(body).success, true);
    return body.links.flatMap(({ metric }: { metric: { series: { clicked: number[] } } }) =>
      metric.series.clicked
    )
      .reduce((sum: number, value: number) => sum + value, 0);
  };
  assertEquals(await count(""), 4);
  assertEquals(await count("&unique=true") < 4, true);
});

Deno.test("broadcasts and their actions are listed, and what an action says can be changed", async () => {
  await using calls = await openShop();
  const { broadcasts } = (await calls.get("/v1/broadcasts")).body;
  assertEquals(broadcasts.map(({ name }: { name: string }) => name), ["New arrivals", "Order update"]);
  assertEquals(contract.listBroadcasts.resultSchema.safeParse({ broadcasts }).success, true);
  const { actions: [action] } = (await calls.get("/v1/broadcasts/1/actions")).body;
  assertEquals([action.broadcast_id, action.type, action.sending_state], [1, "email", "automatic"]);
  const path = `/v1/broadcasts/1/actions/${action.id}`;
  const changed = await calls.send("PUT", path, { subject: "Another" });
  assertEquals([changed.status, changed.body.action.subject, changed.body.action.body], [
    200,
    "Another",
    action.body,
  ]);
  await trigger(calls, { ids: ["1"] });
  assertEquals((await calls.get("/v1/broadcasts/1/messages")).body.messages[0].subject, "Another");
  const { series } = (await calls.get(`${path}/metrics?type=email`)).body.metric;
  assertEquals(series.created.at(-1) + series.created.at(-2), 1);
  assertEquals((await calls.get("/v1/broadcasts/2/actions/1")).status, 404);
});

Deno.test("an action's messages are its own, since no other template has its id", async () => {
  await using calls = await openShop();
  const idsOf = async (path: string) =>
    (await calls.get(path)).body.actions.map(({ id }: { id: number }) => id);
  const ids = [...await idsOf("/v1/campaigns/1/actions"), ...await idsOf("/v1/broadcasts/1/actions")];
  assertEquals(new Set(ids).size, 2);
  await trigger(calls, { ids: ["1"] });
  await calls.post("/track", { userId: "2", event: "Trial Started" });
  const recipients = [];
  for (const id of ids) {
    const { messages } = (await calls.get(`/v1/messages?action_id=${id}`)).body;
    recipients.push(messages.map(({ customer_id }: { customer_id: string }) => customer_id).join());
  }
  assertEquals(recipients, ["2", "1"]);
});
