/** Names of this machine; a name that merely begins with one of them is somewhere else. */
const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/** Whether a URL can only lead to this machine. */
export function isLoopbackUrl(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && LOOPBACK.test(new URL(url).hostname);
}

/** A `fetch` that reaches one server of this machine and nothing else. */
export interface LoopbackFetch {
  /** Sends a request. */
  readonly fetch: typeof fetch;
  /** Closes its connections. */
  close(): void;
}

/**
 * Connects straight to the host and port of a URL, whatever the request says and whatever proxy the environment names:
 * Deno sends requests to this machine through `HTTP_PROXY` too, where `NO_PROXY` does not say otherwise.
 */
export function createLoopbackFetch(url: string): LoopbackFetch {
  const { hostname, port, protocol } = new URL(url);
  const client = Deno.createHttpClient({
    proxy: {
      transport: "tcp",
      hostname: hostname.replace(/^\[|\]$/g, ""),
      port: Number(port) || (protocol === "https:" ? 443 : 80),
    },
  });
  return {
    fetch: (input, init) => fetch(input, { ...init, client }),
    close: () => client.close(),
  };
}
