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

Deno.test("client.broadcasts.trigger() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(Response.json({ id: 12 })),
  });
  const answer = await client.broadcasts.trigger(5, {
    recipients: {
      and: [
        { segment: { id: 7 } },
        {
          not: {
            attribute: { field: "plan", operator: "eq", value: "free" },
          },
        },
      ],
    },
    data: { headline: "New in the shop" },
    email_ignore_missing: true,
  });
  if (answer.id !== 12) throw new Error("unexpected");
});

Deno.test("client.broadcasts.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        broadcasts: [
          {
            id: 5,
            deduplicate_id: "5:1790000000",
            name: "News from the shop",
            type: "triggered_broadcast",
            created: 1790000000,
            updated: 1790000000,
            active: true,
            state: "running",
            actions: [{ id: 9, type: "email" }],
            first_started: 1790000000,
            tags: ["shop"],
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.broadcasts.list());
  if (entry?.id !== 5) throw new Error("unexpected");
});

Deno.test("client.broadcasts.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        broadcast: {
          id: 5,
          deduplicate_id: "5:1790000000",
          name: "News from the shop",
          type: "triggered_broadcast",
          created: 1790000000,
          updated: 1790000000,
          active: true,
          state: "running",
          actions: [{ id: 9, type: "email" }],
          first_started: 1790000000,
          tags: ["shop"],
        },
      })),
  });
  const answer = await client.broadcasts.get(5);
  if (answer.broadcast?.id !== 5) throw new Error("unexpected");
});

Deno.test("client.broadcasts.metrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        metric: {
          series: {
            created: [0, 2],
            sent: [0, 2],
            delivered: [0, 2],
            human_opened: [0, 1],
          },
        },
      })),
  });
  await client.broadcasts.metrics(5, { period: "days", steps: 2, type: "email" });
});

Deno.test("client.broadcasts.linkMetrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        links: [
          {
            link: { id: 1, href: "https://example.com/start" },
            metric: { series: { clicked: [0, 1] } },
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(
    client.broadcasts.linkMetrics(5, { period: "days", steps: 2, unique: true }),
  );
  if (entry?.link?.id !== 1) throw new Error("unexpected");
});

Deno.test("client.broadcasts.messages() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        messages: [
          {
            id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
            deduplicate_id: "RPILAgABcRhIBqSp7kiPekGBIeVh:1790000000",
            message_template_id: 11,
            customer_id: "42",
            customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
            recipient: "ada@example.com",
            subject: "Welcome, Ada",
            metrics: {
              created: 1790000000,
              sent: 1790000001,
              delivered: 1790000002,
              human_opened: 1790000900,
            },
            created: 1790000000,
            failure_message: null,
            campaign_id: null,
            action_id: 9,
            newsletter_id: null,
            broadcast_id: 5,
            type: "email",
            forgotten: false,
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(client.broadcasts.messages(5, { metric: "clicked", limit: 1000 }));
  if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
});

Deno.test("client.broadcasts.actions.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        actions: [
          {
            id: 9,
            name: "Welcome",
            type: "email",
            sending_state: "automatic",
            from: "Shop <shop@example.com>",
            from_id: 4,
            subject: "Welcome, {{customer.name}}",
            body: "<p>Good to have you here.</p>",
            recipient: "{{customer.email}}",
            language: "",
            created: 1790000000,
            updated: 1790000000,
            broadcast_id: 5,
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.broadcasts.actions.list(5));
  if (entry?.id !== 9) throw new Error("unexpected");
});

Deno.test("client.broadcasts.actions.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        action: {
          id: 9,
          name: "Welcome",
          type: "email",
          sending_state: "automatic",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Welcome, {{customer.name}}",
          body: "<p>Good to have you here.</p>",
          recipient: "{{customer.email}}",
          language: "",
          created: 1790000000,
          updated: 1790000000,
          broadcast_id: 5,
        },
      })),
  });
  const answer = await client.broadcasts.actions.get(5, 9);
  if (answer.action?.id !== 9) throw new Error("unexpected");
});

Deno.test("client.broadcasts.actions.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        action: {
          id: 9,
          name: "Welcome",
          type: "email",
          sending_state: "automatic",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Welcome, {{customer.name}}",
          body: "<p>Good to have you here.</p>",
          recipient: "{{customer.email}}",
          language: "",
          created: 1790000000,
          updated: 1790000000,
          broadcast_id: 5,
        },
      })),
  });
  const answer = await client.broadcasts.actions.update(5, 9, {
    subject: "Welcome, {{customer.name}}",
    sending_state: "automatic",
  });
  if (answer.action?.id !== 9) throw new Error("unexpected");
});

Deno.test("client.broadcasts.actions.getTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        action: {
          id: 9,
          name: "Welcome",
          type: "email",
          sending_state: "automatic",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Willkommen, {{customer.name}}",
          body: "<p>Good to have you here.</p>",
          recipient: "{{customer.email}}",
          language: "de",
          created: 1790000000,
          updated: 1790000000,
          broadcast_id: 5,
        },
      })),
  });
  const answer = await client.broadcasts.actions.getTranslation(5, 9, "de");
  if (answer.action?.id !== 9) throw new Error("unexpected");
});

Deno.test("client.broadcasts.actions.updateTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        action: {
          id: 9,
          name: "Welcome",
          type: "email",
          sending_state: "automatic",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Willkommen, {{customer.name}}",
          body: "<p>Good to have you here.</p>",
          recipient: "{{customer.email}}",
          language: "de",
          created: 1790000000,
          updated: 1790000000,
          broadcast_id: 5,
        },
      })),
  });
  const answer = await client.broadcasts.actions.updateTranslation(5, 9, "de", {
    subject: "Willkommen, {{customer.name}}",
  });
  if (answer.action?.id !== 9) throw new Error("unexpected");
});

Deno.test("client.broadcasts.actions.metrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        metric: {
          series: {
            created: [0, 2],
            sent: [0, 2],
            delivered: [0, 2],
            human_opened: [0, 1],
          },
        },
      })),
  });
  await client.broadcasts.actions.metrics(5, 9, { period: "days", steps: 2 });
});

Deno.test("client.broadcasts.actions.linkMetrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        links: [
          {
            link: { id: 1, href: "https://example.com/start" },
            metric: { series: { clicked: [0, 1] } },
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(
    client.broadcasts.actions.linkMetrics(5, 9, { period: "days", steps: 2 }),
  );
  if (entry?.link?.id !== 1) throw new Error("unexpected");
});

Deno.test("client.broadcasts.triggers.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        triggers: [
          {
            id: 12,
            broadcast_id: 5,
            created_at: 1790000000,
            processed_at: 1790000003,
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.broadcasts.triggers.list(5));
  if (entry?.id !== 12) throw new Error("unexpected");
});

Deno.test("client.broadcasts.triggers.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        id: 12,
        broadcast_id: 5,
        created_at: 1790000000,
        processed_at: 1790000003,
      })),
  });
  const answer = await client.broadcasts.triggers.get(5, 12);
  if (answer.id !== 12) throw new Error("unexpected");
});

Deno.test("client.broadcasts.triggers.errors() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({ errors: ["line 3: nobody has this email address"], next: "" })),
  });
  const [entry] = await Array.fromAsync(client.broadcasts.triggers.errors(5, 12, { limit: 100 }));
  if (entry !== "line 3: nobody has this email address") throw new Error("unexpected");
});

Deno.test("client.campaigns.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        campaigns: [
          {
            id: 3,
            deduplicate_id: "3:1790000000",
            name: "Welcome",
            type: "segment",
            created: 1790000000,
            updated: 1790000000,
            active: true,
            state: "running",
            actions: [{ id: 9, type: "email" }],
            first_started: 1790000000,
            tags: ["welcome"],
            trigger_segment_ids: [7],
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.campaigns.list());
  if (entry?.id !== 3) throw new Error("unexpected");
});

Deno.test("client.campaigns.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        campaign: {
          id: 3,
          deduplicate_id: "3:1790000000",
          name: "Welcome",
          type: "segment",
          created: 1790000000,
          updated: 1790000000,
          active: true,
          state: "running",
          actions: [{ id: 9, type: "email" }],
          first_started: 1790000000,
          tags: ["welcome"],
          trigger_segment_ids: [7],
        },
      })),
  });
  const answer = await client.campaigns.get(3);
  if (answer.campaign?.id !== 3) throw new Error("unexpected");
});

Deno.test("client.campaigns.metrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        metric: {
          series: {
            created: [0, 2],
            sent: [0, 2],
            delivered: [0, 2],
            human_opened: [0, 1],
          },
        },
      })),
  });
  await client.campaigns.metrics(3, {
    version: 2,
    res: "days",
    tz: "Europe/Berlin",
    start: 1789900000,
    end: 1790000000,
  });
});

Deno.test("client.campaigns.linkMetrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        links: [
          {
            link: { id: 1, href: "https://example.com/start" },
            metric: { series: { clicked: [0, 1] } },
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(
    client.campaigns.linkMetrics(3, { period: "days", steps: 2, unique: true }),
  );
  if (entry?.link?.id !== 1) throw new Error("unexpected");
});

Deno.test("client.campaigns.journeyMetrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        journey_metric: {
          started: [0, 2],
          activated: [0, 2],
          messaged: [0, 2],
          finished: [0, 1],
        },
      })),
  });
  await client.campaigns.journeyMetrics(3, { start: 1789900000, end: 1790000000, res: "days" });
});

Deno.test("client.campaigns.messages() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        messages: [
          {
            id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
            deduplicate_id: "RPILAgABcRhIBqSp7kiPekGBIeVh:1790000000",
            message_template_id: 11,
            customer_id: "42",
            customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
            recipient: "ada@example.com",
            subject: "Welcome, Ada",
            metrics: {
              created: 1790000000,
              sent: 1790000001,
              delivered: 1790000002,
              human_opened: 1790000900,
            },
            created: 1790000000,
            failure_message: null,
            campaign_id: 3,
            action_id: 9,
            newsletter_id: null,
            broadcast_id: null,
            type: "email",
            forgotten: false,
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(client.campaigns.messages(3, { metric: "opened", limit: 1000 }));
  if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
});

Deno.test("client.campaigns.actions.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        actions: [
          {
            id: 9,
            name: "Welcome",
            type: "email",
            sending_state: "automatic",
            from: "Shop <shop@example.com>",
            from_id: 4,
            subject: "Welcome, {{customer.name}}",
            body: "<p>Good to have you here.</p>",
            recipient: "{{customer.email}}",
            language: "",
            created: 1790000000,
            updated: 1790000000,
            campaign_id: 3,
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(client.campaigns.actions.list(3));
  if (entry?.id !== 9) throw new Error("unexpected");
});

Deno.test("client.campaigns.actions.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        action: {
          id: 9,
          name: "Welcome",
          type: "email",
          sending_state: "automatic",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Welcome, {{customer.name}}",
          body: "<p>Good to have you here.</p>",
          recipient: "{{customer.email}}",
          language: "",
          created: 1790000000,
          updated: 1790000000,
          campaign_id: 3,
        },
      })),
  });
  const answer = await client.campaigns.actions.get(3, 9);
  if (answer.action?.id !== 9) throw new Error("unexpected");
});

Deno.test("client.campaigns.actions.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        action: {
          id: 9,
          name: "Welcome",
          type: "email",
          sending_state: "automatic",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Welcome, {{customer.name}}",
          body: "<p>Good to have you here.</p>",
          recipient: "{{customer.email}}",
          language: "",
          created: 1790000000,
          updated: 1790000000,
          campaign_id: 3,
        },
      })),
  });
  const answer = await client.campaigns.actions.update(3, 9, {
    subject: "Welcome, {{customer.name}}",
    sending_state: "automatic",
  });
  if (answer.action?.id !== 9) throw new Error("unexpected");
});

Deno.test("client.campaigns.actions.getTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        action: {
          id: 9,
          name: "Welcome",
          type: "email",
          sending_state: "automatic",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Willkommen, {{customer.name}}",
          body: "<p>Good to have you here.</p>",
          recipient: "{{customer.email}}",
          language: "de",
          created: 1790000000,
          updated: 1790000000,
          campaign_id: 3,
        },
      })),
  });
  const answer = await client.campaigns.actions.getTranslation(3, 9, "de");
  if (answer.action?.id !== 9) throw new Error("unexpected");
});

Deno.test("client.campaigns.actions.updateTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        action: {
          id: 9,
          name: "Welcome",
          type: "email",
          sending_state: "automatic",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Willkommen, {{customer.name}}",
          body: "<p>Good to have you here.</p>",
          recipient: "{{customer.email}}",
          language: "de",
          created: 1790000000,
          updated: 1790000000,
          campaign_id: 3,
        },
      })),
  });
  const answer = await client.campaigns.actions.updateTranslation(3, 9, "de", {
    subject: "Willkommen, {{customer.name}}",
  });
  if (answer.action?.id !== 9) throw new Error("unexpected");
});

Deno.test("client.campaigns.actions.metrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        metric: {
          series: {
            created: [0, 2],
            sent: [0, 2],
            delivered: [0, 2],
            human_opened: [0, 1],
          },
        },
      })),
  });
  await client.campaigns.actions.metrics(3, 9, { version: 1, period: "days", steps: 2 });
});

Deno.test("client.campaigns.actions.linkMetrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        links: [
          {
            link: { id: 1, href: "https://example.com/start" },
            metric: { series: { clicked: [0, 1] } },
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(
    client.campaigns.actions.linkMetrics(3, 9, { period: "days", steps: 2 }),
  );
  if (entry?.link?.id !== 1) throw new Error("unexpected");
});

Deno.test("client.collections.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        collection: {
          id: 4,
          name: "shops",
          bytes: 70,
          rows: 2,
          schema: ["city", "opens"],
          created_at: 1790000000,
          updated_at: 1790000000,
        },
      })),
  });
  const answer = await client.collections.create({
    name: "shops",
    data: [{ city: "Oslo", opens: "09:00" }, { city: "Rome", opens: "10:00" }],
  });
  if (answer.collection?.id !== 4) throw new Error("unexpected");
});

Deno.test("client.collections.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        collections: [
          {
            id: 4,
            name: "shops",
            bytes: 70,
            rows: 2,
            schema: ["city", "opens"],
            created_at: 1790000000,
            updated_at: 1790000000,
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.collections.list());
  if (entry?.id !== 4) throw new Error("unexpected");
});

Deno.test("client.collections.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        collection: {
          id: 4,
          name: "shops",
          bytes: 70,
          rows: 2,
          schema: ["city", "opens"],
          created_at: 1790000000,
          updated_at: 1790000000,
        },
      })),
  });
  const answer = await client.collections.get(4);
  if (answer.collection?.id !== 4) throw new Error("unexpected");
});

Deno.test("client.collections.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        collection: {
          id: 4,
          name: "shops",
          bytes: 70,
          rows: 2,
          schema: ["city", "opens"],
          created_at: 1790000000,
          updated_at: 1790000000,
        },
      })),
  });
  const answer = await client.collections.update(4, {
    name: "shops",
    url: "https://files.example.com/shops.csv",
  });
  if (answer.collection?.id !== 4) throw new Error("unexpected");
});

Deno.test("client.collections.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.collections.delete(4);
});

Deno.test("client.collections.getContent() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(Response.json({ north: { city: "Oslo" }, south: { city: "Rome" } })),
  });
  await client.collections.getContent(4);
});

Deno.test("client.collections.updateContent() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        collection: {
          id: 4,
          name: "shops",
          bytes: 70,
          rows: 2,
          schema: ["city", "opens"],
          created_at: 1790000000,
          updated_at: 1790000000,
        },
      })),
  });
  const answer = await client.collections.updateContent(4, {
    north: { city: "Oslo" },
    south: { city: "Rome" },
  });
  if (answer.collection?.id !== 4) throw new Error("unexpected");
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
  const [entry] = await Array.fromAsync(client.customers.listById(["42"]));
  if (entry?.customer?.id !== "42") throw new Error("unexpected");
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

Deno.test("client.customers.segments() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        segments: [{ id: 7, name: "Newsletter readers", description: "" }],
      })),
  });
  const [entry] = await Array.fromAsync(client.customers.segments({ id: "42" }));
  if (entry?.id !== 7) throw new Error("unexpected");
});

Deno.test("client.customers.messages() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        messages: [
          {
            id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
            customer_id: "42",
            campaign_id: 3,
            action_id: 9,
            recipient: "ada@example.com",
            subject: "Welcome, Ada",
            metrics: { sent: 1790000001, delivered: 1790000002 },
            created: 1790000000,
            failure_message: null,
            type: "email",
            forgotten: false,
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(client.customers.messages({ id: "42" }, { limit: 1000 }));
  if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
});

Deno.test("client.customers.subscriptionPreferences() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        customer: {
          id: "42",
          identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
          topics: [
            {
              id: "1",
              name: "News",
              description: "Once a month",
              subscribed: true,
            },
          ],
          unsubscribed: false,
          header: {
            title: "What would you like to hear of?",
            subtitle: "Choose your topics",
          },
        },
      })),
  });
  const answer = await client.customers.subscriptionPreferences({ id: "42" }, { language: "de" });
  if (answer.customer?.id !== "42") throw new Error("unexpected");
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

Deno.test("client.designStudio.emails.listTranslations() works as its example shows", async () => {
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
    client.designStudio.emails.listTranslations("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44"),
  );
  if (entry?.id !== "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8") throw new Error("unexpected");
});

Deno.test("client.designStudio.emails.createTranslation() works as its example shows", async () => {
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
  const answer = await client.designStudio.emails.createTranslation("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", {
    language: "fr",
    content: {
      subject: "Bienvenue",
      html: "<html><body><p>Bienvenue !</p></body></html>",
    },
  });
  if (answer.email_translation?.id !== "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8") throw new Error("unexpected");
});

Deno.test("client.designStudio.emails.getTranslation() works as its example shows", async () => {
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
  const answer = await client.designStudio.emails.getTranslation(
    "3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44",
    "fr",
  );
  if (answer.email_translation?.id !== "9c1e6a0d-6b0e-4f0b-8c43-51f2f3a3d7b8") throw new Error("unexpected");
});

Deno.test("client.designStudio.emails.updateTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.designStudio.emails.updateTranslation("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", "fr", {
    content: { subject: "Salut" },
  });
});

Deno.test("client.designStudio.emails.deleteTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.designStudio.emails.deleteTranslation("3d3a1c52-54d4-4a0e-9b0c-6a7c0a9b2f44", "fr");
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

Deno.test("client.esp.search() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        category: "bounces",
        suppressions: [
          {
            created: 1790000000,
            email: "ada@example.com",
            reason: "mailbox not found",
            status: "550",
          },
        ],
      })),
  });
  const answer = await client.esp.search("ada@example.com");
  if (answer.category !== "bounces") throw new Error("unexpected");
});

Deno.test("client.esp.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        category: "bounces",
        suppressions: [
          {
            created: 1790000000,
            email: "ada@example.com",
            reason: "mailbox not found",
            status: "550",
          },
        ],
      })),
  });
  const { items: [entry] } = await client.esp.list("bounces", { limit: 1000, offset: 0 });
  if (entry?.created !== 1790000000) throw new Error("unexpected");
});

Deno.test("client.esp.suppress() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(Response.json({})),
  });
  await client.esp.suppress("bounces", "ada@example.com");
});

Deno.test("client.esp.unsuppress() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.esp.unsuppress("bounces", "ada@example.com");
});

Deno.test("client.esp.listByDomain() works as its example shows", async () => {
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
    client.esp.listByDomain("mail.example.com", "bounces", { limit: 1000 }),
  );
  if (entry?.email !== "bounced@example.com") throw new Error("unexpected");
});

Deno.test("client.exports.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        exports: [
          {
            id: 8,
            deduplicate_id: "8:1790000000",
            user_id: 1,
            user_email: "admin@example.com",
            total: 1,
            type: "customers",
            failed: false,
            description: "Premium customers",
            downloads: 0,
            created_at: 1790000000,
            updated_at: 1790000002,
            status: "done",
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.exports.list());
  if (entry?.id !== 8) throw new Error("unexpected");
});

Deno.test("client.exports.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        export: {
          id: 8,
          deduplicate_id: "8:1790000000",
          user_id: 1,
          user_email: "admin@example.com",
          total: 1,
          type: "customers",
          failed: false,
          description: "Premium customers",
          downloads: 0,
          created_at: 1790000000,
          updated_at: 1790000002,
          status: "done",
        },
      })),
  });
  const answer = await client.exports.get(8);
  if (answer.export?.id !== 8) throw new Error("unexpected");
});

Deno.test("client.exports.download() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({ url: "https://storage.example.com/exports/8.csv?signature=abc" })),
  });
  const answer = await client.exports.download(8);
  if (answer.url !== "https://storage.example.com/exports/8.csv?signature=abc") throw new Error("unexpected");
});

Deno.test("client.exports.customers() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        export: {
          id: 8,
          deduplicate_id: "8:1790000000",
          user_id: 1,
          user_email: "admin@example.com",
          total: 0,
          type: "customers",
          failed: false,
          description: "Premium customers",
          downloads: 0,
          created_at: 1790000000,
          updated_at: 1790000000,
          status: "pending",
        },
      })),
  });
  const answer = await client.exports.customers({
    attribute: { field: "plan", operator: "eq", value: "premium" },
  });
  if (answer.export?.id !== 8) throw new Error("unexpected");
});

Deno.test("client.exports.deliveries() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        export: {
          id: 8,
          deduplicate_id: "8:1790000000",
          user_id: 1,
          user_email: "admin@example.com",
          total: 0,
          type: "deliveries",
          failed: false,
          description: "Premium customers",
          downloads: 0,
          created_at: 1790000000,
          updated_at: 1790000000,
          status: "pending",
        },
      })),
  });
  const answer = await client.exports.deliveries({
    campaign_id: 3,
    start: 1789900000,
    end: 1790000000,
    metric: "sent",
    attributes: ["plan"],
  });
  if (answer.export?.id !== 8) throw new Error("unexpected");
});

Deno.test("client.imports.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        import: {
          id: 6,
          name: "Customers of May",
          type: "people",
          identifier: "id",
          data_to_process: "all",
          rows_to_import: 2,
          rows_imported: 0,
          state: "preprocessing",
          created_at: 1790000000,
          updated_at: 1790000000,
        },
      })),
  });
  const answer = await client.imports.create({
    name: "Customers of May",
    type: "people",
    identifier: "id",
    data_file_url: "https://files.example.com/customers.csv",
    data_to_process: "all",
  });
  if (answer.import?.id !== 6) throw new Error("unexpected");
});

Deno.test("client.imports.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        import: {
          id: 6,
          name: "Customers of May",
          type: "people",
          identifier: "id",
          data_to_process: "all",
          rows_to_import: 2,
          rows_imported: 2,
          state: "imported",
          created_at: 1790000000,
          updated_at: 1790000000,
        },
      })),
  });
  const answer = await client.imports.get(6);
  if (answer.import?.id !== 6) throw new Error("unexpected");
});

Deno.test("client.info.ipAddresses() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(Response.json({ ip_addresses: ["192.0.2.1"] })),
  });
  const [entry] = await Array.fromAsync(client.info.ipAddresses());
  if (entry !== "192.0.2.1") throw new Error("unexpected");
});

Deno.test("client.messages.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        messages: [
          {
            id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
            deduplicate_id: "RPILAgABcRhIBqSp7kiPekGBIeVh:1790000000",
            message_template_id: 11,
            customer_id: "42",
            customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
            recipient: "ada@example.com",
            subject: "Welcome, Ada",
            metrics: {
              created: 1790000000,
              sent: 1790000001,
              delivered: 1790000002,
              human_opened: 1790000900,
            },
            created: 1790000000,
            failure_message: null,
            campaign_id: 3,
            action_id: 9,
            newsletter_id: null,
            broadcast_id: null,
            type: "email",
            forgotten: false,
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(
    client.messages.list({ type: "email", metric: "delivered", limit: 1000 }),
  );
  if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
});

Deno.test("client.messages.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        message: {
          id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
          deduplicate_id: "RPILAgABcRhIBqSp7kiPekGBIeVh:1790000000",
          message_template_id: 11,
          customer_id: "42",
          customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
          recipient: "ada@example.com",
          subject: "Welcome, Ada",
          metrics: {
            created: 1790000000,
            sent: 1790000001,
            delivered: 1790000002,
            human_opened: 1790000900,
          },
          created: 1790000000,
          failure_message: null,
          campaign_id: 3,
          action_id: 9,
          newsletter_id: null,
          broadcast_id: null,
          type: "email",
          forgotten: false,
        },
      })),
  });
  const answer = await client.messages.get("RPILAgABcRhIBqSp7kiPekGBIeVh");
  if (answer.message?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
});

Deno.test("client.messages.archived() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        archived_message: {
          id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
          from: "shop@example.com",
          recipient: "ada@example.com",
          subject: "Welcome, Ada",
          body: "<p>Good to have you here.</p>",
          headers: {},
          forgotten: false,
        },
      })),
  });
  const answer = await client.messages.archived("RPILAgABcRhIBqSp7kiPekGBIeVh");
  if (answer.archived_message?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
});

Deno.test("client.newsletters.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        newsletters: [
          {
            id: 12,
            deduplicate_id: "12:1790000000",
            content_ids: [31],
            name: "News of May",
            sent_at: 1790000000,
            created: 1789900000,
            updated: 1790000000,
            type: "email",
            tags: ["news"],
            recipient_segment_ids: [7],
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(client.newsletters.list({ limit: 100, sort: "desc" }));
  if (entry?.id !== 12) throw new Error("unexpected");
});

Deno.test("client.newsletters.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        newsletter: {
          id: 12,
          deduplicate_id: "12:1790000000",
          content_ids: [31],
          name: "News of May",
          sent_at: 1790000000,
          created: 1789900000,
          updated: 1790000000,
          type: "email",
          tags: ["news"],
          recipient_segment_ids: [7],
        },
      })),
  });
  const answer = await client.newsletters.get(12);
  if (answer.newsletter?.id !== 12) throw new Error("unexpected");
});

Deno.test("client.newsletters.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.newsletters.delete(12);
});

Deno.test("client.newsletters.metrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        metric: {
          series: {
            created: [0, 2],
            sent: [0, 2],
            delivered: [0, 2],
            human_opened: [0, 1],
          },
        },
      })),
  });
  await client.newsletters.metrics(12, { period: "days", steps: 2 });
});

Deno.test("client.newsletters.linkMetrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        links: [
          {
            link: { id: 1, href: "https://example.com/start" },
            metric: { series: { clicked: [0, 1] } },
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(
    client.newsletters.linkMetrics(12, { period: "days", steps: 2, unique: true }),
  );
  if (entry?.link?.id !== 1) throw new Error("unexpected");
});

Deno.test("client.newsletters.messages() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        messages: [
          {
            id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
            deduplicate_id: "RPILAgABcRhIBqSp7kiPekGBIeVh:1790000000",
            message_template_id: 11,
            customer_id: "42",
            customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
            recipient: "ada@example.com",
            subject: "Welcome, Ada",
            metrics: {
              created: 1790000000,
              sent: 1790000001,
              delivered: 1790000002,
              human_opened: 1790000900,
            },
            created: 1790000000,
            failure_message: null,
            campaign_id: null,
            action_id: null,
            newsletter_id: 12,
            broadcast_id: null,
            type: "email",
            forgotten: false,
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(client.newsletters.messages(12, { metric: "bounced", limit: 1000 }));
  if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
});

Deno.test("client.newsletters.getTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        content: {
          id: 31,
          newsletter_id: 12,
          name: "",
          type: "email",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Neues im Mai",
          body: "<p>Three things to read.</p>",
          recipient: "{{customer.email}}",
          language: "de",
        },
      })),
  });
  const answer = await client.newsletters.getTranslation(12, "de");
  if (answer.content?.id !== 31) throw new Error("unexpected");
});

Deno.test("client.newsletters.updateTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        content: {
          id: 31,
          newsletter_id: 12,
          name: "",
          type: "email",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Neues im Mai",
          body: "<p>Three things to read.</p>",
          recipient: "{{customer.email}}",
          language: "de",
        },
      })),
  });
  const answer = await client.newsletters.updateTranslation(12, "de", { subject: "Neues im Mai" });
  if (answer.content?.id !== 31) throw new Error("unexpected");
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

Deno.test("client.newsletters.createTranslation() works as its example shows", async () => {
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
  const answer = await client.newsletters.createTranslation(12, {
    language: "fr",
    subject: "Trois jours de soldes",
    body: "<html><body><p>C'est parti.</p></body></html>",
  });
  if (answer.newsletter?.id !== 12) throw new Error("unexpected");
});

Deno.test("client.newsletters.deleteTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.newsletters.deleteTranslation(12, "fr");
});

Deno.test("client.newsletters.contents.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        contents: [
          {
            id: 31,
            newsletter_id: 12,
            name: "",
            type: "email",
            from: "Shop <shop@example.com>",
            from_id: 4,
            subject: "News of May",
            body: "<p>Three things to read.</p>",
            recipient: "{{customer.email}}",
            language: "",
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.newsletters.contents.list(12));
  if (entry?.id !== 31) throw new Error("unexpected");
});

Deno.test("client.newsletters.contents.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        content: {
          id: 31,
          newsletter_id: 12,
          name: "",
          type: "email",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "News of May",
          body: "<p>Three things to read.</p>",
          recipient: "{{customer.email}}",
          language: "",
        },
      })),
  });
  const answer = await client.newsletters.contents.get(12, 31);
  if (answer.content?.id !== 31) throw new Error("unexpected");
});

Deno.test("client.newsletters.contents.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        content: {
          id: 31,
          newsletter_id: 12,
          name: "",
          type: "email",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "News of May",
          body: "<p>Three things to read.</p>",
          recipient: "{{customer.email}}",
          language: "",
        },
      })),
  });
  const answer = await client.newsletters.contents.update(12, 31, {
    subject: "News of May",
    preheader_text: "Three things to read",
  });
  if (answer.content?.id !== 31) throw new Error("unexpected");
});

Deno.test("client.newsletters.contents.metrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        metric: {
          series: {
            created: [0, 2],
            sent: [0, 2],
            delivered: [0, 2],
            human_opened: [0, 1],
          },
        },
      })),
  });
  await client.newsletters.contents.metrics(12, 31, { period: "days", steps: 2 });
});

Deno.test("client.newsletters.contents.linkMetrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        links: [
          {
            link: { id: 1, href: "https://example.com/start" },
            metric: { series: { clicked: [0, 1] } },
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(
    client.newsletters.contents.linkMetrics(12, 31, { period: "days", steps: 2 }),
  );
  if (entry?.link?.id !== 1) throw new Error("unexpected");
});

Deno.test("client.newsletters.testGroups.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        test_groups: [
          {
            id: 2,
            name: "A",
            label: "Short subject",
            winner: true,
            content_ids: ["31"],
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.newsletters.testGroups.list(12));
  if (entry?.id !== 2) throw new Error("unexpected");
});

Deno.test("client.newsletters.testGroups.getTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        content: {
          id: 31,
          newsletter_id: 12,
          name: "",
          type: "email",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Neues im Mai",
          body: "<p>Three things to read.</p>",
          recipient: "{{customer.email}}",
          language: "de",
        },
      })),
  });
  const answer = await client.newsletters.testGroups.getTranslation(12, "2", "de");
  if (answer.content?.id !== 31) throw new Error("unexpected");
});

Deno.test("client.newsletters.testGroups.updateTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        content: {
          id: 31,
          newsletter_id: 12,
          name: "",
          type: "email",
          from: "Shop <shop@example.com>",
          from_id: 4,
          subject: "Neues im Mai",
          body: "<p>Three things to read.</p>",
          recipient: "{{customer.email}}",
          language: "de",
        },
      })),
  });
  const answer = await client.newsletters.testGroups.updateTranslation(12, "2", "de", {
    subject: "Neues im Mai",
  });
  if (answer.content?.id !== 31) throw new Error("unexpected");
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

Deno.test("client.newsletters.testGroups.createTranslation() works as its example shows", async () => {
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
  const answer = await client.newsletters.testGroups.createTranslation(12, "2", {
    language: "fr",
    subject: "Trois jours de soldes",
    body: "<html><body><p>C'est parti.</p></body></html>",
  });
  if (answer.newsletter?.id !== 12) throw new Error("unexpected");
});

Deno.test("client.newsletters.testGroups.deleteTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.newsletters.testGroups.deleteTranslation(12, "2", "fr");
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

Deno.test("client.reportingWebhooks.create() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        id: 15,
        name: "Warehouse",
        endpoint: "https://hooks.example.com/customerio",
        events: ["email_sent", "email_opened"],
        disabled: false,
        full_resolution: true,
        with_content: false,
      })),
  });
  const answer = await client.reportingWebhooks.create({
    name: "Warehouse",
    endpoint: "https://hooks.example.com/customerio",
    events: ["email_sent", "email_opened"],
    full_resolution: true,
    with_content: false,
    disabled: false,
  });
  if (answer.id !== 15) throw new Error("unexpected");
});

Deno.test("client.reportingWebhooks.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        reporting_webhooks: [
          {
            id: 15,
            name: "Warehouse",
            endpoint: "https://hooks.example.com/customerio",
            events: ["email_sent", "email_opened"],
            disabled: false,
            full_resolution: true,
            with_content: false,
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.reportingWebhooks.list());
  if (entry?.id !== 15) throw new Error("unexpected");
});

Deno.test("client.reportingWebhooks.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        id: 15,
        name: "Warehouse",
        endpoint: "https://hooks.example.com/customerio",
        events: ["email_sent", "email_opened"],
        disabled: false,
        full_resolution: true,
        with_content: false,
      })),
  });
  const answer = await client.reportingWebhooks.get(15);
  if (answer.id !== 15) throw new Error("unexpected");
});

Deno.test("client.reportingWebhooks.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        id: 15,
        name: "Warehouse",
        endpoint: "https://hooks.example.com/customerio",
        events: ["email_sent", "email_opened"],
        disabled: false,
        full_resolution: true,
        with_content: false,
      })),
  });
  const answer = await client.reportingWebhooks.update(15, {
    name: "Warehouse",
    endpoint: "https://hooks.example.com/customerio",
    events: ["email_sent", "email_opened"],
    full_resolution: true,
    with_content: false,
    disabled: false,
  });
  if (answer.id !== 15) throw new Error("unexpected");
});

Deno.test("client.reportingWebhooks.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.reportingWebhooks.delete(15);
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

Deno.test("client.send.email() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        delivery_id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
        queued_at: 1790000000,
      })),
  });
  const answer = await client.send.email({
    transactional_message_id: "order_confirmation",
    to: "Ada <ada@example.com>",
    identifiers: { id: "42" },
    message_data: { order: "A-1001", total: 19.9 },
    attachments: { "order.txt": "T3JkZXIgQS0xMDAx" },
  });
  if (answer.delivery_id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
});

Deno.test("client.send.push() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        delivery_id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
        queued_at: 1790000000,
      })),
  });
  const answer = await client.send.push({
    transactional_message_id: 2,
    to: "all",
    identifiers: { id: "42" },
    title: "Your order is on its way",
    custom_data: { order: "A-1001" },
  });
  if (answer.delivery_id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
});

Deno.test("client.send.sms() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        delivery_id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
        queued_at: 1790000000,
      })),
  });
  const answer = await client.send.sms({
    transactional_message_id: 3,
    to: "+15551234567",
    identifiers: { email: "ada@example.com" },
    message_data: { code: "1234" },
  });
  if (answer.delivery_id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
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

Deno.test("client.senderIdentities.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        sender_identities: [
          {
            id: 4,
            deduplicate_id: "4:1790000000",
            name: "Shop",
            email: "shop@example.com",
            address: "Shop <shop@example.com>",
            template_type: "email",
            auto_generated: false,
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(client.senderIdentities.list({ limit: 100, sort: "asc" }));
  if (entry?.id !== 4) throw new Error("unexpected");
});

Deno.test("client.senderIdentities.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        sender_identity: {
          id: 4,
          deduplicate_id: "4:1790000000",
          name: "Shop",
          email: "shop@example.com",
          address: "Shop <shop@example.com>",
          template_type: "email",
          auto_generated: false,
        },
      })),
  });
  const answer = await client.senderIdentities.get(4);
  if (answer.sender_identity?.id !== 4) throw new Error("unexpected");
});

Deno.test("client.senderIdentities.usedBy() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({ campaigns: [3], sent_newsletters: [12], draft_newsletters: null })),
  });
  await client.senderIdentities.usedBy(4);
});

Deno.test("client.snippets.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        snippets: [
          {
            name: "footer",
            value: "<p>Shop, Oslo</p>",
            updated_at: 1790000000,
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.snippets.list());
  if (entry?.name !== "footer") throw new Error("unexpected");
});

Deno.test("client.snippets.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        snippet: {
          name: "footer",
          value: "<p>Shop, Oslo</p>",
          updated_at: 1790000000,
        },
      })),
  });
  const answer = await client.snippets.update({ name: "footer", value: "<p>Shop, Oslo</p>" });
  if (answer.snippet?.name !== "footer") throw new Error("unexpected");
});

Deno.test("client.snippets.delete() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  await client.snippets.delete("footer");
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

Deno.test("client.subscriptionChannels.list() works as its example shows", async () => {
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
  const [entry] = await Array.fromAsync(client.subscriptionChannels.list());
  if (entry?.id !== 1) throw new Error("unexpected");
});

Deno.test("client.subscriptionTopics.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        topics: [
          {
            id: 1,
            identifier: "topic_1",
            name: "News",
            description: "Once a month",
            subscribed_by_default: true,
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.subscriptionTopics.list());
  if (entry?.id !== 1) throw new Error("unexpected");
});

Deno.test("client.transactional.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        messages: [
          {
            id: 2,
            name: "Order confirmation",
            description: "Sent when an order is paid",
            send_to_unsubscribed: true,
            link_tracking: true,
            open_tracking: true,
            hide_message_body: false,
            queue_drafts: false,
            created_at: 1790000000,
            updated_at: 1790000000,
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.transactional.list());
  if (entry?.id !== 2) throw new Error("unexpected");
});

Deno.test("client.transactional.get() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        message: {
          id: 2,
          name: "Order confirmation",
          description: "Sent when an order is paid",
          send_to_unsubscribed: true,
          link_tracking: true,
          open_tracking: true,
          hide_message_body: false,
          queue_drafts: false,
          created_at: 1790000000,
          updated_at: 1790000000,
        },
      })),
  });
  const answer = await client.transactional.get(2);
  if (answer.message?.id !== 2) throw new Error("unexpected");
});

Deno.test("client.transactional.metrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        metric: {
          series: {
            created: [0, 2],
            sent: [0, 2],
            delivered: [0, 2],
            human_opened: [0, 1],
          },
        },
      })),
  });
  await client.transactional.metrics(2, { period: "days", steps: 2 });
});

Deno.test("client.transactional.linkMetrics() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        links: [
          {
            link: { id: 1, href: "https://example.com/start" },
            metric: { series: { clicked: [0, 1] } },
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(
    client.transactional.linkMetrics(2, { period: "days", steps: 2, unique: true }),
  );
  if (entry?.link?.id !== 1) throw new Error("unexpected");
});

Deno.test("client.transactional.messages() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        messages: [
          {
            id: "RPILAgABcRhIBqSp7kiPekGBIeVh",
            deduplicate_id: "RPILAgABcRhIBqSp7kiPekGBIeVh:1790000000",
            message_template_id: 11,
            customer_id: "42",
            customer_identifiers: { id: "42", email: "ada@example.com", cio_id: "a3000001" },
            recipient: "ada@example.com",
            subject: "Welcome, Ada",
            metrics: {
              created: 1790000000,
              sent: 1790000001,
              delivered: 1790000002,
              human_opened: 1790000900,
            },
            created: 1790000000,
            failure_message: null,
            campaign_id: null,
            action_id: null,
            newsletter_id: null,
            broadcast_id: null,
            type: "email",
            forgotten: false,
            transactional_message_id: 2,
          },
        ],
        next: "",
      })),
  });
  const [entry] = await Array.fromAsync(
    client.transactional.messages(2, { metric: "delivered", limit: 1000 }),
  );
  if (entry?.id !== "RPILAgABcRhIBqSp7kiPekGBIeVh") throw new Error("unexpected");
});

Deno.test("client.transactional.getTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        content: [
          {
            id: 22,
            name: "Order confirmation",
            type: "email",
            from: "Shop <shop@example.com>",
            from_id: 4,
            subject: "Ihre Bestellung",
            body: "<p>Danke!</p>",
            recipient: "{{customer.email}}",
            language: "de",
          },
        ],
      })),
  });
  await client.transactional.getTranslation(2, "de");
});

Deno.test("client.transactional.updateTranslation() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        content: [
          {
            id: 22,
            name: "Order confirmation",
            type: "email",
            from: "Shop <shop@example.com>",
            from_id: 4,
            subject: "Ihre Bestellung",
            body: "<p>Danke!</p>",
            recipient: "{{customer.email}}",
            language: "de",
          },
        ],
      })),
  });
  await client.transactional.updateTranslation(2, "de", {
    subject: "Ihre Bestellung",
    body: "<p>Danke!</p>",
  });
});

Deno.test("client.transactional.contents.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        contents: [
          {
            id: 21,
            name: "Order confirmation",
            type: "email",
            from: "Shop <shop@example.com>",
            from_id: 4,
            subject: "Your order",
            body: "<p>Thank you!</p>",
            recipient: "{{customer.email}}",
            language: "",
          },
          {
            id: 22,
            name: "Order confirmation",
            type: "email",
            from: "Shop <shop@example.com>",
            from_id: 4,
            subject: "Ihre Bestellung",
            body: "<p>Danke!</p>",
            recipient: "{{customer.email}}",
            language: "de",
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.transactional.contents.list(2));
  if (entry?.id !== 21) throw new Error("unexpected");
});

Deno.test("client.transactional.contents.update() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        content: [
          {
            id: 21,
            name: "Order confirmation",
            type: "email",
            from: "Shop <shop@example.com>",
            from_id: 4,
            subject: "Your order",
            body: "<p>Thank you!</p>",
            recipient: "{{customer.email}}",
            language: "",
          },
        ],
      })),
  });
  await client.transactional.contents.update(2, 21, { subject: "Your order", body: "<p>Thank you!</p>" });
});

Deno.test("client.workspaces.list() works as its example shows", async () => {
  const client = new AppAPIClient({
    apiKey: "abc123",
    fetch: () =>
      Promise.resolve(Response.json({
        workspaces: [
          {
            id: 1,
            name: "Shop",
            messages_sent: 2,
            billable_messages_sent: 1,
            people: 1,
            object_types: 1,
            objects: 1,
          },
        ],
      })),
  });
  const [entry] = await Array.fromAsync(client.workspaces.list());
  if (entry?.id !== 1) throw new Error("unexpected");
});
