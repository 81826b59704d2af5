/**
 * Hono with Svix's verifier and one insert a request. Arguments: file of the database, signing key, the
 * specifiers of both packages.
 *
 * @module
 */
import process from "node:process";
import { openEventsTable } from "./events_table.mjs";
import { untilStdinEnds } from "./until_stdin_ends.mjs";

const [file, key, honoSpecifier, svixSpecifier] = process.argv.slice(2);
const { Hono } = await import(honoSpecifier);
const { Webhook } = await import(svixSpecifier);
const table = openEventsTable(file);
const verifier = new Webhook(key);
const app = new Hono();

app.post("/webhooks", async (context) => {
  const body = await context.req.text();
  let event;
  try {
    event = verifier.verify(body, context.req.header());
  } catch {
    return context.body(null, 401);
  }
  table.insert(event, body);
  return context.body(null, 200);
});

const server = Deno.serve({
  hostname: "127.0.0.1",
  port: 0,
  onListen: ({ port }) => console.log(port),
}, app.fetch);
await untilStdinEnds();
await server.shutdown();
table.close();
