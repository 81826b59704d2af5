import {
  callOperation,
  createLogger,
  type LazyOperation,
  type Operation,
  type Schema,
  UnexpectedResponseError,
} from "@customerio-notebooks/core";
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { z } from "zod";
import { startServer } from "./http_server.ts";
import { transportOf } from "./transport_of.ts";

interface Segments {
  readonly segments?:
    | readonly { readonly id: number; readonly name?: string | undefined }[]
    | null
    | undefined;
}
const resultSchema: Schema<Segments> = z.looseObject({
  segments: z.array(z.looseObject({ id: z.number(), name: z.string().optional() })).nullish(),
});
const listSegments: Operation<never, Segments, never, never> = {
  id: "listSegments",
  summary: "Lists segments.",
  method: "GET",
  path: "/v1/segments",
  rateLimit: "general",
  repeatable: true,
  resultSchema,
};

Deno.test("callOperation() loads the schemas of an operation that has them elsewhere", async () => {
  const { resultSchema: _, ...outline } = listSegments;
  const lazy: LazyOperation<never, Segments, never, never> = {
    ...outline,
    load: () => Promise.resolve(listSegments),
  };
  await using server = startServer(() => Response.json({ segments: [{ id: 1 }] }));
  const { result } = await callOperation(transportOf(server.url), lazy);
  assertEquals(result.segments?.[0]?.id, 1);
});

const ODD = { segments: [{ id: "planted-7" }, { id: "planted-8", name: 9 }, { id: 1 }] };

Deno.test("an answer that is not what the contract says is told once for each field, without values, and given", async () => {
  await using server = startServer(() => Response.json(ODD));
  const lines: string[] = [];
  const logger = createLogger({ level: "warn", write: (line) => lines.push(line) });
  const transport = transportOf(server.url, { logger });
  for (let call = 0; call < 3; call++) {
    const { result } = await callOperation(transport, listSegments);
    assertEquals<unknown>(result, ODD);
  }
  const told = lines.map((line) => JSON.parse(line));
  assertEquals(told.map(({ level, operation, field }) => [level, operation, field]), [
    ["warn", "listSegments", "segments[].id"],
    ["warn", "listSegments", "segments[].name"],
  ]);
  assertEquals(lines.join().includes("planted"), false);
});

Deno.test("a strict transport refuses such an answer, and names the fields", async () => {
  const headers = { "x-request-id": "r-1" };
  await using server = startServer(() => Response.json(ODD, { headers }));
  const transport = transportOf(server.url, { strictResponses: true });
  const error = await assertRejects(() => callOperation(transport, listSegments), UnexpectedResponseError);
  assertEquals([error.status, error.operation, error.requestId, error.retryable], [
    200,
    "listSegments",
    "r-1",
    false,
  ]);
  assertEquals(error.details.map(({ field }) => field), [
    "segments[0].id",
    "segments[1].id",
    "segments[1].name",
  ]);
  assertStringIncludes(error.message, "acted on");
  assertEquals(Deno.inspect(error).includes("planted"), false);
});
