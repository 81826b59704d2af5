/**
 * Reads all people of a segment, again and again. A process of its own. Arguments: who reads, the folder of the packages of
 * others, port of the service, people a page, passes.
 *
 * @module
 */
import { createRequire } from "node:module";
import process from "node:process";
import { AppAPIClient } from "@customerio-notebooks/app-api";

/** Reads everything once and looks at each person; how many there were. */
type ReadAll = () => Promise<number>;

/** Makes a reader of the segment, page by page of so many. */
type MakeReader = (peers: string, port: string, limit: number) => ReadAll;

/** What of `customerio-node` is used. */
interface PeerClient {
  getSegmentMembership(id: number, page: { start: string | undefined; limit: number }): Promise<PeerPage>;
}

interface PeerPage {
  readonly identifiers: readonly { readonly id: string }[];
  readonly next?: string;
}

/** What every reader does with a person, so that nobody is passed by. */
function look(id: string | null | undefined): number {
  return id === undefined || id === null ? 0 : 1;
}

/** Each reader by its name. */
export const READERS: Readonly<Record<"ours" | "generator" | "pages", MakeReader>> = {
  ours: (_, port, limit) => {
    const client = new AppAPIClient({
      apiKey: "abc123",
      baseUrl: `http://127.0.0.1:${port}`,
      rateLimits: {},
    });
    return async () => {
      let members = 0;
      for await (const { id } of client.segments.membership(7, { limit })) members += look(id);
      return members;
    };
  },
  generator: (peers, port, limit) => {
    const pages = pagesOf(peers, port, limit);
    /** What a user writes to have `for await`, which the package does not have. */
    async function* everyone() {
      for await (const page of pages()) yield* page.identifiers;
    }
    return async () => {
      let members = 0;
      for await (const { id } of everyone()) members += look(id);
      return members;
    };
  },
  pages: (peers, port, limit) => {
    const pages = pagesOf(peers, port, limit);
    return async () => {
      let members = 0;
      for await (const page of pages()) for (const { id } of page.identifiers) members += look(id);
      return members;
    };
  },
};

function pagesOf(peers: string, port: string, limit: number): () => AsyncGenerator<PeerPage> {
  const { APIClient } = createRequire(peers)("customerio-node");
  const client: PeerClient = new APIClient("abc123", { url: `http://127.0.0.1:${port}/v1` });
  return async function* () {
    let start: string | undefined;
    do {
      const page = await client.getSegmentMembership(7, { start, limit });
      yield page;
      start = page.next || undefined;
    } while (start !== undefined);
  };
}

if (import.meta.main) {
  const [who = "", peers = "", port = "", limit = "", passes = ""] = Deno.args;
  const make = Object.entries(READERS).find(([name]) => name === who)?.[1] ?? READERS.ours;
  const read = make(peers, port, Number(limit));
  const milliseconds: number[] = [];
  const cpuMilliseconds: number[] = [];
  let members = 0;
  for (let pass = 0; pass < Number(passes); pass++) {
    const started = performance.now();
    const cpu = process.cpuUsage();
    members += await read();
    const { user, system } = process.cpuUsage(cpu);
    milliseconds.push(performance.now() - started);
    cpuMilliseconds.push((user + system) / 1000);
  }
  console.log(JSON.stringify({ members, milliseconds, cpuMilliseconds }));
}
