/** A PostgreSQL server of the tests' own, from the system's packages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "@std/assert";
import { openPostgresStore } from "@customerio-notebooks/webhooks/postgres-store";
import { openPool } from "../../../webhooks/stores/postgres_pool.ts";
import type { DatabaseUnderTest } from "./database_under_test.ts";

/** Where Debian, Ubuntu, and whoever compiles it, put its programs. */
const FOLDERS = [
  ...versionFolders("/usr/lib/postgresql").map((folder) => join(folder, "bin")),
  "/usr/local/pgsql/bin",
  "/usr/bin",
];

const BIN = FOLDERS.find((folder) =>
  existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))
);

/** The password of the server's user, which must show nowhere. */
export const PASSWORD = "planted-7d1e!%";

/** A server with an empty database cluster, gone at its end. */
export interface PostgresServer extends AsyncDisposable {
  /** URL of a database. */
  url(database?: string): string;
  /** Gives an empty database, for one test at a time. */
  newDatabase(): DatabaseUnderTest;
  /** Ends it by a signal: SIGINT cuts all sessions, SIGKILL leaves everything as it is. */
  stop(signal?: Deno.Signal): Promise<void>;
  /** Starts it again, on the same port and with what it had. */
  start(): Promise<void>;
}

/** Why there are no tests with PostgreSQL here; undefined where there are. */
export function whyWithoutPostgres(): string | undefined {
  if (BIN === undefined) return "PostgreSQL is not installed";
  if (isRoot() && unprivilegedUser() === undefined) {
    return "PostgreSQL does not run as root, and there is no other user";
  }
  return undefined;
}

/** With these settings, tests need not wait for a disk. A test for which that matters changes them. */
const SETTINGS = `
shared_buffers = 16MB
fsync = off
full_page_writes = off
synchronous_commit = off
`;

/** Makes a cluster, and starts a server on it. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await Deno.makeTempDir({ prefix: "customerio_postgres_" });
  const user = isRoot() ? unprivilegedUser() : undefined;
  if (user !== undefined) await Deno.chown(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  await Deno.writeTextFile(passwordFile, PASSWORD);
  const server = new ServerProcess(data, user);
  const remove = () => Deno.remove(folder, { recursive: true });
  try {
    await initialize(data, passwordFile, user);
    await Deno.writeTextFile(join(data, "postgresql.conf"), SETTINGS, { append: true });
    await server.start();
  } catch (error) {
    await remove();
    throw error;
  }
  const url = (database = "postgres") =>
    `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${server.port}/${database}`;
  const database = url();
  return {
    url,
    newDatabase: () => ({
      url: database,
      open: (limits) => openPostgresStore(database, limits),
      // To make a database for each test would take most of the time of them all.
      [Symbol.asyncDispose]: () => runSql(database, "DROP SCHEMA IF EXISTS customerio_webhooks CASCADE"),
    }),
    stop: (signal = "SIGINT") => server.stop(signal),
    start: () => server.start(),
    [Symbol.asyncDispose]: async () => {
      // Without a last checkpoint, since nobody will read its files again.
      await server.stop("SIGQUIT");
      await remove();
    },
  };
}

interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** Whether what this process makes is root's: to ask for its user would take one more permission. */
function isRoot(): boolean {
  const file = Deno.makeTempFileSync();
  const { uid } = Deno.statSync(file);
  Deno.removeSync(file);
  return uid === 0;
}

/** Whom root can run the server as. */
function unprivilegedUser(): SystemUser | undefined {
  if (!existsSync("/etc/passwd")) return undefined;
  const users = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  const [, , uid, gid] = ["postgres", "nobody"].map((name) => users.find(([user]) => user === name))
    .find((user) => user !== undefined) ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function versionFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).toSorted((a, b) => Number(b) - Number(a)).map((version) =>
    join(folder, version)
  );
}

function program(name: string, args: readonly string[], user: SystemUser | undefined): Deno.Command {
  // The folder of the repository may be closed to the user.
  const streams = { stdin: "null", stdout: "null", stderr: "piped" } as const;
  return new Deno.Command(join(BIN ?? "", name), { ...streams, ...user, args: [...args], cwd: "/" });
}

async function initialize(data: string, passwordFile: string, user: SystemUser | undefined): Promise<void> {
  const args = ["-D", data, "-U", "postgres", "-E", "UTF8", "--no-locale", "--no-sync", "--no-instructions"];
  // Nobody is here to listen, and to encrypt a password for each connection takes long.
  const access = ["--auth=password", `--pwfile=${passwordFile}`];
  const { success, stderr } = await program("initdb", [...args, ...access], user).output();
  assert(success, `initdb failed: ${new TextDecoder().decode(stderr)}`);
}

class ServerProcess {
  port = freePort();
  readonly #data: string;
  readonly #user: SystemUser | undefined;
  #child: Deno.ChildProcess | undefined;
  #log: Promise<void> = Promise.resolve();

  constructor(data: string, user: SystemUser | undefined) {
    this.#data = data;
    this.#user = user;
  }

  /** Starts it, and waits until it takes connections. */
  async start(): Promise<void> {
    const args = ["-D", this.#data, "-h", "127.0.0.1", "-p", String(this.port), "-k", ""];
    this.#child = program("postgres", args, this.#user).spawn();
    const ready = Promise.withResolvers<void>();
    this.#log = this.#read(this.#child.stderr, ready);
    await ready.promise;
  }

  async stop(signal: Deno.Signal): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    this.#child = undefined;
    child.kill(signal);
    await child.status;
    // After -9, its children end by themselves, and then let go of the log.
    await this.#log;
  }

  async #read(
    log: ReadableStream<Uint8Array<ArrayBuffer>>,
    ready: PromiseWithResolvers<void>,
  ): Promise<void> {
    let text = "";
    for await (const piece of log.pipeThrough(new TextDecoderStream())) {
      text += piece;
      if (text.includes("database system is ready to accept connections")) ready.resolve();
    }
    ready.reject(new Error(`PostgreSQL did not start: ${text}`));
  }
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

/** Runs a statement on a database. */
export async function runSql(url: string, sql: string): Promise<void> {
  await using pool = openPool(url, { connections: 1, timeout: 60_000, patience: 5000 });
  await pool.query(sql);
}
