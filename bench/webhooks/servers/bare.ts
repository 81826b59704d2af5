/**
 * A handler that reads the body and answers: what HTTP takes, and no less.
 *
 * @module
 */
import { untilStdinEnds } from "./until_stdin_ends.mjs";

const server = Deno.serve({
  hostname: "127.0.0.1",
  port: 0,
  onListen: ({ port }) => console.log(port),
}, async (request) => {
  await request.bytes();
  return new Response(null, { status: 200 });
});
await untilStdinEnds();
await server.shutdown();
