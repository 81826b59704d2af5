/** Where handlers of the tests forward events to. */
export interface ForwardTarget extends AsyncDisposable {
  readonly url: string;
  /** Ids of events, as often as they came. */
  readonly seen: string[];
  /** How the next ones are answered. */
  status: number;
}

/**
 * Starts one.
 *
 * @param onEvent Hears how many events there have been.
 */
export function startForwardTarget(onEvent: (count: number) => void = () => {}): ForwardTarget {
  const seen: string[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, ({ url }) => {
    onEvent(seen.push(new URL(url).pathname.slice(1)));
    return new Response(null, { status: target.status });
  });
  const target: ForwardTarget = {
    url: `http://127.0.0.1:${server.addr.port}`,
    seen,
    status: 204,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
  return target;
}
