import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { appRateLimits, operations } from "@customerio-notebooks/app-api";
import { type AppOperation, contract } from "@customerio-notebooks/app-api/contract";
import { parseWhole, type Schema } from "@customerio-notebooks/core";

/** The entries when it is not known of which operation each is. */
const entries: readonly AppOperation[] = Object.values(contract);

/** Names of the parameters in a path. */
const parametersOf = (path: string) => Array.from(path.matchAll(/\{([^}]*)\}/g), ([, name]) => name ?? "");

function faultsOf<Value>(schema: Schema<Value>, value: unknown): unknown {
  const parsed = parseWhole(schema, value);
  return parsed.success ? [] : parsed.error.issues;
}

Deno.test("every entry goes by its own id, and by one name of its resource", () => {
  assertEquals(Object.entries(contract).filter(([key, { id }]) => key !== id), []);
  const names = entries.map(({ resource, name }) => `${resource}.${name}`);
  assertEquals(names.filter((name, index) => names.indexOf(name) !== index), []);
  const requests = entries.map(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`);
  assertEquals(requests.filter((request, index) => requests.indexOf(request) !== index), []);
  for (const { id, resource, name } of entries) {
    assert(/^[a-z]+[A-Za-z]*(\.[a-z]+[A-Za-z]*)*$/.test(resource), `${id} belongs to "${resource}"`);
    assert(/^[a-z]+[A-Za-z]*$/.test(name), `${id} is named "${name}"`);
  }
});

Deno.test("every entry's example is what its schemas let through", () => {
  for (const { id, pathSchema, querySchema, bodySchema, resultSchema, example } of entries) {
    if (pathSchema !== undefined) assertEquals(faultsOf(pathSchema, example.path), [], `${id}: path`);
    else assertEquals(example.path, undefined, `${id} takes no path parameters`);
    if (querySchema !== undefined) {
      assertEquals(faultsOf(querySchema, example.query ?? {}), [], `${id}: query`);
    } else assertEquals(example.query, undefined, `${id} takes no query parameters`);
    if (bodySchema !== undefined) assertEquals(faultsOf(bodySchema, example.body), [], `${id}: body`);
    else assertEquals(example.body, undefined, `${id} takes no body`);
    assertEquals(faultsOf(resultSchema, example.result), [], `${id}: result`);
  }
});

Deno.test("the parameters in every path are those of its schema, in the order of the path", () => {
  for (const { id, path, example } of entries) {
    assertEquals(Object.keys(example.path ?? {}), parametersOf(path), id);
  }
});

Deno.test("what a caller sends in excess is refused by its name", () => {
  for (const { id, pathSchema, querySchema, bodySchema, example } of entries) {
    const parts = [[pathSchema, example.path], [querySchema, example.query], [
      bodySchema,
      example.body,
    ]] as const;
    for (const [schema, value] of parts) {
      // A body that is a list or free-form has no fields of its own.
      if (schema === undefined || Array.isArray(value) || id === "updateCollectionContents") continue;
      const faults = faultsOf(schema, { ...Object(value), misspelt: 1 });
      assertStringIncludes(JSON.stringify(faults), "misspelt", id);
    }
  }
});

Deno.test("what the service adds to an answer passes through", () => {
  for (const { id, resultSchema, example: { result } } of entries) {
    if (result === undefined || Array.isArray(result)) continue;
    const added = { added_later: { deep: [1] } };
    // Without what is added, lists that are null have been read as empty ones, too.
    const read = parseWhole(resultSchema, result);
    const parsed = parseWhole(resultSchema, { ...Object(result), ...added });
    assert(read.success && parsed.success, id);
    assertEquals<unknown>(parsed.data, { ...Object(read.data), ...added }, id);
  }
});

Deno.test("a list of pages is where the entry says", () => {
  for (const { id, paging, querySchema, resultSchema, example } of entries) {
    if (paging === undefined) continue;
    const { result } = example;
    assert(Array.isArray(Reflect.get(Object(result), paging.items)), `${id} has no list ${paging.items}`);
    const next = { start: { start: "MTA" }, offset: { offset: 10 }, page: { page: 2 } }[paging.by];
    assert(querySchema !== undefined, id);
    assertEquals(faultsOf(querySchema, { ...Object(example.query), ...next }), [], id);
    assertEquals(
      faultsOf(resultSchema, { ...Object(result), [paging.items]: null }),
      [],
      `${id}: a null list`,
    );
  }
});

Deno.test("an argument is the one field that the body needs, and a reference is to the customer of the path", () => {
  for (const { id, argument, customer, bodySchema, path, querySchema, example } of entries) {
    if (argument !== undefined) {
      assert(bodySchema !== undefined, id);
      const bare = { [argument]: Reflect.get(Object(example.body), argument) };
      assertEquals(faultsOf(bodySchema, bare), [], id);
    }
    if (customer) {
      assertEquals(parametersOf(path), ["customer_id"], id);
      assertEquals(
        querySchema && faultsOf(querySchema, { ...Object(example.query), id_type: "cio_id" }),
        [],
        id,
      );
    }
  }
});

Deno.test("what reads or sets may be repeated, what sends or makes may not", () => {
  const reads = ["getPeopleFilter", "getPeopleById", "getObjectsFilter"];
  for (const { id, method, path, repeatable, rateLimit } of entries) {
    if (method !== "POST") assert(repeatable, id);
    else if (path.startsWith("/v1/send/") || reads.includes(id)) {
      assertEquals(repeatable, reads.includes(id), id);
    }
    assertEquals(rateLimit === "transactional", path.startsWith("/v1/send/"), id);
    assert(Object.hasOwn(appRateLimits, rateLimit), id);
  }
});

Deno.test("the table without schemas says the same and leads to the entries", async () => {
  assertEquals(Object.keys(operations), Object.keys(contract));
  for (const operation of Object.values(operations)) {
    const { load, ...facts } = operation;
    const entry = await load();
    assertEquals(entry, contract[operation.id as keyof typeof contract]);
    const {
      example: _,
      pathSchema: _path,
      querySchema: _query,
      bodySchema: _body,
      resultSchema: _result,
      ...rest
    } = entry;
    assertEquals<unknown>(facts, rest);
  }
});
