import { AppAPIAuth } from "@customerio-notebooks/app-api";
import {
  type Config,
  ConfigurationError,
  configVariables,
  loadConfig,
  type TransportSettings,
} from "@customerio-notebooks/core";
import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";
import { isLoopbackUrl } from "./loopback.ts";
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
  /** Access to the App API. */
  readonly auth: AppAPIAuth;
  /** Which workspace it is, in one sentence. */
  readonly description: string;
  /** The sandbox that was started for this; absent where it runs elsewhere, and for the real workspace. */
  readonly sandbox?: Sandbox;
  /** Closes the sandbox that was started for this; the real workspace needs no closing. */
  close(): Promise<void>;
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
  if (isRunningSandbox(config)) return connectRunning(config, options.transport);
  const sandbox = await startSandbox(options.sandbox);
  sandbox.unref();
  const { pipelinesApiKey, appApiKey, pipelinesUrl, appUrl } = sandbox;
  const local: Config = { ...config, pipelinesApiKey, appApiKey, pipelinesUrl, appUrl };
  const description = "A fresh Customer.io sandbox in this process: nothing leaves this machine";
  return describe({
    kind: "sandbox",
    ...clientsOf(local, { rateLimits: {}, ...options.transport }),
    description,
    urls: [pipelinesUrl, appUrl],
    sandbox,
  });
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
  const { region, pipelinesUrl, appUrl } = config;
  return describe({
    kind: "live",
    ...clientsOf(config, transport),
    description: `The real Customer.io workspace, region ${region}`,
    urls: [pipelinesUrl, appUrl],
  });
}

function connectRunning(config: Config, transport: TransportSettings = {}): Workspace {
  return describe({
    kind: "sandbox",
    ...clientsOf(config, { rateLimits: {}, ...transport }),
    description: "A Customer.io sandbox that runs on this machine: nothing leaves it",
    urls: [config.pipelinesUrl, config.appUrl],
  });
}

function isRunningSandbox({ pipelinesUrl, appUrl, pipelinesApiKey, appApiKey }: Config): boolean {
  return pipelinesApiKey !== undefined && appApiKey !== undefined && isLoopbackUrl(pipelinesUrl) &&
    isLoopbackUrl(appUrl);
}

/** A sandbox does not throttle, so its clients need not wait. */
function clientsOf(config: Config, transport: TransportSettings): Pick<Workspace, "client" | "auth"> {
  return {
    client: CustomerIOClient.fromConfig(config, transport),
    auth: AppAPIAuth.fromConfig(config, transport),
  };
}

/** What a workspace is made of. */
interface Parts extends Pick<Workspace, "kind" | "client" | "auth" | "description"> {
  readonly urls: readonly (string | undefined)[];
  readonly sandbox?: Sandbox;
}

/** What the Jupyter kernel looks for on the value of a cell. */
const DISPLAY = Symbol.for("Jupyter.display");

function describe({ urls, sandbox, ...parts }: Parts): Workspace {
  const close = () => sandbox?.close() ?? Promise.resolve();
  const where = urls.filter((url) => url !== undefined);
  const display = () => ({
    "text/markdown": [`**${parts.description}.**`, ...where.map((url) => `\`${url}\``)].join("  \n"),
    "text/plain": [`${parts.description}.`, ...where].join("\n"),
  });
  return {
    ...parts,
    ...(sandbox === undefined ? {} : { sandbox }),
    close,
    [Symbol.asyncDispose]: close,
    // Not part of the type: notebooks alone look for it.
    ...{ [DISPLAY]: display },
  };
}
