import { existsSync, globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { NotebookError } from "../errors.ts";
import { type Notebook, readNotebook, serializeNotebook } from "../nbformat/mod.ts";
import { writeAtomically } from "../output_folder.ts";
import { selectNotebooks } from "../select.ts";
import type { Arguments } from "./arguments.ts";
import { type CommandContext, EXIT_FAILED, type Subcommand } from "./subcommand.ts";

/** The two ways of converting. */
export interface Conversions {
  /** Turns a notebook into a script with `// %%` cells. */
  readonly notebookToScript: (notebook: Notebook) => string;
  /** Turns such a script into a notebook, or into a new version of an existing one. */
  readonly scriptToNotebook: (
    script: string,
    options: { readonly existing?: Notebook; readonly path?: string },
  ) => Notebook;
}

const SCRIPT = /\.(?:ts|tsx|js|jsx)$/;

/**
 * Makes the command `convert`.
 *
 * @param conversions The two ways.
 * @returns The command.
 */
export function convertCommand(conversions: Conversions): Subcommand {
  return {
    name: "convert",
    summary: "Turn notebooks into scripts with // %% cells, and such scripts into notebooks",
    usage: "PATH, FOLDER or GLOB... [options]",
    about:
      "notebook.ipynb becomes notebook.ts beside it, and script.ts becomes script.ipynb. A folder stands for the notebooks\n" +
      "in it. A script that becomes a notebook that is there keeps the notebook's ids, and the outputs of cells whose code\n" +
      "is the same. A script that is there and says something else is not overwritten without --force.",
    options: [
      { name: "out", value: "DIR", about: "where the results go (default: beside each file)" },
      { name: "force", about: "overwrite scripts that are there" },
      { name: "check", about: "write nothing, say which results are not there or are out of date" },
      { name: "json", about: "print what was converted as one JSON document" },
      { name: "quiet", short: "q", about: "print nothing but what --check finds" },
    ],
    exitCodes: {
      0: "all is converted",
      1: "some results are not up to date, with --check, or a file cannot be read",
    },
    run: (args, context) => convertAll(conversions, args, context),
  };
}

interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Whether that is what the file holds already. */
  readonly upToDate: boolean;
}

async function convertAll(
  conversions: Conversions,
  args: Arguments,
  context: CommandContext,
): Promise<number> {
  if (args.operands.length === 0) throw wrong("no notebook or script is given");
  const results = await Promise.all(
    selectFiles(args.operands).map((from) => convert(conversions, from, args.text("out"))),
  );
  const stale = results.filter((result) => !result.upToDate);
  if (!args.has("check")) await write(stale, args.has("force"));
  if (args.has("json")) {
    const converted = results.map(({ from, to, upToDate }) => ({ from, to, upToDate }));
    context.write(
      JSON.stringify({ ok: !args.has("check") || stale.length === 0, converted }, undefined, 2) + "\n",
    );
  } else if (args.has("check") || !args.has("quiet")) {
    for (const { from, to } of stale) {
      context.write(args.has("check") ? `${to} is not up to date with ${from}\n` : `${from} -> ${to}\n`);
    }
    if (!args.has("quiet")) {
      context.write(`${results.length - stale.length} of ${results.length} files were up to date already\n`);
    }
  }
  return args.has("check") && stale.length > 0 ? EXIT_FAILED : 0;
}

async function convert(
  { notebookToScript, scriptToNotebook }: Conversions,
  from: string,
  out: string | undefined,
): Promise<Conversion> {
  const toScript = from.endsWith(".ipynb");
  const name = basename(from).replace(toScript ? /\.ipynb$/ : SCRIPT, toScript ? ".ts" : ".ipynb");
  const to = join(out ?? dirname(from), name);
  const before = existsSync(to) ? await Deno.readTextFile(to) : undefined;
  const text = toScript
    ? notebookToScript(await readNotebook(from))
    : serializeNotebook(scriptToNotebook(await Deno.readTextFile(from), {
      path: from,
      ...(before === undefined ? {} : { existing: await readNotebook(to) }),
    }));
  return { from, to, text, upToDate: text === before };
}

async function write(stale: readonly Conversion[], force: boolean): Promise<void> {
  // All or none: it is looked first.
  const inTheWay = stale.find(({ to }) => !to.endsWith(".ipynb") && existsSync(to));
  if (inTheWay !== undefined && !force) {
    throw wrong(
      `"${inTheWay.to}" is there and says something else than "${inTheWay.from}"; --force overwrites it`,
    );
  }
  for (const { to, text } of stale) {
    await Deno.mkdir(dirname(to), { recursive: true });
    await writeAtomically(to, text);
  }
}

function selectFiles(operands: readonly string[]): string[] {
  const files = operands.flatMap((operand) => {
    if (!SCRIPT.test(operand)) return selectNotebooks([operand]);
    const found = existsSync(operand) ? [operand] : globSync(operand).sort();
    if (found.length > 0) return found;
    throw new NotebookError("invalid-selection", `Cannot use "${operand}": there is no such script`);
  });
  return [...new Set(files)];
}

function wrong(why: string): NotebookError {
  return new NotebookError("invalid-arguments", `Cannot convert: ${why}`);
}
