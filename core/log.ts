import { createRedactor } from "./redact.ts";
import type { Secret } from "./secret.ts";

/** How much a message matters, least first. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Every level, least first. */
export const logLevels: readonly LogLevel[] = ["debug", "info", "warn", "error"];

/**
 * Where the clients report what they do. LogTape's loggers fit, and so does any object with these four methods. What
 * reaches it has been redacted.
 */
export interface Logger {
  /** Details for finding a fault. */
  debug(message: string, fields?: Record<string, unknown>): void;
  /** What happened. */
  info(message: string, fields?: Record<string, unknown>): void;
  /** What went wrong and was mended, such as a retry. */
  warn(message: string, fields?: Record<string, unknown>): void;
  /** What went wrong for good. */
  error(message: string, fields?: Record<string, unknown>): void;
}

/** A logger that says nothing: the default of every client. */
export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };

/** Options of {@linkcode createLogger}. */
export interface LoggerOptions {
  /**
   * The least level that is written.
   *
   * @default {"info"}
   */
  readonly level?: LogLevel;
  /**
   * Takes one line, without its end.
   *
   * @default {a write to standard error}
   */
  readonly write?: (line: string) => void;
  /**
   * The time, in milliseconds since 1970.
   *
   * @default {Date.now}
   */
  readonly now?: () => number;
  /**
   * Credentials that must not show in any line, whatever field or text they are in.
   *
   * @default {[]}
   */
  readonly secrets?: Iterable<Secret>;
}

/**
 * A logger that writes one JSON object a line: `time`, `level`, `message`, then the fields, credentials redacted.
 * A field named like one of those three is left out. What the level silences costs nothing.
 *
 * @param options Level, sink, clock and credentials.
 * @returns The logger.
 * @example
 * ```ts
 * import { createLogger } from "@customerio-notebooks/core";
 *
 * const lines: string[] = [];
 * createLogger({ write: (line) => lines.push(line) }).info("sent", { apiKey: "abc123" });
 * if (!lines[0]?.endsWith('"message":"sent","apiKey":"[redacted]"}')) throw new Error(lines[0]);
 * ```
 */
export function createLogger(options: LoggerOptions = {}): Logger {
  const { level = "info", now = Date.now } = options;
  const write = options.write ?? console.error;
  const least = logLevels.indexOf(level);
  const redactor = createRedactor(options.secrets);
  const at = (name: LogLevel) => (message: string, fields: Record<string, unknown> = {}): void => {
    if (logLevels.indexOf(name) < least) return;
    const entry = { time: new Date(now()).toISOString(), level: name, message };
    // Assigned twice: first for the order, then so that no field replaces them.
    write(JSON.stringify(redactor.value(Object.assign({}, entry, fields, entry))));
  };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
