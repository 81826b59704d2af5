import { parse } from "@std/dotenv";
import { ConfigurationError, type ErrorDetail } from "./errors.ts";
import { type LogLevel, logLevels } from "./log.ts";
import { environment, nodeModule } from "./runtime_modules.ts";
import type { Region } from "./region.ts";
import { Secret } from "./secret.ts";

/** The environment variables that this toolkit reads, by what they set. */
export const configVariables = {
  pipelinesApiKey: "CUSTOMERIO_PIPELINES_API_KEY",
  appApiKey: "CUSTOMERIO_APP_API_KEY",
  webhookSigningKeys: "CUSTOMERIO_WEBHOOK_SIGNING_KEY",
  region: "CUSTOMERIO_REGION",
  pipelinesUrl: "CUSTOMERIO_PIPELINES_URL",
  appUrl: "CUSTOMERIO_APP_URL",
  live: "CUSTOMERIO_LIVE",
  timeout: "CUSTOMERIO_TIMEOUT_MS",
  logLevel: "CUSTOMERIO_LOG_LEVEL",
  databaseUrl: "DATABASE_URL",
} as const satisfies Record<keyof Config, string>;

/** The settings, read and checked. */
export interface Config {
  /** Key of the Data Pipelines API; undefined where none is set. */
  readonly pipelinesApiKey: Secret | undefined;
  /** Key of the App API; undefined where none is set. */
  readonly appApiKey: Secret | undefined;
  /** Signing keys of reporting webhooks; empty where none is set. While a key is changed, both stand there, with a comma. */
  readonly webhookSigningKeys: readonly Secret[];
  /** Where the workspace lives; `us` where nothing is set. */
  readonly region: Region;
  /** Another base URL of the Data Pipelines API, a sandbox's for instance. */
  readonly pipelinesUrl: string | undefined;
  /** Another base URL of the App API, a sandbox's for instance. */
  readonly appUrl: string | undefined;
  /** Whether notebooks and tests may reach the real workspace. */
  readonly live: boolean;
  /** Milliseconds that one attempt of a request may take. */
  readonly timeout: number;
  /** The least level that is logged. */
  readonly logLevel: LogLevel;
  /** The database that keeps webhooks, which may hold a password; undefined where none is set. */
  readonly databaseUrl: Secret | undefined;
}

/** Options of {@linkcode loadConfig}. */
export interface LoadConfigOptions {
  /**
   * The environment. A variable that is set here wins over the same one in `.env`.
   *
   * @default {process.env}
   */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /**
   * Path of the `.env` file, or false for none.
   *
   * @default {the nearest `.env` in `folder` or above it, up to the first folder with a `deno.json` or `.git`}
   */
  readonly envFile?: string | false;
  /**
   * Where the search for `.env` begins.
   *
   * @default {the current folder}
   */
  readonly folder?: string;
}

/**
 * What people leave in a copied `.env.example`: as good as nothing. `undefined` is what `.env` makes of `$NAME` where that
 * is not set.
 */
const PLACEHOLDER =
  /^(your[-_ ].*|<.*>|\[.*\]|\{\{.*\}\}|(insert|enter|replace|add)[-_ ].*|change[-_ ]?me|todo|tbd|(my[-_ ])?(api[-_ ])?key([-_ ]here)?|x{3,}|\*+|\.{3}|…|placeholder|example|none|null|undefined)$/i;

/** Reads the text of a setting; undefined where none is set. Throws a {@linkcode WrongSetting}. */
type ReadSetting<Value> = (text: string | undefined) => Value;

/** How each setting is read. By hand: a library of schemas would double what it costs to import a client. */
const readers: { readonly [Setting in keyof Config]: ReadSetting<Config[Setting]> } = {
  pipelinesApiKey: readSecret,
  appApiKey: readSecret,
  webhookSigningKeys: (list = "") =>
    list.split(",").map((key) => key.trim()).filter((key) => key !== "").map(toSecret),
  region: (text = "us") => oneOf(["us", "eu"], text, "must be us or eu"),
  pipelinesUrl: readUrl,
  appUrl: readUrl,
  live: (text = "0") => ["1", "true"].includes(oneOf(["0", "1", "true", "false"], text, "must be 1 or 0")),
  timeout: (text = "10000") => {
    if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
    throw new WrongSetting("must be a whole number of milliseconds, such as 10000");
  },
  logLevel: (text = "warn") => oneOf(logLevels, text, `must be one of ${logLevels.join(", ")}`),
  databaseUrl: (text) => text === undefined ? undefined : new Secret(text),
};

/** What is wrong with one setting, to be told together with all others that are wrong. */
class WrongSetting extends Error {}

/**
 * Reads the settings from the environment and from `.env`. An empty value and a placeholder such as `your-api-key` count
 * as unset.
 *
 * @param options Another environment, another file.
 * @returns The settings.
 * @throws {ConfigurationError} If a setting is wrong, naming each variable, or if a `.env` that was named cannot be read.
 * @example
 * ```ts
 * import { loadConfig } from "@customerio-notebooks/core";
 *
 * const config = loadConfig({ env: { CUSTOMERIO_REGION: "eu" }, envFile: false });
 * if (config.region !== "eu" || config.live) throw new Error("unexpected");
 * ```
 */
export function loadConfig(options: LoadConfigOptions = {}): Config {
  const env = options.env ?? environment();
  const path = options.envFile ?? findEnvFile(nodeModule("node:path").resolve(options.folder ?? "."));
  const file = typeof path === "string" ? readEnvFile(path) : {};
  const faults: Fault[] = [];
  const read = <Setting extends keyof Config>(setting: Setting): Config[Setting] => {
    const variable = configVariables[setting];
    const text = [env[variable], file[variable]].find(isSet)?.trim();
    try {
      return readers[setting](text);
    } catch (error) {
      if (!(error instanceof WrongSetting)) throw error;
      const isInFile = typeof path === "string" && !isSet(env[variable]);
      const place = isInFile ? `in ${nodeModule("node:path").resolve(path)}` : "in the environment";
      faults.push({ field: variable, message: error.message, place });
      return readers[setting](undefined);
    }
  };
  const config = {
    pipelinesApiKey: read("pipelinesApiKey"),
    appApiKey: read("appApiKey"),
    webhookSigningKeys: read("webhookSigningKeys"),
    region: read("region"),
    pipelinesUrl: read("pipelinesUrl"),
    appUrl: read("appUrl"),
    live: read("live"),
    timeout: read("timeout"),
    logLevel: read("logLevel"),
    databaseUrl: read("databaseUrl"),
  };
  if (faults.length > 0) throw wrongSettings(faults);
  return config;
}

/**
 * The secrets that a configuration holds, for redaction.
 *
 * @param config The settings.
 * @returns Those of its keys that are set.
 */
export function configSecrets(config: Config): Secret[] {
  return [config.pipelinesApiKey, config.appApiKey, ...config.webhookSigningKeys].filter((key) =>
    key !== undefined
  );
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== "" && !PLACEHOLDER.test(value.trim());
}

function readSecret(text: string | undefined): Secret | undefined {
  return text === undefined ? undefined : toSecret(text);
}

/** Quotes stay in a value that `docker --env-file` passes on, and are part of no key. */
function toSecret(text: string): Secret {
  if (/^[\x21\x23-\x26\x28-\x7e]+$/.test(text)) return new Secret(text);
  throw new WrongSetting("must be one word of printable ASCII characters, without quotes");
}

function oneOf<Value extends string>(values: readonly Value[], text: string, advice: string): Value {
  const value = values.find((value) => value === text.toLowerCase());
  if (value === undefined) throw new WrongSetting(advice);
  return value;
}

function readUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  const isBase = url !== null && /^https?:$/.test(url.protocol) && !/[?#]/.test(text) &&
    url.username + url.password === "";
  if (isBase) return text;
  const advice = "without user name, query or fragment, such as http://127.0.0.1:8080/v1";
  throw new WrongSetting(`must be an http or https URL ${advice}`);
}

/** Looks upward, as the Deno kernel does for `deno.json`: a notebook runs in its own folder. */
function findEnvFile(folder: string): string | undefined {
  const { existsSync, statSync } = nodeModule("node:fs");
  const { dirname, join } = nodeModule("node:path");
  const path = join(folder, ".env");
  // A Python virtual environment is often a folder of that name.
  if (existsSync(path) && !statSync(path).isDirectory()) return path;
  const isRoot = ["deno.json", "deno.jsonc", ".git"].some((name) => existsSync(join(folder, name)));
  const parent = dirname(folder);
  return isRoot || parent === folder ? undefined : findEnvFile(parent);
}

function readEnvFile(path: string): Record<string, string> {
  try {
    return parse(decodeText(nodeModule("node:fs").readFileSync(path)));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigurationError(
      `Cannot read the settings in ${nodeModule("node:path").resolve(path)}: ${reason}`,
      { cause },
    );
  }
}

/** PowerShell's `>` writes UTF-16: not UTF-8 where it begins with a mark, else full of NUL characters. */
function decodeText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Said below.
  }
  throw new TypeError("it is not UTF-8 text; save it as UTF-8");
}

interface Fault {
  readonly field: string;
  readonly message: string;
  readonly place: string;
}

function wrongSettings(faults: readonly Fault[]): ConfigurationError {
  const details = faults.map(({ field, message }): ErrorDetail => ({ field, message }));
  // Values are left out: a key pasted into the wrong line would show.
  const words = faults.map(({ field, message, place }) => `${field} ${message} (correct it ${place})`);
  return new ConfigurationError(`Wrong setting: ${words.join("; ")}`, { details });
}
