import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  attribute,
  exportCustomers,
  exportDeliveries,
  sendTransactional,
  triggerBroadcast,
} from "@customerio-notebooks/app-api";
import { loadConfig, RateLimitError } from "@customerio-notebooks/core";
import { identifyUser, trackEvent } from "@customerio-notebooks/pipelines-api";
import { connect, type Workspace } from "@customerio-notebooks/sandbox";

const DAY = 86_400_000;
const RULES = ["convert", "click", "open", "ignore", "bounce"];

/** A workspace with people, as a notebook has it. */
async function openShop(): Promise<Workspace> {
  const config = loadConfig({ env: {}, envFile: false });
  const now = () => Date.UTC(2026, 0, 5, 12);
  const workspace = await connect({
    config,
    sandbox: { seed: 1, now },
    transport: { strictResponses: true, retry: { maxRetries: 0 } },
  });
  for (const [index, rule] of RULES.entries()) {
    const traits = { email: `${rule}@example.com`, plan: index < 2 ? "premium" : "free" };
    await identifyUser(workspace.client, `${index + 1}`, { traits });
  }
  return workspace;
}

const sum = (counts: readonly number[] | null | undefined) =>
  (counts ?? []).reduce((total, count) => total + count, 0);

Deno.test("the client sends, settles, and reads what became of it", async () => {
  await using workspace = await openShop();
  const { app } = workspace;
  const { delivery_id: id } = await sendTransactional(app, {
    transactional_message_id: "order_receipt",
    to: "click@example.com",
    identifiers: { id: "2" },
    message_data: { order: "A-1" },
    attachments: { "order.txt": new TextEncoder().encode("A-1") },
  });
  await workspace.settle();
  const { message } = await app.messages.get(id);
  assert((message.metrics?.clicked ?? 0) > (message.metrics?.opened ?? 0));
  const subjects: unknown[] = [];
  for await (const { subject } of app.customers.messages({ id: "2" })) subjects.push(subject);
  assertEquals(subjects, ["Your order A-1"]);
  const { metric: { series } } = await app.transactional.metrics(2, { period: "days", steps: 7 });
  assertEquals([sum(series?.sent), sum(series?.clicked)], [1, 1]);
});

Deno.test("the client triggers broadcasts and campaigns day by day, and charts them", async () => {
  await using workspace = await openShop();
  const { app, client, sandbox } = workspace;
  const premium = attribute("plan").equals("premium");
  await triggerBroadcast(app, 1, { recipients: premium, data: { headline: "jazz" } });
  await assertRejects(() => app.broadcasts.trigger(1, { ids: ["1"] }), RateLimitError);
  for (const id of ["3", "4", "5"]) {
    await trackEvent(client, id, "Trial Started");
    await sandbox?.advance(DAY);
  }
  await workspace.settle();
  const broadcast = await app.broadcasts.metrics(1);
  assertEquals([sum(broadcast.metric.series?.sent), sum(broadcast.metric.series?.converted)], [2, 1]);
  const start = Date.UTC(2026, 0, 5) / 1000;
  const range = { version: 2, res: "days", tz: "UTC", start, end: start + 4 * 86_400 } as const;
  const { metric: { series } } = await app.campaigns.metrics(1, range);
  assertEquals([series?.sent, series?.bounced], [[1, 1, 1, 0], [0, 0, 1, 0]]);
  const people: unknown[] = [];
  for await (const { customer_id: id } of app.campaigns.messages(1)) people.push(id);
  assertEquals(people, ["5", "4", "3"]);
});

Deno.test("the client fills segments' filters and exports people and deliveries", async () => {
  await using workspace = await openShop();
  const { app, sandbox } = workspace;
  const { segment } = await app.segments.create({ name: "Guests" });
  sandbox?.console.addToSegment(segment.id, ["1", "3"]);
  assertEquals((await app.segments.count(segment.id)).count, 2);
  const members: unknown[] = [];
  for await (const { id } of app.segments.membership(segment.id)) members.push(id);
  assertEquals(members, ["1", "3"]);
  const file = await exportCustomers(app, { segment: { id: segment.id } }, { pollInterval: 1 });
  assertEquals([file.export.total, (await file.text()).split("\r\n").length], [2, 4]);
  await app.send.email({ transactional_message_id: 2, to: "open@example.com", identifiers: { id: "3" } });
  await workspace.settle();
  const deliveries = await exportDeliveries(app, { transactional_message_id: 2 }, { pollInterval: 1 });
  const [header = "", row = ""] = (await deliveries.text()).split("\r\n");
  assertEquals(header.split(",").length, row.split(",").length);
});
