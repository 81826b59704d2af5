import { fileURLToPath } from "node:url";
import { type Command, denoCommand } from "../child.ts";
import { type Scheme, SIGNING_KEY } from "./signed_requests.ts";

/** One that receives events. */
export interface Receiver {
  readonly name: string;
  /** Whose headers it verifies. */
  readonly scheme: Scheme;
  /** Whether each event is on the disk before it is answered. */
  readonly isDurable: boolean;
  /**
   * The command that starts it.
   *
   * @param file Of its database, new.
   */
  command(file: string): Command;
}

/** The packages of others, pinned. Deno keeps them in its cache: they are no dependencies of the project. */
export const PACKAGES = {
  express: "npm:express@5.3.0",
  hono: "npm:hono@4.13.19",
  svix: "npm:svix@1.99.1",
  standardwebhooks: "npm:standardwebhooks@1.1.1",
} as const;

/** The names of the contenders that are judged. */
export const OURS = "ours";
export const STORE_OFF = "ours, store off";
export const EXPRESS = "express";
export const HONO = "hono + svix";

/** Our own receiver, as it is, and without its store. */
export const OWN_RECEIVERS: readonly Receiver[] = [
  { name: OURS, scheme: "customerio", isDurable: true, command: (file) => ownCommand(OURS, "durable", file) },
  { name: STORE_OFF, scheme: "customerio", isDurable: false, command: () => ownCommand(STORE_OFF, "off") },
  {
    name: "bare handler",
    scheme: "customerio",
    isDurable: false,
    command: () => denoCommand("bare handler", serverUrl("bare.ts")),
  },
];

/** What a user would write instead, with the packages of others, in the same runtime and with the same SQLite. */
export const PEER_RECEIVERS: readonly Receiver[] = [
  {
    name: EXPRESS,
    scheme: "customerio",
    isDurable: true,
    command: (file) => peerCommand(EXPRESS, serverUrl("express.mjs"), [file, SIGNING_KEY, PACKAGES.express]),
  },
  {
    name: HONO,
    scheme: "svix",
    isDurable: true,
    command: (file) =>
      peerCommand(HONO, serverUrl("hono.mjs"), [file, SIGNING_KEY, PACKAGES.hono, PACKAGES.svix]),
  },
];

/**
 * The command that runs a module that imports packages of others, which must not get into the project's lock file.
 *
 * @param name What to call it in messages.
 * @param module The module.
 * @param args Its arguments.
 * @returns The command.
 */
export function peerCommand(name: string, module: URL, args: readonly string[]): Command {
  const alone = ["--no-config", "--no-lock", "--node-modules-dir=none"];
  return {
    name,
    program: Deno.execPath(),
    args: ["run", "-A", "--quiet", ...alone, fileURLToPath(module), ...args],
  };
}

function ownCommand(name: string, ...args: readonly string[]): Command {
  return denoCommand(name, serverUrl("ours.ts"), args);
}

function serverUrl(module: string): URL {
  return new URL(`servers/${module}`, import.meta.url);
}
