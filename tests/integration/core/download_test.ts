import { CustomerIOError, NetworkError, ValidationError } from "@customerio-notebooks/core";
import { assertEquals, assertRejects } from "@std/assert";
import { refusingUrl, startServer } from "./http_server.ts";
import { PLANTED_KEY, transportOf } from "./transport_of.ts";

const operation = "downloadExport";

Deno.test("download() sends no key, and tries again what may succeed later", async () => {
  await using server = startServer(
    () => new Response("busy", { status: 503 }),
    () => new Response("a,b\n1,2\n"),
  );
  const transport = transportOf("https://api.customer.io");
  const response = await transport.download({ operation, url: `${server.url}/8.csv?signature=planted` });
  assertEquals(await response.text(), "a,b\n1,2\n");
  assertEquals(server.requests.map(({ headers }) => headers.get("authorization")), [null, null]);
  assertEquals(server.requests[0]?.url.search, "?signature=planted");
});

Deno.test("download() shows neither key nor signature when it fails", async () => {
  await using server = startServer(() => new Response("gone", { status: 410 }));
  const transport = transportOf("https://api.customer.io", { retry: { maxRetries: 0 } });
  const gone = await assertRejects(
    () => transport.download({ operation, url: `${server.url}/?signature=planted` }),
    CustomerIOError,
  );
  assertEquals([gone.status, gone.retryable, server.requests.length], [410, false, 1]);
  const refused = await assertRejects(
    () => transport.download({ operation, url: `${refusingUrl()}/?signature=planted` }),
    NetworkError,
  );
  assertEquals(refused.failure, "refused");
  for (const error of [gone, refused]) {
    const shown = Deno.inspect(error, { depth: 9 });
    assertEquals([shown.includes("planted"), shown.includes(PLANTED_KEY)], [false, false], shown);
  }
});

Deno.test("download() waits so long for an answer to begin, and no longer", async () => {
  const never = Promise.withResolvers<Response>();
  await using server = startServer(() => never.promise);
  const transport = transportOf("https://api.customer.io");
  const run = () => transport.download({ operation, url: server.url }, { timeout: 1, maxRetries: 0 });
  const error = await assertRejects(run, NetworkError);
  never.resolve(new Response());
  assertEquals(error.failure, "timeout");
});

Deno.test("download() refuses what is no link, and a call that was aborted", async () => {
  const transport = transportOf("https://api.customer.io");
  for (const url of ["", "8.csv", "file:///etc/passwd"]) {
    await assertRejects(() => transport.download({ operation, url }), ValidationError, "must be an http");
  }
  const signal = AbortSignal.abort(new Error("enough"));
  await assertRejects(
    () => transport.download({ operation, url: refusingUrl() }, { signal }),
    Error,
    "enough",
  );
});
