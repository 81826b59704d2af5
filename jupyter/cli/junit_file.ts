import type { NotebookRun } from "../events.ts";
import { renderJUnit } from "./junit.ts";
import type { Arguments } from "./arguments.ts";
import type { CommandContext } from "./subcommand.ts";
import { writeAskedFile } from "./write_file.ts";

/**
 * Writes the results where `--junit` says. To be called before the run, too, without results: it is too late to learn
 * afterwards that they cannot be kept.
 *
 * @param args What was given.
 * @param context Takes secrets out.
 * @param runs The results.
 * @throws {NotebookError} Of kind `invalid-output` if they cannot be written.
 */
export async function writeJUnit(
  args: Arguments,
  context: CommandContext,
  runs: readonly NotebookRun[],
): Promise<void> {
  const file = args.text("junit");
  if (file !== undefined) await writeAskedFile("--junit", file, context.redact(renderJUnit(runs)));
}
