import { assertEquals } from "@std/assert";
import { contract } from "@customerio-notebooks/app-api/contract";
import { type Calls, openCalls } from "./calls.ts";

const DAY = 86_400_000;

async function openShop(): Promise<Calls> {
  const calls = await openCalls();
  const people = ["convert", "open", "bounce"].map((rule, index) => ({
    type: "identify",
    userId: `${index + 1}`,
    traits: { email: `${rule}@example.com`, first_name: rule },
  }));
  await calls.post("/batch", { batch: people });
  return calls;
}

const begin = (calls: Calls, userId: string, more: Record<string, unknown> = {}) =>
  calls.post("/track", { userId, event: "Trial Started", ...more });

Deno.test("the event that a campaign waits for sends its messages", async () => {
  await using calls = await openShop();
  await begin(calls, "1");
  await calls.post("/track", { userId: "2", event: "Something Else" });
  const { messages: [message] } = (await calls.get("/v1/campaigns/1/messages")).body;
  const { activities: [event] } = (await calls.get("/v1/activities?name=Trial%20Started")).body;
  assertEquals([message.customer_id, message.subject, message.campaign_id, message.trigger_event_id], [
    "1",
    "Welcome, convert",
    1,
    event.id,
  ]);
  assertEquals(calls.sandbox.stats().deliveries, 1);
});

Deno.test("what happened more than three days ago is history, and so is what nobody known did", async () => {
  await using calls = await openShop();
  const ago = (days: number) => new Date(Date.UTC(2026, 0, 1) - days * DAY).toISOString();
  await begin(calls, "1", { timestamp: ago(4) });
  await calls.post("/track", { anonymousId: "a", event: "Trial Started" });
  assertEquals(calls.sandbox.stats().deliveries, 0);
  await begin(calls, "1", { timestamp: ago(2) });
  assertEquals(calls.sandbox.stats().deliveries, 1);
});

Deno.test("metrics of days are counted on the day, in both versions and in the zone that is asked for", async () => {
  await using calls = await openShop();
  for (const userId of ["1", "2", "3"]) {
    await begin(calls, userId);
    await calls.sandbox.advance(2 * DAY);
  }
  await calls.sandbox.settle();
  const start = Date.UTC(2026, 0, 1) / 1000;
  const series = async (query: string, path = "/v1/campaigns/1/metrics") => {
    const { body, text } = await calls.get(`${path}?${query}`);
    assertEquals(contract.campaignMetrics.resultSchema.safeParse(body).success, true, text);
    return body.metric.series;
  };
  const utc = await series(`version=2&res=days&tz=UTC&start=${start}&end=${start + 6 * 86_400}`);
  assertEquals([utc.sent, utc.bounced, utc.converted.length], [[1, 0, 1, 0, 1, 0], [0, 0, 0, 0, 1, 0], 6]);
  const york = await series(
    `version=2&res=daily&tz=America/New_York&start=${start}&end=${start + 6 * 86_400}`,
  );
  assertEquals(york.sent, [1, 0, 1, 0, 1, 0, 0]);
  const first = await series("version=1&period=days&steps=8");
  assertEquals([first.sent.length, first.sent.reduce((sum: number, n: number) => sum + n, 0)], [8, 3]);
  const months = await series("version=2&res=months");
  assertEquals(months.sent.at(-1) + months.sent.at(-2), 3);
  assertEquals((await series("version=2&type=push")).sent.every((n: number) => n === 0), true);
  const action = await series("version=1&period=days&steps=8", "/v1/campaigns/1/actions/1/metrics");
  assertEquals(action.sent, first.sent);
});

Deno.test("metrics that cannot be are 400", async () => {
  await using calls = await openShop();
  for (
    const [query, pointer] of [
      ["period=days", "/version"],
      ["version=3", "/version"],
      ["version=2&tz=Nowhere/At_All", "/tz"],
      ["version=2&start=20&end=10", "/end"],
      ["version=1&steps=99", "/steps"],
    ]
  ) {
    const { status, body } = await calls.get(`/v1/campaigns/1/metrics?${query}`);
    assertEquals([query, status, body.errors[0].source.pointer], [query, 400, pointer]);
  }
  assertEquals((await calls.get("/v1/campaigns/99/metrics?version=2")).status, 404);
});

Deno.test("journeys are counted by person and what they came to", async () => {
  await using calls = await openShop();
  for (const userId of ["1", "2", "3"]) await begin(calls, userId);
  await calls.sandbox.settle();
  await begin(calls, "1");
  const start = Date.UTC(2026, 0, 1) / 1000;
  const { status, body } = await calls.get(
    `/v1/campaigns/1/journey_metrics?res=days&start=${start - 86_400}&end=${start + 86_400}`,
  );
  assertEquals(status, 200);
  const total = (name: string) => body.journey_metric[name].reduce((sum: number, n: number) => sum + n, 0);
  const names = ["started", "messaged", "finished", "converted", "exited_early"];
  assertEquals(names.map(total), [4, 3, 3, 1, 0]);
});

Deno.test("campaigns are listed with their actions", async () => {
  await using calls = await openShop();
  const { campaigns } = (await calls.get("/v1/campaigns")).body;
  assertEquals(contract.listCampaigns.resultSchema.safeParse({ campaigns }).success, true);
  assertEquals(campaigns.map((campaign: Record<string, unknown>) => [campaign.name, campaign.event_name]), [
    ["Trial welcome", "Trial Started"],
    ["Abandoned cart", "Cart Abandoned"],
  ]);
  const { actions, next } = (await calls.get("/v1/campaigns/2/actions")).body;
  assertEquals([actions.map(({ type }: { type: string }) => type), next], [["email", "push"], ""]);
  const changed = await calls.send("PUT", "/v1/campaigns/2/actions/3", { sending_state: "off" });
  assertEquals(changed.body.action.sending_state, "off");
  await calls.post("/track", { userId: "1", event: "Cart Abandoned", properties: { product: "Sax" } });
  const { messages } = (await calls.get("/v1/campaigns/2/messages")).body;
  assertEquals(messages.map(({ subject }: { subject: string }) => subject), ["You left Sax behind"]);
});
