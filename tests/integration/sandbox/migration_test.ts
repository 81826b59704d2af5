import { DatabaseSync } from "node:sqlite";
import { assertEquals } from "@std/assert";
import { migrations } from "../../../sandbox/store/schema.ts";
import { openCalls } from "./calls.ts";

/** What a sandbox of the first version wrote. */
const FIRST_VERSION = `
INSERT INTO profiles (id, email, created_at) VALUES ('1', 'ada@example.com', 1000), ('2', NULL, 2000);
INSERT INTO objects (type_id, object_id, attributes, created_at) VALUES
  ('1', 'acme', '{"plan":"premium","seats":5,"active":true,"tags":["a"],"nothing":null,"total":11.77}', 3000),
  ('3', 'c-1', '{}', 4000);
INSERT INTO relationships VALUES (1, 1, '{"role":"admin"}', 5000), (1, 2, '{}', 5000), (2, 1, '{}', 5000);
INSERT INTO suppressions VALUES ('gone', 'gone'), ('Gone@example.com', 'gone');
INSERT INTO attributes VALUES (1, 'plan', 'free', 1000);
PRAGMA user_version = 1;
`;

Deno.test("a workspace of the first version keeps all that it holds", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/workspace.sqlite`;
  const first = new DatabaseSync(path);
  first.exec(String(migrations[0]));
  first.exec(FIRST_VERSION);
  first.close();
  {
    await using calls = await openCalls({ database: path });
    const { people, objects, relationships, suppressed, devices } = calls.sandbox.stats();
    assertEquals([people, objects, relationships, suppressed, devices], [2, 2, 3, 1, 0]);
    const { object } = (await calls.get("/v1/objects/1/acme/attributes")).body;
    assertEquals(object.attributes, {
      active: "true",
      plan: "premium",
      seats: "5",
      tags: '["a"]',
      total: "11.77",
    });
    assertEquals(object.timestamps.plan, 3);
    const { cio_relationships } = (await calls.get("/v1/customers/1/relationships")).body;
    assertEquals(cio_relationships.map(({ attributes }: { attributes: unknown }) => attributes), [
      { role: "admin" },
      {},
    ]);
    const { types } = (await calls.get("/v1/object_types")).body;
    assertEquals(types.map(({ id }: { id: string }) => id), ["1", "3"]);
    for (const userId of ["gone", "gone@example.com"]) await calls.post("/identify", { userId });
    assertEquals(calls.sandbox.stats().dropped, 2);
    await calls.post("/track", { userId: "gone@example.com", event: "User Unsuppressed" });
    await calls.post("/identify", { userId: "gone" });
    assertEquals(calls.sandbox.stats().people, 3);
  }
  await Deno.remove(folder, { recursive: true });
});

Deno.test("a workspace of the second version can send, and its people are in segments", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/workspace.sqlite`;
  const second = new DatabaseSync(path);
  for (const step of migrations.slice(0, 2)) second.exec(step);
  second.exec(`
    INSERT INTO profiles (id, email, created_at) VALUES ('1', 'open@example.com', 1000), ('2', NULL, 2000);
    PRAGMA user_version = 2;
  `);
  second.close();
  for (const deliveries of [1, 2]) {
    await using calls = await openCalls({ database: path });
    assertEquals((await calls.get("/v1/segments/1/membership")).body.ids, ["1"]);
    assertEquals((await calls.get("/v1/broadcasts")).body.broadcasts.length, 2);
    assertEquals((await calls.search("/v1/campaigns/1/triggers", {})).status, 200);
    await calls.sandbox.settle();
    assertEquals((await calls.get("/v1/messages?metric=opened")).body.messages.length, deliveries);
  }
  await Deno.remove(folder, { recursive: true });
});
