// Generated from the groups in contract/ by `deno task generate`; change it there.
import { AppAPIClient } from "@customerio-notebooks/app-api";

Deno.test("client.activities.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        activities: [
          {
            id: "01HQ3Z5M8Y",
            type: "event",
            name: "Order Completed",
            timestamp: 1790000000,
            customer_id: "42",
            customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
            data: { total: "19.9" },
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(
    client.activities.list({ type: "event", name: "Order Completed", limit: 100 }),
  );
  if (entry?.id !== "01HQ3Z5M8Y") throw new Error("unexpected");
});

Deno.test("client.customers.search() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        identifiers: [{ id: "42", email: "ada@example.com", cio_id: "a3000001" }],
        ids: ["42"],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(client.customers.search({
    and: [
      { segment: { id: 7 } },
      {
        not: { attribute: { field: "plan", operator: "eq", value: "free" } },
      },
    ],
  }, { limit: 1000 }));
  if (entry?.id !== "42") throw new Error("unexpected");
});

Deno.test("client.customers.listByEmail() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        results: [{ id: "42", email: "ada@example.com", cio_id: "a3000001" }],
      })),
  });
  const [entry] = await Array.fromAsync(client.customers.listByEmail({ email: "ada@example.com" }));
  if (entry?.id !== "42") throw new Error("unexpected");
});

Deno.test("client.customers.listById() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        customers: [
          {
            customer: {
              id: "42",
              identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
              attributes: {
                cio_id: "a3000001",
                id: "42",
                email: "ada@example.com",
                plan: "premium",
              },
              timestamps: {
                cio_id: 1790000000,
                id: 1790000000,
                email: 1790000000,
                plan: 1790000060,
              },
              unsubscribed: false,
              devices: [],
            },
          },
        ],
      })),
  });
  await client.customers.listById(["42"]);
});

Deno.test("client.customers.attributes() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        customer: {
          id: "42",
          identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
          attributes: {
            cio_id: "a3000001",
            id: "42",
            email: "ada@example.com",
            plan: "premium",
          },
          timestamps: {
            cio_id: 1790000000,
            id: 1790000000,
            email: 1790000000,
            plan: 1790000060,
          },
          unsubscribed: false,
          devices: [],
        },
      })),
  });
  const answer = await client.customers.attributes({ id: "42" });
  if (answer.customer?.id !== "42") throw new Error("unexpected");
});

Deno.test("client.customers.activities() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        activities: [
          {
            id: "01HQ3Z5M8Z",
            type: "page",
            name: "https://example.com/pricing",
            timestamp: 1790000000,
            customer_id: "42",
            customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
            data: {},
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(
    client.customers.activities({ email: "ada@example.com" }, { type: "page", limit: 100 }),
  );
  if (entry?.id !== "01HQ3Z5M8Z") throw new Error("unexpected");
});

Deno.test("client.customers.relationships() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        cio_relationships: [
          {
            object_type_id: 1,
            identifiers: { object_id: "acme", cio_object_id: "ob000001" },
            attributes: { role: "admin" },
            timestamps: { role: 1790000000 },
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(client.customers.relationships("42", { limit: 100 }));
  if (entry?.object_type_id !== 1) throw new Error("unexpected");
});

Deno.test("client.objects.types() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        types: [
          {
            id: "1",
            name: "Companies",
            singular_name: "Company",
            slug: "companies",
            enabled: true,
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.objects.types());
  if (entry?.id !== "1") throw new Error("unexpected");
});

Deno.test("client.objects.search() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        identifiers: [{ object_id: "acme", cio_object_id: "ob000001" }],
        ids: ["acme"],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(client.objects.search({
    object_type_id: "1",
    filter: {
      object_attribute: { field: "plan", operator: "eq", value: "premium", type_id: "1" },
    },
  }, { limit: 100 }));
  if (entry?.object_id !== "acme") throw new Error("unexpected");
});

Deno.test("client.objects.attributes() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        object: {
          object_type_id: "1",
          identifiers: { object_id: "acme", cio_object_id: "ob000001" },
          attributes: { name: "Acme", plan: "premium" },
          timestamps: { name: 1790000000, plan: 1790000000 },
        },
      })),
  });
  const answer = await client.objects.attributes("1", "acme", { id_type: "object_id" });
  if (answer.object?.object_type_id !== "1") throw new Error("unexpected");
});

Deno.test("client.objects.relationships() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        cio_relationships: [
          {
            object_type_id: "1",
            identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(
    client.objects.relationships("1", "acme", { id_type: "object_id", limit: 100 }),
  );
  if (entry?.object_type_id !== "1") throw new Error("unexpected");
});

Deno.test("client.segments.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        segment: {
          id: 7,
          deduplicate_id: "7:1790000000",
          name: "Newsletter readers",
          description: "People who asked for the newsletter",
          state: "finished",
          progress: null,
          type: "manual",
          tags: null,
        },
      })),
  });
  const answer = await client.segments.create({
    name: "Newsletter readers",
    description: "People who asked for the newsletter",
  });
  if (answer.segment?.id !== 7) throw new Error("unexpected");
});

Deno.test("client.segments.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        segments: [
          {
            id: 7,
            deduplicate_id: "7:1790000000",
            name: "Newsletter readers",
            description: "People who asked for the newsletter",
            state: "finished",
            progress: null,
            type: "manual",
            tags: null,
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.segments.list());
  if (entry?.id !== 7) throw new Error("unexpected");
});

Deno.test("client.segments.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        segment: {
          id: 7,
          deduplicate_id: "7:1790000000",
          name: "Newsletter readers",
          description: "People who asked for the newsletter",
          state: "finished",
          progress: null,
          type: "manual",
          tags: null,
        },
      })),
  });
  const answer = await client.segments.get(7);
  if (answer.segment?.id !== 7) throw new Error("unexpected");
});

Deno.test("client.segments.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.segments.delete(7);
});

Deno.test("client.segments.usedBy() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        used_by: {
          campaigns: [3],
          sent_newsletters: null,
          draft_newsletters: [12],
        },
      })),
  });
  await client.segments.usedBy(7);
});

Deno.test("client.segments.count() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(Response.json({ count: 1 })),
  });
  const answer = await client.segments.count(7);
  if (answer.count !== 1) throw new Error("unexpected");
});

Deno.test("client.segments.membership() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        identifiers: [{ id: "42", email: "ada@example.com", cio_id: "a3000001" }],
        ids: ["42"],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(client.segments.membership(7, { limit: 30000 }));
  if (entry?.id !== "42") throw new Error("unexpected");
});
