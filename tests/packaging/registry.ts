/** A JSR registry on loopback: takes what `deno publish` uploads and serves it to `jsr:` imports. */
import { z } from "zod";
import { readTarball } from "./tarball.ts";

/** A package as it was uploaded. */
export interface PublishedPackage {
  /** Full name, such as `@customerio-notebooks/core`. */
  readonly name: string;
  readonly version: string;
  /** Contents by path, each path with a slash at its start. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** The registry while it runs; leaving the scope of `await using` stops it. */
export interface LoopbackRegistry extends AsyncDisposable {
  /** Address, for the environment variable `JSR_URL`. */
  readonly url: string;
  /** What was uploaded, by full name. */
  readonly packages: ReadonlyMap<string, PublishedPackage>;
}

const CONFIG = z.object({
  exports: z.union([z.string().transform((path) => ({ ".": path })), z.record(z.string(), z.string())]),
});
const DONE = { id: "done", status: "success", error: null };

type Store = Map<string, PublishedPackage>;
type Handler = (parts: readonly string[], request: Request, store: Store) => Response | Promise<Response>;

/** Path patterns of the management API and of the download side, with the answer to each. */
const ROUTES: ReadonlyArray<[method: string, path: RegExp, handler: Handler]> = [
  ["GET", /^\/api\/scopes\/([^/]+)\/packages\/([^/]+)\/versions\/[^/]+$/, () => notFound()],
  ["GET", /^\/api\/scopes\/([^/]+)\/packages\/([^/]+)$/, ([scope, name]) => Response.json({ scope, name })],
  ["POST", /^\/api\/scopes\/([^/]+)\/packages\/([^/]+)\/versions\/([^/]+)$/, accept],
  ["GET", /^\/api\/publish_status\/done$/, () => Response.json(DONE)],
  ["GET", /^\/(@[^/]+\/[^/]+)\/meta\.json$/, packageMeta],
  ["GET", /^\/(@[^/]+\/[^/]+)\/([^/]+)_meta\.json$/, versionMeta],
  ["GET", /^\/(@[^/]+\/[^/]+)\/[^/]+(\/.+)$/, file],
];

function notFound(): Response {
  return Response.json({ code: "notFound", message: "not found" }, { status: 404 });
}

async function accept(parts: readonly string[], request: Request, store: Store): Promise<Response> {
  const [scope = "", name = "", version = ""] = parts;
  if (!request.body) return new Response("no archive", { status: 400 });
  const published = { name: `@${scope}/${name}`, version, files: await readTarball(request.body) };
  store.set(published.name, published);
  return Response.json(DONE);
}

function packageMeta([name = ""]: readonly string[], _request: Request, store: Store): Response {
  const published = store.get(name);
  return published ? Response.json({ versions: { [published.version]: {} } }) : notFound();
}

async function versionMeta(
  [name = ""]: readonly string[],
  _request: Request,
  store: Store,
): Promise<Response> {
  const published = store.get(name);
  const config = published?.files.get("/deno.json");
  if (!published || !config) return notFound();
  const { exports } = CONFIG.parse(JSON.parse(new TextDecoder().decode(config)));
  const manifest: Record<string, { size: number; checksum: string }> = {};
  for (const [path, body] of published.files) {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", body)).toHex();
    manifest[path] = { size: body.length, checksum: `sha256-${hash}` };
  }
  return Response.json({ exports, manifest });
}

function file([name = "", path = ""]: readonly string[], _request: Request, store: Store): Response {
  const body = store.get(name)?.files.get(decodeURIComponent(path));
  const type = path.endsWith(".ts") ? "text/typescript" : "application/octet-stream";
  return body ? new Response(body, { headers: { "content-type": type } }) : notFound();
}

/**
 * Starts a registry on a free port of 127.0.0.1.
 *
 * @returns The registry, empty.
 */
export function startRegistry(): LoopbackRegistry {
  const packages: Store = new Map();
  const handle = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    for (const [method, path, handler] of ROUTES) {
      const match = request.method === method ? path.exec(pathname) : null;
      if (match) return await handler(match.slice(1), request, packages);
    }
    await request.body?.cancel();
    return notFound();
  };
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, handle);
  return {
    url: `http://127.0.0.1:${server.addr.port}/`,
    packages,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}
