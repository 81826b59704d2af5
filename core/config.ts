import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { parse } from "@std/dotenv";
import { z } from "zod";
import { ConfigurationError, type ErrorDetail } from "./errors.ts";
import { type LogLevel, logLevels } from "./log.ts";
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

/** Quotes stay in a value that `docker --env-file` passes on, and are part of no key. */
const secret = z.string().regex(
  /^[\x21\x23-\x26\x28-\x7e]+$/,
  "must be one word of printable ASCII characters, without quotes",
).transform((value) => new Secret(value));

const httpUrl = z.string().refine(
  isBaseUrl,
  "must be an http or https URL without user name, query or fragment, such as http://127.0.0.1:8080/v1",
);

const settings = z.object({
  pipelinesApiKey: secret.optional(),
  appApiKey: secret.optional(),
  webhookSigningKeys: z.string().transform((list) =>
    list.split(",").map((key) => key.trim()).filter((key) => key !== "")
  ).pipe(z.array(secret)).default([]),
  region: z.string().toLowerCase().pipe(z.enum(["us", "eu"], "must be us or eu")).default("us"),
  pipelinesUrl: httpUrl.optional(),
  appUrl: httpUrl.optional(),
  live: z.string().toLowerCase().pipe(z.enum(["0", "1", "true", "false"], "must be 1 or 0"))
    .transform((value) => value === "1" || value === "true").default(false),
  timeout: z.string().regex(/^[1-9]\d{0,6}$/, "must be a whole number of milliseconds, such as 10000")
    .transform(Number).default(10_000),
  logLevel: z.string().toLowerCase().pipe(z.enum(logLevels, `must be one of ${logLevels.join(", ")}`))
    .default("warn"),
  databaseUrl: z.string().transform((value) => new Secret(value)).optional(),
});

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
  const env = options.env ?? process.env;
  const path = options.envFile ?? findEnvFile(resolve(options.folder ?? "."));
  const file = typeof path === "string" ? readEnvFile(path) : {};
  const values: Record<string, string> = {};
  for (const [setting, variable] of Object.entries(configVariables)) {
    const value = [env[variable], file[variable]].find(isSet);
    if (value !== undefined) values[setting] = value.trim();
  }
  const result = settings.safeParse(values);
  if (!result.success) {
    throw wrongSettings(
      result.error,
      (variable) =>
        typeof path !== "string" || isSet(env[variable]) ? "in the environment" : `in ${resolve(path)}`,
    );
  }
  const { pipelinesApiKey, appApiKey, pipelinesUrl, appUrl, databaseUrl, ...rest } = result.data;
  return { pipelinesApiKey, appApiKey, pipelinesUrl, appUrl, databaseUrl, ...rest };
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

function isBaseUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && !/[?#]/.test(value) &&
    url.username + url.password === "";
}

/** Looks upward, as the Deno kernel does for `deno.json`: a notebook runs in its own folder. */
function findEnvFile(folder: string): string | undefined {
  const path = join(folder, ".env");
  // A Python virtual environment is often a folder of that name.
  if (existsSync(path) && !statSync(path).isDirectory()) return path;
  const isRoot = ["deno.json", "deno.jsonc", ".git"].some((name) => existsSync(join(folder, name)));
  const parent = dirname(folder);
  return isRoot || parent === folder ? undefined : findEnvFile(parent);
}

function readEnvFile(path: string): Record<string, string> {
  try {
    return parse(decodeText(readFileSync(path)));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigurationError(`Cannot read the settings in ${resolve(path)}: ${reason}`, { cause });
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

function wrongSettings(error: z.ZodError, place: (variable: string) => string): ConfigurationError {
  const variables: Readonly<Record<string, string>> = configVariables;
  const details = error.issues.map((issue): ErrorDetail => {
    const setting = String(issue.path[0]);
    return { field: variables[setting] ?? setting, message: issue.message };
  });
  // Values are left out: a key pasted into the wrong line would show.
  const faults = details.map(({ field = "", message }) => `${field} ${message} (correct it ${place(field)})`);
  return new ConfigurationError(`Wrong setting: ${faults.join("; ")}`, { details });
}
