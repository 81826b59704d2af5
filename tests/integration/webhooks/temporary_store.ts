import { join } from "node:path";
import type { WebhookStore } from "@customerio-notebooks/webhooks";

/** A folder of a test, gone at its end. */
export function temporaryFolder(): { readonly path: string; readonly database: string } & Disposable {
  const path = Deno.makeTempDirSync({ prefix: "customerio_webhooks_" });
  return {
    path,
    database: join(path, "webhooks.sqlite"),
    [Symbol.dispose]: () => Deno.removeSync(path, { recursive: true }),
  };
}

/** The ids of all events, in the order of storing. */
export async function storedIds(store: WebhookStore): Promise<string[]> {
  const ids: string[] = [];
  for (let after = 0;;) {
    const events = await store.list({ after, limit: 700 });
    ids.push(...events.map(({ eventId }) => eventId));
    const last = events.at(-1);
    if (last === undefined) return ids;
    after = last.position;
  }
}
