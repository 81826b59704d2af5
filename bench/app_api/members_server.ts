/**
 * A service with one segment of many people. A process of its own, so that the time of a contender is that of the contender.
 * Argument: how many people.
 *
 * @module
 */

/**
 * Makes the handler: pages of the segment's people, by `start` and `limit`, each made once.
 *
 * @param count How many people.
 * @returns The handler.
 */
export function createMembers(count: number): (request: Request) => Response {
  const pages = new Map<string, Uint8Array<ArrayBuffer>>();
  const headers = { "content-type": "application/json" };
  return (request) => {
    const { searchParams } = new URL(request.url);
    const start = Number(searchParams.get("start") ?? 0);
    const limit = Number(searchParams.get("limit") ?? 1000);
    const key = `${start} ${limit}`;
    const page = pages.get(key) ?? pageOf(start, Math.min(limit, count - start), count);
    pages.set(key, page);
    return new Response(page, { headers });
  };
}

function pageOf(start: number, length: number, count: number): Uint8Array<ArrayBuffer> {
  const identifiers = Array.from({ length }, (_, index) => {
    const id = String(start + index).padStart(8, "0");
    return { email: `person${id}@example.com`, id, cio_id: `a30000${id}` };
  });
  const next = start + length < count ? String(start + length) : "";
  return new TextEncoder().encode(
    JSON.stringify({ identifiers, ids: identifiers.map(({ id }) => id), next }),
  );
}

if (import.meta.main) {
  Deno.serve({
    hostname: "127.0.0.1",
    port: 0,
    onListen: ({ port }) => console.log(port),
  }, createMembers(Number(Deno.args[0])));
  // Whoever started it holds the other end, which closes however they end.
  for await (const _ of Deno.stdin.readable);
  Deno.exit(0);
}
