import { assertEquals, assertMatch } from "@std/assert";
import { contract } from "@customerio-notebooks/app-api/contract";
import { type Calls, openCalls } from "./calls.ts";

const receipt = {
  transactional_message_id: "order_receipt",
  to: "click@example.com",
  identifiers: { id: "1" },
  message_data: { order: "A-1", total: "$5" },
};

async function send(calls: Calls, path: string, body: unknown): Promise<string> {
  const answer = await calls.search(`/v1/send/${path}`, body);
  assertEquals(answer.status, 200, answer.text);
  assertEquals(contract.sendEmail.resultSchema.safeParse(answer.body).success, true);
  return answer.body.delivery_id;
}

const message = async (calls: Calls, id: string) =>
  (await calls.get(`/v1/messages/${encodeURIComponent(id)}`)).body.message;

Deno.test("an e-mail is made from its template, arrives as time passes, and tells when", async () => {
  await using calls = await openCalls();
  const id = await send(calls, "email", receipt);
  assertMatch(id, /^[\w-]{27}=$/);
  const queued = await message(calls, id);
  assertEquals(contract.getMessage.resultSchema.safeParse({ message: queued }).success, true);
  const now = Date.UTC(2026, 0, 1) / 1000;
  assertEquals([queued.metrics, queued.created], [{ created: now, drafted: now }, now]);
  assertEquals([queued.subject, queued.recipient, queued.transactional_message_id, queued.campaign_id], [
    "Your order A-1",
    "click@example.com",
    2,
    null,
  ]);
  await calls.sandbox.advance(10_000);
  assertEquals(Object.keys((await message(calls, id)).metrics), ["created", "drafted", "sent", "delivered"]);
  await calls.sandbox.settle();
  const { metrics } = await message(calls, id);
  assertEquals(Object.keys(metrics).slice(4), ["opened", "human_opened", "clicked", "human_clicked"]);
  assertEquals(metrics.sent, now + 1);
});

Deno.test("with a seed and a clock a second run sends to the letter what the first did", async () => {
  const run = async () => {
    await using calls = await openCalls({ seed: 5 });
    for (let n = 0; n < 20; n++) {
      await send(calls, "email", { ...receipt, to: `p${n}@example.com`, identifiers: { id: `${n}` } });
    }
    await calls.sandbox.settle();
    return (await calls.get("/v1/messages?limit=100")).text;
  };
  assertEquals(await run(), await run());
});

Deno.test("the person is found or made by the one identifier; nobody by a cio_id", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { userId: "1", traits: { first_name: "Ada" } });
  await send(calls, "email", { ...receipt, subject: "Hello {{customer.first_name}}" });
  await send(calls, "email", { ...receipt, identifiers: { email: "new@example.com" } });
  await send(calls, "email", { ...receipt, identifiers: { cio_id: "a3000001" } });
  assertEquals(calls.sandbox.stats().people, 2);
  const { messages } = (await calls.get("/v1/customers/1/messages")).body;
  assertEquals(messages.map(({ subject }: { subject: string }) => subject), ["Your order A-1", "Hello Ada"]);
  const nobody = await calls.search("/v1/send/email", { ...receipt, identifiers: { cio_id: "a3000009" } });
  assertEquals([nobody.status, nobody.body], [400, { meta: { error: 'nobody has the cio_id "a3000009"' } }]);
});

Deno.test("a send that is refused says why in one text, and leaves nothing behind", async () => {
  await using calls = await openCalls();
  await calls.post("/track", { userId: "gone", event: "User Suppressed" });
  const bodies: readonly (readonly [body: Record<string, unknown>, error: RegExp])[] = [
    [{ ...receipt, transactional_message_id: 99 }, /no transactional message "99"/],
    [{ ...receipt, transactional_message_id: "shipping_update" }, /of the kind push/],
    [{ ...receipt, transactional_message_id: undefined }, /body/],
    [{ ...receipt, to: undefined }, /to: /],
    [{ ...receipt, identifiers: { id: "1", email: "a@example.com" } }, /identifiers/],
    [{ ...receipt, identifiers: { id: "gone" } }, /suppressed/],
    [{ ...receipt, send_at: Date.UTC(2026, 4, 1) / 1000 }, /90 days/],
  ];
  for (const [body, error] of bodies) {
    const answer = await calls.search("/v1/send/email", body);
    assertEquals(answer.status, 400, answer.text);
    assertMatch(answer.body.meta.error, error);
  }
  assertEquals([calls.sandbox.stats().people, calls.sandbox.stats().deliveries], [0, 0]);
});

Deno.test("a send without a template counts for the first message", async () => {
  await using calls = await openCalls();
  const free = {
    to: "a@example.com",
    identifiers: { id: "1" },
    from: "x@example.com",
    subject: "s",
    body: "b",
  };
  const id = await send(calls, "email", free);
  assertEquals((await message(calls, id)).transactional_message_id, 1);
  const { archived_message } = (await calls.get(`/v1/messages/${id}/archived_message`)).body;
  assertEquals([archived_message.body, archived_message.from, archived_message.subject], [
    "b",
    "x@example.com",
    "s",
  ]);
});

Deno.test("a hundred messages a day are read from the archive", async () => {
  await using calls = await openCalls();
  const path = `/v1/messages/${await send(calls, "email", receipt)}/archived_message`;
  const statuses = new Set<number>();
  for (let n = 0; n < 100; n++) statuses.add((await calls.get(path)).status);
  assertEquals([[...statuses], (await calls.get(path)).status], [[200], 429]);
  await calls.sandbox.advance(86_400_000);
  assertEquals((await calls.get(path)).status, 200);
});

Deno.test("who has unsubscribed gets it unless told otherwise; an address that bounced gets nothing more", async () => {
  await using calls = await openCalls();
  await calls.post("/identify", { userId: "1", traits: { unsubscribed: true } });
  const sent = await send(calls, "email", receipt);
  const kept = await send(calls, "email", { ...receipt, send_to_unsubscribed: false });
  const bounced = await send(calls, "email", { ...receipt, to: "Ada <ada+bounce@example.com>" });
  await calls.sandbox.settle();
  assertEquals((await message(calls, sent)).metrics.delivered > 0, true);
  assertEquals((await message(calls, kept)).failure_message, "The person has unsubscribed");
  assertMatch((await message(calls, bounced)).failure_message, /^55[024] /);
  const suppressed = (await calls.get("/v1/esp/suppression/bounces")).body.suppressions;
  assertEquals(suppressed.map(({ email }: { email: string }) => email), ["ada+bounce@example.com"]);
  assertMatch(suppressed[0].status, /^55[024]$/);
  const again = await send(calls, "email", { ...receipt, to: "ada+BOUNCE@example.com" });
  await calls.sandbox.settle();
  assertEquals(Object.keys((await message(calls, again)).metrics), ["created", "drafted", "dropped"]);
});

Deno.test("drafts wait, what is forgotten is gone, and what is for later comes later", async () => {
  await using calls = await openCalls();
  const draft = await send(calls, "email", { ...receipt, queue_draft: true });
  const forgotten = await send(calls, "email", { ...receipt, disable_message_retention: true });
  const at = Date.UTC(2026, 0, 2) / 1000;
  const later = await send(calls, "email", { ...receipt, send_at: at });
  await calls.sandbox.settle();
  assertEquals(Object.keys((await message(calls, draft)).metrics), ["created", "drafted"]);
  assertEquals((await calls.get("/v1/messages?drafts=true")).body.messages.length, 1);
  assertEquals((await calls.get("/v1/messages")).body.messages.length, 2);
  assertEquals((await message(calls, forgotten)).forgotten, true);
  assertEquals(
    (await calls.get(`/v1/messages/${forgotten}/archived_message`)).body.archived_message.body,
    undefined,
  );
  assertEquals((await message(calls, later)).metrics.sent, at + 1);
});

Deno.test("push goes to devices, SMS to a number, and both tell of it", async () => {
  await using calls = await openCalls();
  const device = (token: string, at: string) => ({
    userId: "1",
    event: "Device Created or Updated",
    context: { device: { token, type: "ios" } },
    timestamp: at,
  });
  await calls.post("/identify", { userId: "1", traits: { phone: "+15550101", email: "open@example.com" } });
  await calls.post("/track", device("one", "2025-01-01T00:00:00Z"));
  await calls.post("/track", device("two", "2025-01-02T00:00:00Z"));
  const push = { transactional_message_id: 4, identifiers: { id: "1" }, message_data: { order: "A-1" } };
  const recipient = async (to: string, more = {}) =>
    (await message(calls, await send(calls, "push", { ...push, to, ...more }))).recipient;
  assertEquals([await recipient("all"), await recipient("last_used"), await recipient("three")], [
    "one,two",
    "two",
    "three",
  ]);
  const custom = { custom_device: { token: "four", platform: "android" } };
  assertEquals(await recipient("all", custom), "one,two,four");
  const sms = await send(calls, "sms", {
    transactional_message_id: "VERIFICATION_CODE",
    to: "{{customer.phone}}",
    identifiers: { id: "1" },
    message_data: { code: 123 },
  });
  await calls.sandbox.settle();
  const { type, recipient: to, metrics } = await message(calls, sms);
  assertEquals([type, to, Object.keys(metrics)], [
    "twilio",
    "+15550101",
    ["created", "drafted", "sent", "delivered"],
  ]);
  const { activities } = (await calls.get("/v1/activities?type=sent_twilio")).body;
  assertEquals(activities.map(({ data }: { data: Record<string, unknown> }) => data.delivery_id), [sms]);
});

Deno.test("messages are listed by type, metric and time, page by page", async () => {
  await using calls = await openCalls();
  for (const [index, rule] of ["click", "ignore", "bounce", "open"].entries()) {
    await send(calls, "email", { ...receipt, to: `${rule}@example.com`, identifiers: { id: `${index}` } });
    await calls.sandbox.settle();
  }
  const list = async (query: string, path = "/v1/messages") => {
    const { body, text } = await calls.get(`${path}?${query}`);
    assertEquals(contract.listMessages.resultSchema.safeParse(body).success, true, text);
    return body.messages.map(({ recipient }: { recipient: string }) => recipient.split("@")[0]).join();
  };
  assertEquals(await list(""), "open,bounce,ignore,click");
  assertEquals(await list("metric=opened"), "open,click");
  assertEquals(await list("type=push"), "");
  assertEquals(await list("state=failed", "/v1/transactional/2/messages"), "bounce");
  assertEquals(await list("campaign_id=1"), "");
  const { body: first } = await calls.get("/v1/messages?limit=3");
  const { body: second } = await calls.get(`/v1/messages?limit=3&start=${first.next}`);
  assertEquals([first.messages.length, second.messages.length, second.next], [3, 1, ""]);
  const { created } = first.messages[1];
  assertEquals(await list(`start_ts=${created}`), "open,bounce");
  assertEquals(await list(`end_ts=${created - 1}`), "ignore,click");
  assertEquals((await calls.get("/v1/messages/nothing")).status, 404);
});

Deno.test("what an app reports of a delivery counts as if the service had found out", async () => {
  await using calls = await openCalls();
  const id = await send(calls, "email", { ...receipt, to: "ignore@example.com" });
  await calls.sandbox.settle();
  const report = { event: "Report Delivery Event", properties: { deliveryId: id, metric: "opened" } };
  await calls.post("/track", { type: "track", ...report });
  assertEquals((await message(calls, id)).metrics.opened > 0, true);
  const { activities: [activity] } = (await calls.get("/v1/activities")).body;
  assertEquals([activity.type, activity.customer_id, activity.data.delivery_id], ["opened_email", "1", id]);
});

Deno.test("attachments of two megabytes are taken, and a body that is larger than any e-mail is 413", async () => {
  await using calls = await openCalls();
  const attachments = { "report.pdf": "A".repeat(4 * Math.floor(2 * 1024 * 1024 / 3)) };
  await send(calls, "email", { ...receipt, attachments });
  const large = await calls.search("/v1/send/email", { ...receipt, body: "x".repeat(5 * 1024 * 1024) });
  assertEquals([large.status, typeof large.body.meta.error], [413, "string"]);
});
