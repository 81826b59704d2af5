import { CustomerIOError, NetworkError, ValidationError } from "@customerio-notebooks/core";
import type { BatchOperation } from "@customerio-notebooks/pipelines-api";
import { assertEquals, assertInstanceOf, assertRejects } from "@std/assert";
import fc from "fast-check";
import { deliverParcel, type DeliveryObserver, parcelOf } from "../../../pipelines_api/batch_delivery.ts";
import { RecordingServer, type Respond } from "../recording_server.ts";
import { testClient } from "./test_client.ts";

/** What an observer was told of each call: one entry for each time that it was. */
interface Told {
  readonly outcomes: (readonly ["delivered" | "refused" | "failed", Error?])[][];
  /** Bytes of each body that was too large. */
  readonly tooLarge: number[];
}

function observe(count: number): { told: Told; observer: Required<DeliveryObserver> } {
  const told: Told = { outcomes: Array.from({ length: count }, () => []), tooLarge: [] };
  const range = (from: number, to: number) => told.outcomes.slice(from, to);
  const observer = {
    delivered: (from: number, to: number) => range(from, to).forEach((call) => call.push(["delivered"])),
    refused: (index: number, error: Error) => told.outcomes[index]?.push(["refused", error]),
    failed: (from: number, to: number, error: Error) =>
      range(from, to).forEach((call) => call.push(["failed", error])),
    tooLarge: (bytes: number) => told.tooLarge.push(bytes),
  };
  return { told, observer };
}

/** Delivers so many calls to a server that answers so. */
async function deliver(count: number, respond: Respond, options: { signal?: AbortSignal } = {}) {
  await using server = new RecordingServer(respond);
  const client = testClient(server, { retry: { maxRetries: 0, baseDelay: 0 } });
  const { told, observer } = observe(count);
  await deliverParcel(client, parcelOf(client, callsOf(client, count), {}), observer, options);
  return {
    ...told,
    kinds: told.outcomes.map((all) => all.map(([kind]) => kind).join("+")),
    errors: told.outcomes.map(([first]) => first?.[1]),
    requests: server.requests.map(({ body }) => indicesIn(body)),
    bodies: server.requests.map(({ body }) => body),
  };
}

function callsOf(client: ReturnType<typeof testClient>, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const operation: BatchOperation = { type: "track", userId: `${index}`, event: "Order Completed" };
    return client.encode(operation, index);
  });
}

const indicesIn = (body: string): number[] =>
  Array.from(JSON.parse(body).batch, (call: unknown) => Number(Object(call).userId));

const upTo = (length: number) => Array.from({ length }, (_, index) => index);
const took = () => Response.json({});
const refusing = (...errors: unknown[]) => Response.json({ meta: { errors } }, { status: 400 });
const status = (code: number) => new Response("no", { status: code });

Deno.test("deliverParcel() sends all in one request where the service takes them", async () => {
  const { kinds, requests } = await deliver(5, took);
  assertEquals([kinds, requests], [Array(5).fill("delivered"), [upTo(5)]]);
});

Deno.test("deliverParcel() of nothing sends nothing", async () => {
  assertEquals((await deliver(0, took)).requests, []);
});

Deno.test("What is too large goes in halves, in order, and the observer hears how large it was", async () => {
  const { kinds, requests, tooLarge, bodies } = await deliver(
    7,
    ({ body }) => indicesIn(body).length > 2 ? status(413) : took(),
  );
  assertEquals(kinds, Array(7).fill("delivered"));
  assertEquals(requests, [upTo(7), [0, 1, 2, 3], [0, 1], [2, 3], [4, 5, 6], [4, 5], [6]]);
  assertEquals(tooLarge, [0, 1, 4].map((index) => bodies[index]?.length));
});

Deno.test("A call that is too large even alone is refused, and the others are delivered", async () => {
  const { kinds, errors } = await deliver(
    6,
    ({ body }) => indicesIn(body).includes(4) ? status(413) : took(),
  );
  assertEquals(kinds, upTo(6).map((index) => index === 4 ? "refused" : "delivered"));
  assertInstanceOf(errors[4], ValidationError);
  assertEquals(errors[4].status, 413);
});

/** How a fault may name the call it is about, and what is left of it for the call. */
const NAMES: readonly (readonly [unknown, { field?: string; message: string }])[] = [
  ["batch[3].userId: cannot be empty", { field: "userId", message: "cannot be empty" }],
  ["batch[3].context.ip: not text: 4", { field: "context.ip", message: "not text: 4" }],
  ["batch[3]: one of userId, groupId must be given", { message: "one of userId, groupId must be given" }],
  ["batch[3] is not a call", { message: "is not a call" }],
  [{ detail: "is required", source: { pointer: "/batch/3/userId" } }, {
    field: "userId",
    message: "is required",
  }],
  [{ message: "is required", field: "batch[3].userId" }, { field: "userId", message: "is required" }],
  [{ message: "is no call", field: "batch[3]" }, { message: "is no call" }],
];

for (const [fault, detail] of NAMES) {
  Deno.test(`A call that the answer names is refused at once: ${JSON.stringify(fault)}`, async () => {
    const { kinds, errors, requests } = await deliver(
      6,
      ({ body }) => indicesIn(body).includes(3) ? refusing(fault, "and 7 more") : took(),
    );
    assertEquals(kinds, upTo(6).map((index) => index === 3 ? "refused" : "delivered"));
    assertEquals(requests, [upTo(6), [0, 1, 2], [4, 5]]);
    assertInstanceOf(errors[3], ValidationError);
    assertEquals([errors[3].details, errors[3].status], [[detail], 400]);
    const place = detail.field === undefined ? "" : `${detail.field}: `;
    assertEquals(errors[3].message, `Cannot batch: ${place}${detail.message} (Customer.io answered 400)`);
  });
}

Deno.test("Calls that the answer does not name are found by halves, whatever else it says", async () => {
  const bad = new Set([0, 5, 6]);
  for (const said of ["Bad request", "batch[99].userId: no such call", "batch/3", "context.ip: no text"]) {
    const { kinds } = await deliver(
      9,
      ({ body }) => indicesIn(body).some((index) => bad.has(index)) ? refusing(said) : took(),
    );
    assertEquals(kinds, upTo(9).map((index) => bad.has(index) ? "refused" : "delivered"), said);
  }
});

Deno.test("After a failure that may pass the other parts are sent; after a refused key they are not", async () => {
  for (const [code, expected, sent] of [[503, "delivered", 5], [401, "failed", 2]] as const) {
    const { kinds, requests, errors } = await deliver(8, (_, index) => {
      if (index === 0) return refusing("batch[1].userId: no", "batch[4].userId: no", "batch[6].userId: no");
      return index === 1 ? status(code) : took();
    });
    assertEquals(kinds, [
      "failed",
      "refused",
      expected,
      expected,
      "refused",
      expected,
      "refused",
      expected,
    ]);
    assertEquals(requests.length, sent);
    assertInstanceOf(errors[0], CustomerIOError);
    assertEquals(errors[0].status, code);
  }
});

Deno.test("An abort fails what is not delivered yet, with its reason", async () => {
  const aborter = new AbortController();
  const { kinds, errors, requests } = await deliver(4, (_, index) => {
    if (index === 0) return status(413);
    if (index === 2) aborter.abort("interrupted");
    return took();
  }, { signal: aborter.signal });
  assertEquals(kinds, ["delivered", "delivered", "failed", "failed"]);
  assertEquals(errors[3]?.message, "interrupted");
  assertEquals(requests.length, 3);
});

Deno.test("Nobody listens: everything is reported as failed, and nothing is thrown", async () => {
  const server = new RecordingServer();
  const client = testClient(server, { retry: { maxRetries: 0 } });
  await server[Symbol.asyncDispose]();
  const { told, observer } = observe(3);
  await deliverParcel(client, parcelOf(client, callsOf(client, 3), {}), observer);
  for (const [only] of told.outcomes) {
    assertEquals(only?.[0], "failed");
    assertInstanceOf(only?.[1], NetworkError);
  }
});

Deno.test("A body that cannot be made is a failure of its calls", async () => {
  await using server = new RecordingServer();
  const body = () => {
    throw new Error("the file is gone");
  };
  const { told, observer } = observe(2);
  const parcel = { count: 2, body, part: () => parcel };
  await deliverParcel(testClient(server), parcel, observer);
  assertEquals(told.outcomes.map(([only]) => only?.[1]?.message), ["the file is gone", "the file is gone"]);
});

Deno.test("What the observer throws is thrown", async () => {
  await using server = new RecordingServer();
  const client = testClient(server);
  const delivered = () => {
    throw new Error("the ledger is full");
  };
  const { observer } = observe(1);
  const parcel = parcelOf(client, callsOf(client, 1), {});
  await assertRejects(() => deliverParcel(client, parcel, { ...observer, delivered }), Error, "ledger");
});

Deno.test("sendBody() refuses a body over 500 KB before it is sent, as text and in bytes", async () => {
  await using server = new RecordingServer();
  const client = testClient(server);
  for (const [character, size] of [["x", 1], ["é", 2]] as const) {
    const full = character.repeat(512_000 / size);
    assertEquals((await client.sendBody(full)).bytes, 512_000);
    assertEquals((await client.sendBody(new TextEncoder().encode(full))).bytes, 512_000);
    await assertRejects(() => client.sendBody(`${full}x`), ValidationError, "512001");
    await assertRejects(() => client.sendBody(new TextEncoder().encode(`${full}x`)), ValidationError);
  }
  assertEquals(server.requests.length, 4);
});

/** What a server may do with a request for so many calls. */
const answers = fc.oneof(
  { weight: 3, arbitrary: fc.constant(took) },
  { weight: 3, arbitrary: fc.constant(() => status(413)) },
  { weight: 2, arbitrary: fc.constantFrom(400, 422).map((code) => () => status(code)) },
  {
    weight: 3,
    arbitrary: fc.array(fc.nat({ max: 12 }), { maxLength: 5 }).map((indices) => () =>
      refusing(...indices.map((index) => `batch[${index}].event: no`))
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(401, 404, 429, 500, 503).map((code) => () => status(code)),
  },
  { weight: 1, arbitrary: fc.constant(() => new Response("<p>hello</p>")) },
);

Deno.test("Every call of any parcel has exactly one outcome, whatever the server does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 40 }), fc.array(answers, { minLength: 1 }), async (count, script) => {
      const took = new Set<number>();
      const { kinds } = await deliver(count, async ({ body }, index) => {
        const response = (script[index % script.length] ?? status)(500);
        if ((await response.clone().text()) === "{}") indicesIn(body).forEach((call) => took.add(call));
        return response;
      });
      kinds.forEach((kind) => assertEquals(["delivered", "refused", "failed"].includes(kind), true, kind));
      assertEquals(kinds.map((kind) => kind === "delivered"), kinds.map((_, index) => took.has(index)));
    }),
    { numRuns: 150 },
  );
});

Deno.test("Of a server that refuses some calls, exactly those are refused", async () => {
  const bad = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 12 }).map((indices) => new Set(indices));
  const named = fc.constantFrom<"none" | "first" | "all">("none", "first", "all");
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 40 }), bad, named, async (count, bad, named) => {
      const { kinds } = await deliver(count, ({ body }) => {
        const places = indicesIn(body).flatMap((call, place) => bad.has(call) ? [place] : []);
        if (places.length === 0) return took();
        const shown = named === "all" ? places : places.slice(0, named === "first" ? 1 : 0);
        return shown.length === 0 ? status(400) : refusing(...shown.map((place) => `batch[${place}]: no`));
      });
      assertEquals(kinds, upTo(count).map((index) => bad.has(index) ? "refused" : "delivered"));
    }),
    { numRuns: 60 },
  );
});
