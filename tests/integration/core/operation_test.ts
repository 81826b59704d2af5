import { callOperation, type Operation, type Schema, ValidationError } from "@customerio-notebooks/core";
import { assertEquals, assertRejects } from "@std/assert";
import { z } from "zod";
import { startServer } from "./http_server.ts";
import { transportOf } from "./transport_of.ts";

interface Attributes {
  readonly attributes?: Record<string, unknown> | undefined;
}
interface Person {
  readonly id: string;
}
interface PersonPath {
  readonly customer_id: string;
}
interface PersonQuery {
  readonly id_type?: "id" | "email" | undefined;
}

const pathSchema: Schema<PersonPath> = z.object({ customer_id: z.string() });
const querySchema: Schema<PersonQuery> = z.object({ id_type: z.enum(["id", "email"]).optional() });
const bodySchema: Schema<Attributes> = z.object({ attributes: z.record(z.string(), z.unknown()).optional() });
const resultSchema: Schema<Person> = z.looseObject({ id: z.string() });

const updatePerson: Operation<Attributes, Person, PersonPath, PersonQuery> = {
  id: "updatePerson",
  summary: "Updates a person.",
  method: "PUT",
  path: "/v1/customers/{customer_id}/attributes",
  rateLimit: "default",
  repeatable: true,
  pathSchema,
  querySchema,
  bodySchema,
  resultSchema,
};

Deno.test("callOperation() sends checked, encoded input and types the answer, unknown fields included", async () => {
  await using server = startServer(() => Response.json({ id: "1", new_field: true }));
  const { result, status } = await callOperation(transportOf(server.url), updatePerson, {
    path: { customer_id: "a/b?c#d é%" },
    query: { id_type: "email" },
    body: { attributes: { seen: new Date(0), big: 9007199254740993n } },
  });
  assertEquals([status, result], [200, { id: "1", new_field: true }]);
  const [request] = server.requests;
  assertEquals(request?.url.pathname, "/v1/customers/a%2Fb%3Fc%23d%20%C3%A9%25/attributes");
  assertEquals(request?.url.search, "?id_type=email");
  assertEquals(request?.text, '{"attributes":{"seen":"1970-01-01T00:00:00.000Z","big":9007199254740993}}');
});

Deno.test("callOperation() hands on an answer that does not match its schema", async () => {
  await using server = startServer(() => Response.json({ id: 7 }), () => new Response(null, { status: 204 }));
  const input = { path: { customer_id: "1" }, body: {} };
  const odd = await callOperation(transportOf(server.url), updatePerson, input);
  assertEquals(JSON.stringify(odd.result), '{"id":7}');
  const empty = await callOperation(transportOf(server.url), updatePerson, input);
  assertEquals<unknown>(empty.result, undefined);
});

/** Input that is refused, and the field named; nothing may be sent. */
const REFUSED = [
  [{ path: { customer_id: "" }, body: {} }, "customer_id"],
  [{ path: { customer_id: "." }, body: {} }, "customer_id"],
  [{ path: { customer_id: ".." }, body: {} }, "customer_id"],
  [{ path: { customer_id: "\ud800" }, body: {} }, "customer_id"],
  [{ body: {} }, "customer_id"],
  [{ path: { customer_id: "1" } }, undefined],
  [{ path: { customer_id: "1" }, body: { attributes: { score: NaN } } }, "attributes.score"],
] as const;

for (const [input, field] of REFUSED) {
  Deno.test(`callOperation() refuses ${JSON.stringify(input)} before anything is sent`, async () => {
    await using server = startServer(() => Response.json({ id: "1" }));
    const call = () => callOperation(transportOf(server.url), updatePerson, input);
    const error = await assertRejects(call, ValidationError, "Cannot updatePerson: ");
    assertEquals([error.details[0]?.field, error.status, server.requests.length], [field, undefined, 0]);
  });
}

Deno.test("callOperation() keeps all of an answer, a key named __proto__ included", async () => {
  const text = '{"id":"1","__proto__":{"plan":"premium"}}';
  await using server = startServer(() => new Response(text));
  const { result } = await callOperation(transportOf(server.url), updatePerson, {
    path: { customer_id: "1" },
    body: {},
  });
  assertEquals(JSON.stringify(result), text);
});

Deno.test("callOperation() refuses parameters of an operation that has none, and sends nothing", async () => {
  await using server = startServer(() => Response.json({ id: "1" }));
  const { pathSchema: _path, querySchema: _query, ...bare } = updatePerson;
  const input = { path: { customer_id: "1" }, query: { id_type: "id" }, body: {} } as const;
  for (const operation of [{ ...bare, querySchema }, { ...bare, pathSchema, path: "/{customer_id}" }]) {
    await assertRejects(
      () => callOperation(transportOf(server.url), operation, input),
      ValidationError,
      "is not a known field",
    );
  }
  assertEquals(server.requests.length, 0);
});
