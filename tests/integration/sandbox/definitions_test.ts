import { assertEquals, assertMatch } from "@std/assert";
import { type AppContract, contract } from "@customerio-notebooks/app-api/contract";
import { type Calls, openCalls } from "./calls.ts";

/** Calls an operation, whose answer has to be one of the contract's. */
async function call(calls: Calls, id: keyof AppContract, path: string, body?: unknown): Promise<unknown> {
  const { method, resultSchema } = contract[id];
  const answer = await calls.send(method, path, body);
  assertEquals([200, 204].includes(answer.status), true, `${id}: ${answer.text}`);
  assertEquals(resultSchema.safeParse(answer.body).success, true, `${id}: ${answer.text}`);
  return answer.body;
}

/** A value within an answer. */
function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce((inner: unknown, name) => Reflect.get(Object(inner), name), value);
}

const premium = { attribute: { field: "plan", operator: "eq", value: "premium" } };

async function openShop(): Promise<Calls> {
  const calls = await openCalls();
  const people = [
    { userId: "1", traits: { plan: "free", email: "open@example.com", first_name: "Ada" } },
    { userId: "2", traits: { plan: "premium", email: "click@example.com" } },
  ];
  await calls.post("/batch", { batch: people.map((person) => ({ type: "identify", ...person })) });
  return calls;
}

Deno.test("a newsletter is sent once, to its segments, and counted", async () => {
  await using calls = await openShop();
  const listed = await call(calls, "listNewsletters", "/v1/newsletters");
  assertEquals([at(listed, "newsletters", 0, "name"), at(listed, "newsletters", 0, "sent_at")], [
    "Monthly letter",
    null,
  ]);
  const sent = await call(calls, "sendNewsletter", "/v1/newsletters/1/send", {});
  assertEquals(at(sent, "newsletter", "sent_at"), Date.UTC(2026, 0, 1) / 1000);
  await calls.sandbox.settle();
  const messages = await call(calls, "getNewsletterMsgMeta", "/v1/newsletters/1/messages?metric=opened");
  assertEquals([at(messages, "messages", "length"), at(messages, "messages", 1, "subject")], [
    2,
    "This month, Ada",
  ]);
  const metrics = await call(calls, "getNewsletterMetrics", "/v1/newsletters/1/metrics?period=months");
  assertEquals([10, 11].map((month) => Number(at(metrics, "metric", "series", "sent", month))).toSorted(), [
    0,
    2,
  ]);
  const content = at(listed, "newsletters", 0, "content_ids", 0);
  await call(calls, "getVariantMetrics", `/v1/newsletters/1/contents/${content}/metrics`);
  await call(calls, "getNewsletterLinks", "/v1/newsletters/1/metrics/links");
  assertEquals((await calls.search("/v1/newsletters/1/send", {})).status, 422);
  assertEquals((await calls.get("/v1/segments/1/used_by")).body.used_by.sent_newsletters, [1]);
});

Deno.test("a newsletter is made, changed, sent to whom its conditions say, and deleted", async () => {
  await using calls = await openShop();
  const body = {
    type: "email",
    name: "For some",
    recipients: { and: [{ attribute: { ...premium.attribute, inverse: true } }, { segment: { id: 1 } }] },
    subject: "s",
    body: "b",
  };
  const made = await call(calls, "createNewsletter", "/v1/newsletters", body);
  assertEquals([at(made, "newsletter", "id"), at(made, "newsletter", "recipient_segment_ids", 0)], [2, 1]);
  const variants = await call(calls, "listNewsletterVariants", "/v1/newsletters/2/contents");
  const path = `/v1/newsletters/2/contents/${at(variants, "contents", 0, "id")}`;
  await call(calls, "updateNewsletterVariant", path, { subject: "Another" });
  assertEquals(at(await call(calls, "getNewsletterVariant", path), "content", "subject"), "Another");
  await call(calls, "sendNewsletter", "/v1/newsletters/2/send", {});
  const messages = await call(calls, "getNewsletterMsgMeta", "/v1/newsletters/2/messages");
  assertEquals([at(messages, "messages", "length"), at(messages, "messages", 0, "customer_id")], [1, "1"]);
  await call(calls, "createNewsletter", "/v1/newsletters", { ...body, send_now: true });
  assertEquals(calls.sandbox.stats().deliveries, 2);
  const page = await call(calls, "listNewsletters", "/v1/newsletters?limit=2&sort=desc");
  assertEquals([at(page, "newsletters", 0, "id"), at(page, "newsletters", 1, "id")], [3, 2]);
  const rest = await call(
    calls,
    "listNewsletters",
    `/v1/newsletters?limit=2&sort=desc&start=${at(page, "next")}`,
  );
  assertEquals([at(rest, "newsletters", "length"), at(rest, "next")], [1, ""]);
  await call(calls, "deletetNewsletters", "/v1/newsletters/2");
  assertEquals((await calls.get("/v1/newsletters/2")).status, 404);
  assertEquals((await calls.search("/v1/newsletters", { ...body, scheduled_at: 1_790_000_000 })).status, 501);
});

Deno.test("messages that need a template are sent in the app, to the inbox and by WhatsApp", async () => {
  await using calls = await openShop();
  const identifiers = { id: "2" };
  const named = (transactional_message_id: string) => ({ transactional_message_id, identifiers });
  const sends: readonly (readonly [id: "sendInApp" | "sendInboxMessage" | "sendWhatsApp", body: unknown])[] =
    [
      ["sendInApp", named("feature_hint")],
      ["sendInboxMessage", named("invoice_notice")],
      ["sendWhatsApp", { ...named("appointment"), to: "+15550101" }],
    ];
  for (const [id, body] of sends) await call(calls, id, contract[id].path, body);
  await calls.sandbox.settle();
  const messages = await call(calls, "listMessages", "/v1/messages");
  const kinds = [0, 1, 2].map((index) => [
    at(messages, "messages", index, "type"),
    Object.keys(Object(at(messages, "messages", index, "metrics"))).includes("clicked"),
  ]);
  assertEquals(kinds, [["whatsapp", true], ["inbox", true], ["in_app", true]]);
});

Deno.test("transactional messages are listed, and their content is replaced as a whole", async () => {
  await using calls = await openShop();
  const listed = await call(calls, "listTransactional", "/v1/transactional");
  assertEquals([at(listed, "messages", "length"), at(listed, "messages", 1, "name")], [8, "Order receipt"]);
  await call(calls, "getTransactional", "/v1/transactional/2");
  const contents = await call(calls, "listTransactionalVariants", "/v1/transactional/2/contents");
  const id = at(contents, "contents", 0, "id");
  const path = `/v1/transactional/2/content/${id}`;
  const changed = await call(calls, "updateTransactional", path, { body: "new" });
  assertEquals([at(changed, "content", 0, "body"), at(changed, "content", 0, "subject")], ["new", ""]);
  await calls.search("/v1/send/email", {
    transactional_message_id: 2,
    to: "click@example.com",
    identifiers: { id: "2" },
  });
  await calls.sandbox.settle();
  const metrics = await call(calls, "transactionalMetrics", "/v1/transactional/2/metrics?period=hours");
  assertMatch(JSON.stringify(at(metrics, "metric", "series", "clicked")), /1/);
  await call(calls, "transactionalLinks", "/v1/transactional/2/metrics/links");
});

Deno.test("a person's choices of topics are what they set, and what is usual", async () => {
  await using calls = await openShop();
  const path = "/v1/customers/1/subscription_preferences";
  const chosen = async () => {
    const answer = await call(calls, "getPersonSubscriptionPreferences", path);
    return [0, 1].map((index) => at(answer, "customer", "topics", index, "subscribed"));
  };
  assertEquals(await chosen(), [true, false]);
  const traits = { cio_subscription_preferences: { topics: { topic_1: false, topic_2: true } } };
  await calls.post("/identify", { userId: "1", traits });
  assertEquals(await chosen(), [false, true]);
  assertEquals(
    at(await call(calls, "getTopics", "/v1/subscription_topics"), "topics", 0, "identifier"),
    "topic_1",
  );
});

Deno.test("a person's segments are those that they are in", async () => {
  await using calls = await openShop();
  calls.sandbox.console.createSegment({
    name: "Premium",
    filter: { ...premium, attribute: { ...premium.attribute, operator: "eq" } },
  });
  const names = async (id: string) => {
    const answer = await call(calls, "getPersonSegments", `/v1/customers/${id}/segments`);
    return Array.from(
      { length: Number(at(answer, "segments", "length")) },
      (_, n) => at(answer, "segments", n, "name"),
    );
  };
  assertEquals([await names("1"), await names("2")], [["Reachable by e-mail"], [
    "Reachable by e-mail",
    "Premium",
  ]]);
});

Deno.test("collections, snippets, senders and addresses are kept as they are set", async () => {
  await using calls = await openShop();
  const rows = [{ city: "Bern", events: 2 }, { city: "Graz" }];
  const made = await call(calls, "addCollection", "/v1/collections", { name: "Cities", data: rows });
  assertEquals([at(made, "collection", "rows"), at(made, "collection", "schema")], [2, ["city", "events"]]);
  assertEquals(await call(calls, "getCollectionContents", "/v1/collections/1/content"), rows);
  await call(calls, "updateCollectionContents", "/v1/collections/1/content", [{ city: "Oslo" }]);
  await call(calls, "updateCollection", "/v1/collections/1", { name: "Towns" });
  assertEquals(at(await call(calls, "getCollection", "/v1/collections/1"), "collection", "name"), "Towns");
  assertEquals(await call(calls, "getCollectionContents", "/v1/collections/1/content"), [{ city: "Oslo" }]);
  await call(calls, "deleteCollection", "/v1/collections/1");
  assertEquals((await calls.get("/v1/collections/1")).status, 404);
  assertEquals(
    (await calls.search("/v1/collections", { name: "x", url: "https://example.com/x.csv" })).status,
    422,
  );
  await call(calls, "createSnippet", "/v1/snippets", { name: "footer", value: "a" });
  await call(calls, "updateSnippets", "/v1/snippets", { name: "footer", value: "b" });
  assertEquals(at(await call(calls, "listSnippets", "/v1/snippets"), "snippets", 0, "value"), "b");
  await call(calls, "deleteSnippet", "/v1/snippets/footer");
  assertEquals((await calls.send("DELETE", "/v1/snippets/footer")).status, 404);
  await call(calls, "listSenders", "/v1/sender_identities");
  await call(calls, "getSender", "/v1/sender_identities/1");
  assertEquals(at(await call(calls, "listWorkspaces", "/v1/workspaces"), "workspaces", 0, "people"), 2);
  await call(calls, "getCioAllowlist", "/v1/info/ip_addresses");
  const address = "/v1/esp/suppression/spam_reports/a%40example.com";
  await call(calls, "postSuppression", address);
  const found = await call(calls, "getSuppression", "/v1/esp/search_suppression/A%40example.com");
  assertEquals([at(found, "category"), at(found, "suppressions", 0, "email")], ["spam", "a@example.com"]);
  await call(calls, "deleteSuppression", address);
  assertEquals((await calls.send("DELETE", address)).status, 404);
});
