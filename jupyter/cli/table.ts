import { CHECK } from "./commands/check.ts";
import { CLEAR } from "./commands/clear.ts";
import { CONVERT } from "./commands/convert.ts";
import { LINT } from "./commands/lint.ts";
import { REPORT } from "./commands/report.ts";
import { RUN } from "./commands/run.ts";
import { TEST } from "./commands/test.ts";
import type { Subcommand } from "./subcommand.ts";

/** All that the command can do, in the order of the help. */
export const SUBCOMMANDS: readonly Subcommand[] = [RUN, TEST, CHECK, LINT, CLEAR, REPORT, CONVERT];
