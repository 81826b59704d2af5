import { Secret, silentLogger } from "@customerio-notebooks/core";
import { type DroppedCall, DroppedCalls } from "./dropped_calls.ts";
import { createApiKey } from "./ids.ts";
import { listen } from "./listener.ts";
import type { SandboxOptions } from "./options.ts";
import { createRoutes, PIPELINES_BASE } from "./routes.ts";
import { readStatistics, type SandboxStatistics } from "./statistics.ts";
import { Workspace } from "./workspace/workspace.ts";

/** A local Customer.io that runs in this process. */
export interface Sandbox extends AsyncDisposable {
  /** Its origin, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Base URL of the Data Pipelines API, `/v1` included. */
  readonly pipelinesUrl: string;
  /** Base URL of the App API. */
  readonly appUrl: string;
  /** Key of the Data Pipelines API. */
  readonly pipelinesApiKey: Secret;
  /** Key of the App API. */
  readonly appApiKey: Secret;
  /** What it holds, in numbers. */
  stats(): SandboxStatistics;
  /** The latest thousand calls that were answered 200 and not acted on, oldest first, each with its reason. */
  dropped(): DroppedCall[];
  /** Lets the process end although the sandbox is open. */
  unref(): void;
  /** Lets requests in flight finish, for three seconds at most, and closes the server and the workspace. */
  close(): Promise<void>;
}

/**
 * Starts a local Customer.io: the Data Pipelines API and the App API over one workspace, on one port of 127.0.0.1. What is
 * identified and tracked through the one is found through the other; keys, limits and validation answer as the real
 * service does.
 *
 * @param options Port, database, keys, seed, clock.
 * @returns The sandbox, listening.
 * @throws {ConfigurationError} If the port is in use or the database cannot be opened.
 * @example
 * ```ts
 * import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
 * import { startSandbox } from "@customerio-notebooks/sandbox";
 *
 * await using sandbox = await startSandbox();
 * const client = new CustomerIOClient({ apiKey: sandbox.pipelinesApiKey, baseUrl: sandbox.pipelinesUrl });
 * await client.identify({ userId: "42", traits: { email: "ada@example.com" } });
 * if (sandbox.stats().people !== 1) throw new Error("unexpected");
 * ```
 */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  // Nothing here waits yet; what the sandbox will grow into does.
  return new Promise((resolve) => resolve(open(options)));
}

function open(options: SandboxOptions): Sandbox {
  const { port = 0, database, seed, now = Date.now, logger = silentLogger, onListen, signal } = options;
  signal?.throwIfAborted();
  const pipelinesApiKey = secretOf(options.pipelinesApiKey ?? createApiKey("pipelines", seed));
  const appApiKey = secretOf(options.appApiKey ?? createApiKey("app", seed));
  const workspace = new Workspace({ database, seed, now });
  const dropped = new DroppedCalls(logger, now);
  const answer = createRoutes({
    pipelines: { workspace, dropped, key: pipelinesApiKey },
    app: { workspace, key: appApiKey },
    logger,
  });
  const listener = listenOrClose(port, answer, workspace);
  const { url } = listener;
  let closing: Promise<void> | undefined;
  const close = () => closing ??= listener.close().finally(() => workspace.close());
  signal?.addEventListener("abort", () => void close(), { once: true });
  onListen?.(url);
  return {
    url,
    pipelinesUrl: url + PIPELINES_BASE,
    appUrl: url,
    pipelinesApiKey,
    appApiKey,
    stats: () => readStatistics(workspace, dropped),
    dropped: () => dropped.list(),
    unref: () => listener.unref(),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function listenOrClose(
  port: number,
  answer: Parameters<typeof listen>[1],
  workspace: Workspace,
): ReturnType<typeof listen> {
  try {
    return listen(port, answer);
  } catch (error) {
    workspace.close();
    throw error;
  }
}

function secretOf(key: Secret | string): Secret {
  return typeof key === "string" ? new Secret(key) : key;
}
