import { type AppAPIAuth, AppAPIClient } from "@customerio-notebooks/app-api";
import {
  type Config,
  ConfigurationError,
  configVariables,
  CustomerIOError,
  loadConfig,
  type Secret,
  type TransportSettings,
} from "@customerio-notebooks/core";
import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
import { createLoopbackFetch, isLoopbackUrl, type LoopbackFetch } from "./loopback.ts";
import { CLOCK_PATHS } from "./routes.ts";
import type { SandboxOptions } from "./options.ts";
import { type Sandbox, startSandbox } from "./sandbox.ts";

/** Options of {@linkcode connect}. */
export interface ConnectOptions {
  /**
   * Settings that take the place of those of the same name in the environment and `.env`.
   *
   * @default {{}}
   */
  readonly config?: Partial<Config>;
  /**
   * How to start a sandbox, where one is started.
   *
   * @default {{}}
   */
  readonly sandbox?: SandboxOptions;
  /**
   * What both clients have in common: retries, `fetch`, a logger.
   *
   * @default {{}}
   */
  readonly transport?: TransportSettings;
}

/** Access to a workspace through both APIs. In a notebook it shows which workspace it is, and never a key. */
export interface Workspace extends AsyncDisposable {
  /** `live` is the real one; all else stays on this machine. */
  readonly kind: "live" | "sandbox";
  /** Client of the Data Pipelines API. */
  readonly client: CustomerIOClient;
  /** Access to the App API, for the functions that take it first. */
  readonly auth: AppAPIAuth;
  /** The same access as a client: every operation as a method of its resource. */
  readonly app: AppAPIClient;
  /** What reporting webhooks are signed with; empty where `CUSTOMERIO_WEBHOOK_SIGNING_KEY` is not set and has to be. */
  readonly webhookSigningKeys: readonly Secret[];
  /** Which workspace it is, in one sentence. */
  readonly description: string;
  /** The sandbox that was started for this; absent where it runs elsewhere, and for the real workspace. */
  readonly sandbox?: Sandbox;
  /**
   * Lets what was sent so far arrive. A sandbox puts its clock forward until nothing is left that will become of its
   * messages, and its webhooks have been called; in the real workspace time does that, and this does nothing.
   */
  settle(): Promise<void>;
  /**
   * Lets time pass: puts the clock of a sandbox forward, and does what is due by then. In the real workspace time passes by
   * itself, and this does nothing.
   *
   * @param milliseconds How far.
   * @throws {RangeError} If the time would go back.
   */
  advance(milliseconds: number): Promise<void>;
  /** Closes the sandbox that was started for this; the real workspace needs no closing. */
  close(): Promise<void>;
}

/** Access to a sandbox that was started for it. */
export interface SandboxWorkspace extends Workspace {
  /** Never the real workspace. */
  readonly kind: "sandbox";
  /** The sandbox. */
  readonly sandbox: Sandbox;
}

/**
 * Connects to Customer.io. With `CUSTOMERIO_LIVE=1` that is the real workspace. Without, no request leaves this machine,
 * whatever keys are set: it is the sandbox at `CUSTOMERIO_PIPELINES_URL` and `CUSTOMERIO_APP_URL`, where these are on this
 * machine and both keys are set, or else a fresh one in this process, which does not keep the process alive.
 *
 * @param options Settings, the sandbox's options, what the clients have in common.
 * @returns Access to the workspace.
 * @throws {ConfigurationError} If the real workspace is asked for and a key is not set.
 * @example
 * ```ts
 * import { connect } from "@customerio-notebooks/sandbox";
 *
 * await using workspace = await connect({ config: { live: false, pipelinesUrl: undefined } });
 * await workspace.client.track({ userId: "42", event: "Order Completed", properties: { total: 11.77 } });
 * if (workspace.kind !== "sandbox" || workspace.sandbox?.stats().events !== 1) throw new Error("unexpected");
 * ```
 */
export async function connect(options: ConnectOptions = {}): Promise<Workspace> {
  const config: Config = { ...loadConfig(), ...options.config };
  if (config.live) return connectLive(config, options.transport);
  if (isRunningSandbox(config)) {
    const description = "A Customer.io sandbox that runs on this machine: nothing leaves it";
    return connectLocal(config, description, options.transport);
  }
  return await connectOwn(config, options);
}

/**
 * Starts a sandbox of one's own and connects to it, whatever the environment and `.env` lead to: for what needs to put a clock
 * forward, or to be called by webhooks, which the real service cannot do on this machine.
 *
 * @param options The sandbox's options, what the clients have in common; of the settings those that do not say where to go.
 * @returns Access to the workspace, with its sandbox. Close it.
 * @throws {ConfigurationError} If the port is in use or the database cannot be opened.
 * @example
 * ```ts
 * import { connectSandbox } from "@customerio-notebooks/sandbox";
 *
 * await using workspace = await connectSandbox({ sandbox: { seed: 1, now: () => Date.UTC(2026, 0, 5) } });
 * await workspace.client.identify({ userId: "42" });
 * if (workspace.sandbox.stats().people !== 1) throw new Error("unexpected");
 * ```
 */
export async function connectSandbox(options: ConnectOptions = {}): Promise<SandboxWorkspace> {
  return await connectOwn({ ...loadConfig(), ...options.config, live: false }, options);
}

async function connectOwn(config: Config, options: ConnectOptions): Promise<SandboxWorkspace> {
  const sandbox = await startSandbox(options.sandbox);
  sandbox.unref();
  const { pipelinesApiKey, appApiKey, pipelinesUrl, appUrl } = sandbox;
  const webhookSigningKeys = [sandbox.webhookSigningKey];
  const local = { ...config, pipelinesApiKey, appApiKey, pipelinesUrl, appUrl, webhookSigningKeys };
  const description = "A fresh Customer.io sandbox in this process: nothing leaves this machine";
  return { ...connectLocal(local, description, options.transport, sandbox), kind: "sandbox", sandbox };
}

function connectLive(config: Config, transport: TransportSettings = {}): Workspace {
  const missing = (["pipelinesApiKey", "appApiKey"] as const).filter((name) => config[name] === undefined);
  if (missing.length > 0) {
    const variables = missing.map((name) => configVariables[name]);
    const verb = variables.length === 1 ? "is" : "are";
    const advice = `Set ${
      variables.length === 1 ? "it" : "them"
    }, or unset ${configVariables.live} to use a sandbox`;
    throw new ConfigurationError(
      `Cannot connect to the real workspace: ${variables.join(" and ")} ${verb} not set. ${advice}`,
      { details: variables.map((field) => ({ field, message: "is not set" })) },
    );
  }
  const { region, pipelinesUrl, appUrl, webhookSigningKeys } = config;
  return describe({
    kind: "live",
    webhookSigningKeys,
    settle: () => Promise.resolve(),
    advance: () => Promise.resolve(),
    client: CustomerIOClient.fromConfig(config, transport),
    app: AppAPIClient.fromConfig(config, transport),
    description: `The real Customer.io workspace, region ${region}`,
    urls: [pipelinesUrl, appUrl],
    close: () => Promise.resolve(),
  });
}

/** Settings of a sandbox. */
interface SandboxConfig extends Config {
  readonly pipelinesUrl: string;
  readonly appUrl: string;
  readonly appApiKey: Secret;
}

function isRunningSandbox(config: Config): config is SandboxConfig {
  const { pipelinesUrl, appUrl, pipelinesApiKey, appApiKey } = config;
  return pipelinesApiKey !== undefined && appApiKey !== undefined && isLoopbackUrl(pipelinesUrl) &&
    isLoopbackUrl(appUrl);
}

function connectLocal(
  config: SandboxConfig,
  description: string,
  transport: TransportSettings = {},
  sandbox?: Sandbox,
): Workspace {
  const { pipelinesUrl, appUrl } = config;
  const ways = [createLoopbackFetch(pipelinesUrl), createLoopbackFetch(appUrl)] as const;
  // A sandbox does not throttle, so its clients need not wait.
  const settingsOf = ({ fetch }: LoopbackFetch) => ({ rateLimits: {}, fetch, ...transport });
  const clock = sandbox ?? remoteClock(config, ways[1]);
  let isClosed = false;
  return describe({
    kind: "sandbox",
    webhookSigningKeys: config.webhookSigningKeys,
    settle: () => clock.settle(),
    advance: (milliseconds) => clock.advance(milliseconds),
    client: CustomerIOClient.fromConfig(config, settingsOf(ways[0])),
    app: AppAPIClient.fromConfig(config, settingsOf(ways[1])),
    description,
    // Those of a sandbox of our own are other ones each time, of no use later, and would make saved outputs differ.
    urls: sandbox === undefined ? [pipelinesUrl, appUrl] : [],
    ...(sandbox === undefined ? {} : { sandbox }),
    async close() {
      if (!isClosed) ways.forEach((way) => way.close());
      isClosed = true;
      await sandbox?.close();
    },
  });
}

/** The clock of a sandbox in another process. */
function remoteClock(
  { appUrl, appApiKey }: SandboxConfig,
  { fetch }: LoopbackFetch,
): Pick<Sandbox, "settle" | "advance"> {
  const post = async (path: string): Promise<void> => {
    const headers = { authorization: `Bearer ${appApiKey.reveal()}` };
    const response = await fetch(appUrl.replace(/\/$/, "") + path, { method: "POST", headers });
    await response.body?.cancel();
    if (response.ok) return;
    throw new CustomerIOError(
      `Cannot put the clock of the sandbox at ${appUrl} forward: it answered ${response.status}. Start it anew with \`deno task sandbox\``,
      { status: response.status },
    );
  };
  return {
    settle: () => post(CLOCK_PATHS.settle),
    async advance(milliseconds) {
      if (!Number.isFinite(milliseconds) || milliseconds < 0) {
        throw new RangeError(`Cannot advance by ${milliseconds} ms: time goes forward only`);
      }
      await post(`${CLOCK_PATHS.advance}?milliseconds=${Math.floor(milliseconds)}`);
    },
  };
}

/** What a workspace is made of. */
interface Parts extends Omit<Workspace, typeof Symbol.asyncDispose | "auth"> {
  /** Of the Data Pipelines API and of the App API, to be shown; undefined where it is that of the region. */
  readonly urls: readonly [pipelines: string | undefined, app: string | undefined] | readonly [];
}

const API_NAMES = ["Data Pipelines API", "App API"] as const;
/** What the Jupyter kernel looks for on the value of a cell. */
const DISPLAY = Symbol.for("Jupyter.display");

function describe({ urls, ...parts }: Parts): Workspace {
  const where = urls.flatMap((url, index) => url === undefined ? [] : [{ api: API_NAMES[index], url }]);
  const display = () => ({
    "text/markdown": [`**${parts.description}.**`, ...where.map(({ api, url }) => `${api}: \`${url}\``)]
      .join("  \n"),
    "text/plain": [`${parts.description}.`, ...where.map(({ api, url }) => `${api}: ${url}`)].join("\n"),
  });
  return {
    ...parts,
    auth: parts.app,
    [Symbol.asyncDispose]: parts.close,
    // Not part of the type: notebooks alone look for it.
    ...{ [DISPLAY]: display },
  };
}
