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

Deno.test("client.assets.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        assets: [
          {
            id: 42,
            name: "logo.png",
            parent_folder_id: 5,
            path: "/brand/logo.png",
            size: 5120,
            created: 1790000000,
            updated: 1790000000,
          },
        ],
        meta: {
          pagination: { page: 1, limit: 1000, total: 1 },
          filters: { parent_folder_id: 5, direct_descendants_only: true },
        },
      })),
  });
  const [entry] = await Array.fromAsync(
    client.assets.list({ parent_folder_id: 5, direct_descendants_only: true }),
  );
  if (entry?.id !== 42) throw new Error("unexpected");
});

Deno.test("client.assets.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        asset: {
          id: 42,
          name: "logo.png",
          parent_folder_id: 5,
          path: "/brand/logo.png",
          size: 5120,
          created: 1790000000,
          updated: 1790000000,
        },
      })),
  });
  const answer = await client.assets.create({
    file: new File(["…"], "logo.png", { type: "image/png" }),
    parent_folder_id: 5,
  });
  if (answer.asset?.id !== 42) throw new Error("unexpected");
});

Deno.test("client.assets.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        asset: {
          id: 42,
          name: "logo.png",
          parent_folder_id: 5,
          path: "/brand/logo.png",
          size: 5120,
          created: 1790000000,
          updated: 1790000000,
        },
      })),
  });
  const answer = await client.assets.get(42);
  if (answer.asset?.id !== 42) throw new Error("unexpected");
});

Deno.test("client.assets.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.assets.update(42, { name: "old-logo.png", parent_folder_id: null });
});

Deno.test("client.assets.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.assets.delete(42);
});

Deno.test("client.assets.folders.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        folders: [
          {
            id: 5,
            name: "brand",
            parent_folder_id: null,
            created: 1790000000,
            updated: 1790000000,
          },
        ],
        meta: {
          pagination: { page: 1, limit: 1000, total: 1 },
          filters: { parent_folder_id: 5, direct_descendants_only: true },
        },
      })),
  });
  const [entry] = await Array.fromAsync(client.assets.folders.list({ page: 1, limit: 1000 }));
  if (entry?.id !== 5) throw new Error("unexpected");
});

Deno.test("client.assets.folders.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        folder: {
          id: 5,
          name: "brand",
          parent_folder_id: null,
          created: 1790000000,
          updated: 1790000000,
        },
      })),
  });
  const answer = await client.assets.folders.create({ name: "brand" });
  if (answer.folder?.id !== 5) throw new Error("unexpected");
});

Deno.test("client.assets.folders.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        folder: {
          id: 5,
          name: "brand",
          parent_folder_id: null,
          created: 1790000000,
          updated: 1790000000,
        },
      })),
  });
  const answer = await client.assets.folders.get(5);
  if (answer.folder?.id !== 5) throw new Error("unexpected");
});

Deno.test("client.assets.folders.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.assets.folders.update(5, { name: "brand 2026" });
});

Deno.test("client.assets.folders.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.assets.folders.delete(5);
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

Deno.test("client.dataIndex.updateAttributes() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.dataIndex.updateAttributes([{
    name: "plan",
    description: "The plan that the person pays for",
  }]);
});

Deno.test("client.dataIndex.updateEvents() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.dataIndex.updateEvents([
    {
      name: "Order Completed",
      description: "The person paid for an order",
    },
  ]);
});

Deno.test("client.designStudio.components.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        components: [
          {
            id: "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31",
            name: "Footer with address",
            tag: "company-footer",
            parent_folder_id: null,
            content: "<template><p>1 Example Street</p></template>",
            created: 1790000000,
            updated: 1790000060,
          },
        ],
        folders: [],
        meta: {
          pagination: { page: 1, limit: 1000, total: 1 },
          filters: { tag: "company-footer" },
        },
      })),
  });
  const [entry] = await Array.fromAsync(client.designStudio.components.list({ tag: "company-footer" }));
  if (entry?.id !== "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31") throw new Error("unexpected");
});

Deno.test("client.designStudio.components.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        component: {
          id: "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31",
          name: "Footer with address",
          tag: "company-footer",
          parent_folder_id: null,
          content: "<template><p>1 Example Street</p></template>",
          created: 1790000000,
          updated: 1790000060,
        },
      })),
  });
  const answer = await client.designStudio.components.create({
    name: "Footer with address",
    tag: "company-footer",
    content: "<template><p>1 Example Street</p></template>",
  });
  if (answer.component?.id !== "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31") throw new Error("unexpected");
});

Deno.test("client.designStudio.components.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        component: {
          id: "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31",
          name: "Footer with address",
          tag: "company-footer",
          parent_folder_id: null,
          content: "<template><p>1 Example Street</p></template>",
          created: 1790000000,
          updated: 1790000060,
        },
      })),
  });
  const answer = await client.designStudio.components.get("0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31");
  if (answer.component?.id !== "0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31") throw new Error("unexpected");
});

Deno.test("client.designStudio.components.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.designStudio.components.update("0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31", {
    content: "<template><p>2 Example Street</p></template>",
  });
});

Deno.test("client.designStudio.components.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.designStudio.components.delete("0b5d4f6e-7f1c-4e7b-8a53-2d9a8f0f6c31");
});

Deno.test("client.designStudio.emails.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        emails: [
          {
            id: "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44",
            name: "Welcome",
            is_template: false,
            is_linked: true,
            parent_folder_id: null,
            available_languages: ["fr"],
            created: 1790000000,
            updated: 1790000060,
            content: {
              subject: "Welcome, {{customer.first_name}}",
              preheader_text: "Three things to try first",
              html: "<html><body><p>Welcome!</p></body></html>",
              amp: "",
              text: "",
            },
            envelope: {
              from_id: 1,
              from: "Example <hello@example.com>",
              reply_to_id: null,
              reply_to: "",
              recipient: "{{customer.email}}",
              bcc: "",
              fake_bcc: false,
              headers: [{ name: "X-Team", value: "growth" }],
            },
            transformers: {
              css_inliner: { enabled: true },
              prevent_widows: { enabled: false },
            },
          },
        ],
        folders: [],
        meta: {
          pagination: { page: 1, limit: 25, total: 1 },
          filters: { is_template: "false" },
        },
      })),
  });
  const [entry] = await Array.fromAsync(client.designStudio.emails.list({
    is_template: "false",
    is_linked: "any",
    sort_by: "updated",
    sort_order: "desc",
    limit: 25,
  }));
  if (entry?.id !== "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44") throw new Error("unexpected");
});

Deno.test("client.designStudio.emails.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        email: {
          id: "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44",
          name: "Welcome",
          is_template: false,
          is_linked: true,
          parent_folder_id: null,
          available_languages: ["fr"],
          created: 1790000000,
          updated: 1790000060,
          content: {
            subject: "Welcome, {{customer.first_name}}",
            preheader_text: "Three things to try first",
            html: "<html><body><p>Welcome!</p></body></html>",
            amp: "",
            text: "",
          },
          envelope: {
            from_id: 1,
            from: "Example <hello@example.com>",
            reply_to_id: null,
            reply_to: "",
            recipient: "{{customer.email}}",
            bcc: "",
            fake_bcc: false,
            headers: [{ name: "X-Team", value: "growth" }],
          },
          transformers: {
            css_inliner: { enabled: true },
            prevent_widows: { enabled: false },
          },
        },
      })),
  });
  const answer = await client.designStudio.emails.create({
    name: "Welcome",
    parent_folder_id: null,
    is_template: false,
    content: {
      subject: "Welcome, {{customer.first_name}}",
      preheader_text: "Three things to try first",
      html: "<html><body><p>Welcome!</p></body></html>",
    },
    envelope: {
      from_id: 1,
      recipient: "{{customer.email}}",
      headers: [{ name: "X-Team", value: "growth" }],
    },
    transformers: { css_inliner: { enabled: true } },
  });
  if (answer.email?.id !== "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44") throw new Error("unexpected");
});

Deno.test("client.designStudio.emails.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        email: {
          id: "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44",
          name: "Welcome",
          is_template: false,
          is_linked: true,
          parent_folder_id: null,
          available_languages: ["fr"],
          created: 1790000000,
          updated: 1790000060,
          content: {
            subject: "Welcome, {{customer.first_name}}",
            preheader_text: "Three things to try first",
            html: "<html><body><p>Welcome!</p></body></html>",
            amp: "",
            text: "",
          },
          envelope: {
            from_id: 1,
            from: "Example <hello@example.com>",
            reply_to_id: null,
            reply_to: "",
            recipient: "{{customer.email}}",
            bcc: "",
            fake_bcc: false,
            headers: [{ name: "X-Team", value: "growth" }],
          },
          transformers: {
            css_inliner: { enabled: true },
            prevent_widows: { enabled: false },
          },
        },
      })),
  });
  const answer = await client.designStudio.emails.get("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44");
  if (answer.email?.id !== "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44") throw new Error("unexpected");
});

Deno.test("client.designStudio.emails.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.designStudio.emails.update("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", {
    content: { subject: "Welcome aboard" },
  });
});

Deno.test("client.designStudio.emails.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.designStudio.emails.delete("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44");
});

Deno.test("client.designStudio.emails.languages.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        email_translations: [
          {
            id: "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8",
            language: "fr",
            created: 1790000120,
            updated: 1790000120,
            content: {
              subject: "Bienvenue",
              html: "<html><body><p>Bienvenue !</p></body></html>",
            },
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(
    client.designStudio.emails.languages.list("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44"),
  );
  if (entry?.id !== "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8") throw new Error("unexpected");
});

Deno.test("client.designStudio.emails.languages.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        email_translation: {
          id: "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8",
          language: "fr",
          created: 1790000120,
          updated: 1790000120,
          content: {
            subject: "Bienvenue",
            html: "<html><body><p>Bienvenue !</p></body></html>",
          },
        },
      })),
  });
  const answer = await client.designStudio.emails.languages.create("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", {
    language: "fr",
    content: {
      subject: "Bienvenue",
      html: "<html><body><p>Bienvenue !</p></body></html>",
    },
  });
  if (answer.email_translation?.id !== "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8") throw new Error("unexpected");
});

Deno.test("client.designStudio.emails.languages.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        email_translation: {
          id: "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8",
          language: "fr",
          created: 1790000120,
          updated: 1790000120,
          content: {
            subject: "Bienvenue",
            html: "<html><body><p>Bienvenue !</p></body></html>",
          },
        },
      })),
  });
  const answer = await client.designStudio.emails.languages.get("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", "fr");
  if (answer.email_translation?.id !== "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8") throw new Error("unexpected");
});

Deno.test("client.designStudio.emails.languages.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.designStudio.emails.languages.update("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", "fr", {
    content: { subject: "Salut" },
  });
});

Deno.test("client.designStudio.emails.languages.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.designStudio.emails.languages.delete("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", "fr");
});

Deno.test("client.designStudio.folders.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        folders: [
          {
            id: "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10",
            name: "Autumn sale",
            parent_folder_id: null,
            created: 1790000000,
            updated: 1790000000,
          },
        ],
        meta: {
          pagination: { page: 1, limit: 50, total: 1 },
          filters: { sort_by: "name", sort_order: "asc" },
        },
      })),
  });
  const [entry] = await Array.fromAsync(
    client.designStudio.folders.list({ sort_by: "name", sort_order: "asc", limit: 50 }),
  );
  if (entry?.id !== "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10") throw new Error("unexpected");
});

Deno.test("client.designStudio.folders.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        folder: {
          id: "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10",
          name: "Autumn sale",
          parent_folder_id: null,
          created: 1790000000,
          updated: 1790000000,
        },
      })),
  });
  const answer = await client.designStudio.folders.create({ name: "Autumn sale", parent_folder_id: null });
  if (answer.folder?.id !== "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10") throw new Error("unexpected");
});

Deno.test("client.designStudio.folders.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        folder: {
          id: "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10",
          name: "Autumn sale",
          parent_folder_id: null,
          created: 1790000000,
          updated: 1790000000,
        },
      })),
  });
  const answer = await client.designStudio.folders.get("6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10");
  if (answer.folder?.id !== "6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10") throw new Error("unexpected");
});

Deno.test("client.designStudio.folders.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.designStudio.folders.update("6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10", { name: "Winter sale" });
});

Deno.test("client.designStudio.folders.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.designStudio.folders.delete("6f0f9c1a-3f0e-4c52-9d0b-0a4f6f1f7a10");
});

Deno.test("client.esp.domains.suppressions() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        category: "bounces",
        suppressions: [
          {
            email: "bounced@example.com",
            reason: "No such mailbox",
            status: "550",
            created: 1790000000,
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(
    client.esp.domains.suppressions("mail.example.com", "bounces", { limit: 1000 }),
  );
  if (entry?.email !== "bounced@example.com") throw new Error("unexpected");
});

Deno.test("client.newsletters.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        newsletter: {
          id: 12,
          deduplicate_id: "12:1790000000",
          name: "Autumn sale",
          type: "email",
          content_ids: [31],
          tags: null,
          recipient_segment_ids: [7],
          subscription_topic_id: 1,
          sent_at: 0,
          created: 1790000000,
          updated: 1790000000,
        },
      })),
  });
  const answer = await client.newsletters.create({
    type: "email",
    name: "Autumn sale",
    recipients: {
      and: [
        { segment: { id: 7 } },
        {
          attribute: {
            field: "plan",
            operator: "eq",
            value: "free",
            inverse: true,
          },
        },
      ],
    },
    subject: "Three days of sale, {{customer.first_name}}",
    body: "<html><body><p>It begins today.</p></body></html>",
    from_id: 1,
    subscription_topic_id: 1,
  });
  if (answer.newsletter?.id !== 12) throw new Error("unexpected");
});

Deno.test("client.newsletters.send() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        newsletter: {
          id: 12,
          deduplicate_id: "12:1790000000",
          name: "Autumn sale",
          type: "email",
          content_ids: [31],
          tags: null,
          recipient_segment_ids: [7],
          subscription_topic_id: 1,
          sent_at: 1790000300,
          created: 1790000000,
          updated: 1790000000,
        },
      })),
  });
  const answer = await client.newsletters.send(12, {
    rate_limit_email_rate: 500,
    rate_limit_time_period: 60,
    rate_limit_spread: true,
  });
  if (answer.newsletter?.id !== 12) throw new Error("unexpected");
});

Deno.test("client.newsletters.schedule() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        newsletter: {
          id: 12,
          deduplicate_id: "12:1790000000",
          name: "Autumn sale",
          type: "email",
          content_ids: [31],
          tags: null,
          recipient_segment_ids: [7],
          subscription_topic_id: 1,
          sent_at: 0,
          created: 1790000000,
          updated: 1790000000,
        },
      })),
  });
  const answer = await client.newsletters.schedule(12, {
    scheduled_at: 1790086400,
    timezone: "Europe/Paris",
  });
  if (answer.newsletter?.id !== 12) throw new Error("unexpected");
});

Deno.test("client.newsletters.languages.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        newsletter: {
          id: 12,
          deduplicate_id: "12:1790000120",
          name: "Autumn sale",
          type: "email",
          content_ids: [31, 32],
          tags: null,
          recipient_segment_ids: [7],
          created: 1790000000,
          updated: 1790000120,
        },
      })),
  });
  const answer = await client.newsletters.languages.create(12, {
    language: "fr",
    subject: "Trois jours de soldes",
    body: "<html><body><p>C'est parti.</p></body></html>",
  });
  if (answer.newsletter?.id !== 12) throw new Error("unexpected");
});

Deno.test("client.newsletters.languages.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.newsletters.languages.delete(12, "fr");
});

Deno.test("client.newsletters.testGroups.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        newsletter: {
          id: 12,
          deduplicate_id: "12:1790000120",
          name: "Autumn sale",
          type: "email",
          content_ids: [31, 32],
          tags: null,
          recipient_segment_ids: [7],
          created: 1790000000,
          updated: 1790000120,
        },
      })),
  });
  const answer = await client.newsletters.testGroups.create(12);
  if (answer.newsletter?.id !== 12) throw new Error("unexpected");
});

Deno.test("client.newsletters.testGroups.languages.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        newsletter: {
          id: 12,
          deduplicate_id: "12:1790000120",
          name: "Autumn sale",
          type: "email",
          content_ids: [31, 32],
          tags: null,
          recipient_segment_ids: [7],
          created: 1790000000,
          updated: 1790000120,
        },
      })),
  });
  const answer = await client.newsletters.testGroups.languages.create(12, "2", {
    language: "fr",
    subject: "Trois jours de soldes",
    body: "<html><body><p>C'est parti.</p></body></html>",
  });
  if (answer.newsletter?.id !== 12) throw new Error("unexpected");
});

Deno.test("client.newsletters.testGroups.languages.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.newsletters.testGroups.languages.delete(12, "2", "fr");
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

Deno.test("client.send.inApp() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({ delivery_id: "dgOq6gUBAAGHd2pZAY7t", queued_at: 1790000000 })),
  });
  const answer = await client.send.inApp({
    transactional_message_id: "order_confirmation",
    identifiers: { id: "42" },
    message_data: { order_id: "A-1001" },
  });
  if (answer.delivery_id !== "dgOq6gUBAAGHd2pZAY7t") throw new Error("unexpected");
});

Deno.test("client.send.inboxMessage() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({ delivery_id: "dgOq6gUBAAGHd2pZAY7t", queued_at: 1790000000 })),
  });
  const answer = await client.send.inboxMessage({
    transactional_message_id: 44,
    identifiers: { email: "ada@example.com" },
    message_data: { order_id: "A-1001" },
    language: "fr",
  });
  if (answer.delivery_id !== "dgOq6gUBAAGHd2pZAY7t") throw new Error("unexpected");
});

Deno.test("client.send.whatsapp() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({ delivery_id: "dgOq6gUBAAGHd2pZAY7t", queued_at: 1790000000 })),
  });
  const answer = await client.send.whatsapp({
    transactional_message_id: "delivery_today",
    to: "+15551234567",
    identifiers: { id: "42" },
    message_data: { window: "14:00 to 16:00" },
    send_to_unsubscribed: false,
  });
  if (answer.delivery_id !== "dgOq6gUBAAGHd2pZAY7t") throw new Error("unexpected");
});

Deno.test("client.snippets.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        snippet: {
          name: "address",
          value: "1 Example Street<br>Exampletown",
          updated_at: 1790000000,
        },
      })),
  });
  const answer = await client.snippets.create({ name: "address", value: "1 Example Street<br>Exampletown" });
  if (answer.snippet?.name !== "address") throw new Error("unexpected");
});

Deno.test("client.subscriptionCenter.channels() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        channels: [
          {
            id: 1,
            type: "email",
            name: "E-mail",
            description: "News and offers",
            subscribed_by_default: true,
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.subscriptionCenter.channels());
  if (entry?.id !== 1) throw new Error("unexpected");
});

Deno.test("client.subscriptionCenter.token() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        token: "RMOpAwAB",
        url: "https://track.customer.io/u/i/RMOpAwAB/",
      })),
  });
  const answer = await client.subscriptionCenter.token("ada@example.com");
  if (answer.token !== "RMOpAwAB") throw new Error("unexpected");
});
