import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { type AppOperation, contract } from "@customerio-notebooks/app-api/contract";
import { type Answer, type Calls, openCalls } from "./calls.ts";

const operations: readonly AppOperation[] = Object.values(contract);

/** Ids that a fresh workspace has, whatever the examples name. */
const KNOWN: Readonly<Record<string, string>> = {
  campaign_id: "1",
  broadcast_id: "1",
  action_id: "1",
  trigger_id: "1",
  newsletter_id: "1",
  content_id: "1",
  transactional_id: "2",
  segment_id: "1",
  sender_id: "1",
  customer_id: "1",
};

function urlOf({ path, example }: AppOperation, values: Readonly<Record<string, string>>): string {
  const given: Readonly<Record<string, unknown>> = Object(example.path);
  const expanded = path.replace(
    /\{([^}]+)\}/g,
    (_, name: string) => encodeURIComponent(values[name] ?? String(given[name] ?? "x")),
  );
  const query = Object.entries(Object(example.query)).map(([name, value]) => [name, String(value)]);
  return `${expanded}?${new URLSearchParams(query)}`;
}

async function callExample(calls: Calls, operation: AppOperation): Promise<Answer> {
  // Page tokens of an example are made up.
  const url = urlOf(operation, KNOWN).replace(/start=[^&\d][^&]*/, "");
  return await calls.send(operation.method, url, operation.example.body);
}

async function openShop(): Promise<Calls> {
  const calls = await openCalls();
  await calls.post("/identify", { userId: "1", traits: { email: "click@example.com", plan: "premium" } });
  await calls.search("/v1/campaigns/1/triggers", {});
  await calls.sandbox.settle();
  return calls;
}

Deno.test("the example of every operation is answered as the contract says, refused, or not there yet", async () => {
  await using calls = await openShop();
  const answered: string[] = [];
  for (const operation of operations) {
    const { status, body, text } = await callExample(calls, operation);
    assert(status < 500 || status === 501, `${operation.id}: ${status} ${text}`);
    if (status >= 300) continue;
    answered.push(operation.id);
    const result = operation.resultSchema.safeParse(body);
    assertEquals([operation.id, result.success], [operation.id, true], text);
  }
  // Most examples name something that a fresh workspace has.
  assert(answered.length > 60, answered.join());
});

Deno.test("whatever is put into the place of a field or an id is answered or refused, and breaks nothing", async () => {
  await using calls = await openShop();
  const oddity = fc.oneof(
    fc.constantFrom("", "0", "-1", "1e9", "../x", "\0", "9".repeat(30), null, {}, [], true, 1.5, -1, 2 ** 60),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const bodyOf = (body: unknown, field: number, value: unknown) => {
    const names = Object.keys(Object(body));
    const name = names[field % Math.max(1, names.length)];
    return name === undefined ? value : { ...Object(body), [name]: value };
  };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...operations), oddity, fc.nat(20), async (operation, value, field) => {
      const isText = typeof value === "string" && value !== "" && value.isWellFormed();
      const segment = isText ? value : "1";
      const path = urlOf(operation, Object.fromEntries(Object.keys(KNOWN).map((name) => [name, segment])));
      const odd = await calls.send(operation.method, path, operation.example.body);
      assert(odd.status < 500 || odd.status === 501, `${operation.id} ${path}: ${odd.text}`);
      if (operation.bodySchema === undefined) return;
      const body = bodyOf(operation.example.body, field, value);
      const { status, text } = await calls.send(operation.method, urlOf(operation, KNOWN), body);
      assert(status < 500 || status === 501, `${operation.id}: ${text}`);
    }),
    { numRuns: 400 },
  );
  assertEquals((await calls.get("/v1/messages")).status, 200);
});
