import { notebookToScript, scriptToNotebook } from "../../convert/mod.ts";
import { convertCommand } from "../convert_command.ts";
import type { Subcommand } from "../subcommand.ts";

/** `convert`: turns notebooks into scripts and back. */
export const CONVERT: Subcommand = convertCommand({ notebookToScript, scriptToNotebook });
