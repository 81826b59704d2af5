import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { pipelinesOperations, semanticEvents } from "@customerio-notebooks/pipelines-api";
import { openCalls } from "./calls.ts";

const name = fc.constantFrom(
  "userId",
  "anonymousId",
  "groupId",
  "previousId",
  "event",
  "type",
  "traits",
  "properties",
  "timestamp",
  "messageId",
  "batch",
  "context",
  "name",
  "objectId",
  "x",
);

const value = fc.oneof(
  fc.constantFrom("track", "identify", "alias", "", "1", "2020-01-01T00:00:00Z", null),
  fc.constantFrom(...Object.keys(semanticEvents)),
  fc.record({ device: fc.record({ token: fc.constantFrom("t", "") }) }),
  fc.record({ objectId: fc.constantFrom("1", ""), metric: fc.constantFrom("opened", "x") }),
  fc.jsonValue(),
);

const call = fc.dictionary(name, value);

const body = fc.oneof(
  call.map((fields) => JSON.stringify(fields)),
  fc.record({ batch: fc.array(fc.oneof(call, value), { maxLength: 4 }), context: value }).map((batch) =>
    JSON.stringify(batch)
  ),
  fc.string(),
);

Deno.test("whatever is posted is taken or refused, and breaks nothing", async () => {
  await using calls = await openCalls();
  const paths = Object.values(pipelinesOperations).map(({ path }) => path);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      body,
      fc.constantFrom("0", "1"),
      async (path, text, strict) => {
        const { status } = await calls.post(path, text, { "x-strict-mode": strict });
        assert(status === 200 || (strict === "1" && status === 400), `${status}`);
      },
    ),
    { numRuns: 300 },
  );
  assertEquals((await calls.get("/v1/activities?limit=100")).status, 200);
});

Deno.test("whatever is searched or asked for is answered or refused", async () => {
  await using calls = await openCalls();
  const { filter } = fc.letrec((tie) => ({
    filter: fc.oneof(
      { maxDepth: 4 },
      fc.record({
        attribute: fc.record({
          field: fc.string(),
          operator: fc.constantFrom("eq", "exists", "gt"),
          value: fc.jsonValue(),
        }),
      }),
      fc.record({ and: fc.array(tie("filter"), { maxLength: 3 }) }),
      fc.record({ not: tie("filter") }),
      fc.jsonValue(),
    ),
  }));
  const query = fc.webQueryParameters();
  await fc.assert(
    fc.asyncProperty(filter, query, fc.webSegment(), async (filter, query, segment) => {
      const answers = await Promise.all([
        calls.search(`/v1/customers?${query}`, { filter }),
        calls.get(`/v1/activities?start=${segment}&${query}`),
        calls.get(`/v1/customers/${segment}/attributes`),
        calls.search(`/v1/objects?${query}`, { object_type_id: "1", filter }),
        calls.get(`/v1/objects/1/${segment}/relationships?${query}`),
      ]);
      for (const { status, text } of answers) assert(status < 500, text);
    }),
    { numRuns: 150 },
  );
});

Deno.test("any id and any value comes back as it was sent", async () => {
  await using calls = await openCalls();
  const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((id) =>
    id.trim() !== "" && !/^\.{1,2}$/.test(id)
  );
  await fc.assert(
    fc.asyncProperty(text, fc.string({ unit: "grapheme" }), async (userId, plan) => {
      assertEquals((await calls.post("/identify", { userId, traits: { plan } })).status, 200);
      const id = userId.trim();
      const byEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(id) ? "?id_type=email" : "";
      const { body } = await calls.get(`/v1/customers/${encodeURIComponent(id)}/attributes${byEmail}`);
      assertEquals(body.customer.attributes.plan, plan);
    }),
    { numRuns: 150 },
  );
});
