import {
  AuthenticationError,
  CustomerIOError,
  RateLimitError,
  ValidationError,
} from "@customerio-notebooks/core";
import { assertEquals, assertInstanceOf, assertRejects } from "@std/assert";
import { startServer } from "./http_server.ts";
import { READ, SEND, transportOf } from "./transport_of.ts";

type ErrorType = new (...parameters: never[]) => CustomerIOError;

const HTML =
  "<!doctype html><html><head><style>body{color:red}</style><script>let a = '<p>';</script><title>502</title>" +
  "</head><body><h1>Bad\n Gateway</h1><!-- cf --></body></html>";

/** Status, body, type of the error, and its whole message after "Customer.io answered ". */
const ANSWERS: readonly (readonly [number, string, ErrorType, string])[] = [
  [400, '{"meta":{"error":"to is required"}}', ValidationError, "400: to is required"],
  [400, '{"meta":{"errors":["a","b"]}}', ValidationError, "400: a; b"],
  [
    422,
    '{"errors":[{"detail":"is required","status":"422","source":{"pointer":"/ids"}}]}',
    ValidationError,
    "422: /ids: is required",
  ],
  [413, '{"meta":{"error":"too large"}}', ValidationError, "413: too large"],
  [404, '{"errors":[{"detail":"not found","status":"404"}]}', CustomerIOError, "404: not found"],
  [500, "", CustomerIOError, "500: no explanation"],
  [500, "{}", CustomerIOError, "500: no explanation"],
  [500, '{"meta":', CustomerIOError, '500: {"meta":'],
  [502, HTML, CustomerIOError, "502: 502 Bad Gateway"],
  [500, "x".repeat(300), CustomerIOError, `500: ${"x".repeat(200)}…`],
  [500, "<script".repeat(20_000), CustomerIOError, "500: no explanation"],
  [418, "short and stout", CustomerIOError, "418: short and stout"],
  [
    403,
    '{"meta":{"error":"no scope"}}',
    AuthenticationError,
    "403, the API key may not do this (no scope). Check what the key in CUSTOMERIO_APP_API_KEY is allowed to do",
  ],
  [429, "", RateLimitError, "429, too many requests (no explanation)"],
  [
    200,
    "<html>Please sign in to this Wi-Fi</html>",
    CustomerIOError,
    "200, but not in JSON (Please sign in to this Wi-Fi). The service may have acted on it. " +
    "Check that the base URL is Customer.io's",
  ],
  [
    200,
    '{"customers":[{"id":',
    CustomerIOError,
    '200, but not in JSON ({"customers":[{"id":). The service may have acted on it. ' +
    "Check that the base URL is Customer.io's",
  ],
];

for (const [status, body, type, message] of ANSWERS) {
  Deno.test(`${status} with ${body.slice(0, 40) || "no body"} becomes a ${type.name}`, async () => {
    await using server = startServer(() =>
      new Response(body, { status, headers: { "x-request-id": "r-9" } })
    );
    const error = await assertRejects(
      () => transportOf(server.url).send(READ, { maxRetries: 0 }),
      CustomerIOError,
    );
    assertInstanceOf(error, type);
    assertEquals(error.message, `Cannot listSegments: Customer.io answered ${message}`);
    assertEquals([error.name, error.status, error.operation, error.requestId], [
      type.name,
      status,
      "listSegments",
      "r-9",
    ]);
    assertEquals(error.retryable, [429, 500, 502].includes(status));
  });
}

Deno.test("A body of 200 that is not JSON does not make a send be sent again", async () => {
  await using server = startServer(() => new Response("OK"));
  await assertRejects(() => transportOf(server.url).send(SEND), CustomerIOError, "not in JSON");
  assertEquals(server.requests.length, 1);
});

for (const status of [301, 302, 303, 307, 308]) {
  Deno.test(`A redirect (${status}) is refused, and the key goes nowhere else`, async () => {
    await using elsewhere = startServer(() => Response.json({}));
    const location = `${elsewhere.url}/v1/send/email`;
    await using server = startServer(() => new Response(null, { status, headers: { location } }));
    for (const request of [READ, SEND]) {
      const error = await assertRejects(() => transportOf(server.url).send(request), CustomerIOError);
      assertEquals(
        error.message,
        `Cannot ${request.operation}: Customer.io answered ${status}, a redirect to ${location}. ` +
          "Redirects are not followed, since they would carry the key away: check CUSTOMERIO_REGION",
      );
      assertEquals([error.status, error.retryable], [status, false]);
    }
    assertEquals([server.requests.length, elsewhere.requests.length], [2, 0]);
  });
}
