// zod leaves a key named `__proto__` out of what it copies: an attribute of that name would be lost in silence.
import { assertEquals, assertRejects } from "@std/assert";
import { CustomerIOClient, ValidationError } from "@customerio-notebooks/pipelines-api";

const named = (text: string): Record<string, never> => JSON.parse(text);
const own = named('{"__proto__": 1, "plan": "premium"}');

const CALLS:
  readonly (readonly [name: string, field: string, call: (client: CustomerIOClient) => Promise<unknown>])[] =
    [
      ["identify", "traits.__proto__", (client) => client.identify({ userId: "42", traits: own })],
      [
        "identify by address",
        "traits.__proto__",
        (client) => client.identify({ traits: { ...own, email: "ada@example.com" } }),
      ],
      ["group", "traits.__proto__", (client) => client.group({ userId: "42", groupId: "acme", traits: own })],
      [
        "track",
        "properties.__proto__",
        (client) => client.track({ userId: "42", event: "Paid", properties: own }),
      ],
      ["page", "context.app.__proto__", (client) => client.page({ userId: "42", context: { app: own } })],
      [
        "page with integrations",
        "integrations.__proto__",
        (client) => client.page({ userId: "42", integrations: named('{"__proto__": true}') }),
      ],
      [
        "batch",
        "batch[1].traits.__proto__",
        (client) =>
          client.batch({
            batch: [{ type: "page", userId: "42" }, { type: "identify", userId: "42", traits: own }],
          }),
      ],
    ];

for (const [name, field, call] of CALLS) {
  Deno.test(`${name} with ${field} is refused, not sent without it`, async () => {
    const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.reject("was sent") });
    const error = await assertRejects(() => call(client), ValidationError, field);
    assertEquals(error.details.map((detail) => detail.field), [field]);
  });
}

Deno.test("a value below an attribute keeps a key of that name", async () => {
  let body = "";
  const client = new CustomerIOClient({
    apiKey: "abc123",
    fetch: (_url, init) => {
      body = String(init?.body);
      return Promise.resolve(Response.json({}));
    },
  });
  await client.identify({ userId: "42", traits: { raw: own } });
  assertEquals(body.includes('"raw":{"__proto__":1,"plan":"premium"}'), true);
});
