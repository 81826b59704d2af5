// Every method of the client, called as the contract's example says: what it sends is what the entry says.
import { AppAPIClient } from "@customerio-notebooks/app-api";
import { type AppOperation, contract } from "@customerio-notebooks/app-api/contract";
import { assert, assertEquals } from "@std/assert";

interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
}

/** A client that answers with an example, and what it sent. */
function recordingClient({ example }: AppOperation): { client: AppAPIClient; sent: Sent[] } {
  const sent: Sent[] = [];
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const isForm = request.headers.get("content-type")?.startsWith("multipart/") ?? false;
    const text = isForm ? "" : await request.text();
    sent.push({
      method: request.method,
      url: new URL(request.url),
      body: text === "" ? undefined : JSON.parse(text),
    });
    return example.result === undefined ? new Response(null, { status: 204 }) : Response.json(example.result);
  };
  return { client: new AppAPIClient({ apiKey: "abc123", rateLimits: {}, fetch: send }), sent };
}

/** The arguments of a method: what the path names, the body, and the parameters of the query. */
function argumentsOf({ customer, argument, bodySchema, querySchema, example }: AppOperation): unknown[] {
  const { id_type: kind = "id", ...others }: Record<string, unknown> = Object(example.query);
  const path: readonly unknown[] = Object.values(Object(example.path));
  const subjects = customer === true ? [{ [String(kind)]: path[0] }] : path;
  const body = argument === undefined ? example.body : Reflect.get(Object(example.body), argument);
  const query = customer === true ? others : example.query;
  return [
    ...subjects,
    ...bodySchema === undefined ? [] : [body],
    ...querySchema === undefined ? [] : [query],
  ];
}

function pathOf({ path, example }: AppOperation): string {
  const values: Record<string, unknown> = Object(example.path);
  return path.replace(/\{([^}]*)\}/g, (_, name) => encodeURIComponent(String(values[name])));
}

Deno.test("every method sends what its entry says", async () => {
  const entries: readonly AppOperation[] = Object.values(contract);
  for (const entry of entries) {
    const { id, resource, name, method, customer, encoding, example } = entry;
    const { client, sent } = recordingClient(entry);
    const owner = resource.split(".").reduce<unknown>(
      (parent, part) => Reflect.get(Object(parent), part),
      client,
    );
    const call: unknown = Reflect.get(Object(owner), name);
    assert(typeof call === "function", id);
    await Reflect.apply(call, owner, argumentsOf(entry));
    const [request] = sent;
    assertEquals([request?.method, request?.url.pathname], [method, pathOf(entry)], id);
    const query = Object.entries({ ...customer ? { id_type: "id" } : {}, ...Object(example.query) });
    const expected = Object.fromEntries(query.map(([field, value]) => [field, String(value)]));
    assertEquals(Object.fromEntries(request?.url.searchParams ?? []), expected, id);
    if (encoding !== "form") assertEquals(request?.body, example.body, id);
  }
  assertEquals(entries.length, 160);
});
