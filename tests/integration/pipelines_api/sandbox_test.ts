import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import {
  AppAPIAuth,
  getCustomerActivities,
  getCustomerAttributes,
  getCustomersById,
  listActivities,
  searchCustomers,
} from "@customerio-notebooks/app-api";
import { customersToFrame } from "@customerio-notebooks/app-api/frames";
import {
  AuthenticationError,
  BatchDeliveryError,
  type BatchOperation,
  createBatchOperations,
  CustomerIOClient,
  CustomerIOError,
  deleteUser,
  identifyUser,
  sendBatch,
  suppressUser,
  trackEvent,
  unsuppressUser,
} from "@customerio-notebooks/pipelines-api";
import { readCsv } from "@customerio-notebooks/pipelines-api/frames";
import { type Sandbox, startSandbox } from "@customerio-notebooks/sandbox";

const clientOf = ({ pipelinesUrl, pipelinesApiKey }: Sandbox, fetching: typeof fetch = fetch) =>
  new CustomerIOClient({
    apiKey: pipelinesApiKey,
    baseUrl: pipelinesUrl,
    fetch: fetching,
    retry: { baseDelay: 0 },
  });

const accessTo = ({ appUrl, appApiKey }: Sandbox) =>
  new AppAPIAuth({ apiKey: appApiKey, baseUrl: appUrl, rateLimits: {} });

/** Purchases of which some are the same in every column, as in CDNOW's. */
const PURCHASES = Array.from({ length: 5_000 }, (_, index) => ({
  customer_id: String(index % 700).padStart(5, "0"),
  date: `1997-01-${String(1 + index % 28).padStart(2, "0")}`,
  line: index,
  total: 11.77,
}));

const MAPPING = {
  userId: "customer_id",
  event: "Order Completed",
  timestamp: "date",
  messageId: ["customer_id", "date", "line"],
  properties: ["total"],
};

Deno.test("what is sent through the Pipelines API is found through the App API", async () => {
  await using sandbox = await startSandbox();
  const client = clientOf(sandbox);
  const app = accessTo(sandbox);
  await identifyUser(client, "00042", { traits: { email: "ada+1@example.com", plan: "premium", orders: 3 } });
  await trackEvent(client, "00042", "Order Completed", {
    properties: { total: 11.77 },
    timestamp: "2024-01-02",
  });

  const ada = await getCustomerAttributes(app, { email: "ada+1@example.com" });
  assertEquals([ada.attributes?.plan, ada.attributes?.orders], ["premium", "3"]);
  assertEquals(customersToFrame([ada], { id: "text", orders: "integer" }).toRecords(), [{
    id: "00042",
    orders: 3,
  }]);
  const events = await Array.fromAsync(getCustomerActivities(app, { id: "00042" }, { type: "event" }));
  assertEquals(events.map(({ name, timestamp }) => [name, timestamp]), [
    ["Order Completed", Date.parse("2024-01-02T00:00:00Z") / 1000],
  ]);
  const filter = { attribute: { field: "plan", operator: "eq", value: "premium" } } as const;
  const found = await Array.fromAsync(searchCustomers(app, filter));
  assertEquals(found.map(({ id }) => id), ["00042"]);

  await deleteUser(client, "00042");
  const error = await assertRejects(() => getCustomerAttributes(app, { id: "00042" }), CustomerIOError);
  assertEquals(error.status, 404);
});

Deno.test("who is suppressed is not added again, until they are allowed to be", async () => {
  await using sandbox = await startSandbox();
  const client = clientOf(sandbox);
  await identifyUser(client, "42");
  await suppressUser(client, "42");
  await identifyUser(client, "42");
  assertEquals(sandbox.stats().people, 0);
  await unsuppressUser(client, "42");
  await identifyUser(client, "42");
  assertEquals(sandbox.stats().people, 1);
});

Deno.test("thousands of purchases from a file arrive, each once, and a second run adds nothing", async () => {
  await using sandbox = await startSandbox();
  const client = clientOf(sandbox);
  const path = await Deno.makeTempFile({ suffix: ".csv" });
  const lines = PURCHASES.map(({ customer_id, date, line, total }) =>
    [customer_id, date, line, total].join(",")
  );
  await Deno.writeTextFile(path, ["customer_id,date,line,total", ...lines].join("\n"));
  const purchases = readCsv(path, { customer_id: "text", date: "date", line: "integer", total: "number" });
  await Deno.remove(path);

  const people = createBatchOperations("identify", purchases.select("customer_id").unique().toRecords(), {
    userId: "customer_id",
  });
  const events = createBatchOperations("track", purchases.toRecords(), MAPPING);
  await sendBatch(client, people);
  for (let run = 1; run <= 2; run++) {
    assertEquals((await sendBatch(client, events)).operations, PURCHASES.length);
    const { events: count, people: known, dropped } = sandbox.stats();
    assertEquals([count, known, dropped], [PURCHASES.length, 700, 0]);
  }
  const ids = people.map((person) => "userId" in person ? person.userId ?? "" : "");
  assertEquals((await Array.fromAsync(getCustomersById(accessTo(sandbox), ids))).length, 700);
});

Deno.test("a load that is cut off again and again is complete in the end, with nothing doubled", async () => {
  await using sandbox = await startSandbox();
  let requests = 0;
  // Every third answer is lost on its way back: the sandbox has acted on the request.
  const lossy: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (++requests % 3 !== 0) return response;
    await response.body?.cancel();
    throw new TypeError("connection reset");
  };
  const client = clientOf(sandbox, lossy);
  let left: readonly BatchOperation[] = PURCHASES.map(({ customer_id, total, line }) => ({
    type: "track",
    userId: customer_id,
    event: "Order Completed",
    properties: { total, line, note: "x".repeat(400) },
  }));
  let rounds = 0;
  while (left.length > 0) {
    rounds += 1;
    left = await sendBatch(client, left, { maxRetries: 0 }).then(() => [], (error) => {
      if (error instanceof BatchDeliveryError) return error.undelivered;
      throw error;
    });
  }
  assertEquals(rounds > 1, true);
  assertEquals(sandbox.stats().events, PURCHASES.length);
  const lines = new Set<unknown>();
  for await (const { data } of listActivities(accessTo(sandbox), { type: "event" })) {
    lines.add(Object(data).line);
  }
  assertEquals(lines.size, PURCHASES.length);
});

Deno.test("a wrong key is refused by both APIs, and each names its variable", async () => {
  await using sandbox = await startSandbox();
  const client = new CustomerIOClient({ apiKey: "wrong", baseUrl: sandbox.pipelinesUrl });
  const app = new AppAPIAuth({ apiKey: "wrong", baseUrl: sandbox.appUrl });
  const sent = await assertRejects(
    () => sendBatch(client, [{ type: "identify", userId: "42" }]),
    AuthenticationError,
  );
  assertStringIncludes(sent.message, "CUSTOMERIO_PIPELINES_API_KEY");
  const read = await assertRejects(() => getCustomerAttributes(app, { id: "42" }), AuthenticationError);
  assertStringIncludes(read.message, "CUSTOMERIO_APP_API_KEY");
  assertEquals(sandbox.stats().people, 0);
});
