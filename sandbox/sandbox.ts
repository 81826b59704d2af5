import { Secret, silentLogger, systemClock } from "@customerio-notebooks/core";
import { type DroppedCall, DroppedCalls } from "./dropped_calls.ts";
import { createApiKey } from "./ids.ts";
import { listen } from "./listener.ts";
import type { SandboxOptions } from "./options.ts";
import { createRoutes, PIPELINES_BASE } from "./routes.ts";
import { Console } from "./console.ts";
import { Simulation } from "./simulation.ts";
import { readStatistics, type SandboxStatistics } from "./statistics.ts";
import { WebhookSender } from "./webhooks/sender.ts";
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
  /** What reporting webhooks are signed with. */
  readonly webhookSigningKey: Secret;
  /** What an owner of a workspace does on Customer.io's screens, for which the APIs have no call. */
  readonly console: Console;
  /** The time by the workspace's clock, in milliseconds since 1970. */
  now(): number;
  /**
   * Puts the workspace's clock forward, and does all that is due by then: messages arrive, are opened and clicked, and
   * webhooks hear of it.
   *
   * @param milliseconds How far.
   * @returns Resolves when webhooks have been tried, too.
   * @throws {RangeError} If the time would go back.
   */
  advance(milliseconds: number): Promise<void>;
  /**
   * Puts the workspace's clock forward until nothing is left that will become of the messages sent so far, and finishes
   * exports.
   *
   * @returns Resolves when webhooks have been tried, too. One that refuses is tried again later by the workspace's clock.
   */
  settle(): Promise<void>;
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
  const webhookSigningKey = secretOf(options.webhookSigningKey ?? createApiKey("webhooks", seed));
  const workspace = new Workspace({
    database,
    seed,
    now,
    rates: options.rates,
    onChange: () => simulation.call(),
  });
  const dropped = new DroppedCalls(logger, () => workspace.now());
  const sender = new WebhookSender({
    calls: workspace.webhookCalls,
    definitions: workspace.definitions,
    now: () => workspace.now(),
    clock: options.webhookClock ?? systemClock,
    key: webhookSigningKey,
    logger,
    onRest: () => simulation.call(),
  });
  // A clock that the caller owns says itself when time has passed.
  const simulation = new Simulation(workspace, sender, options.now === undefined, logger);
  const answer = createRoutes({
    pipelines: { workspace, dropped, key: pipelinesApiKey },
    app: { workspace, simulation, key: appApiKey },
    logger,
  });
  const listener = listenOrClose(port, answer, workspace);
  const { url } = listener;
  let closing: Promise<void> | undefined;
  const end = async () => {
    try {
      await listener.close();
      simulation.close();
      await sender.close();
    } finally {
      workspace.close();
    }
  };
  const close = () => closing ??= end();
  // What a sandbox that is opened again had not sent yet.
  simulation.call();
  signal?.addEventListener("abort", () => void close(), { once: true });
  onListen?.(url);
  return {
    url,
    pipelinesUrl: url + PIPELINES_BASE,
    appUrl: url,
    pipelinesApiKey,
    appApiKey,
    webhookSigningKey,
    console: new Console(workspace),
    now: () => workspace.now(),
    advance: (milliseconds) => simulation.advance(milliseconds),
    settle: () => simulation.settle(),
    stats: () => readStatistics(workspace, dropped, sender.statistics),
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
