import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { contract } from "@customerio-notebooks/app-api/contract";
import { type Calls, openCalls } from "./calls.ts";

async function openShop(): Promise<Calls> {
  const calls = await openCalls();
  const people = [
    { userId: "1", traits: { plan: "free", email: "open@example.com", note: 'says "hi", twice' } },
    { userId: "2", traits: { plan: "premium" } },
  ];
  await calls.post("/batch", { batch: people.map((person) => ({ type: "identify", ...person })) });
  return calls;
}

const plan = { attribute: { field: "plan", operator: "exists" } };

/** Looks until an export is done, and fetches its file without a key. */
async function download(calls: Calls, id: number): Promise<string> {
  const statuses: string[] = [];
  while (statuses.at(-1) !== "done") {
    statuses.push((await calls.get(`/v1/exports/${id}`)).body.export.status);
  }
  assertEquals(statuses, ["pending", "done"]);
  const { url } = (await calls.get(`/v1/exports/${id}/download`)).body;
  const response = await fetch(url);
  assertEquals([response.status, response.headers.get("content-type")], [200, "text/csv; charset=utf-8"]);
  return await response.text();
}

Deno.test("there are no exports at first, which is null", async () => {
  await using calls = await openShop();
  assertEquals((await calls.get("/v1/exports")).text, '{"exports":null}');
});

Deno.test("people are exported with all their attributes", async () => {
  await using calls = await openShop();
  const { status, body } = await calls.search("/v1/exports/customers", { filters: plan });
  assertEquals([status, body.export.status, body.export.total], [200, "pending", 0]);
  assertEquals(contract.exportPeopleData.resultSchema.safeParse(body).success, true);
  const at = Date.UTC(2026, 0, 1) / 1000;
  assertEquals(
    await download(calls, body.export.id),
    [
      "cio_id,id,email,created_at,note,plan",
      `a3000001,1,open@example.com,${at},"says ""hi"", twice",free`,
      `a3000002,2,,${at},,premium`,
      "",
    ].join("\r\n"),
  );
  const { exports: [job] } = (await calls.get("/v1/exports")).body;
  assertEquals([job.type, job.status, job.total, job.downloads], ["customers", "done", 2, 1]);
});

Deno.test("deliveries are exported with what became of them", async () => {
  await using calls = await openShop();
  const send = { transactional_message_id: 2, to: "open@example.com", identifiers: { id: "1" } };
  const { delivery_id: id } = (await calls.search("/v1/send/email", send)).body;
  await calls.search("/v1/send/email", { ...send, queue_draft: true });
  await calls.sandbox.settle();
  const body = { transactional_message_id: 2, attributes: ["plan"] };
  const job = (await calls.search("/v1/exports/deliveries", body)).body.export;
  const [header = "", row = "", ...rest] = (await download(calls, job.id)).split("\r\n");
  const values = row.split(",");
  const fields = Object.fromEntries(header.split(",").map((name, index) => [name, values[index]]));
  assertEquals([fields.delivery_id, fields.transactional_message_id, fields.customer_id, fields.plan], [
    id,
    "2",
    "1",
    "free",
  ]);
  assertMatch(fields.opened ?? "", /^\d{10}$/);
  assertEquals([fields.clicked, rest], ["", [""]]);
  const none = (await calls.search("/v1/exports/deliveries", { campaign_id: 1 })).body.export;
  assertEquals((await download(calls, none.id)).split("\r\n").length, 2);
});

Deno.test("a link works for fifteen minutes of the workspace's clock, without a key, and nobody guesses it", async () => {
  await using calls = await openShop();
  const { id } = (await calls.search("/v1/exports/customers", { filters: plan })).body.export;
  assertEquals((await calls.get(`/v1/exports/${id}/download`)).status, 422);
  await calls.sandbox.settle();
  const { url } = (await calls.get(`/v1/exports/${id}/download`)).body;
  const statusOf = async (link: string) => {
    const response = await fetch(link);
    await response.text();
    return response.status;
  };
  await calls.sandbox.advance(15 * 60_000 - 1);
  assertEquals(await statusOf(url), 200);
  await calls.sandbox.advance(1);
  assertEquals(await statusOf(url), 403);
  assertEquals(await statusOf(`${calls.sandbox.url}/exports/guess/customers_1.csv`), 404);
});

Deno.test("exports that cannot be are refused", async () => {
  await using calls = await openShop();
  const wrong = await calls.search("/v1/exports/customers", { filters: { segment: { id: 99 } } });
  assertEquals([wrong.status, wrong.body.errors[0].source.pointer], [400, "/filters/segment/id"]);
  const two = await calls.search("/v1/exports/deliveries", { campaign_id: 1, newsletter_id: 1 });
  assertEquals(two.status, 400);
  assertStringIncludes(two.text, "only one of");
  assertEquals((await calls.get("/v1/exports/9")).status, 404);
});
