// Every operation of the contract, driven from the table against a server that writes down what it receives.
import { assert, assertEquals, assertInstanceOf, assertRejects, assertStringIncludes } from "@std/assert";
import { type AppOperation, contract } from "@customerio-notebooks/app-api/contract";
import {
  AuthenticationError,
  callOperation,
  CustomerIOError,
  RateLimitError,
  type Transport,
  ValidationError,
} from "@customerio-notebooks/core";
import { PLANTED_KEY, transportOf } from "../core/transport_of.ts";
import { type RecordedRequest, RecordingServer } from "../recording_server.ts";

/** The entries when it is not known of which operation each is. */
const entries: readonly AppOperation[] = Object.values(contract);

const RETRY = { maxRetries: 1, baseDelay: 0, maxDelay: 60_000 };

/** Tells which operation a request is of, so that all can be under way at once. */
const OPERATION = "x-operation";

type Values = Readonly<Record<string, unknown>>;

const call = (
  transport: Transport,
  entry: AppOperation,
  { path = entry.example.path, query = entry.example.query }: { path?: unknown; query?: unknown } = {},
) => {
  const input = { path, query, body: entry.example.body };
  return callOperation(transport, entry, input, { headers: { [OPERATION]: entry.id } });
};

/** Answers each operation with its example. */
function answerExample({ headers }: RecordedRequest): Response {
  const result = entries.find(({ id }) => id === headers.get(OPERATION))?.example.result;
  return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
}

/** The requests of each operation. */
const requestsById = ({ requests }: RecordingServer) =>
  Map.groupBy(requests, ({ headers }) => headers.get(OPERATION) ?? "");

/** The one request of an operation. */
function requestOf(server: RecordingServer, id: string): RecordedRequest {
  const [request, ...others] = requestsById(server).get(id) ?? [];
  if (request === undefined) throw new Error(`${id} sent nothing`);
  assertEquals(others, [], id);
  return request;
}

/** Parameters of a query in an order that does not depend on who wrote it. */
const sorted = (query: Iterable<readonly [string, unknown]>) =>
  Array.from(query, ([name, value]) => `${name}=${value}`).toSorted();

function expectedPath({ path }: AppOperation, values: unknown): string {
  return Object.entries(Object(values)).reduce(
    (whole, [name, value]) => whole.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
}

/** A request's body, whatever its form. */
async function bodyOf({ headers, body }: RecordedRequest): Promise<unknown> {
  const type = headers.get("content-type");
  if (type === null) return body === "" ? undefined : body;
  if (type === "application/json") return JSON.parse(body);
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  return Object.fromEntries(form);
}

/** What a body is once it has been sent. */
function sent({ encoding, example: { body } }: AppOperation): unknown {
  if (body === undefined) return undefined;
  if (encoding !== "form") return JSON.parse(JSON.stringify(body));
  const fields = Object.entries(Object(body)).map(([name, value]) => [
    name,
    value instanceof File ? value : String(value),
  ]);
  return Object.fromEntries(fields);
}

/** An answer as its schema reads it: a list that is null may be an empty one. */
function readAs(schema: AppOperation["resultSchema"], result: unknown): unknown {
  const read = schema.safeParse(result);
  return read.success ? read.data : result;
}

/** Files by what is in them, which they do not show. */
async function withBytes(body: unknown): Promise<unknown> {
  if (typeof body !== "object" || body === null) return body;
  const fields = Object.entries(body).map(async ([name, value]) => [
    name,
    value instanceof File ? { name: value.name, type: value.type, text: await value.text() } : value,
  ]);
  return Array.isArray(body) ? body : Object.fromEntries(await Promise.all(fields));
}

Deno.test("every operation sends what its entry says, and gives back what is answered", async () => {
  await using server = new RecordingServer(answerExample);
  const transport = transportOf(server.url);
  await Promise.all(entries.map(async (entry) => {
    const { id, method, resultSchema, example } = entry;
    const { result } = await call(transport, entry);
    const request = requestOf(server, id);
    const url = new URL(request.target, server.url);
    assertEquals([request.method, url.pathname], [method, expectedPath(entry, example.path)], id);
    assertEquals(sorted(url.searchParams), sorted(Object.entries(Object(example.query))), id);
    assertEquals(await withBytes(await bodyOf(request)), await withBytes(sent(entry)), id);
    assertEquals(request.headers.get("authorization"), `Bearer ${PLANTED_KEY}`, id);
    assertEquals(request.headers.get("accept"), "application/json", id);
    assertEquals(result, readAs(resultSchema, example.result), id);
  }));
});

/** Text that means something else in a URL unless it is encoded. */
const HOSTILE = "a/../b?c=d&e#f+g é%2e;";

/** An example's values with hostile text in place of each that may be any text. */
function hostile(schema: AppOperation["pathSchema"], values: unknown): Values {
  const changed = Object.entries(Object(values)).map(([name, value]) => {
    const isFree = schema?.safeParse({ ...Object(values), [name]: HOSTILE }).success;
    return [name, isFree ? HOSTILE : value];
  });
  return Object.fromEntries(changed);
}

Deno.test("every operation encodes what it puts into a path and a query", async () => {
  await using server = new RecordingServer(answerExample);
  const transport = transportOf(server.url);
  await Promise.all(entries.map(async (entry) => {
    const { id, pathSchema, querySchema, example } = entry;
    const path = hostile(pathSchema, example.path);
    const query = hostile(querySchema, example.query);
    await call(transport, entry, { path, query });
    const url = new URL(requestOf(server, id).target, server.url);
    assertEquals(url.pathname, expectedPath(entry, path), id);
    assertEquals(sorted(url.searchParams), sorted(Object.entries(query)), id);
  }));
  const encoded = server.requests.filter(({ target }) => target.includes(encodeURIComponent("#f")));
  assert(encoded.length > 10, "few operations take any text");
});

Deno.test("every operation refuses a path that would become another, before anything is sent", async () => {
  await using server = new RecordingServer();
  const transport = transportOf(server.url);
  for (const entry of entries) {
    for (const name of Object.keys(Object(entry.example.path))) {
      for (const value of ["", ".", ".."]) {
        const path = { ...Object(entry.example.path), [name]: value };
        const error = await assertRejects(() => call(transport, entry, { path }), ValidationError);
        assertStringIncludes(error.message, `Cannot ${entry.id}: ${name}`);
      }
    }
  }
  assertEquals(server.requests.length, 0);
});

type ErrorType = new (...parameters: never[]) => CustomerIOError;

/** An answer that is no success, the error that it becomes, and what of it the message tells. */
interface Failure {
  readonly status: number;
  readonly body: string;
  readonly type: ErrorType;
  readonly told: string;
  /** Whether the same request may succeed later: where it may be sent again, it is. */
  readonly passing?: true;
}

/** Servers echo what they were sent, the key included. */
const ECHO = `you sent Bearer ${PLANTED_KEY}`;

const FAILURES: readonly Failure[] = [
  {
    status: 400,
    body: `{"meta":{"error":"to is wrong: ${ECHO}"}}`,
    type: ValidationError,
    told: "to is wrong",
  },
  {
    status: 400,
    body: `{"meta":{"errors":["name is wrong","${ECHO}"]}}`,
    type: ValidationError,
    told: "name is wrong",
  },
  {
    status: 422,
    body:
      `{"errors":[{"detail":"is required","status":"422","source":{"pointer":"/ids"}},{"detail":"${ECHO}"}]}`,
    type: ValidationError,
    told: "/ids: is required",
  },
  {
    status: 401,
    body: `{"meta":{"error":"${ECHO}"}}`,
    type: AuthenticationError,
    told: "CUSTOMERIO_APP_API_KEY",
  },
  { status: 403, body: `{"meta":{"error":"no scope"}}`, type: AuthenticationError, told: "no scope" },
  {
    status: 404,
    body: '{"errors":[{"detail":"not found","status":"404"}]}',
    type: CustomerIOError,
    told: "404: not found",
  },
  { status: 409, body: "", type: CustomerIOError, told: "409: no explanation" },
  { status: 413, body: '{"meta":{"error":"too large"}}', type: ValidationError, told: "413: too large" },
  { status: 429, body: "", type: RateLimitError, told: "too many requests", passing: true },
  { status: 500, body: '{"meta":', type: CustomerIOError, told: "500", passing: true },
  {
    status: 502,
    body: `<html><h1>Bad Gateway</h1>${ECHO}</html>`,
    type: CustomerIOError,
    told: "Bad Gateway",
    passing: true,
  },
  { status: 200, body: '{"customers":[{"id":', type: CustomerIOError, told: "not in JSON" },
  { status: 200, body: `<html>Sign in. ${ECHO}</html>`, type: CustomerIOError, told: "not in JSON" },
  { status: 307, body: "", type: CustomerIOError, told: "a redirect to" },
];

for (const { status, body, type, told, passing } of FAILURES) {
  Deno.test(`${status} with ${body.slice(0, 20) || "no body"} becomes a ${type.name} of every operation`, async () => {
    await using server: RecordingServer = new RecordingServer(() =>
      new Response(body, { status, headers: { location: `${server.url}/elsewhere?key=${PLANTED_KEY}` } })
    );
    const transport = transportOf(server.url, { retry: RETRY });
    await Promise.all(entries.map(async (entry) => {
      const error = await assertRejects(() => call(transport, entry), CustomerIOError);
      assertInstanceOf(error, type);
      assertStringIncludes(error.message, `Cannot ${entry.id}: Customer.io answered ${status}`);
      assertStringIncludes(error.message, told, entry.id);
      assertEquals([error.status, error.operation], [status, entry.id]);
      assert(!Deno.inspect(error).includes(PLANTED_KEY), `${entry.id} shows the key`);
    }));
    const requests = requestsById(server);
    for (const { id, repeatable } of entries) {
      // 429 says that nothing was done; after any other failure only what may be done twice is sent again.
      const isSentAgain = passing && (repeatable || status === 429);
      assertEquals(requests.get(id)?.length, isSentAgain ? 2 : 1, id);
    }
    assertEquals(server.requests.filter(({ target }) => target.startsWith("/elsewhere")), []);
  });
}
