/**
 * The floor: the requests that the bulk load makes, made ready beforehand, and sent by a bare `fetch`, eight in flight.
 * Arguments: port of the sink, CSV file, events.
 *
 * @module
 */
import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
import { bulkLoad } from "@customerio-notebooks/pipelines-api/bulk-load";
import { measure } from "./measure.mjs";
import { PURCHASE_MAPPING, PURCHASE_TYPES } from "./purchase_mapping.ts";

const IN_FLIGHT = 8;

/** What a bare `fetch` takes. */
type ReadyRequest = Parameters<typeof fetch>;

/** The requests of the bulk load, in order. */
async function requestsFor(baseUrl: string, file: string): Promise<ReadyRequest[]> {
  const requests: ReadyRequest[] = [];
  const record: typeof fetch = async (input, init = {}) => {
    // A copy: what the body lies in is used again for the next one.
    const body = await new Response(init.body).bytes();
    requests.push([input, { method: "POST", headers: init.headers ?? {}, body }]);
    return Response.json({});
  };
  const client = new CustomerIOClient({ apiKey: "abc123", baseUrl, fetch: record });
  await bulkLoad(client, file, PURCHASE_MAPPING, { progress: false, types: PURCHASE_TYPES });
  return requests;
}

if (import.meta.main) {
  const [port = "", file = "", events = ""] = Deno.args;
  const requests = (await requestsFor(`http://127.0.0.1:${port}/v1`, file)).values();
  const work = async () => {
    for (const request of requests) await (await fetch(...request)).text();
  };
  await measure(async () => {
    await Promise.all(Array.from({ length: IN_FLIGHT }, work));
    return Number(events);
  });
}
