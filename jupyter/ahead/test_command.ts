import process from "node:process";

/** The command line of a running `deno test`. */
export interface TestCommand {
  /** What follows `deno test`, up to a `--`. */
  readonly args: readonly string[];
  /** Value of `--filter`. */
  readonly filter?: string;
}

/**
 * Finds out how this `deno test` was started: Deno tells tests neither which filter applies nor which of them will run.
 *
 * @returns The command line; undefined where it cannot be had (Windows, an editor's test runner, no permission).
 */
export async function readTestCommand(): Promise<TestCommand | undefined> {
  const line = await readCommandLine(process.pid);
  return line === undefined ? undefined : parseTestCommand(line);
}

/**
 * Reads a command line.
 *
 * @param line The program and its arguments.
 * @returns The command; undefined if it is not `deno test`.
 */
export function parseTestCommand(line: readonly string[]): TestCommand | undefined {
  const [, subcommand, ...rest] = line;
  if (subcommand !== "test") return undefined;
  const end = rest.indexOf("--");
  const args = end < 0 ? rest : rest.slice(0, end);
  const place = args.findLastIndex((arg) => arg === "--filter" || arg.startsWith("--filter="));
  if (place < 0) return { args };
  const filter = args[place] === "--filter" ? args[place + 1] : args[place]?.slice("--filter=".length);
  return filter === undefined ? { args } : { args, filter };
}

/**
 * Tells whether a test will run under a filter: it contains the text, or matches `/a regular expression/`.
 *
 * @param filter The filter.
 * @param name Name of the test.
 * @returns Whether it will run.
 */
export function isSelected(filter: string | undefined, name: string): boolean {
  if (filter === undefined) return true;
  if (filter.length < 2 || !filter.startsWith("/") || !filter.endsWith("/")) return name.includes(filter);
  try {
    return new RegExp(filter.slice(1, -1)).test(name);
  } catch {
    // Deno's regular expressions know things that JavaScript's do not; executed when its test comes, it costs only time.
    return false;
  }
}

/** Options that decide what a test file sees: a run of one notebook alone needs them, too. */
const KEPT =
  /^(?:-A|--allow-[a-z-]+(?:=.*)?|--deny-[a-z-]+(?:=.*)?|-P(?:=.*)?|--permission-set(?:=.*)?|--no-check|--no-lock|--no-config|--cached-only|--env-file(?:=.*)?|--unstable-[a-z-]+|--(?:config|import-map|node-modules-dir)=.*)$/;
const KEPT_WITH_VALUE: ReadonlySet<string> = new Set(["-c", "--config", "--import-map"]);

/**
 * The command that runs just one notebook of a test file again.
 *
 * @param command How the tests were started, if that is known.
 * @param file The test file, as it is to be typed.
 * @param filter What the filter has to be.
 * @returns The words of the command.
 */
export function rerunWords(command: TestCommand | undefined, file: string, filter: string): string[] {
  const kept = command?.args.flatMap((arg, index, all) => {
    if (KEPT.test(arg)) return [arg];
    const value = all[index + 1];
    return KEPT_WITH_VALUE.has(arg) && value !== undefined ? [arg, value] : [];
  });
  return ["deno", "test", ...kept ?? ["-A"], "--filter", filter, file];
}

/**
 * A filter that lets one test through and none of the others.
 *
 * @param name The test.
 * @param names All tests.
 * @returns The filter.
 */
export function filterFor(name: string, names: readonly string[]): string {
  const isUnique = names.every((other) => other === name || !other.includes(name));
  return isUnique ? name : `/^${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")}$/`;
}

async function readCommandLine(pid: number): Promise<string[] | undefined> {
  if (process.platform === "linux") {
    const text = await outputOf("cat", [`/proc/${pid}/cmdline`]);
    return text?.replace(/\0$/, "").split("\0");
  }
  if (process.platform !== "darwin") return undefined;
  const text = await outputOf("ps", ["-ww", "-o", "args=", "-p", String(pid)]);
  // Words are joined by spaces there: what belongs to a filter cannot be told.
  return text === undefined || text.includes("--filter") ? undefined : text.trim().split(/ +/);
}

async function outputOf(program: string, args: string[]): Promise<string | undefined> {
  try {
    const { success, stdout } = await new Deno.Command(program, { args, stderr: "null" }).output();
    return success ? new TextDecoder().decode(stdout) : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotCapable) return undefined;
    throw error;
  }
}
